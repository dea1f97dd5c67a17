"""How it went on with somebody or something, as a plain first report and a plain later one have it."""

from __future__ import annotations

import pytest

from generator.model import SlotKind
from tests.digest_articles import article, write

BACKGROUND = (
    "A jeweller was robbed in Harbour Street in Lunden on Monday.",
    "The shop in Lunden belongs to the Norrby family of Brask.",
)


def told(left, right, days=("2025-03-03", "2025-03-05"), background=BACKGROUND):
    """Return what differs in the state of somebody or something between two articles: subjects and sides."""
    both = [
        article(f"{name}.md", *background, *([one] if isinstance(one, str) else one), publisher=name, day=day)
        for name, one, day in zip("ab", (left, right), days, strict=True)
    ]
    return {
        one.subject: [side.value for side in one.sides]
        for one in write(*both).differences
        if one.kind is SlotKind.STATUS
    }


@pytest.mark.parametrize(
    ("left", "right", "subject"),
    [
        (
            "The name of the dead guard will not be given until his family has been told.",
            "Police identified the dead guard as Nils Aker, 41, of Brask.",
            "Whether victims have been named",
        ),
        (
            "A 30-year-old man is in custody and cannot be named until he is charged.",
            "Olof Dahl, 30, was charged with robbery.",
            "Whether the suspect has been named",
        ),
        (
            "Olof Dahl could face a charge of robbery, a lawyer said.",
            "Olof Dahl was charged with robbery on Wednesday.",
            "Olof Dahl: charges to come or charged",
        ),
        (
            "Prosecutors are considering whether to charge Olof Dahl.",
            "Olof Dahl was charged with robbery on Wednesday.",
            "Olof Dahl: charges to come or charged",
        ),
        (
            "Olof Dahl is under investigation over the robbery.",
            "Olof Dahl was charged with robbery on Wednesday.",
            "Olof Dahl: under investigation or charged",
        ),
        (
            "Olof Dahl, 30, was arrested at a motel.",
            "Olof Dahl, 30, has been charged with robbery.",
            "Olof Dahl: arrested or charged",
        ),
        (
            "Olof Dahl is expected to plead guilty to robbery.",
            "Olof Dahl was sentenced to four years in prison.",
            "Olof Dahl: yet to plead guilty or sentenced",
        ),
        (
            "A warrant was issued for Olof Dahl.",
            "Olof Dahl pleaded guilty to robbery.",
            "Olof Dahl: sought or convicted",
        ),
        (
            "The robber is still holed up in a flat.",
            "The robber, a gunman from Brask, gave himself up at dawn.",
            "Whether there has been an arrest",
        ),
        (
            "Detectives are still looking for the gunman.",
            "A 19-year-old man arrested over the robbery saw a judge on Wednesday.",
            "Whether there has been an arrest",
        ),
        (
            "The guard's son has not been seen since Monday.",
            "The boy was found asleep in a barn.",
            "Whether he or she has been found",
        ),
    ],
)
def test_a_later_report_knows_more(left, right, subject):
    """Who was held and nameless is named and charged, who was sought is caught: each is told with its subject."""
    assert subject in told(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Olof Dahl, 30, was arrested on a charge of robbery.", "Olof Dahl, 30, was charged with robbery."),
        ("Olof Dahl was charged with robbery.", "Olof Dahl could face additional charges of assault."),
        ("Olof Dahl was barricaded in a flat when police came.", "A 30-year-old man was arrested."),
        ("Nils Aker, the guard, will not be named coach.", "Nils Aker, 41, was killed."),
        ("Half of the suspects remain at large.", "Half of the suspects arrested so far have confessed."),
    ],
)
def test_what_says_the_same_or_is_of_others_is_none(left, right):
    """An arrest on a charge is a charge, more charges follow a first one, and a name is kept back of the dead alone."""
    assert told(left, right) == {}


def test_an_arrest_and_a_charge_of_one_day_are_none():
    """Who is arrested to one paper and charged to another of the same day may be both."""
    both = "Olof Dahl, 30, was arrested at a motel.", "Olof Dahl, 30, has been charged with robbery."
    assert told(*both, days=("2025-03-03", "2025-03-03")) == {}


def test_a_pronoun_means_nobody_of_the_other_sex():
    """`He` is not the mother who is named in between."""
    found = told(
        "Olof Dahl was arrested at home. Ida Dahl, the mother of the child, was arrested, too.",
        (
            "Police charged Olof Dahl with assault.",
            "The mother, Ida Dahl, told officers that she was at home.",
            "He was charged with neglect as well.",
        ),
    )
    assert not any(subject.startswith("Ida") for subject in found)


def test_the_victim_of_an_article_with_one_is_who_was_hurt():
    """`The victim` is the boy whom others name, where nobody else was hurt."""
    fall = ("Per Lund, a 15-year-old boy of Brask, fell from a crane in Lunden on Monday.",)
    (sides,) = told(
        "The victim was in critical condition, nurses said.",
        "Per Lund, 15, died on Wednesday.",
        background=fall,
    ).values()
    assert sides[0].startswith("The victim")

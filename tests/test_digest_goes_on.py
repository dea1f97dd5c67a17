"""How it went on with somebody or something, as a plain first report and a plain later one have it."""

from __future__ import annotations

import pytest

from generator.model import SlotKind
from tests.digest_articles import pair, write

BACKGROUND = (
    "A jeweller was robbed in Harbour Street in Lunden on Monday.",
    "The shop in Lunden belongs to the Norrby family of Brask.",
)


def told(left, right, days=("2025-03-03", "2025-03-05"), background=BACKGROUND):
    """Return what differs in the state of somebody or something between two articles: subjects and sides."""
    return {
        one.subject: [side.value for side in one.sides]
        for one in write(*pair(left, right, days, background=background)).differences
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
            "Olof Dahl: about to plead guilty or sentenced",
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
            "Officers are trying to identify the shooter.",
            "Olof Dahl, 30, was arrested at a motel.",
            "Whether there has been an arrest",
        ),
        (
            "It was not known how badly the guard was hurt.",
            "The guard was in stable condition.",
            "Condition of the injured",
        ),
        (
            "The shop in Harbour Street is closed until further notice.",
            "The shop in Harbour Street will open its doors again on Friday.",
            "Shop: closed or open again",
        ),
        (
            "The guard's son has not been seen since Monday.",
            "The boy was found asleep in a barn.",
            "Whether the boy has been found",
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


STORM = (
    "A storm hit the Tarn valley on Monday, the mayor of Lunden said.",
    "Trees fell on roofs in Lunden and Brask.",
)


@pytest.mark.parametrize(
    ("left", "right", "subject"),
    [
        ("The mill burned to the ground.", "The mill was almost completely destroyed.", "Mill"),
        ("The tannery, a home of bats, was a total loss.", "The tannery was badly damaged.", "Tannery"),
        (
            "The barn will probably be a total loss.",
            "The barn was a total loss.",
            "Whether it is a total loss",
        ),
        ("There was no trace of the plane.", "The wreckage was found on a glacier.", "Plane"),
        ("The recorders, both of them orange, are yet to be found.", "Divers have retrieved both recorders.",
         "Recorders"),
        ("The pistol, which is thought to be old, has not been found.", "Police found the pistol.", "Pistol"),
        ("Families by the river are being evacuated.", "Families by the river began returning to their homes.",
         "Evacuation"),
        ("The road to Brask is expected to stay shut.", "The road to Brask has since reopened.", "Road"),
        ("The Herons are one win from promotion.", "The Herons clinched promotion.", "Promotion"),
        ("Brask demanded the release of the engineers.", "The aid workers are back home with their families.",
         "The engineers"),
        ("Nobody is thought to have been hurt.", "No one was hurt.", "Whether it is certain that nobody was hurt"),
        ("All six sailors are feared dead.", "The wave killed all of them.", "Whether all are dead"),
        ("There were no survivors.", "Two sailors survived.", "Whether anybody survived"),
        ("The fire is being treated as suspicious.", "The fire is not being treated as suspicious.",
         "Whether it is suspicious"),
        ("The wards are suspected of having cholera.", "Tests confirmed that the wards have cholera.",
         "Whether it is confirmed"),
        ("Brask lost contact with the buoy.", "The buoy is sending signals again.", "Whether there is contact"),
        ("No agreement on the dam has been reached.", "An agreement on the dam has been reached.",
         "Whether there is a deal"),
    ],
)  # fmt: skip
def test_how_it_stands_with_a_thing(left, right, subject):
    """What is feared, likely or looked for to one source and sure or found to another is told of that thing."""
    assert subject in {one.split(":")[0] for one in told(left, right, background=STORM)}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The mill burned to the ground.", "The church was badly damaged."),
        ("The mill was badly damaged, and burned to the ground later.", "The mill was badly damaged."),
        ("There was no sign of wreckage.", "There was no sign that wreckage had been found."),
        ("An agreement on the dam is unlikely.", "The roadmap has been agreed on."),
        ("The Herons are one win from promotion.", "The Herons clinched the cup."),
        ("The road is expected to be shut for a race.", "The road has since reopened."),
        ("Residents evacuated from their homes were able to return home.", "They went back to their homes."),
    ],
)
def test_other_things_and_the_same_state_are_none(left, right):
    """Another building, another prize and another deal are none, nor is an article that tells both states."""
    assert told(left, right, background=STORM) == {}


def test_a_graver_charge_takes_the_place_of_a_lesser_one():
    """Who was charged with driving recklessly, and is charged with a killing on a later day."""
    first = "Olof Dahl was charged with reckless driving."
    assert "What Olof Dahl is charged with" in told(first, "Olof Dahl faces a charge of vehicular homicide.")
    assert "What Olof Dahl is charged with" in told(
        ("Olof Dahl was taken to court.", "He is charged with assault."),
        "Olof Dahl was charged with murder.",
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Olof Dahl was charged in the fatal shooting.", "Olof Dahl was charged with murder."),
        ("Olof Dahl was charged with murder and assault.", "Olof Dahl was charged with murder."),
        ("Olof Dahl was charged with assault. A murder charge may follow.", "Olof Dahl was charged with murder."),
        ("Olof Dahl was charged with assault.", "Olof Dahl was charged with attempted murder."),
        ("Olof Dahl was charged with assault.", "Nils Aker was charged with murder."),
    ],
)  # fmt: skip
def test_one_charge_in_other_words_and_others_charges_are_none(left, right):
    """What is charged is not told by what was done, and an article that tells of a murder charge has no lesser one."""
    assert not any(one.startswith("What ") for one in told(left, right))


def test_some_who_were_arrested_are_charged_on_a_later_day():
    """As many people are meant; on one day both may be right."""
    both = "Two men in masks were arrested.", "Two members of a gang have been charged with robbery."
    assert "Whether they are charged" in told(*both)
    assert told(*both, days=("2025-03-03", "2025-03-03")) == {}
    assert told(both[0], "Three members of a gang have been charged with robbery.") == {}


def test_what_officials_say_of_a_thing_counts():
    """That people are being brought to safety is no less so in the words of the police."""
    found = told(
        'A spokesman said: "Families by the river are being evacuated."',
        "Families by the river returned to their homes.",
        background=STORM,
    )
    assert "Evacuation: under way or over" in found


def test_another_name_beside_a_name_parts_it_from_no_verb():
    """`Dahl, aka "Ole," 30, of Brask pleaded guilty` is of Dahl."""
    found = told("Olof Dahl was charged with robbery.", 'Dahl, aka "Ole," 30, of Brask pleaded guilty.')
    assert "Olof Dahl: charged or convicted" in found


def test_whoever_is_to_leave_hospital_has_a_condition():
    """A condition that was not known, and a day in hospital that ends."""
    found = told(
        "The wounded guard's condition was not known.", "The guard was to be released from hospital at noon."
    )
    assert found

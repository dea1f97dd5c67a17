"""Accounts that contradict each other: how a thing stands, who holds a post, what was the first."""

from __future__ import annotations

import pytest

from generator.model import Relation, SlotKind
from tests.digest_articles import article, write

NAMES = "Mira Kostan of Arvenia met Tomas Velo of Doral near Lake Orm, Radio Sira said."


def told(one, other, first="", second=""):
    """Write up two articles that share their story."""
    return write(
        article("a.md", NAMES, one, publisher="A", day=first),
        article("b.md", NAMES, other, publisher="B", day=second),
    ).differences


PAIRS = [
    ("The two countries signed an agreement on fishing.", "Nothing has been signed yet, a diplomat said."),
    ("Kostan would stay in her post, the party said.", "Kostan resigned on Friday after a vote."),
    ("The takeover is due to be completed in May.", "The takeover of the bank will not go ahead."),
    ("Velo will appeal, his lawyer said.", "Velo does not appeal and accepts the verdict."),
    ("Kostan has agreed to visit Doral.", "Kostan has not yet given an answer."),
    ("Voting was peaceful in all towns.", "The vote in Doral was marred by violence."),
    ("Velo was found guilty of fraud.", "Velo was acquitted of fraud."),
    ("Velo, 50, uncle of Kostan, was found guilty of fraud.", "Velo was acquitted of fraud."),
]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_two_accounts_of_how_a_thing_stands(one, other):
    """Both poles of a state, in one story, are a contradiction."""
    (found,) = told(one, other)
    assert (found.kind, found.relation) == (SlotKind.STATUS, Relation.BETWEEN)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_the_other_pole_on_a_later_day_is_an_update(one, other):
    """What changed since is no contradiction."""
    (found,) = told(one, other, "2025-03-01", "2025-03-04")
    assert found.relation is Relation.UPDATE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kostan would stay in her post, the party said.", "Velo resigned on Friday after a vote."),
        ("Velo was found guilty of fraud.", "Kostan was acquitted of fraud."),
        ("Velo was taken to prison.", "Velo was taken to prison and later released."),
        (
            "The two countries signed an agreement on fishing.",
            "If nothing has been signed by May, talks go on.",
        ),
        ("The fire at the mill is under control.", "A lorry spun out of control on the bridge."),
    ],
)
def test_two_people_and_what_is_left_open_are_none(one, other):
    """Another person, a source that tells both, a condition, a lorry beside a fire."""
    assert not told(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The director of the museum, Anna Berg, was there.",
            "Anna Berg, the former director of the museum, was there.",
        ),
        ("The union's leader, Per Holm, spoke.", "Per Holm, who was replaced as leader in January, spoke."),
        ("The chief executive, Ida Lund, signed.", "Interim chief executive Ida Lund signed."),
    ],
)
def test_who_holds_a_post_and_who_has_left_it(one, other):
    """In the post to one source, out of it or in it for a time to another."""
    (found,) = told(one, other)
    assert found.kind is SlotKind.OFFICE


def test_whoever_is_dismissed_now_held_the_post():
    """A source that tells of the dismissal and one that names the post say the same."""
    assert not told("Coach Anna Berg has been fired.", "The club parted ways with coach Anna Berg.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It is the first outbreak at the Sira clinic.", "It is not the first outbreak at the Sira clinic."),
        (
            "Petra is the first cyclone to hit Belmare this year.",
            "Petra is the second cyclone to hit Belmare this year.",
        ),
        (
            "It would be the largest takeover of a Doral bank by a rival.",
            "It is not the largest takeover of a Doral bank.",
        ),
    ],
)
def test_a_first_that_another_source_denies(one, other):
    """`Not the first` and `the second` of the same are against it."""
    (found,) = told(one, other)
    assert found.kind is SlotKind.CLAIM


@pytest.mark.parametrize(
    "other",
    [
        "She was not the first woman to speak at the club.",
        "The second half of the match began late.",
        "In 1998 an outbreak of another kind hit Doral.",
    ],
)
def test_a_first_of_something_else_is_none(other):
    """Another thing, a half, a year alone."""
    assert not told("It is the first outbreak at the Sira clinic.", other)


@pytest.mark.parametrize(
    "released",
    [
        "Tomas Velo walked out of the Doral city prison at noon.",
        "Tomas Velo has been free on bail since Friday.",
    ],
)
def test_who_is_out_is_not_in_custody_any_more(released):
    """However a paper says that somebody was let go, who is still in custody elsewhere is an update."""
    (found,) = told("Tomas Velo remains in custody.", released)
    assert (found.subject, found.relation) == ("Tomas Velo: in custody or released", Relation.UPDATE)

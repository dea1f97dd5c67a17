"""Those who were taken in without a name, and were let go: whether they are still held."""

from __future__ import annotations

import pytest

from generator.model import Relation, SlotKind
from tests.digest_articles import LATER, ONE_DAY, pair, write

BACKGROUND = [
    "Shots were fired at the Linnea ferry pier of Orvik in the night.",
    "Mayor Tove Rask of Orvik thanked Captain Ugo Brandt of the Linnea.",
]
TWO = "Officers have detained two men for questioning over the shots."


def subjects(left, right, days=LATER):
    """Return what differs between two articles on one night, with how it does."""
    found = write(*pair(left, right, days, background=BACKGROUND)).differences
    return {one.subject: one for one in found if "taken in" in one.subject}


HELD = [
    TWO,
    "Two men were taken into custody an hour later.",
    "The two men in custody said nothing.",
    "Two suspects are being questioned at the harbour.",
    "There are two people who have been detained, and their part in it is not clear.",
]
FREE = [
    "The two men who were taken in for questioning have been released.",
    "Two suspects who were arrested at the pier were let go without charges.",
    "Both men were arrested by mistake and police said the two men were not involved.",
    ["Two men were arrested at the pier.", "They have since been released."],
    "Police arrested two men at the pier but later released them.",
    "The two people detained at the pier are no longer suspects.",
]


@pytest.mark.parametrize("free", FREE)
@pytest.mark.parametrize("held", HELD)
def test_as_many_are_let_go_as_were_taken_in(held, free):
    """Whoever is held to an earlier report and free to a later one is an update, by the words of the later one."""
    ((subject, found),) = subjects(held, free).items()
    assert subject == "Whether the two who were taken in are still held"
    assert (found.kind, found.relation) == (SlotKind.STATUS, Relation.UPDATE)
    assert [side.citations[0].article for side in found.sides] == ["a.md", "b.md"]


def test_one_alone():
    """A man is let go whom another source has in custody; a woman is somebody else."""
    held, free = "A man was detained near the pier.", "The {} who was arrested near the pier was released."
    assert list(subjects(held, free.format("man"))) == ["Whether the one who was taken in is still held"]
    assert not subjects(held, free.format("woman"))


@pytest.mark.parametrize(
    "free",
    [
        "The three men who were taken in have been released.",
        "The two men who were arrested were released from a hospital.",
        "The two men who were arrested have been released on bail.",
        "The two men who were arrested may be released soon.",
        "The names of the two men who were arrested were released.",
        "The two men who were arrested in an earlier case were released.",
        "Two other men who were arrested were released.",
        "Two women who were questioned were released.",
        "The two men were released into the sea.",
        "They have since been released.",
        ["Two lambs were hurt at the pier.", "They have since been released."],
    ],
)
def test_others_and_who_is_not_let_go(free):
    """Another number, a hospital, bail, what may be, names, another case, another sex, nobody who was taken in."""
    assert not subjects(TWO, free)


def test_who_was_let_go_before():
    """An earlier report of a release is no news to a later one of an arrest, nor one of its own day by one source."""
    assert not subjects(FREE[0], TWO)
    assert not subjects([TWO, FREE[0]], FREE[0])
    assert subjects(TWO, FREE[0], ONE_DAY)

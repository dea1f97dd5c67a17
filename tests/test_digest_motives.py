"""Whether a motive is known: what a first report leaves open, and a later one tells."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write

FIRST = "A baker was shot dead outside a mill in Ambel on Monday, and the village was shocked."
LATER = "The village of Ambel buried the baker who was shot dead outside its mill."
OPEN = "What led to the shooting is not yet known."
TOLD = "The shots fell after a long argument, and the baker was shot during a heated dispute."


def motive(first, later):
    """Write up reports of two days with a sentence each, and return the sides on the motive."""
    before = article("a.md", FIRST, first, publisher="Ambel Post", day="2024-05-06")
    after = article("b.md", LATER, later, publisher="Lagos Mail", day="2024-05-08")
    told = write(before, after).differences
    return [[side.citations[0].quote for side in one.sides] for one in told if "motive" in one.subject]


@pytest.mark.parametrize(
    "first",
    [
        OPEN,
        "What may have triggered the gunfire remains under investigation.",
        "Officers are trying to find out what sparked the shooting.",
        "The sheriff has not said what led to the shooting.",
        "There is no word on what prompted the shooting.",
        "Police are not saying what they believe the motive was.",
        "Detectives want to determine how many guns were used and the motive.",
    ],
)
def test_a_motive_is_open_in_many_words(first):
    """What led to a deed, or its motive, is not known, not said, or looked into."""
    assert motive(first, TOLD) == [[first, TOLD]]


@pytest.mark.parametrize(
    "later",
    [
        "The motive for the shooting was revenge for a burned barn.",
        "Police said that a robbery went wrong at the mill.",
        "Two men were having an argument at the mill gate, police said.",
        "The baker was shot after a heated quarrel at the mill, police said.",
        "The baker and the miller had an ongoing feud, police said.",
        "The baker was involved in an altercation with the miller, police said.",
        "It was an apparent gang-related attack, police said.",
    ],
)
def test_a_motive_is_told_in_many_words(later):
    """An argument, a feud, a robbery that went wrong: what the later report tells is why."""
    assert motive(OPEN, later) == [[OPEN, later]]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (OPEN, "The miller has a dispute with the railway over a bridge."),
        (OPEN, "Police asked whether the baker was involved in an altercation with anybody."),
        ("What the shooting led to is not yet known.", TOLD),
        ("Police have not said what they found.", TOLD),
    ],
)
def test_what_is_open_is_no_motive_and_what_is_told_no_cause(first, later):
    """A quarrel about something else, a question, and what is unknown but not why."""
    assert not motive(first, later)

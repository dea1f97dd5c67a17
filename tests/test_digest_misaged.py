"""What the top of a page tells where sources take an age back, and where reports of one day follow each other."""

from __future__ import annotations

import pytest

from generator.digest.updates.misaged import Misaged
from generator.model import Relation
from tests.digest_articles import article, write

NINE = Misaged("9", frozenset({"boy", "son", "child"}))
FALL = "A 9-year-old boy fell from the quay in Orvik on Sunday and broke a leg, police said."
SLIP = "A boy of Orvik fell from the quay on Sunday while he was fishing with his uncle."
MENDED = "An 8-year-old boy broke a leg on Sunday when he fell from the quay in Orvik, police said."
FIRST = "Police initially said the boy was 9 years old."
PIER = "The harbour office closed the quay in Orvik after the boy fell."


def page(*sentences):
    """Write up a report that gives a boy's age, and another of that day, of these sentences."""
    early = article("a.md", FALL, PIER, title="Boy, 9, falls from quay in Orvik", day="2026-03-02")
    late = article("b.md", *sentences, title="Boy falls from quay in Orvik, breaks leg", day="2026-03-02")
    found = write(early, late)
    return found.title, " ".join(one.text for one in (*found.lede, *found.points))


def test_a_mistaken_age_is_no_news():
    """An age that a source calls the first one given stands in no headline, lede or point, whoever tells it."""
    title, told = page(MENDED, FIRST, PIER)
    assert title == "Boy falls from quay in Orvik, breaks leg"
    assert "8-year-old" in told
    assert "9" not in told


def test_a_later_report_that_takes_an_age_back():
    """The age that earlier reports give is right, if it is the other one that a later report calls the first given."""
    early = article("a.md", MENDED, PIER, day="2026-03-02")
    late = article("b.md", SLIP, FIRST, day="2026-03-04")
    found = write(early, late)
    assert [one.relation for one in found.differences if one.subject == "Age of the boy"] == [Relation.UPDATE]
    told = " ".join(one.text for one in (*found.lede, *found.points))
    assert "8-year-old" in told
    assert "9" not in told


def test_an_age_that_nobody_takes_back_is_told():
    """Without a word of a mistake an age stays where it was."""
    assert "9-year-old boy" in page(SLIP, PIER)[1]


@pytest.mark.parametrize(
    "text",
    [
        "A 9-year-old boy fell.",
        "Dad saves 9 year-old son",
        "The boy, 9, fell.",
        "Boy, 9, Falls From Quay",
        "A 9-year-old Orvik boy fell.",
        "A 9-year-old was hurt.",
        "The child was 9 years old.",
        "The child, aged 9, fell.",
    ],
)
def test_ways_to_give_an_age(text):
    """An age is given before or behind whose it is."""
    assert NINE.given(text)


@pytest.mark.parametrize(
    "text",
    [
        "A 9-year-old girl saw it.",
        "Her daughter, 9, saw it.",
        "A 9-year-old Orvik girl saw it.",
        "The 9-year-old crane broke.",
        "A 19-year-old boy saw it.",
        "The boy, 90, fell.",
        "Nine men came at 9 o'clock.",
        "The boy fell on March 9.",
        "A 9-year sentence was passed.",
    ],
)
def test_ages_of_others(text):
    """The age of a girl, of a thing, another age and other numbers are not that of the boy."""
    assert not NINE.given(text)


WANTED = "Police are looking for Rui Tavel, 60, who set fire to a boat in Lagos on Monday."
CAUGHT = "Rui Tavel, 60, was arrested in Lagos on Monday and charged with arson, police said."


def test_of_one_day_the_later_step_is_told():
    """Who is sought in one report and arrested in another of that day is told to have been arrested."""
    sought = article(
        "a.md", WANTED, "The boat lay at the quay of Lagos.", title="Boat burns", day="2026-03-02"
    )
    caught = article("b.md", CAUGHT, "The boat sank in Lagos.", title="Boat burnt in Lagos", day="2026-03-02")
    found = write(sought, caught)
    assert [side.citations[0].quote for one in found.differences for side in one.sides][:2] == [
        WANTED,
        CAUGHT,
    ]
    assert "looking for" not in " ".join(one.text for one in (*found.lede, *found.points))

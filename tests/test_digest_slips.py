"""Ages a year or two apart that two sources give to somebody without a name."""

from __future__ import annotations

import pytest

from generator.config import Writing
from generator.digest import annotate
from generator.digest.differences import facts
from generator.digest.differences.people import slips
from generator.digest.evidence import gather
from generator.model import Relation, Topic
from tests.digest_articles import article

FIRST, OTHER = "Corley fire crews, Mayor Ines Vale", "Fire chief Tomas Orr of Corley, Mayor Ines Vale"


def ages(one, other, *, days=("2025-03-04", "2025-03-04")):
    """Return the values of what the rule on its own finds in two articles, each with one sentence of its own."""
    articles = (
        article("a.md", one, f"{FIRST} and the Lidden hospital gave no names.", publisher="A", day=days[0]),
        article("b.md", other, f"{OTHER} and the Lidden hospital spoke of luck.", publisher="B", day=days[1]),
    )
    notes = {it.path: annotate(it) for it in articles}
    known = facts(gather(Topic(slug="topic", articles=articles), Writing().points, notes))
    return [(found.relation, [side.value for side in found.sides]) for found in slips(known)]


@pytest.mark.parametrize(
    ("one", "other", "left", "right"),
    [
        (
            "A 9-year-old boy fell into the shaft of a mine in Corley.",
            "Firemen pulled a boy, 10, out of an old shaft on Monday.",
            "9-year-old boy",
            "boy, 10",
        ),
        (
            "Neighbours found an eight-year-old girl in a canoe below the weir.",
            "The canoe with a 7-year-old Corley girl in it hung on the weir for hours.",
            "eight-year-old girl",
            "7-year-old",
        ),
        (
            "His sons, ages 4 and 6, were asleep in the caravan.",
            "The caravan burned with a 6-year-old and a 5-year-old inside.",
            "4",
            "5-year-old",
        ),
    ],
)
def test_ages_that_lie_near_are_of_one_person(one, other, left, right):
    """Neither source has the other's age, and the lines share a word."""
    assert ages(one, other) == [(Relation.BETWEEN, [left, right])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A 9-year-old boy fell into a quarry.", "A 14-year-old boy fell into a quarry."),
        ("A 9-year-old boy fell into a quarry.", "A 10-year-old girl fell into a quarry."),
        ("A 17-year-old boy fell into a quarry.", "An 18-year-old man fell into a quarry."),
        ("A 9-year-old boy fell into a quarry.", "A 10-year-old boy and his brother, 9, fell into a quarry."),
        ("A 9-year-old boy fell into a quarry.", "A child under 10 years old fell into a quarry."),
        ("A 30-year-old man drowned in the quarry.", "A 31-year-old suspect was arrested at the quarry."),
        ("A 9-year-old boy fell into a quarry.", "A 10-year-old boy waved from the tram."),
        ("A 9-year-old boy fell into a quarry.", "Two years later a 10-year-old boy fell into a quarry."),
        ("A 30-year-old man drowned in the quarry.", "The quarry is not safe, said 31-year-old Nora Petty."),
    ],
)
def test_ages_of_two_people_are_no_difference(one, other):
    """They lie far apart, are of another sex, told by both, vague, of the accused, of another time or by name."""
    assert not ages(one, other)


def test_a_birthday_may_lie_between_two_reports():
    """Who was nine in March may be ten in May."""
    one, other = (
        "A 9-year-old boy fell into a quarry.",
        "The boy, 10, who fell into a quarry is at school again.",
    )
    assert not ages(one, other, days=("2025-03-04", "2025-05-04"))

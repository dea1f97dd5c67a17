"""Lines that name dozens of dates, hours, numbers or people cost as much as they are long, and not their square."""

from __future__ import annotations

import random

import pytest

from generator.config import Writing
from generator.digest import annotate, digest
from generator.digest.timeline.saying import said_before
from generator.language.quotation import quoted
from generator.model import Topic
from tests.digest_articles import article
from tests.waiting import quickest

MONTHS = ("January", "March", "May", "July", "August", "October", "December")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
UNITS = {
    "calendar days": lambda draw: f"on {draw.randint(1, 28)} {draw.choice(MONTHS)} 2024",
    "figures": lambda draw: f"2024-{draw.randint(1, 12):02d}-{draw.randint(1, 28):02d}",
    "days of the week": lambda draw: f"on {draw.choice(DAYS)} it met and",
    "months": lambda draw: f"in {draw.choice(MONTHS)} it met,",
    "counts": lambda draw: f"{draw.randint(2, 99)} were killed,",
    "distances": lambda draw: f"{draw.randint(2, 99)} miles off,",
}
"""What a line repeats, each time with another value."""


def crowded(unit, lines, path, changed):
    """An article with so many lines of 500 characters of a unit; one with a number for `changed` has other values."""
    draw, other = random.Random(7), random.Random(changed)  # noqa: S311 - values of a test
    told = []
    for _ in range(lines):
        values = [unit(draw) for _ in range(500 // len(unit(draw)))]
        values[other.randrange(len(values))] = unit(other)
        told.append(f"The ferry of Elden sailed {' '.join(values)} as planned.")
    return article(path, *told, day="2024-05-06")


def write(articles):
    """Write up articles as a topic, as often as it is asked for, with what is known of each."""
    made = {one.path: annotate(one) for one in articles}
    topic = Topic(slug=articles[0].slug, articles=tuple(articles))
    return lambda: digest(topic, Writing(), (), made)


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_two_accounts_of_crowded_lines_take_linear_time(unit):
    """Eight times as many lines that are nearly the same in two sources take at most sixteen times as long."""
    few, many = (
        write([crowded(unit, lines, path, seed) for seed, path in enumerate(("a.md", "b.md"))])
        for lines in (3, 24)
    )
    limit = 16 * max(0.02, quickest(few))
    assert quickest(many, limit) < limit


def test_many_marks_of_mixed_shapes_take_linear_time():
    """Eight times as many words in quotation marks that are mixed take at most sixteen times as long."""
    few, many = (" \u201cIt \u201cis" * times for times in (4_000, 32_000))
    limit = 16 * max(0.002, quickest(lambda: quoted(few, "en")))
    assert quickest(lambda: quoted(many, "en"), limit) < limit


def test_a_verb_of_talk_that_no_clause_has_is_looked_for_in_linear_time():
    """Eight times as many words in front of a day take at most sixteen times as long."""
    few, many = ("The kiln beside the old weir cracked " * times for times in (20, 160))
    limit = 16 * max(0.0005, quickest(lambda: said_before(few, len(few))))
    assert quickest(lambda: said_before(many, len(many)), limit) < limit

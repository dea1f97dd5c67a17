"""How many games a team has won and lost, as sources tell it after one game."""

from __future__ import annotations

import itertools

import pytest

from tests.digest_articles import article, write

GAME = "The Tarnbridge Herons beat the Millers on Sunday, and Ivo Marsh kicked the winning goal."
AGAIN = "Ivo Marsh was carried off the field by the Herons after their game against the Millers."


def values(one, other, later="2025-03-02"):
    """Return all values of the differences of two reports on one game, the second of a `later` day."""
    page = write(
        article("a.md", GAME, one, day="2025-03-02", publisher="A"),
        article("b.md", AGAIN, other, day=later, publisher="B"),
    )
    return set(itertools.chain.from_iterable([side.value for side in one.sides] for one in page.differences))


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("The Herons improved to 9-4 with the win.", "For the Herons (10-4) it was fun.", "Herons (10-4)"),
        ("Tarnbridge's record rose to 9-4.", "The Herons are now 10-3.", "Herons are now 10-3"),
        ("The Millers have fallen to 3-10.", "With the defeat the Millers fell to 2-11.", "fell to 2-11"),
        (
            "The Herons held on and improved to 9-4 on the season.",
            "The Herons stand at 10-4.",
            "Herons stand at 10-4",
        ),
        (
            "The win took Marsh's record to 9-4 with three draws.",
            "Marsh, 10-4, 7 KOs, was calm.",
            "Marsh, 10-4",
        ),
    ],
)
def test_a_record_after_the_game_stands_against_another(one, other, told):
    """Whoever counts the game counts it once; a city and its team are one where they are named together."""
    assert told in values(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Herons improved to 9-4 with the win.", "For the Herons (8-4) it was no easy game."),
        ("The Herons improved to 9-4 with the win.", "The Millers (3-10) lost again."),
        ("The Herons (9-4) won.", "The Herons (10-4) were glad."),
        ("The Herons (9-4) won.", "The Herons (3-1) were glad."),
        ("The Herons improved to 9-4.", "The Herons are 5-2 on the road."),
        ("The win took Marsh's record to 9-4.", "Marsh, 8-4, 7 KOs, had trained for a year."),
        ("The Herons improved to 9-4.", "The Herons improved to 3-1 in their division."),
        (
            "The Herons improved to 9-4.",
            "The Herons were the best in 2019, when the Herons (14-2) lost one final.",
        ),
    ],
)
def test_records_of_before_the_game_or_of_other_games_do_not(one, other):
    """A record in parentheses may be of before; those at home, in a division or of another year are others."""
    assert not values(one, other)


def test_records_of_two_days_are_of_two_games():
    """A team that has played again has another record."""
    assert not values("The Herons improved to 9-4.", "The Herons (10-4) won again.", later="2025-03-05")

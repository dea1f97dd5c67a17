"""How many people were hit in all, where one source counts the shot and another the dead and the wounded."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write

REST = (
    "The mill stands outside Ambel, and police closed the road to it.",
    "Mayor Ana Moura of Ambel said that the village would hold a vigil at the mill on Friday.",
)
SUBJECTS = "How many people were shot", "How many people were hurt or killed"


def totals(first, second, days=("2024-05-07", "2024-05-07")):
    """Write up two reports of one shooting, and return the sides of what differs in how many were hit."""
    told = [
        article(f"{name}.md", text, *REST, publisher=name, day=day, title="Shots at the mill of Ambel")
        for name, text, day in zip("ab", (first, second), days, strict=True)
    ]
    return [[side.value for side in one.sides] for one in write(*told).differences if one.subject in SUBJECTS]


@pytest.mark.parametrize(
    ("first", "second", "sides"),
    [
        (
            "Five people were shot at a mill in Ambel on Monday.",
            "A shooting at a mill in Ambel on Monday left three people injured.",
            ["Five people were shot", "three people injured"],
        ),
        (
            "Gunmen shot eight men at a mill in Ambel on Monday, killing two of them.",
            "A shooting at a mill in Ambel on Monday left two men dead and eight others injured.",
            [
                "shot eight men",
                "A shooting at a mill in Ambel on Monday left two men dead and eight others injured",
            ],
        ),
        (
            "Two people were killed and four people were injured at a mill in Ambel on Monday.",
            "Four people were shot at a mill in Ambel on Monday.",
            [
                "Two people were killed and four people were injured at a mill in Ambel on Monday",
                "Four people were shot",
            ],
        ),
    ],
)
def test_totals_of_other_states(first, second, sides):
    """Who was shot is held against the dead and the wounded together, or the wounded where nobody died."""
    assert totals(first, second) == [sides]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Six people were shot at a mill in Ambel on Monday.",
            "Two people were killed and four people were injured at a mill in Ambel on Monday.",
        ),
        (
            "Six people were shot at a mill in Ambel on Monday.",
            "Four people were injured at a mill in Ambel on Monday, where a guard died.",
        ),
        (
            "Six people were shot at a mill in Ambel on Monday.",
            "Five people were shot and one was killed at a mill in Ambel on Monday.",
        ),
        (
            "Six people were shot at a mill in Ambel on Monday.",
            "Two men were shot at a mill in Ambel on Monday.",
        ),
        (
            "Six people were shot at a mill in Ambel on Monday.",
            "At least four people were injured at a mill in Ambel on Monday.",
        ),
        (
            "Six people were shot at a mill in Ambel on Monday.",
            "Three separate shootings in Ambel left nine people injured on Monday.",
        ),
    ],
)
def test_totals_that_can_both_be_right(first, second):
    """A sum, one who died beside or among them, some of a kind, a bound and several events are no other total."""
    assert not totals(first, second)

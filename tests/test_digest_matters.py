"""What accounts that exclude each other are about, as the subject of their difference tells it."""

from __future__ import annotations

import pytest

from generator.language.matters import matter
from tests.test_digest_harm import differ


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("The number of injured was revised on Monday from nine to seven.", "how many were hurt"),
        ("The death toll was revised on Monday from nine to seven.", "how many died"),
        ("The mate\u2019s age was corrected from 44 to 41.", "age"),
        (
            "The Azores Line initially said the pilot was the culprit, but now says the mate is the suspect.",
            "who did it",
        ),
    ],
)
def test_accounts_name_their_matter(told, name):
    """A first account and the later one have their matter behind them where neither names anybody."""
    assert f"First account and later one: {name}" in differ(told, "The harbour master was on the pier.")


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("the ferry was bound for Faro", "it was bound for Lagos"),
        ("nine were injured", "nine of the crew were hurt"),  # one number
        ("two hurt", "the pier was damaged"),  # one text alone has a number
    ],
)
def test_no_matter_is_made_up(first, later):
    """Where the words do not tell what two accounts are about, nothing is said of it."""
    numbers = [[9.0]] * 2 if "nine" in first else [[2.0] if "two" in first else [], []]
    assert not matter([first, later], numbers, "en")
    assert not matter([first, later], numbers, "xx")

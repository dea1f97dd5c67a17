"""Sums of money that several sources give, each in a sentence of its own."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write

HALL = "The old brewery of Torp stands beside the chapel on the quay."


def agreed(*told: str) -> dict[str, tuple[str, int]]:
    """Return the sums on which articles agree, by subject, each with how many sources give it."""
    beside = [HALL, *(f"Forty rowers sang in Torp {number} times." for number in range(1, len(told)))]
    articles = [
        article(f"{at}.md", text, beside[at], title="Brewer of Torp held", day="2026-03-03")
        for at, text in enumerate(told)
    ]
    return {
        one.subject: (one.text, one.sources)
        for one in write(*articles).agreements
        if one.subject.startswith("Sum")
    }


def test_a_sum_of_one_thing_is_agreed_on():
    """Where no clause tells it, with the word that all have for what it is of."""
    told = agreed(
        "Prosecutors asked for a $45,000 bond, which the brewer's wife wept over.",
        "He sat in the jail of Faro on a bond of $45,000 while it rained.",
    )
    assert told == {"Sum of the bond": ("$45,000", 2)}


def test_a_sum_of_three_sources_stands_by_itself():
    """They have no word for it in common, and two of them would not do."""
    texts = (
        "Insurers, who seldom smile, expect a loss of $3.4 million in Torp.",
        "A $3.4 million roof fell onto forty barrels as the mayor slept.",
        "Nobody in the chapel had ever seen $3.4 million burn.",
    )
    assert agreed(*texts) == {"Sum": ("$3.4 million", 3)}
    assert agreed(*texts[:2]) == {}


@pytest.mark.parametrize(
    "other",
    [
        "He sat in the jail of Faro on a bond of $54,000 while it rained.",
        "He sat in the jail of Faro on a bond of more than $45,000 while it rained.",
        "He weighs 45,000 pounds on a bond of the mayor.",
    ],
)
def test_another_sum_is_none(other):
    """Nor is a bound, or a weight."""
    assert agreed("Prosecutors asked for a $45,000 bond, which the brewer's wife wept over.", other) == {}

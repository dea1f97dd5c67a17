"""Sentences that tell the same but for one value, or for what is done."""

from __future__ import annotations

import pytest

from generator.language import contraries
from tests.digest_articles import article, write

REST = (
    "Officials in Porto met the mayor, Ana Prado, at the town hall.",
    "The market by the river stayed shut for the rest of the week.",
    "Engineers from Braga are to look at the cellars.",
)


def shown(
    first: str, second: str, *, days: tuple[str, str] = ("2025-05-07", "2025-05-07")
) -> list[list[str]]:
    """Return the values of the differences of two articles that begin so."""
    page = write(
        article("a.md", first, *REST, publisher="Herald", day=days[0]),
        article("b.md", second, *reversed(REST), publisher="Courier", day=days[1]),
    )
    return [[side.value for side in one.sides] for one in page.differences]


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "The gallery in Porto showed nine forgotten drawings by Ana Prado in its cellar.",
            "In its cellar the gallery in Porto showed four forgotten drawings by Ana Prado.",
            ["nine forgotten drawings", "four forgotten drawings"],
        ),
        (
            "The ferry to Porto sank near the lighthouse on Monday with its cargo of timber.",
            "The ferry to Porto sank near the lighthouse on Thursday with its cargo of timber.",
            ["on Monday", "on Thursday"],
        ),
        (
            "A 14-year-old girl found the lost ring of Ana Prado under the old pier in Porto.",
            "A 17-year-old girl found the lost ring of Ana Prado under the old pier in Porto.",
            ["14", "17"],
        ),
        (
            "The brewery of Ana Prado confirmed the leak of dark beer into the river at Porto.",
            "The brewery of Ana Prado denied the leak of dark beer into the river at Porto.",
            ["confirmed", "denied"],
        ),
    ],
)
def test_one_value_that_is_another(first, second, values):
    """Where all else is told alike, another number, day or age is a difference, and so is the opposite deed."""
    assert values in shown(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The gallery in Porto showed about 300 forgotten drawings by Ana Prado in its cellar.",
            "The gallery in Porto showed 310 forgotten drawings by Ana Prado in its cellar.",
        ),
        (
            "The ferry to Porto sank near the lighthouse on Monday night with its cargo of timber.",
            "The ferry to Porto sank near the lighthouse early on Tuesday with its cargo of timber.",
        ),
        (
            "Ana Prado of the harbour board opposed the new tramway along the river.",
            "Luis Reis of the harbour board supported the new tramway along the river.",
        ),
        (
            "The council of Porto approved the new tramway along the river after a long debate.",
            "The council of Porto has not rejected the new tramway along the river after a long debate.",
        ),
    ],
)
def test_values_that_do_not_differ(first, second):
    """Rounded values, a night between two days, deeds of two persons and what is denied are no difference."""
    assert not shown(first, second)


def test_days_of_reports_that_lie_apart():
    """Days of the week are held against each other in reports of the same days alone."""
    first = "The ferry to Porto sank near the lighthouse on Monday with its cargo of timber."
    second = "The ferry to Porto sank near the lighthouse on Thursday with its cargo of timber."
    assert not shown(first, second, days=("2025-05-07", "2025-05-12"))


def test_contraries_take_the_longer_form():
    """`Not guilty` is not `guilty`, and a text that has both sides has none."""
    number = next(n for n in range(20) if contraries.subject(n, "en") == "The verdict or plea")
    assert contraries.between(number, "He was found guilty.", "He was found not guilty.", "en")
    assert not contraries.between(number, "Guilty, and then cleared.", "He was found not guilty.", "en")
    assert contraries.sides(number, "She was acquitted.", "en") == {1}


def test_contraries_of_other_languages():
    """A language without a file has no contraries."""
    assert contraries.may_be_between(frozenset({"approv"}), frozenset({"reject"}), "pt") == []

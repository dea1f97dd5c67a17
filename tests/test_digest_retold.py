"""Sentences that tell the same but for one value, or for what is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.language import contraries
from tests.digest_articles import article, write

if TYPE_CHECKING:
    from generator.model import Digest

REST = (
    "Officials in Porto met the mayor, Ana Prado, at the town hall.",
    "The market by the river stayed shut for the rest of the week.",
    "Engineers from Braga are to look at the cellars.",
)


def page_of(first: str, second: str, *, days: tuple[str, str] = ("2025-05-07", "2025-05-07")) -> Digest:
    """Write up two articles that begin so."""
    return write(
        article("a.md", first, *REST, publisher="Herald", day=days[0]),
        article("b.md", second, *reversed(REST), publisher="Courier", day=days[1]),
    )


def shown(
    first: str, second: str, *, days: tuple[str, str] = ("2025-05-07", "2025-05-07")
) -> list[list[str]]:
    """Return the values of the differences of two articles that begin so."""
    return [[side.value for side in one.sides] for one in page_of(first, second, days=days).differences]


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
    ("first", "second", "subject"),
    [
        (
            "The gallery in Porto showed nine forgotten drawings by Ana Prado in its cellar.",
            "In its cellar the gallery in Porto showed four forgotten drawings by Ana Prado.",
            "How many drawings: gallery",
        ),
        (
            "The ferry to Porto sank near the lighthouse on Monday with its cargo of timber.",
            "The ferry to Porto sank near the lighthouse on Thursday with its cargo of timber.",
            "Day: ferry",
        ),
        (
            "A 14-year-old girl found the lost ring of Ana Prado under the old pier in Porto.",
            "A 17-year-old girl found the lost ring of Ana Prado under the old pier in Porto.",
            "Age of the girl",
        ),
        (
            "The diver of the wreck, Olga Reis, 41, raised an old bell off Porto harbour.",
            "The diver of the wreck, Olga Reis, 47, raised an old bell off Porto harbour.",
            "Age of Olga Reis",
        ),
    ],
)
def test_a_difference_is_named_by_its_type(first, second, subject):
    """A subject says what kind of value differs, and what stands beside it as one source has it: no list of words."""
    assert [one.subject for one in page_of(first, second).differences] == [subject]


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
            "Orders at the mill fell by 40 to 310 in the week ended May 8, the harbour board of Porto said.",
            "Orders at the mill fell by 60 to 270 in the week ended May 15, the harbour board of Porto said.",
        ),
        (
            "The looms of the mill in Porto wove 410 carpets in April as the water rose.",
            "The looms of the mill in Porto wove 530 carpets in June as the water rose.",
        ),
        (
            "Rents by the river in Porto rose by the most since March, said Ana Prado of the harbour board.",
            "Rents by the river in Porto rose by the most since April, said Ana Prado of the harbour board.",
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
    """Rounded values, nights between two days, other periods, deeds of two persons and what is denied do not differ."""
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


def test_days_of_the_week_without_a_week():
    """Articles without a date may be of two weeks: their lines have to be the more alike to differ in a weekday."""
    first = "Ana Prado on Monday warned members of the harbour board that money for the old pier runs out this year."
    same = first.replace("Monday", "Thursday")
    other = (
        "The pier could close for want of money some time this year if the council does not vote for it, "
        "Ana Prado warned on Thursday."
    )
    assert shown(first, same, days=("", "")) == [["on Monday", "on Thursday"]]
    assert shown(first, other, days=("", "")) == []
    assert shown(first, other) == [["on Monday", "on Thursday"]]

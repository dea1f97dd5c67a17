"""Where and when an occasion is that sources call by its kind and the names beside it, in whatever words."""

from __future__ import annotations

import pytest

from generator.model import Difference, Relation
from tests.digest_articles import article, write

FIRST = (
    "Envoys will gather ahead of a harbour conference for the Sado valley scheduled for May 14 in Lisbon.",
    "The port authority and Luis Reis of the Marinha company chair it.",
)
REST = ("Ana Prado of the port authority spoke with Luis Reis about the Marinha company.",)


def differences(*second: str | list[str]) -> list[Difference]:
    """Return the differences of an article on a conference, and one of a day later with these paragraphs."""
    return list(
        write(
            article("a.md", *FIRST, publisher="Herald", day="2025-03-07"),
            article("b.md", *second, *REST, publisher="Courier", day="2025-03-08"),
        ).differences
    )


def shown(*second: str | list[str]) -> list[list[str]]:
    return [[side.value for side in one.sides] for one in differences(*second)]


@pytest.mark.parametrize(
    ("second", "value"),
    [
        (
            "Hosts of the harbour conference for the Sado valley have yet to choose where it will take place.",
            "yet to choose where",
        ),
        (
            ["The harbour conference for the Sado valley draws near.", "No venue has been agreed so far."],
            "No venue has been agreed",
        ),
        (
            [
                "Hosts of the harbour conference for the Sado valley met.",
                "Three towns are still in the running, a clerk said.",
            ],
            "towns are still in the running",
        ),
        (
            "Where the harbour conference for the Sado valley will be held is still unclear.",
            "Where the harbour conference for the Sado valley will be held is still unclear",
        ),
    ],
    ids=["to choose", "the line before", "several", "unclear"],
)
def test_a_venue_named_and_open(second, value):
    """A venue that one source names and another calls open is a difference, whoever meets there."""
    assert ["Lisbon", value] in shown(second)


def test_a_venue_of_another_occasion():
    """The open venue of another occasion is no difference."""
    assert not shown(
        "Hosts of the school conference for the Tejo delta have yet to choose where it will take place."
    )
    assert not shown("Hosts of the Sado valley race have yet to choose where it will take place.")


@pytest.mark.parametrize(
    "second",
    [
        [
            "The harbour conference for the Sado valley will not open in May.",
            "Its first day was moved to 12 June.",
        ],
        "The harbour conference for the Sado valley has been put off until 12 June.",
        "Luis Reis postponed the harbour conference for the Sado valley by four weeks to 12 June.",
    ],
    ids=["the line before", "put off", "postponed by"],
)
def test_a_day_that_was_moved(second):
    """The day to which an occasion was moved updates the one that other sources have."""
    (found,) = [one for one in differences(second) if one.subject == "Date of the conference"]
    assert found.sides[0].value == "for May 14"
    assert "12 June" in found.sides[1].value
    assert found.relation is Relation.UPDATE


@pytest.mark.parametrize(
    "second",
    [
        "The school conference for the Tejo delta has been put off until 12 June.",
        "The harbour conference for the Sado valley might be moved to 12 June if it rains.",
        "The harbour conference for the Sado valley was moved to May 14.",
    ],
    ids=["another", "only possible", "the same day"],
)
def test_days_that_were_not_moved(second):
    """The day of another occasion, one that is only possible, and the very same one are no difference."""
    assert not [one for one in differences(second) if one.subject == "Date of the conference"]

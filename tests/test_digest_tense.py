"""What a row of the timeline says of its time: done or to come, and where it stands then."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write


def rows(*told: str, day: str | None = None) -> list[tuple[str, bool]]:
    """Return the rows of an article, each with whether it is planned."""
    return [(row.text, row.planned) for row in write(article("a.md", *told, day=day)).timeline]


@pytest.mark.parametrize(
    "told",
    [
        "Mayor Ines Prado of Porto died on Monday at the age of 84 due to a failing heart.",
        "The Azores Line went ahead with its harbour plans on Monday.",
        "Ferries of the Azores Line were coming back to Porto on Monday.",
        "Mayor Ines Prado left her school to begin a life in the harbour of Porto in 1950.",
    ],
)
def test_what_was_done_is_no_plan(told):
    """What gives a cause, is a noun, was going on or was left for something new is no word of what is to come."""
    assert rows(told) == [(told, False)]


@pytest.mark.parametrize(
    "told",
    [
        "The Azores Line is due to reopen the harbour of Porto on Monday.",
        "The Azores Line plans to reopen the harbour of Porto on Monday.",
        "The owners of the Azores Line aim to reopen the harbour of Porto on Monday.",
    ],
)
def test_what_is_to_come_is_a_plan(told):
    assert rows(told) == [(told, True)]


def test_what_is_planned_for_a_week_without_dates_stands_last():
    """Days of the week that no date places stand in the order of the week, what was done before what is to come."""
    done = "The ferry Rosa Lima sank off Porto on Thursday."
    planned = "The Azores Line will raise the ferry on Monday."
    assert rows(planned, done) == [(done, False), (planned, True)]

"""Which rows of the timeline tell what is yet to come."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write


def _planned(text):
    return [row.planned for row in write(article("a.md", text, day="2025-06-11")).timeline]


@pytest.mark.parametrize(
    "text",
    [
        "Judge Ana Costa set a hearing on the bridge of Porto for 9 a.m. July 3 in her court.",
        "The builders of Porto said they would open the new bridge in August.",
        "The mayor of Porto promises new trams for all by July 4.",
        "The builders of Porto must answer to the council by July 26.",
        "The port of Porto is on track to empty its old docks by Aug. 31.",
        "Porto has announced a goal of ten new schools by July 4.",
        "Ships of Porto could be free of oil by Sept. 11.",
        "The mayors of Porto hope on Thursday to sign a treaty on the river.",
        "Porto raced toward a pair of Thursday deadlines for its new harbour law.",
        "Police in Porto have called a meeting next week on the stolen boats.",
        "The baker Tom Reis should appear in court in Porto on July 3.",
    ],
)
def test_goals_and_deadlines_lie_ahead(text):
    """A goal, a deadline, a day that a court has set and what somebody said would be are planned."""
    assert _planned(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "By June 3, all boats of Porto had been brought in.",
        "Tom Reis got his boat back on Tuesday, Will Lopes told friends in Porto.",
        "The port of Porto met its goal of ten ships on June 3.",
        "The judge of Porto set a thief free on June 3.",
        "The mayor of Porto said that she would have left in May.",
        "Tom Reis was supposed to meet Ana Costa in Porto on Tuesday.",
    ],
)
def test_what_was_done_is_not_planned(text):
    """What had been done by a day, a goal that was met, and somebody called Will are no plans."""
    assert True not in _planned(text)

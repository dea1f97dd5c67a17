"""A point of another week has no day of the week: a reader would take it for one of the newest."""

from __future__ import annotations

import pytest

from generator.digest.syntax.weekless import weekless
from tests.digest_articles import article, said, write


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "Rangers seized a boat on Monday at the weir of Horn.",
            "Rangers seized a boat at the weir of Horn.",
        ),
        (
            "On Sunday, rangers seized a boat at the weir.",
            "Rangers seized a boat at the weir.",
        ),
        (
            "The council said Tuesday that two piers burned late Monday night in Horn.",
            "The council said that two piers burned in Horn.",
        ),
        (
            "The alarm went off at 8 a.m. Friday.",
            "The alarm went off at 8 a.m.",
        ),
        (
            "At 7 p.m. Friday, rangers locked the gate of the weir.",
            "At 7 p.m., rangers locked the gate of the weir.",
        ),
    ],
)
def test_days_of_the_week_go(text, left):
    """Where the sentence is whole without; nothing else changes."""
    assert weekless(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "Rangers seized a boat on Monday, March 4, at the weir.",
        "Rangers seized a boat on Monday (March 4) at the weir.",
        "The ferry must be mended by Friday, the council said.",
        "The ferry runs Monday and Tuesday only, the council said.",
        "The hearing was set for Thursday at the court of Arbon.",
        "The trial of the ferryman was on Thursday in Arbon.",
        "Monday's storm sank two boats near the weir of Horn.",
        "The mayor regretted Monday night's words about the weir.",
        "In a letter issued Monday, the council closed two piers.",
        "The old ferry sank on Monday.",
        "“We sailed on Monday with two boats,” Ewa Lis said.",
        "The weir was closed all day, the council said.",
    ],
)
def test_days_that_the_sentence_needs_stay(text):
    """Dates, bounds, counted days, days of things and of speech stay, and what is hardly more than its day."""
    assert weekless(text) == text


TOLD = "Divers found two empty safes below the weir of Horn on Thursday afternoon."


@pytest.mark.parametrize(("day", "told"), [("2024-03-01", False), ("2024-03-05", True)])
def test_a_point_of_another_week_has_none(day, told):
    """One of the newest week has them still; each is cited from its whole passage."""
    digest = write(
        article("a.md", "The weir of Horn broke.", "Insurers shrugged.", TOLD, title="Weir breaks", day=day),
        article(
            "b.md",
            "A court in Arbon fined the builder of the weir of Horn.",
            "Traders wept.",
            title="Builder fined for weir",
            day="2024-03-08",
        ),
    )
    assert (TOLD in said(digest)) is told
    assert told or TOLD.replace(" on Thursday afternoon", "") in said(digest)
    assert any(cited.quote == TOLD for point in digest.points for cited in point.citations)

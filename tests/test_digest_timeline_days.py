"""On which day the rows of a week stand, and which of them comes first within a day."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write
from tests.digest_timelines import rows


def test_a_day_of_the_week_long_before_all_articles_is_behind_its_own():
    """What was done on a Monday five days before the first of all articles was added to that since."""
    page = write(
        article(
            "a.md", "The ferry of Faro sank in the harbour on Saturday.", day="2026-05-09", publisher="A"
        ),
        article("b.md", "Divers raised the ferry of Faro on Monday.", day="2026-05-09", publisher="B"),
    )
    assert [event.when for event in page.timeline] == ["on Saturday", "on Monday"]


def test_a_day_of_the_week_that_is_near_lies_before_its_article():
    """A Monday four days before the first article is over: a weekly paper tells its week."""
    page = write(
        article("a.md", "The ferry of Faro sank in the harbour on Friday.", day="2026-05-08", publisher="A"),
        article("b.md", "Divers looked over the ferry of Faro on Monday.", day="2026-05-08", publisher="B"),
    )
    assert [event.when for event in page.timeline] == ["on Monday", "on Friday"]


@pytest.mark.parametrize("part", ["early Monday evening", "Early on Monday evening"])
def test_early_in_the_evening_is_no_early_morning(part):
    """What happened early in an evening stands behind the afternoon of its day."""
    told = (
        "The mill of Porto burned to the ground at noon on Monday.",
        f"Tom Reis sold the land of the mill {part}.",
    )
    assert rows(*reversed(told)) == list(told)


def test_what_was_earlier_on_a_day_stands_before_what_was_told_of_it():
    """`Earlier Monday` tells what came before the row of that Monday above it in its article."""
    told = (
        "Divers raised the old ferry of Faro on Monday.",
        "Earlier Monday, Ana Costa bought a boat house in Olhão.",
    )
    assert rows(*told) == [told[1], told[0]]


def test_earlier_on_a_day_is_behind_its_event():
    """An event that may have been in the morning stays before what was done earlier on its day."""
    told = (
        "Four people were killed in Faro on Monday.",
        "Earlier Monday, Ana Costa bought a boat house in Olhão.",
    )
    assert rows(*told) == list(told)


def test_the_age_of_who_did_it_is_not_that_of_the_victim():
    """A report with the age of whoever fired tells the shooting of which another gives the victim's."""
    page = write(
        article(
            "a.md", "A 17-year-old rower was shot at a school in Porto on Monday morning.", day="2026-05-12"
        ),
        article(
            "b.md",
            "The rower was shot by a boy of fifteen in a school of Porto about 9:30 a.m. Monday.",
            day="2026-05-12",
        ),
    )
    assert len(page.timeline) == 1

"""Whether there was an arrest, where some are still sought, and where one of several reports tells of other cases."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write

ROBBED = "A jeweller was robbed in Ambel on Monday by four masked men."
LATER = "The jeweller who was robbed in Ambel on Monday has opened again."


def arrests(*reports, year="2024"):
    """Write up reports of following days, each a list of sentences, and return what they tell of an arrest."""
    made = [
        article(f"{at}.md", *own, publisher=f"Paper {at}", day=f"{year}-05-0{6 + at}")
        for at, own in enumerate(reports)
    ]
    return [one for one in write(*made).differences if one.subject == "Whether there has been an arrest"]


@pytest.mark.parametrize(
    "sought",
    [
        "Police are looking for two additional thieves who are suspects.",
        "The third suspect remains at large.",
        "Police still look for more suspects.",
    ],
)
def test_an_arrest_of_some_while_others_are_sought(sought):
    """Where a report has an arrest and others are still sought, somebody has been arrested."""
    none, made = "Police are searching for four suspects.", "Police have arrested two suspects in Ambel."
    (found,) = arrests([ROBBED, none], [LATER, made, sought])
    assert [side.citations[0].quote for side in found.sides] == [none, made]


def test_that_more_are_sought_is_not_that_nobody_is_arrested():
    """Who looks for more suspects need not have none."""
    more = "Police are looking for additional suspects."
    assert not arrests([ROBBED, more], [LATER, "Police have arrested two suspects in Ambel."])


def test_the_year_of_the_report_makes_an_arrest_no_old_one():
    """A report that gives its own day in full tells of no other year; one of another year does."""
    none = "No arrests have been made."
    assert arrests([ROBBED, none], [LATER, "Two men were arrested on May 7, 2024, in Ambel."])
    assert not arrests([ROBBED, none], [LATER, "Two men were arrested on May 7, 2021, in Ambel."])


def test_an_article_on_several_cases_of_which_one_had_no_arrest():
    """A round-up that has no arrest in a case of somebody else keeps no other report from being followed."""
    none = "No arrests have been made."
    other = "A 12-year-old boy was hit by a stone in Lagos."
    made = "A 19-year-old man was arrested over the robbery in Ambel."
    (found,) = arrests([ROBBED, none], [other, none], [LATER, made])
    assert {one.article for one in found.sides[0].citations} == {"0.md"}


def test_that_there_have_been_no_arrests():
    """`There have been no arrests` is overtaken by somebody who turned himself in."""
    made = "A boy suspected of the robbery in Ambel has turned himself in."
    assert arrests([ROBBED, "There have been no arrests."], [LATER, made])

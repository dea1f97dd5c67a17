"""Small local folders: a town's name is in every title and makes no topic."""

from itertools import chain
from pathlib import Path

import pytest
import yaml

from generator.config import Grouping
from generator.group import group
from tests.group_articles import article

CASES = Path(__file__).parent / "cases" / "towns" / "towns.yml"
TOWNS = {
    town: [
        [
            article(f"{town}-{story}-{number}.md", report["text"], title=report["title"])
            for number, report in enumerate(reports)
        ]
        for story, reports in stories.items()
    ]
    for town, stories in yaml.safe_load(CASES.read_text(encoding="utf-8")).items()
}


def topics(articles):
    """Return the paths of each topic's articles."""
    return sorted(sorted(member.path for member in topic.articles) for topic in group(articles, Grouping()))


def paths(stories):
    return sorted(sorted(report.path for report in story) for story in stories)


@pytest.mark.parametrize("town", TOWNS)
def test_stories_of_one_town_stay_apart(town):
    """The stories of one town are topics of their own, and the reports of each are together."""
    assert topics(chain(*TOWNS[town])) == paths(TOWNS[town])


@pytest.mark.parametrize("town", TOWNS)
def test_single_reports_of_one_town_stay_apart(town):
    """Of a folder with one report on each story no two are one topic."""
    assert all(len(found) == 1 for found in topics([story[0] for story in TOWNS[town]]))


def test_towns_side_by_side():
    """A folder of several towns gives what each town gives alone."""
    stories = list(chain(*TOWNS.values()))
    assert topics(chain(*stories)) == paths(stories)

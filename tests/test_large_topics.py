"""A topic of very many articles: each page of an article lists those around it, so a build grows with the articles."""

from __future__ import annotations

import pytest
from lxml import html

from tests.conftest import build_once, write_tree

MANY, LISTED = 130, 100
HEADING = "The other articles of this topic"


def beside(site, name):
    """The addresses that a page lists beside its article, and the headings there."""
    (aside,) = html.parse(site / "articles" / f"{name}.html").xpath('//aside[@class="beside"]')
    return aside.xpath(".//li/a/@href"), aside.xpath(".//h3/text()")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A site of one topic of many articles, and one of a few."""
    folder = tmp_path_factory.mktemp("large")
    files = {
        f"{name}{number:03d}.md": f"---\ntopic: {name}000\ndate: 2024-05-06\n---\nThe {name} ran {number} times.\n"
        for name, count in (("ferry", MANY), ("mill", 5))
        for number in range(count)
    }
    return build_once(write_tree(folder / "content", files), folder)


@pytest.mark.parametrize("number", [0, 40, 65, MANY - 1])
def test_an_article_of_a_large_topic_lists_those_around_it(site, number):
    """A hundred neighbours are listed, and nothing says that these are all."""
    listed, headings = beside(site, f"ferry{number:03d}")
    assert len(listed) == LISTED
    around = sorted([*(int(one[5:8]) for one in listed), number])
    assert around == list(range(around[0], around[0] + LISTED + 1))
    assert headings == []


def test_an_article_of_a_small_topic_lists_all_others(site):
    """Of a few articles all others are listed, under a heading that says so."""
    listed, headings = beside(site, "mill002")
    assert listed == [f"mill{number:03d}.html" for number in (0, 1, 3, 4)]
    assert headings == [HEADING]

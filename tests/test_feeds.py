"""Feeds: a real reader reads them, their links lead to pages, their guids change only when there is news."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from urllib.parse import urlsplit

import feedparser
import pytest

from generator.model import Topic
from generator.render.feeds.guids import article_guid, topic_guid
from tests.conftest import ROOT, run_newsfold, write_tree
from tests.digest_articles import article as one_article
from tests.test_links import Page

BASE = "https://news.example.org/fold/"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The sample site under a base_url with a path."""
    folder = tmp_path_factory.mktemp("feeds")
    done = run_newsfold(
        "build", "--config", ROOT / "newsfold.yml", "--content", ROOT / "content", "--output", folder / "site",
        "--base-url", BASE, cwd=folder,
    )  # fmt: skip
    assert done.code == 0
    return folder / "site"


def feeds(site):
    return [site / "feed.xml", site / "atom.xml", *sorted((site / "topics").glob("*.xml"))]


def test_readers_find_no_fault(site):
    """feedparser takes every feed as well-formed; every entry has a title, a guid and full content."""
    for path in feeds(site):
        feed = feedparser.parse(path.read_bytes())
        assert feed.bozo == 0, (path, feed.get("bozo_exception"))
        assert feed.feed.title
        assert feed.entries, path
        for entry in feed.entries:
            assert entry.title
            assert entry.id.startswith("urn:uuid:")
            assert not entry.guidislink or path.name == "atom.xml"  # of Atom, feedparser always says so
            assert len(entry.content[0].value) > 100
            assert entry.summary


def test_links_are_absolute_and_lead_to_pages(site):
    """Every link of a feed, inside its content too, is absolute; those into the site lead to a file."""
    for path in feeds(site):
        feed = feedparser.parse(path.read_bytes())
        links = [link["href"] for link in feed.feed.links] + [entry.link for entry in feed.entries]
        for entry in feed.entries:
            inside = Page(entry.content[0].value)
            links += inside.links + inside.loads
        for link in links:
            assert urlsplit(link).scheme in {"http", "https", "mailto"}, link
            if link.startswith(BASE):
                assert (site / urlsplit(link).path.removeprefix("/fold/")).is_file(), link
        assert (
            feed.feed.link in {BASE + "index.html", BASE + f"topics/{path.stem}.html"} or path.stem != "feed"
        )


def test_dates_are_the_contents_and_carry_a_zone(site):
    """A feed was last built when its newest article appeared, and never by the clock."""
    for path in feeds(site):
        text = path.read_text()
        dates = [line.split(">")[1].split("<")[0] for line in text.splitlines() if "Date>" in line]
        for date in dates:
            assert date[-5] in "+-", date
            assert dt.datetime.strptime(date, "%a, %d %b %Y %H:%M:%S %z").year == 2025


def guids(site):
    return {entry.link: entry.id for entry in feedparser.parse((site / "feed.xml").read_bytes()).entries}


def article(title, day, body="The Old Bridge at Altfeld over the Lenne is closed to lorries until spring."):
    return f"---\ntitle: {title}\ndate: 2026-03-{day:02}\npublisher: Paper {day} {title[:3]}\n---\n\n{body}\n"


def test_guid_changes_only_with_a_later_day(tmp_path):
    """Retitling, another base_url or another article of the same day leave the guid; a later day renews it."""

    def build(*args):
        done = run_newsfold("build", *args, cwd=tmp_path)
        assert done.code == 0, done.err
        return set(guids(tmp_path / "site").values())

    write_tree(tmp_path, {"content/a.md": article("Old Bridge at Altfeld closed to lorries", 2)})
    first = build()
    assert len(first) == 1
    assert build() == first
    write_tree(tmp_path, {"content/a.md": article("Old Bridge at Altfeld now without lorries", 2)})
    assert build("--base-url", "https://other.example.org/") == first
    write_tree(tmp_path, {"content/b.md": article("Old Bridge of Altfeld closed for lorries", 2)})
    assert build() == first
    write_tree(tmp_path, {"content/c.md": article("Old Bridge at Altfeld still closed to lorries", 4)})
    assert len(build()) == 1
    assert build() != first


URL = "https://paper.example.org/bridge"


@pytest.mark.parametrize("url", ["", URL])
def test_an_item_is_known_by_its_original_or_else_its_path(url):
    """No new title or slug shows anything twice to a reader; nor does a new path where the original is told."""
    first = one_article("a.md", "Lorries wait.", title="Bridge shut", day="2026-03-02", url=url)
    told = replace(first, title="Bridge closed", slug="bridge")
    moved, other = replace(first, path="b.md"), replace(first, url=f"{URL}-2")
    for guid in (article_guid, lambda one: topic_guid(Topic(slug=one.slug, articles=(one,)))):
        assert guid(told) == guid(first)
        assert (guid(moved) == guid(first)) == bool(url)
        assert guid(other) != guid(first)
        assert guid(first).startswith("urn:uuid:")


def test_feed_without_dates_says_no_date(tmp_path):
    """Where no article has a date, no feed has one."""
    write_tree(
        tmp_path,
        {"content/a.md": "# The bridge at Altfeld is closed\n\nLorries must go by Neufeld from Monday.\n"},
    )
    assert run_newsfold("build", cwd=tmp_path).code == 0
    for path in feeds(tmp_path / "site"):
        assert "Date>" not in path.read_text()
        assert feedparser.parse(path.read_bytes()).bozo == 0


def test_summary_feeds_hold_no_content(tmp_path):
    """`feed: {content: summary}` keeps the articles' text out of the feeds."""
    write_tree(
        tmp_path, {"newsfold.yml": "feed:\n  content: summary\n", "content/a.md": article("Bridge closed", 2)}
    )
    assert run_newsfold("build", cwd=tmp_path).code == 0
    assert all("content:encoded" not in path.read_text() for path in feeds(tmp_path / "site"))

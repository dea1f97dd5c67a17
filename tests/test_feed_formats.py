"""Feeds in each of their formats: what the specifications demand, and what a real reader does with them."""

from __future__ import annotations

import datetime as dt
import io
import json
import sys
import uuid
from html import unescape
from urllib.parse import urlsplit

import feedparser
import feedparser_sgmllib
import pytest
from lxml import etree, html
from PIL import Image

from generator.render.feeds.atom import atom
from generator.render.feeds.channel import Channel, Item
from generator.render.feeds.rss import rss
from generator.render.feeds.text import clean_of_markup
from tests.browsing import served
from tests.conftest import ROOT, build_once, run_newsfold, write_tree

BASE = "https://news.example.org/fold/"
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def picture(width=40, height=30, kind="PNG"):
    file = io.BytesIO()
    Image.new("RGB", (width, height), "#a0522d").save(file, kind)
    return file.getvalue()


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The sample site, and beside it an article with a picture, tags, an odd title and no date."""
    folder = tmp_path_factory.mktemp("formats")
    write_tree(folder, {"newsfold.yml": f"base_url: {BASE}\ntitle: The Fold & Co\nauthor: We\n"})
    for path in (ROOT / "content").rglob("*"):
        if path.is_file():
            write_tree(folder / "content", {path.relative_to(ROOT / "content").as_posix(): path.read_bytes()})
    odd = (
        "---\ntitle: Fish & chips <b>for</b> sale\nimage: boat.png\nimage_alt: A boat\ntags: [sea, food]\n"
        "author: [Ann Able, Bo Best]\n---\n\nA trawler brought in nine tonnes of haddock to Grimsby quay at dawn.\n"
    )
    write_tree(folder / "content", {"odd-fish.md": odd, "boat.png": picture()})
    return build_once(folder / "content", folder, folder / "newsfold.yml")


def moment(text):
    found = dt.datetime.fromisoformat(text)
    assert found.tzinfo, text
    return found


def test_json_feed_keeps_the_specification(site):
    """Every MUST of JSON Feed 1.1 that concerns what we write holds, and every address is absolute."""
    feed = json.loads((site / "feed.json").read_text())
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"] == "The Fold & Co"
    assert feed["feed_url"] == BASE + "feed.json"
    assert feed["home_page_url"] == BASE + "index.html"
    ids = [item["id"] for item in feed["items"]]
    assert len(set(ids)) == len(ids) > 10
    known = {
        "id", "url", "title", "content_html", "content_text", "summary", "image", "date_published", "authors", "tags",
        "language",
    }  # fmt: skip
    for item in feed["items"]:
        assert set(item) <= known
        assert isinstance(item["id"], str)
        assert ("content_html" in item) != ("content_text" in item)
        assert all(author.get("name") for author in item["authors"])
        for key in ("url", "image"):
            if key in item:
                assert urlsplit(item[key]).scheme == "https"
                assert (site / item[key].removeprefix(BASE)).is_file()
        if "date_published" in item:
            moment(item["date_published"])
    assert any("image" in item and item["tags"] == ["food", "sea"] for item in feed["items"])


def test_atom_keeps_the_specification(site):
    """RFC 4287: one id, title and date each, authors, no two entries with one id or one date, `self` named."""
    feed = etree.fromstring((site / "atom.xml").read_bytes())
    entries = feed.findall("a:entry", ATOM)
    for element in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"a:{name}", ATOM)) == 1
        assert all(author.findtext("a:name", namespaces=ATOM) for author in element.findall("a:author", ATOM))
        moment(element.findtext("a:updated", namespaces=ATOM))
    for name in ("id", "updated"):
        values = [entry.findtext(f"a:{name}", namespaces=ATOM) for entry in entries]
        assert len(set(values)) == len(values) > 10, name
    assert feed.xpath("string(a:link[@rel='self']/@href)", namespaces=ATOM) == BASE + "atom.xml"
    assert feed.xpath("boolean(a:author)", namespaces=ATOM)


def test_every_format_tells_the_same(site):
    """RSS, Atom and JSON Feed hold the same items in the same order, with the same content."""
    told = json.loads((site / "feed.json").read_text())["items"]
    for name in ("feed.xml", "atom.xml"):
        entries = feedparser.parse((site / name).read_bytes(), sanitize_html=False).entries
        assert [entry.id for entry in entries] == [item["id"] for item in told]
        assert [entry.link for entry in entries] == [item["url"] for item in told]
        contents = [unescape(entry.content[0].value) for entry in entries]
        assert contents == [unescape(item["content_html"]) for item in told]


def test_subscriber_can_read_the_whole_digest(site):
    """All that a digest's page says stands in its item too: every sentence, side, row, name, quotation and source."""
    items = {
        item["url"]: unescape(item["content_html"])
        for item in json.loads((site / "feed.json").read_text())["items"]
    }
    seen = set()
    for url, content in items.items():
        said = json.loads((site / url.removeprefix(BASE).replace(".html", ".json")).read_text())
        sides = [side["value"] for difference in said["differences"] for side in difference["sides"]]
        for section, words in {
            "points": [entry["text"] for entry in said["points"]],
            "agreements": [entry["text"] for entry in said["agreements"]],
            "differences": [*(entry["subject"] for entry in said["differences"]), *sides],
            "timeline": [entry["text"].replace(" | ", " \u00b7 ") for entry in said["timeline"]],
            "people": [
                word for entry in said["people"] for word in (entry["name"], *entry["aliases"], entry["role"])
            ],
            "quotes": [word for entry in said["quotes"] for word in (entry["text"], entry["speaker"])],
            "articles": [word for entry in said["articles"] for word in (entry["title"], entry["publisher"])],
        }.items():
            assert [word for word in words if unescape(word) not in content] == [], (url, section)
            seen.update({section} if words else ())
    assert seen >= {"points", "differences", "timeline", "people", "quotes", "articles"}


def test_authors_tags_and_pictures_are_there(site):
    """A digest's creators are its publishers, an article's its authors; a picture is enclosed with type and size."""
    for name, creators in (("feed.xml", ["odd-fish"]), ("topics/odd-fish.xml", ["Ann Able", "Bo Best"])):
        entries = feedparser.parse((site / name).read_bytes()).entries
        entry = next(entry for entry in entries if "odd-fish" in entry.link)
        assert [tag.term for tag in entry.tags] == ["food", "sea"]
        (enclosed,) = entry.enclosures
        file = site / enclosed.href.removeprefix(BASE)
        assert (enclosed.type, int(enclosed.length)) == ("image/png", file.stat().st_size)
        if name != "feed.xml":
            assert [author["name"] for author in entry.authors] == creators
            assert f'alt="A boat" src="{enclosed.href}"' in entry.content[0].value


def test_title_that_looks_like_markup_stays_text(site):
    """No reader takes a title for an element."""
    item = next(i for i in json.loads((site / "feed.json").read_text())["items"] if "odd-fish" in i["url"])
    assert item["title"] == "Fish & chips <b>for</b> sale"
    atom = (site / "atom.xml").read_text()
    assert "Fish &amp; chips &lt;b&gt;for&lt;/b&gt; sale</title>" in atom
    titles = [title.text for title in etree.parse(site / "feed.xml").iter("title")]
    assert "Fish & chips &lt;b>for&lt;/b> sale" in titles  # readers of RSS take it for text or for HTML


@pytest.mark.parametrize("sign", ["\0", "\v", "\x1f", "\ud800", "\ufffe", "\uffff"])
@pytest.mark.parametrize("write", [rss, atom])
def test_no_character_loses_a_feed(write, sign):
    """What XML cannot hold is left out, wherever in a feed it stands: one such sign would lose all of it."""
    odd = f"a{sign}b"
    item = Item(f"urn:uuid:{uuid.UUID(int=1)}", odd, f"{BASE}x.html", odd, odd, (odd,), None, (odd,), "en")
    text = write(Channel(odd, odd, "en", odd, BASE, (item,)), f"{BASE}feed.xml")
    assert b"ab" in text
    assert feedparser.parse(text).bozo == 0


@pytest.mark.parametrize(
    ("text", "kept"),
    [("J&J", False), ("a & b < c", True), ("x <b>y</b>", False), ("AT&amp;T", False), ("5&#62;", False)],
)
def test_text_shows_the_same_as_text_and_as_html(text, kept):
    """Where nobody knows how a reader takes it, nothing in it is an entity or a tag; only spaces are added."""
    written = clean_of_markup(text)
    assert (written == text) is kept
    assert html.document_fromstring(f"<p>{written}</p>").text_content() == written
    assert written.replace(" ", "") == text.replace(" ", "")


def test_opml_lists_every_feed_for_import(site):
    """Each feed of the site is listed once, with the address of a feed that is there, and a page to go with it."""
    tree = etree.fromstring((site / "feeds.opml").read_bytes())
    assert tree.get("version") == "2.0"
    outlines = tree.findall("body/outline")
    topics = json.loads((site / "topics.json").read_text())["topics"]
    assert len(outlines) == 1 + len([topic for topic in topics if not topic["hidden"]])
    for outline in outlines:
        assert outline.get("type") == "rss"
        assert outline.get("text")
        for key in ("xmlUrl", "htmlUrl"):
            assert (site / outline.get(key).removeprefix(BASE)).is_file()


def test_subscribe_page_offers_every_feed(site):
    """People find all that machines do."""
    page = (site / "subscribe.html").read_text()
    for name in ("feed.xml", "atom.xml", "feed.json", "feeds.opml", "topics/odd-fish.xml"):
        assert f'href="{name}"' in page, name


@pytest.fixture
def feed_reader():
    """A real feed reader with an empty shelf."""
    # reader's own feedparser wants the module under its old name, which feedparser's lock no longer brings
    sys.modules.setdefault("sgmllib", feedparser_sgmllib)
    from reader import make_reader  # noqa: PLC0415

    reader = make_reader(":memory:")
    yield reader
    reader.close()


ARTICLE = (
    "---\ntitle: {title}\ndate: 2026-03-{day:02}\npublisher: {paper}\n---\n\nThe Old Bridge at Altfeld over the Lenne "
    "is closed to lorries until spring, and traffic goes by way of the motorway bridge at Neufeld {day}.\n"
)


@pytest.mark.parametrize("name", ["feed.xml", "atom.xml", "feed.json"])
def test_reader_sees_one_new_entry_for_a_later_day_and_none_for_a_rebuild(tmp_path, feed_reader, name):
    """Over HTTP, a subscriber hears of a topic again when it gained an article of a later day, and never otherwise."""

    def build():
        done = run_newsfold("build", cwd=tmp_path)
        assert done.code == 0, done.err

    def news():
        feed_reader.update_feeds(scheduled=False)
        found = [entry.id for entry in feed_reader.get_entries(read=False)]
        for entry in list(feed_reader.get_entries(read=False)):
            feed_reader.mark_entry_as_read(entry)
        return found

    first = ARTICLE.format(title="Old Bridge at Altfeld closed to lorries", day=2, paper="The Post")
    zebra = "---\ntitle: Zebras counted in Kenya\ndate: 2026-03-01\n---\n\nRangers counted 412 zebras on the plain.\n"
    write_tree(tmp_path, {"content/bridge-closed.md": first, "content/zebras-counted.md": zebra})
    build()
    with served(tmp_path / "site") as address:
        feed_reader.add_feed(address + name)
        assert len(news()) == 2
        build()
        assert news() == []
        write_tree(tmp_path, {"content/bridge-closed.md": first.replace("closed to", "now shut to")})
        build()
        assert news() == []
        later = ARTICLE.format(title="Old Bridge at Altfeld stays closed to lorries", day=4, paper="The News")
        write_tree(tmp_path, {"content/bridge-still-closed.md": later})
        build()
        assert len(json.loads((tmp_path / "site/topics.json").read_text())["topics"]) == 2
        assert len(news()) == 1
        build()
        assert news() == []

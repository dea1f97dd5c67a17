"""What machines are told: canonical addresses, cards, JSON-LD, the sitemap. All of it true, none of it the clock's."""

from __future__ import annotations

import io
import json
import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from lxml import etree
from PIL import Image

from generator.cache.near import Near
from generator.render.cards import HEIGHT, WIDTH
from generator.render.drawing import draw
from generator.render.keys import Keys
from generator.render.linked import block
from generator.render.page import Page
from generator.render.sitemap import sitemap
from generator.render.style import Style
from tests.browsing import is_page
from tests.conftest import ROOT, build_once, read_tree, run_newsfold, write_tree

BASE = "https://news.example.org/fold/"
FONT = (ROOT / "themes/broadsheet/static/fonts/display.woff2").read_bytes()
STYLE = Style((FONT,), "#f8f8f4", "#16181b")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The sample site at an address, each digest with a card of its own."""
    folder = tmp_path_factory.mktemp("machines")
    write_tree(folder, {"newsfold.yml": f"base_url: {BASE}\ncards: topics\ntitle: The Fold\nauthor: We\n"})
    return build_once(ROOT / "content", folder, folder / "newsfold.yml")


class Head(HTMLParser):
    """The metadata of a page, and its blocks of JSON-LD."""

    def __init__(self, text):
        super().__init__()
        self.meta, self.links, self.blocks, self._inside = {}, [], [], False
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if tag == "meta" and ("property" in values or "name" in values):
            name = values.get("property") or values["name"]
            assert name not in self.meta or name == "theme-color", name
            self.meta[name] = values["content"]
        if tag == "link":
            self.links.append(values)
        self._inside = tag == "script" and values.get("type") == "application/ld+json"

    def handle_data(self, data):
        if self._inside:
            self.blocks.append(json.loads(data))
            self._inside = False


def heads(site):
    return {
        path.relative_to(site).as_posix(): Head(path.read_text())
        for path in sorted(site.rglob("*.html"))
        if is_page(path)
    }


def test_every_page_says_how_it_looks_where_it_is_shared(site):
    """Open Graph's four properties are on each page; the picture is a file of the site with the size that is told."""
    for name, head in heads(site).items():
        assert head.meta["og:title"], name
        assert head.meta["og:type"] in {"article", "website"}, name
        assert head.meta["og:url"] == BASE + name
        picture = site / head.meta["og:image"].removeprefix(BASE)
        with Image.open(picture) as image:
            assert image.size == (int(head.meta["og:image:width"]), int(head.meta["og:image:height"]))
        assert head.meta["og:image:alt"]
        assert head.meta["twitter:card"] == "summary_large_image"
        if name.startswith("topics/"):
            assert picture.name == name.removeprefix("topics/").replace(".html", ".png")


def test_every_page_names_every_feed_of_the_site(site):
    """A feed reader that is given any page finds RSS, Atom and JSON Feed; on a digest its own feed too."""
    for name, head in heads(site).items():
        feeds = {link["type"]: link for link in head.links if link.get("rel") == "alternate"}
        assert set(feeds) == {"application/rss+xml", "application/atom+xml", "application/feed+json"}, name
        count = len([link for link in head.links if link.get("rel") == "alternate"])
        assert count == (4 if name.startswith("topics/") else 3), name


def test_digests_cite_and_articles_say_what_they_are_based_on(site):
    """JSON-LD: a digest cites each of its articles; a copy of an article names the original and its digest."""
    topics = {topic["slug"]: topic for topic in json.loads((site / "topics.json").read_text())["topics"]}
    found = heads(site)
    for slug, topic in topics.items():
        (document,) = found[f"topics/{slug}.html"].blocks
        page, trail = document["@graph"]
        assert page["@type"] == "CollectionPage"
        assert page["name"] == topic["title"]
        assert len(page["citation"]) == len(topic["articles"])
        assert page["dateModified"][:10] == topic["updated"][:10]
        assert [step["position"] for step in trail["itemListElement"]] == [1, 2]
        for record, cited in zip(topic["articles"], page["citation"], strict=True):
            (own,) = found[f"articles/{record['slug']}.html"].blocks
            article = own["@graph"][0]
            assert article["@type"] == "NewsArticle"
            assert article["headline"] == record["title"] == cited["headline"]
            assert article.get("isBasedOn") == record["url"]
            assert article["publisher"]["name"] == record["publisher"]
            assert article.get("datePublished", "")[:10] == (record["date"] or "")[:10]
            assert article["isPartOf"]["@id"] == page["@id"]
    (front,) = found["index.html"].blocks
    assert front["@type"] == "WebSite"


def addresses(value):
    """Yield every address in a JSON-LD document."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in {"@id", "url", "item", "mainEntityOfPage", "isBasedOn", "image"} and isinstance(
                inner, str
            ):
                yield inner
            yield from addresses(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from addresses(inner)


def test_addresses_in_data_are_absolute_and_lead_to_pages(site):
    """What JSON-LD names on this site is there."""
    for name, head in heads(site).items():
        for address in addresses(head.blocks):
            assert urlsplit(address).scheme in {"http", "https"}, (name, address)
            if address.startswith(BASE):
                assert (site / address.removeprefix(BASE)).is_file(), (name, address)


def test_data_cannot_end_its_element():
    """Whatever a title holds, the block of data stays one block, and says the same."""
    odd = "</script><script>alert(1)</script><!-- & \u2028"
    made = str(block({"@type": "Thing", "name": odd}))
    assert "<" not in made
    assert "\u2028" not in made
    assert json.loads(made)["name"] == odd


def test_sitemap_lists_every_page_once_with_the_date_of_its_content(site):
    """Redirects and the 404 page are left out; dates are the content's."""
    tree = etree.fromstring((site / "sitemap.xml").read_bytes())
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    listed = tree.xpath("//s:loc/text()", namespaces=space)
    assert sorted(listed) == sorted(BASE + name for name in heads(site))
    dates = tree.xpath("//s:lastmod/text()", namespaces=space)
    assert len(dates) > len(listed) / 2
    assert {date[:4] for date in dates} == {"2025"}
    assert f"Sitemap: {BASE}sitemap.xml" in (site / "robots.txt").read_text()


def test_a_long_sitemap_is_parted():
    """More addresses than a sitemap may hold go into several, which an index names."""
    pages = [Page(f"articles/{number:03}.html", "article", "", {}) for number in range(25)]
    made = {
        sheet.path: sheet.make().decode() for sheet in sitemap(pages, BASE, Keys((), {}, Near()), most=10)
    }
    assert sorted(made) == ["robots.txt", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"]
    assert made["sitemap.xml"].count("<sitemap>") == 3
    assert sum(made[f"sitemap-{number}.xml"].count("<url>") for number in (1, 2, 3)) == 25


def test_without_an_address_nothing_that_needs_one_is_made(sample_site):
    """Without a base_url there is no canonical address, sitemap, card or JSON-LD."""
    made = read_tree(sample_site)
    assert not {"sitemap.xml", "card.png"} & set(made)
    assert b"Sitemap" not in made["robots.txt"]
    head = Head(made["index.html"].decode())
    assert head.blocks == []
    assert not {"og:url", "og:image"} & set(head.meta)


def test_a_card_is_the_same_bytes_each_time():
    """The same words give the same picture; other words another; long ones stay inside."""
    first = draw(STYLE, "The Fold", "What the papers say")
    assert draw(STYLE, "The Fold", "What the papers say") == first
    assert draw(STYLE, "The Bold", "What the papers say") != first
    assert len(first) < 30_000
    for title in ("", "word " * 200, "unbreakable" * 30, "新聞", "\N{GRINNING FACE} mixed Ж text"):
        with Image.open(io.BytesIO(draw(STYLE, title, title))) as image:
            assert image.size == (WIDTH, HEIGHT)
            assert image.convert("RGB").getpixel((WIDTH - 1, HEIGHT - 1)) == (0xF8, 0xF8, 0xF4)


def test_site_may_bring_its_own_robots_and_icon(tmp_path):
    """What lies in `_static/` under customary names replaces newsfold's."""
    own = {
        "content/_static/robots.txt": "User-agent: *\nDisallow: /\n",
        "content/_static/favicon.ico": b"ico",
    }
    write_tree(
        tmp_path, {**own, "content/a.md": "# Bridge closed\n\nLorries must go by Neufeld from Monday.\n"}
    )
    done = run_newsfold("build", cwd=tmp_path)
    assert done.code == 0
    assert "warning" not in done.err
    assert (tmp_path / "site/robots.txt").read_text() == own["content/_static/robots.txt"]
    assert (tmp_path / "site/favicon.ico").read_bytes() == b"ico"


def test_icons_are_on_every_page(sample_site):
    """Each page names its icons, and the file that browsers ask for by itself is there."""
    assert (sample_site / "favicon.ico").is_file()
    for name, head in heads(sample_site).items():
        icons = [link["href"] for link in head.links if link["rel"] in {"icon", "apple-touch-icon"}]
        assert len(icons) == 2, name
        assert not re.search(r"^(/|https?:)", icons[0])

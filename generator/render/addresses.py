"""Where every page lies, as a path from the site's root, and how one page links to another."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from urllib.parse import quote

FRONT = "index.html"
ARCHIVE = "archive.html"
SOURCES = "sources.html"
SUBSCRIBE = "subscribe.html"
ABOUT = "about.html"
NOT_FOUND = "404.html"
FEED = "feed.xml"
ATOM = "atom.xml"
JSON_FEED = "feed.json"
OPML = "feeds.opml"
SEARCH = "search.html"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
CARD = "card.png"
TOPICS_DATA = "topics.json"
SCHEMA = "schema/topic.json"
ARTICLES = "articles/"
_PLAIN = re.compile(r"[a-zA-Z0-9_~][a-zA-Z0-9_.~-]*(?:/[a-zA-Z0-9_~][a-zA-Z0-9_.~-]*)*")
"""A path that is percent-encoded as it is, and whose parts are names."""
_USUAL = re.compile(r"[a-zA-Z0-9_.~ ,'-]*")
"""Words that are percent-encoded without looking at each character."""


def front(number: int) -> str:
    """Return a page of the front page; the first is number one."""
    return FRONT if number == 1 else f"page-{number}.html"


def topic(slug: str) -> str:
    """Return the digest page of a topic, or the redirect to it."""
    return f"topics/{slug}.html"


def topic_data(slug: str) -> str:
    """Return a topic's page as data."""
    return f"topics/{slug}.json"


def topic_feed(slug: str) -> str:
    """Return a topic's feed."""
    return f"topics/{slug}.xml"


def article(slug: str) -> str:
    """Return the page of an article."""
    return f"articles/{slug}.html"


def article_text(slug: str) -> str:
    """Return the plain text of an article, as cited."""
    return f"articles/{slug}.txt"


def source(slug: str) -> str:
    """Return the page of a publisher."""
    return f"sources/{slug}.html"


def month(year: int, number: int) -> str:
    """Return a month of the archive."""
    return f"archive/{year:04d}-{number:02d}.html"


def card(slug: str) -> str:
    """Return the picture that stands for a topic where its page is shared."""
    return f"topics/{slug}.png"


def sitemap_part(number: int) -> str:
    """Return one of several sitemaps; the first is number one."""
    return f"sitemap-{number}.xml"


def relative(page: str, target: str) -> str:
    """Return the link from one page to another; `target` may carry a fragment. The path is percent-encoded."""
    path, mark, fragment = target.partition("#")
    if not path or path == page:
        return f"#{fragment}" if fragment else quoted(posixpath.basename(page))
    return _link(page.rpartition("/")[0], path) + mark + fragment


@lru_cache(maxsize=1 << 14)  # a page names its neighbours as the page beside it does
def _link(folder: str, path: str) -> str:
    below, _, name = path.rpartition("/")
    if _PLAIN.fullmatch(path):
        if below == folder and name:
            return name
        if "/" not in folder and "/" not in below and name:
            return f"{'../' if folder else ''}{path}"
    return quote(posixpath.relpath(path, folder or "."))


def quoted(path: str) -> str:
    """Return a path percent-encoded."""
    return path if _PLAIN.fullmatch(path) else quote(path)


def absolute(base_url: str, target: str) -> str:
    """Return the full address of a page; `base_url` ends with a slash."""
    path, mark, fragment = target.partition("#")
    return base_url + quoted(path) + mark + fragment


def text_fragment(url: str, quotation: str) -> str:
    """Return the address of an original that scrolls to a quotation, by a text fragment.

    See the URL Fragment Text Directives draft of the WICG. A long quotation is named by its first and last words.
    """
    if not url:
        return ""
    words = quotation.split()
    edge = 4
    parts = [quotation] if len(words) <= 2 * edge else [" ".join(words[:edge]), " ".join(words[-edge:])]
    encoded = ",".join(map(_encoded, parts))
    separator = ":~:" if "#" in url else "#:~:"
    return f"{url}{separator}text={encoded}"


def _encoded(words: str) -> str:
    if _USUAL.fullmatch(words):
        return words.replace(" ", "%20").replace(",", "%2C").replace("'", "%27").replace("-", "%2D")
    return quote(words, safe="").replace("-", "%2D")

"""What a saved page says about itself: in `meta` and `link` elements, and in JSON-LD.

The date is not looked for in the words of the page, and never compared with the clock.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from generator.load import address, decode
from generator.load.records import Metadata

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement  # type: ignore[import-untyped]  # lxml has no types

_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "headline")
_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "article.published",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dc.date.created", "date", "pubdate",
    "publishdate", "publish-date", "publication_date", "parsely-pub-date", "sailthru.date", "citation_date",
)  # fmt: skip
_PUBLISHERS = (
    "og:site_name",
    "application-name",
    "dc.publisher",
    "dcterms.publisher",
    "citation_journal_title",
)
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "citation_author")
_ADDRESSES = ("og:url", "twitter:url", "parsely-link")
_SPACE = re.compile(r"\s+")
_SITE_MARK = re.compile(r"\s+[|\u2013\u2014\u00b7\u00bb-]\s+")
_STORY_TYPES = ("Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "WebPage", "Report")
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_DEPTH = 6
_LONGEST_NAME = 60
_DAY = len("2026-09-03")


def read_metadata(tree: HtmlElement) -> Metadata:
    """Gather the metadata of a parsed page; what it does not say is empty."""
    named = dict(reversed(list(_named(tree))))
    story = next(iter(_stories(tree)), {})

    def first(names: tuple[str, ...], key: str) -> str:
        return next((named[name] for name in names if named.get(name)), "") or _label(story.get(key))

    canonical = tree.xpath("//link[translate(@rel,'CANONICAL','canonical')='canonical']/@href")
    addresses = [*map(str, canonical), first(_ADDRESSES, "url")]
    language = str(tree.get("lang") or named.get("og:locale", "")).replace("_", "-").strip()
    heads = [first(_TITLES, "headline"), *(_clean(h1.text_content()) for h1 in tree.iter("h1"))]
    publisher = first(_PUBLISHERS, "publisher") or _outlet(_page_title(tree), heads)
    author = first(_AUTHORS, "author")
    return Metadata(
        title=_title(tree, first(_TITLES, "headline"), publisher),
        date=first(_DATES, "datePublished") or _time(tree),
        publisher=publisher,
        url=next(filter(address.is_web, addresses), ""),
        language=language if _TAG.fullmatch(language) else "",
        authors=(author,) if author and not address.is_web(author) else (),
    )


def _clean(text: str) -> str:
    return _SPACE.sub(" ", decode.clean(text)).strip()


def _named(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = _clean(meta.get("content") or "")
        if name and content:
            yield name.strip().lower(), content


def _title(tree: HtmlElement, given: str, publisher: str) -> str:
    """Take the metadata's title, else `<title>` without the name of the site."""
    title = given or _page_title(tree)
    pieces = _SITE_MARK.split(title)
    if len(pieces) > 1 and (pieces[-1].casefold() == publisher.casefold() or not given):
        return title[: title.rfind(pieces[-1])].rstrip(" |\u2013\u2014\u00b7\u00bb-")
    return title


def _page_title(tree: HtmlElement) -> str:
    return _clean(" ".join(tree.xpath("//head/title[1]//text()") or tree.xpath("//title[1]//text()")))


def _outlet(title: str, heads: list[str]) -> str:
    """Return the name that a page's title adds to its headline: `Harbour reopens - Altfeld Tribune`."""
    for head in filter(None, heads):
        if title[: len(head)].casefold() == head.casefold():
            marked = _SITE_MARK.match(title, len(head))
            name = _SITE_MARK.split(title[marked.end() :])[-1] if marked else ""
            if 0 < len(name) <= _LONGEST_NAME:
                return name
    return ""


def _time(tree: HtmlElement) -> str:
    """Return the day of a page: of the `<time>` marked as its date, else the one day that all of its text name."""
    times = tree.xpath("//time[@itemprop='datePublished' or @pubdate]/@datetime")
    if times:
        return str(times[0])
    elsewhere = "ancestor::nav or ancestor::aside or ancestor::footer"
    found = tree.xpath(f"//article//time[not({elsewhere})]/@datetime") or tree.xpath(
        f"//time[not({elsewhere})]/@datetime"
    )
    days = {str(moment).strip()[:_DAY] for moment in found}
    return str(found[0]).strip() if len(days) == 1 else ""


def _stories(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        yield from _typed(data, _DEPTH)


def _typed(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth and isinstance(data, list):
        for item in data:
            yield from _typed(item, depth - 1)
    elif depth and isinstance(data, dict):
        kinds = data.get("@type")
        if set(kinds if isinstance(kinds, list) else [kinds]) & set(_STORY_TYPES):
            yield data
        yield from _typed(data.get("@graph"), depth - 1)


def _label(value: Any) -> str:
    """Return the text of a JSON-LD value: a text, or the name of the thing, or of the first of several."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name", "")
    return _clean(value) if isinstance(value, str) else ""

"""RSS: the site's feed of digests and each topic's feed of articles.

A reader knows an item by its guid, so a guid is made of nothing that may change for another reason than
that there is something new to read: the founding article and the day of the newest one. No date here is
the clock's.
"""

from __future__ import annotations

import datetime as dt
import re
import uuid
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from feedgen.feed import FeedGenerator
from markupsafe import Markup, escape

from generator.model import Output
from generator.render import addresses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.config import Config
    from generator.model import Article, Statement, Topic
    from generator.render.edition import Edition

UNKNOWN_BASE = "http://localhost:8000/"
"""What feeds are written against where the site's address is not known; they must be absolute."""

_LOCAL_ADDRESS = re.compile(
    r'(<(?:a|img)(?: [a-z]+="[^"]*")*? (?:href|src)=")(?![a-zA-Z][a-zA-Z0-9+.-]*:|//)([^"]*)'
)
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def feeds(edition: Edition, config: Config) -> Iterator[Output]:
    """Yield the site's feed and every topic's; a swallowed topic's address holds a copy of its successor's."""
    base = config.base_url or UNKNOWN_BASE
    yield Output(addresses.FEED, _site_feed(edition, config, base))
    for topic in edition.site.topics:
        content = _topic_feed(edition, topic, config, base)
        for slug in (topic.slug, *topic.swallowed):
            yield Output(addresses.topic_feed(slug), content)


def topic_guid(topic: Topic) -> str:
    """Return a digest's guid: it changes when, and only when, the topic gains an article of a later day."""
    founder = topic.founder
    day = max((article.day for article in topic.articles if article.day), default=None)
    return _guid(f"{founder.url or founder.path} {day.isoformat() if day else 'undated'}")


def article_guid(article: Article) -> str:
    """Return an article's guid."""
    return _guid(article.url or article.path)


def _guid(name: str) -> str:
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}"


def _site_feed(edition: Edition, config: Config, base: str) -> bytes:
    feed = _feed(
        config.title,
        config.description or config.title,
        config.language,
        page=addresses.absolute(base, addresses.FRONT),
        own=addresses.absolute(base, addresses.FEED),
    )
    topics = sorted(edition.weight, key=lambda topic: (-_stamp(topic.updated), topic.slug))
    newest = topics[: config.feed.items]
    for topic in newest:
        digest = edition.digests[topic.slug]
        full = config.feed.content == "full"
        content = _digest_content(edition, topic, base, config.author) if full else Markup("")
        sources = ", ".join(dict.fromkeys(article.publisher for article in topic.articles))
        _add(
            feed,
            guid=topic_guid(topic),
            title=digest.title,
            link=addresses.absolute(base, addresses.topic(topic.slug)),
            summary=digest.opening or digest.title,
            content=content,
            creator=sources,
            when=topic.updated,
            tags=sorted({tag for article in topic.articles for tag in article.tags}),
        )
    return _write(feed, (topic.updated for topic in newest))


def _topic_feed(edition: Edition, topic: Topic, config: Config, base: str) -> bytes:
    digest = edition.digests[topic.slug]
    feed = _feed(
        digest.title,
        digest.opening or digest.title,
        config.language,
        page=addresses.absolute(base, addresses.topic(topic.slug)),
        own=addresses.absolute(base, addresses.topic_feed(topic.slug)),
    )
    newest = sorted(topic.articles, key=lambda article: (-_stamp(article.date), article.path))
    for article in newest[: config.feed.items]:
        first = next((s for s in article.sentences if s.whole), None)
        summary = article.summary or (article.text[first.start : first.end] if first else article.title)
        full = config.feed.content == "full" and (config.articles == "full" or not article.url)
        _add(
            feed,
            guid=article_guid(article),
            title=article.title,
            link=addresses.absolute(base, addresses.article(article.slug)),
            summary=summary,
            content=Markup(_absolute(article, base)) if full else Markup(""),  # noqa: S704 - sanitised
            creator=", ".join(article.authors) or article.publisher,
            when=article.date,
            tags=sorted(article.tags),
        )
    return _write(feed, (article.date for article in newest))


def _feed(title: str, description: str, language: str, *, page: str, own: str) -> Any:
    """Open a feed; `page` is the address of the page that it goes with, `own` the feed's."""
    feed = FeedGenerator()
    feed.load_extension("dc", atom=False, rss=True)
    feed.title(_title(title))
    feed.description(_html(description))
    feed.language(language)
    feed.generator("newsfold")
    feed.link(href=own, rel="self")
    feed.link(href=page, rel="alternate")  # the last one becomes RSS's <link>
    return feed


def _add(
    feed: Any,
    *,
    guid: str,
    title: str,
    link: str,
    summary: str,
    content: Markup,
    creator: str,
    when: dt.datetime | None,
    tags: Iterable[str],
) -> None:
    entry = feed.add_entry(order="append")
    entry.guid(guid, permalink=False)
    entry.title(_title(title))
    entry.link(href=link)
    entry.description(_html(summary))
    if content:
        entry.content(_clean(str(content)), type="CDATA")
    if creator:
        entry.dc.dc_creator(_clean(creator))
    for tag in tags:
        entry.category(term=_clean(tag))
    if when:
        entry.pubDate(when)


def _write(feed: Any, dates: Iterable[dt.datetime | None]) -> bytes:
    """Write a feed; it was last built when its newest entry was published, or it does not say."""
    newest = max((date for date in dates if date), default=None)
    marker = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    feed.lastBuildDate(newest or marker)
    text: bytes = feed.rss_str(pretty=True)
    if newest is None:
        line = f"<lastBuildDate>{marker:%a, %d %b %Y %H:%M:%S} +0000</lastBuildDate>".encode()
        text = text.replace(b"    " + line + b"\n", b"")
    return text


def _digest_content(edition: Edition, topic: Topic, base: str, editor: str) -> Markup:
    """Write a digest for a feed reader: lede, points and sources, every link absolute; the editor's words signed."""
    digest = edition.digests[topic.slug]

    def said(statement: Statement) -> Markup:
        marks = Markup(" ").join(
            Markup('<a href="{}">[{}]</a>').format(
                addresses.absolute(
                    base,
                    f"{addresses.article(edition.articles[citation.article].slug)}#{edition.passage(citation).anchor}",
                ),
                edition.numbers[citation.article],
            )
            for citation in sorted(statement.citations, key=lambda c: edition.numbers[c.article])
        )
        return Markup("{} {}").format(statement.text, marks)

    lede = Markup("").join(Markup("<p>{}</p>\n").format(said(statement)) for statement in digest.lede)
    if digest.foreword:
        lede = Markup("<p>{} <em>\u2013 {}</em></p>\n").format(digest.foreword, editor or "The editor")
    points = Markup("").join(Markup("<li>{}</li>\n").format(said(statement)) for statement in digest.points)
    sources = Markup("").join(
        Markup('<li><a href="{}">{}</a>, {}</li>\n').format(
            addresses.absolute(base, addresses.article(article.slug)),
            article.title,
            escape(article.publisher),
        )
        for article in topic.articles
    )
    listed = Markup("<ul>\n{}</ul>\n").format(points) if points else Markup("")
    return lede + listed + Markup("<ol>\n{}</ol>").format(sources)


def _absolute(article: Article, base: str) -> str:
    """Return an article's markup with absolute addresses: the relative ones are written against its page."""
    page = addresses.absolute(base, addresses.article(article.slug))
    return _LOCAL_ADDRESS.sub(lambda match: f"{match[1]}{urljoin(page, match[2])}", article.markup)


def _stamp(when: dt.datetime | None) -> float:
    return when.timestamp() if when else 0.0


def _html(text: str) -> str:
    """Write text for an element that readers take for HTML: what looks like a tag in it must not be one."""
    return _clean(text).replace("&", "&amp;").replace("<", "&lt;")


def _title(text: str) -> str:
    """Write a title. Some readers take it for text and some for HTML: `&` serves the first, `<` the second."""
    return _clean(text).replace("<", "&lt;")


def _clean(text: str) -> str:
    """Drop what XML 1.0 cannot hold: a single such character would lose the whole feed."""
    return _NOT_XML.sub("", text)

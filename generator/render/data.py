"""The site as data: every topic, each topic's digest, and the schema of both."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from generator.model import Output
from generator.render import addresses
from generator.render.indented import indented
from generator.render.schema import SCHEMA
from generator.render.sheets import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model import Article, Changes, Citation, Digest, Event, Statement, Topic
    from generator.render.edition import Edition
    from generator.render.keys import Keys

VERSION = 1
_NEXT = "\n  "  # begins a line two levels deep
_FIRST, _BETWEEN, _LAST = _NEXT.encode(), f",{_NEXT}".encode(), b"\n "


def data(edition: Edition, keys: Keys) -> Iterator[Sheet]:
    """Yield `topics.json` and the schema; `topics.json` says of topics what `_topic` does, and no more."""
    topics = edition.site.topics
    titles, ledes = (tuple(map(of.__getitem__, edition.slugs)) for of in (edition.titles, edition.openings))

    def write() -> bytes:
        written = list(
            keys.near.each("data", lambda topic, *_: _listed(_topic(edition, topic)), topics, titles, ledes)
        )
        head, foot = f'{{\n "version": {VERSION},\n "topics": ['.encode(), b"]\n}\n"
        if not written:
            return head + foot
        written[0] = head + _FIRST + written[0]  # so that the largest file is put together once
        written[-1] += _LAST + foot
        return _BETWEEN.join(written)

    yield Sheet(addresses.TOPICS_DATA, (keys.heads, titles, ledes), write)
    yield Sheet(addresses.SCHEMA, (repr(SCHEMA),), partial(_encoded, SCHEMA))


def _listed(value: Any) -> bytes:
    """Write a value as it stands in the list of topics. No text in JSON holds a line break.

    Bytes of thousands of topics are put together in a twentieth of the time that texts and their bytes take.
    """
    return indented(value).replace("\n", _NEXT).encode()


def topic_data(edition: Edition) -> Iterator[Output]:
    """Yield a file for every topic."""
    for topic in edition.site.topics:
        record = {"version": VERSION, **_topic(edition, topic), **_digest(edition, topic)}
        yield _json(addresses.topic_data(topic.slug), record)


def _topic(edition: Edition, topic: Topic) -> dict[str, Any]:
    return {
        "slug": topic.slug,
        "title": edition.titles[topic.slug],
        "lede": edition.openings[topic.slug],
        "updated": topic.updated.isoformat() if topic.updated else None,
        "hidden": topic.hidden,
        "pinned": topic.pinned,
        "edited": [name for name, words in (("title", topic.title), ("lede", topic.lede)) if words],
        "redirects": sorted(topic.redirects),
        "articles": [_article(article) for article in topic.articles],
    }


def _article(article: Article) -> dict[str, Any]:
    return {
        "path": article.path,
        "slug": article.slug,
        "title": article.title,
        "publisher": article.publisher,
        "url": article.url or None,
        "date": article.date.isoformat() if article.date else None,
        "language": article.language,
        **({"origin": article.origin} if article.origin else {}),
        "inferred": dict(article.inferred),
        "also": [
            {"path": copy.path, "publisher": copy.publisher, "url": copy.url or None}
            for copy in article.copies
        ],
    }


def _digest(edition: Edition, topic: Topic) -> dict[str, Any]:
    digest = edition.digests[topic.slug]
    return {
        "lede_citations": [_citation(c) for statement in digest.lede for c in statement.citations],
        "points": [_point(statement) for statement in digest.points],
        **_findings(digest),
        "threads": [{"title": thread.title, "articles": list(thread.articles)} for thread in digest.threads],
        "related": list(topic.related),
    }


def _findings(digest: Digest) -> dict[str, Any]:
    """Return what the sources agree and differ on, when things happened, who is who and who said what."""
    return {
        "agreements": [{"subject": agreed.subject, **_point(agreed)} for agreed in digest.agreements],
        "differences": [
            {
                "subject": difference.subject,
                "kind": difference.kind.value,
                "relation": difference.relation.value,
                "sides": [
                    {"value": side.value, "citations": _citations(side.citations)}
                    for side in difference.sides
                ],
            }
            for difference in digest.differences
        ],
        "timeline": [_event(event) for event in digest.timeline],
        "people": [
            {
                "name": entity.name,
                "aliases": list(entity.aliases),
                "kind": entity.kind.value,
                "role": entity.role,
                "citations": _citations(entity.citations),
            }
            for entity in digest.people
        ],
        "quotes": [
            {
                "text": quotation.text,
                "speaker": quotation.speaker,
                "citations": _citations(quotation.citations),
            }
            for quotation in digest.quotes
        ],
        "changes": _changes(digest.changes),
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "date": event.date,
        "precision": event.precision.value,
        "when": event.when,
        "text": event.text,
        "planned": event.planned,
        "difference": event.difference,
        "citations": _citations(event.citations),
    }


def _changes(changes: Changes | None) -> dict[str, Any] | None:
    if changes is None:
        return None
    return {
        "day": changes.day.isoformat(),
        "articles": list(changes.articles),
        "points": [_point(statement) for statement in changes.statements],
    }


def _point(statement: Statement) -> dict[str, Any]:
    return {
        "text": statement.text,
        "sources": statement.sources,
        "difference": statement.difference,
        "citations": _citations(statement.citations),
    }


def _citations(citations: Iterable[Citation]) -> list[dict[str, Any]]:
    return [_citation(citation) for citation in citations]


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "article": citation.article,
        "quote": citation.quote,
        "start": citation.start,
        "end": citation.end,
    }


def _json(path: str, value: Any) -> Output:
    return Output(path, _encoded(value))


def _encoded(value: Any) -> bytes:
    return f"{indented(value)}\n".encode()

"""Articles for tests of the digest, made from blocks of sentences without a reader."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from generator.config import Writing
from generator.digest import digest
from generator.model import Article, Block, BlockKind, Digest, Relation, Sentence, SlotKind, Topic, pack

if TYPE_CHECKING:
    from collections.abc import Iterable

PARAGRAPH = BlockKind.PARAGRAPH


def article(
    path: str,
    *blocks: str | list[str] | tuple[BlockKind, list[str]],
    title: str = "Ministers meet in Lisbon",
    publisher: str = "",
    day: str = "",
    **fields,
) -> Article:
    """Make an article; a block is a sentence, the sentences of a paragraph, or a kind and its sentences."""
    text, made, sentences = "", [], []
    for number, block in enumerate(blocks):
        kind, parts = (
            block if isinstance(block, tuple) else (PARAGRAPH, [block] if isinstance(block, str) else block)
        )
        text += "\n\n" if text else ""
        start = len(text)
        for part in parts:
            text += " " if len(text) > start else ""
            sentences.append(Sentence(len(text), len(text) + len(part), number))
            text += part
        made.append(Block(kind, start, len(text), f"p{number + 1}"))
    return Article(
        path=path,
        slug=path.removesuffix(".md"),
        title=title,
        body=pack(text, blocks=made, sentences=sentences),
        publisher=publisher or path,
        language=fields.pop("language", "en"),
        date=dt.datetime.fromisoformat(f"{day}T12:00:00+00:00") if day else None,
        **fields,
    )


ONE_DAY, LATER = ("2025-03-03", "2025-03-03"), ("2025-03-03", "2025-03-05")
"""Days of a pair of articles."""


def pair(
    left: str | Iterable[str],
    right: str | Iterable[str],
    days: tuple[str, str] = ONE_DAY,
    *,
    background: Iterable[str],
    **fields,
) -> list[Article]:
    """Make the articles of the publishers `a` and `b`: a sentence or several of its own, then what both tell."""
    return [
        article(
            f"{name}.md",
            *([own] if isinstance(own, str) else own),
            *background,
            publisher=name,
            day=day,
            **fields,
        )
        for name, own, day in zip("ab", (left, right), days, strict=True)
    ]


def differing(
    left: str | Iterable[str],
    right: str | Iterable[str],
    days: tuple[str, str] = ONE_DAY,
    *,
    background: Iterable[str],
    kind: SlotKind,
) -> list[tuple[str, list[str], Relation]]:
    """Return the differences of a kind between a pair of articles: subject, values and relation."""
    return [
        (one.subject, [side.value for side in one.sides], one.relation)
        for one in write(*pair(left, right, days, background=background)).differences
        if one.kind is kind
    ]


def write(*articles: Article, points: int = 6, **topic) -> Digest:
    """Write up some articles as one topic."""
    return digest(Topic(slug="topic", articles=articles, **topic), Writing(points=points))


def give(told: list[list[str]], values: list[list[str]]) -> bool:
    """Tell whether the sides of differences give some values, each in a clause of its source."""
    return [len(sides) for sides in told] == [len(sides) for sides in values] and all(
        value in side
        for sides, own in zip(told, values, strict=True)
        for side, value in zip(sides, own, strict=True)
    )


def said(page: Digest) -> list[str]:
    """Return every text of lede and points."""
    return [statement.text for statement in (*page.lede, *page.points)]

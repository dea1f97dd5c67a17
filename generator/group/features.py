"""What of an article is compared: its words and pairs of words, counted by where they stand.

The title says most about what a story is, and the beginning of a report more than its end, so words of the
title count six times, those of the beginning twice, and those after the first 400 not at all. (Measured on
held-out corpora of news; see `docs/design.md`.)
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from generator.language.words import stems
from generator.model import PROSE, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Article

TITLE_COUNTS = 6
BEGINNING_COUNTS = 2
BEGINNING = 80  # words
LENGTH = 400  # words

_SILENT = frozenset({BlockKind.NAVIGATION, BlockKind.BOILERPLATE, BlockKind.CODE})


def counts(title: str, passages: Iterable[str], language: str) -> dict[str, int]:
    """Return how often each word (a stem) and each pair of neighbouring words (`a b`) counts.

    Stop words are left out before pairs are made. The order is that of first appearance.
    """
    found: dict[str, int] = {}
    headline = stems(title, language)
    _count(found, headline, TITLE_COUNTS)
    body: list[str] = []
    for passage in passages:
        body += stems(passage, language)
        if len(body) >= LENGTH:
            break
    del body[LENGTH:]
    _count(found, body[:BEGINNING], BEGINNING_COUNTS)
    _count(found, body[BEGINNING:], 1)
    if BEGINNING < len(body):
        _add(found, f"{body[BEGINNING - 1]} {body[BEGINNING]}", 1)
    return found


def passages(article: Article) -> list[str]:
    """Return the texts of an article's prose; where it has none, of all that is not navigation or the like."""
    prose = [block for block in article.blocks if block.kind in PROSE]
    spoken = prose or [block for block in article.blocks if block.kind not in _SILENT]
    return [article.text[block.start : block.end] for block in spoken]


def _count(found: dict[str, int], words: list[str], times: int) -> None:
    for word in words:
        _add(found, word, times)
    for first, second in pairwise(words):
        _add(found, f"{first} {second}", times)


def _add(found: dict[str, int], term: str, times: int) -> None:
    found[term] = found.get(term, 0) + times

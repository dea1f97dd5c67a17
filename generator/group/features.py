"""What of an article is compared: its words and pairs of words, counted by where they stand.

The title says most about what a story is, and the beginning of a report more than its end, so words of the
title count six times, those of the beginning twice, and those after the first 300 not at all. (Measured on
held-out corpora of news; see `docs/readings/grouping.md`.)
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.language.words import stems
from generator.model import PROSE, BlockKind
from generator.model.body import open_blocks, open_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Article

TITLE_COUNTS = 6
BEGINNING = 80  # words
LENGTH = 300  # words
TOGETHER = 8
"""Articles whose vectors are made in one go: more gain little, and fewer parts are worse to share out."""

AHEAD = 64
"""So many parts wait for each process while the fold is busy."""

_SILENT = frozenset({BlockKind.NAVIGATION, BlockKind.BOILERPLATE, BlockKind.CODE})


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each word (a stem) counts, and each pair of neighbouring words, in a fixed order."""

    words: Counter[str]
    pairs: Counter[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Leaf:
    """What of an article its wording is read from, with its body unopened: it passes lightly between processes."""

    title: str
    body: bytes
    language: str


def leaf(article: Article) -> Leaf:
    """Take out of an article what makes its vector."""
    return Leaf(article.title, article.body, article.language)


def counts(title: str, passages: Iterable[str], language: str) -> Counts:
    """Count the words of a text. Stop words are left out before pairs are made."""
    body = heard(passages, language)
    words, pairs = Counter(body), Counter(pairwise(body))
    words.update(body[:BEGINNING])
    pairs.update(pairwise(body[:BEGINNING]))
    headline = stems(title, language)
    for word in headline:
        words[word] += TITLE_COUNTS
    for pair in pairwise(headline):
        pairs[pair] += TITLE_COUNTS
    return Counts(words, pairs)


def heard(passages: Iterable[str], language: str) -> list[str]:
    """Return the words of a text that count, in order, stop words left out."""
    body: list[str] = []
    for passage in passages:
        body += stems(passage, language)
        if len(body) >= LENGTH:
            break
    return body[:LENGTH]


def passages(body: bytes) -> list[str]:
    """Return the texts of an article's prose; where it has none, of all but navigation and the like."""
    text, blocks = open_text(body), open_blocks(body)
    prose = [block for block in blocks if block.kind in PROSE]
    spoken = prose or [block for block in blocks if block.kind not in _SILENT]
    return [text[block.start : block.end] for block in spoken]

"""Where a topic's articles name somebody or something."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from generator.language.names import Mention, capitalised_throughout, mentions
from generator.model import PROSE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model import Article, Sentence

MOST = 800
"""Sentences of a topic that are looked at; the first ones of every article come first."""
LONGEST = 1_200
"""Characters from which a sentence is not looked at."""
_SMALL = re.compile(r"(?<![\w'\u2019-])[^\W\d_A-Z]+(?![\w-])")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name in `articles[article].text`, in the sentence `text[start:end]`; the mention counts from `start`."""

    article: int
    start: int
    end: int
    mention: Mention

    @property
    def place(self) -> int:
        """Where the name begins in the article's text."""
        return self.start + self.mention.start


def sightings(articles: Sequence[Article]) -> tuple[Sighting, ...]:
    """Return the names in the prose of some articles, in the order of the articles and of their text."""
    columns = [[(number, one) for one in _prose(article)] for number, article in enumerate(articles)]
    rows = [pick for pick in chain.from_iterable(zip_longest(*columns)) if pick is not None][:MOST]
    common = frozenset(chain.from_iterable(_small(articles[number].text, one) for number, one in rows))
    return tuple(
        chain.from_iterable(
            _seen(articles[number], number, one, common) for number, one in sorted(rows, key=_order)
        )
    )


def _prose(article: Article) -> Iterator[Sentence]:
    return (
        one
        for one in article.sentences
        if article.blocks[one.block].kind in PROSE and one.end - one.start < LONGEST
    )


def _order(row: tuple[int, Sentence]) -> tuple[int, int]:
    return row[0], row[1].start


def _small(text: str, one: Sentence) -> list[str]:
    return _SMALL.findall(text, one.start, one.end)


def _seen(article: Article, number: int, one: Sentence, common: frozenset[str]) -> Iterator[Sighting]:
    text = article.text[one.start : one.end]
    found = mentions(text, article.language, common, titled=capitalised_throughout(text, article.language))
    return (Sighting(number, one.start, one.end, mention) for mention in found)

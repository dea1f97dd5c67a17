"""The sentences of a topic's articles, read once for all sections."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from generator.digest.claims import Claim, claim, known_names
from generator.digest.merit import merit
from generator.digest.pruning import front, raised
from generator.digest.wording import Wording, read
from generator.digest.standing import unfit
from generator.language.words import stems
from generator.model import PROSE, Article, BlockKind, Sentence

MOST = 800
"""Sentences of a topic that are looked at; the first ones of every article come first."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A whole sentence of prose: `articles[article].text[start:end]`, its `position`-th from 0.

    `text` is what a statement of it says, verbatim from `stated` to `end` with its first letter raised; empty
    where the sentence does not stand alone. `merit` is what it is worth to a reader apart from its subject.
    """

    article: int
    position: int
    start: int
    end: int
    stated: int
    text: str
    item: bool
    stems: tuple[str, ...]
    claim: Claim
    merit: float


def passages(articles: tuple[Article, ...]) -> tuple[Passage, ...]:
    """Return the passages of some articles, in the order of the articles and of their text."""
    picked = sorted(_first(articles), key=lambda pick: (pick[0], pick[1]))
    readings = [
        read(articles[number].text[found.start : found.end], articles[number].language) for number, _, found in picked
    ]
    names = known_names(readings)
    return tuple(
        _passage(articles[number], number, position, found, reading, names)
        for (number, position, found), reading in zip(picked, readings, strict=True)
    )


def _first(articles: tuple[Article, ...]) -> list[tuple[int, int, Sentence]]:
    """Return the first sentences of every article, one of each in turn, `MOST` in all."""
    columns = [
        [(number, position, found) for position, found in enumerate(_quotable(article))]
        for number, article in enumerate(articles)
    ]
    return [pick for pick in chain.from_iterable(zip_longest(*columns)) if pick is not None][:MOST]


def _quotable(article: Article) -> list[Sentence]:
    """Return the whole sentences of prose, without a headline that stands in the text as its first block."""
    quotable = [found for found in article.sentences if found.whole and article.blocks[found.block].kind in PROSE]
    alone = len(quotable) > 1 and quotable[0].block != quotable[1].block
    if alone and _bare(article.text[quotable[0].start : quotable[0].end]) == _bare(article.title):
        return quotable[1:]
    return quotable


def _bare(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _passage(
    article: Article, number: int, position: int, found: Sentence, reading: Wording, names: frozenset[str]
) -> Passage:
    text = reading.text
    cut = front(text, article.language)
    stated = raised(text[cut:])
    item = article.blocks[found.block].kind is BlockKind.ITEM
    reason = unfit(stated, article.language)
    said = claim(reading, names)
    return Passage(
        article=number,
        position=position,
        start=found.start,
        end=found.end,
        stated=found.start + cut,
        text="" if reason else stated,
        item=item,
        stems=tuple(stems(text, article.language)),
        claim=said,
        merit=0.0 if reason else merit(reading, said, item=item),
    )

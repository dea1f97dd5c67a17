"""Notable quotations: direct speech with its speaker, what most sources carry first, few of one mouth."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

from generator.digest.quotes.rows import Row, rows
from generator.model import Citation, Quotation, distinct_sources

if TYPE_CHECKING:
    from generator.digest.evidence import Evidence
    from generator.digest.headline import Shares

MOST = 5
SUBJECT, KNOWN, OFFICE, SPOKEN, HEARD = 1.0, 0.25, 0.5, 0.75, 0.3
"""What being about the topic, a speaker who is often named and one in an office are worth; what it costs to speak, or
to be heard, once more."""
PLEASANT = range(8, 26)
UNPLEASANT = 0.3
LEAST_WORDS = 6
TELLING = 2
"""Stems of a quotation that says something, if no more than one source has it."""
DECIMALS = 9


def quotes(evidence: Evidence) -> tuple[Quotation, ...]:
    """Return the notable quotations; none twice, however many sources have it."""
    left = rows(evidence)
    common = evidence.common
    carried = {id(row): _carried(evidence, row) for row in left}
    worth = {id(row): _worth(row, common) for row in left}
    chosen: list[Row] = []

    def order(row: Row) -> tuple[bool, int, float]:
        value = round(worth[id(row)] - _familiar(row, chosen), DECIMALS)
        sources = carried[id(row)]
        return sources > 1 or len(row.stems) >= TELLING, sources, value

    while left and len(chosen) < MOST:
        best = max(left, key=order)
        chosen.append(best)
        left = [row for row in left if row is not best and not _repeats(row, best)]
    return tuple(_quotation(evidence, row) for row in chosen)


def _carried(evidence: Evidence, row: Row) -> int:
    """Count the independent sources that have it."""
    return distinct_sources(evidence.articles[one.article] for one in row.said)


def _worth(row: Row, common: Shares) -> float:
    """Weigh a quotation: how much of the topic it speaks of, and who speaks."""
    about = sum(common.of(stem) for stem in sorted(row.stems)) / max(LEAST_WORDS, len(row.stems))
    length = len(row.said[0].text.split())
    return (
        SUBJECT * about
        + KNOWN * log2(1 + row.speaker.told)
        + OFFICE * row.speaker.official
        - UNPLEASANT * (length not in PLEASANT)
    )


def _familiar(row: Row, chosen: list[Row]) -> float:
    return sum(
        SPOKEN * (other.speaker == row.speaker) + HEARD * (other.said[0].article == row.said[0].article)
        for other in chosen
    )


def _repeats(row: Row, other: Row) -> bool:
    shorter = min(len(row.stems), len(other.stems))
    return 2 * len(row.stems & other.stems) >= max(2, shorter)


def _quotation(evidence: Evidence, row: Row) -> Quotation:
    heard: dict[str, Citation] = {}
    for one in row.said:
        article = evidence.articles[one.article]
        start, end = min(one.speech.first.start, one.speech.start), max(one.speech.last.end, one.speech.end)
        heard.setdefault(
            evidence.publishers[one.article],
            Citation(article.path, start, end, evidence.texts[one.article][start:end]),
        )
    return Quotation(row.said[0].text, row.speaker.name, tuple(heard.values()))

"""Notable quotations: direct speech with its speaker, what most sources carry first, few of one mouth."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

from generator.digest.quotes.rows import Row, rows
from generator.language.cues import cues
from generator.model import Citation, Quotation, distinct_sources

if TYPE_CHECKING:
    from generator.digest.evidence import Evidence
    from generator.digest.headline import Shares
    from generator.digest.quotes.rows import Speaker
    from generator.language.cues import Cues

MOST = 5
SUBJECT, KNOWN, OFFICE, SPOKEN, HEARD = 1.0, 0.25, 0.5, 0.75, 0.3
"""What being about the topic, a speaker who is often named and one in an office are worth; what it costs to speak, or
to be heard, once more."""
PLEASANT = range(8, 26)
UNPLEASANT, LEANING = 0.3, 0.4
"""What it costs to be short or long, and to begin with a word that leans on what was said before: `They`, `But`."""
LEAST_WORDS = 6
TELLING = 2
"""Stems of a quotation that says something, if no more than one source has it."""
DECIMALS = 9


def quotes(evidence: Evidence) -> tuple[Quotation, ...]:
    """Return the notable quotations; none twice, however many sources have it."""
    left = rows(evidence)
    common, known = evidence.common, cues(evidence.articles[0].language)
    carried = {id(row): _carried(evidence, row) for row in left}
    worth = {id(row): _worth(row, common, known) for row in left}
    chosen: list[Row] = []

    def order(row: Row) -> tuple[bool, int, float]:
        value = round(worth[id(row)] - _familiar(row, chosen), DECIMALS)
        sources = carried[id(row)]
        return sources > 1 or len(row.stems) >= TELLING, sources, value

    while left and len(chosen) < MOST:
        best = max(left, key=order)
        chosen.append(best)
        left = [row for row in left if row is not best and not _repeats(row, best)]
    return tuple(_quotation(evidence, row) for row in _as_spoken(chosen))


def _as_spoken(chosen: list[Row]) -> list[Row]:
    """Put what one speaker says in one article where the best of it stands, in the order in which it was said."""
    speeches: dict[tuple[Speaker, int], list[Row]] = {}
    for row in chosen:
        speeches.setdefault((row.speaker, row.said[0].article), []).append(row)
    return [row for speech in speeches.values() for row in sorted(speech, key=lambda row: row.said[0].spoken)]


def _carried(evidence: Evidence, row: Row) -> int:
    """Count the independent sources that have it."""
    return distinct_sources(evidence.articles[one.article] for one in row.said)


def _worth(row: Row, common: Shares, known: Cues) -> float:
    """Weigh a quotation: how much of the topic it speaks of, and who speaks."""
    about = sum(common.of(stem) for stem in sorted(row.stems)) / max(LEAST_WORDS, len(row.stems))
    length = len(row.said[0].text.split())
    return (
        SUBJECT * about
        + KNOWN * log2(1 + row.speaker.told)
        + OFFICE * row.speaker.official
        - UNPLEASANT * (length not in PLEASANT)
        - LEANING * _leans(row.said[0].text, known)
    )


def _leans(text: str, known: Cues) -> bool:
    first = text.replace("\u2019", "'").split()[0].lower().partition("'")[0].strip(",")
    words = known.person_pronouns | known.thing_pronouns | known.plural_pronouns | known.conjunctions
    return first in words or known.dangling_openers.match(text) is not None


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
        heard.setdefault(
            evidence.publishers[one.article],
            Citation(article.path, one.start, one.end, evidence.texts[one.article][one.start : one.end]),
        )
    return Quotation(row.said[0].text, row.speaker.name, tuple(heard.values()))

"""What an opening is worth as a lede, and which is the best."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from generator.digest.headline import headline
from generator.digest.headline.course import ahead
from generator.digest.ranking.scoring import newness
from generator.digest.summary.introduced import met_words
from generator.digest.summary.latest import latest
from generator.language.cases import case_step

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Sequence

    from generator.digest.evidence import Evidence

OPENING = 3
"""Sentences at the top of an article among which a lede is looked for."""
NEWEST = 3.0
ON_TITLE = 1.5
UP_TO_DATE = 1.5
"""What a count adds that has overtaken another."""
LATEST = 3.5
"""What it adds that an article of the newest day opens with what its title has new."""
LATER = 1.4
BARE, UNMET = 0.3, 1.0
"""What a subject takes away that is taken for granted, and somebody's bare name that the headline has not."""
PASSES = 2.0
"""What it takes away that an older article tells of what passes, there or where it opens."""
LONGER = 0.035
"""What each word of an opening adds: a longer one tells more of who, where and when."""
SHARED = 3.0
"""What the phrases that several sources use add, for the opening that has the most of them."""
DECIMALS = 9


def best_opening(evidence: Evidence, openings: Collection[int]) -> int:
    """Return the best opening, the first of equals; each day is the newest until its own has been found wanting.

    Days count from the newest one, so where nothing of it can lead all others would be as old as one another.
    """
    days = {
        day
        for row in openings
        if (day := _day(evidence, row)) and evidence.newness[evidence.passages[row].article]
    }
    for day in sorted(days, reverse=True):
        best = _best(evidence, openings, newness(evidence.articles, day))
        if _day(evidence, best) in (day, None):
            return best
    return _best(evidence, openings, evidence.newness)


def _day(evidence: Evidence, row: int) -> dt.date | None:
    return evidence.articles[evidence.passages[row].article].day


def _best(evidence: Evidence, openings: Collection[int], new: Sequence[float]) -> int:
    """Return the best opening where articles are so `new`; what takes from one is asked of those that may be it."""
    gains = {
        row: NEWEST * (new[number] - evidence.newness[number])
        for row in openings
        for number in (evidence.passages[row].article,)
    }
    promises = sorted((-round(_promise(evidence, row, ()) + gains[row], DECIMALS), row) for row in openings)
    best, most = -1, -inf
    for promise, row in promises:
        if -promise < most:
            break
        its = round(worth(evidence, row) + gains[row], DECIMALS)
        if (its, -row) > (most, -best):
            best, most = row, its
    return best


def worth(evidence: Evidence, row: int, told: tuple[int, ...] = ()) -> float:
    """Return what an opening is worth behind the passages that are `told`."""
    passage = evidence.passages[row]
    passes = evidence.passing.holds(row) or evidence.passing.opens(passage.article)
    unmet = not evidence.bare.of(row) <= met_words(evidence, told)
    return round(_promise(evidence, row, told) - PASSES * passes - UNMET * unmet, DECIMALS)


def _promise(evidence: Evidence, row: int, told: tuple[int, ...]) -> float:
    """Return what an opening is worth at most."""
    passage = evidence.passages[row]
    return round(
        evidence.scores[row]
        + evidence.weights[row]
        + ON_TITLE * evidence.on_title[row]
        + SHARED * evidence.phrases.share(row, told)
        + NEWEST * evidence.newness[passage.article]
        + UP_TO_DATE * (row in evidence.newest)
        - LATER * passage.position
        + LONGER * words_of(evidence, row)
        - BARE * (passage.granted != "" and passage.granted not in evidence.headed)
        + LATEST * (passage.article in latest(evidence) or passage.article in ahead_of_all(evidence)),
        DECIMALS,
    )


def ahead_of_all(evidence: Evidence) -> tuple[int, ...]:
    """Return the articles whose title is the headline for the step of the case that it and their opening tell."""
    if "ahead" not in evidence.kept:
        told = (evidence.articles, evidence.passages, evidence.prose, evidence.newness)
        evidence.kept["ahead"] = tuple(
            number
            for number in sorted(ahead(evidence.articles, evidence.prose))
            if headline(*told, among=(number,)) == evidence.title
            and any(
                case_step(one.text, evidence.articles[number].language)
                for one in evidence.passages
                if one.article == number and one.position < OPENING
            )
        )
    return evidence.kept["ahead"]


def words_of(evidence: Evidence, row: int) -> int:
    """Return how many words a passage tells."""
    return len(evidence.passages[row].text.split())

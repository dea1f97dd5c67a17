"""The latest: articles of the newest day that open with what their titles say, and no earlier day has said.

Where the first sentence of such an article stands alone the lede is made of it: a plea, a sentence or an arrest has
fewer words in common with the other articles than what they all tell, which is how it came about. So it is where
it tells a later step of the case than earlier articles do at their tops, or a death and they tell of none, whatever its
title says. A newest article that opens on a scene, or has nothing new in its title, counts as new and no more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.differences.status.deaths import tells_a_death
from generator.digest.headline.title import title_stems
from generator.language.cases import case_step
from generator.language.synonyms import gist

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from generator.digest.evidence import Evidence

TOLD = 0.5
"""Share of a title, by idf, that the first sentence of its article must tell."""
KNOWN = 0.5
"""Share of these words that articles of earlier days must have: else it is another story."""
TOP = 3
"""Sentences of an earlier article among which it tells how far the case had come."""


def latest(evidence: Evidence) -> tuple[int, ...]:
    """Return the articles of the newest day whose first sentence tells what is new in their title."""
    if "latest" not in evidence.kept:
        evidence.kept["latest"] = tuple(_latest(evidence))
    return evidence.kept["latest"]


def _latest(evidence: Evidence) -> Iterator[int]:
    days = [article.day for article in evidence.articles]
    newest = max(filter(None, days), default=None)
    earlier = {number for number, day in enumerate(days) if day and newest and day < newest}
    if not earlier:
        return
    known = frozenset().union(*(_titled(evidence, number).values() for number in earlier))
    opened = known.union(*(_gist(evidence, row) for row in _first(evidence, earlier)))
    known = opened.union(*(gist(evidence.prose[number], _language(evidence)) for number in earlier))
    tops = tuple(_tops(evidence, earlier))
    last, dead = max(_step(evidence, text) for text in tops), any(map(tells_a_death, tops))
    for row in _first(evidence, range(len(days))):
        passage = evidence.passages[row]
        if passage.text and not passage.main.empty and days[passage.article] == newest:
            further = _step(evidence, passage.text) > last or (tells_a_death(passage.text) and not dead)
            on_it = further and _is_known(_gist(evidence, row), known)
            if on_it or _tells_its_title(evidence, row, opened, known):
                yield passage.article


def _tells_its_title(evidence: Evidence, row: int, opened: frozenset[str], known: frozenset[str]) -> bool:
    """Whether a passage tells half of its article's title, something of which earlier articles did not open with."""
    title, first = _titled(evidence, evidence.passages[row].article), _gist(evidence, row)
    both = first.intersection(title.values())
    told = _weight(evidence, (one for one, word in title.items() if word in first))
    return told >= TOLD * _weight(evidence, title) and not both <= opened and _is_known(both, known)


def _is_known(words: frozenset[str], known: frozenset[str]) -> bool:
    return len(words & known) >= KNOWN * len(words)


def _tops(evidence: Evidence, among: Collection[int]) -> Iterator[str]:
    """Yield the titles of some articles and the first sentences of their texts."""
    yield from (evidence.articles[number].title for number in among)
    yield from (one.text for one in evidence.passages if one.position < TOP and one.article in among)


def _step(evidence: Evidence, text: str) -> int:
    """Return the place of the latest step of a case that a text tells, -1 where it tells none."""
    step = case_step(text, _language(evidence))
    return step.place if step else -1


def _first(evidence: Evidence, among: Collection[int]) -> list[int]:
    """Return the passages with which some articles begin."""
    return [row for row, one in enumerate(evidence.passages) if one.position == 0 and one.article in among]


def _titled(evidence: Evidence, number: int) -> dict[str, str]:
    """Return the stems of an article's title, each with its word of gist."""
    article = evidence.articles[number]
    stems = title_stems(article.title, article.language)
    return {stem: word for stem in stems for word in gist((stem,), article.language)}


def _gist(evidence: Evidence, row: int) -> frozenset[str]:
    return gist(evidence.passages[row].own, _language(evidence))


def _language(evidence: Evidence) -> str:
    return evidence.articles[0].language


def _weight(evidence: Evidence, stems: Iterable[str]) -> float:
    """Return the idf of some stems together."""
    return sum(evidence.likeness.idf.get(stem, 0.0) for stem in sorted(stems))

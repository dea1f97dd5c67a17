"""The latest: articles of the newest day that open with what their titles say, and no earlier day has said.

Where the first sentence of such an article stands alone the lede is made of it: a plea, a sentence or an arrest has
fewer words in common with the other articles than what they all tell, which is how it came about. A newest article
that opens on a scene, or has nothing new in its title, counts as new and no more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.headline.title import title_stems
from generator.language.synonyms import gist

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from generator.digest.evidence import Evidence

TOLD = 0.5
"""Share of a title, by idf, that the first sentence of its article must tell."""
KNOWN = 0.5
"""Share of the words they have in common that articles of earlier days must have: else it is another story."""


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
    for row in _first(evidence, range(len(days))):
        passage = evidence.passages[row]
        if passage.text and not passage.main.empty and days[passage.article] == newest:
            title, first = _titled(evidence, passage.article), _gist(evidence, row)
            both = first.intersection(title.values())
            told = _weight(evidence, (one for one, word in title.items() if word in first))
            if (
                told >= TOLD * _weight(evidence, title)
                and not both <= opened
                and len(both & known) >= KNOWN * len(both)
            ):
                yield passage.article


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

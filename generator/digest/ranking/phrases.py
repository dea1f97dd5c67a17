"""Phrases that several sources use: two words in a row are what a summary of a topic has to hold.

Concepts of this kind, each counted once and weighed by the number of texts that have it, are those of Gillick and
Favre (2009), A Scalable Global Model for Summarization. Here a text is a source, and its titles count as it does.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import chain, pairwise
from math import log2
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Phrase = tuple[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """`held[i]` are the phrases of passage i that two sources use at least; `weight` is the logarithm of how many do.

    `most` is what the passage that has the most of them holds, at least 1.
    """

    held: tuple[frozenset[Phrase], ...]
    weight: dict[Phrase, float]
    most: float
    _sorted: dict[int, list[tuple[Phrase, float]]] = field(default_factory=dict)
    _told: dict[tuple[int, ...], frozenset[Phrase]] = field(default_factory=dict)

    def share(self, row: int, told: tuple[int, ...] = ()) -> float:
        """Return how much passage `row` has that those told do not, as a share of what any passage has, 0 to 1."""
        if not self.held[row]:
            return 0.0
        known = self._known(told)
        return sum([weight for phrase, weight in self._weighed(row) if phrase not in known]) / self.most

    def _known(self, told: tuple[int, ...]) -> frozenset[Phrase]:
        """Return the phrases of what was told: many passages are asked about before more is."""
        if told not in self._told:
            self._told[told] = frozenset().union(*[self.held[row] for row in told])
        return self._told[told]

    def _weighed(self, row: int) -> list[tuple[Phrase, float]]:
        """Return the phrases of a passage with their weights, in the order in which these are added up."""
        found = self._sorted.get(row)
        if found is None:
            found = self._sorted[row] = [(one, self.weight[one]) for one in sorted(self.held[row])]
        return found


def phrases(
    texts: Sequence[Sequence[str]], titles: Sequence[Sequence[str]], sources: Sequence[str]
) -> Phrases:
    """Read the phrases of passages and of titles, each given by its stems.

    `sources` are those of the passages, then those of the titles.
    """
    if len(set(sources)) < 2:  # noqa: PLR2004 - a source by itself shares none
        return Phrases((frozenset(),) * len(texts), {}, 1.0)
    read = [frozenset(pairwise(text)) for text in (*texts, *titles)]
    by_source: dict[str, set[Phrase]] = {}
    for found, source in zip(read, sources, strict=True):
        by_source.setdefault(source, set()).update(found)
    shared = _shared(by_source.values())
    users = Counter(chain.from_iterable(shared & own for own in by_source.values()))
    weight = {phrase: log2(count) for phrase, count in users.items()}
    held = tuple([shared & found for found in read[: len(texts)]])
    most = max((sum([weight[phrase] for phrase in sorted(found)]) for found in held if found), default=0.0)
    return Phrases(held, weight, max(1.0, most))


def _shared(several: Iterable[set[Phrase]]) -> frozenset[Phrase]:
    """Return what two sets have at least: few phrases are, and the others are never counted."""
    seen: set[Phrase] = set()
    twice: set[Phrase] = set()
    for own in several:
        twice |= seen & own
        seen |= own
    return frozenset(twice)

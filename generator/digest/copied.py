"""Whether sentences of two articles are one text: printed by both, or taken over with a detail changed.

What two papers print of one report bears nothing out, though each of them is a source of its own in other sentences.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import chain, combinations, product
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.digest.passages import Passage

MOST = 0.6
"""Share of the longer sentence's words that stand in a row in both, from which kin print one text."""
FEWEST, FEWEST_OF_KIN = 16, 6
"""So many words in a row at least; of kin that have more sentences in common, whose short ones are no chance either."""
ALIKE, TELLING = 2, 5
"""So many sentences in common make two articles kin, of so many stems each."""
_WORD = re.compile(r"[^\W_]+")


class Copies:
    """Which articles are kin, for they print sentences of one another: pairs that have several in common."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        printed = defaultdict[tuple[str, ...], set[int]](set)
        for one in passages:
            if len(one.stems) >= TELLING:
                printed[one.stems].add(one.article)
        alike = Counter(pair for found in printed.values() for pair in combinations(sorted(found), 2))
        self._kin = frozenset(pair for pair, count in alike.items() if count >= ALIKE)

    def independent(self, told: Mapping[int, Iterable[str]]) -> frozenset[int]:
        """Return the articles that word themselves what they tell, each in some sentences.

        Of those that print one text it is the first one that is given.
        """
        families: list[list[int]] = []
        words = {article: [_words(one) for one in sentences] for article, sentences in told.items()}
        for article in words:
            kin = [one for one in families if any(self._copies(words, article, other) for other in one)]
            families = [one for one in families if one not in kin]
            families.append([*chain.from_iterable(kin), article])
        first = {article: place for place, article in enumerate(words)}
        return frozenset(min(one, key=first.__getitem__) for one in families)

    def of(self, one: tuple[int, str], other: tuple[int, str]) -> bool:
        """Whether two sentences, each with its article, are one text."""
        words = {article: [_words(sentence)] for article, sentence in (one, other)}
        return self._copies(words, one[0], other[0])

    def _copies(self, words: Mapping[int, Sequence[Sequence[str]]], one: int, other: int) -> bool:
        fewest = FEWEST_OF_KIN if (min(one, other), max(one, other)) in self._kin else FEWEST
        return any(_in_a_row(left, right, fewest) for left, right in product(words[one], words[other]))


@lru_cache(maxsize=1 << 7)  # a sentence is held against several others
def _words(sentence: str) -> list[str]:
    return _WORD.findall(sentence.lower())


def _in_a_row(left: Sequence[str], right: Sequence[str], fewest: int) -> bool:
    enough = max(fewest, min(FEWEST, MOST * max(len(left), len(right))))
    if len({*left} & {*right}) < enough / 2:  # as most often; a word may stand in a row twice
        return False
    return not _rows(left, ceil(enough)).isdisjoint(_rows(right, ceil(enough)))


def _rows(words: Sequence[str], size: int) -> set[tuple[str, ...]]:
    """Return all so many words in a row."""
    return set(zip(*(words[at:] for at in range(size)), strict=False))

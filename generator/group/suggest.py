"""Which of many names a mistyped one was meant to be."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.errors import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MOST_COMPARED = 200
"""So many names are compared letter by letter: those that share most pairs of letters with the wrong one."""
MOST_SUGGESTED = 50
"""After so many suggestions there are none: a wrong file shall not cost more time than a site."""


class Suggester:
    """Suggests names out of a fixed set, as long as it is asked a bearable number of times."""

    def __init__(self, known: Iterable[str]) -> None:
        self.known = sorted(set(known))
        self.left = MOST_SUGGESTED
        self._by_pair: dict[str, list[int]] = {}

    def hint(self, name: str) -> str:
        """Return `did you mean 'x'?`, or an empty string where no name comes near."""
        if self.left <= 0:
            return ""
        self.left -= 1
        near = [self.known[number] for number in _nearest(_pairs(name), self._index())]
        return did_you_mean(name, near)

    def _index(self) -> Mapping[str, Sequence[int]]:
        if not self._by_pair:
            for number, name in enumerate(self.known):
                for pair in _pairs(name):
                    self._by_pair.setdefault(pair, []).append(number)
        return self._by_pair


def _nearest(pairs: Iterable[str], index: Mapping[str, Sequence[int]]) -> list[int]:
    shared = Counter(number for pair in pairs for number in index.get(pair, ()))
    return sorted(shared, key=lambda number: (-shared[number], number))[:MOST_COMPARED]


def _pairs(name: str) -> set[str]:
    folded = name.lower()
    return {folded[start : start + 2] for start in range(max(1, len(folded) - 1))}

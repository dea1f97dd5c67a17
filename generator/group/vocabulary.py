"""The words of a language as numbers, so that what is known of them stands in arrays."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from itertools import chain, count
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np

from generator.group.background import Background, background
from generator.language.words import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

NOTHING = 0
"""The number of all words that say nothing."""
_FLAT = Background({}, {}, 1.0, 1.0)
"""A language without a background table does without rarity."""
_HALF = 32  # bits of a number, at most
_BEYOND = np.iinfo(np.int64).max


class Vocabulary(dict[str, int]):
    """The number of each word's stem, in the order in which they were come across: it means something here alone.

    `stems`, `rarities` and `hashes` hold by number what a stem is, how rare it is and what it is called elsewhere
    (64 bits: in a million words two share one once in 40 million times). The arrays know the words that were asked for
    when `settle` was last called: a word at a time, they would take longer than all else of it.
    """

    def __init__(self, code: str) -> None:
        super().__init__()
        table = background(code) or _FLAT
        self.stems: list[str] = []
        self.rarities = np.empty(1 << 10, dtype=np.float64)
        self.hashes = np.empty(1 << 10, dtype=np.uint64)
        self._settled = 0
        self._new_rarities: list[float] = []
        self._new_hashes = bytearray()
        self._numbers: dict[str, int] = {}
        self._lexicon, self._table, self._lock = lexicon(code), table, Lock()
        words = ["", *chain.from_iterable(table.pairs)]
        self._add(tuple(dict.fromkeys(words)))
        numbers = np.fromiter(map(self._numbers.__getitem__, words), np.int64, len(words))
        self._pairs = np.append((numbers[1::2] << _HALF) | numbers[2::2], _BEYOND)
        order = np.argsort(self._pairs)
        self._pairs = self._pairs[order]
        self._pair_rarities = np.array([*table.pairs.values(), table.unseen_pair])[order]
        self.settle()

    def __missing__(self, word: str) -> int:
        stem = self._lexicon[word]
        found = self[word] = self._numbers.get(stem) or self._number(stem)
        return found

    def rarities_of_pairs(self, ones: NDArray[np.int64], others: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return how rare it is that these words follow each other."""
        pairs = (ones << _HALF) | others
        places = np.searchsorted(self._pairs, pairs)
        found: NDArray[np.float64] = np.where(
            self._pairs[places] == pairs, self._pair_rarities[places], self._table.unseen_pair
        )
        return found

    def settle(self) -> None:
        """Bring the arrays up to what was asked for."""
        with self._lock:
            begin, end = self._settled, len(self.stems)
            while end > len(self.rarities):  # arrays in use stay as they are
                self.rarities, self.hashes = np.tile(self.rarities, 2), np.tile(self.hashes, 2)
            self.rarities[begin:end] = self._new_rarities
            self.hashes[begin:end] = np.frombuffer(self._new_hashes, dtype="<u8")
            self._settled, self._new_rarities, self._new_hashes = end, [], bytearray()

    def _number(self, stem: str) -> int:
        with self._lock:
            if stem not in self._numbers:
                self._add((stem,))
            return self._numbers[stem]

    def _add(self, stems: Sequence[str]) -> None:
        """Give numbers to stems that have none."""
        self._numbers.update(zip(stems, count(len(self.stems)), strict=False))
        self.stems += stems
        hashes = [blake2b(stem.encode("utf-8", "surrogatepass"), digest_size=8).digest() for stem in stems]
        self._new_hashes += b"".join(hashes)
        self._new_rarities += [self._table.words.get(stem, self._table.unseen_word) for stem in stems]


@cache
def vocabulary(code: str) -> Vocabulary:
    """Return the vocabulary of a language (a tag such as `en`)."""
    return Vocabulary(code)

"""Values of one deed that stand against each other, and what they come to: a disagreement for each two values."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.parallels.told import in_common
from generator.digest.differences.sides import Value

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from generator.digest.differences.parallels.told import Told


class Apart(NamedTuple):
    """Two values of one deed that cannot both be right, and what is compared of them."""

    one: Told
    other: Told
    keys: tuple[Hashable, Hashable]


@dataclass(frozen=True, eq=False)
class Disagreement:
    """The pairs of two values that cannot both be right."""

    pairs: list[Apart]

    @cached_property
    def best(self) -> Apart:
        """The pair whose lines have most in common."""
        return max(self.pairs, key=lambda pair: len(in_common(pair.one, pair.other)))

    @property
    def every(self) -> Iterator[tuple[Hashable, Told]]:
        """The values with what is compared of them."""
        for pair in self.pairs:
            yield from zip(pair.keys, (pair.one, pair.other), strict=True)

    @property
    def values(self) -> list[Value]:
        """The values as the sides of a difference."""
        return [Value(key, told.shown, told.line) for key, told in self.every]


class Against:
    """Pairs of values, and what each value stands against: one that does against several is of several things."""

    def __init__(self) -> None:
        self._pairs: list[Apart] = []
        self._others: dict[Hashable, set[Hashable]] = defaultdict(set)

    def add(self, pair: Apart) -> None:
        """Take a pair."""
        self._pairs.append(pair)
        for key, other in (pair.keys, pair.keys[::-1]):
            self._others[key].add(other)

    def is_settled(self, keys: Iterable[Hashable]) -> bool:
        """Whether each of two values stands against several already: then it tells nothing whether they are apart."""
        return all(len(self._others.get(key, ())) > 1 for key in keys)

    def disagreements(self) -> Iterator[Disagreement]:
        """Yield those values that stand against a single other one each, with all pairs that say so."""
        groups: dict[frozenset[Hashable], list[Apart]] = defaultdict(list)
        for pair in self._pairs:
            if all(len(self._others[key]) == 1 for key in pair.keys):
                groups[frozenset(pair.keys)].append(pair)
        yield from map(Disagreement, groups.values())

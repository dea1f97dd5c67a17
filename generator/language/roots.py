"""Whether stems are of one root: of a verb and its noun, which a stemmer leaves apart (`withdraw`, `withdrawal`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

ROOT, SHORTEST = 5, 4
"""Letters that two stems begin with alike; a shorter one, of so many letters at least, begins the other."""


def of_one_root(one: str, other: str) -> bool:
    """Whether two stems begin alike, or the shorter one begins the other."""
    root = min(len(one), len(other), ROOT)
    return one == other or (root >= SHORTEST and one[:root] == other[:root])


def front(stem: str) -> str:
    """Return the letters that all stems of its root begin with."""
    return stem[:SHORTEST]


def common(one: AbstractSet[str], other: AbstractSet[str]) -> frozenset[str]:
    """Return the stems of `one` of whose root one of `other` is."""
    fronts = {front(it) for it in other}
    return frozenset(
        [
            word
            for word in one
            if word in other or (front(word) in fronts and any(of_one_root(word, it) for it in other))
        ]
    )

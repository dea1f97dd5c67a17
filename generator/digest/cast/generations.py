"""Father and son of one name: `Rui Costa`, `Rui Costa Jr.` and `Rui Jr.` are not one person where both are told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.cast.surfaces import GENERATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.digest.cast.surfaces import Surface

FULL_NAME = 2
"""Words of a full name."""
ELDER = "sr"
Key = tuple[str, ...]


def generation(key: Key) -> str:
    """Return what a name (lower case) ends with that parts it from a namesake's; empty for most."""
    return key[-1] if len(key) > 1 and key[-1] in GENERATIONS else ""


class Generations:
    """The generations of the people that a topic names, by their full names and by single ones (`Rui Jr.`)."""

    def __init__(self, names: Mapping[Key, Surface], people: Iterable[Key]) -> None:
        self._names = names
        self._single = {
            (key[0], generation(key)) for key in names if len(key) == FULL_NAME and generation(key)
        }
        self._of: dict[tuple[str, str], set[str]] = {}
        for key in people:
            if generation(key) and len(names[key].low) >= FULL_NAME:
                self._of.setdefault(_ends(names[key].low), set()).add(generation(key))

    def apart(self, left: Key, right: Key) -> bool:
        """Whether two full names that may be one person's are a father's and a son's.

        A name without a generation is nobody's where two have it, nor where one of a younger one stands in a sentence
        with it.
        """
        first, second = generation(left), generation(right)
        if first == second:
            return False
        if first and second:
            return True
        named = left if first else right
        if len(self._of.get(_ends(self._names[named].low), ())) > 1:
            return True
        return (first or second) != ELDER and not _sentences(self._names[left]).isdisjoint(
            _sentences(self._names[right])
        )

    def single(self, key: Key, owners: Mapping[Key, set[str]]) -> set[Key] | None:
        """Return those of some people whose a single word may be, by their generations; None where it may be a child's.

        `Rui Jr.` is no Rui Costa, and `Rui` may be either; whoever is called `Costa Jr.` is not called `Costa`.
        """
        told, word = generation(key), key[0]
        if told:
            return {owner for owner, those in owners.items() if told in those}
        alike = {one for first, one in self._single if first == word}
        if not alike:
            return set(owners)
        if any(owner[0] == word and alike - those - {ELDER} for owner, those in owners.items()):
            return None
        return {
            owner for owner, those in owners.items() if not (owner[0] != word and those and those <= alike)
        }


def _ends(low: Key) -> tuple[str, str]:
    return low[0], low[-1]


def _sentences(surface: Surface) -> set[tuple[int, int]]:
    return {(one.article, one.start) for one in surface.sightings}

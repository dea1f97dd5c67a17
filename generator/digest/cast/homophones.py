"""Full names whose first names sound alike, and that are one person's: `Sara Orde`, `Sarah Orde`."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from generator.language.names import sound_alike

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.digest.cast.surfaces import Surface

Key = tuple[str, ...]
PAIR = 2
"""Names of a pair, and words of a name without a middle one."""


def sounding_alike(
    people: Iterable[Key], names: Mapping[Key, Surface], language: str
) -> Iterator[tuple[Key, Key]]:
    """Yield pairs of full names of one surname whose first names sound alike, and that no article has both of.

    Who has a namesake by sound in an article is told apart there; and of three such names nobody knows which are one.
    """
    families: dict[str, dict[str, list[Key]]] = {}
    for key in people:
        low = names[key].low
        families.setdefault(low[-1], {}).setdefault(low[0], []).append(key)
    for family in families.values():
        if len(family) == 1:
            continue
        alike = [(one, other) for one, other in combinations(family, 2) if sound_alike(one, other, language)]
        for one, other in alike:
            single = sum(first in pair for pair in alike for first in (one, other)) == PAIR
            if single and not _meet(family[one], family[other], names):
                yield family[one][0], family[other][0]


def _meet(ours: list[Key], theirs: list[Key], names: Mapping[Key, Surface]) -> bool:
    """Whether an article has names of both, or their middle names begin with other letters."""
    here, there = ({one.article for key in keys for one in names[key].sightings} for keys in (ours, theirs))
    first, second = (
        {names[key].low[1][0] for key in keys if len(names[key].low) > PAIR} for keys in (ours, theirs)
    )
    return not here.isdisjoint(there) or bool(first and second and first.isdisjoint(second))

"""Which towns stand for their teams, and which team's full name that is: `a win over Porto` of `Porto Larks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language.names.lexicon import lexicon
from generator.language.names.signs import CERTAIN, KNOWN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.digest.cast.surfaces import Surface

HALF = 2
MOST_WORDS = 2
"""Words that a team has behind its town: `Red Sox`."""
_MANY = ("s", "x")


def stands_for_team(surface: Surface, found: Mapping[tuple[str, ...], Surface]) -> bool:
    """Whether a place's name is its team's: nothing is in it, and half of what names it tells of the team.

    One sentence is enough where the team's full name is told too.
    """
    if surface.sightings[0].mention.own.place < KNOWN:
        return False
    near = [one.mention.near for one in surface.sightings]
    teams = sum(one.organisation >= CERTAIN for one in near)
    if not teams or any(one.place > 0 for one in near):
        return False
    return teams * HALF >= len(near) or bool(full_names(surface, found))


def full_names(
    surface: Surface, found: Mapping[tuple[str, ...], Surface], language: str = "en"
) -> list[tuple[str, ...]]:
    """Return the names of teams that begin with a town's."""
    known, size = lexicon(language), len(surface.key)
    bodies = known.organisation_words if known else frozenset()
    return [
        key
        for key, other in found.items()
        if key[:size] == surface.key
        and 0 < len(key) - size <= MOST_WORDS
        and key[-1].endswith(_MANY)
        and key[-1] not in bodies
        and other.sightings[0].mention.own.organisation >= CERTAIN
    ]

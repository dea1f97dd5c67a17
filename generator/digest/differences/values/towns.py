"""Which names are those of towns and the like, and not of houses, streets, counties, states or countries."""

from __future__ import annotations

import re
from functools import cache

from generator.language.dated import WEEKDAYS
from generator.language.dates import MONTHS
from generator.language.names.lexicon import lexicon

TOWN = (
    r"[A-Z][a-z][\w\u2019'-]*(?:\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z][\w\u2019'-]*){0,2}"
)
END = r"(?!['\u2019]s|-|\w|\s(?:and\s|&\s)?[A-Z\d])"
"""How a name stands in a text that may be a town's, and what does not follow it."""
_ADJECTIVE = re.compile(r"(?:ian|can|ish|ese|ern|['\u2019]s)\Z")
_OF_TOWNS = frozenset({
    "city", "hills", "springs", "beach", "heights", "valley", "falls", "park", "lake", "port", "forest", "island",
    "bay", "new", "creek",
})  # fmt: skip
"""Words of other places with which the names of towns end as well."""


def is_country(place: str) -> bool:
    """Whether a name is a country's."""
    known = lexicon("en")
    return known is not None and place.lower() in known.countries


def is_town(place: str) -> bool:
    """Whether a name may be a town's, as far as its words tell."""
    words = place.lower().split()
    known = lexicon("en")
    if known is None or place.lower() in known.states or _ADJECTIVE.search(words[-1]):
        return False
    return _no_towns().isdisjoint(words)


@cache
def _no_towns() -> frozenset[str]:
    """Return the words of names that are no towns: houses, streets, counties, directions, bodies, months."""
    known = lexicon("en")
    lists = (
        (
            known.place_ends, known.street_ends, known.roads, known.facilities, known.buildings, known.bodies,
            known.directions, known.organisation_words, known.states,
        )
        if known
        else ()
    )  # fmt: skip
    return frozenset().union(*lists, MONTHS, WEEKDAYS, ("spring", "summer", "week", "side")) - _OF_TOWNS

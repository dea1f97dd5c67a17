"""What goes without saying once something is told: who was killed was found, and taken to a hospital.

One data file a language in `data/implied`, one thing a line: how it is told, then the words that add nothing to it.
They are for telling what has been said already, and never make anything true.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.language.synonyms import gist
from generator.language.tables import rows
from generator.language.words import primary, stems

if TYPE_CHECKING:
    from collections.abc import Iterable


def implied(told: Iterable[str], language: str) -> frozenset[str]:
    """Return what goes without saying to who has been told some gist, as a gist."""
    known = _implied(primary(language))
    return frozenset().union(*map(known.__getitem__, known.keys() & told))


@cache
def _implied(code: str) -> dict[str, frozenset[str]]:
    """Return by gist what it implies."""
    lines = (line.partition(" ") for line in rows("implied", code))
    return {
        thing: gist(stems(words, code), code)
        for told, _, words in lines
        for thing in gist(stems(told, code), code)
    }

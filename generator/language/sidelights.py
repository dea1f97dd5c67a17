"""What stands beside a story: bystanders, praise of the dead, how police work, where a place lies."""

from __future__ import annotations

from functools import cache

from generator.language.caseless import Caseless
from generator.language.tables import table
from generator.language.words import primary


def is_sidelight(text: str, language: str) -> bool:
    """Whether a text tells something beside a story; one data file a language."""
    return any(one.holds(text) for one in _kinds(primary(language)))


@cache
def _kinds(code: str) -> tuple[Caseless, ...]:
    """Return a form for each kind."""
    return tuple(
        Caseless(rf"(?<!\w)(?:{'|'.join(kind['forms'])})(?!\w)", tuple(kind["words"]))
        for kind in table("sidelights", code).values()
    )

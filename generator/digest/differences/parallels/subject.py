"""What a difference of two values of a deed is called: by what they are, and by the word of a line for the deed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.alignment.subjects import called
from generator.digest.differences.parallels.deeds import deed_of, is_bare
from generator.digest.differences.parallels.told import same

if TYPE_CHECKING:
    from generator.digest.differences.parallels.against import Apart

_WORD = re.compile(r"\b[a-z][a-z-]{2,}\b")


def name(unit: str, pair: Apart) -> str:
    """Return what a difference of two values of a unit is called."""
    return called(unit, pair.one.line, pair.one.span)


def by_deed(unit: str, pair: Apart) -> str:
    """Return what a difference of two values of a unit is called: `How many games: missed`, `Time: left`."""
    what, both = name(unit, pair), same(pair.one, pair.other)
    text, at = pair.one.line.text, pair.one.start
    told = [match for match in _WORD.finditer(text) if deed_of(match.group()) in both]
    if is_bare(both) or not told:
        return what
    return f"{what}: {min(told, key=lambda match: abs(match.start() - at)).group()}"

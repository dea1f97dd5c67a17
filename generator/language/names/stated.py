"""A town with the state or country that stands behind it: `Sedlow, Ohio`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.language.names.lexicon import Lexicon

_BEHIND = re.compile(r",\s+(?P<state>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})(?P<sign>,\s+|[.)]|\Z)(?P<next>\w?)")
_SHORT = re.compile(r",\s+(?P<state>(?:[A-Z]\.\s?){2}|[A-Z][a-z]{1,4}\.)(?![^\s,)])")


def stated(text: str, start: int, end: int, known: Lexicon) -> str:
    """Return the name `text[start:end]` with the state behind it, or an empty text.

    In a list (`from Lima, Chile, Peru and Cuba`) what stands behind a comma is no state of what stands before it.
    """
    short = _SHORT.match(text, end)
    if short and _is_short(short["state"], known):
        return f"{text[start:end]}, {short['state'].rstrip()}"
    found = _BEHIND.match(text, end)
    if not found or found["state"].lower() not in known.states or text[:start].rstrip().endswith(","):
        return ""
    listed = found["sign"].startswith(",") and (found["next"].isupper() or _joins(text, found.start("next")))
    return "" if listed else f"{text[start:end]}, {found['state']}"


def _is_short(state: str, known: Lexicon) -> bool:
    low = "".join(state.lower().split())
    return low in known.place_shorts or low.rstrip(".") in known.place_shorts


def _joins(text: str, at: int) -> bool:
    return text.startswith(("and ", "or "), at)

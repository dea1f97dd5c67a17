"""Numbers that are parts of names: of roads and of what is passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.language.names.lexicon import Lexicon


def numbered(before: str, number: str, known: Lexicon) -> bool:
    """Whether a number belongs to the word before it (both in lower case): `Interstate 40`, `Resolution 1510`."""
    return number.isdigit() and (before in known.roads or before in known.numbered_works)


def by_number(low: tuple[str, ...], known: Lexicon) -> bool:
    """Whether some words (lower case) name a road or what is passed by its number: `Interstate 40`, `I-40`."""
    if len(low) == 1:
        return low[0].startswith("i-") and low[0][2:].isdigit()
    return numbered(low[-2], low[-1], known)

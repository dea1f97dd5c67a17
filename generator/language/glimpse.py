"""What stands in a text, seen at a glance: a set of its words is asked before a pattern is searched for.

A pattern that may begin anywhere is tried at every letter, most often in vain. Whether a text has one of the words that
any match has is one look into a set.
"""

from __future__ import annotations

import re
from string import digits
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

T = TypeVar("T")

LETTERS = 4
"""Letters that tell how a word begins; a shorter word is told by all of its letters."""
FIGURE = "0-9"
"""Stands among the openings where a word begins with a digit."""
_WORD = re.compile(r"\w+")
_APART = bytes(code if code < 128 and _WORD.match(chr(code)) else 32 for code in range(256))  # noqa: PLR2004 - ASCII
_DIGITS = digits.encode()


class Glimpse(NamedTuple):
    """The words of a text in lower case (runs of letters, digits and underscores), and how they begin."""

    words: frozenset[str]
    openings: AbstractSet[str]


_made = tuple.__new__  # as `Glimpse(...)` does, in half the time


def glimpse(low: str) -> Glimpse:
    """Return what stands in a text in lower case."""
    if low.isascii():
        data = low.encode()
        figures = len(data.translate(None, _DIGITS)) < len(data)
        return of_words(frozenset(data.translate(_APART).decode().split()), figures=figures)
    return of_words(frozenset(_WORD.findall(low)), figures=True)


def of_words(found: frozenset[str], *, figures: bool = True) -> Glimpse:
    """Return what stands in a text with these words; `figures` tells that some may begin with a digit."""
    begun = {word[:LETTERS] for word in found}
    if figures and any(one[0].isdecimal() for one in begun):
        begun.add(FIGURE)
    return _made(Glimpse, (found, begun))


class Beginnings(Generic[T]):
    """How words begin of which every text has one that tells anything to a thing: to a rule, to a pair of forms."""

    def __init__(self, words: Mapping[T, Iterable[str]]) -> None:
        found: dict[str, set[T]] = {}
        for thing, several in words.items():
            for word in several:
                found.setdefault(word, set()).add(thing)
        self._by_opening: dict[str, list[tuple[str, set[T]]]] = {}
        for word, things in found.items():
            opening = word[:LETTERS]
            self._by_opening.setdefault(opening, []).append(("" if word == FIGURE else word, things))
        self._openings = frozenset(self._by_opening)

    def in_text(self, low: str, seen: Glimpse) -> set[T]:
        """Return the things that a text may tell something; `low` is it in lower case, `seen` what stands in it."""
        told: set[T] = set()
        for opening in self._openings & seen.openings:
            for word, things in self._by_opening[opening]:
                if word in low:
                    told |= things
        return told


def openings(beginnings: Iterable[str]) -> frozenset[str]:
    """Return what the `openings` of a text have one of if a word begins so; a short beginning is a word."""
    return frozenset(one[:LETTERS] for one in beginnings)

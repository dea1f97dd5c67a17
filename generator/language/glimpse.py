"""What a text may tell anything, seen at a glance: its words are looked up before a pattern is searched for.

A pattern that may begin anywhere is tried at every letter, most often in vain. Which things a word tells is worked out
once; of a text it is then one look into a table for each of its words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

T = TypeVar("T")

LETTERS = 4
"""Letters from which a beginning may go on in any way; a shorter one is a word."""
FIGURE = "0-9"
"""Stands among the beginnings where a word begins with a digit."""
KNOWN = 1 << 15
"""Words of which it is remembered what they tell."""
_WORD = re.compile(r"\w+")
_SIGNS = "\u2019\u201c\u201d\u2018\u2013\u2014"
"""Signs of no word that make a text no ASCII."""
_APART = bytes(code if code < 128 and _WORD.match(chr(code)) else 32 for code in range(256))  # noqa: PLR2004 - ASCII


def words_of(low: str) -> list[str]:
    """Return the words of a text in lower case: its runs of letters, digits and underscores."""
    if not low.isascii():
        for sign in _SIGNS:
            low = low.replace(sign, " ")
    if low.isascii():
        return low.encode().translate(_APART).decode().split()
    return _WORD.findall(low)


class Beginnings(Generic[T]):
    """How words begin of which every text has one that tells anything to a thing: to a rule, to a pair of forms."""

    def __init__(self, words: Mapping[T, Iterable[str]]) -> None:
        found: dict[str, set[T]] = {}
        for thing, several in words.items():
            for word in several:
                found.setdefault(word, set()).add(thing)
        self._things = {word: frozenset(things) for word, things in found.items()}
        self._fronts = frozenset(word[:LETTERS] for word in found)
        self._nothing: frozenset[T] = frozenset()
        self._told: dict[str, frozenset[T]] = {}
        self._idle: set[str] = set()

    def told_by(self, words: Iterable[str]) -> frozenset[T]:
        """Return the things that a text may tell something; `words` are what `words_of` gives, in any order.

        The many words that tell nothing are taken away as a set, which does not look at the words themselves.
        """
        left = frozenset(words) - self._idle
        if not left:
            return self._nothing
        told = self._told
        return self._nothing.union(*[told[word] if word in told else self._by(word) for word in left])

    def _by(self, word: str) -> frozenset[T]:
        """Return the things that a word may tell something, and remember them."""
        if len(self._idle) + len(self._told) >= KNOWN:
            self._idle.clear()
            self._told.clear()
        figure = word[0].isdecimal()
        if not figure and word[:LETTERS] not in self._fronts:
            self._idle.add(word)
            return self._nothing
        fronts = [word[:end] for end in range(LETTERS, len(word) + 1)] or [word]
        if figure:
            fronts.append(FIGURE)
        things = self._nothing.union(*[self._things[front] for front in fronts if front in self._things])
        if things:
            self._told[word] = things
        else:
            self._idle.add(word)
        return things

"""What a text may tell anything, seen at a glance: its words are looked up before a pattern is searched for.

A pattern that may begin anywhere is tried at every letter, most often in vain. Which things a word tells is worked out
once; of a text it is then one look into a table for each of its words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Generic, TypeVar

from generator.language.remembered import Remembered

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
_APART = bytes(code if code < 128 and _WORD.match(chr(code)) else 32 for code in range(256))  # noqa: PLR2004 - ASCII


def words_of(low: str) -> list[str]:
    """Return the words of a text in lower case: its runs of letters, digits and underscores."""
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
        self._nothing: frozenset[T] = frozenset()
        self._told = Remembered(self._by, KNOWN)
        self._idle: set[str] = set()

    def told_by(self, words: Iterable[str]) -> frozenset[T]:
        """Return the things that a text may tell something; `words` are what `words_of` gives, in any order.

        The many words that tell nothing are taken away as a set, which does not look at the words themselves.
        """
        left = frozenset(words) - self._idle
        return self._nothing.union(*map(self._told.__getitem__, left)) if left else self._nothing

    def _by(self, word: str) -> frozenset[T]:
        fronts = [word[:end] for end in range(LETTERS, len(word) + 1)] or [word]
        if word[0].isdecimal():
            fronts.append(FIGURE)
        things = [self._things[front] for front in fronts if front in self._things]
        if things:
            return self._nothing.union(*things)
        if len(self._idle) >= KNOWN:
            self._idle.clear()
        self._idle.add(word)
        return self._nothing

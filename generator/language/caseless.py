"""Forms that ignore case, found in half the time or less: in the text in lower case, where none has to be ignored.

A search without regard to case tries every alternative of a form at every word; else most are passed by their first
letter.
"""

from __future__ import annotations

import re
import sys
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CAPITALS = re.compile(r"\\.|\(\?P|[A-Z]")
_ODD = "\u0130\u0131\u017f"
"""Letters that a search without regard to case takes for an `i` or `s`, and lower case does not, or makes two of."""


def lowered(text: str) -> str:
    """Return a text in lower case with each letter at its place: a letter that would become two stays."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join([letter.lower() if len(letter.lower()) == 1 else letter for letter in text])


class Caseless:
    """A form (a regular expression) whose case is ignored: it finds what it finds with `re.IGNORECASE`.

    Of some `words` (lower case, or parts of them) each of its matches has one: texts without are not searched.
    """

    def __init__(self, form: str, words: tuple[str, ...] = ()) -> None:
        self.form, self.words = form, words

    @cached_property
    def _low(self) -> re.Pattern[str]:
        """The form in lower case, made when it is first asked for: the build of one edit asks for few."""
        return re.compile(_CAPITALS.sub(_lowered, self.form))

    @cached_property
    def exact(self) -> re.Pattern[str]:
        """The form with `re.IGNORECASE`, made when it is first found: most are found in no text of a small build."""
        return re.compile(self.form, re.IGNORECASE)

    def lowered(self, text: str) -> tuple[re.Pattern[str], str]:
        """Return what finds the same in a text, and the text: both in lower case if that will do, as matches are."""
        low = _low(text)
        return (self._low, low) if low else (self.exact, text)

    def holds(self, text: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """Whether it is found in a text, between two places of it."""
        low = _low(text)
        if self.words and self._lacks(low):
            return False
        return (self._low if low else self.exact).search(low or text, start, end) is not None

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return its first match in a text, between two places of it."""
        low = _low(text)
        if not low:
            return self.exact.search(text, start, end)
        if self.words and self._lacks(low):
            return None
        found = self._low.search(low, start, end)
        return self.exact.match(text, found.start(), end) if found else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Return its matches in a text, between two places of it, in order."""
        low = _low(text)
        if not low:
            return self.exact.finditer(text, start, end)
        if self.words and self._lacks(low):
            return iter(())
        first = self._low.search(low, start, end)
        if first is None:
            return iter(())  # as most often
        return self._each(text, end, self._low.finditer(low, first.start(), end))

    def _lacks(self, low: str) -> bool:
        """Whether a text in lower case has none of the words."""
        return bool(low) and not any(map(low.__contains__, self.words))

    def _each(self, text: str, end: int, found: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
        """Yield the matches in a text that are where these in lower case are."""
        for one in found:
            match = self.exact.match(text, one.start(), end)
            if match:
                yield match


@lru_cache(maxsize=8)  # a line is asked for many forms in a row
def _low(text: str) -> str:
    """Return a text in lower case, letter by letter; empty where it has an odd one."""
    return "" if not text.isascii() and any(map(text.__contains__, _ODD)) else text.lower()


def _lowered(match: re.Match[str]) -> str:
    """Return a capital of a form as a small letter; what stands behind a backslash is a sign of its own."""
    return match[0].lower() if len(match[0]) == 1 else match[0]

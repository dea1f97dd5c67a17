"""Which titles and sentences are in more than one article, so that an edit of another is known to concern it alone."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.load.copies import title_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.load.records import Manuscript


@dataclass(frozen=True)
class Mates:
    """How many articles have a title, as its words; the checksums of the sentences of all articles, in order."""

    titles: Counter[str]
    marks: array[int]

    @classmethod
    def of(cls, manuscripts: Iterable[Manuscript]) -> Mates:
        """Count what articles hold."""
        import numpy as np  # noqa: PLC0415 - costs a tenth of a second, which processes that only read need not pay

        listed = list(manuscripts)
        titles = Counter(title_words(one.article.title) for one in listed if one.article)
        every = np.concatenate([np.unique(np.frombuffer(one.traits.marks, np.uintc)) for one in listed])
        every.sort()
        return cls(titles, array("I", every.tobytes()))

    def exchanged(self, titles: tuple[str, str], marks: tuple[bytes, bytes]) -> Mates | None:
        """Return the count with one article read anew, its title and marks before and after.

        None where it has or had anything in common with another.
        """
        before, after = map(title_words, titles)
        if self.titles[before] != 1 or self.titles[after] != (before == after):
            return None
        gone, come = map(_distinct, marks)
        if any(bisect_right(self.marks, mark) - bisect_left(self.marks, mark) != 1 for mark in gone):
            return None
        rest = self.marks[:]
        for mark in gone - come:
            del rest[bisect_left(rest, mark)]
        counted = self.titles if before == after else _counted(self.titles, after, before)
        return _with(rest, come - gone, counted)

    def joined(self, title: str, marks: bytes) -> Mates | None:
        """Return the count with one article more; None where it has anything in common with another."""
        words = title_words(title)
        titles = _counted(self.titles, words)
        return None if self.titles[words] else _with(self.marks[:], _distinct(marks), titles)


def _with(marks: array[int], come: Iterable[int], titles: Counter[str]) -> Mates | None:
    """Return a count with some checksums more, none of which may be there."""
    for mark in come:
        place = bisect_left(marks, mark)
        if place < len(marks) and marks[place] == mark:
            return None
        marks.insert(place, mark)
    return Mates(titles, marks)


def _counted(titles: Counter[str], came: str, went: str | None = None) -> Counter[str]:
    """Return a count with a title that came, and without the only one of those that went."""
    counted = titles.copy()
    counted[came] += 1
    if went is not None:
        del counted[went]
    return counted


def _distinct(marks: bytes) -> frozenset[int]:
    return frozenset(array("I", marks))

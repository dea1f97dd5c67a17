"""Kinds of lines in a table, and the first row of it that a line matches.

Asking each row in turn would cost more than all else that is asked about a line. So a row is asked only about a line
that holds one of its signs, or begins as its pattern does; which is known of ASCII lines. Of others the rows that any
line may match are asked together, as the alternatives of one pattern.
"""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from generator.load.beginnings import LONGEST, beginnings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.model import BlockKind

    Match: TypeAlias = Callable[[str], re.Match[str] | None]

Signs: TypeAlias = "tuple[tuple[str, tuple[int, ...]], ...]"
"""Signs, each with the numbers of the rows that it is one of."""

_ESCAPE = re.compile(r"\\.")
_IN_CAPITALS = re.compile(r"[A-Z]|\(\?-i:")
_MARK = re.compile(r"[^\w ]")
"""A character of a sign that few texts hold: to look for one is twenty times as soon done as for two."""

_NONE = 1_000
"""Above the number of any row."""


class Row(NamedTuple):
    """A kind of line, and how a line looks, case-folded, that may match: any of these signs holds, or there is none.

    It holds one of `signs`, begins with one of the characters of `starts`, or ends with one of `ends`, which have one,
    two or four characters. `form` and `flags` are those of its pattern.
    """

    kind: BlockKind
    form: str
    flags: int
    signs: frozenset[str]
    starts: frozenset[str]
    ends: frozenset[str]

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, which must match all of a line; compiled when it is asked for, since few ever are."""
        return re.compile(self.form, self.flags)

    @property
    def is_for_any(self) -> bool:
        """Whether any line may match."""
        return not (self.signs or self.starts or self.ends)


def row(
    kind: BlockKind,
    pattern: str,
    flags: int = re.IGNORECASE,
    *,
    signs: tuple[str, ...] = (),
    starts: str = "",
    ends: str | tuple[str, ...] = "",
) -> Row:
    """Return a row; its pattern must match all of a line, and has no groups that keep what they match."""
    return Row(kind, pattern, flags, frozenset(signs), frozenset(starts), frozenset(ends))


class Rows:
    """The rows of a table in their order."""

    __slots__ = (
        "any_begun",
        "begun",
        "ends",
        "kinds",
        "marked",
        "matches",
        "small",
        "starts",
        "unsigned",
        "words",
    )

    def __init__(self, rows: Iterable[Row]) -> None:
        numbered = tuple(enumerate(rows))
        unsigned = [(number, row) for number, row in numbered if row.is_for_any]
        self.kinds = tuple(row.kind for _, row in numbered)
        self.matches: list[Match] = [partial(self._compile, number, row) for number, row in numbered]
        self.small = tuple(row.form if _folds(row) else "" for _, row in numbered)
        self.unsigned = _Together(unsigned)
        heads = [(number, _heads(row)) for number, row in numbered if row.is_for_any or row.starts]
        self.any_begun = tuple(number for number, texts in heads if "" in texts)
        self.begun = _by((number, texts) for number, texts in heads if "" not in texts)
        signs = _by((number, row.signs) for number, row in numbered).items()
        self.marked = tuple((marks[-1], shown) for shown in signs if (marks := _MARK.findall(shown[0])))
        self.words: Signs = tuple(shown for shown in signs if not _MARK.search(shown[0]))
        self.starts = _by((number, row.starts) for number, row in numbered)
        self.ends = _by((number, row.ends) for number, row in numbered)

    def _compile(self, number: int, row: Row, line: str) -> re.Match[str] | None:
        """Ask a row for the first time whether it matches a line."""
        self.matches[number] = row.pattern.fullmatch
        return self.matches[number](line)

    def held(self, folded: str) -> Signs:
        """Return the signs that a case-folded text holds: lines of that text need be asked about no others."""
        marked = [shown for mark, shown in self.marked if mark in folded and shown[0] in folded]
        return (*marked, *[shown for shown in self.words if shown[0] in folded])

    def find(self, line: str, folded: str, among: Signs | None = None) -> BlockKind | None:
        """Return the kind that the first row gives which matches a line, or None.

        `folded` is the line case-folded; of signs it holds none but those `among` these, where that is known.
        """
        first = self._begun(line, folded) if line.isascii() else self._started(line, folded)
        for sign, numbers in self.held(folded) if among is None else among:
            if sign in folded:
                first = self._first(line, numbers, first)
        ends = self.ends
        if folded[-1:] in ends or folded[-2:] in ends or folded[-4:] in ends:
            for end in (folded[-1:], folded[-2:], folded[-4:]):
                first = self._first(line, ends.get(end, ()), first)
        return self.kinds[first] if first < _NONE else None

    def _begun(self, line: str, folded: str) -> int:
        """Return the first row without signs that matches an ASCII line, or one above all: few begin as it does."""
        begun, first = self.begun, _NONE
        if folded[:4] in begun or folded[:3] in begun or folded[:2] in begun or folded[:1] in begun:
            for size in range(1, LONGEST + 1):
                for number in begun.get(folded[:size], ()):
                    small = self.small[number]  # without regard to case it would take twice as long
                    if number < first and (_asked(small)(folded) if small else self.matches[number](line)):
                        first = number
        return self._first(line, self.any_begun, first) if self.any_begun else first

    def _started(self, line: str, folded: str) -> int:
        """Return the first row without signs that matches any line, or one above all."""
        first = self.unsigned.first(line)
        return self._first(line, self.starts.get(folded[:1], ()), first)

    def _first(self, line: str, numbers: tuple[int, ...], first: int) -> int:
        """Return the first of some rows that matches a line, or another that did."""
        for number in numbers:
            if number >= first:
                break
            if self.matches[number](line):
                return number
        return first


class _Together:
    """Rows as one pattern: the first that matches all of a line, as if each were asked in turn."""

    __slots__ = ("numbers", "pattern")

    def __init__(self, rows: Iterable[tuple[int, Row]]) -> None:
        numbered = tuple(rows)
        self.numbers = tuple(number for number, _ in numbered)
        ways = (f"({'(?i:' if row.flags & re.IGNORECASE else '(?:'}{row.form}))" for _, row in numbered)
        self.pattern = "|".join(ways)

    def first(self, line: str) -> int:
        """Return the number of the first row that matches a line, or one that is above all numbers."""
        found = _asked(self.pattern)(line)
        return self.numbers[found.lastindex - 1] if found and found.lastindex else _NONE


def _by(rows: Iterable[tuple[int, frozenset[str]]]) -> dict[str, tuple[int, ...]]:
    """Map every sign to the numbers of the rows that have it."""
    found: dict[str, tuple[int, ...]] = {}
    for number, signs in rows:
        for sign in sorted(signs):
            found[sign] = (*found.get(sign, ()), number)
    return found


def _heads(row: Row) -> frozenset[str]:
    """Return how an ASCII line in small letters begins that a row without other signs may match."""
    told = beginnings(row.form)
    return row.starts if "" in told and row.starts else told


@cache
def _asked(pattern: str) -> Match:
    """Return what asks whether a text matches a pattern; few are ever asked, and to compile them takes long."""
    return re.compile(pattern).fullmatch


def _folds(row: Row) -> bool:
    """Tell whether a row says of an ASCII line what it says of the line in small letters, asked with regard to case."""
    bare = _ESCAPE.sub("", row.form)
    return bool(row.flags & re.IGNORECASE) and not _IN_CAPITALS.search(bare)

"""Kinds of lines in a table, and the first row of it that a line matches.

Asking each row in turn would cost more than all else that is asked about a line. So the rows that any line may match
are asked together, as the alternatives of one pattern, and the others only where the line holds one of their signs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import BlockKind

Signs: TypeAlias = "tuple[tuple[str, tuple[int, ...]], ...]"
"""Signs, each with the numbers of the rows that it is one of."""

_ESCAPE = re.compile(r"\\.")
_IN_CAPITALS = re.compile(r"[A-Z]|\(\?-i:")
_NONE = 1_000
"""Above the number of any row."""


class Row(NamedTuple):
    """A kind of line, and how a line looks, case-folded, that may match: any of these signs holds, or there is none.

    It holds one of `signs`, begins with one of the characters of `starts`, or ends with one of `ends`.
    """

    kind: BlockKind
    pattern: re.Pattern[str]
    signs: frozenset[str]
    starts: frozenset[str]
    ends: frozenset[str]

    @property
    def is_for_any(self) -> bool:
        """Whether any line may match."""
        return not (self.signs or self.starts or self.ends)

    def may_match(self, folded: str) -> bool:
        """Tell by its signs whether a line may match; what `Rows` does for all rows at once."""
        return (
            self.is_for_any
            or any(sign in folded for sign in self.signs)
            or folded[:1] in self.starts
            or folded[-1:] in self.ends
        )


def row(
    kind: BlockKind,
    pattern: str,
    flags: int = re.IGNORECASE,
    *,
    signs: tuple[str, ...] = (),
    starts: str = "",
    ends: str = "",
) -> Row:
    """Return a row; its pattern must match all of a line, and has no groups that keep what they match."""
    return Row(kind, re.compile(pattern, flags), frozenset(signs), frozenset(starts), frozenset(ends))


class _Together:
    """Rows as one pattern: the first that matches all of a line, as if each were asked in turn."""

    __slots__ = ("match", "numbers")

    def __init__(self, rows: Iterable[tuple[int, Row]], *, folded: bool = False) -> None:
        """Join numbered rows; `folded` ones are asked about lines in small letters, which is sooner done."""
        numbered = tuple(rows)
        self.numbers = tuple(number for number, _ in numbered)
        ways = (
            f"({'(?i:' if row.pattern.flags & re.IGNORECASE and not folded else '(?:'}{row.pattern.pattern}))"
            for _, row in numbered
        )
        self.match = re.compile("|".join(ways)).fullmatch if numbered else _nothing

    def first(self, line: str) -> int:
        """Return the number of the first row that matches a line, or one that is above all numbers."""
        found = self.match(line)
        return self.numbers[found.lastindex - 1] if found and found.lastindex else _NONE


class Rows:
    """The rows of a table in their order."""

    __slots__ = ("ends", "folding", "kinds", "matches", "others", "signs", "starts", "unsigned")

    def __init__(self, rows: Iterable[Row]) -> None:
        numbered = tuple(enumerate(rows))
        unsigned = [(number, row) for number, row in numbered if row.is_for_any]
        self.kinds = tuple(row.kind for _, row in numbered)
        self.matches = tuple(row.pattern.fullmatch for _, row in numbered)
        self.unsigned = _Together(unsigned)
        self.folding = _Together(((n, row) for n, row in unsigned if _folds(row)), folded=True)
        self.others = _Together((n, row) for n, row in unsigned if not _folds(row))
        self.signs: Signs = tuple(_by((number, row.signs) for number, row in numbered).items())
        self.starts = _by((number, row.starts) for number, row in numbered)
        self.ends = _by((number, row.ends) for number, row in numbered)

    def held(self, folded: str) -> Signs:
        """Return the signs that a case-folded text holds: lines of that text need be asked about no others."""
        return tuple([shown for shown in self.signs if shown[0] in folded])

    def find(self, line: str, folded: str, among: Signs | None = None) -> BlockKind | None:
        """Return the kind that the first row gives which matches a line, or None.

        `folded` is the line case-folded; of signs it holds none but those `among` these, where that is known.
        """
        if line.isascii():
            first = self.folding.first(folded)
            if self.others.numbers:
                first = min(first, self.others.first(line))
        else:
            first = self.unsigned.first(line)
        for sign, numbers in self.signs if among is None else among:
            if sign in folded:
                first = self._first(line, numbers, first)
        if folded[:1] in self.starts:
            first = self._first(line, self.starts[folded[0]], first)
        if folded[-1:] in self.ends:
            first = self._first(line, self.ends[folded[-1]], first)
        return self.kinds[first] if first < _NONE else None

    def _first(self, line: str, numbers: tuple[int, ...], first: int) -> int:
        """Return the first of some rows that matches a line, or another that did."""
        for number in numbers:
            if number >= first:
                break
            if self.matches[number](line):
                return number
        return first


def _by(rows: Iterable[tuple[int, frozenset[str]]]) -> dict[str, tuple[int, ...]]:
    """Map every sign to the numbers of the rows that have it."""
    found: dict[str, tuple[int, ...]] = {}
    for number, signs in rows:
        for sign in sorted(signs):
            found[sign] = (*found.get(sign, ()), number)
    return found


def _folds(row: Row) -> bool:
    """Tell whether a row says of an ASCII line what it says of the line in small letters, asked with regard to case."""
    bare = _ESCAPE.sub("", row.pattern.pattern)
    return bool(row.pattern.flags & re.IGNORECASE) and not _IN_CAPITALS.search(bare)


def _nothing(_: str) -> re.Match[str] | None:
    return None

"""What pure functions gave for records, by the very record: for a process that keeps its records from build to build.

A digest of all that a value depends on would take longer than most of these values. A record that is the same object
has not changed, since records are frozen; it is held on to, so that no other can come to lie where it lay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

R = TypeVar("R")
T = TypeVar("T")
_Row = tuple[Any, ...]


class Near:
    """Values of functions by their names, each for the rows of records that the function was last asked for."""

    def __init__(self) -> None:
        self._tables: dict[str, dict[int, tuple[_Row, object]]] = {}
        self._last: dict[str, dict[str, object]] = {}
        self._left: dict[str, object] = {}

    def leave(self, name: str, value: object) -> None:
        """Leave a value for the next build of this process."""
        self._left[name] = value

    def left(self, name: str) -> object:
        """Return what the last build left, or None."""
        return self._left.get(name)

    def each(self, name: str, rows: Iterable[_Row], make: Callable[..., R]) -> list[R]:
        """Return what a function gives for rows, in order; it is asked for those rows that were not there last time.

        The first of a row must be the same object as last time. What follows must be equal to what it was, and so may
        hold nothing that is equal to anything else: text, numbers and tuples of these, or records.
        """
        before, now = self._tables.get(name, {}), {}
        values = []
        for row in rows:
            key = id(row[0])
            found = before.get(key)
            if found is None or found[0][0] is not row[0] or found[0] != row:
                found = (row, make(*row))
            now[key] = found
            values.append(found[1])
        self._tables[name] = now
        return cast("list[R]", values)

    def one(self, name: str, row: _Row, make: Callable[..., R]) -> R:
        """Return what a function gives for one row."""
        return self.each(name, (row,), make)[0]

    def same(
        self, name: str, records: Iterable[T], *, key: Callable[[T], str], alike: Callable[[T, T], bool]
    ) -> tuple[T, ...]:
        """Return records, each as the object that it was last time where the two are alike.

        `key` tells records of one build apart. So a record that was put together anew is known here all the same.
        """
        before, now = cast("dict[str, T]", self._last.get(name, {})), dict[str, T]()
        for record in records:
            named = key(record)
            last = before.get(named)
            now[named] = last if last is not None and (last is record or alike(last, record)) else record
        self._last[name] = cast("dict[str, object]", now)
        return tuple(now.values())

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
        self._here: set[str] = set()
        self.made = 0

    @property
    def rows(self) -> int:
        """Of how many rows values are known; `made` counts those that a function was asked for."""
        return sum(map(len, self._tables.values()))

    def handed_on(self) -> object:
        """Return what another process can take up, as records; for those it must be the very object that stays one."""
        left = {name: value for name, value in self._left.items() if name not in self._here}
        tables = {
            name: tuple(table.values()) for name, table in self._tables.items() if name not in self._here
        }
        return left, self._last, tables

    def take_up(self, state: Any) -> None:
        """Know what another process handed on."""
        self._left, self._last, tables = state
        self._tables = {name: {id(one[0][0]): one for one in table} for name, table in tables.items()}

    def leave(self, name: str, value: object, *, here: bool = False) -> None:
        """Leave a value for the next build; one that means something `here` alone goes to no other process."""
        self._left[name] = value
        if here:
            self._here.add(name)

    def left(self, name: str) -> object:
        """Return what the last build left, or None."""
        return self._left.get(name)

    def each(self, name: str, rows: Iterable[_Row], make: Callable[..., R], *, here: bool = False) -> list[R]:
        """Return what a function gives for rows, in order; it is asked for those rows that were not there last time.

        The first of a row must be the same object as last time. What follows must be equal to what it was, and so may
        hold nothing that is equal to anything else: text, numbers and tuples of these, or records. Values that mean
        something `here` alone go to no other process.
        """
        if here:
            self._here.add(name)
        before, now = self._tables.get(name, {}), {}
        values = []
        for row in rows:
            key = id(row[0])
            found = before.get(key)
            if found is None or found[0][0] is not row[0] or found[0] != row:
                found = (row, make(*row))
                self.made += 1
            now[key] = found
            values.append(found[1])
        self._tables[name] = now
        return cast("list[R]", values)

    def one(self, name: str, row: _Row, make: Callable[..., R], *, here: bool = False) -> R:
        """Return what a function gives for one row."""
        return self.each(name, (row,), make, here=here)[0]

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

"""What pure functions gave for records, by the very record: for a process that keeps its records from build to build.

A digest of all that a value depends on would take longer than most of these values. A record that is the same object
has not changed, since records are frozen; it is held on to, so that no other can come to lie where it lay.

Rows come in columns, the records first. One edit changes a row or moves a few: those before and behind it are compared
with last time's a column at a time, which takes a tenth of what a look at each of ten thousand does.
"""

from __future__ import annotations

from itertools import chain, count, repeat
from operator import eq, is_
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

R = TypeVar("R")
T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")
_Columns = tuple[tuple[Any, ...], ...]
_Table = tuple[_Columns, tuple[Any, ...]]
_EMPTY: _Table = (((),), ())


class Near:
    """Values of functions by their names, each for the rows of records that the function was last asked for.

    One that is `forgetful` remembers nothing, since nobody will come after this build.
    """

    def __init__(self) -> None:
        self._tables: dict[str, _Table] = {}
        self._last: dict[str, _Table] = {}
        self._left: dict[str, object] = {}
        self._here: set[str] = set()
        self.forgetful = False

    def forget(self) -> None:
        """Forget all, and remember nothing from here on: nobody will come after this build."""
        self._tables, self._last, self._left, self._here = {}, {}, {}, set()
        self.forgetful = True

    def handed_on(self) -> object:
        """Return what another process can take up, as records; for those it must be the very object that stays one."""
        left = {name: value for name, value in self._left.items() if name not in self._here}
        tables = {name: table for name, table in self._tables.items() if name not in self._here}
        return left, {name: records for name, (_, records) in self._last.items()}, tables

    def take_up(self, state: Any) -> None:
        """Know what another process handed on."""
        left, last, tables = state
        self._left, self._tables = dict(left), dict(tables)
        self._last = {name: ((records,), records) for name, records in last.items()}

    def leave(self, name: str, value: object, *, here: bool = False) -> None:
        """Leave a value for the next build; one that means something `here` alone goes to no other process."""
        if self.forgetful:
            return
        self._left[name] = value
        if here:
            self._here.add(name)

    def left(self, name: str) -> object:
        """Return what the last build left, or None."""
        return self._left.get(name)

    def known(self, name: str) -> Sequence[object]:
        """Return what a function gave for the rows that it was last asked for."""
        return self._tables.get(name, _EMPTY)[1]

    def each(
        self,
        name: str,
        make: Callable[..., R],
        records: Iterable[object],
        *others: Iterable[object],
        here: bool = False,
    ) -> Sequence[R]:
        """Return what a function gives for rows, in order; it is asked for those rows that were not there last time.

        The first of a row, its record, must be the same object as last time. What `others` hold must be equal to what
        it was, and so may hold nothing that is equal to anything else: text, numbers and tuples of these, or records.
        Values that mean something `here` alone go to no other process.
        """
        if self.forgetful:
            return [make(*row) for row in zip(records, *others, strict=True)]
        if here:
            self._here.add(name)
        columns = (tuple(records), *map(tuple, others))
        before, values = self._tables.get(name, _EMPTY)
        begin, end = _unchanged(columns, before)
        if begin < len(columns[0]) or begin < len(values):
            old, new = len(values) - end, len(columns[0]) - end
            known = {id(row[0]): (row[1:-1], row[-1]) for row in _rows((*before, values), begin, old)}
            fresh = []
            for row in _rows(columns, begin, new):
                found = known.get(id(row[0]))
                if found is None or found[0] != row[1:]:
                    found = (row[1:], make(*row))
                fresh.append(found[1])
            values = (*values[:begin], *fresh, *values[old:])
            # what is equal stays the object that it was, and is not told anew
            if len(columns) == len(before):
                pairs = zip(columns[1:], before[1:], strict=True)
                columns = columns[0], *((*last[:begin], *now[begin:new], *last[old:]) for now, last in pairs)
            self._tables[name] = columns, values
        return cast("Sequence[R]", values)

    def one(
        self, name: str, make: Callable[..., R], record: object, *others: object, here: bool = False
    ) -> R:
        """Return what a function gives for one row."""
        return self.each(name, make, (record,), *((other,) for other in others), here=here)[0]

    def order(self, name: str, keys: Sequence[Any]) -> Sequence[int]:
        """Return the numbers of some keys in the order of these: as long as all are equal to last time's, the same."""
        left = self._left.get(name)
        if isinstance(left, tuple) and left[0] == keys:
            return cast("Sequence[int]", left[1])
        order = tuple([number for _, number in sorted(zip(keys, count(), strict=False))])
        self.leave(name, (keys, order))
        return order

    def table(self, name: str, rows: Sequence[Iterable[tuple[K, V]]]) -> Mapping[K, V]:
        """Return a table of the pairs in rows, as `each` returns them; last time's but for the rows that differ.

        No key is in two rows. The order of the keys says nothing.
        """
        left = self._left.get(name)
        last, table = left if isinstance(left, tuple) else ((), {})
        if last is not rows:
            begin, end = _unchanged((tuple(rows),), (last,))
            table = dict(table)
            for key, _ in chain.from_iterable(last[begin : len(last) - end]):
                del table[key]
            table.update(chain.from_iterable(rows[begin : len(rows) - end]))
            self.leave(name, (tuple(rows), table), here=True)
        return cast("Mapping[K, V]", table)

    def same(
        self, name: str, records: Iterable[T], *, key: Callable[[T], str], alike: Callable[[T, T], bool]
    ) -> tuple[T, ...]:
        """Return records, each as the object that it was last time where the two are alike.

        `key` tells records of one build apart. So a record that was put together anew is known here all the same.
        Where all are, so is what is returned.
        """
        if self.forgetful:
            return tuple(records)
        columns = (tuple(records),)
        before, kept = self._last.get(name, _EMPTY)
        begin, end = _unchanged(columns, before)
        if begin < len(columns[0]) or begin < len(kept):
            old, new = len(kept) - end, len(columns[0]) - end
            known = {key(record): record for record in kept[begin:old]}
            fresh = []
            for record in columns[0][begin:new]:
                last = known.get(key(record))
                fresh.append(last if last is not None and (last is record or alike(last, record)) else record)
            kept = (*kept[:begin], *fresh, *kept[old:])
        self._last[name] = columns, kept
        return kept


def unchanged(now: Sequence[object], before: Sequence[object]) -> tuple[int, int]:
    """Return how many records are the very ones that were there at the beginning, and how many more at the end."""
    return _unchanged((tuple(now),), (tuple(before),))


def _rows(columns: _Columns, begin: int, end: int) -> Iterable[tuple[Any, ...]]:
    return zip(*(column[begin:end] for column in columns), strict=True)


def _unchanged(now: _Columns, before: _Columns) -> tuple[int, int]:
    """Return how many rows are as they were at the beginning, and how many more at the end."""
    begin = min(len(now[0]), len(before[0])) if len(now) == len(before) else 0
    end = begin
    for same, column, last in zip((_very, *repeat(_equal, len(now) - 1)), now, before, strict=False):
        different = same(column[:begin], last).find(0)
        begin = begin if different < 0 else different
    end -= begin
    for same, column, last in zip((_very, *repeat(_equal, len(now) - 1)), now, before, strict=False):
        end -= same(column[len(column) - end :], last[len(last) - end :]).rfind(0) + 1
    return begin, end


def _very(ones: Iterable[object], others: Iterable[object]) -> bytes:
    """Tell of each pair whether it is one object: a byte that is one or nought."""
    return bytes(map(is_, ones, others))


def _equal(ones: Iterable[object], others: Iterable[object]) -> bytes:
    """Tell of each pair whether the two are equal; one object is, and is not looked into."""
    return bytes(map(eq, zip(ones), zip(others)))

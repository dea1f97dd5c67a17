"""What separates a value from one that was kept: this alone is written, and who has the other puts the two together.

An edit among ten thousand articles leaves nearly all records as they were, in tables with a row for each. What is
small is gone into; of what is large those elements are told that are not the very ones.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from itertools import compress, product
from operator import is_not
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

SMALL = 64
"""So many elements of one value are each gone into."""
_SHIFTS = 32
"""So often a row may go on at another distance from the former one before it is told to its end."""
_STEPS = sorted(product(range(9), repeat=2), key=lambda step: (step != (1, 1), sum(step)))
"""How many elements may have come and gone before what follows is the same again: one for one most often."""
_PLAIN = frozenset({str, bytes, int, float, bool, type(None)})
"""Kinds of which it does not matter which object one is, if it is equal."""


class Whole(NamedTuple):
    """Another value in the place of the former."""

    value: object


class Cuts(NamedTuple):
    """What is another in a row: where that begins and ends in the former one, and what stands there now."""

    cuts: tuple[tuple[int, int, tuple[object, ...]], ...]


class Parts(NamedTuple):
    """What is another in each element of a short row."""

    parts: tuple[Change, ...]


class Entries(NamedTuple):
    """Which keys of a table are gone, and what is new or another."""

    gone: tuple[object, ...]
    new: Mapping[object, object]


class Fields(NamedTuple):
    """What is another in some fields of a record, or under some keys of a small table."""

    fields: Mapping[Any, Change]


Change: TypeAlias = "Whole | Cuts | Parts | Entries | Fields | None"
"""None is no change."""


class Comparison:
    """Tells what separates values from former ones; where two are compared again, it is told as the same object."""

    def __init__(self) -> None:
        self._told: dict[tuple[int, int], tuple[object, object, Change]] = {}

    def change(self, now: Any, before: Any) -> Change:
        """Return what separates a value from a former one. Neither is changed by anybody from here on."""
        if now is before or (type(now) in _PLAIN and _same(now, before)):
            return None
        known = self._told.get((id(now), id(before)))
        if known is None:
            known = self._told[id(now), id(before)] = (now, before, self._change(now, before))
        return known[2]

    def _change(self, now: Any, before: Any) -> Change:
        if type(now) is not type(before):
            return Whole(now)
        if type(now) is tuple:
            if len(now) == len(before) <= SMALL:
                return Parts(tuple(map(self.change, now, before)))
            return Cuts(tuple(_cuts(now, before)))
        if isinstance(now, dict):
            return self._of_tables(now, before)
        if is_dataclass(now) and type(now).__reduce__ is object.__reduce__:
            new, old = _fields(now), _fields(before)
            return Whole(now) if old.keys() - new.keys() else self._of_fields(new, old)
        return Whole(now)

    def _of_tables(self, now: dict[Any, object], before: dict[Any, object]) -> Change:
        if len(now) <= SMALL and list(now)[: len(before)] == list(before):
            return self._of_fields(now, before)
        keys = list(before)
        if list(now) == keys:  # as most tables: then few values need be looked up
            other = compress(keys, map(is_not, now.values(), before.values()))
            return Entries((), {key: now[key] for key in other if not _same(now[key], before[key])})
        gone = tuple([key for key in before if key not in now])
        new = {
            key: value
            for key, value in now.items()
            if key not in before or (value is not before[key] and not _same(value, before[key]))
        }
        told = Entries(gone, new)
        return (
            told if list(_entered(before, told)) == list(now) else Whole(now)
        )  # their order may say something

    def _of_fields(self, now: Mapping[Any, object], before: Mapping[Any, object]) -> Change:
        changes: dict[Any, Change] = {key: self.change(now[key], value) for key, value in before.items()}
        changes |= {key: Whole(value) for key, value in now.items() if key not in before}
        return Fields({key: change for key, change in changes.items() if change is not None})


class Joining:
    """Puts former values and what separates others from them together, each such pair once."""

    def __init__(self) -> None:
        self._made: dict[tuple[int, int], tuple[object, object, Any]] = {}

    def join(self, before: Any, change: Change) -> Any:
        """Return the value that is separated from a former one by that. Raises an error where the two do not fit."""
        if change is None:
            return before
        known = self._made.get((id(before), id(change)))
        if known is None:
            known = self._made[id(before), id(change)] = (before, change, self._join(before, change))
        return known[2]

    def _join(self, before: Any, change: Change) -> object:
        match change:
            case Whole(value):
                return value
            case Cuts(cuts):
                return _put(before, cuts)
            case Parts(parts):
                return tuple([self.join(*both) for both in zip(before, parts, strict=True)])
            case Entries():
                return _entered(before, change)
            case Fields(changes) if isinstance(before, dict):
                return _table(before, before | self._joined(before, changes))
            case Fields(changes):
                return _record(before, self._joined(_fields(before), changes))
        raise TypeError(change)

    def _joined(self, before: Mapping[Any, object], changes: Mapping[Any, Change]) -> dict[Any, object]:
        return {key: self.join(before.get(key), change) for key, change in changes.items()}


def _cuts(now: Sequence[object], before: Sequence[object]) -> Iterator[tuple[int, int, tuple[object, ...]]]:
    """Yield what is another, in order; where more came than went, or less, the rest is looked for nearby."""
    new = old = 0
    for _ in range(_SHIFTS):
        ones, others, place, shift = now[new:], before[old:], 0, 0
        differ = bytearray(map(is_not, ones, others))
        while not shift:
            place = _next(differ, place, ones, others)
            if place == len(ones) == len(others):
                return
            come, gone = _apart(ones[place:], others[place:])
            yield old + place, old + place + gone, tuple(ones[place : place + come])
            shift, place = come - gone, place + come
        new, old = new + place, old + place - shift
    if len(now) > new or len(before) > old:
        yield old, len(before), tuple(now[new:])


def _next(differ: bytearray, place: int, ones: Sequence[object], others: Sequence[object]) -> int:
    """Return the next place at which two rows are different; `differ` tells where objects are not the very same."""
    place = differ.find(1, place)
    while place >= 0 and _same(ones[place], others[place]):
        place = differ.find(1, place + 1)
    return len(differ) if place < 0 else place


def _apart(ones: Sequence[object], others: Sequence[object]) -> tuple[int, int]:
    """Return how many elements of two rows, which begin differently, stand before what is the same again."""
    left = len(ones), len(others)
    for come, gone in _STEPS:
        if (come, gone) == left:
            return left
        if come < left[0] and gone < left[1] and _same(ones[come], others[gone]):
            return come, gone
    turned = ones[::-1], others[::-1]
    end = _next(bytearray(map(is_not, *turned)), 0, *turned)
    return left[0] - end, left[1] - end


def _same(one: object, other: object) -> bool:
    """Tell whether it does not matter which of two values is there."""
    if one is other or type(one) is not type(other):
        return one is other
    if isinstance(one, tuple) and isinstance(other, tuple):
        return type(one) is tuple and len(one) == len(other) and all(map(_same, one, other))
    return type(one) in _PLAIN and one == other


def _put(
    before: tuple[object, ...], cuts: Iterable[tuple[int, int, tuple[object, ...]]]
) -> tuple[object, ...]:
    found: list[object] = []
    place = 0
    for begin, end, new in cuts:
        found += before[place:begin]
        found += new
        place = end
    return (*found, *before[place:])


def _entered(before: dict[Any, object], change: Entries) -> dict[Any, object]:
    gone = frozenset(change.gone)
    kept = {key: value for key, value in before.items() if key not in gone} if gone else before
    return _table(before, {**kept, **change.new})


def _table(before: dict[Any, object], entries: dict[Any, Any]) -> dict[Any, object]:
    """Return entries as a table of the same kind."""
    return entries if type(before) is dict else type(before)(entries)


def _fields(record: Any) -> dict[str, object]:
    """Return what a record holds: its fields, and where there is room for more, what was worked out."""
    own = {field.name: getattr(record, field.name) for field in fields(record)}
    return {**own, **getattr(record, "__dict__", {})}


def _record(before: Any, new: Mapping[str, object]) -> object:
    """Return a record like a former one but for some fields."""
    found = object.__new__(type(before))
    for name, value in (_fields(before) | dict(new)).items():
        object.__setattr__(found, name, value)
    return found

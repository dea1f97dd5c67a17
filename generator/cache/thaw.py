"""Records of the model as bytes and back: pickled, and read by a reader that makes nothing but these records.

A cache may come along with somebody's folder, so nothing in it may execute: what names anything else than the
classes listed here is not read.
"""

from __future__ import annotations

import copyreg
import datetime as dt
import io
import pickle
from functools import cache
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from typing_extensions import Buffer

_DATES = frozenset({"date", "datetime", "timedelta", "timezone"})
_ELSEWHERE = {
    "generator.config": frozenset({"Config", "Feed", "Grouping", "Writing"}),
    "generator.errors": frozenset({"Problem", "Severity"}),
    "generator.cache.changes": frozenset({"Cuts", "Entries", "Fields", "Parts", "Whole"}),
    "collections": frozenset({"Counter"}),
    "generator.load.discover": frozenset({"Found"}),
    "generator.load.folder": frozenset({"Folder"}),
    "generator.load.mates": frozenset({"Mates"}),
    "generator.load.records": frozenset({"Loaded", "Manuscript", "Reading", "Traits"}),
    "generator.digest.annotations": frozenset({"Annotations"}),
    "generator.digest.annotations.lines": frozenset({"LineNote"}),
    "generator.digest.annotations.names": frozenset({"NamesNote"}),
    "generator.digest.annotations.says": frozenset({"Says"}),
    "generator.digest.annotations.sentences": frozenset({"Main", "SentenceNote"}),
    "generator.digest.differences.people.holders": frozenset({"Held"}),
    "generator.digest.differences.people.namesakes": frozenset({"FullName"}),
    "generator.digest.differences.contradictions.opposed": frozenset({"Stated"}),
    "generator.digest.differences.values.readings": frozenset({"Found"}),
    "generator.digest.differences.status.rungs": frozenset({"Rung"}),
    "generator.digest.differences.coreference.whom": frozenset({"Whom"}),
    "generator.digest.ranking.merit": frozenset({"Merits"}),
    "generator.digest.quotes.speech": frozenset({"Speech"}),
    "generator.language.kinds": frozenset({"Kindred"}),
    "generator.language.names.mention": frozenset({"Mention", "Spotted"}),
    "generator.language.names.offices": frozenset({"Office", "Status"}),
    "generator.language.names.signs": frozenset({"Signs"}),
    "generator.language.quantity": frozenset({"Quantity", "Shade"}),
    "generator.language.times": frozenset({"Moment"}),
    "generator.group.compared": frozenset({"Compared"}),
    "generator.group.editor": frozenset({"Edited"}),
    "generator.group.kept": frozenset({"Kept"}),
    "generator.group.profiles": frozenset({"Profile"}),
    "generator.group.state": frozenset({"Group", "State", "Turn"}),
    "generator.group.still": frozenset({"Still"}),
    "generator.group.supply": frozenset({"Known"}),
    "generator.group.terms": frozenset({"Terms"}),
    "generator.render.covered": frozenset({"Covered"}),
    "generator.render.publishers": frozenset({"Publisher"}),
    "generator.search.segment": frozenset({"Segment"}),
}
_NUMBERS = {
    "array": frozenset({"array", "_array_reconstructor"}),
    "numpy": frozenset({"dtype"}),
    "numpy._core.numeric": frozenset({"_frombuffer"}),
}
"""What makes arrays of numbers from bytes; it runs nothing, and refuses arrays of objects."""
_MAKERS = {
    __name__: frozenset({"zone", "path"}),
    "generator.cache.later": frozenset({"later"}),
    "generator.cache.digests": frozenset({"digests"}),
}
"""Functions that make records."""
_MODEL = "generator.model."
_PROTOCOL = 5


class ForbiddenError(pickle.UnpicklingError):
    """The bytes name something that is no record."""


def zone(name: str) -> ZoneInfo:
    """Return a time zone by name: zones pickle themselves by way of `getattr`, which is not let through."""
    return ZoneInfo(name)


def path(name: str) -> Path:
    """Return a path by name, for the same reason."""
    return Path(name)


class Readable(Protocol):
    """What records can be read from."""

    def read(self, size: int, /) -> bytes:
        """Read so many bytes."""

    def readline(self) -> bytes:
        """Read a line."""


class TooLargeError(Exception):
    """A value takes more bytes than it may."""


class Writable(Protocol):
    """What records can be written to."""

    def write(self, data: Buffer, /) -> object:
        """Add bytes."""


class _Bounded:
    """Passes so many bytes on and no more."""

    def __init__(self, file: Writable, most: int) -> None:
        self._file, self._left = file, most

    def write(self, data: Buffer, /) -> None:
        """Add bytes."""
        self._left -= memoryview(data).nbytes
        if self._left < 0:
            raise TooLargeError
        self._file.write(data)


class _Reduced(dict[type, "Callable[[Any], Any]"]):
    """How records of some kinds are pickled; named tuples as they do it themselves, in a third of the time."""

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        if not (issubclass(kind, tuple) and hasattr(kind, "_fields")):
            raise KeyError(kind)
        self[kind] = found = _newly_made
        return found


def _newly_made(found: tuple[Any, ...]) -> tuple[Any, tuple[Any, ...]]:
    return copyreg.__newobj__, (type(found), *found)  # type: ignore[attr-defined]  # what protocol 2 and later name


_REDUCED: Mapping[type, Callable[[Any], Any]] = {
    ZoneInfo: lambda found: (zone, (found.key,)),
    type(Path()): lambda found: (path, (str(found),)),
}
_TABLE = _Reduced(_REDUCED)


def freeze(value: object, most: int = 0, there: Sequence[object] = ()) -> bytes:
    """Turn a value made of records into bytes. Raises TooLargeError where these are more than the `most` allowed.

    Whoever reads it has the records that are `there`, in this order: their numbers stand for them.
    """
    buffer = io.BytesIO()
    freeze_into(buffer, value, most, there)
    return buffer.getvalue()


def freeze_into(file: Writable, value: object, most: int = 0, there: Sequence[object] = ()) -> None:
    """Write the bytes into a file, some at a time. Raises TooLargeError after as many as are allowed."""
    target = _Bounded(file, most) if most else file
    pickler = _Referring(target, there) if there else pickle.Pickler(target, _PROTOCOL)
    pickler.dispatch_table = _TABLE
    pickler.dump(value)


def thaw(data: Buffer, there: Sequence[object] = ()) -> object:
    """Read a value again. Raises an exception of whatever kind where the bytes are not what `freeze` made."""
    return thaw_from(io.BytesIO(data), there)


def thaw_from(file: Readable, there: Sequence[object] = ()) -> object:
    """Read what comes next in a file, in the same way."""
    return (_Recalling(file, there) if there else _Reader(file)).load()


class _Referring(pickle.Pickler):
    """Writes numbers for records that the reader has."""

    def __init__(self, file: Writable, there: Sequence[object]) -> None:
        super().__init__(file, _PROTOCOL)
        self._there = there  # so that nothing else comes to lie where one of them does
        self._numbers = dict(zip(map(id, there), count(), strict=False))

    def persistent_id(self, record: object) -> int | None:
        """Return the number that stands for a record, or None."""
        return self._numbers.get(id(record))


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> object:
        """Return a class that may be made, or raise ForbiddenError."""
        return _found(module, name)


class _Recalling(_Reader):
    """Reads numbers as the records that they stand for."""

    def __init__(self, file: Readable, there: Sequence[object]) -> None:
        super().__init__(file)
        self._there = there

    def persistent_load(self, number: object) -> object:
        """Return the record of a number. Raises TypeError or IndexError where there is none."""
        return self._there[cast("int", number)]


@cache
def _found(module: str, name: str) -> object:
    if module == "datetime" and name in _DATES:
        return getattr(dt, name)
    if name in _MAKERS.get(module, ()):
        return getattr(import_module(module), name)
    if module.startswith(_MODEL) or name in _ELSEWHERE.get(module, ()):
        found = getattr(import_module(module), name, None)
        if isinstance(found, type) and found.__module__ == module:
            return found
    if name in _NUMBERS.get(module, ()):
        return getattr(import_module(module), name)
    raise ForbiddenError(f"{module}.{name} is no record")

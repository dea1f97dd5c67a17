"""Regular expressions as they were compiled last time: of 1,300 of them that takes a quarter of a second.

What compiles them is Python's `re`, in Python; what it hands to the engine, the numbers of its instructions, is kept,
and handed over as it is next time. Where `re` is made otherwise than this knows, or the engine does not take what was
kept (it checks all of it), a pattern is compiled as usual.
"""

from __future__ import annotations

import contextlib
import re
from array import array
from hashlib import blake2b
from importlib import import_module
from typing import TYPE_CHECKING, Any
from zlib import crc32

from generator.cache.folder import write
from generator.cache.thaw import freeze, thaw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    Named = tuple[type, str | bytes, int]
    Engine = tuple[Any, ...]
    """What the engine is handed: pattern, flags, instructions, groups, their names in two ways."""

FILE = "patterns"
_CODE = 2
"""The instructions' place in what the engine is handed."""
_SEAL, _KEY = 4, 20  # bytes


@contextlib.contextmanager
def remembering_patterns(path: Path, stamp: str) -> Iterator[None]:
    """Compile patterns from what `path` keeps of them, and keep there what was not known; `stamp` is the program's.

    Nothing else in this process is to compile at the same time.
    """
    try:
        quick = _Quick(import_module("re._compiler"), import_module("_sre"))
    except (ImportError, AttributeError):
        yield
        return
    key = quick.key(stamp)
    quick.known = _read(path, key)
    count = len(quick.known)
    quick.begin()
    try:
        yield
    finally:
        quick.end()
    if len(quick.known) > count:
        _keep(path, key, quick.known)


class _Quick:
    """Compiles in the place of `re`'s own compiler. Raises AttributeError where that is made otherwise."""

    def __init__(self, compiler: Any, engine: Any) -> None:
        self._compiler, self._engine = compiler, engine
        self._usual, self._magic = compiler.compile, engine.MAGIC
        self.known: dict[Named, Engine] = {}

    def key(self, stamp: str) -> bytes:
        """Return by what is known that patterns were compiled by this engine for the program as it is."""
        return blake2b(f"patterns {self._magic} {stamp}".encode(), digest_size=_KEY).digest()

    def begin(self) -> None:
        """Take the place."""
        self._compiler.compile = self._compiled

    def end(self) -> None:
        """Give it back."""
        self._compiler.compile = self._usual

    def _compiled(self, pattern: Any, flags: int = 0) -> Any:
        name = type(pattern), pattern, int(flags)
        if isinstance(pattern, str | bytes) and name in self.known:
            with contextlib.suppress(Exception):
                return self._engine.compile(*self.known[name])
        listener = _Listener(self._engine)
        self._compiler._sre = listener  # noqa: SLF001 - nobody else can tell what the engine is handed
        try:
            found = self._usual(pattern, flags)
        finally:
            self._compiler._sre = self._engine  # noqa: SLF001 - as above
        if listener.heard and isinstance(pattern, str | bytes) and not flags & re.DEBUG:
            self.known[name] = listener.heard
        return found


class _Listener:
    """Stands before the engine, and hears what it is handed."""

    def __init__(self, engine: Any) -> None:
        self._engine = engine
        self.heard: Engine = ()

    def __getattr__(self, name: str) -> object:
        return getattr(self._engine, name)

    def compile(self, *handed: Any) -> object:
        """Hand it on."""
        self.heard = handed
        return self._engine.compile(*handed)


def _read(path: Path, key: bytes) -> dict[Named, Engine]:
    """Read what is known; nothing where it is damaged, or of another program."""
    try:
        data = path.read_bytes()
        head, body = data[: _KEY + _SEAL], data[_KEY + _SEAL :]
        if head != key + crc32(body).to_bytes(_SEAL):
            return {}
        found: Any = thaw(body)
        return {
            (bytes if binary else str, pattern, flags): _handed(pattern, told, codes)
            for binary, pattern, flags, codes, told in found
        }
    except Exception:  # noqa: BLE001 - whatever is wrong with it, patterns are compiled
        return {}


def _handed(pattern: str | bytes, told: tuple[Any, ...], codes: bytes) -> Engine:
    numbers = array("I", codes).tolist()
    return (pattern, told[0], numbers, *told[1:])


def _keep(path: Path, key: bytes, known: dict[Named, Engine]) -> None:
    """Write what is known, if it can be written as numbers."""
    with contextlib.suppress(OSError, OverflowError, TypeError, ValueError):
        rows = [
            (
                kind is bytes,
                pattern,
                flags,
                array("I", handed[_CODE]).tobytes(),
                (handed[1], *handed[_CODE + 1 :]),
            )
            for (kind, pattern, flags), handed in known.items()
        ]
        body = freeze(rows)
        write(path, key + crc32(body).to_bytes(_SEAL) + body)

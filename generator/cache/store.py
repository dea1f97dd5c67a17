"""What is kept on the disk between builds: values by key, in one file of SQLite's.

The file may be deleted at any time, two builds may use it at once, and where it is damaged or cannot be used, what
it held is worked out again: no fault of it is ever an error. A value that none of the last builds asked for is
dropped.
"""

from __future__ import annotations

import contextlib
import sqlite3
from functools import partial
from typing import TYPE_CHECKING
from zlib import crc32

from generator.cache.pieces import Cutter, Pieces, last_key, piece_key, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

FILE = "cache.sqlite"
KEPT = 16
"""A value that so many builds in a row did not ask for is dropped."""
FRESH = 4
"""Only so many builds later it is noted again that a value was asked for: a note costs a write."""
PATIENCE = 2.0
"""Seconds to wait for another build that writes."""
_SEAL = 4  # bytes
_LOGGED = 1 << 13  # pages of 4 KB: each time that the log goes into the file, all pages of keys are written
_CACHED = 1 << 14  # KB: the keys of a hundred thousand articles
_AT_ONCE = 500  # variables in one question; SQLite allows 999 everywhere


class Store:
    """An open store; `build` is the number of this build. `Store.open` gives None where none can be had."""

    def __init__(self, connection: sqlite3.Connection, path: Path, build: int) -> None:
        self._connection, self._path, self.build = connection, path, build

    @classmethod
    def open(cls, path: Path) -> Store | None:
        """Open or make a store; one that is damaged is made anew."""
        for _ in range(2):
            try:
                return cls(*_connected(path))
            except sqlite3.OperationalError:  # locked, full, not to be written to: leave it to those who can
                return None
            except sqlite3.Error:
                if not _removed(path):
                    return None
        return None

    def read(self, keys: Sequence[bytes]) -> Iterator[tuple[bytes, bytes]]:
        """Yield what is known of these keys, in any order."""
        old = []
        try:
            for start in range(0, len(keys), _AT_ONCE):
                some = keys[start : start + _AT_ONCE]
                marks = ",".join("?" * len(some))
                question = f"SELECT key, value, used FROM kept WHERE key IN ({marks})"  # noqa: S608 - marks are question marks
                for key, kept, used in self._connection.execute(question, some):
                    value = _unsealed(kept) if isinstance(used, int) else None
                    if value is not None:
                        yield key, value
                        if used < self.build - FRESH:
                            old.append((self.build, key))
            if old:
                with self._connection:
                    self._connection.executemany("UPDATE kept SET used = ? WHERE key = ?", old)
        except sqlite3.OperationalError:
            return
        except sqlite3.Error:
            _removed(self._path)

    @staticmethod
    def peek(path: Path, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """Return what is known of some keys in the store of another process, and leave no trace there."""
        try:
            with contextlib.closing(
                sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
            ) as found:
                one = partial(_one, found)
                heads = {key: one(key) for key in keys}
                told = {key: head and whole(key, head, one) for key, head in heads.items()}
        except sqlite3.Error:
            return {}
        return {key: value for key, value in told.items() if value is not None}

    @property
    def path(self) -> Path:
        """Where it lies."""
        return self._path

    def want(self, keys: Iterable[bytes]) -> None:
        """Take note that what is kept under these keys is in use, although nobody reads it."""
        rows = ((self.build, key, self.build - FRESH) for key in keys)
        self._change("UPDATE kept SET used = ? WHERE key = ? AND used < ?", rows)

    def want_large(self, keys: Iterable[bytes]) -> None:
        """Do so for large values."""
        rows = ((self.build, key, last_key(key), self.build - FRESH) for key in keys)
        self._change("UPDATE kept SET used = ? WHERE key BETWEEN ? AND ? AND used < ?", rows)

    def open_large(self, key: bytes) -> Pieces | None:
        """Return a large value as a file, or None where there is none; it is not known yet whether it is whole."""
        head = self._one(key)
        return None if head is None else Pieces(key, head, self._one)

    def _one(self, key: bytes) -> bytes | None:
        return dict(self.read([key])).get(key)  # to its end: there it is noted that this was asked for

    def write_large(self, key: bytes, dump: Callable[[Cutter], None]) -> None:
        """Keep under a key what is dumped, in pieces, where it is large. Nothing is kept where `dump` raises."""
        cutter = Cutter(key, lambda key, piece: self.write({key: piece}))
        begin = key
        try:
            dump(cutter)
            self.write({key: cutter.head()})
            begin = piece_key(key, cutter.count)
        finally:  # what an earlier one had more, or this one, if it failed
            self._change("DELETE FROM kept WHERE key BETWEEN ? AND ?", [(begin, last_key(key))])

    def write(self, values: Mapping[bytes, bytes]) -> None:
        """Keep values under their keys, in place of what was kept there."""
        rows = ((key, _sealed(value), self.build) for key, value in values.items())
        self._change("INSERT OR REPLACE INTO kept (key, value, used) VALUES (?, ?, ?)", rows)

    def give_back(self) -> None:
        """Let go the pages of the file that are in memory: up to 16 MB, of which the next build asks for few."""
        with contextlib.suppress(sqlite3.Error):
            self._connection.execute("PRAGMA shrink_memory")

    def close(self, *, asked: bool = True) -> None:
        """Drop what was not asked for in a long time, unless this build would not have `asked` for it, and close."""
        if asked:
            self._change("DELETE FROM kept WHERE used < ?", [(self.build - KEPT,)])
        with contextlib.suppress(sqlite3.Error):
            self._connection.close()

    def _change(self, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
        with contextlib.suppress(sqlite3.Error), self._connection:
            self._connection.executemany(statement, rows)


def _one(connection: sqlite3.Connection, key: bytes) -> bytes | None:
    row = connection.execute("SELECT value FROM kept WHERE key = ?", (key,)).fetchone()
    return _unsealed(row[0]) if row else None


def _sealed(value: bytes) -> bytes:
    """Add a checksum: a value may hold bytes that are opened much later, and damage must show now."""
    return value + crc32(value).to_bytes(_SEAL)


def _unsealed(kept: object) -> bytes | None:
    """Return a value without its checksum, or None where that does not fit."""
    if not isinstance(kept, bytes) or len(kept) < _SEAL:
        return None
    value = kept[:-_SEAL]
    return value if crc32(value).to_bytes(_SEAL) == kept[-_SEAL:] else None


def _connected(path: Path) -> tuple[sqlite3.Connection, Path, int]:
    """Open a file and count this build. Raises sqlite3.Error."""
    connection = sqlite3.connect(path, timeout=PATIENCE, check_same_thread=False)  # one thread after another
    try:
        connection.execute("PRAGMA trusted_schema = OFF")  # the file may be somebody's
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA wal_autocheckpoint = {_LOGGED}")
        connection.execute(f"PRAGMA cache_size = -{_CACHED}")
        with connection:
            connection.execute(
                "CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, value BLOB, used INTEGER)"
            )
            connection.execute("CREATE INDEX IF NOT EXISTS by_use ON kept (used)")
            connection.execute("CREATE TABLE IF NOT EXISTS builds (number INTEGER PRIMARY KEY)")
            build = connection.execute("INSERT INTO builds DEFAULT VALUES").lastrowid or 0
            connection.execute("DELETE FROM builds WHERE number < ?", (build,))
    except BaseException:
        connection.close()
        raise
    return connection, path, build


def _removed(path: Path) -> bool:
    """Take a damaged store away with what SQLite keeps beside it."""
    try:
        for suffix in ("", "-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
    except OSError:
        return False
    return True

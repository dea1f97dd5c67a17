"""What a process knew when it ended, for the next one to begin with: one file that is read at once.

Its records refer to each other as they did in that process, so what was known of the very record still is (`near`).
The next builds begin from it again and again, and know what was touched since it was written; it is written anew
where many files were, or much had to be worked out.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO
from zlib import crc32

from generator.cache.folder import STATES, write
from generator.cache.stamp import TICK
from generator.cache.thaw import TooLargeError, freeze, thaw_from

if TYPE_CHECKING:
    from pathlib import Path

    from generator.cache.memo import Memo
    from generator.cache.stamp import Stamp

    Looks = dict[str, str]

FEW = 8
"""Where so many files were touched at most, the next build can begin from the same state again."""
MUCH = 50
"""One in so many of all values, worked out anew, is much."""
LARGEST = 1 << 28
"""Bytes of a state: it is in memory twice while it is written."""
KEPT = 2
"""States of so many sites are kept."""
RENEWED = 64
"""So many builds begin from one state at most: the store must be asked for what is in use before it drops the rest."""
_SEAL = 4  # bytes
_HIDDEN = (f"{os.sep}.", f"{os.sep}_")  # so begin names that a build leaves alone, but for one
_STATIC = f"_static{os.sep}"


@dataclass(slots=True)
class State:
    """The state of one site, in a file of its own; it serves one build.

    `looks` tell how the files of the content look; those that changed `lately` could change again and look the same.
    """

    memo: Memo
    path: Path
    name: str
    looks: Looks
    lately: frozenset[str]
    touched: frozenset[str] | None = None

    @classmethod
    def of(cls, memo: Memo, folder: Path, content: Path, output: Path, stamp: Stamp) -> State:
        """Name the state of a site; `stamp` was taken of what it is made from before anything was read."""
        name = f"{os.path.abspath(content)}\0{os.path.abspath(output)}"  # noqa: PTH100 - text is wanted
        file = hashlib.blake2b(name.encode("utf-8", "surrogateescape"), digest_size=10).hexdigest()
        return cls(memo, folder / STATES / file, name, *_looks(stamp, content))

    def take_up(self) -> frozenset[str] | None:
        """Let the memo know what was known; return the names of files touched since, or None where nothing was."""
        found = self._read()
        if found is None:
            return None
        number, looks, known = found
        if not 0 <= self.memo.build - number < RENEWED:
            return None
        try:
            self.memo.take_up(known)
        except (TypeError, ValueError):
            return None
        gc.freeze()  # it lives as long as this process, which need not look for cycles in it again and again
        new = {name for name, look in self.looks.items() if looks.get(name) != look}
        self.touched = frozenset(new.union(looks.keys() - self.looks.keys()))
        return self.touched

    def hand_on(self) -> None:
        """Write what is known now, unless what was written will do."""
        near = self.memo.near
        if self.memo.forgone:  # it would be too large
            return
        if self.touched is not None and len(self.touched) <= FEW and near.made * MUCH <= near.rows:
            return
        with contextlib.suppress(TooLargeError, OSError):
            looks = {name: look for name, look in self.looks.items() if name not in self.lately}
            known = (self.memo.build, looks, self.memo.handed_on())
            data = freeze(known, LARGEST)
            self.path.parent.mkdir(exist_ok=True)
            write(self.path, self._key() + crc32(data).to_bytes(_SEAL) + data)
            self._forget()

    def _read(self) -> tuple[int, Looks, object] | None:
        """Read the file; None where there is none, or it is damaged, or of another program."""
        key = self._key()
        collected = gc.isenabled()
        gc.disable()  # some hundred thousand new records, and no cycle among them
        try:
            with self.path.open("rb") as file:
                if file.read(len(key)) != key:
                    return None
                seal, body = file.read(_SEAL), _Summed(file)
                found = thaw_from(body)
                if seal != body.sum.to_bytes(_SEAL) or file.read(1):
                    return None
        except Exception:  # noqa: BLE001 - what cannot be read is worked out again, whatever is wrong with it
            return None
        finally:
            if collected:
                gc.enable()
        return found if isinstance(found, tuple) and len(found) == 3 else None  # noqa: PLR2004 - build, looks, what is known

    def _key(self) -> bytes:
        return self.memo.key("state", self.name)

    def _forget(self) -> None:
        """Delete the oldest states beyond those that are kept."""
        files = sorted(self.path.parent.iterdir(), key=lambda path: (path.stat().st_mtime_ns, path.name))
        for path in files[:-KEPT]:
            path.unlink(missing_ok=True)


class _Summed:
    """A file that adds up what is read of it, in parts: all of it at once would take new memory."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self.sum = file, 0

    def read(self, size: int) -> bytes:
        """Read so many bytes."""
        return self._added(self._file.read(size))

    def readline(self) -> bytes:
        """Read a line."""
        return self._added(self._file.readline())

    def _added(self, data: bytes) -> bytes:
        self.sum = crc32(data, self.sum)
        return data


def _looks(stamp: Stamp, content: Path) -> tuple[Looks, frozenset[str]]:
    """Return how the files of a content folder look, by absolute name without links, and which changed lately."""
    below, root = f"{content}{os.sep}", os.path.realpath(content) + os.sep
    found, lately = {}, []
    for line, changed in stamp.lines:
        name, _, look = line.partition("\0")
        if name.startswith(below) and changed:
            path = name.removeprefix(below)
            if path.startswith(_STATIC) or not any(sign in f"{os.sep}{path}" for sign in _HIDDEN):
                found[root + path] = look
                if changed >= stamp.begun - TICK:
                    lately.append(root + path)
    return found, frozenset(lately)

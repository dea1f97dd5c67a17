"""What a process knew when it ended, for the next one to begin with: one file that is read at once.

Its records refer to each other as they did in that process, so what was known of the very record still is (`near`).
The next builds begin from it again and again; each writes what is another since into a file of its own, so that the
next one knows that too. Where that is no longer little, the state is written anew.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain, compress
from mmap import ACCESS_READ, mmap
from operator import ne
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, cast
from zlib import crc32

from generator.cache.changes import Comparison, Joining
from generator.cache.flat import read_flat, write_flat
from generator.cache.folder import STATES, write
from generator.cache.stamp import TICK
from generator.cache.thaw import TooLargeError, freeze, thaw, thaw_from

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from generator.cache.memo import Memo
    from generator.cache.stamp import Stamp

    Looks = tuple[str, ...]
    Left: TypeAlias = tuple[Looks, Any]

SHARE = 16
"""Where what is another since takes more than one in so many bytes of a state, the state is written anew."""
LARGEST = 1 << 28
"""Bytes of a state: it is in memory twice while it is written."""
KEPT = 2
"""States of so many sites are kept."""
SINCE = "states-since"
"""In a folder of this name, beside that of the states, is what is another since."""
RENEWED = 64
"""So many builds begin from one state at most: the store must be asked for what is in use before it drops the rest."""
COLLECTED_AT = 1_000_000
"""New objects at which a build that begins from a state looks for cycles: an edit makes some 200,000, and to find none
among these took a twentieth of its time."""
_SEAL = 4  # bytes
_END = "\0"
"""Behind the path of a line."""
_DOT, _DASH = f"{os.sep}.", f"{os.sep}_"  # so begin names that a build leaves alone, but for one
_STATIC = f"{os.sep}_static{os.sep}"


class Written(NamedTuple):
    """A state as it was read: the number of the build that wrote it, its checksum, its bytes, and what it holds.

    `there` are the records of its rows, by which others name them.
    """

    number: int
    seal: bytes
    size: int
    left: Left
    there: list[object]


@dataclass(slots=True)
class State:
    """The state of one site, in a file of its own; it serves one build.

    `looks` tell how the files of the content folder, whose real path is `root`, look: a line each, with the path below
    it up to the first null. Those that changed `lately` could change again and look the same.
    """

    memo: Memo
    path: Path
    name: str
    root: str
    looks: Looks
    lately: frozenset[str]
    touched: frozenset[str] | None = None
    _written: Written | None = None

    @classmethod
    def of(cls, memo: Memo, folder: Path, content: Path, output: Path, stamp: Stamp) -> State:
        """Name the state of a site; `stamp` was taken of what it is made from before anything was read."""
        root = os.path.realpath(content)
        name = f"{os.path.abspath(content)}\0{root}\0{os.path.abspath(output)}"  # noqa: PTH100 - text is wanted
        file = hashlib.blake2b(name.encode("utf-8", "surrogateescape"), digest_size=10).hexdigest()
        return cls(memo, folder / STATES / file, name, root, *_looks(stamp, content))

    def take_up(self) -> frozenset[str] | None:
        """Let the memo know what was known; return the names of files touched since, or None where nothing was."""
        with _no_collection():  # some hundred thousand new records, and no cycle among them
            written = self._read()
            if written is None or not 0 <= self.memo.build - written.number < RENEWED:
                return None
            looks, known = self._since(written) or written.left
            try:
                self.memo.take_up(known)
            except (TypeError, ValueError):
                return None
            gc.freeze()  # it lives as long as this process, which need not look for cycles in it again and again
            gc.set_threshold(COLLECTED_AT)
        self._written = written
        # the very lines that were read: of these `hand_on` has none to compare
        self.looks, other = _those_that_were(self.looks, looks)
        self.touched = frozenset(self.root + line.partition("\0")[0] for line in other)
        return self.touched

    def hand_on(self) -> None:
        """Write what is known now: what is another since the state was written, or all of it, where that is much."""
        if self.memo.forgone:  # it would be too large
            return
        looks = tuple([_open(line) if line in self.lately else line for line in self.looks])
        left = looks, self.memo.handed_on()
        if self._written and self._hand_on_since(self._written, left):
            return
        with contextlib.suppress(TooLargeError, OSError):
            data = freeze((self.memo.build, *left), LARGEST)
            self.path.parent.mkdir(exist_ok=True)
            write(self.path, self._key(), crc32(data).to_bytes(_SEAL), data)
            _keep_newest(self.path.parent)

    def _hand_on_since(self, written: Written, left: Left) -> bool:
        """Write what is another since the state was written; tell whether it is little enough."""
        (looks, (values, near)), (_, (before, _)) = left, written.left
        ordered = {
            key: values[key] for key in before if key in values
        } | values  # as they are asked for in any order
        change = Comparison().change((looks, (ordered, near)), written.left)
        told = (written.number, written.seal, change)
        try:
            data = freeze(told, max(1, written.size // SHARE), written.there)
        except TooLargeError:
            return False
        with contextlib.suppress(OSError):
            self._since_then.parent.mkdir(exist_ok=True)
            write_flat(self._since_then, self._key(), [[data]])
            _keep_newest(self._since_then.parent)
        return True

    def _since(self, written: Written) -> Left | None:
        """Return what was known at last, if that was told of this very state."""
        parts = read_flat(self._since_then, self._key())
        if parts is None:
            return None
        try:
            number, seal, change = cast("Any", thaw(parts[0], written.there))
            fits = (number, seal) == (written.number, written.seal)
            return cast("Left", Joining().join(written.left, change)) if fits else None
        except Exception:  # noqa: BLE001 - as below
            return None

    def _read(self) -> Written | None:
        """Read the file; None where there is none, or it is damaged, or of another program.

        Its checksum is taken beside, outside of the interpreter.
        """
        key = self._key()
        try:
            with self.path.open("rb") as file, ThreadPoolExecutor(1) as beside:
                if file.read(len(key)) != key:
                    return None
                seal = file.read(_SEAL)
                found = beside.submit(_seal_of, file.fileno(), file.tell())
                number, looks, known = cast("Any", thaw_from(file))
                if seal != found.result() or file.read(1):
                    return None
                left = looks, known
                return Written(number, seal, file.tell(), left, records_of(left))
        except Exception:  # noqa: BLE001 - what cannot be read is worked out again, whatever is wrong with it
            return None

    @property
    def _since_then(self) -> Path:
        return self.path.parent.with_name(SINCE) / self.path.name

    def _key(self) -> bytes:
        return self.memo.key("state", self.name)


def _open(line: str) -> str:
    """Return a line that no file has: whether it is changed or gone, the next build looks at it again."""
    return f"{line.partition(_END)[0]}{_END}"


def _keep_newest(folder: Path) -> None:
    """Delete the oldest files beyond those that are kept."""
    files = sorted(folder.iterdir(), key=lambda path: (path.stat().st_mtime_ns, path.name))
    for path in files[:-KEPT]:
        path.unlink(missing_ok=True)


def _seal_of(file: int, start: int) -> bytes:
    """Return the checksum of an open file from a place on."""
    with mmap(file, 0, access=ACCESS_READ) as mapped, memoryview(mapped)[start:] as body:
        return crc32(body).to_bytes(_SEAL)


@contextlib.contextmanager
def _no_collection() -> Iterator[None]:
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


def records_of(left: Left) -> list[object]:
    """Return the records that a state has rows of, each once, in an order that is the same for all who read it."""
    _, (_, (_, last, tables)) = left
    rows = {id(row): row for row in chain(last.values(), (columns[0] for columns, _ in tables.values()))}
    return list({id(record): record for record in chain.from_iterable(rows.values())}.values())


def _those_that_were(now: Looks, before: Looks) -> tuple[Looks, AbstractSet[str]]:
    """Return lines, each as the object that it was, and those that are but in one of the two."""
    if len(now) == len(before):  # as most edits leave it: a line in the place of another
        differ = list(map(ne, now, before))
        same = tuple([new if other else old for new, old, other in zip(now, before, differ, strict=True)])
        return same, set(compress(now, differ)) ^ set(compress(before, differ))
    known = dict(zip(before, before, strict=True))
    return tuple(map(known.get, now, now)), known.keys() ^ now


def _looks(stamp: Stamp, content: Path) -> tuple[Looks, frozenset[str]]:
    """Return how the files below a content folder look that a build does not leave alone; which changed lately."""
    below, since = f"{content}{os.sep}", stamp.begun - TICK
    start = len(below) - len(os.sep)
    lines, lately = [], []
    for path, changed in stamp.lines:
        if not changed or not path.startswith(below):
            continue
        line = path[start:]
        if (_DOT not in line and _DASH not in line) or line.startswith(_STATIC):
            lines.append(line)
            if changed >= since:
                lately.append(line)
    return tuple(dict.fromkeys(lines)), frozenset(lately)

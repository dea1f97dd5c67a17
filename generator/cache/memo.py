"""What costly pure functions gave, by a digest of all that they depended on.

A key begins with a stamp of the program as it is installed here, times of change included, which nobody can know
elsewhere: values that came along with somebody's folder have keys that are never asked for.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from hashlib import blake2b
from io import BufferedReader
from typing import TYPE_CHECKING, Any, TypeVar, cast

from generator.cache.near import Near
from generator.cache.thaw import TooLargeError, freeze, freeze_into, thaw, thaw_from

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from typing_extensions import Buffer

    from generator.cache.store import Store

T = TypeVar("T")
R = TypeVar("R")

WRITTEN_AT_ONCE = 256
"""Values that are held back until they are written together."""
LARGEST = 1 << 28
"""Bytes of one value that is handed on."""


class Memo:
    """Values of one build after another, in memory and in a store, where there is one.

    `begin` opens a build and `end` closes it; `round` counts those of this process. `near` remembers by the very
    record what costs less than a key. Where `lasting`, what a build asked for stays in memory for the next one, as
    `watch` wants it, or a command that hands it on; else the store alone keeps it. A command that builds `once` needs
    nothing of what is held once it is written.
    """

    def __init__(
        self, code: str, store: Store | None = None, *, lasting: bool = False, once: bool = False
    ) -> None:
        self._code = code.encode()
        self._store, self._lasting, self.once = store, lasting, once
        self.build = store.build if store else 0  # its number among those with one store
        self._before: dict[bytes, object] = {}
        self._now: dict[bytes, object] = {}
        self._unwritten: dict[bytes, Callable[[], bytes]] = {}
        self._due: list[tuple[Callable[[], bytes], object]] = []
        self._held: dict[str, object] = {}
        self._worth: set[str] = set()
        self._files: dict[str, Callable[[Path, bytes], None] | None] = {}
        self._taken = False
        self.forgone = False
        self.round = 0
        self.near = Near()

    def begin(self) -> None:
        """Begin a build: what the one before did not ask for is forgotten."""
        self._before, self._now = self._now, {}
        self.round += 1

    def end(self) -> None:
        """Write what is to be written yet."""
        due, self._due = self._due, []
        for key, value in due:
            self.keep(key(), value)
        if self._store and self._unwritten:
            self._store.write({key: frozen() for key, frozen in self._unwritten.items()})
        self._unwritten = {}

    def rest(self) -> None:
        """Hold no more than the next build of this process will ask for, if one may come."""
        if self._store and not self.once:
            self._store.give_back()

    def forgo(self, size: int) -> bool:
        """Tell whether what this build knows, of so many bytes at least, is more than a command hands on to the next.

        Then no more of it is kept in memory than the build itself needs.
        """
        self.forgone = self.once and size > LARGEST
        if self.forgone:
            self._lasting, self._before, self._now = False, {}, {}
            self.near.forget()
        return self.forgone

    def settle(self) -> None:
        """Write what is held, where nobody in this process will ask for it."""
        if self.once:
            self._write_held()
            self._held = {}

    def close(self) -> None:
        """End, and close the store; what is in memory stays."""
        with self.closing():
            pass

    @contextmanager
    def closing(self) -> Iterator[None]:
        """Do so beside something that asks for nothing of the store: it waits for the disk most of the time."""
        self.end()
        self._write_held()
        store, self._store, self._held, self._worth = self._store, None, {}, set()
        with ThreadPoolExecutor(1) as beside:
            closed = beside.submit(store.close, asked=not self._taken) if store else None
            yield
            if closed:
                closed.result()

    def key(self, kind: str, *parts: str | bytes) -> bytes:
        """Return the key of a value of a kind that depends on these parts and on nothing else."""
        told = [self._code]
        for part in (kind, *parts):
            data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
            told += (len(data).to_bytes(8, "big"), data)
        return blake2b(b"".join(told), digest_size=20).digest()

    def recall(self, keys: Iterable[bytes], *, bulky: bool = False) -> dict[bytes, object]:
        """Return the values that are known of these keys; `bulky` ones stay in memory only where there is no store."""
        wanted = dict.fromkeys(keys)
        now, before = self._now, self._before
        known = {key: now[key] for key in wanted if key in now}
        if len(known) < len(wanted):
            known |= {key: before[key] for key in wanted if key not in known and key in before}
        if self._store and len(known) < len(wanted):
            for key, data in self._store.read([key for key in wanted if key not in known]):
                value = thawed(data)
                if value is not None:
                    known[key] = value
        if self._lasting and not (bulky and self._store):
            self._now |= known
        return known

    def keep(self, key: bytes, value: object, *, bulky: bool = False) -> None:
        """Keep a value made of records (`thaw` names them); a `bulky` one in memory only where there is no store.

        Where the memo is `lasting` all but those are turned into bytes when they are written, after somebody has waited
        for a page.
        """
        if self._lasting and not (bulky and self._store):
            self._now[key] = value
        self._write(key, partial(freeze, value), waiting=self._lasting and not bulky)

    def keep_later(self, key: bytes, make: Callable[[], object]) -> None:
        """Keep a bulky value that is made when it is turned into bytes."""
        if self._store:
            self._write(key, lambda: freeze(make()), waiting=self._lasting)
        else:
            self.keep(key, make(), bulky=True)

    def keep_at_end(self, key: Callable[[], bytes], value: object) -> None:
        """Keep a value whose key is worked out when the build has ended."""
        self._due.append((key, value))

    def _write(self, key: bytes, frozen: Callable[[], bytes], *, waiting: bool) -> None:
        if self._store:
            self._unwritten[key] = frozen if waiting else partial(bytes, frozen())
            if len(self._unwritten) >= WRITTEN_AT_ONCE:
                self.end()

    def want(self, keys: Iterable[bytes]) -> None:
        """Take note that what is kept under these keys is in use, although it was not asked for."""
        if self._store and not self._taken:
            self._store.want(keys)

    def hold(self, kind: str, value: object, *, worth: bool = True) -> None:
        """Hand a large value on to the next build; it is written when the memo is closed, if that was ever `worth` it.

        It is not where what was written before will do as well.
        """
        if worth or not self.once:
            self._held[kind] = value
        if worth:
            self._worth.add(kind)

    def hold_file(self, name: str, written: Callable[[Path, bytes], None] | None) -> None:
        """Hand on what is `written` to a file of its own, beside the store, with a key to know it by, if not None."""
        self._files[name] = written

    def file(self, name: str) -> tuple[Path, bytes] | None:
        """Return where such a file is, and its key."""
        return (self._store.path.with_name(name), self.key("file", name)) if self._store else None

    def held(self, kind: str) -> object:
        """Return what the last build handed on, or None."""
        if kind in self._held or not self._store:
            return self._held.get(kind)
        file = self._store.open_large(self.key("held", kind))
        try:
            found = thaw_from(BufferedReader(file)) if file else None
        except Exception:  # noqa: BLE001 - as in `thawed`
            return None
        return found if file and file.whole else None

    def held_bytes(self, kind: str) -> bytes | None:
        """Return what another process handed on as it was kept, or None."""
        file = self._store.open_large(self.key("held", kind)) if self._store else None
        try:
            found = file.read() if file else None
        except EOFError:
            return None
        return found if file and file.whole else None

    def place(self, kinds: Iterable[str]) -> tuple[Path, list[bytes]] | None:
        """Return the store where others may read what was handed on, and the keys for that, which are in use then."""
        if not self._store:
            return None
        keys = [self.key("held", kind) for kind in kinds]
        self._store.want_large(keys)
        return self._store.path, keys

    def handed_on(self) -> object:
        """Return what another process can begin with: values of the last build, and what is known of its records."""
        return self._now, self.near.handed_on()

    def take_up(self, state: Any) -> None:
        """Begin with what another process handed on."""
        self._now, near = state
        self.near.take_up(near)
        self._taken = True  # from here on the store is not asked for what is in use

    def _write_held(self) -> None:
        """Write what is to be handed on, unless it is so large that working it out again is the lesser evil."""
        worth, self._worth = self._worth, set()
        if self._store:
            for kind in sorted(worth):
                with suppress(TooLargeError):
                    dump = partial(freeze_into, value=self._held[kind], most=LARGEST)
                    self._store.write_large(self.key("held", kind), dump)
        for name, written in self._files.items():
            place = self.file(name)
            if place and written:
                with suppress(OSError):
                    written(*place)
        self._files = {}

    def map(
        self, work_out: Callable[[list[T]], Iterable[R]], items: Sequence[T], keys: Sequence[bytes]
    ) -> list[R]:
        """Return the values of items, in order; those that are not known are worked out."""
        known = cast("dict[bytes, R]", self.recall(keys))
        missing = {key: item for key, item in zip(keys, items, strict=True) if key not in known}
        for key, value in zip(missing, work_out(list(missing.values())), strict=True):
            known[key] = value
            self.keep(key, value)
        return [known[key] for key in keys]


def thawed(data: Buffer) -> object:
    """Read a value, or None where the bytes are damaged."""
    try:
        return thaw(data)
    except Exception:  # noqa: BLE001 - damaged bytes raise anything, and are worked out again
        return None


@contextmanager
def remembering(memo: Memo | None) -> Iterator[None]:
    """Let a memo know that a build begins, and that it ended."""
    if memo is None:
        yield
        return
    memo.begin()
    try:
        yield
    finally:
        memo.end()
        memo.rest()

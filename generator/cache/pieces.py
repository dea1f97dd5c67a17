"""Large values in pieces, so that what is written and read is not in memory as a whole beside what it tells of.

A value that is small is kept as it is. Of others there is a head in its place: how many pieces there are, and a
checksum of all of them, since another build may have written some of them.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Callable

    from typing_extensions import Buffer

PIECE = 1 << 22
"""Bytes of a piece: SQLite has three copies of what it writes."""
_HEAD = b"in pieces:"
_COUNT, _SUM = 4, 4  # bytes


class Cutter:
    """Takes bytes, and has them put under the keys of pieces as soon as there are more than one piece holds."""

    def __init__(self, key: bytes, put: Callable[[bytes, bytes], None]) -> None:
        self._key, self._put = key, put
        self._left = bytearray()
        self._sum = 0
        self.count = 0

    def write(self, data: Buffer, /) -> None:
        """Add bytes."""
        view = memoryview(data).cast("B")
        for start in range(0, view.nbytes, PIECE):
            self._left += view[start : start + PIECE]
            while len(self._left) > PIECE:
                self._hand_on(bytes(self._left[:PIECE]))
                del self._left[:PIECE]

    def head(self) -> bytes:
        """Hand the rest on and return what stands in the value's place: if one piece holds it, the value itself."""
        rest = bytes(self._left)
        if not self.count and not rest.startswith(_HEAD):
            return rest
        self._hand_on(rest)
        return _HEAD + self.count.to_bytes(_COUNT) + self._sum.to_bytes(_SUM)

    def _hand_on(self, piece: bytes) -> None:
        self._sum = crc32(piece, self._sum)
        self._put(piece_key(self._key, self.count), piece)
        self.count += 1


class Pieces(io.RawIOBase):
    """Reads a value whose `head` stands under a key; `read` finds what else is kept, None where nothing is.

    Raises EOFError where a piece is missing.
    """

    def __init__(self, key: bytes, head: bytes, read: Callable[[bytes], bytes | None]) -> None:
        super().__init__()
        self._key, self._read = key, read
        self._count, self._wanted = _told(head) if head.startswith(_HEAD) else (0, 0)
        self._number, self._sum = 0, 0
        self._piece = memoryview(head if not self._count else b"")

    @property
    def whole(self) -> bool:
        """Whether all was read, and was what was written."""
        return not self._piece and self._number == self._count and self._sum == self._wanted

    def readable(self) -> bool:
        """Bytes may be read."""
        return True

    def readinto(self, room: Buffer, /) -> int:
        """Read the next bytes."""
        view = memoryview(room).cast("B")
        if not self._piece and self._number < self._count:
            self._turn()
        size = min(len(view), len(self._piece))
        view[:size] = self._piece[:size]
        self._piece = self._piece[size:]
        return size

    def _turn(self) -> None:
        piece = self._read(piece_key(self._key, self._number))
        if piece is None:
            raise EOFError
        self._sum = crc32(piece, self._sum)
        self._number += 1
        self._piece = memoryview(piece)


def piece_key(key: bytes, number: int) -> bytes:
    """Return the key of a piece of the value under a key; they sort as the pieces do."""
    return key + number.to_bytes(_COUNT)


def last_key(key: bytes) -> bytes:
    """Return the last key that a piece of the value under a key could have."""
    return key + b"\xff" * _COUNT


def whole(key: bytes, head: bytes, read: Callable[[bytes], bytes | None]) -> bytes | None:
    """Return a value as a whole, or None where it is not whole any more."""
    pieces = Pieces(key, head, read)
    try:
        found = pieces.read()
    except EOFError:
        return None
    return found if pieces.whole else None


def _told(head: bytes) -> tuple[int, int]:
    count, sum_ = head[len(_HEAD) : -_SUM], head[-_SUM:]
    return int.from_bytes(count), int.from_bytes(sum_)

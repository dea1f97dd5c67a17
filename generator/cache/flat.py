"""Large values as one file of plain bytes, mapped into memory: nothing is read of it that nobody asks for, or twice.

It is sealed as all that is kept is, and only ever replaced whole, so what is mapped stays as it was.
"""

from __future__ import annotations

import mmap
from typing import TYPE_CHECKING
from zlib import crc32

from generator.cache.folder import write

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from typing_extensions import Buffer

_SIZE = 8  # bytes that tell the size of a part; parts begin at such places
_SEAL = 4


def write_flat(path: Path, key: bytes, parts: Sequence[Sequence[Buffer]]) -> None:
    """Put parts into a file under a key, each of several pieces. Raises OSError."""
    sizes = [sum(memoryview(piece).nbytes for piece in part) for part in parts]
    table = b"".join([number.to_bytes(_SIZE) for number in (len(sizes), *sizes)])
    body: list[Buffer] = [table]
    for part, size in zip(parts, sizes, strict=True):
        body += [*map(_flat, part), bytes(-size % _SIZE)]
    write(path, *_head(key, body), *body)


def read_flat(path: Path, key: bytes) -> list[memoryview] | None:
    """Map the parts of a file; None where there is none, or it is damaged, or of another key."""
    try:
        with path.open("rb") as file:
            whole = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError):
        return None
    body = whole[_start(key) :]
    if whole[: len(key)] != key or _head(key, [body]) != [bytes(whole[: _start(key)])]:
        return None
    count = int.from_bytes(body[:_SIZE])
    place, found = (count + 1) * _SIZE, []
    for number in range(1, count + 1):
        size = int.from_bytes(body[number * _SIZE : (number + 1) * _SIZE])
        found.append(body[place : place + size])
        place += size + -size % _SIZE
    return found


def _start(key: bytes) -> int:
    return len(key) + _SEAL + -(len(key) + _SEAL) % _SIZE


def _head(key: bytes, body: Iterable[Buffer]) -> list[bytes]:
    """Return what stands before the body: the key and the seal."""
    seal = 0
    for piece in body:
        seal = crc32(piece, seal)
    return [(key + seal.to_bytes(_SEAL)).ljust(_start(key), b"\0")]


def _flat(piece: Buffer) -> memoryview:
    view = memoryview(piece)
    return view.cast("B") if view.nbytes else memoryview(b"")

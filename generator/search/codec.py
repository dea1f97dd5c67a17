"""The format of Pagefind's files: CBOR behind a signature, compressed by gzip, named by what they hold."""

from __future__ import annotations

import gzip
import hashlib
from functools import lru_cache
from typing import Any

import cbor2

_SIGNATURE = b"pagefind_dcd"
_LEVEL = 6
"""Of gzip's: the highest takes four times as long for a file that is a fiftieth smaller."""
_SMALL = 24
"""Numbers below this one are told by CBOR's head itself."""


class FormatError(ValueError):
    """A file is not as Pagefind writes it."""


def opened(content: bytes) -> bytes:
    """Return what a file holds, without compression and signature. Raises FormatError."""
    plain = gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content
    if not plain.startswith(_SIGNATURE):
        raise FormatError("not a file of Pagefind's")
    return plain.removeprefix(_SIGNATURE)


def unpacked(content: bytes) -> Any:
    """Return the value that a file of CBOR holds. Raises FormatError."""
    return cbor2.loads(opened(content))


def closed(plain: bytes) -> bytes:
    """Return the file that holds this."""
    return gzip.compress(_SIGNATURE + plain, _LEVEL, mtime=0)


def packed(value: object) -> bytes:
    """Return the file that holds a value as CBOR."""
    return closed(cbor2.dumps(value))


def name(language: str, content: bytes) -> str:
    """Name a file by its language and content."""
    return f"{language}_{hashlib.blake2b(content, digest_size=5).hexdigest()}"


@lru_cache(maxsize=1 << 16)
def head(kind: int, number: int) -> bytes:
    """Return the head of one of CBOR's items (RFC 8949, section 3): 0 is a number, 3 text, 4 a list."""
    if number < _SMALL:
        return bytes((kind << 5 | number,))
    size = next(size for size in (1, 2, 4, 8) if number < 1 << 8 * size)
    return bytes((kind << 5 | _SMALL + size.bit_length() - 1,)) + number.to_bytes(size, "big")


def text(words: str) -> bytes:
    """Return text as CBOR."""
    data = words.encode()
    return head(3, len(data)) + data

"""By what the content of files is known."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def digest_of(content: bytes) -> bytes:
    """Return the digest of a file's content."""
    return blake2b(content, digest_size=20).digest()


class Digests(dict[str, bytes]):
    """Digests of files by their paths, which hold no null: pickled as two rows, and read in a third of the time."""

    def __reduce__(self) -> tuple[Callable[[str, bytes], Digests], tuple[str, bytes]]:
        """Pickle as a call."""
        return digests, ("\0".join(self), b"".join(self.values()))


def digests(paths: str, row: bytes) -> Digests:
    """Return the digests that stand in a row, all of one length, in the order of the paths."""
    names = paths.split("\0")
    size = len(row) // len(names)
    return Digests(zip(names, [row[at : at + size] for at in range(0, len(row), size or 1)], strict=False))

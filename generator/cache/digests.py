"""By what the content of files is known."""

from __future__ import annotations

from hashlib import blake2b


def digest_of(content: bytes) -> bytes:
    """Return the digest of a file's content."""
    return blake2b(content, digest_size=20).digest()

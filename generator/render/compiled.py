"""Templates in the form that Python runs, so that each is compiled once: not in every process, nor in every build."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from io import BytesIO
from typing import TYPE_CHECKING

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import CodeType


class Compiled(BytecodeCache):
    """Compiled templates by a digest of name and source; those that were not given are compiled when asked for."""

    def __init__(self, code: Mapping[str, bytes] | None = None) -> None:
        self.code = dict(code or {})

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take a template's code, where it is known."""
        found = self.code.get(_key(bucket))
        if found is not None:
            bucket.code = _opened(found, bucket.checksum)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template's code."""
        self.code[_key(bucket)] = bucket.bytecode_to_string()


@lru_cache(maxsize=1 << 7)  # each build of a process asks for the same ones
def _opened(data: bytes, checksum: str) -> CodeType | None:
    """Read code, unless it is another Python's."""
    bucket = Bucket(None, "", checksum)  # type: ignore[arg-type]  # reading asks no environment
    bucket.load_bytecode(BytesIO(data))
    return bucket.code


def _key(bucket: Bucket) -> str:
    return blake2b(f"{bucket.key} {bucket.checksum}".encode(), digest_size=20).hexdigest()

"""What was read of a single file, such as the settings: known by its very bytes, so that nobody reads it anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.cache.memo import Memo

T = TypeVar("T")


def reread(memo: Memo, file: Path, read: Callable[[], T], wanted: type[T], kind: str, *parts: str) -> T:
    """Return what `read` makes of a file, a value of the kind `wanted`, unless it is known of these very bytes.

    `kind` names such values, and `parts` are what else they depend on. Raises what `read` raises.
    """
    written = _written_in(file)
    if written is None:
        return read()
    key = memo.key(kind, str(file), written, *parts)
    known = memo.recall([key]).get(key)
    if isinstance(known, wanted):
        return known
    found = read()
    if _written_in(file) == written:
        memo.keep(key, found)
    return found


def _written_in(file: Path) -> bytes | None:
    """Return what a file holds, if it can be read."""
    try:
        return file.read_bytes()
    except OSError:
        return None

"""A digest that is opened when somebody asks what it says: of most topics a build asks for nothing but the title.

As records a digest takes ten times the memory, and longer to go from process to process than to be closed and opened:
so it is closed by whoever writes it, and stays so in the cache, in the command, and on its way to whoever shows it.
"""

from __future__ import annotations

from dataclasses import fields
from functools import lru_cache
from typing import Any, cast
from zlib import compress, decompress

from generator.cache.notes import LEVEL
from generator.cache.thaw import freeze, thaw
from generator.model import Digest, Told

_NAMES = tuple(field.name for field in fields(Digest))
_OPEN = 32
"""So many digests stay open: those of a page of a list, or the one whose pages are made."""


class LaterDigest(Digest):
    """A digest of which the topic is at hand, and what lists show."""

    __slots__ = ("_frozen", "_told")
    _frozen: bytes
    _told: Told

    def __getattr__(self, name: str) -> object:
        """Open the digest: Python asks here for what is not set."""
        if name not in _NAMES:
            raise AttributeError(name)
        return getattr(_opened(self._frozen), name)

    def __eq__(self, other: object) -> bool:
        """Compare what is closed, and open it only where that differs."""
        if self is other:
            return True
        if not isinstance(other, Digest):
            return NotImplemented
        if isinstance(other, LaterDigest) and self._frozen == other._frozen:
            return (self.topic, self.title) == (other.topic, other.title)
        return all(getattr(self, name) == getattr(other, name) for name in _NAMES)

    def __hash__(self) -> int:
        """Equal digests are of one topic."""
        return hash(self.topic)

    @property
    def told(self) -> Told:
        """What lists ask of it."""
        return self._told

    @property
    def opening(self) -> str:
        """The lede as text, whoever wrote it."""
        return self._told.opening

    def titled(self, title: str) -> Digest:
        """Return the same digest under another title."""
        return later(self.topic, self._told._replace(title=title), self._frozen)

    def __reduce__(self) -> tuple[Any, tuple[Any, ...]]:
        """Pickle as it came."""
        return later, (self.topic, self._told, self._frozen)


_set_topic, _set_title, _set_frozen, _set_told = (
    getattr(LaterDigest, name).__set__ for name in ("topic", "title", "_frozen", "_told")
)  # thousands are read at once


def later(topic: str, told: Told, frozen: bytes) -> LaterDigest:
    """Return a digest that `frozen` holds, but for its title, which is what lists are told."""
    digest = object.__new__(LaterDigest)
    _set_topic(digest, topic)
    _set_title(digest, told.title)
    _set_frozen(digest, frozen)
    _set_told(digest, told)
    return digest


def closed(digest: Digest) -> LaterDigest:
    """Return a digest that is opened later."""
    return later(digest.topic, digest.told, compress(freeze(digest), LEVEL))


@lru_cache(maxsize=_OPEN)
def _opened(frozen: bytes) -> Digest:
    return cast("Digest", thaw(decompress(frozen)))

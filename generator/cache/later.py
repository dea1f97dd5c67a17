"""A digest that is opened when somebody asks what it says: of most topics a build asks for nothing but the title."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from generator.cache.thaw import freeze, thaw
from generator.model import Digest

_NAMES = tuple(field.name for field in fields(Digest))


class LaterDigest(Digest):
    """A digest of which the topic and the title are at hand."""

    __slots__ = ("_frozen",)
    _frozen: bytes

    def __getattr__(self, name: str) -> object:
        """Open the digest: Python asks here for what is not set."""
        if name not in _NAMES:
            raise AttributeError(name)
        opened = thaw(self._frozen)
        for one in _NAMES:
            object.__setattr__(self, one, getattr(opened, one))
        return object.__getattribute__(self, name)

    def __reduce__(self) -> tuple[Any, tuple[Any, ...]]:
        """Pickle as it came, opened or not; one that was made of another is a digest as any."""
        if hasattr(self, "_frozen"):
            return later, (self.topic, self.title, self._frozen)
        return Digest, tuple(getattr(self, name) for name in _NAMES)


def later(topic: str, title: str, frozen: bytes) -> LaterDigest:
    """Return a digest that `frozen` holds."""
    digest = object.__new__(LaterDigest)
    for name, value in (("topic", topic), ("title", title), ("_frozen", frozen)):
        object.__setattr__(digest, name, value)
    return digest


def closed(digest: Digest) -> tuple[Any, tuple[Any, ...]]:
    """Pickle a digest as one that is opened later."""
    return later, (digest.topic, digest.title, freeze(digest))

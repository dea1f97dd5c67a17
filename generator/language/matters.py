"""What two accounts of one thing are about (how many died, whose age), by their words: a data file a language."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from generator.language.tables import table
from generator.language.words import primary

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_APART = re.compile(r"[\W_]+")


class _Matter(NamedTuple):
    """A matter by its name and the words that tell it; a `counted` one is told by numbers beside them."""

    name: str
    words: tuple[str, ...]
    counted: bool


@cache
def _matters(language: str) -> tuple[_Matter, ...]:
    """Return the matters of a language in the order in which they are tried; none where it has no file."""
    return tuple(
        _Matter(one["name"], tuple(f" {word} " for word in one["words"]), bool(one.get("counted")))
        for one in table("matters", primary(language)).get("matter", ())
    )


def matter(texts: Sequence[str], numbers: Sequence[Collection[float]], language: str) -> str:
    """Return what some texts that exclude each other are all about; empty where their words do not tell.

    `numbers` are those that each text gives.
    """
    plain = [f" {_APART.sub(' ', text.lower()).strip()} " for text in texts]
    counted = all(numbers) and set.intersection(*map(set, numbers)) != set.union(*map(set, numbers))
    for one in _matters(language):
        told = [any(map(text.__contains__, one.words)) for text in plain]
        if any(told) and counted if one.counted else all(told):
            return one.name
    return ""

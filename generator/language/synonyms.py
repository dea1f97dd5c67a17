"""Words that news uses for one thing, and what is left of a sentence once they are one.

One data file a language in `data/synonyms`, one thing a line. They are for telling what has been said already; claims
are never compared by them, since `injured` and `wounded` may be counted apart.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.language.cues import cues
from generator.language.tables import rows
from generator.language.words import primary, stem

if TYPE_CHECKING:
    from collections.abc import Iterable


def gist(stems: Iterable[str], language: str) -> frozenset[str]:
    """Return stems with synonyms as one, without days, times and words of saying."""
    return frozenset(filter(None, map(_gists(primary(language)).__getitem__, stems)))


def gists(stems: Iterable[str], language: str) -> tuple[str, ...]:
    """Return what each of some stems comes to there; empty for one that is left out."""
    return tuple(map(_gists(primary(language)).__getitem__, stems))


class _Gists(dict[str, str]):
    """What stems of one language come to, as far as they were asked for; empty for those that are left out."""

    def __init__(self, code: str) -> None:
        super().__init__(dict.fromkeys(_quiet(code), "") | _one(code))

    def __missing__(self, stem: str) -> str:
        self[stem] = stem
        return stem


@cache
def _gists(code: str) -> _Gists:
    return _Gists(code)


@cache
def things(language: str) -> frozenset[str]:
    """Return what a language has several words for, as `gist` writes it."""
    return frozenset(_one(primary(language)).values())


@cache
def _quiet(code: str) -> frozenset[str]:
    known = cues(code)
    return frozenset(stem(word, code) for word in known.saying | known.times | known.relative_days)


@cache
def _one(code: str) -> dict[str, str]:
    """Return by stem the first word of its line."""
    lines = map(str.split, rows("synonyms", code))
    return {stem(word, code): words[0] for words in lines for word in words}

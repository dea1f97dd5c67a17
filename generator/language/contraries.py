"""Words for deeds that exclude each other where the rest is the same, one data file a language in `data/contraries`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from generator.language.tables import table
from generator.language.words import primary, stem

_NEGATED = re.compile(
    r"(?:\b(?:not|never|nor|neither|without)|n['\u2019]t)(?:\s\w+)?\s\Z|\b(?:no|none)\s(?:[\w-]+\s){1,7}\Z",
    re.IGNORECASE,
)
REACH = 60
"""Characters before a word in which it may be denied."""


class Contrary(NamedTuple):
    """A word of a pair at `start:end` of a text, and the side (0 or 1) that it is of."""

    pair: int
    side: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Pair:
    """A pair: how a difference in it is called, the forms of its sides, and stems of their words."""

    subject: str
    one: re.Pattern[str]
    other: re.Pattern[str]
    words: tuple[frozenset[str], frozenset[str]]


@cache
def _pairs(language: str) -> tuple[_Pair, ...]:
    code = primary(language)
    rows = table("contraries", code).get("pair", ())
    return tuple(
        _Pair(
            row["subject"],
            _form(row["one"]),
            _form(row["other"]),
            (_words(row["one"], code), _words(row["other"], code)),
        )
        for row in rows
    )


def _words(forms: list[str], code: str) -> frozenset[str]:
    """Return the stem of the longest word of each form."""
    return frozenset(stem(max(form.split(), key=len), code) for form in forms)


def _form(forms: list[str]) -> re.Pattern[str]:
    several = sorted(forms, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(several)})(?![\w-])", re.IGNORECASE)


def subject(pair: int, language: str) -> str:
    """Return how a difference in a pair is called."""
    return _pairs(language)[pair].subject


def may_be_between(one: frozenset[str], other: frozenset[str], language: str) -> list[int]:
    """Return the numbers of the pairs of which two texts may have a side each, by the stems of their words."""
    known = _sides_of(language)
    left = {told for word in known.keys() & one for told in known[word]}
    if not left:
        return []
    right = {told for word in known.keys() & other for told in known[word]}
    return sorted({pair for pair, side in left if (pair, 1 - side) in right})


@cache
def _sides_of(language: str) -> dict[str, tuple[tuple[int, int], ...]]:
    """Return by stem the pairs and sides of which a form has it."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, pair in enumerate(_pairs(language)):
        for side, words in enumerate(pair.words):
            for word in sorted(words):
                found.setdefault(word, []).append((number, side))
    return {word: tuple(told) for word, told in found.items()}


def between(number: int, one: str, other: str, language: str) -> tuple[Contrary, Contrary] | None:
    """Return the words of a pair of which one text has the one side alone, and another the other side alone."""
    pair = _pairs(language)[number]
    left, right = _first(number, pair, one), _first(number, pair, other)
    return (left, right) if left and right and left.side != right.side else None


def sides(pair: int, text: str, language: str) -> set[int]:
    """Return the sides of a pair that a text has."""
    known = _pairs(language)[pair]
    return {one.side for one in _found(pair, known, text)}


def _first(number: int, pair: _Pair, text: str) -> Contrary | None:
    """Return the first word of a pair in a text that has words of one side alone."""
    found = _found(number, pair, text)
    return found[0] if found and len({one.side for one in found}) == 1 else None


def _found(number: int, pair: _Pair, text: str) -> list[Contrary]:
    every = [
        Contrary(number, side, *match.span())
        for side, form in enumerate((pair.one, pair.other))
        for match in form.finditer(text)
    ]
    longest = [
        one
        for one in every
        if not any(it.start <= one.start and one.end <= it.end and it is not one for it in every)
    ]
    return [one for one in longest if not _NEGATED.search(text, max(0, one.start - REACH), one.start)]

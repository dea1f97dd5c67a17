"""The usual course of a day of news: what comes before what, one data file a language in `data/steps`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from generator.language.caseless import Caseless
from generator.language.words import primary

if TYPE_CHECKING:
    from collections.abc import Iterable


_FRONT, _NEAR = 16, 24
"""Letters up to which a date stands at the front and dates what comes, and within which any date dates what comes."""


class Step(NamedTuple):
    """A step that a text tells: its place, from 0.

    `event` tells that it is of the event that all began with, `once` that one story has it once a day.
    """

    place: int
    event: bool
    once: bool


@dataclass(frozen=True, slots=True)
class Course:
    """The steps of a language, how they are `told` (a group for each), its kinds of events, how one is told barely."""

    steps: tuple[Step, ...]
    told: Caseless
    kinds: tuple[frozenset[str], ...]
    bare: Caseless
    another: Caseless
    said: re.Pattern[str]


def step(text: str, language: str, start: int, end: int) -> Step | None:
    """Return the step that `start:end` of a clause dates: the last one told before it, else the next one behind it."""
    known = _course(primary(language))
    if known is None:
        return None
    told = [(match, known.steps[(match.lastindex or 1) - 1]) for match in known.told.finditer(text)]
    said = known.said.match(text, 0, start)
    front = _FRONT + (said.end() if said else 0)
    before = [it for it in told if it[0].end() <= start]
    if before:
        return max(before, key=lambda it: (it[0].end(), -it[1].place))[1]
    far = len(text) if start <= front else end + _NEAR
    behind = [it for it in told if end <= it[0].start() <= far]
    return min(behind, key=lambda it: (it[0].start(), it[1].place))[1] if behind else None


def kinds_of_events(words: frozenset[str], language: str) -> frozenset[int]:
    """Return the kinds of events that the gist of a text names, by their numbers."""
    known = _course(primary(language))
    return frozenset(
        number
        for number, kind in enumerate(known.kinds if known else ())
        if any(words.issuperset(name.split("+")) for name in kind)
    )


def is_bare(text: str, language: str) -> bool:
    """Whether a text tells little more of an event than that there was one: `The crash happened at noon`."""
    known = _course(primary(language))
    return known is not None and known.bare.lowered(text)[0].match(known.bare.lowered(text)[1]) is not None


def names_another(text: str, language: str) -> bool:
    """Whether a text tells of an event beside others."""
    known = _course(primary(language))
    return known is not None and known.another.holds(text)


@cache
def _course(code: str) -> Course | None:
    file = files("generator.language") / "data" / "steps" / f"{code}.toml"
    if not code.isalpha() or not file.is_file():
        return None
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    return Course(
        tuple(
            Step(place, row.get("event", False), row.get("once", False))
            for place, row in enumerate(told["step"])
        ),
        _form(f"({'|'.join(row['forms'])})" for row in told["step"]),
        tuple(frozenset(line.split()) for line in told["kinds"]),
        _form(told["bare"]),
        _form(told["another"]),
        re.compile(told["said"]),
    )


def _form(forms: Iterable[str]) -> Caseless:
    return Caseless(rf"\b(?:{'|'.join(forms)})(?!\w)")

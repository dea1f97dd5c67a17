"""The usual course of a day of news: what comes before what, one data file a language in `data/steps`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from generator.language.caseless import Caseless
from generator.language.tables import table
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


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """The steps of a language, how they are `told` (a group for each), its kinds of events, how one is told barely.

    `at_once` are the places of steps that are of the event where that is told beside them, `beside` names it there. A
    word has one of the `meanings` where its form is found. `meanwhile` begins what happened while something was done.
    """

    steps: tuple[Step, ...]
    at_once: frozenset[int]
    told: Caseless
    beside: Caseless
    kinds: tuple[frozenset[str], ...]
    meanings: tuple[tuple[str, str, Caseless], ...]
    meanwhile: Caseless
    bare: Caseless
    another: Caseless
    said: re.Pattern[str]


def step(text: str, language: str, start: int, end: int) -> Step | None:
    """Return the step that `start:end` of a clause dates: the last one told before it, else the next one behind it.

    What comes at once (`six were taken to hospital after a crash`) is of the event where that is told as well, and so
    is what was going on when it happened (`they were at dinner at noon when the crane fell`).
    """
    known = _course(primary(language))
    if known is None:
        return None
    told = _told(known, text)
    found = _dated(text, told, (start, end), known)
    if found and found.place in known.at_once and not known.another.holds(text):
        event = next((step for _, step in told if step.event), None)
        return event or (known.steps[0] if known.beside.holds(text) else found)
    return found


@lru_cache(maxsize=1 << 5)  # of one clause it is asked for each of its dates, and for what stands beside them
def _told(known: Course, text: str) -> list[tuple[re.Match[str], Step]]:
    """Return the steps that a text tells, each with where."""
    return [(match, known.steps[(match.lastindex or 1) - 1]) for match in known.told.finditer(text)]


def _dated(
    text: str, told: list[tuple[re.Match[str], Step]], dated: tuple[int, int], known: Course
) -> Step | None:
    start, end = dated
    said = known.said.match(text, 0, start)
    front = _FRONT + (said.end() if said else 0)
    before = [it for it in told if it[0].end() <= start]
    if before:
        return max(before, key=lambda it: (it[0].end(), -it[1].place))[1]
    far = len(text) if start <= front else end + _NEAR
    behind = [it for it in told if end <= it[0].start() <= far]
    if behind:
        return min(behind, key=lambda it: (it[0].start(), it[1].place))[1]
    interrupting = (it for it in told if it[1].event and end <= it[0].start())
    return next(
        (step for match, step in interrupting if known.meanwhile.holds(text, end, match.start())), None
    )


def kinds_of_events(words: frozenset[str], language: str, text: str = "") -> frozenset[int]:
    """Return the kinds of events that the gist of a text names, by their numbers, and what it means in that text."""
    known = _course(primary(language))
    if known is None:
        return frozenset()
    for word, meaning, form in known.meanings:
        if word in words and form.holds(text):
            words = words - {word} | {meaning}
    return frozenset(
        number
        for number, kind in enumerate(known.kinds)
        if any(name in words or words.issuperset(name.split("+")) for name in kind)
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
    told = table("steps", code)
    if not told:
        return None
    return Course(
        tuple(
            Step(place, row.get("event", False), row.get("once", False))
            for place, row in enumerate(told["step"])
        ),
        frozenset(place for place, row in enumerate(told["step"]) if row.get("at_once", False)),
        _form(f"({'|'.join(row['forms'])})" for row in told["step"]),
        _form(told["beside"]),
        tuple(frozenset(line.split()) for line in told["kinds"]),
        tuple((row["word"], row["means"], _form(row["where"])) for row in told["meaning"]),
        _form(told["meanwhile"]),
        _form(told["bare"]),
        _form(told["another"]),
        re.compile(told["said"]),
    )


def _form(forms: Iterable[str]) -> Caseless:
    return Caseless(rf"\b(?=\w)(?:{'|'.join(forms)})(?!\w)")

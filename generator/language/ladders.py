"""Ladders of states: what follows one another in somebody's life, one data file a language in `data/ladders`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.language.caseless import Caseless
from generator.language.tables import table
from generator.language.words import primary

STEP = "step "
"""With the numbers of a ladder, of its step and of a form behind it: its name among what a text may tell something."""
_FORMS = "behind", "before", "nobody"
_SIGNS = re.compile(r"\(\?:|[()?-]")
"""What is no word of a form: without these it shows what it may begin with, as with what it need not have."""


@dataclass(frozen=True, slots=True)
class Step:
    """A state that takes the places `low` to `high` of its ladder, and its forms; None where there are none.

    `words` are for each of the forms how words begin of which every text with it has one: those of its ladder that
    stand in it. `behind` stands behind whom it is about, `before` before him, `nobody` is about whoever did it. `named`
    tells that it is told of somebody by name alone, and makes nobody one of those of whom the ladder tells. It is held
    against steps from the place `since` on, where it is `later` against those of earlier days alone, and in the `fresh`
    days after it against none three places up.
    """

    label: str
    words: tuple[tuple[str, ...], ...]
    low: int
    high: int
    behind: Caseless | None
    before: Caseless | None
    nobody: Caseless | None
    named: bool
    since: int
    later: bool
    fresh: int


@dataclass(frozen=True, slots=True)
class Ladder:
    """States that follow one another, the lowest first.

    `accused` tells that it is of whoever did something, `turns` that a later article may have somebody on a lower step,
    `near` that two lines have more in common than their story, `whole` that a story has one group on it.
    """

    name: str
    accused: bool
    turns: bool
    near: bool
    whole: bool
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Ladders:
    """The ladders of a language and its nouns: for whoever did it, for anybody, for somebody with a name, for several.

    `deeds` make of anybody whoever did it.
    """

    ladders: tuple[Ladder, ...]
    accused: frozenset[str]
    people: frozenset[str]
    roles: frozenset[str]
    groups: frozenset[str]
    deeds: tuple[str, ...]


@cache
def ladders(language: str) -> Ladders:
    """Return the ladders of a language; none where it has no file."""
    code = primary(language)
    told = table("ladders", code)
    return Ladders(
        tuple(
            Ladder(
                row["name"],
                row.get("accused", False),
                row.get("turns", False),
                row.get("near", False),
                row.get("whole", False),
                tuple(_step(step, row["words"]) for step in row["step"]),
            )
            for row in told.get("ladder", ())
        ),
        frozenset(told.get("accused", ())),
        frozenset(told.get("people", ())),
        frozenset(told.get("roles", ())),
        frozenset(told.get("groups", ())),
        tuple(told.get("deeds", ())),
    )


def _step(row: dict[str, Any], words: list[str]) -> Step:
    told = ([_SIGNS.sub("", form) for form in row.get(name, ())] for name in _FORMS)
    behind, before, nobody = (_pattern(row.get(name)) for name in _FORMS)
    return Step(
        row["label"],
        tuple(tuple(word for word in words if any(word in form for form in forms)) for forms in told),
        row["from"],
        row["to"],
        behind,
        before,
        nobody,
        row.get("named", False),
        row.get("since", 0),
        row.get("later", False),
        row.get("fresh", 0),
    )


def _pattern(forms: list[str] | None) -> Caseless | None:
    return Caseless(rf"\b(?:{'|'.join(forms)})(?!\w)") if forms else None


def beginnings(language: str) -> dict[str, tuple[str, ...]]:
    """Return by the name of each form of a step how words begin of which every text has one that it is in."""
    every = ladders(language).ladders
    return {
        name: every[number].steps[place].words[form]
        for name, (number, place, form) in named(language).items()
    }


@cache
def named(language: str) -> dict[str, tuple[int, int, int]]:
    """Return by the name of each form of a step the number of its ladder, that of the step, and its own.

    From 0 on, in the order `behind`, `before`, `nobody`; those that a step has.
    """
    every = enumerate(ladders(language).ladders)
    return {
        f"{STEP}{number} {place} {form}": (number, place, form)
        for number, one in every
        for place, step in enumerate(one.steps)
        for form, words in enumerate(step.words)
        if words
    }

"""The course of a criminal case as titles tell it: an arrest, a charge, a plea, a verdict, a sentence."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from generator.language.caseless import Caseless
from generator.language.tables import table
from generator.language.words import primary


class CaseStep(NamedTuple):
    """A step of a case: its `place`, from 0, whether it is of `another` than before, and what is told `beside` it."""

    place: int
    another: bool
    beside: str


def case_step(title: str, language: str) -> CaseStep | None:
    """Return the latest step that a title tells, or None where it tells none; one data file a language."""
    steps, another = _course(primary(language))
    for place in reversed(range(len(steps))):
        found = steps[place].search(title)
        if found and another:
            return CaseStep(place, another.holds(title), f"{title[: found.start()]}{title[found.end() :]}")
    return None


@cache
def _course(code: str) -> tuple[tuple[Caseless, ...], Caseless | None]:
    told = table("cases", code)
    if not told:
        return (), None
    steps = tuple(
        Caseless(rf"\b(?=\w)(?:{'|'.join(forms)})(?!\w)", tuple(signs))
        for forms, signs in zip(told["steps"], told["signs"], strict=True)
    )
    return steps, Caseless(rf"\b(?:{'|'.join(told['another'])})(?!\w)")

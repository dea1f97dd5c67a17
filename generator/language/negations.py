"""What tells what was not done: participles, and words that tell too little; one data file a language."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from generator.language.tables import table
from generator.language.words import primary, stem


class Negations(NamedTuple):
    """Participles that do not end as all others do, and the stems of words that tell too little of a deed."""

    done: tuple[str, ...]
    idle: frozenset[str]


@cache
def negations(language: str) -> Negations:
    """Return what a language's file in `data/negations` has; nothing where there is none."""
    code = primary(language)
    told = table("negations", code)
    return Negations(
        tuple(told.get("done", ())), frozenset(stem(word, code) for word in told.get("idle", ()))
    )

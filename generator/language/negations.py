"""What tells what was not done: participles, and words that tell too little; one data file a language."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from generator.language.words import primary, stem


class Negations(NamedTuple):
    """Participles that do not end as all others do, and the stems of words that tell too little of a deed."""

    done: tuple[str, ...]
    idle: frozenset[str]


@cache
def negations(language: str) -> Negations:
    """Return what a language's file in `data/negations` has; nothing where there is none."""
    code = primary(language)
    file = files("generator.language") / "data" / "negations" / f"{code}.toml"
    if not code.isalpha() or not file.is_file():
        return Negations((), frozenset())
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    return Negations(tuple(told["done"]), frozenset(stem(word, code) for word in told["idle"]))

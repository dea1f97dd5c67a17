"""What values in news are of, by the words beside them: one data file a language in `data/measures`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from generator.language.words import primary

_WEAK = "~"


@dataclass(frozen=True, slots=True)
class Measure:
    """What a value may be of: how a difference in it is called, and the dimensions of its values."""

    subject: str
    dimensions: frozenset[str]


class Cue(NamedTuple):
    """The number of the measure that a cue tells; a weak one tells it only where no other does."""

    measure: int
    weak: bool


@cache
def measures(language: str) -> tuple[Measure, ...]:
    """Return the measures of a language; none where it has no file."""
    return tuple(Measure(row["subject"], frozenset(row["of"])) for row in _read(primary(language))["measure"])


@cache
def cues(language: str) -> dict[str, dict[str, Cue]]:
    """Return by dimension what each cue (a word, or two joined by `_`) tells."""
    found: dict[str, dict[str, Cue]] = {}
    for number, row in enumerate(_read(primary(language))["measure"]):
        for dimension in row["of"]:
            by_cue = found.setdefault(dimension, {})
            for cue in row["cues"].split():
                by_cue.setdefault(cue.removesuffix(_WEAK), Cue(number, weak=cue.endswith(_WEAK)))
    return found


@cache
def partings(language: str) -> dict[str, dict[str, str]]:
    """Return by dimension what each cue makes a value one of, that is not compared with values it does not stand by."""
    found: dict[str, dict[str, str]] = {}
    for row in _read(primary(language))["parting"]:
        for dimension in row["of"]:
            found.setdefault(dimension, {}).update(dict.fromkeys(row["cues"].split(), row["mark"]))
    return found


@cache
def _read(code: str) -> dict[str, Any]:
    file = files("generator.language") / "data" / "measures" / f"{code}.toml"
    if not code.isalpha() or not file.is_file():
        return {"measure": [], "parting": []}
    return tomllib.loads(file.read_text(encoding="utf-8"))

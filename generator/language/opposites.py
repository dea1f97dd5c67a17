"""Pairs of statements that cannot both be right, one data file a language in `data/opposites`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from generator.language.words import primary


@dataclass(frozen=True, slots=True)
class Opposites:
    """Two sets of forms that exclude each other, and how the difference is named."""

    subject: str
    one: tuple[re.Pattern[str], ...]
    other: tuple[re.Pattern[str], ...]


@cache
def opposites(language: str) -> tuple[Opposites, ...]:
    """Return the pairs of a language; none where it has no file."""
    code = primary(language)
    file = files("generator.language") / "data" / "opposites" / f"{code}.toml"
    if not code.isalpha() or not file.is_file():
        return ()
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["pair"]
    return tuple(Opposites(row["subject"], _forms(row["one"]), _forms(row["other"])) for row in rows)


def _forms(written: list[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?<!\w)(?:{form})(?!\w)", re.IGNORECASE) for form in written)


def what(match: re.Match[str]) -> str:
    """Return the word that a form is about, lower case; empty where it has none."""
    found = [text for name, text in match.groupdict().items() if name.startswith("what") and text]
    return found[0].lower() if found else ""

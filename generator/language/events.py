"""Events that are counted in lives, one data file a language in `data/events`, one event a line."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from generator.language.words import primary

_WORD = re.compile(r"(?<!open )(?<!opens )(?<!opened )(?<!opening )(?<!under )\b[a-z]+")


def events(low: str, language: str) -> frozenset[int]:
    """Return which events a text in lower case names, by their lines; none in a language without a file."""
    known = _events(primary(language))
    return frozenset([known[word] for word in _WORD.findall(low) if word in known])


@cache
def _events(code: str) -> dict[str, int]:
    file = files("generator.language") / "data" / "events" / f"{code}.txt"
    if not code.isalpha() or not file.is_file():
        return {}
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return {word: number for number, line in enumerate(lines) for word in line.split()}

"""Events that are counted in lives, one data file a language in `data/events`, one event a line."""

from __future__ import annotations

import re
from functools import cache

from generator.language.tables import rows
from generator.language.words import primary

_WORD = re.compile(r"(?<!open )(?<!opens )(?<!opened )(?<!opening )(?<!under )\b[a-z]+")


def events(low: str, language: str) -> frozenset[int]:
    """Return which events a text in lower case names, by their lines; none in a language without a file."""
    known = _events(primary(language))
    return frozenset([known[word] for word in _WORD.findall(low) if word in known])


@cache
def _events(code: str) -> dict[str, int]:
    return {word: number for number, line in enumerate(rows("events", code)) for word in line.split()}

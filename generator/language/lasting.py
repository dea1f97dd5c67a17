"""What goes on for a while and has an end, one data file a language in `data/lasting`, one kind of event a line."""

from __future__ import annotations

from functools import cache

from generator.language.tables import rows
from generator.language.words import primary


@cache
def lasting(language: str) -> dict[str, int]:
    """Return by word (lower case) the kind of event that it names; none in a language without a file."""
    lines = rows("lasting", primary(language))
    return {word: number for number, line in enumerate(lines) for word in line.split()}


def named(kind: int, language: str) -> str:
    """Return the plainest word for a kind of event: the first of its line."""
    return next(word for word, number in lasting(language).items() if number == kind)

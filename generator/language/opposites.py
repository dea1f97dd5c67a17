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
    """Two sets of forms that exclude each other, and how the difference is named.

    A text, in lower case, has one of the `words` in it where a form matches it. They are asked for first: that takes a
    hundredth of the time.
    """

    subject: str
    words: tuple[str, ...]
    one: tuple[str, ...]
    other: tuple[str, ...]

    def may_be_in(self, low: str) -> bool:
        """Whether a text in lower case may match one of the forms."""
        return any(word in low for word in self.words)


@cache
def opposites(language: str) -> tuple[Opposites, ...]:
    """Return the pairs of a language; none where it has no file."""
    code = primary(language)
    file = files("generator.language") / "data" / "opposites" / f"{code}.toml"
    if not code.isalpha() or not file.is_file():
        return ()
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["pair"]
    return tuple(
        Opposites(row["subject"], tuple(row["words"]), tuple(row["one"]), tuple(row["other"])) for row in rows
    )


def first(forms: tuple[str, ...], text: str) -> re.Match[str] | None:
    """Return the match of the first of some forms that a text has."""
    return next((found for found in (_pattern(form).search(text) for form in forms) if found), None)


@cache
def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{form})(?!\w)", re.IGNORECASE)


def what(match: re.Match[str]) -> str:
    """Return the word that a form is about, lower case; empty where it has none."""
    found = [text for name, text in match.groupdict().items() if name.startswith("what") and text]
    return found[0].lower() if found else ""

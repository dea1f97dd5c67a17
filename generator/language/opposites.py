"""Pairs of statements that cannot both be right, one data file a language in `data/opposites`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.language.caseless import Caseless
from generator.language.glimpse import LETTERS
from generator.language.tables import table
from generator.language.words import primary

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

_WORD = re.compile(r"\w+")
_SIGNS = re.compile(r"\(\?:|\(\?P<\w+>|[()?]")
"""What is no word of a form."""
PAIR = "pair "
"""With the number of a pair behind it: its name among what a text may tell something."""


@dataclass(frozen=True, slots=True, eq=False)
class Opposites:
    """Two sets of forms that exclude each other, and how the difference is named; there is one of each.

    Where a form matches a text, one of the `words` that stand in the form begins at a word of the text in lower case;
    see `may_be_in`.
    `said` tells that somebody's words count as well, `near` that lines must have more in common, `person` that they
    must be about one person, and `later` is the side (0 or 1) that comes after the other, so that an article with both
    is of it; None where neither does. With `days` it is that of an article of a later day.
    """

    subject: str
    words: tuple[str, ...]
    one: tuple[str, ...]
    other: tuple[str, ...]
    said: bool = False
    near: bool = False
    person: bool = False
    later: int | None = None
    days: bool = False


@cache
def opposites(language: str) -> tuple[Opposites, ...]:
    """Return the pairs of a language; none where it has no file."""
    rows = table("opposites", primary(language)).get("pair", ())
    return tuple(
        Opposites(
            row["subject"],
            tuple(row["words"]),
            tuple(row["one"]),
            tuple(row["other"]),
            said=row.get("said", False),
            near=row.get("near", False),
            person=row.get("person", False),
            later=row.get("later"),
            days=row.get("days", False),
        )
        for row in rows
    )


def may_be_in(low: str, told: AbstractSet[str], language: str) -> list[int]:
    """Return the numbers of the pairs that a text has a word of: the others need not be searched for.

    `low` is the text in lower case, `told` what its words tell something, by the names in `beginnings`.
    """
    named = _numbers(primary(language))
    asked = named.keys() & told
    if not asked:
        return []
    pairs, numbers = opposites(language), sorted(map(named.__getitem__, asked))
    return [number for number in numbers if any(map(low.__contains__, pairs[number].words))]


def beginnings(language: str) -> dict[str, tuple[str, ...]]:
    """Return by the name of each pair how words begin of which every text has one that it can be in."""
    return {f"{PAIR}{at}": tuple(map(_telling, pair.words)) for at, pair in enumerate(opposites(language))}


@cache
def _numbers(code: str) -> dict[str, int]:
    return {f"{PAIR}{number}": number for number in range(len(opposites(code)))}


def _telling(words: str) -> str:
    """Return the longest word, which is the rarest one; a short one at the end may go on in a text."""
    found: list[str] = _WORD.findall(words)
    whole = found[:-1] if len(found) > 1 and len(found[-1]) < LETTERS else found
    return max(whole, key=len)


def sides_in(pair: Opposites, text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the sides (0 or 1) of a pair that a text tells, each with the match of the first of its forms there."""
    low = text.lower()
    has = [word for word in pair.words if word in low]
    for side, forms in enumerate(_forms(pair)):
        asked = (form for form, words in forms if not words.isdisjoint(has))
        found = next((match for form in asked if (match := form.search(text))), None)
        if found:
            yield side, found


@cache
def _forms(pair: Opposites) -> tuple[tuple[tuple[Caseless, frozenset[str]], ...], ...]:
    """Return the forms of both sides of a pair, each with those of its words of which every match has one."""
    telling = [(word, _telling(word)) for word in pair.words]
    return tuple(
        tuple(
            (_form(form), frozenset(word for word, told in telling if told in _SIGNS.sub("", form)))
            for form in forms
        )
        for forms in (pair.one, pair.other)
    )


@cache
def _form(form: str) -> Caseless:
    return Caseless(rf"(?<!\w)(?:{form})(?!\w)")


def what(match: re.Match[str]) -> str:
    """Return the word that a form is about, lower case; empty where it has none."""
    found = [text for name, text in match.groupdict().items() if name.startswith("what") and text]
    return found[0].lower() if found else ""

"""Words of one kind that exclude each other, one data file a language in `data/kinds`: a sister and a brother."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from generator.language.caseless import Caseless
from generator.language.glimpse import LETTERS
from generator.language.tables import table
from generator.language.words import primary

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

UNIT = "kind "
"""With the number of a kind behind it: its name among the types of values."""


class Kindred(NamedTuple):
    """A word of a kind at `start:end` of a text, and which of the kind's values it is."""

    kind: int
    value: int
    start: int
    end: int

    @property
    def unit(self) -> str:
        """The kind as a type of values."""
        return f"{UNIT}{self.kind}"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind: what a difference in it is called (empty where it is not told), its form, how its words begin.

    `alone` are sets of values that differ wherever an article has one of them alone.
    """

    subject: str
    form: Caseless
    beginnings: tuple[str, ...]
    alone: tuple[frozenset[int], ...]


@cache
def kinds(language: str) -> tuple[Kind, ...]:
    """Return the kinds of a language; none where it has no file."""
    rows = table("kinds", primary(language)).get("kind", ())
    return tuple(
        _kind(row.get("subject", ""), row["form"], row["values"], row.get("alone", [])) for row in rows
    )


def _kind(subject: str, form: str, values: list[str], alone: list[list[str]]) -> Kind:
    words = "|".join(f"(?P<v{number}>{forms})s?" for number, forms in enumerate(values))
    begun = [word for forms in values for word in re.findall(r"(?:\A|\|)(\w+)", forms)]
    pattern = form.replace("{}", rf"(?:{words})\b")
    return Kind(
        subject,
        Caseless(rf"\b(?:{pattern})"),
        tuple(dict.fromkeys(one[:LETTERS] for word in begun for one in (word, f"{word}s"))),
        tuple(frozenset(map([one.partition("|")[0] for one in values].index, several)) for several in alone),
    )


def beginnings(language: str) -> dict[str, tuple[str, ...]]:
    """Return by the name of each kind, which is a type of values, how words begin of which every text has one."""
    return {f"{UNIT}{number}": kind.beginnings for number, kind in enumerate(kinds(language))}


@cache
def _numbers(code: str) -> dict[str, int]:
    return {f"{UNIT}{number}": number for number in range(len(kinds(code)))}


def find(text: str, told: AbstractSet[str], language: str) -> Iterator[Kindred]:
    """Yield the words of kinds in a text, kind by kind; `told` is what its words tell something, by name."""
    named = _numbers(primary(language))
    asked = named.keys() & told
    if not asked:
        return
    every = kinds(language)
    for number in sorted(map(named.__getitem__, asked)):
        for match in every[number].form.finditer(text):
            value = int((match.lastgroup or "v0")[1:])
            start, end = match.span(value + 1)
            yield Kindred(number, value, start, end)

"""What a difference in a value is called where no slot has a name for it: by its type, and by what stands beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.values.beside import TOKEN
from generator.digest.differences.values.units import AGE, PLACE, WEEKDAY
from generator.language.aspects import aspect
from generator.language.kinds import UNIT, kinds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.lines import Line

WIDE = 90
"""Characters on each side of a value in which the words stand that may tell what it is of."""
LONGEST = 4
_TYPES = {"$": "Sum", "%": "Share", "clock": "Time"}
_NAMED = {WEEKDAY: "Day", "date": "Date", "month of": "Month", "year of": "Year", PLACE: "Place"}
_JOINED = re.compile(r"[\s-](?:of (?:the )?|the )?")
"""Between two words that are read as one phrase."""
_POSSESSIVE = re.compile(r"['\u2019]s\Z")
_NAME = re.compile(r"(?P<name>[A-Z][\w'\u2019-]+(?:\s[A-Z][\w'\u2019.-]+)+),\s(?:aged?\s)?\Z")
_AGED = re.compile(r"[-\s]years?[-\s](?:old|of age)\s(?P<noun>[a-z]+)\b")
_NOUN = re.compile(r"[a-z]+s\Z|\b(?:people|men|women|children|feet)\Z")


class _Word(NamedTuple):
    """A word that both lines have beside their values, at `start:end` of the one that is shown first."""

    start: int
    end: int


def called(unit: str, line: Line, span: tuple[int, int], shared: frozenset[str]) -> str:
    """Return what a difference in the value at `span` of a line is called.

    `unit` is the value's type, `shared` are the aspects of the words that all sides have beside theirs.
    """
    if unit == AGE:
        return _of_age(line.text, span)
    if unit.startswith(UNIT):
        return kinds("en")[int(unit.removeprefix(UNIT))].subject
    beside = _phrase(line.text, span, shared)
    label = _label(unit, line.text[slice(*span)])
    return f"{label}: {beside}" if beside else label


def _label(unit: str, written: str) -> str:
    told = _NAMED.get(unit) or next((name for sign, name in _TYPES.items() if unit.startswith(sign)), "")
    noun = _NOUN.search(written.rstrip())
    return told or (f"How many {noun.group()}" if noun else "Number")


def _of_age(text: str, span: tuple[int, int]) -> str:
    """Return whose age it is: a name before it, a noun behind."""
    name, noun = _NAME.search(text, 0, span[0]), _AGED.match(text, span[1])
    if name:
        return f"Age of {name['name']}"
    return f"Age of the {noun['noun']}" if noun else "Age"


def _phrase(text: str, span: tuple[int, int], shared: frozenset[str]) -> str:
    """Return the first shared words beside a value that are one phrase: what its clause begins with."""
    run: list[_Word] = []
    for word in _words(text, span, shared):
        if run and (len(run) == LONGEST or not _joined(text, run[-1], word)):
            break
        run.append(word)
    return _POSSESSIVE.sub("", text[run[0].start : run[-1].end]) if run else ""


def _joined(text: str, one: _Word, other: _Word) -> bool:
    """Whether two words are read as one phrase: a name and what it does are not."""
    written = text[one.start : one.end]
    named = written[0].isupper() and text[other.start].islower() and not _POSSESSIVE.search(written)
    return not named and _JOINED.fullmatch(text, one.end, other.start) is not None


def _words(text: str, span: tuple[int, int], shared: frozenset[str]) -> Iterator[_Word]:
    start, end = span
    for left, right in ((max(0, start - WIDE), start), (end, end + WIDE)):
        for match in TOKEN.finditer(text, left, right):
            whole = match.start() == 0 or not text[match.start() - 1].isalnum()
            if whole and aspect(match.group().lower(), "en") in shared:
                yield _Word(*match.span())

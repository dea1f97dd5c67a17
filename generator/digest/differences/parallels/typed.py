"""The typed values of a line, more of them than the rules read that look at one line alone: ages, shots, blows, places.

They are for lines that tell the same in the main: what a number is of need not be told by its own words there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.alignment.figures import CONVERTED, STATISTICS
from generator.digest.differences.values.readings import calendar_unit
from generator.digest.differences.values.units import AGE, PLACE, WEEKDAY, unit
from generator.digest.syntax.clauses import quoted
from generator.language import quantities
from generator.language.dated import WEEKDAYS
from generator.language.dates import MONTHS
from generator.language.quantities import Quantity
from generator.language.verbs import is_verb
from generator.language.words import stem, stopwords

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from generator.digest.lines import Line

OLDEST = 110
_AGED = re.compile(r"[-\s]years?[-\s](?:old|of age)\b")
_AGE_BEHIND = re.compile(r"(?=[,.;)]|\s(?:of|and|was|is)\b)")
_NAME_BEFORE = re.compile(r"[A-Z][\w'\u2019-]+,\s(?:aged?\s)?\Z")
_NOUN = re.compile(r"[\s-](?P<noun>[a-z]{3,})\b")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\b(?!,\d)")
_BROKEN = re.compile(r"\.\s\d|\s?/\s?\d")
_BROKEN_BEFORE = re.compile(r"\d\s?[./,]\s?\Z|\(\Z|\d\s?(?:and|or|to|-|\u2013)\s?\Z")
"""A number that is a piece of one, or the second of two."""
_APART = re.compile(r"\s(?:before|after|later|ago|earlier|from)\b")
"""Behind a number: how far one thing lies from another."""
_NO_UNITS = STATISTICS | {"block", "drive", "magazin", "co", "round", "seed", "degre", "calib"}
_PLACE = re.compile(
    r"\b(?:in|at|near)\s(?:the\s)?(?P<place>[A-Z][\w'\u2019-]+(?:\s[A-Z][\w'\u2019-]+)*)(?!\s\d)"
)
_NO_PLACE = frozenset(name.capitalize() for name in (*MONTHS, *WEEKDAYS))
_SAID = re.compile(
    r"\b(?:said|says|told|announced|reported|according to [\w\s]{1,30})(?:\s\w+){0,2}\s(?:on\s|late\s|early\s)?\Z"
)
_SAYS = re.compile(r"(?:\s(?:morning|afternoon|evening|night))?,?\s(?:said|told|says)\b|\sthat\b")


class Typed(NamedTuple):
    """A value of a line at `start:end`, of a type: numbers by their unit, dates by their precision."""

    unit: str
    value: Quantity | Hashable
    start: int
    end: int


def typed(line: Line) -> tuple[Typed, ...]:
    """Return the typed values of a line that it says itself."""
    return tuple(one for one in _in_line(line) if not quoted(line.text, one.start))


def same(one: Typed, other: Typed) -> bool:
    """Whether two values of a type can both be right."""
    left, right = one.value, other.value
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        return quantities.agree(left, right)
    if one.unit == PLACE:
        return not frozenset(str(left).split()).isdisjoint(str(right).split())
    return left == right


def _in_line(line: Line) -> Iterator[Typed]:
    dates = line.moments
    for quantity in line.quantities:
        if not any(date.start < quantity.end and quantity.start < date.end for date in dates):
            yield from _number(line.text, quantity)
    for date in dates:
        name, key = ("", None) if date.open else calendar_unit(date)
        said = name == WEEKDAY and (
            _SAID.search(line.text, 0, date.start) or _SAYS.match(line.text, date.end)
        )
        if name and not said:
            yield Typed(name, key, date.start, date.end)
    for match in _PLACE.finditer(line.text):
        if match["place"].split()[0] not in _NO_PLACE:
            yield Typed(PLACE, match["place"].lower().removesuffix("'s"), *match.span("place"))


def _number(text: str, quantity: Quantity) -> Iterator[Typed]:
    start, end = quantity.start, quantity.end
    if _BROKEN.match(text, end) or _BROKEN_BEFORE.search(text, 0, start) or CONVERTED.match(text, end):
        return
    if _of_age(text, quantity):
        yield Typed(AGE, int(quantity.value), start, end)
        return
    if (
        not quantity.unit and quantity.value == 1
    ):  # `one person dead and three injured`: as good as an article
        return
    found = unit(text, quantity)
    if found:
        if (
            found.name not in _NO_UNITS
            and not _APART.match(text, found.end)
            and "-" not in text[end + 1 : found.end]
        ):
            yield Typed(found.name, quantity, start, found.end)
        return
    noun = _NOUN.match(text, end)
    if quantity.unit or not noun or _YEAR.match(text, start):
        return
    if noun["noun"] in stopwords("en") or is_verb(noun["noun"]):
        return
    name = stem(noun["noun"], "en")
    if name not in _NO_UNITS:
        yield Typed(f"of {name}", quantity, start, noun.end())


def _of_age(text: str, quantity: Quantity) -> bool:
    """Whether a number is the age of somebody: `12-year-old`, `John Smith, 23,`."""
    if quantity.unit or quantity.value > OLDEST or quantity.value % 1:
        return False
    if _AGED.match(text, quantity.end):
        return True
    if not text[quantity.start].isdigit():
        return False
    return bool(_NAME_BEFORE.search(text, 0, quantity.start) and _AGE_BEHIND.match(text, quantity.end))

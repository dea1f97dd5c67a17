"""The typed values of a line, more of them than the rules read that look at one line alone: ages, shots, blows, places.

They are for lines that tell the same in the main: what a number is of need not be told by its own words there.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.alignment.days import OF_BEFORE
from generator.digest.differences.alignment.figures import CONVERTED
from generator.digest.differences.values.readings import calendar_unit
from generator.digest.differences.values.units import (
    AGE,
    PERSON,
    PLACE,
    STATISTICS,
    WEEKDAY,
    YEAR,
    Unit,
    unit,
)
from generator.digest.lines import beside_dates
from generator.language import quantities
from generator.language.aspects import aspect
from generator.language.dated import WEEKDAYS
from generator.language.dates import MONTHS
from generator.language.quantities import Quantity
from generator.language.verbs import is_verb
from generator.language.words import stem, stopwords

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from generator.digest.lines import Line

OLDEST = 110
SEVERAL = 2
"""Values from which a line has more than one."""
OTHER, AGO = "other ", " ago"
"""Begins the type of what is counted beside something else, and ends that of how long ago something was."""
_AGED = re.compile(r"[-\s]years?[-\s](?:old|of age)\b")
_AGE_BEHIND = re.compile(r"(?=[,.;)]|\s(?:of|and|was|is)\b)")
_NAME_BEFORE = re.compile(r"[A-Z][\w'\u2019-]+,\s(?:aged?\s)?\Z")
_NOUN = re.compile(r"[\s-](?P<noun>[a-z]{3,})\b")
_BROKEN = re.compile(r"\.\s\d|\s?/\s?\d")
_BROKEN_BEFORE = re.compile(r"\d\s?[./,]\s?\Z|\(\Z|\d\s?(?:and|or|to|-|\u2013)\s?\Z")
"""A number that is a piece of one, or the second of two."""
_APART = re.compile(r"\s(?P<how>before|after|later|ago|earlier|from)\b")
"""Behind a number: how far one thing lies from another."""
_OTHER = re.compile(r"\s(?:other|more|additional|further)(?=\s)")
_DURATION = re.compile(r"[\s-](?P<unit>year|month|week|day|hour|minute)s?\b(?![\s-](?:old|of age)\b)")
_STATE = re.compile(
    r"\s(?:(?:were|are|have been|had been|left)\s)?(?:[a-z]+ly\s)?(?:killed|dead|injured|wounded|hurt|shot)\b"
)
"""Behind a number without a noun: it counts people."""
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
    """Return the typed values of a line, those that it quotes too: who quotes otherwise differs as well."""
    return tuple(_in_line(line))


def of_saying(text: str, start: int, end: int) -> bool:
    """Whether a date at `start:end` of a text is the one on which somebody says so."""
    return _SAID.search(text, 0, start) is not None or _SAYS.match(text, end) is not None


def same(one: Typed, other: Typed) -> bool:
    """Whether two values of a type can both be right."""
    left, right = one.value, other.value
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        return quantities.agree(left, right)
    if one.unit == PLACE:
        return not frozenset(str(left).split()).isdisjoint(str(right).split())
    return left == right


def unlike(lefts: Sequence[Typed], rights: Sequence[Typed]) -> tuple[list[Typed], list[Typed]]:
    """Return the first values of a type that only one of two lines gives, of each line; none where either has none.

    They are `SEVERAL` at most: of more than one it is not known which is against which.
    Nor of ages of which both give one: who of several people is how old is for `cohorts` to say.
    """
    most = len(lefts) if lefts[0].unit == AGE else SEVERAL
    left, right = list(islice(_lacked(lefts, rights), most)), list(islice(_lacked(rights, lefts), SEVERAL))
    told = left and right and (len(left) == len(lefts) or left[0].unit != AGE)
    return (left, right) if told else ([], [])


def _lacked(ones: Sequence[Typed], others: Sequence[Typed]) -> Iterator[Typed]:
    """Yield the values that are none of the others: most are one as it is, and need not be held against each."""
    written = {_written(other) for other in others}
    return (
        one for one in ones if _written(one) not in written and not any(same(one, other) for other in others)
    )


def _written(one: Typed) -> Hashable:
    return one.value.value if isinstance(one.value, Quantity) else one.value


def _in_line(line: Line) -> Iterator[Typed]:
    for quantity in beside_dates(line):
        yield from _number(line.text, quantity)
    for date in line.moments:
        name, key = ("", None) if date.open else calendar_unit(date)
        said = name == WEEKDAY and of_saying(line.text, date.start, date.end)
        if name and not said and not OF_BEFORE.search(line.text, 0, date.start):
            yield Typed(name, key, date.start, date.end)
    for match in _PLACE.finditer(line.text):
        if match["place"].split()[0] not in _NO_PLACE:
            yield Typed(PLACE, match["place"].lower().removesuffix("'s"), *match.span("place"))


def _number(text: str, quantity: Quantity) -> Iterator[Typed]:
    start, end = quantity.start, quantity.end
    broken = not text[start].isalpha() and _BROKEN_BEFORE.search(text, 0, start)
    if broken or _BROKEN.match(text, end) or CONVERTED.match(text, end):
        return
    if _of_age(text, quantity):
        yield Typed(AGE, int(quantity.value), start, end)
    elif quantity.unit or quantity.value != 1:  # `one person dead and three injured`: as good as an article
        name, ends = _counted(text, quantity)
        if name and name not in _NO_UNITS:
            yield Typed(name, quantity, start, ends)


def _counted(text: str, quantity: Quantity) -> tuple[str, int]:
    """Return the type of a number by what it counts, and where that ends; no type where it tells nothing."""
    end = quantity.end
    other = _OTHER.match(text, end)
    found = unit(text, quantity._replace(end=other.end()) if other else quantity)
    if found:
        return _of_unit(text, found, end, other=other is not None), found.end
    if lasting := _DURATION.match(text, end):
        return aspect(lasting["unit"], "en"), lasting.end()
    if _STATE.match(text, end):
        return PERSON, end
    noun = _NOUN.match(text, end)
    if quantity.unit or not noun or YEAR.match(text, quantity.start):
        return "", end
    if noun["noun"] in stopwords("en") or is_verb(noun["noun"]):
        return "", end
    name = stem(noun["noun"], "en")
    return "" if name in _NO_UNITS else f"of {name}", noun.end()


def _of_unit(text: str, found: Unit, end: int, *, other: bool) -> str:
    """Return the type of a number with a unit: others are one of their own, and how far apart two things lie."""
    if found.name in _NO_UNITS or "-" in text[end + 1 : found.end]:
        return ""
    if other or text.endswith("others", end, found.end):
        return f"{OTHER}{found.name}"
    apart = _APART.match(text, found.end)
    return f"{found.name} {apart['how']}" if apart else found.name


def _of_age(text: str, quantity: Quantity) -> bool:
    """Whether a number is the age of somebody: `12-year-old`, `John Smith, 23,`."""
    if quantity.unit or quantity.value > OLDEST or quantity.value % 1:
        return False
    if _AGED.match(text, quantity.end):
        return True
    if not text[quantity.start].isdigit():
        return False
    return bool(_NAME_BEFORE.search(text, 0, quantity.start) and _AGE_BEHIND.match(text, quantity.end))

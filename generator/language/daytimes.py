"""The part of a day that a text tells: an hour, or what words say (`early Sunday`), one data file a language."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from generator.language.caseless import Caseless
from generator.language.clocks import times_of_day
from generator.language.tables import table
from generator.language.words import primary

_DAY, _MIDNIGHT = 24 * 60, 60
NEAR = 30
"""Minutes up to which two times of day may be of one deed."""


class Part(NamedTuple):
    """A part of a day, in minutes from its midnight; beyond 1,440 it is of the night that ends the day after.

    `zone` is whose time it is, as told (`Eastern`, `gmt`), empty where that goes without saying.
    """

    start: float
    end: float
    zone: str = ""

    @property
    def middle(self) -> float:
        """The minute to sort by."""
        return (self.start + self.end) / 2

    @property
    def exact(self) -> bool:
        """Whether the clock tells it."""
        return self.start == self.end


def part_of_day(text: str, language: str, start: int, end: int) -> Part | None:
    """Return the part of the day that is told next to `start:end` of a text, by the clock rather than by words."""
    clocks = times_of_day(text)
    if clocks:
        nearest = min(clocks, key=lambda one: (max(one.start - end, start - one.end), one.start))
        return Part(nearest.value, nearest.value, zone(text, language, nearest.end)[0])
    beside = text[max(0, start - _BESIDE) : end + _BESIDE]
    return next((part for form, part in _parts(primary(language)) if form.holds(beside)), None)


def hours_in(text: str, language: str) -> frozenset[tuple[float, str]]:
    """Return the times of day in a text, in minutes from midnight, each with whose time it is, as told."""
    return frozenset((one.value, zone(text, language, one.end)[0]) for one in times_of_day(text))


_BESIDE = 16
"""Letters beside a date among which stands what part of the day it is: `the night of May 2`."""


def apart(left: Part, right: Part) -> bool:
    """Whether what is told of two parts of one day cannot be of one deed.

    What is just behind midnight may be told of either day, and hours of two zones may be one.
    """
    if of_other_zones(left, right):
        return False
    return not any(
        a.start - NEAR <= b.end and b.start - NEAR <= a.end for a in _either(left) for b in _either(right)
    )


def of_other_zones(left: Part, right: Part) -> bool:
    """Whether two parts of a day are told in the time of two zones."""
    return bool(left.zone) and bool(right.zone) and left.zone != right.zone


def _either(part: Part) -> tuple[Part, ...]:
    if part.end > _MIDNIGHT:
        return (part,)
    return part, Part(part.start + _DAY, part.end + _DAY)


def zone(text: str, language: str, end: int) -> tuple[str, int]:
    """Return whose time an hour is that ends at `end`, in lower case, and where that ends; empty where none is told."""
    form = _zones(primary(language))
    found = form.match(text, end) if form else None
    return (found["zone"].lower(), found.end("zone")) if found else ("", end)


@cache
def _zones(code: str) -> re.Pattern[str] | None:
    form = table("daytimes", code).get("zone")
    return re.compile(form) if form else None


@cache
def _parts(code: str) -> tuple[tuple[Caseless, Part], ...]:
    rows = table("daytimes", code).get("part", ())
    return tuple((Caseless(rf"\b(?:{row['form']})\b"), Part(row["from"], row["to"])) for row in rows)

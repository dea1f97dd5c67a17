"""Times of day in English sentences, and when two of them can both be right.

`9:30 p.m.`, `8.40pm`, `at 17:00`, `2045 GMT`, `shortly before midnight`, `around 5:15 Tuesday afternoon`.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from generator.language.dated import WEEKDAYS
from generator.language.quantity import Quantity, Shade

if TYPE_CHECKING:
    from collections.abc import Iterable

WORDS_OF_DAY = frozenset({"noon", "midday", "midnight"})
DAY = 24 * 60
"""Minutes."""
_NOON, _HOUR = 12, 60
_NIGHTFALL = 6
"""The hour from which one of a `night` is of the evening."""
_SHADES = {
    "about": Shade.ABOUT, "around": Shade.ABOUT, "approximately": Shade.ABOUT, "roughly": Shade.ABOUT,
    "shortly after": Shade.SOON, "just after": Shade.SOON, "a little after": Shade.SOON,
    "shortly before": Shade.LATELY, "just before": Shade.LATELY, "a little before": Shade.LATELY,
    "after": Shade.LEAST, "before": Shade.MOST,
}  # fmt: skip
_SHADE = rf"(?P<shade>{'|'.join(sorted(_SHADES, key=len, reverse=True))})\s"
_AT = rf"(?i:\b(?:at|by|since|until|till|from)\s(?:{_SHADE.replace('shade', 'how')})?|\b{_SHADE})"
_BEHIND = (
    r"(?=\s(?:o['\u2019]clock\s)?(?:(?:in\sthe|this|that|last|"
    rf"(?:on\s)?(?:{'|'.join(day.capitalize() for day in WEEKDAYS)}))\s(?P<part>morning|afternoon|evening|night)"
    r"|(?P<night>at\snight|tonight))\b)"
)
"""Behind an hour: which half of the day it is of."""
_AHEAD = re.compile(
    r"\b(?:(?P<part>morning|afternoon|evening|night)|tonight|overnight)\b(?:(?!\b(?:until|before|next|but|later)\b)[^.;\n]){0,60}\Z",
    re.IGNORECASE,
)
"""Before an hour that nothing behind it tells to be of a half of the day: what its sentence says of that."""
_PARTS = ("morning", "noon", "evening", "night")
_LATE = frozenset({"afternoon", "evening"})
_CLOCK = re.compile(
    rf"(?<![\w.,:/$\u00a3\u20ac-])(?:{_SHADE})?"
    r"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])(?:\.\s?m\b\.?|\s?m\b)",
    re.IGNORECASE,
)
_HALF_OF_DAY = re.compile(r"\d\s?[ap]\.?\s?m\b", re.IGNORECASE)
_HOUR_OF_DAY = re.compile(
    rf"{_AT}(?:(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\w:%]|[.,]\d|\s?[ap]\.?\s?m\b"
    rf"|\s(?:million|billion|percent|per cent))(?:{_BEHIND})?"
    rf"|(?P<alone>1[0-2]|[1-9]){_BEHIND.replace('part', 'half').replace('P<night>', 'P<tonight>')})"
)
"""An hour of which words tell the half of the day, or which is told in those of a whole day."""
_FOUR = re.compile(
    rf"(?:\b{_SHADE})?\b(?P<hour>[01]\d|2[0-3])[:.]?(?P<minute>[0-5]\d)"
    r"(?=\s?(?:(?:GMT|UTC|BST)\b|(?:hrs|hours|local time)\b(?!\s(?:of|a|per)\b)))"
)
"""Four figures of which the word behind tells that they are an hour: `2045 GMT`."""
_OF_FOUR = ("GMT", "UTC", "BST", "hrs", "hours", "local time")
_WORD = re.compile(rf"{_AT}(?P<word>noon|midday|midnight)\b", re.IGNORECASE)
_TRIFLE = 8
"""Minutes up to which two times of day are one, however they are meant."""
_BY_THE_HOUR = 15
"""Minutes that a full hour may be off which no word calls `about`."""
_MARKS = ((_HOUR, 20), (15, 10), (1, 5))
"""Of what minutes it is a multiple, and so many minutes `about` such a time may be off."""
_WITHIN = {Shade.LEAST: 60, Shade.MOST: -60, Shade.SOON: 30, Shade.LATELY: -30}
"""Minutes behind a time of day within which something is told to be after it, and before it."""
_BETWEEN = 20
"""Minutes between one time and a later one of which something is told to be just after the one and before the other."""


def times_of_day(text: str) -> list[Quantity]:
    """Return the quantities that are times of day."""
    found = [_of_half(match) for match in _CLOCK.finditer(text)] if _HALF_OF_DAY.search(text) else []
    if any(map(text.__contains__, _OF_FOUR)):
        found += _new(found, map(_of_four, _FOUR.finditer(text)))
    if ":" in text or any(map(text.__contains__, _PARTS)):
        found += _new(found, map(_of_day, _HOUR_OF_DAY.finditer(text)))
    if not text.isascii() or any(map(text.lower().__contains__, WORDS_OF_DAY)):
        found += map(_of_word, _WORD.finditer(text))
    return found


def agree(left: Quantity, right: Quantity) -> bool:
    """Whether two times of day can both be right: they are some minutes apart, or one bounds the other.

    How far two may be off adds up as two errors do that know nothing of each other; where both say `about`, whole.
    """
    if _bounds(left, right) or _bounds(right, left):
        return True
    slack = _slack(left), _slack(right)
    both = left.shade is right.shade is Shade.ABOUT
    return apart(left, right) < max(_TRIFLE, sum(slack) if both else math.hypot(*slack))


def apart(left: Quantity, right: Quantity) -> float:
    """Return the minutes between two times of day, across midnight if that is nearer."""
    minutes = abs(left.value - right.value) % DAY
    return min(minutes, DAY - minutes)


def _slack(one: Quantity) -> float:
    """Return how many minutes a time of day may be off."""
    if one.shade is Shade.ABOUT:
        return next(slack for mark, slack in _MARKS if one.value % mark == 0)
    return 0 if one.value % _HOUR else _BY_THE_HOUR


def _bounds(bound: Quantity, other: Quantity) -> bool:
    """Whether a time of day lies soon behind one that says `after`, or soon before one that says `before`."""
    within = _WITHIN.get(bound.shade, 0)
    if (bound.shade, other.shade) == (Shade.SOON, Shade.LATELY):
        return (other.value - bound.value) % DAY <= _BETWEEN
    later = (other.value - bound.value if within > 0 else bound.value - other.value) % DAY
    return later < abs(within)


def _new(found: list[Quantity], others: Iterable[Quantity]) -> list[Quantity]:
    """Return times of day where none has been found."""
    return [it for it in others if not any(it.start < one.end and one.start < it.end for one in found)]


def _of_half(match: re.Match[str]) -> Quantity:
    hour = int(match["hour"]) % _NOON + (_NOON if match["half"].lower() == "p" else 0)
    return _time(match, match.start(), hour, int(match["minute"] or 0))


def _of_four(match: re.Match[str]) -> Quantity:
    return _time(match, match.start(), int(match["hour"]), int(match["minute"]))


def _of_day(match: re.Match[str]) -> Quantity:
    name = "alone" if match["alone"] else "hour"
    hour, part = int(match[name]), match["half"] or match["part"] or match["night"] or match["tonight"]
    ahead = None if part else _AHEAD.search(match.string, 0, match.start())
    part = part or (ahead and (ahead["part"] or "night").lower())
    if part and hour <= _NOON:
        hour %= _NOON
        late = part in _LATE or (part != "morning" and hour >= _NIGHTFALL)
        hour += _NOON * late
    return _time(match, match.start(name), hour, int(match["minute"] or 0))


def _of_word(match: re.Match[str]) -> Quantity:
    return _time(match, match.start("word"), 0 if match["word"].lower() == "midnight" else _NOON, 0)


def _time(match: re.Match[str], start: int, hour: int, minute: int) -> Quantity:
    """Return a time of day from the word on that says how it is meant, else from `start`."""
    told = next((name for name in ("how", "shade") if name in match.re.groupindex and match[name]), "")
    return Quantity(
        match.start(told) if told else start, match.end(), hour * 60.0 + minute,
        _SHADES[match[told].lower()] if told else Shade.EXACT, "clock",
    )  # fmt: skip

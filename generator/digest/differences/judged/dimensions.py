"""What a number in a line measures, in one unit of its dimension: money of a currency, hours, metres, a count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.units import unit as counted
from generator.language import quantities

if TYPE_CHECKING:
    from generator.digest.lines import Line
    from generator.language.quantities import Quantity

COUNT, MONEY, PERCENT, SPAN, LENGTH, CLOCK, LABEL, MAGNITUDE = (
    "count", "money", "percent", "span", "length", "clock", "label", "magnitude",
)  # fmt: skip
_SPANS = {
    "second": 1 / 3600, "minute": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0, "month": 730.5, "year": 8766.0,
    "decade": 87660.0,
}  # fmt: skip
_LENGTHS = {
    "metre": 1.0, "meter": 1.0, "m": 1.0, "km": 1000.0, "kilometre": 1000.0, "kilometer": 1000.0, "mile": 1609.344,
    "nautical mile": 1852.0, "foot": 0.3048, "feet": 0.3048, "inch": 0.0254, "inche": 0.0254, "cm": 0.01,
    "centimetre": 0.01, "centimeter": 0.01, "mm": 0.001,
}  # fmt: skip
_MASSES = {
    "gram": 1.0, "g": 1.0, "kg": 1e3, "kilo": 1e3, "kilogram": 1e3, "tonne": 1e6, "ton": 1e6, "pound": 453.6,
    "ounce": 28.35,
}  # fmt: skip
_AREAS = {
    "hectare": 1.0, "acre": 0.404686, "square kilometre": 100.0, "square kilometer": 100.0, "square mile": 259.0,
    "square metre": 1e-4, "square meter": 1e-4, "square foot": 9.2903e-6, "square feet": 9.2903e-6,
}  # fmt: skip
_SPEEDS = {"mph": 1.609344, "km/h": 1.0, "kph": 1.0, "knot": 1.852}
_TABLES = {SPAN: _SPANS, LENGTH: _LENGTHS, "mass": _MASSES, "area": _AREAS, "speed": _SPEEDS}
_FACTORS = {word: (kind, factor) for kind, table in _TABLES.items() for word, factor in table.items()}
_CURRENCIES = {
    "dollar": "dollar", "buck": "dollar", "euro": "euro", "sterling": "pound", "crown": "crown", "krona": "crown",
    "kronor": "crown", "kroner": "crown", "krone": "crown", "franc": "franc", "yen": "yen", "yuan": "yuan",
    "renminbi": "yuan", "ruble": "ruble", "rouble": "ruble", "rupee": "rupee", "peso": "peso", "lira": "lira",
    "rand": "rand", "zloty": "zloty", "shekel": "shekel", "forint": "forint", "hryvnia": "hryvnia", "naira": "naira",
    "baht": "baht", "dirham": "dirham", "riyal": "riyal",
}  # fmt: skip
_SIGNS = {"$": "dollar", "\u00a3": "pound", "\u20ac": "euro"}
_UNIT = re.compile(
    r"[\s-](?P<first>(?:square|nautical)[\s-])?"
    r"(?:(?:[A-Z][\w.]+|more|full|whole|straight|consecutive|additional|working)\s)?(?P<word>[a-z]+(?:/h)?)\b"
)
_HALF = re.compile(r" and a (?P<part>half|quarter)\b")
_OLD = re.compile(r"[\s-](?:years?|months?|weeks?|days?)[\s-](?:old|of age)\b")
_AGED = re.compile(r"(?:\baged? |[A-Z][\w'\u2019-]+(?:, | \())\Z")
_AGE_BEHIND = re.compile(r"[,)]|\.\Z|\s(?:and|was|is)\b")
_OLDEST = 110
_LABELLED = re.compile(r"\b(?:[Nn]umber|No\.|shirt) \Z")
_MAGNITUDE = re.compile(r"\bmagnitude(?: of|-)?\s?\Z", re.IGNORECASE)
_MAGNITUDE_BEHIND = re.compile(r"[\s-]magnitude\b")
_STRONGEST = 10
_PER_HOUR = re.compile(r"\s?(?:per|an) hour\b")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\b(?!,\d)")
_OF_A_PLACE = re.compile(r"-block|(?: block\b)?(?: of)?(?: the)? [A-Z]|[-/]\d|-[A-Za-z]\b")
"""Behind a number without a noun: it is of an address, or a part of a name."""


class Size(NamedTuple):
    """A number of a dimension, in that dimension's unit; `unit` is a currency, or the stem of what is counted.

    `end` is where the value with its unit ends, `step` what one of the unit that is written comes to.
    """

    dimension: str
    unit: str
    value: float
    end: int
    step: float = 1.0


def is_length(text: str) -> bool:
    """Whether a value as it is shown is a length: `about 12 kilometres`."""
    measured = (_measured(text, one.value, one.end) for one in quantities.find(text))
    return any(one is not None and one.dimension == LENGTH for one in measured)


def size(line: Line, quantity: Quantity) -> Size | None:
    """Return what a number of a line measures; None for ages, years, addresses and numbers up to one."""
    text, value, end = line.text, quantity.value, quantity.end
    if quantity.unit:
        return _signed(text, quantity)
    if text.startswith("-block", end) or _of_age(text, quantity):
        return None
    if value < _STRONGEST and (
        _MAGNITUDE.search(text, 0, quantity.start) or _MAGNITUDE_BEHIND.match(text, end)
    ):
        return Size(MAGNITUDE, "", value, end)
    if _LABELLED.search(text, 0, quantity.start):
        return Size(LABEL, "", value, end)
    half = _HALF.match(text, end)
    if half:
        value, end = value + (0.5 if half["part"] == "half" else 0.25), half.end()
    return _measured(text, value, end) or _count(text, quantity)


def _signed(text: str, quantity: Quantity) -> Size:
    """Return what a time, a share or a sum with its sign measures."""
    if quantity.unit == "$":
        sign = next((_SIGNS[char] for char in text[quantity.start : quantity.end] if char in _SIGNS), "")
        return Size(MONEY, sign, quantity.value, quantity.end)
    return Size(PERCENT if quantity.unit == "%" else CLOCK, "", quantity.value, quantity.end)


def _measured(text: str, value: float, end: int) -> Size | None:
    behind = _UNIT.match(text, end)
    if behind is None:
        return None
    word, last = behind["word"], behind.end()
    single = word if word in _FACTORS or word in _CURRENCIES else word.removesuffix("s")
    if single in _CURRENCIES:
        return Size(MONEY, _CURRENCIES[single], value, last)
    kind, factor = _FACTORS.get((behind["first"] or "").replace("-", " ") + single, ("", 0.0))
    rate = _PER_HOUR.match(text, last) if kind == LENGTH else None
    if rate:
        return Size("speed", "", value * factor / 1000, rate.end(), factor / 1000)
    return Size(kind, "", value * factor, last, factor) if kind else None


def _count(text: str, quantity: Quantity) -> Size | None:
    if quantity.value <= 1 or _YEAR.match(text, quantity.start):
        return None
    found = counted(text, quantity)
    if found is None and _OF_A_PLACE.match(text, quantity.end):
        return None
    return Size(COUNT, found.name if found else "", quantity.value, found.end if found else quantity.end)


def _of_age(text: str, quantity: Quantity) -> bool:
    if _OLD.match(text, quantity.end):
        return True
    figures = text[quantity.start].isdigit() and quantity.value <= _OLDEST and not quantity.value % 1
    return bool(figures and _AGED.search(text, 0, quantity.start) and _AGE_BEHIND.match(text, quantity.end))

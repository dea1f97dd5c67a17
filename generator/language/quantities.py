"""Numbers of things in English sentences: how many, of what, and how exactly it is meant.

`at least 12 people`, `about 3.5 percent`, `$2 million`, `around 9:30 p.m.`. A number that is part of a name, a date
or an address is none, as far as its neighbours show.
"""

from __future__ import annotations

import math
import re
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from generator.language import clocks
from generator.language.caseless import Caseless
from generator.language.glimpse import FIGURE
from generator.language.quantity import Quantity, Shade

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["TRUNCATED", "WORDS", "Quantity", "Shade", "agree", "find", "value"]

_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SPELLED = (
    {word: value for value, word in enumerate(_UNITS)}
    | {word: 10 * tens for tens, word in enumerate(_TENS, 2)}
    | {
        f"{tens_word}-{word}": 10 * tens + value
        for tens, tens_word in enumerate(_TENS, 2)
        for value, word in enumerate(_UNITS[1:10], 1)
    }
)
_SCALES = {
    "dozen": 12,
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "bn": 1e9,
    "mln": 1e6,
}
_GLUED = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
"""Scales that stand at a sum without a space: `$46m`."""


def _either(words: Iterable[str]) -> str:
    """Return a form for some words, by their first letters: a text is held against few of them at each place."""
    parts = groupby(sorted(words, key=lambda word: (word[0], -len(word), word)), key=itemgetter(0))
    return "|".join(f"{first}(?:{'|'.join(word[1:] for word in several)})" for first, several in parts)


_NUMBER = (
    r"(?:(?P<figures>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"|(?P<word>(?:{_either(_TENS)})(?:-(?:{_either(_UNITS[1:10])}))?|{_either(_UNITS)}))"
    r"(?:[\s-](?P<scale>" + "|".join(_SCALES) + r")\b|(?P<glued>(?<=\d)(?:bn|mn|tn|m|k)\b))?"
)  # fmt: skip
_ABOUT = {
    "about",
    "around",
    "approximately",
    "roughly",
    "some",
    "nearly",
    "almost",
    "an estimated",
    "estimated",
    "close to",
    "as many as",
    "up to",
    "just over",
    "just under",
}
_LEAST = {
    "at least",
    "more than",
    "over",
    "no fewer than",
    "not less than",
    "upwards of",
    "in excess of",
    "well over",
}
_MOST = {"fewer than", "less than", "under", "at most", "no more than", "not more than"}
_SHADES = sorted(_ABOUT | _LEAST | _MOST, key=lambda word: (-len(word), word))
_QUANTITY = Caseless(
    r"(?<![\w.,:/#-])(?:(?P<shade>" + _either(_SHADES) + r")\s)?(?P<money>(?:US|C|A)?[$\u00a3\u20ac]\s?)?"
    + _NUMBER + r"(?![\w:/]|[.,]\d)(?P<unit>\s?%|\s(?:per\s?cent|percentage points)\b)?(?P<so>\sor\sso\b)?"
)  # fmt: skip
COUNT = rf"(?:\d[\d.,]*|(?:{_either(_TENS)})(?:-(?:{_either(_UNITS[1:10])}))?|{_either(_UNITS[2:])})"
"""A form for a bare number from two on, in figures or spelled in lower case."""
_NUMBER_BEGINS = Caseless(rf"\d|\b(?:{_either((*_UNITS, *_TENS))})\b")
_BEFORE_NUMBER = max(map(len, _SHADES)) + len("  US$")
"""Characters of a quantity that may stand before its number."""
_MAY_HOLD = (
    re.compile(  # the first letters of the words for numbers; cheap, so that most sentences are asked no more
        r"\d|\b(?:[Zz]ero|[Oo]ne|[Tt](?:wo|hree|en|welve|hirt|went)|[Ff](?:our|ive|ift|ort)|[Ss](?:ix|even)"
        r"|[Ee](?:ight|leven)|[Nn](?:ine|oon)|[Mm]id(?:day|night))"
    )
)
WORDS = (
    FIGURE,
    "midday",
    "midnight",
    "noon",
    *sorted({part for word in _SPELLED for part in word.split("-")}),
)
"""One of these begins a word of every text that holds a quantity, in lower case."""
_LABELLED = re.compile(
    r"\b(?:Precinct|District|Ward|Zone|Sector|Route|Highway|Interstate|Platform|Gate|Pier|Terminal|Room|Apartment|Suite"
    r"|Flight|Channel|Battalion|Squadron|Troop|Local|Chapter|Article|Section)\s\Z"
)
"""Before a figure that is the name of a thing, and counts nothing: `Precinct 5 constables`."""
_LONGEST_LABEL = len("Interstate ")
_TOLERANCE = 0.05
_SMALL = 100
TRUNCATED = 3
"""Digits from which a number may be one that is cut off, and not rounded."""


def find(text: str) -> tuple[Quantity, ...]:
    """Return the quantities in an English sentence, in order."""
    if not _MAY_HOLD.search(text):
        return ()
    times = clocks.times_of_day(text)
    found = [
        _quantity(match)
        for match in _matches(text)
        if not any(match.start() < clock.end and clock.start < match.end() for clock in times)
        and (match["money"] or not match["glued"])
        and not _LABELLED.search(text, max(0, match.start() - _LONGEST_LABEL), match.start())
        and not text.startswith(" another", match.end())
    ]
    return tuple(sorted([*times, *found], key=lambda one: one.start))


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Yield what `_QUANTITY` finds in a text, maybe in lower case, sooner: it is tried only where a number is near."""
    at = 0
    form, within = _QUANTITY.lowered(text)
    for begins in _NUMBER_BEGINS.lowered(text)[0].finditer(within):
        if begins.start() < at:
            continue
        match = form.search(within, max(at, begins.start() - _BEFORE_NUMBER))
        if match is None:
            return
        yield match
        at = match.end()


def value(text: str) -> float | None:
    """Return the number that a text is, in figures or spelled; None where it is none."""
    match = re.fullmatch(_NUMBER, text, re.IGNORECASE)
    return _value(match) if match else None


def agree(left: Quantity, right: Quantity) -> bool:
    """Whether two quantities can both be right: the same but for rounding, or one bounds the other."""
    if left.value == right.value:
        return True
    if left.unit == "clock" or right.unit == "clock":
        return clocks.agree(left, right)
    return _holds(left, right) or _holds(right, left) or _rounds(left.value, right.value)


def _holds(bound: Quantity, other: Quantity) -> bool:
    if bound.shade is Shade.LEAST:
        return other.value >= bound.value
    if bound.shade is Shade.MOST:
        return other.value <= bound.value
    return bound.shade is Shade.ABOUT and abs(bound.value - other.value) <= _slack(bound.value)


def _slack(number: float) -> float:
    """Return how far off `about` a number may be: half of what its last digit counts, or a twentieth of it."""
    digits = f"{number:f}".rstrip("0").rstrip(".")
    zeros = len(digits) - len(digits.rstrip("0"))
    unit = 10.0 ** -len(digits.partition(".")[2]) if "." in digits else 10.0**zeros
    return max(unit / 2, _TOLERANCE * number)


def _rounds(left: float, right: float) -> bool:
    """Whether one number is the other, rounded to the digits that it is written with.

    Of small whole numbers only those nearby are, and of others whole ones: who knows of 14 does not write 10, and who
    knows of 93.87 does not write 90.
    """
    most = _TOLERANCE * max(left, right) if left % 1 == right % 1 == 0 else 1
    if max(left, right) < _SMALL and abs(left - right) > most:
        return False
    for coarse, fine in ((left, right), (right, left)):
        digits = f"{coarse:f}".rstrip("0").rstrip(".").replace(".", "").rstrip("0")
        exact = f"{fine:f}".rstrip("0").rstrip(".").replace(".", "").rstrip("0")
        if 0 < len(digits) < len(exact) and (
            float(f"{fine:.{len(digits) - 1}e}") == coarse or _begins(coarse, fine, digits, exact)
        ):
            return True
    return False


def _begins(coarse: float, fine: float, digits: str, exact: str) -> bool:
    """Whether one number is the other without what stands behind its first three digits or more."""
    return (
        len(digits) >= TRUNCATED
        and exact.startswith(digits)
        and int(math.log10(coarse)) == int(math.log10(fine))
    )


def _quantity(match: re.Match[str]) -> Quantity:
    shade = (match["shade"] or "").lower()
    unit = "$" if match["money"] else "%" if match["unit"] else ""
    loose = match["so"] or (match["scale"] or "").lower() == "dozen"
    meant = Shade.ABOUT if loose and not shade else _shade(shade)
    return Quantity(match.start(), match.end(), _value(match), meant, unit)


def _value(match: re.Match[str]) -> float:
    number = (
        float(match["figures"].replace(",", ""))
        if match["figures"]
        else float(_SPELLED[match["word"].lower()])
    )
    scale = match["scale"] or match["glued"]
    return number * (_SCALES | _GLUED)[scale.lower()] if scale else number


def _shade(word: str) -> Shade:
    if word in _LEAST:
        return Shade.LEAST
    if word in _MOST:
        return Shade.MOST
    return Shade.ABOUT if word in _ABOUT else Shade.EXACT

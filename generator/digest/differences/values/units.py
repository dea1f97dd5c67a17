"""What a number counts: money of a currency, shares, times of day, people, or the noun behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.language.aspects import aspect
from generator.language.caseless import Caseless
from generator.language.names import is_nationality
from generator.language.quantities import COUNT
from generator.language.words import stopwords

if TYPE_CHECKING:
    from generator.language.quantities import Quantity

PERSON = "person"
AGE, PLACE, WEEKDAY = "age", "place", "weekday"
DATED = frozenset({WEEKDAY, "date", "month of"})
"""Types of dates."""
"""Types of values that count nothing."""
_WORDS = re.compile(r"(?P<hyphen>-?)(?P<run>(?:\s?[A-Za-z][A-Za-z/'\u2019]*(?:-[a-z]+)*){1,4})")
_WORD = re.compile(r"[A-Za-z/'\u2019-]+")
_MONEY = frozenset({
    "dollars", "euros", "pounds", "crowns", "francs", "yen", "yuan", "rubles", "roubles", "rupees", "kronor", "kroner",
    "pesos", "lira", "euro", "dollar",
})  # fmt: skip
_SUM = re.compile("|".join(sorted(_MONEY)))
_PEOPLE = frozenset({
    "people", "persons", "person", "passengers", "travellers", "travelers", "victims", "residents", "inhabitants",
    "patients", "dead", "injured", "deaths", "fatalities", "wounded", "casualties", "lives", "demonstrators",
    "protesters", "spectators", "fans", "supporters", "others", "killed", "hurt", "missing", "infections", "cases",
    "arrests", "survivors", "employees", "voters", "participants", "attendees", "guests", "pensioners", "retirees",
})  # fmt: skip
_PLURALS = frozenset({
    "children", "police", "staff", "mph", "km", "kph", "kg", "mm", "cm", "feet", "men", "women",
    "aircraft", "troops", "schoolchildren",
})  # fmt: skip
_ACTS = frozenset({"carries", "passes", "catches", "throws", "tackles"})
"""What players do: articles on a match have many of each."""
STATISTICS = frozenset({
    "yard", "point", "pass", "catch", "carri", "touchdown", "yd", "inning", "run", "rebound", "assist", "intercept",
    "recept", "sack", "homer", "game", "punch", "snap", "drive", "bit", "time",
})  # fmt: skip
"""Units of which an article on a match or a season has many."""
DISTANCES = frozenset({"mile", "km", "kilomet", "block", "foot", "feet", "yard", "yd"})
"""Units of how far one thing is from another, or how far somebody runs: a story has many."""
_SINGULAR = re.compile(r"(?:ss|us|is|'s|\u2019s)\Z")
_OLD = re.compile(r"-year-old|\s?years?\s(?:old|of age)|\.\s\d")
_ZONE = re.compile(r"\.?\s?(?:\(|local time \()?([A-Z]{2,4})\b")
_SYMBOL = re.compile(r"[$\u00a3\u20ac]")
_CURRENCIES = {"$": "dollar", "\u00a3": "pound", "\u20ac": "euro"}
_NUMBER_OF = Caseless(
    r"(?:\b(?:number of|count of|total of)\s(?:[a-z]+\s){0,2}"
    r"(?P<of>dead|deaths|victims|injured|cases|infections|missing|demonstrators|protesters"
    r"|participants|spectators|passengers|employees|arrests)\b|\bdeath toll)"
    r"[^.;,]{0,70}\b(?:to|at|of|reached|reaches|is|was)\s\Z",
    ("number", "count", "total", "toll"),
)
WHOSE = r"(?:(?:the|its|his|her|their|(?:[Tt]he )?[A-Za-z][\w-]+(?:['\u2019]s|s['\u2019])) )?"
"""Between `of` and a number: whose so many are."""
PART = re.compile(rf"\s(?:out )?of {WHOSE}{COUNT}(?=\s[a-z])")
"""Behind a number: of how many it is a part."""
YEAR = re.compile(r"(?:1[5-9]|20)\d\d\b(?!,\d)")
"""A number that may be a year."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number counts, the aspect of its noun where that says more (or empty), and where both end."""

    name: str
    noun: str
    end: int


def unit(text: str, quantity: Quantity) -> Unit | None:
    """Return the unit of a number; None for ages, years and numbers without a noun."""
    end = quantity.end
    if _OLD.match(text, end):
        return None
    if quantity.unit:
        return Unit(_sign(text, quantity), "", end)
    part = PART.match(text, end)
    if part:
        return unit(text, quantity._replace(end=part.end()))
    if YEAR.match(text, quantity.start):
        return None
    counted = _NUMBER_OF.search(text, 0, quantity.start)
    if counted:
        return Unit(PERSON, aspect((counted["of"] or "dead").lower(), "en"), end)
    return _noun(text, end)


def in_money(text: str, one: Quantity) -> Quantity:
    """Return a number with the currency that a word behind it tells as a part of it, and as its unit."""
    asked = (
        one.unit != "clock" if one.unit else _SUM.search(text, one.end)
    )  # most have no such word behind them
    counted = unit(text, one) if asked else None
    if counted is None or counted.name[0] != "$":
        return one
    return one._replace(end=counted.end, unit=counted.name)


def _sign(text: str, quantity: Quantity) -> str:
    if quantity.unit == "clock":
        zone = _ZONE.match(text, quantity.end)
        return f"clock{zone[1] if zone else ''}"
    symbol = _SYMBOL.search(text, quantity.start, quantity.end)
    return f"${_CURRENCIES[symbol.group()]}" if symbol else quantity.unit


def _noun(text: str, end: int) -> Unit | None:
    """Return the first plural among the words behind a number, or what a hyphen joins to it."""
    match = _WORDS.match(text, end)
    if match is None or not (match["hyphen"] or match["run"][0].isspace()):
        return None
    at = match.start("run")
    words = list(_WORD.finditer(match["run"]))
    if match["hyphen"]:
        told = aspect(words[0].group().split("-")[0].lower(), "en")
        return Unit(told, told, at + words[0].end()) if told else None
    for word in words:
        low = word.group()
        if low[0].isupper() and is_nationality((low,), "en"):
            continue
        if low[0].isupper() and low[-1] == "s" and is_nationality((low[:-1],), "en"):
            return Unit(PERSON, "", at + word.end())
        if low[0].isupper() or low in stopwords("en"):
            return None
        found = _counted(low, at + word.end())
        if found:
            return found
    return None


def _counted(word: str, end: int) -> Unit | None:
    if "/" in word:
        return Unit(word, "", end)
    if word in _MONEY:
        return Unit(f"${word.rstrip('s')}", "", end)
    if word in _PEOPLE:
        return Unit(PERSON, "" if word == "people" else aspect(word, "en"), end)
    if word in _ACTS:
        return None
    told = (
        aspect(word, "en") if word in _PLURALS or (word.endswith("s") and not _SINGULAR.search(word)) else ""
    )
    return Unit(told, told, end) if told else None

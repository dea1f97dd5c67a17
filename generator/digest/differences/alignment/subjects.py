"""What a difference in a value is called where no slot has a name for it: by its type; its clause tells the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.values.units import AGE, PLACE, WEEKDAY
from generator.language.kinds import UNIT, kinds

if TYPE_CHECKING:
    from generator.digest.lines import Line

_TYPES = {"$": "Sum", "%": "Share", "clock": "Time"}
_NAMED = {WEEKDAY: "Day", "date": "Date", "month of": "Month", "year of": "Year", PLACE: "Place"}
_NAME = re.compile(r"(?P<name>[A-Z][\w'\u2019-]+(?:\s[A-Z][\w'\u2019.-]+)+),\s(?:aged?\s)?\Z")
_AGED = re.compile(r"[-\s]years?[-\s](?:old|of age)\s(?P<noun>[a-z]+)\b")
_NAMED_AGED = re.compile(r"[-\s]years?[-\s]old\s(?P<name>[A-Z][\w'\u2019-]+(?:\s[A-Z][\w'\u2019.-]+)+)")
_NOUN = re.compile(r"[a-z]+s\Z|\b(?:people|men|women|children|feet)\Z")


_MEASURES = (
    "second|minute|hour|day|week|month|year|mile|kilomet(?:re|er)|met(?:re|er)|yard|acre|hectare|ton|tonne|time|game"
    "|member"
)
"""What is counted of everything: it does not tell what is so long, far or large."""
_NAMELESS = re.compile(
    rf"(?:{'|'.join((*_TYPES.values(), *_NAMED.values()))}|Number|Age"
    rf"|How old (?:they are|he or she is)|How many (?:{_MEASURES})s?)(?:: [a-z-]+)?\Z"
)


def is_nameless(subject: str) -> bool:
    """Whether what a difference is called tells a type alone, or with a deed, and not what the values are of."""
    return _NAMELESS.match(subject) is not None or subject in {kind.subject for kind in kinds("en")}


def called(unit: str, line: Line, span: tuple[int, int]) -> str:
    """Return what a difference in the value at `span` of a line is called; `unit` is the value's type."""
    if unit == AGE:
        return _of_age(line.text, span)
    if unit.startswith(UNIT):
        return kinds("en")[int(unit.removeprefix(UNIT))].subject
    return _label(unit, line.text[slice(*span)])


def _label(unit: str, written: str) -> str:
    told = _NAMED.get(unit) or next((name for sign, name in _TYPES.items() if unit.startswith(sign)), "")
    noun = _NOUN.search(written.rstrip())
    return told or (f"How many {noun.group()}" if noun else "Number")


def _of_age(text: str, span: tuple[int, int]) -> str:
    """Return whose age it is: a name before it, a noun behind."""
    name, noun = (
        _NAME.search(text, 0, span[0]) or _NAMED_AGED.match(text, span[1]),
        _AGED.match(text, span[1]),
    )
    if name:
        return f"Age of {name['name']}"
    return f"Age of the {noun['noun']}" if noun else "Age"

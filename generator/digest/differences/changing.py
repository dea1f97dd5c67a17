"""Which slots change in time, and which do not: one table for all rules.

A count may grow and a charge may be dropped, so of two values the later one is the newer state. An age, a past hour or
whose brother somebody is does not change from one day to the next: sources that tell it otherwise contradict each
other, whatever the days of their articles.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.syntax.clauses import is_planned, is_present
from generator.language import quantities
from generator.language.spans import days_of
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.sides import Value

LASTING = frozenset({
    "From what age", "Voting age", "Retirement age", "Age",
    "Magnitude", "Depth", "Carats", "How wide", "How tall", "How heavy", "How fast", "How close it came",
    "How far away", "How large it is", "How high the waves are", "How far the fall was", "How long the race is",
    "How long the route is", "How many storeys", "How old the find is", "How many were aboard",
    "How many passengers there were", "How many crew there were",
    "When it happened", "When they were called", "When he or she died", "When the discovery was made",
    "When the arrest was made", "When they arrived", "When somebody was last seen", "Where he or she died",
    "How long the jury deliberated", "How long the jury took", "How long the call lasted",
    "How long the operation took", "How long the outage lasted",
    "The address", "How they are related", "Which side", "Colour", "Weapon", "Kind of vehicle",
    "Whether it was the first", "Wording of a quotation",
    "Whether it was an accident", "Whether the confession was free", "How the job was lost",
})  # fmt: skip
"""What slots are called that no later day changes."""
_LASTING_OF = re.compile(
    r"Age of .+|How old .+|How many storeys .+|How many \w+ and how many \w+"
    r"|When the [a-z-]+ (?:was|were) found|Home town of .+|In or outside .+|In which part of .+"
    r"|Whether .+ was the first|How many times: .+"
)
"""And those that name what they are of."""
_LENGTH = re.compile(
    r"(?:(?<!\.)\b|\d)(?:km|kilomet(?:re|er)s?|miles?|m|met(?:re|er)s?|feet|foot|yards?|inch(?:es)?|cm|mm)\b"
    r"(?! (?:per|an) hour)"
)
_LASTED = re.compile(r"How long it lasted\b.*|How many (?:seconds|minutes|hours)\b.*")
_SHORT = re.compile(r"(?:\b|\d|-)(?:seconds?|minutes?|hours?)\b")
"""What is over on the day it began: a siege may go on for days."""
_AWAY = re.compile(r"\s(?:away|from the (?:scene|spot|site|place|house|home|shooting))\b")
"""Behind a number of houses, blocks or steps: how far it is."""
GROWING = re.compile(r"How many .+ (?:died|were (?:[a-z]+ed|hurt|shot|found))")
"""Counts that only rise while a story goes on; a lower one is known to be wrong later, if it is."""


def lasting(facts: Facts, subject: str, kind: SlotKind, values: Sequence[Value]) -> bool:
    """Whether the slot of a subject is the same on all days: by what it is, else by what its values measure."""
    if kind is SlotKind.NAME or subject in LASTING or _LASTING_OF.fullmatch(subject):
        return True
    if kind is SlotKind.DATE:
        return all(_past(facts, value) for value in values)
    texts = [value.text for value in values]
    if subject.partition(":")[0] == "Time":
        return not any(map(_is_ahead, values))
    if _LASTED.fullmatch(subject):
        return all(_SHORT.search(text) for text in (*texts, *([subject] if "many" in subject else ())))
    return all(_LENGTH.search(text) for text in texts) or all(map(_is_away, values))


def grown(facts: Facts, subject: str, groups: Sequence[list[Value]]) -> list[list[Value]]:
    """Return two sides of a count that only rises, the lower one first, where later days know the higher one alone.

    Both may be of one day, as first reports and those of the evening are; empty where the days say otherwise.
    """
    if len(groups) != 2 or not GROWING.fullmatch(subject):  # noqa: PLR2004 - of more sides each would need its day
        return []
    less, more = sorted(groups, key=lambda side: min(map(number, side)))
    before, after = days(facts, less), days(facts, more)
    told = before and after and max(map(number, less)) < min(map(number, more))
    return [less, more] if told and max(before) <= min(after) and max(before) < max(after) else []


def days(facts: Facts, side: Iterable[Value]) -> list[int]:
    """Return the days of the articles of a side as ordinals, none where one is unknown."""
    told = [facts.day(value.line) for value in side]
    return [day.toordinal() for day in told if day] if None not in told else []


def number(value: Value) -> float:
    """Return the number that a value gives; 0 where it gives none."""
    found = quantities.find(value.text)
    return found[0].value if found else 0.0


def _is_away(value: Value) -> bool:
    at = value.line.text.find(value.text)
    return at >= 0 and _AWAY.match(value.line.text, at + len(value.text)) is not None


def _is_ahead(value: Value) -> bool:
    """Whether what is done at an hour is yet to come, or done each day."""
    at = max(0, value.line.text.find(value.text))
    span = value.line.text, at, at + len(value.text)
    return is_planned(*span) or is_present(*span)


def _past(facts: Facts, value: Value) -> bool:
    """Whether a date is one that its article looks back on."""
    line, told = value.line, facts.day(value.line)
    at = line.text.find(value.text)
    if told is None or at < 0:
        return False
    end = at + len(value.text)
    if is_planned(line.text, at, end) or is_present(line.text, at, end):
        return False
    found = [days_of(line.text, one, told, ahead=False) for one in line.moments if at <= one.start < end]
    return bool(found) and all(one is not None and one.first <= told for one in found)

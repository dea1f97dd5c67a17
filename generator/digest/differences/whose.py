"""Whom or what a difference is about, where its subject leaves that open.

It is somebody by surname, else by a noun (`the boy`) or an age, and only where the first lines of both sides have it in
common, or neither has another.
An address is that of whom all its lines name, else it has the words that all sides have; a day or hour is that of the
step that all clauses tell; words of a kind stand themselves. What accounts are about see `accounts`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.accounts import KINDS, about
from generator.digest.differences.coreference.persons import surnames
from generator.language import streets
from generator.language.hours import hours
from generator.language.kinds import kinds
from generator.model import SlotKind

if TYPE_CHECKING:
    from generator.digest.differences.facts import Facts
    from generator.model import Difference

_OPEN = "he or she"
_ADDRESS = "The address"
_TIMES = frozenset({"Date", "Day", "Time"})
_EVENT, _CALL = "happened", "police called"
"""Steps of which one may be told for the other."""
_WORD = re.compile(r"(?:[A-Z]|\d+(?:st|nd|rd|th)\b)[\w'\u2019-]*")
_NAME = r"(?P<name>[A-Z][\w'\u2019-]+(?:\s[A-Z][\w'\u2019.-]*)+)"
_CAPITAL = re.compile(r"\b[A-Z][\w-]*(?:['\u2019](?!s\b)\w+)*")
_AGE = re.compile(r"\b(?P<age>\d{1,2})[- ]years?[- ]old\b")
_NOUN = re.compile(
    r"\b(?P<noun>boy|girl|man|woman|teen(?:ager)?|child|toddler|infant|baby|officer|deputy|driver|pilot|student|sailor)\b",
    re.IGNORECASE,
)


def named(facts: Facts, one: Difference) -> str:
    """Return the subject of a difference, with whom its sides name where it leaves that open.

    Empty where it is of accounts, and nothing tells what they are about.
    """
    if one.subject == _ADDRESS:
        return _of_home(facts, one) or _of_street(one)
    if one.subject in KINDS:
        return about(one, set.intersection(*_surnames(facts, one)))
    if one.kind is SlotKind.CLAIM:
        return _of_kind(one)
    subject = _of_step(one) if one.subject in _TIMES else one.subject
    return _of_whom(facts, one, subject) if _OPEN in subject else subject


def _of_whom(facts: Facts, one: Difference, subject: str) -> str:
    """Return a subject with whom it is about in place of `he or she`, if the lines tell."""
    lines = _lines(one)
    nouns = [{match["noun"].lower() for match in _NOUN.finditer(text)} for text in lines]
    ages = {f"{match['age']}-year-old" for text in lines for match in _AGE.finditer(text)}
    if one.kind is SlotKind.NUMBER:
        ages = set()  # they are what differs
    told = (_surnames(facts, one), nouns, [ages], [noun for noun in nouns if noun])
    who = next(filter(None, map(_only, told)), _OPEN)
    return subject.replace(_OPEN, who if who == _OPEN or who[0].isupper() else f"the {who}")


def _lines(one: Difference) -> list[str]:
    """Return the first line that each side cites."""
    return [side.citations[0].quote for side in one.sides]


def _surnames(facts: Facts, one: Difference) -> list[set[str]]:
    """Return whom the first line of each side names, by surname."""
    known = facts.once(surnames)
    return [{word for word in _CAPITAL.findall(text) if word.lower() in known} for text in _lines(one)]


def _of_home(facts: Facts, one: Difference) -> str:
    """Return what an address is called that a line gives behind the name of somebody whom all lines name."""
    named = set.intersection(*_surnames(facts, one))
    for side in one.sides if named else ():
        form = (
            rf"{_NAME}(?:,\s\d{{1,3}})?,?\s(?:of|who lives? (?:in|at|on))\s(?:the\s)?{re.escape(side.value)}"
        )
        found = re.search(form, side.citations[0].quote)
        if found and not named.isdisjoint(found["name"].split()):
            return f"Address of {found['name']}"
    return ""


def _of_street(one: Difference) -> str:
    """Return what an address is called by the words that all sides have: `The address: Tarn Street`."""
    own = [_WORD.findall(side.value) for side in one.sides]
    shared = [word for word in own[0] if all(word in words for words in own)]
    kinds_of = {*streets.WORDS, *streets.DIRECTIONS, *streets.DIRECTIONS.values()}
    telling = any(word.lower() not in kinds_of for word in shared)
    return f"{one.subject}: {' '.join(shared)}" if telling else one.subject


def _of_kind(one: Difference) -> str:
    """Return a subject of words of a kind with the words: `How they are related: sister or cousin`."""
    for kind in kinds("en") if one.subject in {kind.subject for kind in kinds("en")} else ():
        found = [kind.form.search(side.value) for side in one.sides]
        words = {it.group().lower(): None for it in found if it} if kind.subject == one.subject else {}
        if len(words) == len(one.sides):
            return f"{one.subject}: {' or '.join(words)}"
    return one.subject


def _of_step(one: Difference) -> str:
    """Return what a day or hour is called by the one step of the event that all clauses tell."""
    known = hours("en")
    told = [{known.step(match) for match in known.done.finditer(side.value)} for side in one.sides]
    shared = set.intersection(*told)
    if len(shared) == 1:
        return known.steps[shared.pop()].subject
    return known.either if all(told) and set.union(*told) <= {_EVENT, _CALL} else one.subject


def _only(told: list[set[str]]) -> str:
    """Return the one word that all lines have, if none of them has another; else nothing."""
    first = told[0] if told else set()
    return next(iter(first)) if len(first) == 1 and all(one == first for one in told) else ""

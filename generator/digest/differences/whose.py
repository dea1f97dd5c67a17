"""Whom or what a difference is about, where its subject leaves that open.

It is somebody by surname, else by a noun (`the boy`) or an age, and only where the first lines of both sides have it in
common, or neither has another.
Whose address it is one side alone may tell. What accounts are about see `accounts`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.accounts import KINDS, about
from generator.digest.differences.coreference.persons import surnames
from generator.model import SlotKind

if TYPE_CHECKING:
    from generator.digest.differences.facts import Facts
    from generator.model import Difference, Side

_OPEN = "he or she"
_ADDRESS = "The address"
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
        return next(filter(None, map(_of_home, one.sides)), one.subject)
    if one.subject in KINDS:
        return about(one, set.intersection(*_surnames(facts, one)))
    if _OPEN not in one.subject:
        return one.subject
    lines = _lines(one)
    nouns = [{match["noun"].lower() for match in _NOUN.finditer(text)} for text in lines]
    ages = {f"{match['age']}-year-old" for text in lines for match in _AGE.finditer(text)}
    if one.kind is SlotKind.NUMBER:
        ages = set()  # they are what differs
    told = (_surnames(facts, one), nouns, [ages], [noun for noun in nouns if noun])
    who = next(filter(None, map(_only, told)), _OPEN)
    return one.subject.replace(_OPEN, who if who == _OPEN or who[0].isupper() else f"the {who}")


def _lines(one: Difference) -> list[str]:
    """Return the first line that each side cites."""
    return [side.citations[0].quote for side in one.sides]


def _surnames(facts: Facts, one: Difference) -> list[set[str]]:
    """Return whom the first line of each side names, by surname."""
    known = facts.once(surnames)
    return [{word for word in _CAPITAL.findall(text) if word.lower() in known} for text in _lines(one)]


def _of_home(side: Side) -> str:
    """Return what an address is called that a line gives behind somebody's name: `Ann Lee, 40, of 12 Elm Street`."""
    form = rf"{_NAME}(?:,\s\d{{1,3}})?,?\s(?:of|who lives? (?:in|at|on))\s(?:the\s)?{re.escape(side.value)}"
    found = re.search(form, side.citations[0].quote)
    return f"Address of {found['name']}" if found else ""


def _only(told: list[set[str]]) -> str:
    """Return the one word that all lines have, if none of them has another; else nothing."""
    first = told[0] if told else set()
    return next(iter(first)) if len(first) == 1 and all(one == first for one in told) else ""

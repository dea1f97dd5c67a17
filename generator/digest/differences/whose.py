"""Whom or what a difference is about, where its subject leaves that open.

It is somebody by surname, else by a noun (`the boy`), and only where the first lines of both sides have one in common.
Whose address it is one side alone may tell. Accounts that name nobody in common are of a matter (`how many died`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.persons import surnames
from generator.language import quantities
from generator.language.matters import matter

if TYPE_CHECKING:
    from generator.digest.differences.facts import Facts
    from generator.model import Difference, Side

_OPEN = "he or she"
_ACCOUNTS = frozenset({"Claim and denial", "First account and later one", "Two accounts"})
_ADDRESS = "The address"
_SAYS = re.compile(
    r"\b([A-Z][\w'\u2019-]+)(?:\s[a-z]+)?\s(?:said|says|told|tells|revised|reported|testified|confirmed)\b"
)
"""Who gives an account, and is not whom it is about."""
_NAME = r"(?P<name>[A-Z][\w'\u2019-]+(?:\s[A-Z][\w'\u2019.-]*)+)"
_CAPITAL = re.compile(r"\b[A-Z][\w-]*(?:['\u2019](?!s\b)\w+)*")
_NOUN = re.compile(
    r"\b(?P<noun>boy|girl|man|woman|teen(?:ager)?|child|toddler|infant|baby|officer|deputy|driver|pilot|student|sailor)\b",
    re.IGNORECASE,
)


def named(facts: Facts, one: Difference) -> str:
    """Return the subject of a difference, with whom its sides name where it leaves that open."""
    if one.subject == _ADDRESS:
        return next(filter(None, map(_of_home, one.sides)), one.subject)
    if one.subject in _ACCOUNTS:
        both = set.intersection(*_surnames(facts, one)) - {
            said[1] for said in map(_SAYS.search, _lines(one)) if said
        }
        of = both.pop() if len(both) == 1 else _matter(one)
        return f"{one.subject}: {of}" if of else one.subject
    if _OPEN not in one.subject:
        return one.subject
    noun = _only([{match["noun"].lower() for match in _NOUN.finditer(text)} for text in _lines(one)])
    who = _only(_surnames(facts, one)) or (f"the {noun}" if noun else _OPEN)
    return one.subject.replace(_OPEN, who)


def _matter(one: Difference) -> str:
    """Return what the accounts of a difference are about; nothing where their words do not tell."""
    told = [side.value for side in one.sides]
    return matter(told, [[number.value for number in quantities.find(text)] for text in told], "en")


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
    first = told[0]
    return next(iter(first)) if len(first) == 1 and all(one == first for one in told) else ""

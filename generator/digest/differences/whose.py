"""Whom a difference is about, where its subject leaves that open and both sides name one and the same.

It is somebody by surname, else by a noun (`the boy`), and only where the first lines of both sides have one in common.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.persons import surnames

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.digest.differences.facts import Facts
    from generator.model import Difference

_OPEN = "he or she"
_CAPITAL = re.compile(r"\b[A-Z][\w-]*(?:['\u2019](?!s\b)\w+)*")
_NOUN = re.compile(
    r"\b(?P<noun>boy|girl|man|woman|teen(?:ager)?|child|toddler|infant|baby|officer|deputy|driver|pilot|student|sailor)\b",
    re.IGNORECASE,
)


def named(facts: Facts, one: Difference) -> str:
    """Return the subject of a difference, with whom both of its sides name in place of `he or she`."""
    if _OPEN not in one.subject:
        return one.subject
    texts = [side.citations[0].quote for side in one.sides]
    known = facts.once(surnames)
    name = _only({word for word in _CAPITAL.findall(text) if word.lower() in known} for text in texts)
    noun = _only({match["noun"].lower() for match in _NOUN.finditer(text)} for text in texts)
    who = name or (f"the {noun}" if noun else _OPEN)
    return one.subject.replace(_OPEN, who)


def _only(told: Iterable[set[str]]) -> str:
    """Return the one word that all texts have, if none of them has another; else nothing."""
    words = list(told)
    first = words[0]
    return next(iter(first)) if len(first) == 1 and all(one == first for one in words) else ""

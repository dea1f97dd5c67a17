"""How a difference is shown: in a state each side as the whole clause of what it cites, and not as words of a form.

So is a value where the subject does not tell what it is of: a sum, a date, somebody's brother.

Rules compare and join what their forms have matched, so this comes last, once for all of them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.digest.differences.alignment.subjects import is_nameless
from generator.digest.differences.whose import named
from generator.digest.syntax.pruning import front
from generator.digest.syntax.whole import MOST, whole
from generator.language.clocks import times_of_day
from generator.language.verbs import is_verb
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.digest.differences.facts import Facts
    from generator.model import Difference, Side

LONGEST = 25
"""Words of a clause that stands for a value, at most."""
PHRASE = 4
"""Words from which a phrase may tell a state by itself: `the planned meeting in Lisbon`."""
_DENIED = re.compile(
    r"\b(?:no|not|none|never|nobody|neither|nor|without|cannot)\b|n['\u2019]t\b", re.IGNORECASE
)
_VERB = re.compile(r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might)\b")
_JOINS = re.compile(r"\A(?:When|While|Because|Although|Though)\s(?=\w)")
"""What joins a clause to one behind it, as it opens a sentence."""
_NAME = re.compile(
    r"(?:\d{1,3}[- ]year[- ]old\s)?[A-Z][\w.'\u2019-]+(?:\s[A-Z][\w.'\u2019-]*)+(?:,\s(?:\d{1,3}|an?\s\d.*))?\Z"
)
"""Somebody by name, and age."""


def shown(facts: Facts, found: Iterable[Difference]) -> tuple[Difference, ...]:
    """Return differences with sides that a reader understands beside their subject, without those that have none."""
    told = ((one, named(facts, one)) for one in _whole(found))
    return tuple(replace(one, subject=subject, kind=_kind(one)) for one, subject in told if subject)


def _kind(one: Difference) -> SlotKind:
    """Return of which kind a difference is to a reader: hours, which rules compare as numbers, tell when it was."""
    of_hours = one.kind is SlotKind.NUMBER and all(times_of_day(side.value) for side in one.sides)
    return SlotKind.DATE if of_hours else one.kind


def _whole(found: Iterable[Difference]) -> Iterator[Difference]:
    for one in found:
        nameless = is_nameless(one.subject)
        sides = tuple(map(_clause, one.sides)) if nameless or one.kind is SlotKind.STATUS else one.sides
        if one.kind is SlotKind.CLAIM and not nameless:
            sides = tuple(replace(side, value=side.value[front(side.value, "en") :]) for side in one.sides)
        told = tuple(side for side in sides if side is not None)
        if nameless and (len(told) < len(sides) or any(len(side.value.split()) > LONGEST for side in told)):
            yield one
        elif len(told) == len(sides):
            yield replace(one, sides=told)


def _clause(side: Side) -> Side | None:
    """Return a side with its whole clause, None where that is too long; a name stands by itself."""
    if _NAME.match(side.value):
        return side
    words = re.compile(rf"(?<!\w){re.escape(_JOINS.sub('', side.value))}(?!\w)")
    for cited in side.citations:
        found = words.search(cited.quote)
        if found:
            span = whole(cited.quote, *found.span())
            if span and _stands(cited.quote, span, found.span()):
                return side
            return replace(side, value=cited.quote[slice(*span)]) if span else None
    return side


def _stands(text: str, clause: tuple[int, int], words: tuple[int, int]) -> bool:
    """Whether words tell by themselves what their long clause buries: several of a noun at its end, not denied."""
    told, before = text[slice(*words)], text[clause[0] : words[0]]
    return (
        words[1] >= clause[1]
        and len(text[slice(*clause)].split()) > MOST
        and len(told.split()) >= PHRASE
        and not _VERB.search(told)
        and not is_verb(told.split()[0].lower())
        and not _DENIED.search(before)
    )

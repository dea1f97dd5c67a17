"""How somebody was who has died since: what earlier days tell of it is no point where the lede tells of the death.

Differences show how somebody was and that he died where both can be held against each other; a page says nothing else
of it, whether they can or not. English only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language.caseless import Caseless

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.digest.evidence import Evidence

_DIED = Caseless(
    r"\b(?:(?:has|have|had|later) died|died?|dies|(?:was|been) (?:later )?(?:pronounced|declared) dead|succumbed to)\b"
)
_ALIVE = Caseless(
    r"\b(?:(?:is|are|was|were) expected to (?:survive|live|recover|be ok(?:ay)?|make a full recovery)|clinging to life"
    r"|fight(?:s|ing) for (?:his|her) life|recovering|(?:on|off) life support|remain(?:s|ed) (?:\w+ ){0,3}hospital\w*"
    r"|(?:in|listed (?:in|as)) (?:an? )?(?:\w+ ){0,2}(?:critical|serious|grave|stable|good|fair|guarded)\b)"
)
_PERSON = Caseless(
    r"\b(?P<who>boy|girl|man|woman|teen|child|toddler|baby|infant|officer|deputy|trooper|student|mother|father|driver)"
    r"(?:age|aged|ager)?\b"
)
_OTHERS = Caseless(r"\b(?:other|others|another|both|second|third|two|three|four|five|all|several)\b")
"""Words with which somebody else may be meant, or several of whom one lives."""


def overtaken(evidence: Evidence, told: Iterable[int]) -> frozenset[int]:
    """Return the passages of earlier days on how somebody was of whose death one of the passages `told` tells."""
    found: set[int] = set()
    for lead in (evidence.passages[row] for row in told):
        day = evidence.articles[lead.article].day
        died = _DIED.search(lead.text)
        who = _persons(lead.text[: died.end()]) if died else set()
        if day is None or died is None or len(who) > 1:
            continue
        for row, one in enumerate(evidence.passages):
            earlier = evidence.articles[one.article].day
            if earlier is None or earlier >= day or not one.text or not _ALIVE.search(one.text):
                continue
            same = who & _persons(one.text) or lead.named & one.named
            if same and not _OTHERS.search(one.text):
                found.add(row)
    return frozenset(found)


def _persons(text: str) -> set[str]:
    return {match["who"].lower() for match in _PERSON.finditer(text)}

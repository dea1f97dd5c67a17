"""What a call was about, by source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.sides import Value, differ
from generator.language.words import stems
from generator.model import BlockKind, SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.values.occasions import Occasion
    from generator.model import Difference

_ABOUT = re.compile(
    r"\b(?:discuss(?:ed|ing)?|address(?:ed|ing)?|talk(?:ed|ing) about|focus(?:ed"
    r"|ing) on|centered on)\s(?P<what>(?:the\s)?(?:U\.S\.|[^.;:]){8,140})",
    re.IGNORECASE,
)
KINDS = frozenset({"call"})
OVERLAP = 0.2
"""Share of the shorter account's stems in the other from which two accounts are one."""


def agendas(facts: Facts) -> Iterator[Difference]:
    """Yield calls of which each source gives another subject."""
    calls = [one for one in facts.occasions if one.kind in KINDS]
    accounts: dict[int, Value] = {}
    for one in calls:
        account = _account(one)
        if account and one.line.article not in accounts:
            accounts[one.line.article] = account
    values = list(accounts.values())
    apart = [value for value in values if all(_apart(value, other) for other in values if other is not value)]
    found = differ(facts, "What the call was about", SlotKind.CLAIM, apart)
    if found:
        yield found


def _account(one: Occasion) -> Value | None:
    if one.line.kind is BlockKind.ITEM:
        return None
    match = _ABOUT.search(one.line.text, one.at)
    if match is None:
        return None
    text = match["what"].split(", which")[0].split(" amid ")[0].strip(" ,")
    return Value((one.line.article, one.line.start), text, one.line)


def _apart(left: Value, right: Value) -> bool:
    one, other = set(stems(left.text, "en")), set(stems(right.text, "en"))
    return len(one & other) <= OVERLAP * max(1, min(len(one), len(other)))

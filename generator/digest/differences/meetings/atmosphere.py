"""How a meeting went: productive in one account, tense or fruitless in another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.meetings.held import by_place, called
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.values.occasions import Occasion
    from generator.model import Difference

_WELL = "productive|constructive|fruitful|successful|cordial|friendly"
_BADLY = "tense|heated|acrimonious|fruitless|unproductive|frosty|hostile|stormy"
_KINDS = frozenset({"meeting", "call", "debate", "visit", "conference"})
_BEFORE = re.compile(rf"\b(?P<how>{_WELL}|{_BADLY})\s(?:[\w'\u2019-]+\s){{0,3}}\Z", re.IGNORECASE)
_AFTER = re.compile(
    r"\b(?:(?:was|were)(?: \w+)?|(?:was |were )?(?:described|characteri[sz]ed|marked|seen)(?: as| by))\s"
    rf"(?:[\w'\u2019-]+\s){{0,4}}?(?P<how>{_WELL}|{_BADLY})\b(?:\s(?:exchanges?|moments?|talks|discussions?))?",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|no|n['\u2019]t|hardly|less|never|hoped?|expect\w*|if)\b", re.IGNORECASE)
_REACH = 90


def atmospheres(facts: Facts) -> Iterator[Difference]:
    """Yield occasions in a place that went well in one account and badly in another."""
    for mentions in by_place(facts):
        if mentions[0].kind not in _KINDS:
            continue
        values = [value for one in mentions if not one.coming for value in _told(one)]
        found = differ(facts, f"How the {called(mentions)} went", SlotKind.CLAIM, values)
        if found:
            yield found


def _told(one: Occasion) -> Iterator[Value]:
    """Yield how a mention says that its occasion went."""
    text, end = one.line.text, one.at + len(one.head)
    found = [(_BEFORE.search(text, 0, one.at), end), (_AFTER.search(text, end, end + _REACH), 0)]
    for match, to in found:
        if (
            match is None
            or quoted(text, match.start())
            or _NOT.search(text[max(0, match.start() - 30) : match.end()])
        ):
            continue
        good = re.fullmatch(_WELL, match["how"], re.IGNORECASE) is not None
        yield Value("well" if good else "badly", text[match.start() : max(match.end(), to)], one.line)

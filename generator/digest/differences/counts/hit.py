"""How many people were hit in all, dead or not: an account's states together, where two sources count other ones.

One source counts the shot, another the dead and the wounded; state by state (`tolls`) they are never held against each
other. What an article opens with is summed up: who was shot, else the dead and the hurt of one line, else the hurt of
an article without a death.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.sameness import days_near
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.counts.people import counts_in, one_dead
from generator.digest.differences.counts.tolls import LEAD, SEVERAL, elsewhere, other_time
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.whole import whole
from generator.language.caseless import Caseless
from generator.language.quantity import Shade
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.counts.people import Count
    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

SHOT, HURT = "How many people were shot", "How many people were hurt or killed"
FURTHEST = 3
"""Ratio of two totals from which they are not of one event."""
_BESIDE = re.compile(
    r"\band\s(?:another\b|an?\s|(?:one|two|three|four|five|six|\d+)\s"
    r"(?!(?:[\w-]+\s){0,3}?(?:dead|killed|died|injured|wounded|hurt)\b))",
    re.IGNORECASE,
)
"""In a line that counts others of whom it does not say what became of them."""
_DEAD = Caseless(
    r"\b(?:dead|deceased|killed|killing|kills|died|dies|death|deaths|fatal(?:ly|ity|ities)?|slain|homicides?"
    r"|murder(?:ed|s)?)\b"
)
_OF_THEM = Caseless(r"\b(?:killing|of them|of whom|fatally)\b")
"""In a line in which who died is one of those who were shot."""


class _Hit(NamedTuple):
    """How many people a line tells were hit in all, and of which states together that is counted."""

    total: float
    states: str
    text: str
    line: Line


def hits(facts: Facts) -> Iterator[Difference]:
    """Yield the totals of those who were hit on which sources disagree."""
    told = _accounts(facts)
    apart = {
        one
        for pair in combinations(sorted(told), 2)
        if _against(facts, *(told[article] for article in pair))
        for one in pair
    }
    every = [told[article] for article in sorted(apart)]
    subject = SHOT if any(one.states == "shot" for one in every) else HURT
    found = differ(facts, subject, SlotKind.NUMBER, [Value(one.total, one.text, one.line) for one in every])
    if found:
        yield found


def _accounts(facts: Facts) -> dict[int, _Hit]:
    """Return the total of each article that opens with one, and with no other."""
    found: dict[int, list[_Hit]] = {}
    for line in facts.telling("tolls"):
        if line.position < LEAD and not other_time(facts, line) and not SEVERAL.search(line.text):
            hit = _hit(facts, line)
            if hit:
                found.setdefault(line.article, []).append(hit)
    return {
        article: several[0] for article, several in found.items() if len({one.total for one in several}) == 1
    }


def _hit(facts: Facts, line: Line) -> _Hit | None:
    """Return how many a line tells were hit in all; None where it leaves some of them open."""
    every = list(counts_in(line))
    counts = {one.state: one for one in every}
    exact = all(one.quantity.shade is Shade.EXACT for one in every)
    if not exact or len(counts) < len(every) or _BESIDE.search(line.text):
        return None
    dead = counts["killed"].quantity.value if "killed" in counts else float(one_dead(line))
    shot, hurt, of_them = counts.get("shot"), counts.get("injured"), _OF_THEM.holds(line.text)
    if shot and (of_them or not (dead or shot.others or shot.who)):
        return _told(shot, shot.quantity.value, "shot")
    if not hurt or shot:  # `ten were shot and one killed`: who died may be one of them or not
        return None
    if dead:
        return _told(hurt, hurt.quantity.value + dead, "dead and hurt")
    alive = not hurt.who and not _DEAD.holds(facts.evidence.texts[line.article])
    return _told(hurt, hurt.quantity.value, "hurt") if alive else None


def _told(count: Count, total: float, states: str) -> _Hit:
    text, at = count.line.text, count.quantity.start
    span = whole(text, at, count.quantity.end) if total != count.quantity.value else None
    return _Hit(total, states, text[slice(*span)] if span else count.text, count.line)


def _against(facts: Facts, one: _Hit, other: _Hit) -> bool:
    """Whether two totals of two sources are of one event and not the same; those of the same states are for `tolls`."""
    small, large = sorted((one.total, other.total))
    lines = one.line, other.line
    if small == large or large > FURTHEST * small or one.states == other.states:
        return False
    if facts.source(lines[0]) == facts.source(lines[1]):
        return False
    if not one_story(facts, lines[0].article, lines[1].article):
        return False
    return days_near(facts, *lines) and not elsewhere(facts, *lines)

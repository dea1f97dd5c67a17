"""When what the topic is about happened: the time of day and the weekday that its articles give it.

A time is that of the event only where its verb says so (see `done`), and only where the article gives one such time.
What comes of an event is no earlier than it: who has the call before the shots contradicts who has them later.
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise, product
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import days_near, of_one_event, one_case
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.events.done import CALLED, HAPPENED, Time, done
from generator.digest.differences.places.addresses import on_other_streets
from generator.digest.differences.sides import Value, differ
from generator.digest.differences.values.clocks import FURTHEST, exclude
from generator.language import clocks
from generator.language.clocks import DAY
from generator.language.hours import hours
from generator.language.quantity import Quantity, Shade
from generator.language.steps import kinds_of_events
from generator.language.synonyms import gist
from generator.language.words import stems
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_FOUND = re.compile(r"\b(?!it\b|he\b|she\b|they\b)[a-z-]+ (?:was|were)(?= (?:found|discovered)\b)")
"""What was found, with its verb."""
_LATE = re.compile(r"\b(?:night|midnight|early|a\.?m|overnight)\b", re.IGNORECASE)
NEAR = dt.timedelta(days=1)
OF_TWO_STEPS = "Time"
"""What a difference in the hours of two steps is called: its sides are clauses that tell which."""
AT_ONCE = 60
"""Minutes between a call and an event that it was for: a call long before was for something else."""


def times(facts: Facts) -> Iterator[Difference]:
    """Yield times of day of one event, and days of one event, that cannot both be right."""
    yield from facts.once(_times)


def is_told(facts: Facts, line: Line) -> bool:
    """Whether the time that a line gives is on a side of a difference of these."""
    path = facts.articles[line.article].path
    return any(
        (cited.article, cited.start) == (path, line.start)
        for one in facts.once(_times)
        for side in one.sides
        for cited in side.citations
    )


def _times(facts: Facts) -> tuple[Difference, ...]:
    return tuple(_in_time(facts))


def _in_time(facts: Facts) -> Iterator[Difference]:
    told = facts.once(done)
    yield from _differences(facts, {(step, ""): own for step, own in told.clocks.items()}, SlotKind.NUMBER)
    yield from _differences(facts, told.days, SlotKind.DATE)
    yield from _out_of_order(facts, told.clocks)


def _differences(
    facts: Facts, found: Mapping[tuple[str, str], dict[int, list[Time]]], kind: SlotKind
) -> Iterator[Difference]:
    for (step, _), by_article in sorted(found.items()):
        for of_one in _occasions(by_article):
            single = [told[0] for told in of_one if len({_key(one) for one in told}) == 1]
            opposed = [
                one
                for one in single
                if any(_conflict(facts, one, other, step) for other in single if other is not one)
            ]
            values = [Value(_key(first), first.text, one.line) for first, one in _sides(opposed)]
            difference = differ(facts, _subject(step, values), kind, values)
            if difference:
                yield difference


def _sides(opposed: list[Time]) -> Iterator[tuple[Time, Time]]:
    """Yield times behind that for which their side stands: the first one with which they agree, exact ones first."""
    firsts: list[Time] = []
    for one in sorted(
        opposed, key=lambda one: isinstance(one.at, Quantity) and one.at.shade is not Shade.EXACT
    ):
        first = next((it for it in firsts if _agree(it, one)), one)
        if first is one:
            firsts.append(one)
        yield first, one


def _agree(one: Time, other: Time) -> bool:
    if isinstance(one.at, Quantity) and isinstance(other.at, Quantity):
        return clocks.agree(one.at, other.at)
    return one.at == other.at


def _out_of_order(facts: Facts, found: Mapping[str, dict[int, list[Time]]]) -> Iterator[Difference]:
    """Yield an event that one source puts behind what another one tells to have come of it."""
    events, calls = (
        {
            article: own[0]
            for article, own in found.get(step, {}).items()
            if len({_key(one) for one in own}) == 1
        }
        for step in (HAPPENED, CALLED)
    )
    for event, call in product(events.values(), calls.values()):
        if call.line.article not in found[HAPPENED] and _before(facts, call, event):
            sides = [Value(_key(one), one.text, one.line) for one in (event, call)]
            difference = differ(facts, OF_TWO_STEPS, SlotKind.NUMBER, sides)
            if difference:
                yield difference
                return


def _before(facts: Facts, call: Time, event: Time) -> bool:
    """Whether a call for an event came surely before it, as two lines have it."""
    if not isinstance(call.at, Quantity) or not isinstance(event.at, Quantity):
        return False
    if (event.at.value - call.at.value) % DAY > AT_ONCE or not _conflict(facts, event, call, HAPPENED):
        return False
    kinds = [
        kinds_of_events(gist(stems(one.line.text, "en"), "en"), "en", one.line.text) for one in (event, call)
    ]
    return bool(kinds[1]) and (not kinds[0] or not kinds[0].isdisjoint(kinds[1]))


def _subject(step: str, values: list[Value]) -> str:
    """Return what a difference in the time of a step is called.

    What was found is told where all lines call it the same.
    """
    found = {match.group() if (match := _FOUND.search(value.line.low)) else "" for value in values}
    thing = found.pop() if step == "found" and len(found) == 1 else ""
    return f"When the {thing} found" if thing else hours("en").steps[step].subject


def _occasions(by_article: Mapping[int, list[Time]]) -> Iterator[list[list[Time]]]:
    """Yield what each article tells of one occasion: times of day that lie far apart are of two, days of one."""
    every = sorted({_minutes(one, 0) for told in by_article.values() for one in told})
    gaps = {late: (late - early) % DAY or DAY for early, late in pairwise([every[-1], *every])}
    first = max(every, key=lambda late: gaps[late])  # across midnight, too
    starts = sorted((late - first) % DAY for late, gap in gaps.items() if gap > FURTHEST) or [0.0]
    for start, end in pairwise([*starts, float(DAY)]):
        near = [[one for one in told if start <= _minutes(one, first) < end] for told in by_article.values()]
        yield [told for told in near if told]


def _minutes(one: Time, first: float) -> float:
    """Return how many minutes a time of day lies behind the `first` one; 0 of a day."""
    return (one.at.value - first) % DAY if isinstance(one.at, Quantity) else 0.0


def _key(one: Time) -> object:
    return one.at.value if isinstance(one.at, Quantity) else one.at


def of_one_step(facts: Facts, left: Time, right: Time, step: str) -> bool:
    """Whether two lines tell of one event: by what they share, or as the articles of one story on the same streets."""
    if on_other_streets(facts, left.line, right.line):
        return False
    if of_one_event(facts, left.line, right.line):
        return True
    one, other = left.line.article, right.line.article
    dated = not isinstance(left.at, Quantity) or not days_near(facts, left.line, right.line)
    if dated or hours("en").steps[step].of_somebody:
        return False
    return one_story(facts, one, other) and one_case(facts, one, other)


def _conflict(facts: Facts, left: Time, right: Time, step: str) -> bool:
    if not of_one_step(facts, left, right, step):
        return False
    if isinstance(left.at, Quantity) and isinstance(right.at, Quantity):
        return exclude((left.line, left.at), (right.line, right.at))
    if isinstance(left.at, dt.date) and isinstance(right.at, dt.date) and left.at != right.at:
        near = abs(left.at - right.at) <= NEAR
        return near and not (_LATE.search(left.line.text) or _LATE.search(right.line.text))
    return False

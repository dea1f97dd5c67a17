"""What was done at an hour, or on a day of the week, that a line tells: the step of an event that its verb says.

That is the verb before it (`the ferry sank at`), where no other clause lies between, the one behind with which a
sentence goes on from an hour at its front, or the clause that goes on from it (`came in about 10 a.m. and fired`).
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.values.clocks import ITEM, written
from generator.digest.syntax.clauses import quoted
from generator.language import quantities
from generator.language.dated import WEEKDAYS
from generator.language.hours import hours
from generator.language.times import resolved
from generator.language.verbs import has_finite_verb

if TYPE_CHECKING:
    import datetime as dt

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.language.quantity import Quantity

HAPPENED, CALLED = "happened", "police called"
"""The step that is the event itself, and the one that follows it at once."""
WORDS = (*quantities.WORDS, *WEEKDAYS)
"""One of these begins a word of every line that tells this, in lower case."""
REACH = 160
"""Characters before an hour in which stands what was done then."""
EARLY = 25
_BREAK = re.compile(
    r"\b(?:when|after|before|until|who|which|as|because|while|following)\b|[;:]"
    r"|,\s(?!(?:about|around|approximately|roughly|at|on|in|early|late|just|shortly|sometime)\b|\d|(?-i:[A-Z])\w+day\b)",
    re.IGNORECASE,
)
_AND = re.compile(r"\band\b(?!\s(?-i:[A-Z]))(?P<clause>.*)", re.IGNORECASE | re.DOTALL)
"""What goes on behind a verb, in a clause of its own if that has one, too."""


@dataclass(frozen=True, slots=True)
class Time:
    """When a line says that something was done: a time of day, or the day that it means."""

    at: Quantity | dt.date
    text: str
    line: Line


class Done(NamedTuple):
    """Times by the step of an event, and by article: those of day, and days of the week, these by their verb, too."""

    clocks: dict[str, dict[int, list[Time]]]
    days: dict[tuple[str, str], dict[int, list[Time]]]


def gives_a_time(line: Line) -> bool:
    """Whether a line says when something happened, by the clock or by the day of the week."""
    if line.row or line.position >= EARLY:
        return False
    told = any(one.unit == "clock" and done_at(line.text, one) for one in line.quantities) or any(
        one.weekday is not None and not one.date and _verb(line.text, one.start, ahead=False)
        for one in line.moments
    )
    return told and not (ITEM.match(line.text) or hours("en").another.search(line.text))


def done(facts: Facts) -> Done:
    """Return when the steps of the event were done, as the lines tell it."""
    clocks: dict[str, dict[int, list[Time]]] = defaultdict(lambda: defaultdict(list))
    days: dict[tuple[str, str], dict[int, list[Time]]] = defaultdict(lambda: defaultdict(list))
    for line in facts.telling("incidents"):
        for quantity in line.quantities:
            step = done_at(line.text, quantity) if quantity.unit == "clock" else ""
            if step:
                clocks[step][line.article].append(Time(quantity, written(line, quantity), line))
        for moment in line.moments:
            told = _verb(line.text, moment.start, ahead=False)
            day = resolved(moment, facts.day(line))
            if told and day and moment.weekday is not None and not moment.date:
                key = hours("en").step(told), told.group().lower()
                days[key][line.article].append(Time(day, line.text[moment.start : moment.end], line))
    return Done(clocks, days)


def done_at(text: str, time: Quantity) -> str:
    """Return what was done at a time of day, by the name of its step; empty where that is no event."""
    known = hours("en")
    found = _verb(text, time.start)
    if found or quoted(text, time.start):
        return known.step(found) if found else ""
    ahead = known.goes_on.match(text, time.end)
    if ahead:
        return known.step(ahead)
    heard = known.heard.search(text, max(0, time.start - REACH), time.start)
    return HAPPENED if heard else ""


def of_other_steps(one: tuple[Line, Quantity], other: tuple[Line, Quantity]) -> bool:
    """Whether times of day of two lines are those of two steps, which have hours of their own."""
    steps = {done_at(line.text, time) for line, time in (one, other)}
    return len(steps) > 1 and "" not in steps


def _verb(text: str, at: int, *, ahead: bool = True) -> re.Match[str] | None:
    """Return the verb before a time, if it is one of events and no other clause lies between.

    Where a sentence opens with the time it is the one behind, if that is asked for by `ahead`.
    """
    if quoted(text, at):
        return None
    known = hours("en")
    start = max(0, at - REACH)
    last = next(iter(deque(known.done.finditer(text, start, at), 1)), None)
    if last is None:
        opens = ahead and not start and known.opens.fullmatch(text, 0, at)
        return known.done.search(text, at, at + REACH) if opens else None
    between = known.state.sub(" ", text[last.end() : at]).rstrip(", ")  # `on Monday, around noon`
    goes_on = _AND.search(between)
    return None if _BREAK.search(between) or (goes_on and has_finite_verb(goes_on["clause"])) else last

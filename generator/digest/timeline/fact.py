"""A dated fact of a topic: what a line tells of one date of it, before facts of several sources become rows."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.digest.syntax.clauses import clause, is_planned, is_present
from generator.digest.timeline.dating import labels
from generator.digest.timeline.entries import By, entries
from generator.digest.timeline.placing import BEHIND, calendar
from generator.digest.timeline.relative import by_hour, relative
from generator.language.daytimes import apart, part_of_day
from generator.language.steps import is_bare, step
from generator.language.synonyms import gist
from generator.language.words import stems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.digest.timeline.placing import Place
    from generator.language.daytimes import Part
    from generator.language.steps import Step
    from generator.language.times import Moment

DATED = 0.4
"""What a fact is worth more where its date is not relative."""
_PLANNED_HEAD = re.compile(r"\b(?:expected|planned|due|deadline|target|scheduled|upcoming)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fact:
    """A dated line: what is told of it and of the line before it, `led`, if it is, and where it stands in order.

    `day` is the one that its date means, where that is known, `part` what part of that day is told. `step` is what is
    dated on the usual course of such a day, and `bare` tells that little more is told of an event than that there
    was one. `planned` is None where its date only names what it tells of. `loose` tells that it gives an hour, and its
    article no day before it.
    """

    line: Line
    led: Line | None
    moment: Moment
    when: str
    text: str
    stems: frozenset[str]
    gist: frozenset[str]
    planned: bool | None
    worth: float
    place: Place
    day: dt.date | None
    part: Part | None
    step: Step | None
    bare: bool
    loose: bool


def facts(known: Facts) -> list[Fact]:
    """Return the dated facts of a topic in the order of its lines."""
    told = list(_facts(known))
    return [_on_its_day(fact, told) if fact.loose else fact for fact in told]


def _on_its_day(fact: Fact, told: Sequence[Fact]) -> Fact:
    """Return what happened at an hour on the one day, its article's or that before it, whose event was at that hour."""
    if fact.part is None or not fact.place[2] or fact.place[0] >= BEHIND:
        return fact
    reported, hour = dt.date(*fact.place[:3]), fact.part
    places = {
        one.place
        for one in told
        if one.step and one.step.event and one.day and one.part and not one.planned
        if (reported - one.day).days in {0, 1} and not apart(one.part, hour)
    }
    days = {place[:3] for place in places}
    return replace(fact, place=min(places)) if len(days) == 1 else fact


def _facts(known: Facts) -> Iterator[Fact]:
    evidence = known.evidence
    said = {(passage.article, passage.end): (row, passage) for row, passage in enumerate(evidence.passages)}
    days = calendar(known)
    by_occasion = dict(relative(known))
    by_themselves = frozenset(known.telling("dated by itself"))
    near: dict[int, Place] = {}
    for at, line in enumerate(known.lines):
        if not (line.moments or line in by_themselves or line in by_occasion):
            continue
        language = evidence.articles[line.article].language
        row, passage = said.get((line.article, line.end), (None, None))
        score = evidence.scores[row] if row is not None else 0.0
        by = By(by_occasion.get(line), itself=line in by_themselves)
        for led, part, moment, text in entries(known, at, passage, by):
            planned = _planned(part, moment)
            ahead = planned is True or _is_to_come(part, moment)
            place = days.place(part, moment, ahead=ahead)
            hour = moment == by_hour(line)
            words = frozenset(stems(_beside(text, part, moment), language))
            yield Fact(
                line=line,
                led=led,
                moment=moment,
                when=part.text[moment.start : moment.end],
                text=text,
                stems=words,
                gist=gist(words, language),
                planned=planned,
                worth=score + (DATED if moment.date else 0.0),
                place=near.get(line.article, place) if hour else place,
                day=days.day(part, moment, ahead=ahead),
                part=part_of_day(part.text, language, moment.start, moment.end),
                step=_step(part, moment, language),
                bare=is_bare(text, language),
                loose=hour and line.article not in near,
            )
        if line.moments:
            near[line.article] = days.place(line, line.moments[-1])


def _step(line: Line, moment: Moment, language: str) -> Step | None:
    """Return the step that a date dates, in its clause."""
    left, right = clause(line.text, moment.start, moment.end)
    return step(line.text[left:right], language, moment.start - left, moment.end - left)


def _beside(text: str, line: Line, moment: Moment) -> str:
    """Return a row's text to compare, without its date: other rows have that as well."""
    return text.replace(line.text[moment.start : moment.end], "")


def _is_to_come(line: Line, moment: Moment) -> bool:
    """Whether a day of the calendar that is not over is meant: nothing is told as done, and since no day as lasting."""
    if line.row or moment.attributive or moment.open or not moment.date:
        return False
    return is_present(line.text, moment.start, moment.end)


def _planned(line: Line, moment: Moment) -> bool | None:
    """Whether a dated line tells what is yet to come; None where its date only names what it tells of."""
    if line.row:
        return _PLANNED_HEAD.search(line.head) is not None
    if moment.attributive:
        return None
    return not labels(line, moment) and is_planned(line.text, moment.start, moment.end)

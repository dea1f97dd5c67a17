"""A dated fact of a topic: what a line tells of one date of it, before facts of several sources become rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.digest.syntax.clauses import clause
from generator.digest.timeline.around import LastDays, behind
from generator.digest.timeline.coming import comes_about, is_to_come
from generator.digest.timeline.entries import By, entries
from generator.digest.timeline.newsdays import news_days
from generator.digest.timeline.placing import BEHIND, WEEK, calendar, day_at
from generator.digest.timeline.relative import by_hour, is_hours_behind, relative
from generator.language.daytimes import apart, part_of_day
from generator.language.steps import is_bare, step
from generator.language.synonyms import gist
from generator.language.words import stems

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.digest.timeline.placing import Calendar, Place
    from generator.language.daytimes import Part
    from generator.language.steps import Step
    from generator.language.times import Moment

_NEXT_DAY = 1
"""Days behind an event up to which an hour that does not tell of it may be of its day."""
DATED = 0.4
"""What a fact is worth more where its date is not relative."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A dated line: what is told of it and of the line before it, `led`, if it is, and where it stands in order.

    `day` is the one that its date means, where that is known, `part` what part of that day is told. `step` is what is
    dated on the usual course of such a day, and `bare` tells that little more is told of an event than that there
    was one, `aside` that it is told in a clause of more. `planned` is None where its date only names what it tells of,
    and where it comes about. `on` is the day among whose rows it stands, which for an hour is that of what is told
    around it; `loose` tells that its article tells of none before it.
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
    on: dt.date | None
    part: Part | None
    step: Step | None
    bare: bool
    aside: bool
    loose: bool


def facts(known: Facts) -> list[Fact]:
    """Return the dated facts of a topic in the order of its lines."""
    days = tuple(article.day for article in known.articles)
    told = list(_facts(known, calendar(known, days)))
    of_news = news_days(known, told)
    if of_news != days:
        told = list(_facts(known, calendar(known, of_news)))
    placed = (_on_its_day(known, fact, told) if fact.loose else fact for fact in told)
    return [fact for fact in placed if fact]


def _on_its_day(known: Facts, fact: Fact, told: Sequence[Fact]) -> Fact | None:
    """Return what happened at an hour on the one day, of the week before its article, whose event was at that hour.

    Some hours behind the event are of its day. Told behind another day of which nobody tells an event, one at its hour
    is of the event's. Where its article has no day, that of the week that nothing dates counts as well. Return None for
    an hour of which no day is known: all events were longer ago, so it may be of any of them.
    """
    behind = is_hours_behind(fact.when)
    if fact.part is None and not behind:
        return fact
    reported, hour = day_at(fact.place), fact.part
    of_event = behind or (fact.step is not None and fact.step.event)
    undated = known.articles[fact.line.article].day is None
    back = WEEK if of_event or undated else _NEXT_DAY
    events = [
        one
        for one in told
        if one.step and one.step.event and not one.planned and _is_near(one, reported, back)
    ]
    at_the_hour = {one.place for one in events if one.part and hour and not apart(one.part, hour)}
    at_any = {one.place for one in events if not (one.part and hour and apart(one.part, hour))}
    places = at_the_hour or (at_any if of_event else set())
    if not behind and fact.on not in {None, known.articles[fact.line.article].day}:  # told behind a day
        of_that_day = any(one.on == fact.on for one in events)
        places = set() if of_that_day else places if of_event else at_the_hour
    days = {place[:3] for place in places}
    if len(days) == 1:
        return replace(fact, place=min(places), on=day_at(min(places)))
    return None if fact.step is None and not behind and _is_long_after(reported, told) else fact


def _is_long_after(reported: dt.date | None, told: Iterable[Fact]) -> bool:
    """Whether all events of which a topic tells were more than a day before that on which something was reported."""
    days = [one.day for one in told if one.day and one.step and one.step.event and not one.planned]
    before = [day for day in days if reported and day <= reported]
    return reported is not None and bool(before) and (reported - max(before)).days > _NEXT_DAY


def _is_near(event: Fact, reported: dt.date | None, back: int) -> bool:
    """Whether an event has a day up to some days back; of what nothing dates, a day of the week is enough."""
    if reported is None:
        return event.day is not None or (event.place[0] >= BEHIND and event.place[2] > 0)
    return event.day is not None and 0 <= (reported - event.day).days <= back


def _facts(known: Facts, days: Calendar) -> Iterator[Fact]:
    evidence = known.evidence
    said = {(passage.article, passage.end): (row, passage) for row, passage in enumerate(evidence.passages)}
    by_occasion = dict(relative(known))
    by_themselves = frozenset(known.telling("dated by itself"))
    near = LastDays(days)
    for at, line in enumerate(known.lines):
        if not (line.moments or line in by_themselves or line in by_occasion):
            continue
        language = evidence.articles[line.article].language
        row, passage = said.get((line.article, line.end), (None, None))
        score = evidence.scores[row] if row is not None else 0.0
        by = By(by_occasion.get(line), itself=line in by_themselves)
        for led, part, moment, text, aside in entries(known, at, passage, by):
            planned = is_to_come(part, moment)
            to_come = planned is not True and comes_about(part, moment)
            ahead = planned is True or to_come
            hour = moment == by_hour(line)
            place = days.place(part, moment, ahead=ahead, is_hour=hour)
            part_told = part_of_day(part.text, language, moment.start, moment.end)
            unowned = hour and moment.weekday is None
            last = near.before(line) if unowned else None
            if last:
                place = behind(last.place, last.part(language), part_told)
            day, when = days.day(part, moment, ahead=ahead), part.text[moment.start : moment.end]
            is_behind = is_hours_behind(when)
            its = None if is_behind else _step(part, moment, language)
            words = frozenset(stems(_beside(part.text if led else text, part, moment), language))
            yield Fact(
                line=line,
                led=led,
                moment=moment,
                when=when,
                text=text,
                stems=words,
                gist=gist(words, language),
                planned=(None if moment.date else True) if to_come else planned,
                worth=score + (DATED if moment.date else 0.0),
                place=place,
                day=day,
                on=day_at(place) if hour else day,
                part=part_told,
                step=its,
                bare=is_bare(text, language),
                aside=aside,
                loose=is_behind
                or (unowned and (last is None or not last.done or (its is not None and its.event))),
            )
        near.pass_by(line)


def _step(line: Line, moment: Moment, language: str) -> Step | None:
    """Return the step that a date dates, in its clause."""
    left, right = clause(line.text, moment.start, moment.end)
    return step(line.text[left:right], language, moment.start - left, moment.end - left)


def _beside(text: str, line: Line, moment: Moment) -> str:
    """Return a row's text to compare, without its date: other rows have that as well."""
    return text.replace(line.text[moment.start : moment.end], "")

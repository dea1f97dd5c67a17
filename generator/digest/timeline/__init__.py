"""The timeline: dated facts in order, each as exactly as its source dates it, one row a fact."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.digest.lines import Line, cite, cite_each
from generator.digest.syntax.clauses import comes_first, is_planned
from generator.digest.timeline.dating import labels
from generator.digest.timeline.entries import By, entries
from generator.digest.timeline.placing import calendar
from generator.digest.timeline.relative import by_hour, is_of_late, relative, rest
from generator.language.words import stems
from generator.model import Difference, Event, Precision, SlotKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from generator.digest.differences.facts import Facts
    from generator.digest.evidence import Evidence
    from generator.digest.timeline.placing import Place
    from generator.language.times import Moment

MOST = 18
WEEKDAYS_ANYWAY, MOST_WEEKDAYS, MOST_RELATIVE = 3, 10, 6
"""Rows dated by a day of the week that a topic may have with one more for each article, and at most; rows dated by an
occasion at most.
"""
SAME_FACT = 0.34
"""Share of the shorter text's stems in the other from which two facts of one date are one."""
SAME_FACT_ON_A_DAY = 0.25
HOUR = 30
"""Minutes from which two times of day are not those of one deed."""
CARRIED = 0.5
DATED = 0.4
"""What a row gains for each further source, and for a date that is not relative."""
DECIMALS = 9
_PLANNED_HEAD = re.compile(r"\b(?:expected|planned|due|deadline|target|scheduled|upcoming)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Fact:
    """A dated line: what is told of it and of the line before it, `led`, if it is, and where it stands in order.

    `day` is the one that its date means, where that is known.
    """

    line: Line
    led: Line | None
    moment: Moment
    when: str
    text: str
    stems: frozenset[str]
    planned: bool | None
    worth: float
    place: Place
    day: dt.date | None


def timeline(known: Facts, differences: Sequence[Difference] = ()) -> tuple[Event, ...]:
    """Return the most important dated facts in order of their dates; relative ones by their article's day."""
    evidence = known.evidence
    groups: list[list[_Fact]] = []
    facts = _facts(known)
    for fact in sorted(facts, key=lambda fact: (-fact.worth, fact.line.article, fact.line.start)):
        same = next((group for group in groups if _same(group, fact)), None)
        if same is None:
            groups.append([fact])
        else:
            same.append(fact)
    groups.sort(key=lambda group: (-_worth(group, evidence), group[0].line.article, group[0].line.start))
    groups = [group for group in groups if not all(fact.moment.attributive for fact in group)]
    chosen = sorted(_worth_telling(groups, len(evidence.articles))[:MOST], key=_order)
    return tuple(_event(group, evidence, differences) for group in chosen)


def _worth_telling(groups: list[list[_Fact]], articles: int) -> list[list[_Fact]]:
    """Return the rows with a date, then those of days of the week, then those of occasions."""
    dated = [group for group in groups if group[0].moment.date]
    undated = [group for group in groups if not group[0].moment.date]
    weekdays = [group for group in undated if group[0].moment.weekday is not None]
    others = [group for group in undated if group[0].moment.weekday is None]
    few = weekdays[: min(MOST_WEEKDAYS, WEEKDAYS_ANYWAY + articles)]
    return [*dated, *few, *others[:MOST_RELATIVE]]


def _facts(known: Facts) -> list[_Fact]:
    evidence = known.evidence
    said = {(passage.article, passage.end): (row, passage) for row, passage in enumerate(evidence.passages)}
    found: list[_Fact] = []
    days = calendar(known)
    by_occasion = dict(relative(known))
    by_themselves = frozenset(known.telling("dated by itself"))
    near: dict[int, Place] = {}
    for at, line in enumerate(known.lines):
        if not (line.moments or line in by_themselves or line in by_occasion):
            continue
        article = evidence.articles[line.article]
        row, passage = said.get((line.article, line.end), (None, None))
        score = evidence.scores[row] if row is not None else 0.0
        occasion, itself = by_occasion.get(line), line in by_themselves
        for led, part, moment, text in entries(known, at, passage, By(occasion, itself=itself)):
            planned = _planned(part, moment)
            ahead = planned is True or comes_first(part.text) == "planned"
            place = days.place(part, moment, ahead=ahead)
            found.append(
                _Fact(
                    line,
                    led,
                    moment,
                    part.text[moment.start : moment.end],
                    text,
                    frozenset(stems(_beside(text, part, moment), article.language)),
                    planned,
                    score + (DATED if moment.date else 0.0),
                    near.get(line.article, place) if moment == by_hour(line) else place,
                    days.day(part, moment, ahead=ahead),
                )
            )
        if line.moments:
            near[line.article] = days.place(line, line.moments[-1])
    return found


def _beside(text: str, line: Line, moment: Moment) -> str:
    """Return a row's text to compare, without the occasion that dates it: it dates other rows as well."""
    relative_ = moment.precision is Precision.RELATIVE and moment.weekday is None
    return text.replace(line.text[moment.start : moment.end], "") if relative_ else text


def _planned(line: Line, moment: Moment) -> bool | None:
    """Whether a dated line tells what is yet to come; None where its date only names what it tells of."""
    if line.row:
        return _PLANNED_HEAD.search(line.head) is not None
    if moment.attributive:
        return None
    if moment.precision is Precision.RELATIVE and moment.weekday is None and not is_of_late(line, moment):
        return comes_first(rest(line.text, moment.start, moment.end)) == "planned"
    return not labels(line, moment) and is_planned(line.text, moment.start, moment.end)


def _same(group: list[_Fact], fact: _Fact) -> bool:
    first = group[0]
    on_one_day = first.day is not None and first.day == fact.day
    if not on_one_day and (first.moment.precision != fact.moment.precision or not _same_date(first, fact)):
        return False
    if None not in (first.planned, fact.planned) and first.planned != fact.planned:
        return False
    if first.moment.precision is Precision.RELATIVE and _at_other_hours(first.line, fact.line):
        return False
    of_one_form = first.moment.precision is fact.moment.precision is Precision.DAY
    least = SAME_FACT_ON_A_DAY if of_one_form else SAME_FACT
    return len(first.stems & fact.stems) >= least * max(1, min(len(first.stems), len(fact.stems)))


def _at_other_hours(left: Line, right: Line) -> bool:
    """Whether two lines give times of day that are more than `HOUR` apart: there may be two deeds a day."""
    hours, others = ([one.value for one in line.quantities if one.unit == "clock"] for line in (left, right))
    return bool(hours and others) and min(abs(one - other) for one in hours for other in others) > HOUR


def _same_date(left: _Fact, right: _Fact) -> bool:
    if not left.moment.date or not right.moment.date:
        return left.place == right.place and left.moment.date == right.moment.date
    years = {left.moment.year, right.moment.year} - {None}
    return len(years) <= 1 and left.moment.date[4:] == right.moment.date[4:] and left.place == right.place


def _worth(group: list[_Fact], evidence: Evidence) -> float:
    sources = len({evidence.publishers[fact.line.article] for fact in group})
    return round(group[0].worth + CARRIED * (sources - 1), DECIMALS)


def _order(group: list[_Fact]) -> tuple[object, ...]:
    first = group[0]
    return (first.place, first.line.article, first.line.start)


def _event(group: list[_Fact], evidence: Evidence, differences: Sequence[Difference]) -> Event:
    tell = [fact for fact in group if not fact.moment.attributive]
    told = next((fact for fact in tell if fact.moment.date), tell[0])
    stated = next((fact.moment for fact in group if fact.moment.year), told.moment)
    citations = cite_each(evidence.articles, (fact.line for fact in group))
    if told.led is not None:
        citations = (cite(evidence.articles, told.led), *citations)
    spans = {(citation.article, citation.start) for citation in citations}
    return Event(
        date=stated.date,
        precision=told.moment.precision,
        when=told.when,
        text=told.text,
        citations=citations,
        planned=any(fact.planned for fact in group),
        difference=_disputed(spans, differences),
    )


def _disputed(spans: set[tuple[str, int]], differences: Iterable[Difference]) -> int | None:
    """Return the index of the difference on dates that one of these passages is cited in."""
    for index, difference in enumerate(differences):
        cited = {(one.article, one.start) for side in difference.sides for one in side.citations}
        if difference.kind is SlotKind.DATE and cited & spans:
            return index
    return None

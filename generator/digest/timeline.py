"""The timeline: dated facts in order, each as exactly as its source dates it, one row a fact.

A date is the date of a sentence only where it stands in its main clause: a date behind `who`, `after` or inside a
quotation dates something else, and a sentence with two dates is not told.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.digest.clauses import comes_first, is_planned, quoted
from generator.digest.dating import labels, of_saying, only
from generator.digest.lines import Line, cite_each
from generator.digest.pruning import raised
from generator.digest.relative import relative, rest
from generator.language.times import resolved
from generator.language.words import stems
from generator.model import Difference, Event, Precision, SlotKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from generator.digest.differences.facts import Facts
    from generator.digest.evidence import Evidence
    from generator.digest.passages import Passage
    from generator.language.times import Moment

MOST = 18
WEEKDAYS_ANYWAY, MOST_WEEKDAYS, MOST_RELATIVE = 3, 10, 6
"""Rows dated by a day of the week that a topic may have with one more for each article, and at most; rows dated by an
occasion at most.
"""
SAME_FACT = 0.34
"""Share of the shorter text's stems in the other from which two facts of one date are one."""
SAME_FACT_ON_A_DAY = 0.25
CARRIED = 0.5
DATED = 0.4
"""What a row gains for each further source, and for a date that is not relative."""
DECIMALS = 9
FEWEST_WORDS = 3
"""Words behind the date in a label from which a line tells something."""
_PLANNED_HEAD = re.compile(r"\b(?:expected|planned|due|deadline|target|scheduled|upcoming)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Fact:
    """A dated line: what is told of it, and where it stands in order."""

    line: Line
    moment: Moment
    text: str
    stems: frozenset[str]
    planned: bool | None
    worth: float
    place: tuple[int, int, int, int]


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
    years = _years(known)
    by_occasion = dict(relative(known))
    for line in known.lines:
        moments = line.moments
        if not moments and line not in by_occasion:
            continue
        article = evidence.articles[line.article]
        row, passage = said.get((line.article, line.end), (None, None))
        moment = only(moments, line, dated=article.day is not None) if moments else None
        if moment is None and not any(one.date for one in moments) and line in by_occasion:
            moment = only((by_occasion[line],), line, dated=True)
        if moment and moment.weekday is not None and not moment.date and of_saying(line, moment):
            continue  # most reports say so of each of their sentences
        text = _text(line, moment, passage) if moment else ""
        if moment and text:
            planned = _planned(line, moment)
            place = _place(moment, article.day, years.get(line.article, 0), ahead=planned is True)
            found.append(
                _Fact(
                    line,
                    moment,
                    text,
                    frozenset(stems(_beside(text, line, moment), article.language)),
                    planned,
                    (evidence.scores[row] if row is not None else 0.0) + (DATED if moment.date else 0.0),
                    place,
                )
            )
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
    if moment.precision is Precision.RELATIVE and moment.weekday is None:
        return comes_first(rest(line.text, moment.start, moment.end)) == "planned"
    return not labels(line, moment) and is_planned(line.text, moment.start, moment.end)


def _text(line: Line, moment: Moment, passage: Passage | None) -> str:
    if line.row:
        return line.text
    if labels(line, moment):
        return line.text if len(line.text[moment.end :].split()) >= FEWEST_WORDS else ""
    if passage is None or not passage.text or quoted(line.text, moment.start):
        return ""
    cut = passage.stated - line.start
    return raised(line.text[cut:]) if 0 <= cut <= moment.start else ""


def _same(group: list[_Fact], fact: _Fact) -> bool:
    first = group[0]
    if first.moment.precision != fact.moment.precision or not _same_date(first, fact):
        return False
    if None not in (first.planned, fact.planned) and first.planned != fact.planned:
        return False
    least = SAME_FACT_ON_A_DAY if first.moment.precision is Precision.DAY else SAME_FACT
    return len(first.stems & fact.stems) >= least * max(1, min(len(first.stems), len(fact.stems)))


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


def _place(
    moment: Moment, day: dt.date | None, year: int, *, ahead: bool = False
) -> tuple[int, int, int, int]:
    """Return what to sort a date by: year, month, day (0 where the date is wider), whether it is relative.

    A year that is not stated is taken from the article's own day, else from the years of the topic. A day of the week
    is the next one where what it dates lies `ahead`.
    """
    if moment.date:
        guessed = moment.year or _nearest(moment, day, year)
        return (guessed, moment.month or 0, moment.day or 0, 0)
    on = resolved(moment, day, ahead=ahead) or day
    return (on.year, on.month, on.day, 1) if on else (year, 0, 0, 1)


def _nearest(moment: Moment, day: dt.date | None, year: int) -> int:
    if day is None or moment.month is None:
        return year
    distances = [
        (abs((day.year + step - day.year) * 12 + moment.month - day.month), step) for step in (0, -1, 1)
    ]
    return day.year + min(distances)[1]


def _years(known: Facts) -> dict[int, int]:
    """Return a year to sort undated articles by: the one they state most often, else that of the topic."""
    stated: dict[int, Counter[int]] = {}
    for line in known.lines:
        for moment in line.moments:
            if moment.year and moment.precision is not Precision.DECADE:
                stated.setdefault(line.article, Counter())[moment.year] += 1
    every: Counter[int] = Counter()
    for counts in stated.values():
        every.update(counts)
    latest = max(every, default=0)
    return {
        number: max(stated.get(number, {latest: 1}).items(), key=lambda item: (item[1], item[0]))[0]
        for number in range(len(known.articles))
    }


def _event(group: list[_Fact], evidence: Evidence, differences: Sequence[Difference]) -> Event:
    told = next(fact for fact in group if not fact.moment.attributive)
    stated = next((fact.moment for fact in group if fact.moment.year), told.moment)
    citations = cite_each(evidence.articles, (fact.line for fact in group))
    spans = {(citation.article, citation.start) for citation in citations}
    return Event(
        date=stated.date,
        precision=told.moment.precision,
        when=told.line.text[told.moment.start : told.moment.end],
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

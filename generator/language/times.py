"""Dates inside sentences, each as exactly as it is written: a day, a month, a season, a year, a range.

English only; other languages have no rules here and get none. What could be a number as well as a year is no
date, and neither is a month's name without a preposition (`May`, `March`). No year is ever supplied.
"""

from __future__ import annotations

import calendar
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from generator.language import timeforms
from generator.language.dated import WEEKDAYS, held
from generator.language.dates import MONTHS
from generator.model import Precision

if TYPE_CHECKING:
    import datetime as dt
    import re
    from collections.abc import Callable, Iterable, Iterator, Sequence

    _Reader = Callable[[re.Match[str]], "Moment | None"]

_Stated = tuple[int | None, int | None, int | None]
_BOUNDS = {"since": "{}/..", "by": "../{}", "until": "../{}", "before": "../{}", "after": "{}/.."}


class Moment(NamedTuple):  # there are many: a named tuple is made and read again in a third of the time
    """A date in a text: `text[start:end]` with the preposition that binds it, `lead` (lower case).

    `date` is EDTF (`XXXX-08-15` where the year is unstated), empty where relative. `year`, `month`, `day` are what is
    stated of its beginning, None where it is not; `weekday` counts from Monday, 0. `open` tells that it
    only bounds what it dates (`by`, `since`), `attributive` that it dates a noun alone (`the August 15 summit`).
    """

    start: int
    end: int
    date: str
    precision: Precision
    lead: str = ""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    open: bool = False
    attributive: bool = False


@lru_cache(maxsize=1 << 7)  # a clause is asked for its days by several
def find(text: str, language: str) -> tuple[Moment, ...]:
    """Return the dates in a text, in order, none within another."""
    if not language.startswith("en"):
        return ()
    holds = held(text)
    if not holds:
        return ()
    found: list[Moment] = []
    marks = {sign: [match.start() for match in sign.finditer(text)] for sign in _signs(holds)}
    for need, form, read in _FORMS:
        if need in holds:
            sign = _SIGNS.get(need)
            _add(found, _near(form, text, marks[sign]) if sign else form.finditer(text), read)
    return tuple(sorted(found, key=lambda moment: moment.start))


def _signs(holds: frozenset[str]) -> set[re.Pattern[str]]:
    return {sign for need, sign in _SIGNS.items() if need in holds}


def _near(form: re.Pattern[str], text: str, marks: Sequence[int]) -> Iterator[re.Match[str]]:
    """Yield what a form finds in a text, sooner: it is tried only around marks, one of which stands in all it finds."""
    end = 0
    for mark in marks:
        if mark >= end:
            match = form.search(text, max(end, mark - _REACH), mark + _REACH)
            if match and match.start() <= mark < match.end():
                yield match
                end = match.end()


def _add(found: list[Moment], matches: Iterable[re.Match[str]], read: _Reader) -> None:
    for match in matches:
        if not any(match.start() < other.end and other.start < match.end() for other in found):
            moment = read(match)
            if moment:
                found.append(moment)


def resolved(moment: Moment, told: dt.date | None, *, ahead: bool = False) -> dt.date | None:
    """Return the day that a weekday means in an article of a day, to compare and to sort by, never to print.

    That is the last such day before the article, the next one behind it where it is told of what lies `ahead`, or the
    article's own.
    """
    if told is None or moment.weekday is None or moment.month is not None:
        return None
    if ahead:
        return told.fromordinal(told.toordinal() + (moment.weekday - told.weekday()) % 7)
    return told.fromordinal(told.toordinal() - (told.weekday() - moment.weekday) % 7)


def _day(match: re.Match[str]) -> Moment | None:
    got = match.groupdict()
    month = int(got["number"]) if got.get("number") else MONTHS[got["month"].lower()]
    year = int(got["year"]) if got["year"] else None
    day, last = int(got["day"]), got.get("last")
    if not 1 <= month <= _YEAR_HAS:
        return None
    if not 1 <= day <= calendar.monthrange(year or 2000, month)[1]:
        return None
    date = f"{got['year'] or 'XXXX'}-{month:02}-{day:02}"
    precision = Precision.DAY
    if last:
        if int(last) <= day or int(last) > calendar.monthrange(year or 2000, month)[1]:
            return None
        date, precision = f"{date}/{date[:-2]}{int(last):02}", Precision.RANGE
    return _bound(match, date, precision, (year, month, day))


def _short(match: re.Match[str]) -> Moment | None:
    """Read a year of two figures as one of this century, or of the last where it would be told ahead."""
    short = int(match["short"])
    year = f"{19 if short > _THIS_CENTURY else 20}{short:02}"
    day, month = int(match["day"]), MONTHS[match["month"].lower()]
    if not 1 <= day <= calendar.monthrange(int(year), month)[1]:
        return None
    return _bound(match, f"{year}-{month:02}-{day:02}", Precision.DAY, (int(year), month, day))


def _part(match: re.Match[str]) -> Moment | None:
    return _month(match, Precision.PART_OF_MONTH)


def _month(match: re.Match[str], precision: Precision = Precision.MONTH) -> Moment | None:
    got = match.groupdict()
    year, month = got.get("year"), MONTHS[got["month"].lower()]
    return _bound(
        match, f"{year or 'XXXX'}-{month:02}", precision, (int(year) if year else None, month, None)
    )


def _season(match: re.Match[str]) -> Moment:
    date = f"{match['year']}-{timeforms.SEASONS[match['season'].lower()]}"
    return Moment(match.start(), match.end(), date, Precision.SEASON, year=int(match["year"]))


def _quarter(match: re.Match[str]) -> Moment | None:
    months = _MONTHS_IN[match["unit"]]
    last = _YEAR_HAS // months
    part = last if match["part"].lower() == "last" else _PARTS_OF_YEAR.index(match["part"].lower()) + 1
    if part > last or match["lead"] in {"By", "by"}:
        return None
    first = (part - 1) * months + 1
    date = f"{match['year']}-{first:02}/{match['year']}-{first + months - 1:02}"
    return Moment(match.start(), match.end(), date, Precision.RANGE, year=int(match["year"]), month=first)


def _range(match: re.Match[str]) -> Moment | None:
    until = match["until"] if match["until"].isdigit() else ".."
    if until.isdigit() and until <= match["year"]:
        return None
    date = f"{match['year']}/{until}"
    return Moment(match.start(), match.end(), date, Precision.RANGE, year=int(match["year"]))


def _decade(match: re.Match[str]) -> Moment:
    named = timeforms.ERA.match(match.string, match.end()) and not timeforms.ERA_BEFORE.search(
        match.string, 0, match.start()
    )
    return Moment(
        match.start(), match.end(), f"{match['decade']}X", Precision.DECADE, year=int(match["decade"]) * 10,
        attributive=bool(named),
    )  # fmt: skip


def _year(match: re.Match[str]) -> Moment:
    return _bound(match, match["year"], Precision.YEAR, (int(match["year"]), None, None))


def _relative(match: re.Match[str]) -> Moment:
    named = match["weekday"]
    weekday = WEEKDAYS.index(named.lower()) if named and (match["side"] or "").lower() != "next" else None
    return Moment(match.start(), match.end(), "", Precision.RELATIVE, weekday=weekday)


def _bound(match: re.Match[str], date: str, precision: Precision, stated: _Stated) -> Moment:
    """Make a moment with the preposition before it, which may make it an open bound."""
    lead = (match.groupdict().get("lead") or "").lower()
    if lead == "until" and match.string.endswith(("not ", "Not "), 0, match.start()):
        lead = "not until"  # it came about then
    kept = lead in _LEADS
    start = (
        match.start() if kept or "lead" not in match.re.groupindex or match["lead"] is None else _after(match)
    )
    bound = _BOUNDS.get(lead, "")
    if bound and "/" not in date:
        date, precision = bound.format(date), Precision.RANGE
    named = match.groupdict().get("weekday")
    weekday = WEEKDAYS.index(named.lower()) if named else None
    return Moment(
        start, match.end(), date, precision, lead if kept else "", *stated, weekday, bool(bound),
        lead in _DETERMINERS and timeforms.NOUN.match(match.string, match.end()) is not None,
    )  # fmt: skip


_DETERMINERS = frozenset(
    {"the", "a", "an", "his", "her", "its", "their", "this", "that", "s", "initial", "first"}
)
_LEADS = frozenset({
    "on", "in", "by", "since", "until", "from", "for", "before", "after", "during", "around", "about", "at",
    "last", "next", "this", "early", "late",
})  # fmt: skip


def _after(match: re.Match[str]) -> int:
    """Return where the date itself begins, after a word that is no preposition."""
    at = match.end("lead")
    text = match.string
    while text[at : at + 1].isspace():
        at += 1
    return at


_PARTS_OF_YEAR = ("first", "second", "third", "fourth")
_MONTHS_IN = {"quarter": 3, "half": 6}
_YEAR_HAS = 12  # months
_THIS_CENTURY = 39
"""Last two figures of a year up to which they are one of this century."""


_FORMS: tuple[tuple[str, re.Pattern[str], _Reader], ...] = (
    ("year", timeforms.ISO, _day),
    ("day of month", timeforms.MILITARY, _short),
    ("day of month", timeforms.DAYS, _day),
    ("day of month", timeforms.DAYS_FIRST, _day),
    ("month", timeforms.PARTS, _part),
    ("month of year", timeforms.MONTH_OF_YEAR, _month),
    ("year", timeforms.SEASON, _season),
    ("year", timeforms.QUARTERS, _quarter),
    ("year", timeforms.PART_OF_YEAR, _year),
    ("year", timeforms.RANGE, _range),
    ("year", timeforms.DECADE, _decade),
    ("month", timeforms.MONTH_ALONE, _month),
    ("year", timeforms.YEARS, _year),
    ("relative", timeforms.RELATIVE, _relative),
)
"""The forms in the order in which they take their words, each with what its texts must hold."""
_SIGNS = {
    "year": timeforms.A_YEAR,
    "month": timeforms.A_MONTH,
    "day of month": timeforms.A_MONTH,
    "month of year": timeforms.A_MONTH,
}
"""What stands in whatever the forms with a need find."""
_REACH = 64
"""Characters on each side of that sign within which all of a date stands."""

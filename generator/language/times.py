"""Dates inside sentences, each as exactly as it is written: a day, a month, a season, a year, a range.

English only; other languages have no rules here and get none. What could be a number as well as a year is no
date, and neither is a month's name without a preposition (`May`, `March`). No year is ever supplied.
"""

from __future__ import annotations

import calendar
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from generator.language.dated import WEEKDAYS, held
from generator.language.dates import MONTHS
from generator.model import Precision

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Sequence

    _Reader = Callable[[re.Match[str]], "Moment | None"]

_NAMES = sorted(MONTHS, key=lambda name: (-len(name), name))
_MONTH = (
    "(?:(?P<month>"
    + "|".join(name.capitalize() for name in _NAMES)
    + r")\b(?:(?<=\b[A-Z][a-z]{2})(?<!May)\.|(?<=Sept)\.)?)"
)
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)(?![\d.,]\d|[\da-z]|-\w|[%\u00b0])"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\w:]|,\d|\.\d)"
_LAST = r"(?P<last>\d{1,2})(?:st|nd|rd|th)?(?![\w:]|,\d|\.\d)"
_DASH = r"(?:\s?[-\u2013\u2014]\s?|\sto\s|\sthrough\s|\sand\s)"
_WEEKDAY = "(?P<weekday>" + "|".join(name.capitalize() for name in WEEKDAYS) + ")"
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}  # EDTF, level 1
_OPENS = r"(?:\b(?P<lead>[A-Za-z]{1,9})\s)?"
_PART = (
    r"(?:[Ee]arly|[Mm]id|[Ll]ate|(?:[Tt]he\s)?(?:(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ll]ast)\s(?:week|half)"
    r"|[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle)\sof)"
)

_DAYS = re.compile(
    rf"{_OPENS}(?:{_WEEKDAY},?\s)?(?:{_MONTH}\s{_DAY}(?:{_DASH}{_LAST})?(?:,?\s{_YEAR})?)"
)  # fmt: skip
_DAYS_FIRST = re.compile(
    rf"{_OPENS}(?:the\s)?(?:{_WEEKDAY},?\s)?(?<![\d.,:$])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"(?:{_DASH}(?P<last>\d{{1,2}})(?:st|nd|rd|th)?)?\s(?:of\s)?{_MONTH}(?:,?\s{_YEAR})?"
)
_ISO = re.compile(r"(?<![\d/-])(?P<year>1[5-9]\d\d|20\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?![\d-])")
_PARTS = re.compile(rf"{_OPENS}(?P<part>{_PART})[\s-]{_MONTH}(?:,?\s{_YEAR})?")
_MONTHS_ = re.compile(rf"{_OPENS}{_MONTH}(?:,?\s(?:of\s)?{_YEAR})")
_MONTH_ALONE = re.compile(
    r"\b(?P<lead>[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ll]ast|[Nn]ext|[Dd]uring"
    rf"|(?:(?<=set )|(?<=scheduled )|(?<=slated ))for)\s{_MONTH}(?!\s(?:\d|[A-Z]))"
)
_SEASON = re.compile(
    r"\b(?:the\s)?(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\s(?:of\s)?" + _YEAR
)
_QUARTERS = re.compile(
    r"(?:\b(?P<lead>[Ii]n|[Bb]y|[Dd]uring)\s)?\b(?:the\s)?"
    r"(?P<part>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast)\s(?P<unit>quarter|half)\sof\s" + _YEAR
)
_PART_OF_YEAR = re.compile(
    r"\b(?:(?P<lead>[Bb]y|[Ii]n|[Aa]t|[Uu]ntil|[Bb]efore|[Ss]ince|[Aa]round)\s)?"
    r"(?:[Mm]id-|(?:[Tt]he\s)?(?:[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle)\sof\s)" + _YEAR
)
_RANGE = re.compile(
    r"(?:\b(?:from|(?P<both>between))\s)?(?<![\d.,$-])(?P<year>1[5-9]\d\d|20\d\d)"
    r"(?:\s?[-\u2013\u2014]\s?|\sto\s|(?(both)\sand\s|(?!)))(?P<until>1[5-9]\d\d|20\d\d|(?:the\s)?[Pp]resent\b)(?![\d.,-]\d|\d)"
)
_MILITARY = re.compile(
    rf"(?<![\d.,:$])(?:\b(?P<lead>on|by|since|until|before|after)\s)?(?P<day>\d{{1,2}})\s{_MONTH}"
    r"\s(?P<short>\d\d)(?![\w:%]|[.,]\d|\s[a-z]+s\b)"
)
"""A day, a month and the last two figures of a year: `9 Mar 11`."""
_DECADE = re.compile(
    r"(?:\b(?P<part>early|mid|late|Early|Mid|Late)[\s-])?(?<![\d$])(?P<decade>1[5-9]\d|20\d)0['\u2019]?s\b(?!\s[A-Z][a-z])"
)
_YEARS = re.compile(
    r"\b(?P<lead>[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Bb]efore|[Aa]fter|[Ff]rom|[Aa]round|[Ll]ate|[Ee]arly)\s"
    r"(?:(?:[Ll]ate|[Ee]arly)\s)?"
    + _YEAR
    + r"(?!\s(?!(?:was|is|has|as|its|his|this|alone|unless)\b)[a-z]+s\b)(?!\s(?:people|men|women|feet|km|miles))"
    + r"(?!\s(?:and|or)\s\d{4})"
)
_RELATIVE = re.compile(
    r"\b(?=[A-Za-z])(?<!\b[Tt]he )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\b[Ss]everal )(?<!\b[Mm]any )(?<!\bthrough )"
    r"(?:[Ee]arlier this (?:year|month|week)|[Ll]ater this (?:year|month|week)|[Ii]n the coming (?:days|weeks|months)"
    r"|(?:[Ll]ast|[Nn]ext) (?:year|month|week|spring|summer|autumn|fall|winter)|[Yy]esterday|[Tt]omorrow"
    r"|(?:(?:[Oo]n|[Bb]y|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter) )?"
    r"(?:(?:[Ee]arly|[Ll]ate|Easter|Palm|Black|Good|Super Bowl) )?"
    r"(?:(?P<side>[Ll]ast|[Nn]ext|[Tt]his) )?(?P<weekday>"
    + "|".join(name.capitalize() for name in WEEKDAYS)
    + r")(?:\s(?:morning|afternoon|evening|night))?)\b(?![-'\u2019]|\s[A-Z])"
)
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
    date = f"{match['year']}-{_SEASONS[match['season'].lower()]}"
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
    named = _ERA.match(match.string, match.end()) and not _ERA_BEFORE.search(match.string, 0, match.start())
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
        lead in _DETERMINERS and _NOUN.match(match.string, match.end()) is not None,
    )  # fmt: skip


_NOUN = re.compile(
    r",?\s(?!(?:at|in|on|for|to|by|of|as|that|and|or|when|after|before|was|were|is|will)\b)[A-Za-z]"
)
_ERA = re.compile(
    r"\s(?!(?:and|or|to|at|in|on|for|by|of|as|that|when|after|before|was|were|is|with|from|until|the|an?|its|his|her"
    r"|their)\b)[a-z]{3,}"
)
_ERA_BEFORE = re.compile(
    r"\b(?:in|during|since|from|of|by|through|until|to|early|mid|late)[\s-](?:the\s)?\Z", re.IGNORECASE
)
"""Before a decade that dates, and behind one that only names what it is of: `the 1960s singer`."""
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
    ("year", _ISO, _day),
    ("day of month", _MILITARY, _short),
    ("day of month", _DAYS, _day),
    ("day of month", _DAYS_FIRST, _day),
    ("month", _PARTS, _part),
    ("month of year", _MONTHS_, _month),
    ("year", _SEASON, _season),
    ("year", _QUARTERS, _quarter),
    ("year", _PART_OF_YEAR, _year),
    ("year", _RANGE, _range),
    ("year", _DECADE, _decade),
    ("month", _MONTH_ALONE, _month),
    ("year", _YEARS, _year),
    ("relative", _RELATIVE, _relative),
)
"""The forms in the order in which they take their words, each with what its texts must hold."""
_A_MONTH = re.compile(rf"(?:{'|'.join(name.capitalize() for name in _NAMES)})\b")
_A_YEAR = re.compile(r"(?:1[5-9]|20)\d")
_SIGNS = {"year": _A_YEAR, "month": _A_MONTH, "day of month": _A_MONTH, "month of year": _A_MONTH}
"""What stands in whatever the forms with a need find."""
_REACH = 64
"""Characters on each side of that sign within which all of a date stands."""

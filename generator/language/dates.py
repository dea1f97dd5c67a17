"""Full dates as people write them, read to an aware datetime.

Only a date that names its year, month and day is one; a day without a time is midnight. What could be
read in two ways (`06/08/2025`) is not read at all.
"""

from __future__ import annotations

import datetime as dt
import re
from difflib import get_close_matches
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST_YEAR, LAST_YEAR = 1000, 9998
"""Years that every calendar function can convert between time zones."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sep sept", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

_MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=lambda name: (-len(name), name))) + r")\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,3})?"
_CLOCK = (
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
    r"(?:\s?(?P<half>[ap])\.?m\b\.?)?"
    r"(?:\s?(?P<zone>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)(?![\w:]))?"
)
_TIME = r"(?:(?:T|,?\s{1,3}(?:at\s|-\s|\|\s)?)" + _CLOCK + r")?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?<![\d/.-])(?P<year>\d{4})(?P<mark>[-/.])(?P<number>\d{2})(?P=mark)(?P<day>\d{2})(?!\d)" + _TIME,
        r"(?<!\d)" + _WEEKDAY + r"(?<![\d.,])(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?\s{1,3}(?:of\s)?" + _MONTH
        + r",?\s{1,3}(?P<year>\d{4})(?!\d)" + _TIME,
        r"(?<!\w)" + _WEEKDAY + _MONTH + r"\s{1,3}(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?P<year>\d{4})(?!\d)"
        + _TIME,
    )
)  # fmt: skip
_SLASHED = re.compile(
    r"(?<![\d/.-])(?P<one>\d{1,2}) ?/ ?(?P<other>\d{1,2}) ?/ ?(?P<year>\d{4}|\d{2})(?![\d/]| ?/)"
    + _TIME
    + "(?!:)",
    re.IGNORECASE,
)
_AMERICAN = re.compile(r"\b(?:AK|[ECMP])[SD]?T\b")
"""A zone of North America, where the month comes first."""
_MISSPELT = re.compile(
    _WEEKDAY + r"(?P<month>[A-Z][a-z]{3,9})\s(?P<day>\d{1,2}),?\s(?P<year>\d{4})", re.IGNORECASE
)
_LIKE = 0.8
"""Ratio of a word to the month that it is meant for (difflib); `June` and `July` are .5 alike."""
_PREFIX = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?=[-_ .T]|$)")
_NOON = 12
_MONTHS = 12


def parse(text: str, zone: dt.tzinfo) -> dt.datetime:
    """Read a date that is the whole text: ISO 8601, `6 August 2025`, `August 6, 2025 14:00`, RFC 2822.

    Without an offset it is a time in `zone`. Raises ValueError, whose message has a hint after `; `.
    """
    text = text.strip()
    for form in _FORMS:
        match = form.fullmatch(text)
        if match:
            return _moment(match, zone)
    if re.fullmatch(r"[A-Za-z]{3},?\s\d{1,2}\s[A-Za-z]{3}\s\d{4}\s[\d:]{5,8}\s?[\w+-]{0,5}", text):
        try:
            moment = parsedate_to_datetime(text)
        except ValueError:
            raise _refusal(text) from None
        return moment if moment.tzinfo else moment.replace(tzinfo=zone)
    raise _refusal(text)


def read(text: str, zone: dt.tzinfo) -> dt.datetime | None:
    """Read a date that is the whole text, or return None."""
    try:
        return parse(text, zone)
    except ValueError:
        return None


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """Return a day of the calendar, or None where it has no such day: 29 February of most years, the year 0."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def prefix(name: str, zone: dt.tzinfo) -> dt.datetime | None:
    """Read the date that a file's name begins with: `2025-08-06-name`, `2025-08-06_name`, `20250806-name`."""
    match = _PREFIX.match(name)
    return read("-".join(match.groups()), zone) if match else None


def find(text: str, zone: dt.tzinfo) -> tuple[dt.datetime, int, int] | None:
    """Return the first full date in a text, and the span where it stands."""
    return next(_found(text, zone), None)


def stamp(text: str, zone: dt.tzinfo) -> dt.datetime | None:
    """Return the day of a line that holds little else, as pages are stamped: also `12 / 19 / 05`, `Novemer 27, 2005`.

    Of two numbers that may both be a month the first is one only beside a zone of North America (`6 / 8 / 2013 PDT`).
    Years of two figures are of 1970 to 2069.
    """
    found = find(text, zone)
    if found:
        return found[0]
    slashed = _SLASHED.search(text)
    if slashed:
        return _in_numbers(slashed, zone, american=bool(_AMERICAN.search(text)))
    return _misspelt(text, zone)


def is_misspelt(text: str) -> bool:
    """Tell whether a text is a full date with its month misspelt, and nothing else: `Novemer 27, 2005`."""
    return _misspelt(text, dt.UTC) is not None


def without(text: str) -> tuple[str, int]:
    """Return a text without the full dates in it, and how many there were."""
    count = 0
    for form in _FORMS:
        text, found = form.subn(" ", text)
        count += found
    return text, count


def _found(text: str, zone: dt.tzinfo) -> Iterator[tuple[dt.datetime, int, int]]:
    matches = sorted(
        (match for form in _FORMS for match in form.finditer(text)), key=lambda match: match.start()
    )
    for match in matches:
        try:
            yield _moment(match, zone), match.start(), match.end()
        except ValueError:
            continue


def _misspelt(text: str, zone: dt.tzinfo) -> dt.datetime | None:
    found = _MISSPELT.fullmatch(text.strip())
    meant = found and get_close_matches(found["month"].lower(), MONTHS, 1, _LIKE)
    return read(f"{found['day']} {meant[0]} {found['year']}", zone) if found and meant else None


def _in_numbers(match: re.Match[str], zone: dt.tzinfo, *, american: bool) -> dt.datetime | None:
    first, second = int(match["one"]), int(match["other"])
    if american or second > _MONTHS or first == second:
        month, day = first, second
    elif first > _MONTHS:
        month, day = second, first
    else:
        return None
    year = match["year"] if len(match["year"]) > 2 else str(1970 + (int(match["year"]) - 70) % 100)  # noqa: PLR2004
    clock = match.group()[match.end("year") - match.start() :]
    return read(f"{year}-{month:02}-{day:02}{clock}", zone)


def _moment(match: re.Match[str], zone: dt.tzinfo) -> dt.datetime:
    found = match.groupdict()
    month = int(found["number"]) if found.get("number") else MONTHS[found["month"].lower()]
    hour = int(found["hour"] or 0)
    if found["half"]:
        hour = hour % _NOON + (_NOON if found["half"].lower() == "p" else 0) if 0 < hour <= _NOON else -1
    if not FIRST_YEAR <= int(found["year"]) <= LAST_YEAR:
        raise _refusal(match.group())
    try:
        return dt.datetime(
            int(found["year"]), month, int(found["day"]), hour, int(found["minute"] or 0),
            int(found["second"] or 0), tzinfo=_offset(found["zone"], zone),
        )  # fmt: skip
    except ValueError:
        raise _refusal(match.group()) from None


def _offset(written: str | None, zone: dt.tzinfo) -> dt.tzinfo:
    if not written:
        return zone
    if written[0] not in "+-":
        return dt.UTC
    digits = written[1:].replace(":", "").ljust(4, "0")
    span = dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return dt.timezone(span if written[0] == "+" else -span)


def _refusal(text: str) -> ValueError:
    return ValueError(f"'{text[:60]}' is not a date; write it as 2025-08-06 or 2025-08-06T14:00+02:00")

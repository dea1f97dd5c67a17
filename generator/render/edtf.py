"""Dates in EDTF, in words of a language: a part that is not known is not said.

Extended Date/Time Format, ISO 8601-2: `2025-08-15`, `XXXX-08-15`, `2025-08`, `2025`, `2014/..`.
"""

from __future__ import annotations

import datetime as dt
import re

from babel.dates import format_date, format_skeleton

from generator.language.locales import locale

_DATE = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?")
_ANY_YEAR = 2000  # a leap year, so that every day of a year has a date
_UNKNOWN = "XXXX"


def words(date: str, language: str) -> str:
    """Write a date or a range out; empty where it is none, or says nothing that a reader knows the name of."""
    first, between, last = date.partition("/")
    if not between:
        return _single(date, language)
    begins, ends = _single(first, language), _single(last, language)
    return f"{begins} \u2013 {ends}".strip() if begins or ends else ""


def _single(date: str, language: str) -> str:
    match = _DATE.fullmatch(date)
    if not match:
        return ""
    year, month, day = match.groups()
    try:
        when = dt.date(_ANY_YEAR if year == _UNKNOWN else int(year), int(month or 1), int(day or 1))
    except ValueError:
        return ""
    where, dated = locale(language), year != _UNKNOWN
    if day and dated:
        return format_date(when, "long", where).replace(" ", "\u00a0", 1)
    if day:
        return format_skeleton("MMMMd", when, locale=where).replace(" ", "\u00a0")
    if month:
        return format_skeleton("yMMMM", when, locale=where) if dated else format_date(when, "LLLL", where)
    return year if dated else ""

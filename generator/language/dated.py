"""Whether a text may hold a date: asked of every sentence, before any form of a date is looked for."""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING

from generator.language.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable

WEEKDAYS = tuple(name.lower() for name in calendar.day_name)
USUAL = re.compile(r"\s(?:of|in) (?:each|every|(?:the|a) (?:week|month|quarter|season|year))\b")
"""Behind a day that is meant whenever it comes: `the first Monday of every month`."""
_MONTH_STEMS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH_NAME = re.compile(rf"\b(?:{'|'.join(name.capitalize() for name in MONTHS)})\b")
_DIGIT = re.compile(r"\d")
_THREE_DIGITS = re.compile(r"\d\d\d")
_RELATIVE_SIGNS = ("day", "ast ", "ext ", "ter this", "ier this", "the coming", "omorrow")
"""One of these is in every one of the next ones: seven looks instead of twenty-eight."""
_RELATIVE_WORDS = (
    *(name.capitalize() for name in WEEKDAYS), "arlier this", "ater this", "the coming", "esterday", "omorrow",
    *(f"{side} {unit}" for side in ("ast", "ext")
      for unit in ("year", "month", "week", "spring", "summer", "autumn", "fall", "winter")),
)  # fmt: skip


WORDS = (
    frozenset(MONTHS) | frozenset(WEEKDAYS)
    | {"earlier", "later", "coming", "last", "next", "yesterday", "tomorrow"}
)  # fmt: skip
"""One of these words is in every text with a date that has no year."""


def _may_hold_month(text: str) -> bool:
    return any(map(text.__contains__, _MONTH_STEMS)) and _MONTH_NAME.search(text) is not None


def _may_hold_year(text: str) -> bool:
    return ("1" in text or "20" in text) and _THREE_DIGITS.search(text) is not None


def held(text: str) -> frozenset[str]:
    """Return which of the forms' needs a text may meet: most texts meet none and are searched for nothing."""
    year, month = _may_hold_year(text), _may_hold_month(text)
    held = {
        "year": year,
        "month": month,
        "day of month": month and _DIGIT.search(text) is not None,
        "month of year": month and year,
        "relative": any(map(text.__contains__, _RELATIVE_SIGNS))
        and any(map(text.__contains__, _RELATIVE_WORDS)),
    }
    return frozenset(need for need, met in held.items() if met)


def may_be_in(text: str, words: Iterable[str]) -> bool:
    """Whether a text may hold a date; `words` are its words in lower case."""
    return "1" in text or "20" in text or not WORDS.isdisjoint(words)

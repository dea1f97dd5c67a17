"""Lines that hold a day, or the moment of an update, and nothing else."""

from __future__ import annotations

import re

from generator.language import dates
from generator.load import phrases
from generator.load.credit_agencies import AGENCIES

DATED = "(?:posted|published|updated|created|edited|modified)(?: time)?"

_DATING = re.compile(
    rf"\b(?:{'|'.join(phrases.DATING)})\b\.?|\d{{1,2}}[:.] ?\d{{2}}(?::\d{{2}})?(?:[ap]m)?", re.IGNORECASE
)
_UPDATE = re.compile(
    r"\b(?:(?:latest |live |breaking |news )?updates?|original (?:story|report|message(?: below)?)"
    r"|(?:previous|earlier|original) (?:coverage|story|report)|original)\b",
    re.IGNORECASE,
)
_LONGEST_UPDATE = 60
_AGENCY = re.compile(rf"^\s*(?:{'|'.join(map(re.escape, AGENCIES.values()))}|[A-Z]{{2,5}})\b")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}\b|\d ?[ap]\.?m\b", re.IGNORECASE)
_STARTS_DATED = re.compile(rf"(?:last |first )?{DATED}\b", re.IGNORECASE)
_DATED_BY_NUMBERS = re.compile(rf"{DATED}(?: on| at)?:?\s[\d\s.:/-]{{8,30}}(?:[ap]\.?m\.?)?", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}|\d ?/ ?\d{1,2} ?/ ?\d{2}\b")
_SLASHED = re.compile(r"\b\d{1,2} ?/ ?\d{1,2} ?/ ?(?:\d{4}|\d{2})\b")
_MONTH = re.compile(rf"\b(?:{'|'.join(dates.MONTHS)})\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]{2}")


def is_alone(line: str) -> bool:
    """Tell whether a line holds a date with its year or a clock time, and no words else but such as `Published`."""
    if not _has_digit(line):
        return False
    if not _YEAR.search(line):
        timed = _CLOCK.search(line) and (_MONTH.search(line) or _STARTS_DATED.match(line))
        return bool(timed) and not _LETTERS.search(_DATING.sub("", _MONTH.sub("", line)))
    if _DATED_BY_NUMBERS.fullmatch(line):
        return True
    rest, full = dates.without(line)
    rest, slashed = _SLASHED.subn("", rest)
    rest, months = _MONTH.subn("", rest)
    rest = _AGENCY.sub("", rest, count=1)
    is_day = full + slashed > 0 or (months > 0 and len(_NUMBER.findall(rest)) > 1)
    return is_day and not _LETTERS.search(_DATING.sub("", rest))


def is_day(line: str) -> bool:
    """Tell whether a line names a day or a time and nothing else: `Saturday 20 November`, which heads a day of many."""
    rest = _MONTH.sub("", dates.without(line)[0])
    return bool(_NUMBER.search(line)) and not _LETTERS.search(_DATING.sub("", rest))


def tells_update(line: str) -> bool:
    """Tell whether a line speaks of an update, or of what was written first."""
    return _UPDATE.search(line) is not None


def is_update(line: str, folded: str) -> bool:
    """Tell whether a line heads what was added later, or what was written first."""
    if len(line) > _LONGEST_UPDATE or (line.isascii() and not _may_update(folded)):
        return False
    rest, found = _UPDATE.subn("", line, count=1)
    if not found:
        return False
    return not _LETTERS.search(_DATING.sub("", _MONTH.sub("", dates.without(rest)[0])))


def _may_update(folded: str) -> bool:
    """Tell whether a line holds a word of all that `_UPDATE` finds."""
    return "update" in folded or "original" in folded or "previous" in folded or "earlier" in folded


def _has_digit(line: str) -> bool:
    """Tell whether a line holds a digit: ten looks for one character are sooner done than one for any of ten."""
    if not line.isascii():
        return bool(_NUMBER.search(line))
    return (
        "0" in line or "1" in line or "2" in line or "3" in line or "4" in line
        or "5" in line or "6" in line or "7" in line or "8" in line or "9" in line
    )  # fmt: skip

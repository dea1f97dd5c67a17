"""Whether a clause lost when it was: what is long past reads as new without its month or year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.syntax.hanging import unattributed
from generator.language import times
from generator.language.verbs import has_finite_verb

if TYPE_CHECKING:
    import datetime as dt

    from generator.digest.lines import Line
    from generator.language.times import Moment

LONG = 30
"""Days from which something is no news."""
_MONTH = 30
"""Days of a month, nearly."""
_JOINT = re.compile(
    r"[,;\u2013\u2014]|\b(?:who|which|that|whose|where|when|while|after|before|as|since|until|and|but)\b"
)
_NEAR = 2
"""Words by which it is known where a clause begins, and where it ends."""


def reads_as_new(line: Line, text: str, day: dt.date | None) -> bool:
    """Whether a clause of a line, published on a day, has no date though the line dates it long before that."""
    past = [one for one in line.moments if not one.attributive and not one.open and _is_past(one, day)]
    if not past or times.find(text, "en"):
        return False
    core = unattributed(text)
    return any(_dates(line.text, core, one) for one in past)


def _is_past(one: Moment, day: dt.date | None) -> bool:
    """Whether a date is long before a day; of a month without a year the last one is meant."""
    if day is None or (one.month is None and one.year is not None):
        return one.year is not None and (day is None or one.year < day.year)
    if one.month is None:
        return False
    year = day.year - ((one.month, one.day or 1) > (day.month, day.day)) if one.year is None else one.year
    months = 12 * (day.year - year) + day.month - one.month
    return months * _MONTH + day.day - (one.day or _MONTH) > LONG


def _dates(whole: str, text: str, one: Moment) -> bool:
    """Whether a date that a clause of a sentence lacks is when that was: right before it, in it or right behind it."""
    words = text.rstrip(" .").split()
    head, tail = " ".join(words[1 : 1 + _NEAR]), " ".join(words[-_NEAR:])
    begins, ends = whole.find(head), whole.rfind(tail, 0, one.start)
    if 0 <= one.end <= begins:
        return not has_finite_verb(whole[one.end : begins])
    if " ".join(whole[: one.start].split()[-_NEAR:]) in text:
        return True
    between = whole[ends + len(tail) : one.start]
    return ends >= 0 and not _JOINT.search(between) and not has_finite_verb(between)

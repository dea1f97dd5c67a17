"""Which date dates a sentence: the only one in its main clause that is not of a noun, nor of who said it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.clauses import binds, of_a_thing
from generator.language.caseless import Caseless
from generator.language.dated import WEEKDAYS
from generator.language.dates import MONTHS
from generator.model import Precision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.lines import Line
    from generator.language.times import Moment

_END = Caseless(rf"(?:(?:through|from|-|\u2013)|\b(?:{'|'.join((*MONTHS, *WEEKDAYS))}) (?:and|or|to))\s\Z")
_BOUND = re.compile(r"(?:by|since|until|before|after)\s", re.IGNORECASE)
_SAYING = Caseless(
    r"\b(?:said|says|saying|told|added|according to)\b(?:\s(?!that\b)[\w.'\u2019-]+){0,11}\s\Z"
)


def of_saying(line: Line, moment: Moment) -> bool:
    """Whether a date tells when something was said: `officials said on Monday`, `told reporters in Oslo on Friday`."""
    return _SAYING.search(line.text, 0, moment.start) is not None


def only(moments: Sequence[Moment], line: Line, *, dated: bool) -> Moment | None:
    """Return the one date of a line that may be told: of the calendar, else a relative one of a `dated` article.

    When it was said, and a day of what is spoken of (`Monday's fire`), come into question where nothing else does.
    """
    moments = [one for one in moments if not (of_saying(line, one) or _owns(line, one))] or moments
    days = [moment for moment in moments if moment.date]
    if len(days) > 1 or (len(moments) > 1 and (not days or days[0].open or days[0] is not moments[0])):
        return None
    moment = (days or list(moments))[0]
    if (not dated and _by_its_day(moment)) or moment.lead == "from":
        return None
    if _END.search(line.text, 0, moment.start):  # an end, and not its day
        return None
    if _of_a_thing(line, moment) or _bounds(line, moment):
        return None
    if moment.attributive and moment.year is None and moment.start < 1:
        return None
    return moment if line.row or labels(line, moment) or binds(line.text, moment.start, moment.end) else None


def _owns(line: Line, moment: Moment) -> bool:
    return line.text.startswith(("'s ", "\u2019s "), moment.end)


def _of_a_thing(line: Line, moment: Moment) -> bool:
    return moment.weekday is not None and not moment.date and of_a_thing(line.text, moment.start, moment.end)


def _bounds(line: Line, moment: Moment) -> bool:
    """Whether a day of the week only bounds what it dates: `until Monday`."""
    return _BOUND.match(line.text, moment.start) is not None and not moment.date


def _by_its_day(moment: Moment) -> bool:
    """Whether only the day of its article tells when it is: `Monday`, `yesterday`, `next week`."""
    return not moment.date and (moment.weekday is not None or moment.precision is Precision.RELATIVE)


def labels(line: Line, moment: Moment) -> bool:
    """Whether the date stands in a label at the line's front, which dates all of it."""
    colon = line.text.find(":", moment.end)
    return 0 <= colon - moment.end <= len(") ") and moment.start < 60  # noqa: PLR2004 - a label is short

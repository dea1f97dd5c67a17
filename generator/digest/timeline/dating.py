"""Which date dates a sentence: the only one in its main clause that is not of a noun, nor of who said it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.timeline.binding import at_a_sitting, binds, had_been, of_a_thing
from generator.digest.timeline.saying import of_saying, said_before
from generator.language.caseless import Caseless
from generator.language.dated import WEEKDAYS
from generator.language.dates import MONTHS
from generator.language.verbs import count_verbs, has_finite_verb
from generator.model import Precision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.lines import Line
    from generator.language.times import Moment

_END = Caseless(rf"(?:(?:through|from|-|\u2013)|\b(?:{'|'.join((*MONTHS, *WEEKDAYS))}) (?:and|or|to))\s\Z")
_REACHES = re.compile(
    r"\b(?:extend|stretch|reach|dat)(?:e?s|ed|ing)?\s(?:all the way\s)?(?:back\s)?to\s(?:the\s)?\Z"
    r"|\bback to\s(?:the\s)?\Z"
)
"""Before a date that is only how far something reaches: `a record that goes back to 1990`."""
_FAR = len("stretching all the way back to the ")
"""Letters that this has at most, and an end: no match begins further from the date."""
_BOUND = re.compile(r"(?:by|since|until|before|after)\s", re.IGNORECASE)
_REPORTED_BY = re.compile(r",\s(?!who\b|which\b)[^,]{2,60}\s(?:reported|confirmed)\s\Z")
_MADE_KNOWN = re.compile(r"\b(?:confirmed|testified|revealed|disclosed|acknowledged|admitted)\s\Z")
_AGAIN = re.compile(r"\s[(\[](?:on )?")
_REPORT = re.compile(r"\A(?:According to|In)\s[^,]{2,80}\s(?:released|published|issued|filed|dated)\s\Z")
"""A report at the front that has its own day: `According to a report released Sunday, ...`."""


def only(moments: Sequence[Moment], line: Line, *, dated: bool) -> Moment | None:
    """Return the one date of a line that may be told: of the calendar, else a day of the week or a relative one.

    What only the day of its article tells (`yesterday`) counts where that is `dated`. When it was said, and a day of
    what is spoken of (`Monday's fire`), come into question where nothing else does, and so does what stands outside of
    the main clause.
    """
    moments = _narrowed(moments, line)
    if len(moments) > 1:
        first = moments[0]
        moments = [first, *(one for one in moments[1:] if not had_been(line.text, first.end, one.start))]
        moments = [first] if _goes_on_until(line, moments) else moments
    days = [moment for moment in moments if moment.date]
    if len(days) > 1 or (len(moments) > 1 and (not days or days[0].open or days[0] is not moments[0])):
        return None
    moment = (days or list(moments))[0]
    if (not dated and _by_its_day(moment)) or moment.lead == "from":
        return None
    far = max(0, moment.start - _FAR)
    if _END.search(line.text, far, moment.start) or _REACHES.search(line.text, far, moment.start):
        return None  # an end, and not its day
    if _of_a_thing(line, moment) or _bounds(line, moment):
        return None
    if moment.attributive and at_a_sitting(line.text, moment.start, moment.end):
        moment = moment._replace(attributive=False)
    if moment.attributive and moment.year is None and moment.start < 1:
        return None
    return moment if line.row or labels(line, moment) or binds(line.text, moment.start, moment.end) else None


def _narrowed(moments: Sequence[Moment], line: Line) -> Sequence[Moment]:
    """Return those of several dates that come into question: a rule that would leave none leaves all."""
    for left_out in (_of_something_said, _of_telling, _said_again):
        if len(moments) > 1:
            moments = [one for one in moments if not left_out(line, one, moments)] or moments
    if len(moments) > 1 and not line.row and not any(labels(line, one) for one in moments):
        moments = [one for one in moments if _of_the_main_clause(line, one)] or moments
        moments = [one for one in moments if _of_what_is_said(line, one)] or moments
    return moments


def _of_something_said(line: Line, moment: Moment, _: Sequence[Moment]) -> bool:
    return of_saying(line, moment) or _owns(line, moment)


def _said_again(line: Line, moment: Moment, moments: Sequence[Moment]) -> bool:
    """Whether a day of the week is said again by the calendar: `on Friday (14 October 2011)`."""
    if moment.date or _bounds(line, moment):
        return False
    return any(one.date and _AGAIN.fullmatch(line.text, moment.end, one.start) for one in moments)


def _of_the_main_clause(line: Line, moment: Moment) -> bool:
    return not moment.attributive and binds(line.text, moment.start, moment.end)


def _of_what_is_said(line: Line, moment: Moment) -> bool:
    """Whether a date is of what is said, and not of a thing in front: `a letter of Monday said it closes Friday`."""
    return has_finite_verb(said_before(line.text, moment.start) or "")


def _of_a_report(line: Line, moment: Moment) -> bool:
    """Whether a date at the end tells when somebody reported it: `..., the port reported Tuesday.`."""
    at_the_end = moment.end >= len(line.text) - len(".")
    return at_the_end and _REPORTED_BY.search(line.text, 0, moment.start) is not None


def _of_telling(line: Line, moment: Moment, moments: Sequence[Moment]) -> bool:
    """Whether a date tells when something was made known that has one of its own: `confirmed Monday it fell May 2`."""
    if _of_a_report(line, moment):
        return True
    if moment.date or not _MADE_KNOWN.search(line.text, 0, moment.start):
        return False
    return any(
        count_verbs(line.text[moment.end : one.start]) == 1 for one in moments if one.start > moment.end
    )


def _owns(line: Line, moment: Moment) -> bool:
    return line.text.startswith(("'s ", "\u2019s "), moment.end)


def _of_a_thing(line: Line, moment: Moment) -> bool:
    if _REPORT.search(line.text, 0, moment.start):
        return True
    return moment.weekday is not None and not moment.date and of_a_thing(line.text, moment.start, moment.end)


def _bounds(line: Line, moment: Moment) -> bool:
    """Whether a day of the week only bounds what it dates: `until Monday`."""
    return _BOUND.match(line.text, moment.start) is not None and not moment.date


def _goes_on_until(line: Line, moments: Sequence[Moment]) -> bool:
    """Whether all dates behind the first tell how long something else lasts: `ended Monday, resting until May`."""
    first = moments[0]
    return all(
        one.lead == "until" and has_finite_verb(line.text[first.end : one.start]) for one in moments[1:]
    )


def _by_its_day(moment: Moment) -> bool:
    """Whether only the day of its article tells when it is: `yesterday`, `next week`."""
    return not moment.date and moment.weekday is None and moment.precision is Precision.RELATIVE


def labels(line: Line, moment: Moment) -> bool:
    """Whether the date stands in a label at the line's front, which dates all of it."""
    colon = line.text.find(":", moment.end)
    return 0 <= colon - moment.end <= len(") ") and moment.start < 60  # noqa: PLR2004 - a label is short

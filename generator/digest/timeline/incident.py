"""The day of an event that a sentence tells in a clause, where all the rest of it was at once, or is so now.

`Police are looking for a man who fired at a ferry on Monday`, `a boy was taken to hospital after a crane fell on him
on Monday`: nothing in it can be of another day that is over, so the whole sentence is a row of that day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.syntax.clauses import is_planned, quoted
from generator.digest.syntax.subordinate import EVENTS
from generator.digest.timeline.saying import of_saying
from generator.language.steps import step
from generator.language.verbs import count_verbs, has_finite_verb, is_verb
from generator.model import Precision

if TYPE_CHECKING:
    from generator.digest.lines import Line
    from generator.language.times import Moment

_OPENS = re.compile(r"\b(?:after|following|when|where|who|which|that)\b")
"""What joins a clause to what is of its day, or is so since."""
_ENDS = re.compile(r",|\b(?:and|but|after|when|while|where|who|which|that)\b")
_OF_AN_EVENT = re.compile(
    rf"\b(?:{EVENTS}|violence)\b[^,;]{{0,90}}?\s(?:that|which)\s(?:[a-z]+ly\s)?(?!was\b|were\b|is\b|are\b|ha[sd]\b|have\b|will\b)"
    r"(?P<verb>[a-z]+)\s"
)
_LAPSE = re.compile(r"\b(?:minute|hour|day|week|month|year)s? \Z")
_BOUND = re.compile(r"(?:by|since|until|before|after|from)\s", re.IGNORECASE)
_AS_OF = re.compile(r"\b(?:as|than|like|ahead) of \Z")
_NOW = re.compile(
    r"(?<!he )(?<!she )(?<!they )(?<!it )(?<!who )(?<!that )(?<!which )\b(?:is|are|has|have|remains?|faces?|seeks?"
    r"|continues?|believes?|wants?|hopes?|needs?|urges?|asks?|try|tries)\s(?!not\b)"
)
"""Verbs of what is so when a report comes out, or has come about by then."""
_IS = re.compile(r",?\s(?:is|are|has|have|remains?|faces?)\s(?!not\b)")


def by_incident(line: Line, language: str) -> Moment | None:
    """Return the one date of a line, a day, where it is of an event in a clause and nothing else may be of another."""
    if line.row or len(line.moments) != 1:
        return None
    (moment,) = line.moments
    text, start, end = line.text, moment.start, moment.end
    if moment.attributive or moment.open or _BOUND.match(text, start) or _AS_OF.search(text, 0, start):
        return None
    day = moment.precision is Precision.DAY or moment.weekday is not None
    if not day or is_planned(text, start, end):
        return None
    if quoted(text, start) or of_saying(line, moment):
        return None
    if not _is_of_an_event(text, language, moment):
        return moment if _came_of_it(text, start) and _was_at_once(text, language, start) else None
    return moment if _is_now(text, moment) or _was_at_once(text, language, start) else None


def _is_of_an_event(text: str, language: str, moment: Moment) -> bool:
    """Whether the clause in which a date stands tells of an event."""
    left = max((one.end() for one in _OPENS.finditer(text, 0, moment.start)), default=0)
    ends = _ENDS.search(text, moment.end)
    told = step(
        text[left : ends.start() if ends else len(text)], language, moment.start - left, moment.end - left
    )
    return told is not None and told.event


def _came_of_it(text: str, start: int) -> bool:
    """Whether a clause before a date tells what an event did: `a fire that closed the road Monday`."""
    found = _OF_AN_EVENT.search(text, 0, start)
    return (
        found is not None and not _OPENS.search(text, found.end(), start) and is_verb(found["verb"].lower())
    )


def _is_now(text: str, moment: Moment) -> bool:
    """Whether the main clause is in the present: before a date, behind a clause of the subject, or right behind it.

    Right behind a date of the calendar it tells what came of the event since: `a man shot on May 2 has died`.
    """
    if _IS.match(text, moment.end):
        return not moment.date
    verb = _NOW.search(text, 0, moment.start)
    if verb is None:
        return False
    front = text[: verb.start()]
    opened = _OPENS.search(front)
    return not has_finite_verb(front[: opened.start()] if opened else front) and count_verbs(front) <= 1


def _was_at_once(text: str, language: str, start: int) -> bool:
    """Whether what the main clause tells before a clause is the event too, or came at once with it."""
    opened = _OPENS.search(text, 0, start)
    if opened is None or _LAPSE.search(text, 0, opened.start()):
        return False
    at = opened.start()
    if not has_finite_verb(text[:at]) or not step(text[:at], language, at, at):
        return False
    told = step(text, language, at, at)
    return told is not None and told.event

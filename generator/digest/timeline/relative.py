"""When something was, told by an occasion or the hour and not by the calendar: `before the hearing`, `about 2 a.m.`.

Only where the sentence tells what was done or is planned; `after the match` in a description dates nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.syntax.clauses import comes_first, is_planned, quoted
from generator.digest.syntax.subordinate import EVENTS
from generator.digest.timeline.binding import SITTING
from generator.language.clocks import WORDS_OF_DAY
from generator.language.dated import WEEKDAYS
from generator.language.glimpse import FIGURE
from generator.language.times import Moment
from generator.language.verbs import first_verb
from generator.model import Precision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

_CUE = re.compile(
    r"\b(?:[Ff]ollowing|[Aa]fter|[Aa]head of|[Bb]efore|[Pp]rior to|[Ii]n the (?:lead-up|run-up) to)\s"
    r"(?i:the|a|an|his|her|their|its)\s(?:[\w.'\u2019-]+\s){0,5}\Z"
)
_ANNIVERSARY = re.compile(
    r"\b(?:coincid\w+ with|marks?|marked|marking|on|before) the (?:[\w-]+ )?anniversary of [^,.;]{3,60}"
)
_SOON = re.compile(
    r"\b(?:in|over|within|during) the (?:coming|next) (?:few |several )?(?:days|weeks|months|years)\b"
)
_LAPSE = re.compile(
    r"\b(?:(?:just|about|some|nearly|less than|more than) )?(?:an?|\d+|two|three|four|five|six|seven|eight|nine|ten"
    r"|several) (?:minute|hour|day|week|month|year)s? (?:after|before) (?:the|his|her|their)"
    r" (?:fatal |deadly )?(?:shooting|killing|murder|slaying|stabbing|attack|crash|fire|explosion|arrest|hearing|trial"
    r"|election|vote|game|match|storm|quake|earthquake|accident|robbery|death)\b"
)
_OF_LATE = re.compile(
    r"\b(?:(?:[Ll]ate )?[Ll]ast night|[Oo]ver the weekend|[Ee]arlier today"
    r"|(?:[Ee]arl(?:y|ier) |[Ll]ate )?[Tt]his (?:morning|afternoon|evening)|today)\b"
    r"(?!['\u2019]|\s(?:and|or|than|as|in age)\b)"
)
_TODAY = re.compile(r"\AToday\b(?=,)")
_IS_SO = frozenset(
    {"is", "are", "has", "have", "was", "were", "can", "may", "will", "would", "it's", "there's"}
)
"""Verbs behind `Today` of what holds now: `Today, ferries are built of steel`."""
_IN_ASIDE = re.compile(r",\s(?:including|such as|among them)\s[^,]*\Z")
_SAID_THEN = re.compile(r",\s[^,]{2,60}\s(?:said|says)\b")
"""Behind a day at the front what somebody said on it: `This afternoon, police said ...`."""
_LAPSE_SIGNS = (
    " after ",
    " before ",
    "last night",
    "weekend",
    "today",
    "this morning",
    "this afternoon",
    "this evening",
)
_AT_A_SITTING = re.compile(
    r"\b(?:[Aa]t|[Dd]uring|[Ii]n) (?:(?:an?|the|their|its|his|her) )?(?P<day>(?:last )?"
    rf"(?P<weekday>{'|'.join(day.capitalize() for day in WEEKDAYS)}))(?={SITTING.pattern})"
)
_OF_ITS_DAY = re.compile(
    rf"\b(?P<weekday>{'|'.join(day.capitalize() for day in WEEKDAYS)})(?: (?:morning|afternoon|evening|night))?"
    rf"['\u2019]s? (?:[\w-]+ ){{0,3}}(?:{EVENTS})\b"
)
_HOUR_OF = re.compile(
    r"\b(?:at|around|about|by|just|shortly|after|before|almost|nearly)(?: (?:about|around|after|before))?\s\Z",
    re.IGNORECASE,
)
_HOURS_BEHIND = re.compile(r"\b(?:minutes?|hours?) after the ")
WORDS = ("anniversary", "coming", "next")
"""One of these begins a word of every line that tells this, in lower case."""
WORDS_BY_ITSELF = (
    FIGURE,
    *WEEKDAYS,
    *sorted(WORDS_OF_DAY),
    "after",
    "before",
    "last",
    "weekend",
    "earlier",
    "today",
    "morning",
    "afternoon",
    "evening",
)
"""The same of every line that is dated by itself, and by no calendar."""
KINDS = frozenset(
    {"meeting", "call", "debate", "hearing", "election", "referendum", "vote", "conference", "visit"}
)
"""What others happen before and after; a match or a concert is told by its own day."""


def gives_a_relative(line: Line) -> bool:
    """Whether a line is dated by an anniversary, or by the days that come."""
    if "anniversary" in line.low and _ANNIVERSARY.search(line.text):
        return True
    return ("the coming" in line.low or "the next" in line.low) and _SOON.search(line.text) is not None


def dated_by_itself(line: Line) -> bool:
    """Whether a line that has no calendar date is dated by a sitting, a lapse or an hour that it names."""
    if line.row or any(one.date for one in line.moments):
        return False
    return (by_sitting(line) or by_lapse(line, dated=True) or by_hour(line)) is not None


def relative(facts: Facts) -> Iterator[tuple[Line, Moment]]:
    """Yield the lines that an occasion dates, with the words that do."""
    seen: set[Line] = set()
    for one in facts.occasions:
        cue = _CUE.search(one.line.text, 0, one.at) if one.kind in KINDS and one.line not in seen else None
        if cue and _dates(one.line.text, cue.start(), one.at + len(one.head)):
            seen.add(one.line)
            yield one.line, _moment(cue.start(), one.at + len(one.head))
    for line in facts.telling("relative"):
        match = _ANNIVERSARY.search(line.text) if line not in seen else None
        if match and _dates(line.text, match.start(), match.end()):
            seen.add(line)
            yield line, _moment(match.start(), match.end())
        soon = _SOON.search(line.text)
        if soon and line not in seen and is_planned(line.text, soon.start(), soon.end()):
            yield line, _moment(soon.start(), soon.end())


def by_hour(line: Line) -> Moment | None:
    """Return the hour of a line that has no other date, where it tells what was done at it.

    It is of the day of the week that owns what is told: `Tuesday's fire began at noon`.
    """
    clocks = [one for one in line.quantities if one.unit == "clock"]
    if len(clocks) != 1 or line.moments:
        return None
    owners = {found["weekday"] for found in _OF_ITS_DAY.finditer(line.text, 0, clocks[0].start)}
    weekday = WEEKDAYS.index(owners.pop().lower()) if len(owners) == 1 else None
    before = _HOUR_OF.search(line.text, 0, clocks[0].start)
    if before is None and not line.text[clocks[0].start].isalpha():
        return None  # `the 2 a.m. shooting`
    start, end = before.start() if before else clocks[0].start, clocks[0].end
    done = not quoted(line.text, start) and comes_first(rest(line.text, start, end)) == "done"
    return _moment(start, end)._replace(weekday=weekday) if done else None


def is_hours_behind(when: str) -> bool:
    """Whether a date is some hours or minutes behind an event: `two hours after the crash`."""
    return _HOURS_BEHIND.search(when) is not None


def by_lapse(line: Line, *, dated: bool) -> Moment | None:
    """Return how long behind an occasion something was done, or when in the last day of a `dated` article."""
    if line.moments or not any(map(line.low.__contains__, _LAPSE_SIGNS)):
        return None
    found = _LAPSE.search(line.text) or (_of_late(line.text) if dated else None)
    if (
        found is None
        or not _dates(line.text, found.start(), found.end())
        or _IN_ASIDE.search(line.text, 0, found.start())
        or (not found.start() and _SAID_THEN.match(line.text, found.end()))
    ):
        return None
    return _moment(found.start(), found.end())


def _of_late(text: str) -> re.Match[str] | None:
    """Return the words for the last day: `today` at the front only before what was done then."""
    front = _TODAY.match(text)
    return front if front and first_verb(text[front.end() :]) not in _IS_SO else _OF_LATE.search(text)


def by_sitting(line: Line) -> Moment | None:
    """Return the day of the week of a sitting at which something was done: `during Tuesday's hearing`."""
    found = _AT_A_SITTING.search(line.text) if "day" in line.low else None
    if found is None or quoted(line.text, found.start()):
        return None
    if any(not found.start() <= one.start < found.end() for one in line.moments):
        return None
    weekday = WEEKDAYS.index(found["weekday"].lower())
    return Moment(found.start("day"), found.end("day"), "", Precision.RELATIVE, weekday=weekday)


def _dates(text: str, start: int, end: int) -> bool:
    return not quoted(text, start) and comes_first(rest(text, start, end)) != ""


def rest(text: str, start: int, end: int) -> str:
    """Return what a sentence says beside the words that date it."""
    return f"{text[:start]}{text[end:]}"


def _moment(start: int, end: int) -> Moment:
    return Moment(start, end, "", Precision.RELATIVE)

"""When what the topic is about happened: the time of day and the weekday that its articles give it.

A time is that of the event only where the verb before it says so (`occurred`, `was shot`, `struck`), or the clause that
goes on from it (`came in about 10 a.m. and opened fire`), and only where the article gives one such time.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import days_near, of_one_event, one_case
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.places.addresses import on_other_streets
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language import quantities
from generator.language.dated import WEEKDAYS
from generator.language.quantities import Quantity
from generator.language.times import resolved
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_VERBS = {
    "happened": r"occurred|happened|took place|broke out|unfolded|erupted"
    r"|was shot|were shot|was killed|were killed|was stabbed"
    r"|were stabbed|struck|crashed|collided"
    r"|collapsed|exploded|opened fire|was hit|rang out|(?:was|were|shots) fired|(?:started|began) (?:shooting|firing)"
    r"|pulled over|was stopped|were stopped|derailed|sank|capsized|was robbed|were robbed|was attacked|were attacked"
    r"|was stolen|burst into flames",
    "police called": r"(?:police|officers|deputies|firefighters|crews)\s(?:were\s)?(?:called"
    r"|responded|dispatched|summoned)|received a call"
    r"|were called|were dispatched",
    "pronounced dead": r"pronounced dead|declared dead|died",
    "found": r"was found|were found|discovered",
    "arrested": r"was arrested|were arrested|taken into custody",
}
_SUBJECTS = {
    "happened": "When it happened",
    "police called": "When they were called",
    "pronounced dead": "When he or she died",
    "found": "When the discovery was made",
    "arrested": "When the arrest was made",
}
_FOUND = re.compile(r"\b(?!it\b|he\b|she\b|they\b)[a-z-]+ (?:was|were)(?= (?:found|discovered)\b)")
"""What was found, with its verb."""
_SAID = {name: re.compile(rf"\b(?:{forms})\b", re.IGNORECASE) for name, forms in _VERBS.items()}
_ANY = re.compile("|".join(f"(?:{forms})" for forms in _VERBS.values()), re.IGNORECASE)
_BREAK = re.compile(
    r"\band\b(?!\s(?-i:[A-Z]))|\b(?:when|after|before|until|who|which|as|because)\b|[;:]|,\s(?!(?:about|around|at|on|early|late)\b)",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:It was |Sometime |Some time )?(?:[Aa]t |[Oo]n )?", re.IGNORECASE)
"""What a sentence opens with whose verb follows the time."""
_GOES_ON = re.compile(
    r"(?:\s(?:on\s|this\s)?\w+day(?:\s\w+)?)?,?\s(?:and\s(?:then\s)?"
    r"|when\s(?:(?!(?:when|after|before|until|and|who|which|as|because)\b)[\w'\u2019-]+\s){1,6}?)"
    rf"(?P<verb>{_ANY.pattern})",
    re.IGNORECASE,
)
"""Behind a time: what was done at it, or right after it by the same people."""
_HEARD = re.compile(
    r"\b(?:sounds? of|heard|reports? of) (?:[a-z]+ ){0,2}?(?:gunfire|gunshots|shots|shooting|explosion|blast)s?\s"
    r"(?:(?:at|on|\w+day)\s)*\Z",
    re.IGNORECASE,
)
"""Before a time: an event that is told by its noise."""
_OTHER = re.compile(
    r"\b(?:another|second|separate|earlier)\s(?:shooting|incident|attack|crash|fire|explosion|stabbing)\b",
    re.IGNORECASE,
)
"""In a line on an event that is not the story's."""
_LATE = re.compile(r"\b(?:night|midnight|early|a\.?m|overnight)\b", re.IGNORECASE)
_OF_PERSONS = frozenset({"pronounced dead", "arrested"})
"""What an article may tell of several people, each at a time of their own."""
WORDS = (*quantities.WORDS, *WEEKDAYS)
"""One of these begins a word of every line that tells this, in lower case."""
REACH = 90
EARLY = 25
_ITEM = re.compile(r"[\u2022\u25cf\u25aa*-]\s")
"""With such a sign begins one of several incidents that are listed."""
FURTHEST = 180
"""Minutes between two times from which they are of two events."""
NEAR = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Time:
    """When a line says that something happened: a clock time, or the day that it means."""

    at: Quantity | dt.date
    text: str
    line: Line


def gives_a_time(line: Line) -> bool:
    """Whether a line says when something happened, by the clock or by the day of the week."""
    if line.row or line.position >= EARLY or _ITEM.match(line.text) or _OTHER.search(line.text):
        return False
    if any(one.unit == "clock" and _happened(line.text, one) for one in line.quantities):
        return True
    return any(
        one.weekday is not None and not one.date and _verb(line.text, one.start, exact=True)
        for one in line.moments
    )


def times(facts: Facts) -> Iterator[Difference]:
    """Yield times of day of one event, and days of one event, that cannot both be right."""
    clocks: dict[str, dict[int, list[_Time]]] = {}
    days: dict[str, dict[int, list[_Time]]] = {}
    for line in facts.telling("incidents"):
        for quantity in line.quantities:
            verb = _happened(line.text, quantity) if quantity.unit == "clock" else ""
            if verb:
                found = _Time(quantity, line.text[quantity.start : quantity.end], line)
                clocks.setdefault(verb, {}).setdefault(line.article, []).append(found)
        for moment in line.moments:
            verb = _verb(line.text, moment.start, exact=True)
            day = resolved(moment, facts.day(line))
            if verb and day and moment.weekday is not None and not moment.date:
                found = _Time(day, line.text[moment.start : moment.end], line)
                days.setdefault(verb, {}).setdefault(line.article, []).append(found)
    yield from _differences(facts, clocks, SlotKind.NUMBER)
    yield from _differences(facts, days, SlotKind.DATE)


def _happened(text: str, time: Quantity) -> str:
    """Return what was done at a time of day, by the kind of its verb; empty where that is no event."""
    verb = _verb(text, time.start)
    if verb or quoted(text, time.start):
        return verb
    ahead = _GOES_ON.match(text, time.end)
    if ahead:
        return _kind(ahead["verb"])
    return "happened" if _HEARD.search(text, max(0, time.start - REACH), time.start) else ""


def _verb(text: str, at: int, *, exact: bool = False) -> str:
    """Return what the verb before a time says, if it is one of events and nothing stands between.

    `exact`: the verb itself, and not what it has in common with others of its kind.
    """
    if quoted(text, at):
        return ""
    before = text[max(0, at - REACH) : at]
    last = None
    for match in _ANY.finditer(before):
        last = match
    if last is None and _OPENS.fullmatch(before) and not exact:
        last = _ANY.search(text[at : at + REACH])
    elif last is None or _BREAK.search(before, last.end()):
        return ""
    if last is None:
        return ""
    if exact:
        return last.group().lower()
    return _kind(last.group())


def _kind(verb: str) -> str:
    return next((name for name, form in _SAID.items() if form.search(verb)), verb)


def _differences(
    facts: Facts, found: dict[str, dict[int, list[_Time]]], kind: SlotKind
) -> Iterator[Difference]:
    for verb, by_article in sorted(found.items()):
        for of_one in _occasions(by_article):
            single = [told[0] for told in of_one if len({_key(one) for one in told}) == 1]
            opposed = [
                one
                for one in single
                if any(_conflict(facts, one, other, verb) for other in single if other is not one)
            ]
            values = [Value(_key(one), one.text, one.line) for one in opposed]
            difference = differ(facts, _subject(verb, values), kind, values)
            if difference:
                yield difference


def _subject(verb: str, values: list[Value]) -> str:
    """Return what a difference in the time of what a verb, or verbs of its kind, tell is called.

    What was found is told where all lines call it the same.
    """
    name = _kind(verb)
    found = {match.group() if (match := _FOUND.search(value.line.low)) else "" for value in values}
    thing = found.pop() if name == "found" and len(found) == 1 else ""
    return f"When the {thing} found" if thing else _SUBJECTS[name]


def _occasions(by_article: dict[int, list[_Time]]) -> Iterator[list[list[_Time]]]:
    """Yield what each article tells of one occasion: times of day that lie far apart are of two, days of one."""
    every = sorted(
        {one.at.value for told in by_article.values() for one in told if isinstance(one.at, Quantity)}
    )
    starts = [late for early, late in pairwise([-math.inf, *every]) if late - early > FURTHEST]
    for start, end in pairwise([*starts, math.inf]) if starts else ():
        near = [[one for one in told if start <= _minutes(one) < end] for told in by_article.values()]
        yield [told for told in near if told]
    if not starts:
        yield [*by_article.values()]


def _minutes(one: _Time) -> float:
    return one.at.value if isinstance(one.at, Quantity) else 0.0


def _key(one: _Time) -> object:
    return one.at.value if isinstance(one.at, Quantity) else one.at


def _of_one(facts: Facts, left: _Time, right: _Time, verb: str) -> bool:
    """Whether two lines tell of one event: by what they share, or as the articles of one story on the same streets."""
    if on_other_streets(facts, left.line, right.line):
        return False
    if of_one_event(facts, left.line, right.line):
        return True
    one, other = left.line.article, right.line.article
    dated = not isinstance(left.at, Quantity) or not days_near(facts, left.line, right.line)
    if dated or verb in _OF_PERSONS:
        return False
    return one_story(facts, one, other) and one_case(facts, one, other)


def _conflict(facts: Facts, left: _Time, right: _Time, verb: str) -> bool:
    if not _of_one(facts, left, right, verb):
        return False
    if isinstance(left.at, Quantity) and isinstance(right.at, Quantity):
        apart = abs(left.at.value - right.at.value)
        return apart <= FURTHEST and not quantities.agree(left.at, right.at)
    if isinstance(left.at, dt.date) and isinstance(right.at, dt.date) and left.at != right.at:
        near = abs(left.at - right.at) <= NEAR
        return near and not (_LATE.search(left.line.text) or _LATE.search(right.line.text))
    return False

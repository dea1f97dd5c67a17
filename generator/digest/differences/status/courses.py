"""What has become of a thing: halted to one article, resumed to another; see `language.courses`.

A thing is a noun phrase: the subject or the object of a verb. Two are one where the noun of one is among the words of
the other, no other words before both tell them apart (`the north gate`, `the south gate`), and the lines have more in
common.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.bearing import Bearing
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language.caseless import Caseless
from generator.language.courses import beginnings, courses, may_be_in
from generator.language.dated import WEEKDAYS
from generator.language.dates import MONTHS
from generator.language.ladders import ladders
from generator.language.synonyms import gist
from generator.language.words import stem, stems
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.language.courses import Course, State
    from generator.model import Difference

LATEST = 30
"""Lines of an article that are read."""
ALL = range(sys.maxsize)
"""The numbers of all courses."""
NEAR = 4.0
"""What two lines have in common, at least; see `bearing`."""
NEAR_THINGS = 0.0
"""The same where the course is of some things only."""
MOST = 2
"""Things of a course that a topic shows."""
SOON = dt.timedelta(days=30)
"""What was told longer ago is another time."""
REACH, FRONT = 60, 150
"""Characters before a verb that may leave it open, and in which its clause begins."""
_PARTS = Caseless(
    r"\b(?:(?<!at )first|second|third|fourth|another|other|(?:north|south|east|west)(?:ern)?(?=[ -][a-z]))\b"
)
"""What tells one of several."""
WORDS = beginnings("en")
"""One of these begins a word of every line that tells this, in lower case."""
_UNSURE = Caseless(
    r"\b(?:if|unless|whether|could|would|may|might|should|must|never|once|until|not|no|without|before|previous\w*|earlier"
    r"|threaten\w*|urg(?:ed?|ing)|call(?:s|ed|ing)? (?:for|on)|demand\w*|want\w*|ask\w*|consider\w*|propos\w+|allow\w*"
    r"|refus\w+|fail\w*|vow\w*|able|years? ago|last (?:year|month|week|season))\b|n['\u2019]t\b"
)
_AHEAD = Caseless(
    r"\b(?:will|plans?|planned|planning|expect\w*|hop(?:es?|ed|ing)|try|tries|tried|trying|attempt\w*|set|due|scheduled"
    r"|aims?|need\w*|is to|are to|intend\w*|to be|efforts?)\b|\bto\s\Z"
)
_CUT = re.compile(
    r"[,;:()\"\u201c\u201d]\s?|\s[\u2013\u2014-]+\s|\b(?:and|but|while|who|which|that|when|after|because|so|as|where|since"
    r"|said|says|say|announced|confirmed|reported|told)\s"
)
_NO_NOUN = (
    r"(?:of|for|in|on|at|to|from|with|by|after|before|until|as|and|or|but|that|which|who|whom|because|amid|over|into|near"
    r"|about|above|below|beside|against|while|when|due|following|during|where|since|so|if|it|he|she|they|we|him|her|them|up|out|off|down"
    r"|is|are|was|were|be|been|being|has|have|had|will|would|could|may|can|did|does|do|not|still|now|there|here|this|that|than"
    r"|early|late|again|today|yesterday|tomorrow|tonight|only|just|within|between|through|around|across|along"
    rf"|{'|'.join((*WEEKDAYS, *MONTHS))})\b"
)
_DETERMINERS = (
    r"(?:(?:the|an?|its|his|her|their|our|all|some|any|this|these|those|most|more|several|many|what|both"
    r"|another|other|\d[\d,.]*|two|three|four|five)\s)*"
)
_WORD = rf"(?!{_NO_NOUN})[A-Za-z][\w'\u2019-]*"
_THING = re.compile(
    rf"\s?{_DETERMINERS}(?P<thing>{_WORD}(?:\s{_WORD}){{0,4}})"
    rf"(?:\sof\s{_DETERMINERS}(?P<of>{_WORD}(?:\s{_WORD}){{0,2}}))?"
    rf"(?:\s(?P<link>for|to|on|in|at|with|from|between|over|against)\s{_DETERMINERS}(?P<with>{_WORD}(?:\s{_WORD}){{0,2}}))?",
    re.IGNORECASE,
)
_PERSON = Caseless(
    rf"\b(?:{'|'.join(sorted(ladders('en').accused | ladders('en').people))}|witness|people|men|women|jury)s?\b"
)
_BE = re.compile(
    r"\s(?:is|are|was|were|be|been|being|remains?|remained|stays?|stayed|gets?|got)"
    r"(?:\s(?:still|now|also|already|being|been|all|\w+ly))*\s\Z"
)
_AUXILIARY = re.compile(
    r"(?:\s(?:has|have|had|will|would|to|can|is|are|was|were|been|be|being|also|already|now|still|just|then|\w+ly))+\s?\Z"
)
_ADJECTIVE = re.compile(r"\b(?:the|an?|its|their|his|her|of|for|in|recently|newly)\s\Z", re.IGNORECASE)


_BEHIND_IT = re.compile(r"After\s[^,]*(?:,(?=\d)[^,]*)*\Z")
"""A sentence up to a state that is no more: its main clause tells what followed."""
_AND = re.compile(r"\b(?:and|or)\s\Z")


class Told(NamedTuple):
    """A thing in a state (0 or 1) of a course, in `start:end` of a line.

    `words` are all its words by stem, `before` those before its noun.
    """

    course: int
    state: int
    noun: str
    words: frozenset[str]
    before: frozenset[str]
    start: int
    end: int
    line: Line
    thing: re.Match[str] | None


def gives_a_course(line: Line) -> bool:
    """Whether a line tells what has become of a thing."""
    return not line.row and line.position < LATEST and any(True for _ in told_in(line))


def told_in(line: Line, numbers: Container[int] = ALL) -> Iterator[Told]:
    """Yield the states in which a line has things, of the courses with these numbers."""
    for number, place, form in may_be_in(line.low, "en") if not line.text.endswith("?") else ():
        if number not in numbers:
            continue
        course = courses("en")[number]
        state = course.states[place]
        for start, end, thing in _phrased(line.text, state) if form == "phrases" else ():
            by = frozenset(stems(thing["thing"], "en")) if thing else frozenset()
            yield Told(number, place, course.name, by, frozenset(), start, end, line, None)
        for start, end, thing in _stated(line.text, state, form) if form != "phrases" else ():
            noun = thing["thing"].split()[-1].lower()
            if not course.things or stem(noun, "en") in course.things:
                words = frozenset(stems(f"{thing['thing']} {thing['of'] or ''}", "en"))
                before = frozenset(stems(thing["thing"].rpartition(" ")[0], "en"))
                yield Told(number, place, noun, words, before, start, end, line, thing)


def _stated(text: str, state: State, form: str) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Yield where a text has a thing in a state, from the front of its clause, and the thing."""
    sought = state.are if form == "are" else state.does
    for match in sought.finditer(text) if sought else ():
        front = _front(text, match.start())
        clause = text[front : match.start()]
        if _left_open(text, match.start(), clause, state):
            continue
        found = _thing(text, match, clause, None if form == "are" else state)
        if found and not _PERSON.holds(found["thing"]):
            yield front, max(match.end(), found.end() if found.string is text else 0), found


def _phrased(text: str, state: State) -> Iterator[tuple[int, int, re.Match[str] | None]]:
    """Yield where a text tells a state without the thing, from the front of its clause, and who is before it."""
    for match in state.phrases.finditer(text) if state.phrases else ():
        front = _front(text, match.start())
        clause = text[front : match.start()]
        if not _left_open(text, match.start(), clause, state):
            yield front, match.end(), _THING.match(clause)


def _front(text: str, at: int) -> int:
    """Return where the clause begins in which something stands."""
    cuts = [cut.end() for cut in _CUT.finditer(text, max(0, at - FRONT), at)]
    if cuts or at <= FRONT:
        return cuts[-1] if cuts else 0
    return max(text.find(" ", at - FRONT, at) + 1, at - FRONT)


def _left_open(text: str, at: int, clause: str, state: State) -> bool:
    """Whether what stands before a state leaves open whether anything is in it; `clause` is that of its clause."""
    if quoted(text, at) or _UNSURE.holds(text[max(0, at - REACH) : at]) or _BEHIND_IT.match(text, 0, at):
        return True
    joined = not clause.strip() and _AND.search(text, 0, at)
    before = text[_front(text, joined.start()) : joined.start()] if joined else clause
    return not state.ahead and _AHEAD.holds(before)


def _thing(text: str, match: re.Match[str], clause: str, state: State | None) -> re.Match[str] | None:
    """Return the thing of a verb, or of what something is where there is no state of verbs."""
    verb, be = match.group().lower(), _BE.search(clause)
    if state is None or (be and verb in state.done):
        return _THING.match(clause[: be.start()]) if be else None
    if verb.split()[0].endswith("ing"):
        behind = _THING.match(text, match.end()) if be else None
        return _THING.match(clause[: be.start()]) if be and not behind and verb in state.alone else behind
    if state.progressive or _ADJECTIVE.search(clause):
        return None
    behind = _THING.match(text, match.end())
    if behind or verb not in state.alone:
        return behind
    auxiliary = _AUXILIARY.search(clause)
    return _THING.match(clause[: auxiliary.start()] if auxiliary else clause)


def courses_of(facts: Facts) -> Iterator[Difference]:
    """Yield things of which one article has an earlier state and another a later one."""
    told: dict[tuple[int, int], list[Told]] = defaultdict(list)
    lines = [line for line in facts.telling("courses") if not facts.of_other_times(line)]
    asked = _in_several(lines)
    for line in lines if asked else ():
        for one in told_in(line, asked):
            told[one.course, one.state].append(one)
    bearing = facts.once(Bearing)
    for number, course in enumerate(courses("en")):
        several = [told[number, place] for place in range(len(course.states))]
        pairs = sorted(
            _apart(facts, several),
            key=lambda pair: (-round(bearing.weight(pair[0].line, pair[1].line), 6), *map(_place, pair)),
        )
        for _ in range(MOST):
            found = _difference(facts, course, pairs) if pairs else None
            if found:
                yield found
            pairs = [pair for pair in pairs if not any(map(_same, pair, pairs[0]))]


def _in_several(lines: Iterable[Line]) -> frozenset[int]:
    """Return the courses of which several articles may tell several states: there is nothing to hold against others."""
    found: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for line in lines:
        for number, place, _ in may_be_in(line.low, "en"):
            found[number].add((place, line.article))
    return frozenset(
        number
        for number, told in found.items()
        if all(len(set(several)) > 1 for several in zip(*told, strict=True))
    )


def _place(one: Told) -> tuple[int, int]:
    return one.line.article, one.start


def _difference(facts: Facts, course: Course, pairs: list[tuple[Told, Told]]) -> Difference | None:
    """Return the difference of the best pair, with what else tells either side of the same thing."""
    first = pairs[0]
    states = [it.state for it in first]
    own = [pair for pair in pairs if all(map(_same, pair, first)) and [it.state for it in pair] == states]
    labels = [course.states[state].label for state in states]
    return differ(
        facts,
        f"{_called(*first).capitalize()}: {' or '.join(labels)}",
        SlotKind.STATUS,
        [
            Value(one.state, _shown(one), one.line)
            for side in zip(*own, strict=True)
            for one in dict.fromkeys(side)
        ],
        overtaken=first[0].state,
    )


def _called(one: Told, other: Told) -> str:
    """Return the noun of two things that is among the words of both: `power` of `power lines`; else the first one's."""
    both = (it for it in (one, other) if stem(it.noun, "en") in one.words & other.words)
    return next(both, one).noun


def _apart(facts: Facts, told: list[list[Told]]) -> Iterator[tuple[Told, Told]]:
    """Yield the earlier and the later states of one thing; an article that tells several has the latest."""
    for place, states in enumerate(told):
        late = [other for later in told[place + 1 :] for other in later]
        for one in states:
            own = [other for other in late if _same(one, other)]
            if all(other.line.article != one.line.article for other in own):
                yield from ((one, other) for other in own if _may_follow(facts, one, other))


def _may_follow(facts: Facts, one: Told, other: Told) -> bool:
    """Whether a line may be about what another one is about, as it is now."""
    early, late = one.line, other.line
    days = facts.day(early), facts.day(late)
    if days[0] and days[1] and not dt.timedelta() <= days[1] - days[0] <= SOON:
        return False
    if facts.source(early) == facts.source(late) and days[0] == days[1]:
        return False
    near = facts.once(Bearing).weight(early, late) >= (
        NEAR_THINGS if courses("en")[one.course].things else NEAR
    )
    return near and one_story(facts, early.article, late.article)


def _same(one: Told, other: Told) -> bool:
    """Whether two things may be one."""
    if one.before and other.before and one.before.isdisjoint(other.before):
        return False
    course = courses("en")[one.course]
    if _told_apart(one, other):
        return False
    if course.name:
        return True
    left, right = (gist((stem(it.noun, "en"),), "en") for it in (one, other))
    return bool(left & gist(other.words, "en") or right & gist(one.words, "en"))


def _told_apart(one: Told, other: Told) -> bool:
    """Whether two things of one kind are told apart: by a part (`the north shore`), or by what stands behind them."""
    parts = [{part.lower() for part in _PARTS.exact.findall(it.line.text)} for it in (one, other)]
    if parts[0] != parts[1]:
        return True
    if one.thing is None and other.thing is None:
        who = [gist(it.words, "en") for it in (one, other)]
        return all(who) and who[0].isdisjoint(who[1])
    if one.thing is None or other.thing is None or one.thing["link"] != other.thing["link"]:
        return False
    behind = [gist(stems(it.thing["with"] or "", "en"), "en") for it in (one, other) if it.thing]
    return all(behind) and behind[0].isdisjoint(behind[1])


def _shown(one: Told) -> str:
    """Return the words of a state, from the front of its clause."""
    return one.line.text[one.start : one.end].strip(' "\u201c')

"""A thing in a state, as a sentence has it: the subject or object of a verb, or what something is said of.

See `language.courses`. English only.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.syntax.clauses import quoted
from generator.language.caseless import Caseless
from generator.language.courses import beginnings, courses, may_be_in
from generator.language.dated import WEEKDAYS
from generator.language.dates import MONTHS
from generator.language.ladders import ladders
from generator.language.words import stem, stems

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from generator.digest.lines import Line
    from generator.language.courses import Course, State

LATEST = 30
"""Lines of an article that are read."""
ALL = range(sys.maxsize)
"""The numbers of all courses."""
REACH, FRONT = 60, 150
"""Characters before a verb that may leave it open, and in which its clause begins."""
WORDS = beginnings("en")
"""One of these begins a word of every line that tells this, in lower case."""
_UNSURE = Caseless(
    r"\b(?:if|unless|whether|could|would|may|might|should|must|never|once|until|not|no|without|before|previous\w*|earlier"
    r"|threaten\w*|urg(?:ed?|ing)|call(?:s|ed|ing)? (?:for|on)|demand\w*|want\w*|ask\w*|consider\w*|propos\w+|allow\w*"
    r"|refus\w+|fail\w*|vow\w*|able|years? ago|last (?:year|month|week|season))\b|n['\u2019]t\b"
)
_AHEAD = Caseless(
    r"\b(?:will|plans?|planned|planning|expect\w*|hop(?:es?|ed|ing)|try|tries|tried|trying|attempt\w*|set|due|scheduled"
    r"|aims?|need\w*|is to|are to|intend\w*|to be|efforts?)\b|\b(?<!managed )to\s\Z"
)
_CUT = re.compile(
    r"[,;:()\"\u201c\u201d]\s?|\s[\u2013\u2014-]+\s|\b(?:and|but|while|who|which|that|when|after|because|so|as|where"
    r"|(?<!has )(?<!have )(?<!had )since"
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
    r"(?:\s(?:still|now|also|already|being|been|all|(?!near|part|large|main|hard|bare|scarce|prob|like|poss|poten)\w+ly))*\s\Z"
)
_REMAINS = re.compile(r"\b(?:remain|stay|kept)\s\Z")
_HAS = re.compile(r"\s(?:has|have|had)(?:\s(?:still|also|so\sfar))*\s\Z")
"""Before what begins with `not` or `yet`: it is said of what stands before it, too."""
_ASIDE = re.compile(
    r",\s(?:which|whose|where|or|an?|the|one|both|all|each|home|once|now|built|owned|known|also|called|part"
    r"|(?:in|on|near|at|off)\s)\b"
    r"[^,;:()]*,\s\Z"
)
"""Between a thing and its verb: `The bridge, which was built in 1910, has`."""
_GOES_ON = re.compile(r"(?:(?:is|are|was|were|has|have|had|will|remains?|remained)\s|\Z)")
"""How a clause begins whose subject stands before an aside."""
_AUXILIARY = re.compile(
    r"(?:\s(?:has|have|had|will|would|to|can|is|are|was|were|been|be|being|also|already|now|still|just|then|since|again|\w+ly))+\s?\Z"
)
_ADJECTIVE = re.compile(r"\b(?:the|an?|its|their|his|her|of|for|in|recently|newly)\s\Z", re.IGNORECASE)


_BEHIND_IT = re.compile(r"After\s[^,]*(?:,(?=\d)[^,]*)*\Z")
"""A sentence up to a state that is no more: its main clause tells what followed."""
_TOO = re.compile(r",?\sand\b(?=\s)")
"""Between two things of one verb."""
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
        for start, end, thing in _phrased(line.text, course, state) if form == "phrases" else ():
            by = frozenset(stems(thing["thing"], "en")) if thing else frozenset()
            yield Told(number, place, course.name, by, frozenset(), start, end, line, None)
        for start, end, thing in _stated(line.text, course, state, form) if form != "phrases" else ():
            noun = thing["thing"].split()[-1].lower()
            if not course.things or stem(noun, "en") in course.things:
                words = frozenset(stems(f"{thing['thing']} {thing['of'] or ''}", "en"))
                before = frozenset(stems(thing["thing"].rpartition(" ")[0], "en"))
                yield Told(number, place, noun, words, before, start, end, line, thing)


def _stated(text: str, course: Course, state: State, form: str) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Yield where a text has a thing in a state, from the front of its clause, and the thing."""
    sought = {"are": state.are, "before": state.before}.get(form, state.does)
    for match in sought.finditer(text) if sought else ():
        front = _front(text, match.start())
        clause = text[front : match.start()]
        if quoted(text, match.start()) and not course.said:
            continue
        aside = _ASIDE.search(text, 0, front) if _GOES_ON.match(clause) else None
        if aside:  # what that leaves open is no doubt of the state
            front = _front(text, aside.start())
            clause = f"{text[front : aside.start()]} {clause}"
        if _left_open(text, match.start(), clause, state, going_on=form == "before", near=aside and clause):
            continue
        if form == "before":
            found = _THING.match(text, match.end())
        else:
            found = _thing(text, match, clause, None if form == "are" else state)
        if found and not _PERSON.holds(found["thing"]):
            yield front, max(match.end(), found.end() if found.string is text else 0), found
            also = _TOO.match(text, found.end()) if course.things and found.string is text else None
            other = _THING.match(text, also.end()) if also else None
            if other and not _PERSON.holds(other["thing"]):
                yield front, other.end(), other


def _phrased(text: str, course: Course, state: State) -> Iterator[tuple[int, int, re.Match[str] | None]]:
    """Yield where a text tells a state without the thing, from the front of its clause, and who is before it."""
    for match in state.phrases.finditer(text) if state.phrases else ():
        front = _front(text, match.start())
        clause = text[front : match.start()]
        if quoted(text, match.start()) and not course.said:
            continue
        if not _left_open(text, match.start(), clause, state):
            yield front, match.end(), _THING.match(clause)


def _front(text: str, at: int) -> int:
    """Return where the clause begins in which something stands."""
    cuts = [cut.end() for cut in _CUT.finditer(text, max(0, at - FRONT), at)]
    if cuts or at <= FRONT:
        return cuts[-1] if cuts else 0
    return max(text.find(" ", at - FRONT, at) + 1, at - FRONT)


def _left_open(
    text: str, at: int, clause: str, state: State, *, going_on: bool = False, near: str | None = None
) -> bool:
    """Whether what stands before a state leaves open whether anything is in it; `clause` is that of its clause.

    What is to come of it does not where it is `going_on`, as what is expected to remain is. `near` is what is read for
    words of doubt, where that is not what stands right before it.
    """
    if _UNSURE.holds(near or text[max(0, at - REACH) : at]) or _BEHIND_IT.match(text, 0, at):
        return True
    joined = not clause.strip() and _AND.search(text, 0, at)
    before = text[_front(text, joined.start()) : joined.start()] if joined else clause
    return not (state.ahead or going_on or _REMAINS.search(before)) and _AHEAD.holds(before)


def _thing(text: str, match: re.Match[str], clause: str, state: State | None) -> re.Match[str] | None:
    """Return the thing of a verb, or of what something is where there is no state of verbs."""
    verb, be = match.group().lower(), _BE.search(clause)
    if be is None and verb.startswith(("not ", "yet ")):
        be = _HAS.search(clause)
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

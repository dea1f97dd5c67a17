"""Ages that one sentence gives of several people, where another source gives one of the same people another age.

The other ages tell that they are the same people: all but one are in both sentences, and the one is a few years off,
which nobody's birthday explains. Neither article gives the other's age to anybody.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations, groupby
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.aged import BIRTHDAY
from generator.digest.differences.coreference.sameness import shared_stems
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language.glimpse import FIGURE
from generator.language.words import stopwords
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

WORDS = (FIGURE,)
"""One of these begins a word of every line that tells this, in lower case."""
FEWEST, SEVERAL = 2, 3
"""People whose ages a sentence gives, at least; from so many on the other ages tell that they are the same people."""
NEAR, FURTHEST = 2, 3
"""Years between two ages that one of two people may be given, and one of several."""
_N = r"(?<![\w.,$:/-])\d{1,2}"
_OLD = re.compile(
    rf"(?P<old>(?P<age>{_N})(?:-(?=,? (?:and|or) \d{{1,2}}-year)|[-\s]years?[-\s]olds?\b))(?:\s(?P<noun>[a-z]+))?"
)
"""`12-year-old girl`, and the first of `9- and 12-year-old`."""
_LIST = re.compile(
    rf"\b(?:ages?|aged)\b[^.;\d]{{0,12}}(?P<ages>(?:\d{{1,2}}(?:,? and |, ))+\d{{1,2}})(?![\w:%/-]|[,.]\d)"
    rf"|(?P<old>{_N}(?:(?:, |,? and )\d{{1,2}})+)[-\s]years?[-\s]olds?\b"
)
"""`ages 9, 12 and 15`, `9 and 12 years old`."""
_NAMED = re.compile(
    r"(?<![\w-])(?:[A-Z][\w.'\u2019-]*\s){0,2}[A-Z][\w'\u2019-]+,\s(?P<age>\d{1,2})(?=[,.;)]|\s(?:of|and|was|were|is)\b)"
)
_NAME_BEHIND = re.compile(r",?\s(?:[a-z]+\s){0,2}[A-Z][\w'\u2019-]+\s[A-Z]")
MALE = frozenset({"boy", "man", "son", "brother", "father", "nephew", "grandson", "husband"})
FEMALE = frozenset({"girl", "woman", "daughter", "sister", "mother", "niece", "wife"})
ACCUSED = re.compile(r"\b(?:charged|arrested|accused|suspects?|wanted|booked|indicted|sentenced|convicted)\b")
_DIGITS = re.compile(r"\d+")


class Aged(NamedTuple):
    """Somebody's age at `start`, as `text` writes it; `noun` is what the person is called, if it is, by no name."""

    age: int
    start: int
    text: str
    noun: str
    named: bool


class _Cohort(NamedTuple):
    """A line with the people whose ages it gives, the youngest first."""

    line: Line
    people: tuple[Aged, ...]


def gives_a_cohort(line: Line) -> bool:
    """Whether a line gives the ages of several people."""
    several = len(_DIGITS.findall(line.text)) >= FEWEST  # most lines with a number have no other
    return several and not line.row and len(aged_in(line)) >= FEWEST


def aged_in(line: Line) -> tuple[Aged, ...]:
    """Return the people whose ages a line gives, the youngest first."""
    text = line.text
    found = {one.start: one for one in (*_listed(text), *_named(text), *_old(text)) if one.age}
    told = (one for start, one in found.items() if not quoted(text, start))
    return tuple(sorted(told, key=lambda one: (one.age, one.start)))


def cohorts(facts: Facts) -> Iterator[Difference]:
    """Yield the ages of one person among several whose other ages two sources give alike."""
    several = [
        _Cohort(line, aged_in(line)) for line in facts.telling("cohorts") if not facts.of_other_times(line)
    ]
    links = [link for pair in combinations(several, 2) if (link := _apart(facts, *pair)) is not None]
    links.sort(key=lambda link: sorted((link[0].key, link[1].key), key=str))
    for _, same in groupby(links, key=lambda link: frozenset((link[0].key, link[1].key))):
        pairs = list(same)
        values = list(dict.fromkeys(value for pair in pairs for value in pair[:2]))
        found = differ(facts, pairs[0][2], SlotKind.NUMBER, values)
        if found:
            yield found


def _listed(text: str) -> Iterator[Aged]:
    for match in _LIST.finditer(text):
        part = "ages" if match["ages"] else "old"
        for number in _DIGITS.finditer(text, match.start(part), match.end(part)):
            yield Aged(int(number.group()), number.start(), match.group(), "", named=False)


def _named(text: str) -> Iterator[Aged]:
    for match in _NAMED.finditer(text):
        yield Aged(int(match["age"]), match.start("age"), match.group(), "", named=True)


def _old(text: str) -> Iterator[Aged]:
    for match in _OLD.finditer(text):
        noun = match["noun"] if match["noun"] and match["noun"] not in stopwords("en") else ""
        end = match.end() if noun else match.end("old")
        named = noun not in MALE | FEMALE and _NAME_BEHIND.match(text, match.end("old")) is not None
        yield Aged(int(match["age"]), match.start("age"), text[match.start() : end], noun, named)


def _apart(facts: Facts, left: _Cohort, right: _Cohort) -> tuple[Value, Value, str] | None:
    """Return the two ages in which two cohorts differ, with what they are called; None where they need not be one."""
    if len(left.people) != len(right.people) or facts.source(left.line) == facts.source(right.line):
        return None
    one, other = _left_over(left, right), _left_over(right, left)
    if one is None or other is None or not _may_be_one(one, other):
        return None
    few = len(left.people) < SEVERAL
    if abs(one.age - other.age) > (NEAR if few else FURTHEST):
        return None
    lines = left.line, right.line
    if few and not _of_the_same(*lines):
        return None
    if not one_story(facts, *(line.article for line in lines)) or _explained(facts, (one, other), lines):
        return None
    values = [Value(it.age, it.text, line) for it, line in zip((one, other), lines, strict=True)]
    noun = one.noun if one.noun == other.noun else one.noun or other.noun
    return values[0], values[1], f"Age of the {noun}" if noun in MALE | FEMALE else "How old they are"


def _left_over(cohort: _Cohort, other: _Cohort) -> Aged | None:
    """Return the only one of a cohort whose age the other does not have."""
    theirs = Counter(one.age for one in other.people)
    left: list[Aged] = []
    for one in cohort.people:
        if theirs[one.age]:
            theirs[one.age] -= 1
        else:
            left.append(one)
    return left[0] if len(left) == 1 else None


def _may_be_one(one: Aged, other: Aged) -> bool:
    """Whether two people may be the same: not a boy and a girl; two names are for `ages` to compare."""
    if one.named and other.named:
        return False
    nouns = {one.noun, other.noun}
    return nouns.isdisjoint(MALE) or nouns.isdisjoint(FEMALE)


def _of_the_same(left: Line, right: Line) -> bool:
    """Whether two lines on two people each have a word in common, and not in one of them alone is somebody accused."""
    accused = {bool(ACCUSED.search(line.text)) for line in (left, right)}
    return len(accused) == 1 and bool(shared_stems(left, right))


def _explained(facts: Facts, people: tuple[Aged, Aged], lines: tuple[Line, Line]) -> bool:
    """Whether an article gives the other's age as well, or a birthday may lie between the two."""
    one, other = people
    known = [facts.evidence.annotations[line.article].ages for line in lines]
    if str(other.age) in known[0] or str(one.age) in known[1]:
        return True
    days = [facts.day(line) for line in lines]
    if abs(one.age - other.age) > 1 or days[0] is None or days[1] is None:
        return False
    return abs((days[0] - days[1]).days) > BIRTHDAY

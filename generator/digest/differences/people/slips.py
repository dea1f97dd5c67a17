"""Ages a year or two apart that two sources give to somebody without a name, where neither gives the other's.

Most ages of a story are of several people, and a report tells of the others too. An age that only one of two sources
has, and one a little off that only the other has, are of the same person: another person's is seldom so near.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.aged import BIRTHDAY, OLDEST
from generator.digest.differences.coreference.sameness import days_near, is_another
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.parallels.against import Against, Apart
from generator.digest.differences.parallels.told import Told, in_common, to_be_read
from generator.digest.differences.people.cohorts import ACCUSED, FEMALE, MALE
from generator.digest.differences.places.addresses import on_other_streets
from generator.digest.differences.sides import differ
from generator.digest.syntax.clauses import quoted
from generator.language import quantities
from generator.language.quantity import Shade
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.language.quantity import Quantity
    from generator.model import Difference

NEAR = 2
"""Years between two ages that one person may be given."""
_DAYS_A_YEAR = 365
_OLD = re.compile(r"[-\s]years?[-\s](?:olds?|of\sage)\b(?:,?\s(?P<noun>[a-z]+))?")
_NAMED = re.compile(
    r"(?:,?\s[a-z]+){0,3}?,?\s(?:[A-Z][\w'\u2019.-]*\s)*[A-Z][\w'\u2019-]+\b(?!\s(?:[A-Z]|[a-z]*(?:man|boy|girl)\b))"
)
"""Behind an age: whose it is, by name; of a `4-year-old Corley girl` no name is told."""
_PERSON = re.compile(
    r"\b(?P<noun>boy|girl|man|woman|child|son|daughter|brother|sister|victim),?\s(?:aged?\s)?\Z"
)
_LIST = re.compile(r"\bages\s(?:\d{1,2}(?:,?\sand\s|,\s))*\Z")
_VAGUE = re.compile(
    r"\b(?:under|over|below|above|between|from|young as|old as|ranging)(?:\s(?:the\s)?ages?(?:\sof)?)?\s\Z"
)
"""Before what is no age of one person: `a child under 10`, `as young as 8`."""
_BESIDE = re.compile(r"(?=[,.;)]|\s(?:of|and|was|is|were)\b)")
_GIVEN = re.compile(
    r"(?<![\w.,$:/-])(\d{1,3})(?=[-\s]years?[-\s]old|,?\s(?:and|or|to|of|was|is|were)\b|[,.);-])"
)
_SPELLED = re.compile(r"\b([A-Za-z]+(?:-[a-z]+)?)[-\s]years?[-\s]old")
_ELSEWHEN = re.compile(
    r"\b(?:again|(?:hours|days|weeks|months|years) (?:later|earlier|before))\b", re.IGNORECASE
)
CHILD = frozenset({"boy", "girl", "child", "son", "daughter", "toddler", "infant", "baby", "grandson"})
ADULT = frozenset({"man", "woman", "mother", "father", "husband", "wife"})


@dataclass(frozen=True, eq=False)
class _Aged(Told):
    """Somebody's age in a line; `noun` is what the person is called, if it is."""

    age: int
    noun: str


def slips(facts: Facts) -> Iterator[Difference]:
    """Yield ages of one person without a name that two sources give otherwise."""
    for one in _apart(facts).disagreements():
        nouns = {told.noun for _, told in one.every if isinstance(told, _Aged)} & (MALE | FEMALE)
        subject = f"Age of the {nouns.pop()}" if len(nouns) == 1 else "How old they are"
        found = differ(facts, subject, SlotKind.NUMBER, one.values)
        if found:
            yield found


def _apart(facts: Facts) -> Against:
    found = Against()
    if len(facts.articles) == 1:
        return found
    near = _near(facts)
    told = {aged.line.article for pair in near for aged in pair}
    given = {article: _given(facts.evidence.texts[article]) for article in told}
    for one, other in near:
        left, right = one.line.article, other.line.article
        if one.age in given[right] or other.age in given[left] or not one_story(facts, left, right):
            continue
        if not _birthday(facts, one, other) and _of_one(facts, one, other):
            found.add(Apart(one, other, (one.age, other.age)))
    return found


def _near(facts: Facts) -> list[tuple[_Aged, _Aged]]:
    """Return the pairs of ages of two sources that may be one person's, by the ages alone: few topics have any."""
    own = _ages(facts)
    return [
        pair
        for left, right in combinations(sorted(own), 2)
        if facts.source_of(left) != facts.source_of(right)
        for pair in product(own[left], own[right])
        if _may_be_one(*pair)
    ]


def _ages(facts: Facts) -> dict[int, list[_Aged]]:
    """Return the ages of people without a name by article."""
    own: dict[int, list[_Aged]] = defaultdict(list)
    for line in facts.lines:
        told = list(_in_line(line)) if line.quantities and to_be_read(line) else []
        if told and not facts.of_other_times(line) and not _ELSEWHEN.search(line.text):
            own[line.article] += told
    return own


def _in_line(line: Line) -> Iterator[_Aged]:
    for one in line.quantities:
        whole = not one.unit and one.shade is Shade.EXACT and one.value % 1 == 0
        found = _aged(line, one) if whole and 0 < one.value <= OLDEST else None
        if found and not quoted(line.text, one.start) and not _VAGUE.search(line.text, 0, one.start):
            yield found


def _aged(line: Line, one: Quantity) -> _Aged | None:
    """Return the age that a number of a line is: `an 8-year-old girl`, `a girl, 8,`, `ages 8 and 10`."""
    text, age = line.text, int(one.value)
    old = _OLD.match(text, one.end)
    if old:
        noun = old["noun"] if old["noun"] in MALE | FEMALE | CHILD | ADULT else ""
        bare = old.start("noun") - 1 if old["noun"] else old.end()
        return (
            None
            if not noun and _NAMED.match(text, bare)
            else _Aged(line, one.start, old.end() if noun else bare, age, noun)
        )
    if not _BESIDE.match(text, one.end):
        return None
    person = _PERSON.search(text, 0, one.start)
    if person:
        return _Aged(line, person.start(), one.end, age, person["noun"])
    return _Aged(line, one.start, one.end, age, "") if _LIST.search(text, 0, one.start) else None


def _given(text: str) -> frozenset[int]:
    """Return the ages that an article gives to anybody, and whatever else may be one."""
    spelled = (quantities.value(match[1]) for match in _SPELLED.finditer(text))
    return frozenset(int(match[1]) for match in _GIVEN.finditer(text)) | {int(it) for it in spelled if it}


def _may_be_one(one: _Aged, other: _Aged) -> bool:
    """Whether two ages are near each other, and not those of a boy and a girl, or of a man and a boy."""
    nouns = {one.noun, other.noun}
    if not 0 < abs(one.age - other.age) <= NEAR:
        return False
    return all(
        nouns.isdisjoint(these) or nouns.isdisjoint(those)
        for these, those in ((MALE, FEMALE), (CHILD, ADULT))
    )


def _birthday(facts: Facts, one: _Aged, other: _Aged) -> bool:
    """Whether time alone may have made one age into another."""
    days = facts.day(one.line), facts.day(other.line)
    if days[0] is None or days[1] is None:
        return False
    passed = abs((days[0] - days[1]).days)
    return passed > BIRTHDAY and abs(one.age - other.age) <= passed / _DAYS_A_YEAR + 1


def _of_one(facts: Facts, one: _Aged, other: _Aged) -> bool:
    """Whether two lines may be of one person: with a word in common, and both of the accused or neither."""
    lines = one.line, other.line
    if len({ACCUSED.search(line.text) is not None for line in lines}) > 1 or not in_common(one, other):
        return False
    return days_near(facts, *lines) and not (on_other_streets(facts, *lines) or is_another(*lines))

"""How many of something a deed is of, where two sources give it other numbers: by the deed and by what is counted.

A number and its noun say little (`nine games`), and the verb that governs them says what was so often done or undergone
(`missed nine games`). So numbers of one unit and one deed are of one thing, however the lines are worded, where these
have a word more in common and nothing tells them apart. A source that gives two numbers there tells of two things.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product
from typing import TYPE_CHECKING

from generator.digest.differences.alignment.scoring import GENERIC, LOOSE
from generator.digest.differences.coreference.persons import of_other_persons
from generator.digest.differences.coreference.sameness import days_near, of_other_months
from generator.digest.differences.parallels.against import Against, Apart
from generator.digest.differences.parallels.alike import of_one_story
from generator.digest.differences.parallels.deeds import deed_of, is_bare
from generator.digest.differences.parallels.others import of_others
from generator.digest.differences.parallels.subject import by_deed
from generator.digest.differences.parallels.told import Told, in_common, same, to_be_read
from generator.digest.differences.sides import differ
from generator.digest.differences.values.readings import given_apart
from generator.digest.differences.values.units import DISTANCES, PERSON, STATISTICS
from generator.digest.syntax.clauses import is_planned
from generator.language import quantities
from generator.language.aspects import aspect
from generator.language.synonyms import gist, things
from generator.language.words import stems, stopwords
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.values.readings import Found
    from generator.digest.lines import Line
    from generator.language.quantities import Quantity
    from generator.model import Difference

FURTHEST = 5
"""Ratio of two numbers from which they are not of one thing."""
MOST = 4
"""Lines of an article with one number of one deed that are compared: of more the first ones tell it best."""
JUST_ENDED = 2
"""Months of a year in which what is told of the year before is still news."""
SMALL = 20
"""Number below which an article may give it of several things."""
_OF_ONE = frozenset(map(deed_of, ("sentenced", "fined", "jailed", "suspended", "banned")))
"""What each person undergoes for himself."""
_OF_A_CASE = frozenset(
    map(deed_of, ("charged", "indicted", "pleaded", "convicted", "arrested", "sentenced", "sought"))
)
"""What is done to the accused, whichever noun they are called by."""
_ACCUSED = frozenset(aspect(noun, "en") for noun in ("members", "suspects", "defendants", "individuals"))
_KINDS = frozenset(aspect(noun, "en") for noun in ("men", "women", "boys", "girls"))
_SHOTS = frozenset(aspect(noun, "en") for noun in ("shots", "gunshots", "bullets"))
_OF_ANYTHING = GENERIC | LOOSE | STATISTICS
"""Units of which a deed alone does not tell what they are of: the lines share a word besides."""
_UNMARKED = frozenset({"nearly", "background", "witness", "ending"})
"""Marks of other things that stand beside the number of a deed as well."""
_OBJECT_OF = re.compile(
    r"\b(?:(?P<doing>(?!(?:includ|dur|follow|regard|involv|concern|accord|be|hav|morn|even)ing)[a-z]{3,}ing)"
    r"|(?:to|will|would|can|could|may|might|must|should|did|not)\s(?P<deed>[a-z]{3,}))"
    r"\s(?:(?:the|its|his|her|their|only|just)\s)?\Z"
)
"""Before a number that is what is done to so many, by a verb of which the form alone tells none."""
_THEN = re.compile(
    r"\b(?:last|previous|next|past) (?:year|month|season|quarter|summer|winter|spring|autumn)\b(?!['\u2019])"
    r"|\b(?:years?|months?) (?:ago|earlier|before)\b"
)
"""In a line that tells of another time; `last year's vote` is what a vote is called."""
_DOER = re.compile(
    r"\b(?P<doer>[A-Za-z][\w'\u2019-]+)\s(?:(?:also|then|later|has|had|have|will|would)\s){0,3}[a-z]+"
    r"(?:\s(?:for|up|in|off|out|down|only|just))?\s\Z"
)
"""Before a number: who does it, and the verb."""


@dataclass(frozen=True, eq=False)
class Counted(Told):
    """A number of a line with what it counts; `others` marks it as one of another thing."""

    unit: str
    quantity: Quantity
    others: frozenset[str]

    @cached_property
    def deeds(self) -> frozenset[str]:
        """The deeds that it may be of: of what it is the object, else of whatever the clause tells."""
        match = _OBJECT_OF.search(self.line.text, 0, self.start)
        if match is None:
            return super().deeds
        return frozenset([deed_of(match["doing"] or match["deed"])]) - {""}

    @cached_property
    def doer(self) -> str:
        """Who does it: the word before the verb; nothing where that is none or a stop word."""
        match = _DOER.search(self.line.text, 0, self.start)
        return match["doer"] if match and match["doer"].lower() not in stopwords("en") else ""

    @cached_property
    def ahead(self) -> bool:
        """Whether it is told as yet to come."""
        return is_planned(self.line.text, self.start, self.end)


def counted(facts: Facts) -> Iterator[Difference]:
    """Yield numbers of one deed on which two sources disagree."""
    for one in _apart(facts).disagreements():
        unit = one.best.one.unit if isinstance(one.best.one, Counted) else ""
        found = differ(facts, by_deed(unit, one.best), SlotKind.NUMBER, one.values)
        if found:
            yield found


def _apart(facts: Facts) -> Against:
    found = Against()
    if len(facts.articles) == 1:
        return found
    own = _numbers(facts)
    for left, right in combinations(sorted(own), 2):
        ones, others = own[left], own[right]
        shared = sorted(ones.of.keys() & others.of.keys())
        if not shared or not of_one_story(facts, left, right):
            continue
        for slot in shared:
            pairs = product(ones.of[slot][:MOST], others.of[slot][:MOST])
            for one, other in (
                pairs if ones.lacks(others.of[slot][0]) and others.lacks(ones.of[slot][0]) else ()
            ):
                if _conflict(one, other) and _of_one_deed(facts, one, other):
                    keys = (slot[0], one.quantity.value), (slot[0], other.quantity.value)
                    found.add(Apart(one, other, keys))
    return found


class _Numbers:
    """The numbers of an article: those `of` a unit, deed and doer of which it gives a single value; all that it gives.

    The doer is left open, and told as well where the word before the verb is a name: each player has his own.
    """

    def __init__(self, told: Iterable[Counted]) -> None:
        self.of: dict[tuple[str, str, str], list[Counted]] = defaultdict(list)
        self._given: set[tuple[str, str, float]] = set()
        for one in told:
            for deed in one.deeds:
                for doer in {"", one.doer if one.doer[:1].isupper() else ""}:
                    self.of[one.unit, deed, doer].append(one)
            value = one.quantity.value
            self._given |= {(one.unit, deed if value < SMALL else "", value) for deed in one.deeds or {""}}
        for slot, several in list(self.of.items()):
            if len({one.quantity.value for one in several}) > 1:
                del self.of[slot]

    def lacks(self, one: Counted) -> bool:
        """Whether an article gives a number nowhere: a small one not of that deed, or of none."""
        deeds = ("", *one.deeds)
        return not any((one.unit, deed, one.quantity.value) in self._given for deed in deeds)


def _numbers(facts: Facts) -> dict[int, _Numbers]:
    """Return by article the numbers that can be compared."""
    told = [
        Counted(
            line, line.quantities[it.number].start, it.end, _unit(it), line.quantities[it.number], it.others
        )
        for line, says in facts.says
        for it in says.numbers
        if it.unit[0] not in "$%"
        and it.unit not in DISTANCES
        and not it.unit.startswith("clock")
        and "whole" not in it.others
        and to_be_read(line)
    ]
    apart = given_apart((one.line, one.unit, one.quantity.value) for one in told)
    found: dict[int, list[Counted]] = defaultdict(list)
    for one in told:
        if one.unit in apart:
            found[one.line.article].append(one)
    return {article: _Numbers(several) for article, several in found.items()}


def _unit(found: Found) -> str:
    """Return what is compared with what: whoever is accused of something is a person, and a shot is a round."""
    if found.unit in _SHOTS:
        return "round"
    return PERSON if found.unit in _ACCUSED else found.unit


def _conflict(one: Counted, other: Counted) -> bool:
    """Whether two numbers cannot both be right, and may be of one thing."""
    left, right = one.quantity, other.quantity
    small, large = sorted((left.value, right.value))
    if quantities.agree(left, right) or large > FURTHEST * small:
        return False
    if _summed(one, large - small) or _summed(other, large - small):
        return False
    marks = (one.others ^ other.others) - (frozenset() if one.unit == PERSON else _UNMARKED)
    return not marks and "part" not in one.others


def _summed(told: Counted, missing: float) -> bool:
    """Whether another number of a line is what is missing to the other one."""
    return any(it.value == missing for it in told.line.quantities if it is not told.quantity)


def _of_one_deed(facts: Facts, one: Counted, other: Counted) -> bool:
    both = same(one, other) & one.deeds & other.deeds
    if one.unit in _OF_ANYTHING and not in_common(one, other) - both:
        return False
    if is_bare(both) or not _may_be_told(one.unit, both):
        return False
    if _of_other_times(facts, one, other) or of_others(facts, one, other) or _by_others(one, other):
        return False
    return both.isdisjoint(_OF_ONE) or not of_other_persons(facts, one.line, other.line)


def _may_be_told(unit: str, both: frozenset[str]) -> bool:
    """Whether numbers of a unit are told by some deeds: of people only the accused, as other rules know the hurt."""
    return not (unit == PERSON or unit in _KINDS) or not both.isdisjoint(_OF_A_CASE)


def _by_others(one: Counted, other: Counted) -> bool:
    """Whether two parties do it that nouns tell apart: the defence calls some witnesses, the prosecution others."""
    parties = [gist(stems(told.doer, "en"), "en") for told in (one, other)]
    nouns = [
        party and (told.doer.islower() or party <= things("en"))
        for told, party in zip((one, other), parties, strict=True)
    ]
    return all(nouns) and parties[0].isdisjoint(parties[1])


def _of_other_times(facts: Facts, one: Counted, other: Counted) -> bool:
    """Whether two numbers are of other days, months or years, or one of what is still to come."""
    lines = one.line, other.line
    if one.ahead != other.ahead or not days_near(facts, *lines) or of_other_months(*lines):
        return True
    if len({_THEN.search(line.text) is not None for line in lines}) > 1:
        return True
    return _years(facts, one.line) != _years(facts, other.line)


def _years(facts: Facts, line: Line) -> frozenset[str]:
    """Return the other years that a line tells of, but the one that has just ended."""
    day = facts.day(line)
    ended = frozenset({str(day.year - 1)}) if day and day.month <= JUST_ENDED else frozenset()
    return facts.other_years(line) - ended

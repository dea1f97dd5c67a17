"""What two sources tell of one thing and cannot both be right about: see `language.opposites`.

The two articles tell one story, and neither says both. Where names stand before both, one of them is the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.bearing import Bearing
from generator.digest.differences.coreference.persons import surnames
from generator.digest.differences.coreference.story import one_event, one_story
from generator.digest.differences.sides import Value, differ
from generator.digest.differences.status.states import tells
from generator.digest.syntax.clauses import BEHIND, quoted
from generator.language.caseless import Caseless
from generator.language.opposites import may_be_in, opposites, sides_in, what
from generator.language.words import stem
from generator.model import Relation, SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.language.opposites import Opposites
    from generator.model import Difference

LATEST = 30
FEW = 6
"""Words with which a statement may not be understood."""
CITED = 2
"""Statements of an article that are cited for a side."""
NEAR = 2.5
"""What two lines have in common, at least, where a pair asks for it; see `bearing`."""
BEFORE = 90
"""Characters before a statement in which its subject stands."""
_UNSURE = Caseless(
    r"\b(?:if|whether|unless|should|could|might|hopes? (?:to|that)|hoped|fear\w*|threaten\w*|calls? for"
    r"|urged? (?:him|her|them)"
    r"|expected to be|years? ago|last (?:year|month|season)|previous\w*|earlier this year)\b"
)
_UNTRUE = Caseless(
    r"\b(?:fairy ?tales?|untrue|not true|nonsense|fabricat\w+|made up|invented)\b"
    r"|(?:\bnot|n['\u2019]t) (?:\w+ )?enough evidence\b|\b(?:no|insufficient|lack of) (?:\w+ )?evidence\b"
)
"""Who calls something so says the opposite."""
_CLAUSE = re.compile(r"[,;:\u2013\u2014]\s|\b(?:and|but|while|who|which|after|before)\s")
_FRONT = ' "\u201c\u2018'
_NAME = re.compile(r"\b[A-Z][\w'\u2019-]+")
_ASIDE = re.compile(r",\s[^,;:]*,\s(?:(?:has|have|had|was|were|is|are|also|now|later|then|\w+ly)\s)*\Z")
"""Before a statement: what is said of its subject, maybe by another's name (`Ann Lee, 40, an aunt of Bo Ray, has`)."""


class Stated(NamedTuple):
    """A statement in `start:end` of a line: the pair and the side (0 or 1) that it is of, and the word it is about."""

    pair: int
    side: int
    start: int
    end: int
    about: str


@dataclass(frozen=True, eq=False)
class _Told:
    """A statement as a line of a topic has it."""

    facts: Facts
    line: Line
    stated: Stated

    @property
    def text(self) -> str:
        """What is shown of it, from the front of its clause; a short one goes on to its end."""
        end = self.stated.end
        if len(self.line.text[self.stated.start - len(self._clause) : end].split()) < FEW:
            behind = BEHIND.match(self.line.text, end)
            end = behind.end() if behind else end
        told = self.line.text[self.stated.start - len(self._clause) : end].lstrip(_FRONT)
        closing = told.count('"') % 2 == 1 and self.line.text[end : end + 1] == '"'
        return f'{told}"' if closing else told

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of the names before it in its clause."""
        return _names(self.facts, self._clause)

    @cached_property
    def around(self) -> frozenset[str]:
        """The stems of the names of its line."""
        return _names(self.facts, self.line.text)

    @cached_property
    def person(self) -> str:
        """The surname last before it, an aside right before its verb left out; empty where there is none."""
        aside = _ASIDE.search(self.line.text, 0, self.stated.start)
        before = aside and self._surname(aside.start())
        return before or self._surname(self.stated.start)

    def _surname(self, end: int) -> str:
        known = self.facts.once(surnames)
        before = _NAME.findall(self.line.text, 0, end)
        told = (name.lower().replace("\u2019", "'").removesuffix("'s") for name in reversed(before))
        return next((name for name in told if name in known), "")

    @property
    def _clause(self) -> str:
        before = self.line.text[max(0, self.stated.start - BEFORE) : self.stated.start]
        cuts = [cut.end() for cut in _CLAUSE.finditer(before)]
        return before[cuts[-1] :] if cuts else before


def statements_in(line: Line, told: AbstractSet[str]) -> tuple[Stated, ...]:
    """Return the statements of a line that another could contradict: the first one of each side of a pair.

    `told` is what the words of the line tell something, by name.
    """
    if line.row or line.position >= LATEST or line.text.endswith("?"):
        return ()
    asked = may_be_in(line.low, told, "en")
    if not asked:
        return ()
    pairs = opposites("en")
    found = tuple(
        Stated(number, side, match.start(), match.end(), what(match))
        for number in asked
        for side, match in sides_in(pairs[number], line.text)
        if pairs[number].said or not quoted(line.text, match.start())
    )
    return () if found and _open(line.text, found) else found


def _open(text: str, found: Iterable[Stated]) -> bool:
    """Whether a text leaves open what it states, or says that it is not so; the statements themselves aside."""
    for one in sorted(found, reverse=True, key=lambda stated: stated.start):
        text = f"{text[: one.start]}{text[one.end :]}"
    return _UNSURE.holds(text) or _UNTRUE.holds(text)


def opposed(facts: Facts) -> Iterator[Difference]:
    """Yield the statements that two sources contradict each other in."""
    told: dict[tuple[int, int], list[_Told]] = defaultdict(list)
    for line, says in facts.says:
        for stated in () if not says.statements or _of_earlier_times(facts, line) else says.statements:
            told[stated.pair, stated.side].append(_Told(facts, line, stated))
    for number, pair in enumerate(opposites("en")):
        if (number, 0) in told and (number, 1) in told:
            yield from _difference(facts, pair, told[number, 0], told[number, 1])


def _difference(facts: Facts, pair: Opposites, one: list[_Told], other: list[_Told]) -> Iterator[Difference]:
    one = [told for told in one if not any(_holds(it, told) for it in other)]
    both = {told.line.article for told in one} & {told.line.article for told in other}
    one = [told for told in one if told.line.article not in both or pair.later == 0]
    other = [told for told in other if told.line.article not in both or pair.later == 1]
    against = [
        (left, right)
        for left in one
        for right in other
        if _of_one(facts, left, right) and _joined(facts, pair, left, right)
    ]
    if pair.later is not None:
        against = [(left, right) for left, right in against if not _goes_back(facts, pair, left, right)]
    if against:
        left = _nearest(facts, [told for told, _ in against], [told for _, told in against])
        right = _nearest(facts, [told for _, told in against], [told for told, _ in against])
        values = [
            *(Value(0, told.text, told.line) for told in left),
            *(Value(1, told.text, told.line) for told in right),
        ]
        found = differ(facts, pair.subject, SlotKind.STATUS, values, each=CITED)
        if found and found.relation is Relation.BETWEEN and pair.later is not None:
            of_days = all(facts.day(value.line) for value in values)
            first = 1 - pair.later if of_days else None
            found = differ(facts, pair.subject, SlotKind.STATUS, values, each=CITED, overtaken=first)
        if found and not any(tells(facts, [told.line for told in side]) for side in (left, right)):
            yield found


def _goes_back(facts: Facts, pair: Opposites, left: _Told, right: _Told) -> bool:
    """Whether what comes later stands in an article of an earlier day: nobody is found, and missing after that."""
    early, late = (left, right) if pair.later else (right, left)
    return facts.earlier(late.line, early.line)


def _nearest(facts: Facts, own: list[_Told], others: list[_Told]) -> list[_Told]:
    """Return statements once each: those that have most in common with what is against them first."""
    bearing, best = facts.once(Bearing), dict[_Told, float]()
    for told, other in zip(own, others, strict=True):
        best[told] = max(best.get(told, 0.0), round(bearing.weight(told.line, other.line), 6))
    return sorted(best, key=lambda told: (told.line.article, -best[told], told.line.start))


def _holds(other: _Told, told: _Told) -> bool:
    """Whether a statement holds another one of its line: `nobody was arrested` holds `was arrested`."""
    if other.line is not told.line:
        return False
    return other.stated.start < told.stated.end and told.stated.start < other.stated.end


def _joined(facts: Facts, pair: Opposites, left: _Told, right: _Told) -> bool:
    """Whether two lines are about one person, of two days, or have something in common, where a pair asks for that."""
    if pair.days and not facts.earlier(*((left.line, right.line) if pair.later else (right.line, left.line))):
        return False
    if pair.person:
        if left.person and right.person:
            return left.person == right.person
        if left.around and right.around:
            return bool(left.around & right.around)
    return not pair.near or facts.once(Bearing).weight(left.line, right.line) >= NEAR


def _of_earlier_times(facts: Facts, line: Line) -> bool:
    """Whether a line names a year before the one in which it was published."""
    day = facts.day(line)
    if day is None:
        return facts.of_other_times(line)
    return any(moment.year is not None and moment.year < day.year for moment in line.moments)


def _names(facts: Facts, text: str) -> frozenset[str]:
    return frozenset(stem(name.lower(), "en") for name in _NAME.findall(text)) & facts.named


def _of_one(facts: Facts, left: _Told, right: _Told) -> bool:
    one, other = left.stated.about, right.stated.about
    if one != other and one and other:
        return one[:4] == other[:4] and _story(facts, left, right)
    apart = left.names and right.names and not (left.names & right.around or right.names & left.around)
    if apart and not (facts.once(one_event) and facts.once(Bearing).weight(left.line, right.line) >= NEAR):
        return False
    return _story(facts, left, right)


def _story(facts: Facts, left: _Told, right: _Told) -> bool:
    lines = left.line, right.line
    if facts.source_of(lines[0].article) == facts.source_of(lines[1].article):
        return False
    return one_story(facts, lines[0].article, lines[1].article)

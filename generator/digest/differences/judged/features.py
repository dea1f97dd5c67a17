"""What tells that two values are of one thing: the features that are weighed, seven of them."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.addresses import on_other_streets
from generator.digest.differences.judged.conflict import agree, apart
from generator.digest.differences.judged.dimensions import CLOCK
from generator.digest.differences.judged.values import CALENDAR
from generator.digest.differences.readings import aspects, weights
from generator.digest.differences.sameness import of_other_months
from generator.digest.differences.story import article_names, one_story

if TYPE_CHECKING:
    from generator.digest.differences.facts import Facts
    from generator.digest.differences.judged.values import Worth
    from generator.digest.lines import Line

AROUND, NAMES, MARKS, PERSONS = 3.0, 2.0, 2.0, 2.0
"""Beyond these a feature tells no more."""
CONTEXT = 10.0
"""What the weights of the words that are shared are counted in."""
MOST, ARTICLES = 12, 24
"""Values of a dimension in an article that are compared, and articles of a topic, the first ones."""
FEW_ARTICLES, FEW_NAMES, SHARE = 12, 3, 0.15
"""In topics of so few articles two tell one story that share so many names, and this share of those of the shorter."""


class Told(NamedTuple):
    """A value with its line."""

    line: Line
    worth: Worth


class Features(NamedTuple):
    """How much tells that two values are of one thing. The weights have the signs that are given here.

    `persons` (+) who is named in both articles; `sure` (+) how near the cues of one measure stand; `around` (+) what
    their sentences and the ones before have in common, by how rare it is in the topic; `margin` (+) how much the next
    best fits worse; `marks` (-) what stands beside one alone; `names` (-) those that each line has for itself; `ratio`
    (-) how far the values are apart. Tried, and found to add nothing: words beside the values, the share of names in
    common, other values of such a thing, other months.
    """

    persons: float
    sure: float
    around: float
    margin: float
    marks: float
    names: float
    ratio: float


class Topic:
    """The values of a topic by article, and what their features need."""

    def __init__(self, facts: Facts) -> None:
        """Take up the values that lines give."""
        self.facts = facts
        found: defaultdict[int, list[Told]] = defaultdict(list)
        for line, says in facts.says:
            found[line.article].extend([Told(line, worth) for worth in says.worths])
        first = sorted(article for article, told in found.items() if told)[:ARTICLES]
        self.values = {article: _first(found[article]) for article in first}

    def of_one_time(self, one: Told, other: Told) -> bool:
        """Whether two values are not told beside other years or months; of a date these are its own."""
        if one.worth.dimension in CALENDAR:
            return True
        years = self.facts.other_years
        return years(one.line) == years(other.line) and not of_other_months(one.line, other.line)

    def of_one_place(self, one: Told, other: Told) -> bool:
        """Whether two values are not told of other streets, which part the times of two events."""
        return one.worth.dimension != CLOCK or not on_other_streets(self.facts, one.line, other.line)

    def of_other_persons(self, one: Line, other: Line) -> bool:
        """Whether two lines name a person each, and nobody in common."""
        left, right = self._named.get(one), self._named.get(other)
        return left is not None and right is not None and left.isdisjoint(right)

    def of_one_story(self, one: int, other: int) -> bool:
        """Whether two articles, of two sources, may tell of one event."""
        if self.facts.source_of(one) == self.facts.source_of(other):
            return False
        if one_story(self.facts, one, other):
            return True
        left, right = self._names[one], self._names[other]
        shared = len(left & right)
        few = len(self.facts.articles) <= FEW_ARTICLES and shared >= FEW_NAMES
        return few and shared >= SHARE * min(len(left), len(right))

    def persons(self, one: int, other: int) -> float:
        """Return how many persons two articles name alike, as far as it tells anything."""
        return min(PERSONS, len(self._persons[one] & self._persons[other]))

    def strict(self, one: int, other: int) -> bool:
        """Whether two articles need not be on one event: they name too few persons alike."""
        return self.persons(one, other) < PERSONS

    def around(self, one: Line, other: Line) -> float:
        """Return how much the sentences of two values and those before have in common, as far as it tells anything."""
        if (one, other) not in self._shared:
            told = self._weight(self._context(one) & self._context(other)) / CONTEXT
            self._shared[one, other] = min(AROUND, told)
        return self._shared[one, other]

    def features(self, one: Told, other: Told) -> Features:
        """Return the features of two values apart from what is around them and from their margin."""
        x, y = one.worth, other.worth
        sure = 0.0
        if x.measures and y.measures and x.measures[0] == y.measures[0]:
            sure = 1 / (1 + x.distance) + 1 / (1 + y.distance)
        left, right = self.facts.named_in(one.line), self.facts.named_in(other.line)
        own = min(len(left - right), len(right - left)) / (1 + len(left & right))
        return Features(
            persons=self.persons(one.line.article, other.line.article),
            sure=sure,
            around=0.0,
            margin=0.0,
            marks=min(MARKS, len(x.others ^ y.others)),
            names=min(NAMES, own),
            ratio=0.0 if agree(x, y) else apart(x, y),
        )

    def _weight(self, words: frozenset[str]) -> float:
        weight = self._weights
        return sum([weight.get(word, 0.0) for word in sorted(words)])

    def _context(self, line: Line) -> frozenset[str]:
        found = self._contexts.get(line)
        if found is None:
            told = self.facts.once(aspects)
            before = self._before.get(line)
            words = (*told[line], *told[before]) if before else told[line]
            found = self._contexts[line] = frozenset(words)
        return found

    @cached_property
    def _weights(self) -> dict[str, float]:
        return self.facts.once(weights)

    @cached_property
    def _names(self) -> dict[int, frozenset[str]]:
        return self.facts.once(article_names)

    @cached_property
    def _persons(self) -> dict[int, frozenset[str]]:
        """By article the surnames of the persons whose full name it has."""
        found: dict[int, set[str]] = {number: set() for number in range(len(self.facts.articles))}
        for line, says in self.facts.says:
            found[line.article].update([one.last for one in says.persons])
        return {number: frozenset(names) for number, names in found.items()}

    @cached_property
    def _named(self) -> dict[Line, frozenset[str]]:
        """The surnames of whom a line names in full, of lines that do."""
        return {
            line: frozenset([one.last for one in says.persons])
            for line, says in self.facts.says
            if says.persons
        }

    @cached_property
    def _shared(self) -> dict[tuple[Line, Line], float]:
        return {}

    @cached_property
    def _contexts(self) -> dict[Line, frozenset[str]]:
        return {}

    @cached_property
    def _before(self) -> dict[Line, Line]:
        lines = self.facts.lines
        return {line: before for before, line in pairwise(lines) if before.article == line.article}


def _first(told: list[Told]) -> tuple[Told, ...]:
    """Return the first values of each dimension."""
    counts: defaultdict[str, int] = defaultdict(int)
    kept = []
    for one in told:
        counts[one.worth.dimension] += 1
        if counts[one.worth.dimension] <= MOST:
            kept.append(one)
    return tuple(kept)

"""How much two lines have in common: what tells whether they are about one thing.

It is weighed by how rare it is in the topic: words, those that news uses for one thing, and those that are one aspect
of a number or a date.
"""

from __future__ import annotations

import math
import re
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.digest.claims import is_figure
from generator.digest.differences.values.readings import aspects_of
from generator.language.aspects import aspect
from generator.language.dated import WEEKDAYS
from generator.language.dates import MONTHS
from generator.language.remembered import Remembered
from generator.language.synonyms import gist
from generator.language.words import stem, stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

FEWEST = 60
"""Passages that a topic is taken to have at least: in a small one every word would be common."""
OF_ONE_THING = 2.0
"""What it weighs that two lines have different words for one thing."""
_LEANS = re.compile(r"(?:It|He|She|They|This|These|That|Its|His|Her|Their)\b")
"""With one of these begins a sentence that goes on about what the one before it is about."""
_SAYS_NOTHING = frozenset(
    stem(word, "en")
    for word in (
        *MONTHS, *WEEKDAYS, "percent", "cent", "per", "thousand", "million", "billion", "trillion", "said", "says",
        "year", "years", "day", "days", "morning", "night", "evening", "afternoon", "people",
    )
)  # fmt: skip


class Bearing:
    """What the lines of a topic have in common; each is read once.

    It holds what it needs of the facts, and not them: records that hold each other stay in memory.
    """

    def __init__(self, facts: Facts) -> None:
        self._said, self._lines = facts.said, facts.lines
        passages, idf = facts.evidence.passages, facts.evidence.likeness.idf
        self._weights = _Weights(idf, max(len(passages), FEWEST) / max(1, len(passages)))
        self._words: dict[Line, frozenset[str]] = {}
        self._telling: dict[Line, frozenset[str]] = {}
        self._senses: dict[Line, frozenset[str]] = {}
        self._gists: dict[Line, frozenset[str]] = {}

    def weight(self, one: Line, other: Line, besides: str = "") -> float:
        """Return how much two lines have in common, apart from the stem `besides`."""
        shared = self.shared(one, other)
        return self.of(shared - {besides}) + OF_ONE_THING * len(self.alike(one, other, shared))

    def shared(self, one: Line, other: Line) -> frozenset[str]:
        """Return the stems that two lines share; those of the lines before them where only one leans on its own."""
        shared = self.telling(one) & self.telling(other)
        if shared and _LEANS.match(one.text) and _LEANS.match(other.text):
            return shared & self._stems(one) & self._stems(other)
        return shared

    def of(self, shared: Iterable[str]) -> float:
        """Return the weight of stems."""
        return sum(map(self._weights.__getitem__, sorted(shared)))

    def alike(self, one: Line, other: Line, shared: frozenset[str]) -> frozenset[str]:
        """Return what two lines have different words for, apart from what they share."""
        known = self.senses(one) & self.senses(other)
        if _LEANS.match(one.text) and _LEANS.match(other.text):
            known &= frozenset(sense for word in self._stems(one) for sense in _SENSES[word])
            known &= frozenset(sense for word in self._stems(other) for sense in _SENSES[word])
        return known - frozenset(sense for word in shared for sense in _SENSES[word]) if known else known

    def words(self, line: Line) -> frozenset[str]:
        """Return the stems of a line, and of the one before it where it goes on about what that is about."""
        found = self._words.get(line)
        if found is None:
            found = self._stems(line)
            before = self._before.get(line) if _LEANS.match(line.text) else None
            found = self._words[line] = found | self._stems(before) if before else found
        return found

    def gist(self, line: Line) -> frozenset[str]:
        """Return the same with words for one thing as one."""
        if line not in self._gists:
            self._gists[line] = gist(self.words(line), "en")
        return self._gists[line]

    def telling(self, line: Line) -> frozenset[str]:
        """Return the same stems without figures and dates."""
        if line not in self._telling:
            words = self.words(line) - _SAYS_NOTHING
            self._telling[line] = frozenset([word for word in words if not is_figure(word)])
        return self._telling[line]

    def senses(self, line: Line) -> frozenset[str]:
        """Return what the words of a line are one of, where news has several words for a thing."""
        if line not in self._senses:
            found = self.gist(line) | frozenset(aspects_of(line.text))
            self._senses[line] = frozenset([word for word in found - _SAYS_NOTHING if not is_figure(word)])
        return self._senses[line]

    def _stems(self, line: Line) -> frozenset[str]:
        passage = self._said.get((line.article, line.end))
        return passage.own if passage else frozenset(stems(line.text, "en"))

    @cached_property
    def _before(self) -> dict[Line, Line]:
        """The line before each in its article."""
        return {line: before for before, line in pairwise(self._lines) if before.article == line.article}


class _Weights(dict[str, float]):
    """What stems weigh in a topic, as far as they were asked for, by their idf and the `share` that counts as one."""

    def __init__(self, idf: Mapping[str, float], share: float) -> None:
        super().__init__()
        self._idf, self._share = idf, share

    def __missing__(self, word: str) -> float:
        rare = self._idf.get(word)
        found = OF_ONE_THING if rare is None else math.log(1 + self._share * (math.exp(rare) - 1))
        self[word] = found
        return found


def _senses_of(word: str) -> tuple[str, ...]:
    return (*gist((word,), "en"), aspect(word, "en"))


_SENSES = Remembered(_senses_of, 1 << 14)

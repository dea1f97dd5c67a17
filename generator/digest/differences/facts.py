"""What every rule on differences looks at: the topic's lines, who wrote them, and which names are places."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from generator.digest.differences.occasions import Occasion, occasions
from generator.digest.lines import Line, lines
from generator.digest.wording import read
from generator.language import quantities
from generator.language.dates import MONTHS
from generator.language.times import WEEKDAYS, Moment, find
from generator.language.words import stem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from generator.digest.evidence import Evidence
    from generator.digest.passages import Passage
    from generator.language.quantities import Quantity
    from generator.model import Article

_T = TypeVar("_T")
_LOCATED = re.compile(r"\b(?:in|at|near|from)\s((?:[A-Z][\w'\u2019-]+)(?:\s[A-Z][\w'\u2019-]+){0,2})")
_ADJECTIVE = re.compile(r"\A[^\s]*(?:ian|ish|ese|ern|-\w+)\Z")
_NO_PLACES = frozenset(MONTHS) | frozenset(WEEKDAYS) | {"spring", "summer", "autumn", "fall", "winter", "the"}


@dataclass(frozen=True, eq=False)
class Facts:
    """The lines of a topic in the order of the fold. English only: lines in other languages are left out."""

    articles: tuple[Article, ...]
    publishers: tuple[str, ...]
    lines: tuple[Line, ...]
    evidence: Evidence

    @cached_property
    def places(self) -> frozenset[str]:
        """The names (lower case) that the topic's sentences locate something in."""
        found: set[str] = set()
        for line in self.lines:
            names = [match[1].lower().removesuffix("'s") for match in _LOCATED.finditer(line.text)]
            if names and not read(line.text, "en").titled:
                found.update(names)
        return frozenset(
            name for name in found if name.split()[0] not in _NO_PLACES and not _ADJECTIVE.search(name)
        )

    @cached_property
    def moments(self) -> dict[Line, tuple[Moment, ...]]:
        """The dates in each line."""
        return {line: find(line.text, "en") for line in self.lines}

    @cached_property
    def named(self) -> frozenset[str]:
        """The stems of all names of the topic."""
        return frozenset(name for passage in self.evidence.passages for name in passage.named)

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of names that stand in no more than a third of the topic's passages."""
        passages = self.evidence.passages
        counts = Counter(name for passage in passages for name in passage.named)
        return frozenset(name for name, count in counts.items() if 1 < count <= max(2, len(passages) / 3))

    @cached_property
    def low(self) -> dict[Line, str]:
        """Each line in lower case: rules ask it for a word before they search for a pattern."""
        return {line: line.text.lower() for line in self.lines}

    @cached_property
    def numbered(self) -> dict[Line, tuple[Quantity, ...]]:
        """The quantities in each line that has any."""
        found = ((line, quantities.find(line.text)) for line in self.lines)
        return {line: several for line, several in found if several}

    @cached_property
    def said(self) -> dict[tuple[int, int], Passage]:
        """The passages by their article and their end."""
        return {(passage.article, passage.end): passage for passage in self.evidence.passages}

    @cached_property
    def parties(self) -> frozenset[str]:
        """The stems of the names of who meets: of two parties, or joined by a hyphen."""
        return frozenset(stem(name, "en") for one in self.occasions for name in one.parties)

    @cached_property
    def _kept(self) -> dict[Callable[[Facts], object], object]:
        return {}

    def once(self, reader: Callable[[Facts], _T]) -> _T:
        """Return what a reader makes of these facts, read once for all rules that ask."""
        if reader not in self._kept:
            self._kept[reader] = reader(self)
        return self._kept[reader]  # type: ignore[return-value]  # what the same reader has made

    @cached_property
    def occasions(self) -> tuple[Occasion, ...]:
        """The occasions that the lines mention."""
        return occasions(self.lines, self.places, self.moments)

    def day(self, line: Line) -> dt.date | None:
        """Return the day on which a line was published."""
        return self.articles[line.article].day

    def of_other_times(self, line: Line) -> bool:
        """Whether a line names a year that is not the one in which it was published."""
        day = self.day(line)
        years = {moment.year for moment in self.moments[line]} - {None}
        return bool(years) and (day is None or years != {day.year})

    def source(self, line: Line) -> tuple[str, str]:
        """Return whose text a line is: its origin where several articles carry one text, else its publisher."""
        origin = self.articles[line.article].origin
        return (origin, "") if origin else ("", self.publishers[line.article])


def facts(evidence: Evidence) -> Facts:
    """Read the lines of a topic for the rules."""
    english = {
        number for number, article in enumerate(evidence.articles) if article.language.startswith("en")
    }
    return Facts(
        articles=evidence.articles,
        publishers=evidence.publishers,
        lines=tuple(line for line in lines(evidence.articles) if line.article in english),
        evidence=evidence,
    )

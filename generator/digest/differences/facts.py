"""What every rule on differences looks at: the topic's lines, who wrote them, and which names are places."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from generator.cache.known import Known
from generator.digest.differences.values.occasions import Occasion, occasions
from generator.digest.lines import Line
from generator.digest.passages import first
from generator.language.dated import WEEKDAYS
from generator.language.dates import MONTHS
from generator.language.times import resolved
from generator.language.words import stem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from generator.digest.annotations import LineNote
    from generator.digest.annotations.says import Says
    from generator.digest.evidence import Evidence
    from generator.digest.passages import Passage
    from generator.model import Article

_T = TypeVar("_T")
MOST = 1200
"""Lines of a topic that are looked at."""
_ADJECTIVE = re.compile(r"\A[^\s]*(?:ian|ish|ese|ern|-\w+)\Z")
_NO_PLACES = frozenset(MONTHS) | frozenset(WEEKDAYS) | {"spring", "summer", "autumn", "fall", "winter", "the"}


_INSIDE = re.compile(r"[A-Z](?<=[a-z,] .)[\w'\u2019-]+(?:\s[A-Z][\w'\u2019-]+)*")
_APART = "\0"
"""Stands between lines: no name goes on behind it."""
_CAPITAL = re.compile(r"\b[A-Z][\w'\u2019-]+")
_CALENDAR = frozenset(stem(name, "en") for name in (*MONTHS, *WEEKDAYS))


@dataclass(frozen=True, eq=False)
class Facts:
    """The lines of a topic in the order of the fold. English only: lines in other languages are left out.

    `says` has each line with what is found in it for rules that do not read it again, `placing` are those that locate
    something in a place with a name.
    """

    articles: tuple[Article, ...]
    publishers: tuple[str, ...]
    lines: tuple[Line, ...]
    evidence: Evidence
    located: frozenset[str]
    by_rule: dict[str, tuple[Line, ...]]
    says: tuple[tuple[Line, Says], ...]
    placing: tuple[Line, ...]

    @cached_property
    def places(self) -> frozenset[str]:
        """The names (lower case) that the topic's sentences locate something in."""
        return frozenset(
            name for name in self.located if name.split()[0] not in _NO_PLACES and not _ADJECTIVE.search(name)
        )

    def telling(self, rule: str) -> tuple[Line, ...]:
        """Return the lines that tell a rule something, by its name among `annotations.telling.TELLING`."""
        return self.by_rule.get(rule, ())

    @cached_property
    def named(self) -> frozenset[str]:
        """The stems of all names of the topic."""
        return frozenset(name for passage in self.evidence.passages for name in passage.named)

    @cached_property
    def given(self) -> frozenset[str]:
        """The words (lower case) that are capitalised inside a sentence."""
        found = _INSIDE.findall(_APART.join([line.text for line in self.lines]))
        return frozenset([word.removesuffix("'s") for word in {*" ".join(found).lower().split()}])

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of names that stand in no more than a third of the topic's passages."""
        passages = self.evidence.passages
        counts = Counter(name for passage in passages for name in passage.named)
        return frozenset(name for name, count in counts.items() if 1 < count <= max(2, len(passages) / 3))

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
        return occasions(self.telling("occasions"), self.places)

    def named_in(self, line: Line) -> frozenset[str]:
        """Return the stems of names in a line, wherever a name is written with a capital."""
        found = self._named_in.get(line)
        if found is None:
            words = {stem(word.lower().removesuffix("'s"), "en") for word in _CAPITAL.findall(line.text)}
            found = self._named_in[line] = self.named & words - _CALENDAR
        return found

    def of_others(self, one: Line, other: Line) -> bool:
        """Whether two lines both name somebody or something, and nobody in common."""
        left, right = self.named_in(one), self.named_in(other)
        return bool(left) and bool(right) and left.isdisjoint(right)

    @cached_property
    def _named_in(self) -> dict[Line, frozenset[str]]:
        """The names in lines, as far as they were asked for."""
        return {}

    def days_in(self, line: Line) -> frozenset[int]:
        """Return the days, by their number, that a line tells of, as far as its article's day lets know."""
        found = self._days_in.get(line)
        if found is None:
            days = (resolved(moment, self.day(line)) for moment in line.moments)
            found = self._days_in[line] = frozenset(day.toordinal() for day in days if day)
        return found

    @cached_property
    def _days_in(self) -> dict[Line, frozenset[int]]:
        """The days that lines tell of, as far as they were asked for."""
        return {}

    def other_years(self, line: Line) -> frozenset[str]:
        """Return the years that a line tells of, apart from the one in which it was published."""
        return self._other_years.get(line, frozenset())

    @cached_property
    def _other_years(self) -> dict[Line, frozenset[str]]:
        days = ((line, says.years, self.day(line)) for line, says in self.says if says.years)
        return {line: frozenset(years) - ({str(day.year)} if day else set()) for line, years, day in days}

    def day(self, line: Line) -> dt.date | None:
        """Return the day on which a line was published."""
        return self.articles[line.article].day

    def earlier(self, one: Line, other: Line) -> bool:
        """Whether a line was published on an earlier day than another one."""
        days = self.day(one), self.day(other)
        return days[0] is not None and days[1] is not None and days[0] < days[1]

    def of_other_times(self, line: Line) -> bool:
        """Whether a line names a year that is not the one in which it was published."""
        day = self.day(line)
        years = {moment.year for moment in line.moments} - {None}
        return bool(years) and (day is None or years != {day.year})

    @cached_property
    def _sources(self) -> tuple[tuple[str, str], ...]:
        told = zip(self.articles, self.publishers, strict=True)
        return tuple([(one.origin, "") if one.origin else ("", publisher) for one, publisher in told])

    def source_of(self, article: int) -> tuple[str, str]:
        """Return whose text an article is: its origin where several carry one text, else its publisher."""
        return self._sources[article]

    def source(self, line: Line) -> tuple[str, str]:
        """Return whose text a line is."""
        return self._sources[line.article]


def facts(evidence: Evidence) -> Facts:
    """Gather the lines of a topic for the rules: the first ones of every article before the others."""
    counts = first([len(known.lines) for known in evidence.annotations], MOST)
    english = [number for number, one in enumerate(evidence.articles) if one.language.startswith("en")]
    told = [(number, evidence.annotations[number].lines[: counts[number]]) for number in english]
    lines = tuple(line for number, own in told for line in _lines(own, number, evidence.texts[number]))
    notes = [note for _, own in told for note in own]
    by_rule: dict[str, list[Line]] = {}
    for line, note in zip(lines, notes, strict=True):
        for rule in note.telling:
            by_rule.setdefault(rule, []).append(line)
    return Facts(
        articles=evidence.articles,
        publishers=evidence.publishers,
        lines=lines,
        evidence=evidence,
        located=frozenset(name for note in notes for name in note.located),
        by_rule={rule: tuple(found) for rule, found in by_rule.items()},
        says=tuple((line, note.says) for line, note in zip(lines, notes, strict=True)),
        placing=tuple([line for line, note in zip(lines, notes, strict=True) if note.located]),
    )


@Known
def _lines(notes: tuple[LineNote, ...], number: int, whole: str) -> list[Line]:
    return [_line(whole, number, note) for note in notes]


def _line(whole: str, number: int, note: LineNote) -> Line:
    text = whole[note.start : note.end]
    return tuple.__new__(Line, (  # as `Line(...)` does, in half the time
        number, note.position, note.start, note.end, text, note.kind, note.head,
        text.lower(), note.moments, note.quantities,
    ))  # fmt: skip

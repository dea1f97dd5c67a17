"""What a line tells, as clauses ask it: its words, names, figures and days, and how surely; read when first asked.

A number counts the same in both, and a day of the week is the same day for articles of two days.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from generator.digest.agreements.anchors import worth
from generator.digest.claims import capital_runs, negated, numbers
from generator.digest.clauses import comes_first
from generator.digest.differences.bearing import LEANS, Bearing, senses_of
from generator.digest.differences.units import unit
from generator.digest.wording import read
from generator.language import times
from generator.language.synonyms import gist
from generator.language.words import stem, stems

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.units import Unit
    from generator.digest.lines import Line
    from generator.digest.wording import Wording
    from generator.language.quantities import Quantity
    from generator.language.times import Moment

    _Date = tuple[int | None, int | None, int | None]

_REACH = 4
"""Lines before one that begins with a pronoun, among which the name stands that it means."""
CLOSELY = 2.5
"""Words of a line among which one word of a clause stands, where they stand close together."""


class Lines:
    """The lines of a topic as clauses ask them; each is read once, as far as it is asked."""

    def __init__(self, facts: Facts) -> None:
        self._bearing = facts.once(Bearing)
        self._titles = tuple([frozenset(stems(article.title, "en")) for article in facts.articles])
        self._lines = facts.lines
        self._at = {line: at for at, line in enumerate(facts.lines)}
        self._day = tuple([article.day for article in facts.articles])
        self._known: dict[Line, Told] = {}

    def __getitem__(self, line: Line) -> Told:
        found = self._known.get(line)
        if found is None:
            around = self._bearing.words(line)
            if LEANS.match(line.text):
                around = around.union(
                    self._titles[line.article], *map(self._bearing.words, self._before(line))
                )
            found = self._known[line] = Told(line, around, self._day[line.article])
        return found

    def _before(self, line: Line) -> list[Line]:
        """Return the few lines before one in its article, among which the name stands that its pronoun means."""
        at = self._at[line]
        return [one for one in self._lines[max(0, at - _REACH) : at] if one.article == line.article]


class Told:
    """What a line tells, whose article is of a `day`.

    `around` are its stems, and if it goes on about them, those of the lines before it and of its article's title.
    """

    def __init__(self, line: Line, around: frozenset[str], day: dt.date | None) -> None:
        self.line, self.around, self.day = line, around, day

    @cached_property
    def gist(self) -> frozenset[str]:
        """Its words, those for one thing as one."""
        return gist(stems(self.line.text, "en"), "en")

    @cached_property
    def wording(self) -> Wording:
        """The line as it is worded."""
        return read(self.line.text, "en")

    @cached_property
    def order(self) -> tuple[str, ...]:
        """The stems of all its words, in order."""
        return tuple([stem(word, "en") for word in self.wording.lower])

    @cached_property
    def named(self) -> frozenset[str]:
        """The stems among which the names of a clause must be."""
        return self.around.union(self.order)

    @cached_property
    def full_names(self) -> tuple[tuple[str, str], ...]:
        """The last two words of its longer runs of capitalised words, lower case."""
        return tuple([(run[-2], run[-1]) for run in capital_runs(self.wording) if len(run) > 1])

    @cached_property
    def senses(self) -> frozenset[str]:
        """What its words are one of, where news has several words for a thing."""
        return frozenset([sense for word in self.order for sense in senses_of(word)])

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Its numbers as claims write them."""
        return numbers(self.wording)

    @cached_property
    def counts(self) -> tuple[tuple[float, Unit | None], ...]:
        """Its quantities, with what they count."""
        return counts_of(self.line.text, self.line.quantities)

    def gives(self, value: float, counted: Unit | None) -> bool:
        """Whether it has a value that may count the same."""
        telling = worth(value) > 1
        return any(value == own and (telling or _alike(counted, unit)) for own, unit in self.counts)

    def gives_another(self, value: float, counted: Unit | None) -> bool:
        """Whether it has another value that counts the same, and not this one."""
        if counted is None or any(value == own for own, _ in self.counts):
            return False
        return any(unit is not None and _alike(counted, unit) for _, unit in self.counts)

    def is_on(self, moment: Moment, day: dt.date | None) -> bool:
        """Whether one of its dates is that of a clause, whose article is of a `day`."""
        own = _date(moment, day, self.day)
        dates = [_date(one, self.day, day) for one in self.line.moments]
        return own in dates or (own[1] is None and own[0] is not None and own[0] in [one[0] for one in dates])

    @cached_property
    def sure(self) -> tuple[bool, bool, str]:
        """Whether it denies, whether it doubts, and whether it tells first what is planned or was done."""
        return negated(self.wording), bool(self.doubts) or "?" in self.line.text, comes_first(self.line.text)

    @cached_property
    def doubts(self) -> frozenset[str]:
        """Its words that doubt; the month is none."""
        found = self.wording.cues.hedges & self.wording.vocabulary
        return found if "may" in self.line.text else found - {"may"}

    def tells_closely(self, words: frozenset[str]) -> bool:
        """Whether some words stand close together: what nothing is done with may be scattered over a line by chance."""
        last: dict[str, int] = {}
        shortest, all_of_them = len(self.order), len(words & self.gist)
        for at, one in enumerate(self.order):
            for word in gist((one,), "en") & words:
                last[word] = at
                if len(last) == all_of_them:
                    shortest = min(shortest, at - min(last.values()))
        return shortest < CLOSELY * all_of_them


def counts_of(text: str, found: Iterable[Quantity]) -> tuple[tuple[float, Unit | None], ...]:
    """Return quantities of a text, with what they count."""
    return tuple([(one.value, unit(text, one)) for one in found])


def _alike(one: Unit | None, other: Unit | None) -> bool:
    """Whether two numbers may count the same: where both say what, it is the same, or people of two kinds."""
    return one is None or other is None or one.name == other.name or _same_noun(one.noun, other.noun)


def _same_noun(one: str, other: str) -> bool:
    return bool(one and other) and gist(stems(one, "en"), "en") == gist(stems(other, "en"), "en")


def _date(moment: Moment, day: dt.date | None, other: dt.date | None) -> _Date:
    """Return month, day and day of the week of a date, the year aside; of a day of the week its date, if both know."""
    meant = times.resolved(moment, day) if other else None
    if meant:
        return meant.month, meant.day, None
    return moment.month, moment.day, None if moment.month else moment.weekday

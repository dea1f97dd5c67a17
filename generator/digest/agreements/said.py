"""What a clause says, and whether a line tells all of it: its names, numbers, dates, what is done, and how surely.

Both sides are read when they are first asked for something, and what is cheap to tell is asked first.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from generator.digest.claims import capital_runs, hedged, is_figure, negated, numbers, predicates
from generator.digest.clauses import comes_first
from generator.digest.differences.bearing import Bearing
from generator.digest.wording import read
from generator.language import quantities, times
from generator.language.synonyms import gist
from generator.language.words import stem, stems

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.digest.wording import Wording
    from generator.language.times import Moment

COVERED, MISSING = 0.85, 0.17
"""Share of a clause's words, by how rare they are, that a line must have, and words that it may lack."""
_MODALS = frozenset({"would", "could", "may", "might", "should", "must", "can", "will", "allegedly", "if"})
_HOW = frozenset({
    "dozens", "hundreds", "thousands", "several", "many", "most", "all", "both", "none", "no", "only", "himself",
    "herself", "themselves", "accidentally", "again",
})  # fmt: skip
"""How many, and how, which a line must say as well that bears it out."""
_CLOSE = 3
"""Words behind a modal verb among which its own verb stands."""


class Lines:
    """The lines of a topic as clauses ask them; each is read once, as far as it is asked."""

    def __init__(self, facts: Facts) -> None:
        self._bearing = facts.once(Bearing)
        self._known: dict[Line, Told] = {}

    def __getitem__(self, line: Line) -> Told:
        found = self._known.get(line)
        if found is None:
            found = self._known[line] = Told(line, self._bearing.words(line))
        return found


class Told:
    """What a line tells; `around` are its stems, and those of the line before it, if it goes on about that."""

    def __init__(self, line: Line, around: frozenset[str]) -> None:
        self.line, self.around = line, around

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
    def days(self) -> frozenset[tuple[int | None, ...]]:
        """What its dates say."""
        return _days(self.line.moments)

    @cached_property
    def figures(self) -> tuple[frozenset[str], frozenset[float]]:
        """Its numbers as claims write them, and its quantities."""
        return numbers(self.wording), frozenset([one.value for one in self.line.quantities])

    @cached_property
    def sure(self) -> tuple[bool, bool, str]:
        """Whether it denies, whether it doubts, and whether it tells first what is planned or was done."""
        return negated(self.wording), hedged(self.wording), comes_first(self.line.text)


class Said:
    """What a clause says; `telling` are its words as `telling_of` finds them, `weight` is what they weigh."""

    def __init__(self, text: str, telling: frozenset[str], weight: float, facts: Facts) -> None:
        self._text, self._gist, self.weight = text, telling, weight
        self._bearing, self._named = facts.once(Bearing), facts.named
        self._wording = read(text, "en")
        self._done = gist(predicates(self._wording), "en")

    @property
    def tells_of_nothing(self) -> bool:
        """Whether nothing is done in it."""
        return not self._done

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of its names."""
        return self._named.intersection(self._order)

    @cached_property
    def _order(self) -> tuple[str, ...]:
        """The stems of the last words of its runs of capitalised words, in order."""
        return tuple(dict.fromkeys([stem(run[-1], "en") for run in capital_runs(self._wording)]))

    @cached_property
    def _numbers(self) -> frozenset[str]:
        return numbers(self._wording)

    @cached_property
    def _counts(self) -> frozenset[float]:
        return frozenset([one.value for one in quantities.find(self._text)])

    @cached_property
    def _days(self) -> frozenset[tuple[int | None, ...]]:
        return _days(times.find(self._text, "en"))

    @cached_property
    def _sure(self) -> tuple[bool, bool, str]:
        return negated(self._wording), hedged(self._wording), comes_first(self._text)

    def lacking(self, told: Told) -> int | None:
        """Return how many of its words a line has not that tells all that it says; None for one that does not.

        Of names those that the line before has are had as well, if the line goes on about what that is about.
        """
        left = self._gist - told.gist - (self.names & told.around)
        if not few(left, self._gist) or self._bearing.of(left) > (1 - COVERED) * self.weight:
            return None
        if not self._done.isdisjoint(left) or not self.names <= told.named or self._turned(told):
            return None
        figures, counts = told.figures
        if not self._numbers <= figures or not self._is_as_sure(told):
            return None
        return len(left) if self._counts <= counts and self._days <= told.days else None

    def _turned(self, told: Told) -> bool:
        """Whether a line names in another order what the clause names: who did it and to whom; `by` turns it back."""
        if len(self.names) < 2 or " by " in told.line.low:  # noqa: PLR2004 - of an order there are two at least
            return False
        first = list(dict.fromkeys([name for name in told.order if name in self.names]))
        return first != [name for name in self._order if name in first]

    def _is_as_sure(self, told: Told) -> bool:
        """Whether a line denies, doubts and plans what the clause does."""
        own, other, words = self._sure, told.sure, self._wording.vocabulary
        if other[0] != own[0] or (other[1] and not own[1]) or {own[2], other[2]} == {"planned", "done"}:
            return False
        if not (_MODALS | _HOW) & words <= told.wording.vocabulary:
            return False
        modals = (_MODALS & told.wording.vocabulary) - words
        lower = told.wording.lower
        for at in [at for at, word in enumerate(lower) if word in modals] if modals else ():
            behind = stems(" ".join(lower[at + 1 : at + 1 + _CLOSE]), "en")
            if not self._done.isdisjoint(gist(behind, "en")):
                return False
        return True


def telling_of(words: Iterable[str]) -> frozenset[str]:
    """Return what stems of a clause tell, those for one thing as one, without figures."""
    return frozenset([word for word in gist(words, "en") if not is_figure(word)])


def few(lacking: frozenset[str], words: frozenset[str]) -> bool:
    """Whether so few of the words of a clause are lacking that it may be told."""
    return len(lacking) <= MISSING * len(words)


def _days(moments: Iterable[Moment]) -> frozenset[tuple[int | None, ...]]:
    """Return what dates say of the day, the month and the day of the week; the year aside."""
    return frozenset([(one.month, one.day, one.weekday) for one in moments])

"""What a clause says, and whether a line tells it: its names, numbers, dates, what is done, how surely, and the news.

Of its other words a line may lack some. Both sides are read when they are first asked for something, and what is cheap
to tell is asked first.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from generator.digest.agreements.accusing import accused, is_proved, undergone
from generator.digest.agreements.anchors import worth
from generator.digest.agreements.naming import full_names, of_namesakes, turned
from generator.digest.agreements.steps import is_of_another_step
from generator.digest.agreements.told import HOW, aged_in, closely_counted, days_of
from generator.digest.claims import capital_runs, hedged, is_figure, negated, numbers, predicates
from generator.digest.differences.coreference.bearing import Bearing
from generator.digest.lines import any_in
from generator.digest.syntax.clauses import comes_first
from generator.digest.wording import read
from generator.language import quantities, times
from generator.language.remembered import Remembered
from generator.language.synonyms import gist
from generator.language.words import stem, stems

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.digest.agreements.naming import FullName
    from generator.digest.agreements.told import Told
    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

COVERED, MISSING, MOST = 0.7, 0.3, 2
"""Share of a clause's words, by how rare they are, that a line must have; the share and the number that it may lack."""
UNTOLD, SEVERAL = 0.4, 2
"""Share of the words of a clause that a line may lack which gives a value of it; values that tell what they are of."""
_MODALS = frozenset({"would", "could", "may", "might", "should", "must", "can", "will", "allegedly", "if"})
_UNDONE = frozenset({
    "accused", "alleged", "charged", "suspected", "planned", "planning", "plans", "expected", "scheduled", "intends",
    "hopes", "wants",
})  # fmt: skip
"""What stands before a deed that nobody has proved, or that is not done yet."""
_MODALS_AND_HOW = _MODALS | HOW
_SPREAD = 3.0
"""Words of a line, for each word of a clause, among which all of these stand: else they are of several things."""
_CLOSE = 3
"""Words behind a modal verb among which its own verb stands."""
_CIRCUMSTANCE = re.compile(
    r"\b(?:in|at|on|near|outside|inside|after|during|before|over|with|without|for|from|by|under|while|amid)\s"
    r"(?:(?:an?|the|his|her|their|its|\w+ly)\s)*(?P<what>[a-z][\w-]+)"
)
"""Where, when and how something was done."""
_IS = re.compile(r"\b(?:is|are|was|were|been|has|have|had|[a-z]+ed)\b")

_LASTS = re.compile(r"\b(?:is|are|has|have|will)\b")
"""How a clause without a deed tells what is so; `went to` and `was called` are deeds that say little by themselves."""


class Said:
    """What a clause of a line says; `telling` are its words as `telling_of` finds them.

    `value` is what of it others are known to give, in whatever form.
    """

    def __init__(self, line: Line, text: str, telling: frozenset[str], facts: Facts, value: str = "") -> None:
        self._line, self._text, self._gist = line, text, telling
        self._bearing, self._named = facts.once(Bearing), facts.named
        self._given_days = len(times.find(value, "en")) if value else 0
        self._value = value
        self._wording = read(text, "en")
        self._done = gist(predicates(self._wording), "en") & telling

    @cached_property
    def weight(self) -> float:
        """How much its words weigh."""
        return self._bearing.of(self._gist)

    @property
    def tells_of_nothing(self) -> bool:
        """Whether nothing is done in it."""
        return not self._done

    @property
    def says_what_is(self) -> bool:
        """Whether it tells at least what somebody is or has."""
        return _IS.search(self._text) is not None

    @cached_property
    def _gives_much(self) -> bool:
        """Whether its value is a number or a day of the year, which hardly two things have."""
        if any(one.month and one.day for one in times.find(self._value, "en")):
            return True
        return any(worth(one.value) > 1 for one in quantities.find(self._value))

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of its names."""
        return self._named.intersection(self._order)

    @cached_property
    def _order(self) -> tuple[str, ...]:
        """The stems of the last words of its runs of capitalised words, in order."""
        return tuple(dict.fromkeys([stem(run[-1], "en") for run in self._runs]))

    @cached_property
    def _numbers(self) -> frozenset[str]:
        return numbers(self._wording)

    @cached_property
    def _counts(self) -> frozenset[float]:
        if not any_in(self._line, self._line.quantities, self._text):
            return frozenset()
        return frozenset([one.value for one in quantities.find(self._text)])

    @cached_property
    def _counted(self) -> frozenset[tuple[int, str]]:
        """Its numbers, each with the word right behind it."""
        return closely_counted(self._wording, 1)

    @cached_property
    def _days(self) -> frozenset[tuple[int | None, ...]]:
        dated = any_in(self._line, self._line.moments, self._text)
        return days_of(times.find(self._text, "en")) if dated else frozenset()

    @cached_property
    def _negated(self) -> bool:
        return negated(self._wording)

    @cached_property
    def _first(self) -> str:
        return comes_first(self._text)

    def lacking(self, told: Told) -> int | None:
        """Return how many of its words a line has not that tells all that it says; None for one that does not.

        Of names those that the line before has are had as well, if the line goes on about what that is about.
        """
        left = self._left(told)
        if not few(left, self._gist) or self._bearing.of(left) > (1 - COVERED) * self.weight:
            return None
        if left and not (self._done | self._circumstances | {self._last}).isdisjoint(left):
            return None
        if not self._is_on_the_same(told) or (self.tells_of_nothing and not told.tells_closely(self._gist)):
            return None
        same = self._gives_the_same(told) and not (left and is_of_another_step(self._text, told))
        return len(left) if same else None

    def is_borne_out(self, told: Told, *, slotted: bool = False, strictly: bool = False) -> bool:
        """Whether a line that gives the same value may be cited: most words, what is done, one name and each count.

        Words for one thing count as had; of several values in common it need not tell what is done. What somebody is
        only charged with, or what is only planned, was not done. Looser than `lacking`: a value in common says a good
        deal by itself, but where a clause has no telling deed (`went to`) it takes one that hardly two things have. One
        that is `slotted` tells of what it is as well, so of what both plan (`is set for`, `is scheduled for`) the verb
        may be another. If `strictly`, hardly a word is lacking, and neither what is done nor the last one.
        """
        shared = self._bearing.shared(self._line, told.line)
        alike = len(self._bearing.alike(self._line, told.line, shared))
        left = self._left(told)
        vague = self.tells_of_nothing and not self._gives_much and not _LASTS.search(self._text)
        if len(left) - alike > max(MOST, UNTOLD * len(self._gist)) or (vague and not few(left, self._gist)):
            return False
        planned = slotted and self._first == told.first == "planned"
        telling = not strictly and (alike or planned or len(self._counts) >= SEVERAL)
        if not (telling or self._tells_its_deed(told, left, strictly=strictly)):
            return False
        if self.names and self.names.isdisjoint(told.around | told.named | told.spoken_of):
            return False
        if self._of_namesakes(told) or not self._counts <= told.figures[1]:
            return False
        if self._negated != told.negated or len(self._days - told.days) > self._given_days:
            return False
        hedged_there = self._stands_behind(told, _MODALS | _UNDONE) or self._is_a_charge_in(told)
        return not hedged_there and not is_of_another_step(self._text, told)

    def _tells_its_deed(self, told: Told, left: frozenset[str], *, strictly: bool) -> bool:
        """Whether a line tells something that is done in the clause; if `strictly` all of it, and nearly all words."""
        if not strictly:
            return not self._done or not self._done.isdisjoint(told.gist)
        return bool(self._done) and few(left, self._gist) and (self._done | {self._last}).isdisjoint(left)

    def lacks(self, told: Told) -> int:
        """Return how many of its words a line has not."""
        return len(self._left(told))

    def _left(self, told: Told) -> frozenset[str]:
        """Return the words that a line has not; names are had as well that those before it have, if it goes on."""
        left = self._own - told.gist
        return left - told.spoken_of - (self.names & told.around) if left else left

    @cached_property
    def _own(self) -> frozenset[str]:
        """Its words but first names and titles."""
        return self._gist.difference([stem(word, "en") for run in self._runs for word in run[:-1]])

    @cached_property
    def _runs(self) -> tuple[tuple[str, ...], ...]:
        """Its runs of capitalised words."""
        return capital_runs(self._wording)

    def _is_on_the_same(self, told: Told) -> bool:
        """Whether a line names whom the clause names, in that order, and nobody's namesake."""
        if not (self.names <= told.around or self.names <= told.named | told.spoken_of):
            return False
        return not self._turned(told) and not self._of_namesakes(told)

    def _gives_the_same(self, told: Told) -> bool:
        """Whether a line gives the numbers and days of the clause, and is as sure."""
        figures, counts = told.figures
        if not self._numbers <= figures or not self._counts <= counts or not self._counted <= told.counted:
            return False
        if not self._days <= told.days or self._is_of_others_age(told):
            return False
        return self._is_as_sure(told) and not self._is_a_charge_in(told)

    def _is_of_others_age(self, told: Told) -> bool:
        """Whether a line gives an age of the clause to a man or boy only, and the clause to a woman or girl; or so."""
        own = aged_in(self._text)
        return any((age, not male) in told.aged and (age, male) not in told.aged for age, male in own)

    @cached_property
    def _committed(self) -> frozenset[str]:
        """What somebody is said to have done, not only to be accused of."""
        return self._done - accused(self._text) - undergone(self._text)

    @cached_property
    def _is_proved(self) -> bool:
        return is_proved(self._text)

    def _is_a_charge_in(self, told: Told) -> bool:
        """Whether a line tells only as an accusation what the clause tells as done or proved."""
        if self._is_proved and not told.is_proved:
            return True
        if not self._committed or not told.accused:
            return False
        if not self._committed.isdisjoint(told.gist):
            return not self._committed.isdisjoint(told.accused)
        both = self._gist & told.gist
        return 2 * len(both & told.accused) > len(both)

    @cached_property
    def _last(self) -> str:
        """What its last telling word comes to: that is the news."""
        low = (stem(word, "en") for word in reversed(self._wording.lower))
        return next((found for word in low for found in gist((word,), "en") if found in self._gist), "")

    @cached_property
    def _circumstances(self) -> frozenset[str]:
        """What stands right behind a preposition, articles aside."""
        found = (one["what"] for one in _CIRCUMSTANCE.finditer(self._text))
        return gist([stem(word, "en") for word in found], "en")

    def _of_namesakes(self, told: Told) -> bool:
        """Whether a line gives a name behind another first name than the clause does."""
        return of_namesakes(self._full_names, told)

    @cached_property
    def _full_names(self) -> list[FullName]:
        return full_names(self._runs)

    def _turned(self, told: Told) -> bool:
        """Whether a line names in another order what the clause names."""
        return turned(self.names, self._order, told)

    def _is_as_sure(self, told: Told) -> bool:
        """Whether a line denies, doubts and plans what the clause does."""
        if not _MODALS_AND_HOW & self._wording.vocabulary <= told.vocabulary:
            return False
        begins, ends = told.stretch(self._gist)
        if ends - begins > _SPREAD * len(self._gist) + _CLOSE:
            return False
        there = told.wording.lower[max(0, begins - _CLOSE) : ends]
        near = told.wording._replace(text="", plain=" ".join(there), vocabulary=frozenset(there))
        if negated(near) != self._negated or (hedged(near) and not hedged(self._wording)):
            return False
        if self._stands_behind(told, _MODALS):
            return False
        return not self._first or {self._first, told.first} != {"planned", "done"}

    def _stands_behind(self, told: Told, cues: frozenset[str]) -> bool:
        """Whether what is done in the clause stands in a line right behind a cue that the clause has not."""
        found = (cues & told.vocabulary) - self._wording.vocabulary
        lower = told.wording.lower
        for at in [at for at, word in enumerate(lower) if word in found] if found else ():
            behind = stems(" ".join(lower[at + 1 : at + 1 + _CLOSE]), "en")
            if not self._done.isdisjoint(gist(behind, "en")):
                return True
        return False


def telling_of(words: Iterable[str]) -> frozenset[str]:
    """Return what stems of a clause tell, those for one thing as one, without figures."""
    return frozenset(filter(None, map(_TELLING.__getitem__, words)))


def _telling(stem: str) -> str:
    return next((word for word in gist((stem,), "en") if not is_figure(word)), "")


_TELLING = Remembered(_telling, 1 << 14)
"""What stems tell; empty for those that tell nothing."""


def few(lacking: frozenset[str], words: frozenset[str]) -> bool:
    """Whether so few of the words of a clause are lacking that it may be told."""
    return len(lacking) <= min(MOST, MISSING * len(words))

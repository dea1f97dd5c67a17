"""What a clause says, and whether a line tells it: its names, numbers, dates, what is done, how surely, and the news.

What is only charged or alleged does not tell that it was done. Of its other words a line may lack some. Both sides are
read when they are first asked for something, and what is cheap to tell is asked first.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.digest.agreements.told import counts_of
from generator.digest.claims import capital_runs, hedged, is_figure, negated, numbers, predicates
from generator.digest.clauses import comes_first
from generator.digest.differences.bearing import Bearing, senses_of
from generator.digest.wording import read
from generator.language import quantities, times
from generator.language.dated import WEEKDAYS
from generator.language.dates import MONTHS
from generator.language.names import honorific
from generator.language.synonyms import gist
from generator.language.words import stem, stems

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from generator.digest.agreements.told import Told
    from generator.digest.differences.facts import Facts
    from generator.digest.differences.units import Unit
    from generator.digest.lines import Line
    from generator.digest.wording import Wording
    from generator.language.times import Moment

COVERED, MISSING, MOST = 0.7, 0.3, 2
"""Share of a clause's words, by how rare they are, that a line must have; the share and the number that it may lack."""
GIVEN, STATED = 0.55, 0.25
"""The share that a line may lack which gives the same value; the same of a clause in which nothing is done, of which it
may lack but one word."""
DISPUTED = 0.15
"""The share that a line may lack which tells the same with another number."""
_MODALS = frozenset({"would", "could", "may", "might", "should", "must", "can", "will", "allegedly", "if"})
_HOW = frozenset({
    "dozens", "hundreds", "thousands", "several", "many", "most", "all", "both", "none", "no", "only", "himself",
    "herself", "themselves", "accidentally", "again", "another", "inside", "outside",
})  # fmt: skip
"""How many, how and where, which a line must say as well that bears it out."""
_CIRCUMSTANCE = re.compile(
    r"\b(?:in|at|on|near|outside|inside|after|during|before|over|with|without|for|from|by|under|while|amid)\s"
    r"(?:(?:an?|the|his|her|their|its|\w+ly)\s)*(?P<what>[a-z][\w-]+)"
)
"""Where, when and how something was done."""
_CHARGED = frozenset({
    "accused", "accuses", "accusing", "alleged", "charged", "charges", "indicted", "suspected", "suspicion",
})  # fmt: skip
"""What stands before a deed that nobody has proved, or before its verb, as a modal verb does."""
_CLOSE = 4
"""Words behind a modal verb, or one of these, among which the verb stands that it goes with."""
_EMPTY = gist(
    stems(
        "scheduled set slated planned expected held reached stood finished ended had totaled recorded described",
        "en",
    ),
    "en",
)
"""Verbs that tell of a number or an occasion no more than that there is one."""
_SHORTEST = 5
_BEING = frozenset({"is", "are", "was", "were", "been", "be", "not", "also", "still", "now"})
CALENDAR = frozenset(stem(name, "en") for name in (*MONTHS, *WEEKDAYS))
"""The stems of months and days of the week."""
_IS = re.compile(r"\b(?:is|are|was|were|been|has|have|had|[a-z]+ed)\b")


class Said:
    """What a clause of a line says; `telling` are its words as `telling_of` finds them, `weight` is what they weigh."""

    def __init__(self, line: Line, text: str, telling: frozenset[str], weight: float, facts: Facts) -> None:
        self._line, self._text, self.telling, self.weight = line, text, telling, weight
        self._day = facts.day(line)
        self._bearing, self._named = facts.once(Bearing), facts.named

    @cached_property
    def _wording(self) -> Wording:
        return read(self._text, "en")

    @cached_property
    def _done(self) -> frozenset[str]:
        """The stems of what is done in it."""
        done = gist((*predicates(self._wording), *_going_on(self._wording)), "en")
        return done & self.telling

    @property
    def tells_of_nothing(self) -> bool:
        """Whether nothing is done in it."""
        return not self._done

    @property
    def says_what_is(self) -> bool:
        """Whether it tells at least what somebody is or has."""
        return _IS.search(self._text) is not None

    @property
    def counts_something(self) -> bool:
        """Whether a number in it counts things that it names."""
        return any(unit is not None for _, unit in self._counts)

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of its names."""
        return self._named.intersection(self._order) - CALENDAR

    @cached_property
    def _capitals(self) -> frozenset[str]:
        """The stems of the last words of its runs of capitalised words but for that at its front, names or not."""
        runs = capital_runs(self._wording)
        inside = runs[1:] if self._wording.capital[:1] == (True,) else runs
        return frozenset([stem(run[-1], "en") for run in inside]) - CALENDAR

    @cached_property
    def _order(self) -> tuple[str, ...]:
        """The stems of the last words of its runs of capitalised words, in order."""
        return tuple(dict.fromkeys([stem(run[-1], "en") for run in capital_runs(self._wording)]))

    @cached_property
    def _numbers(self) -> frozenset[str]:
        """Its numbers as claims write them, but for days of a month."""
        return numbers(self._wording).difference([str(one.day) for one in self._days])

    @cached_property
    def _counts(self) -> tuple[tuple[float, Unit | None], ...]:
        if not self._line.quantities:
            return ()
        dated = [(one.start, one.end) for one in self._days]
        found = quantities.find(self._text)
        return counts_of(
            self._text,
            [one for one in found if not any(one.start < end and start < one.end for start, end in dated)],
        )

    @cached_property
    def _days(self) -> tuple[Moment, ...]:
        return times.find(self._text, "en") if self._line.moments else ()

    @cached_property
    def _sure(self) -> tuple[bool, bool, str]:
        return negated(self._wording), hedged(self._wording), comes_first(self._text)

    def lacking(self, told: Told) -> int | None:
        """Return how many of its words a line has not that tells all that it says; None for one that does not.

        Of names those that the line before has are had as well, if the line goes on about what that is about.
        """
        left = self._left(told)
        if not few(left, self.telling) or self._bearing.of(left) > (1 - COVERED) * self.weight:
            return None
        if left and not (self._circumstances | {self._last}).isdisjoint(left):
            return None
        if self.tells_of_nothing and not told.tells_closely(self.telling):
            return None
        surer = self._sure[0] != told.sure[0] or (told.sure[1] and not self._sure[1])
        return len(left) if not surer and self._is_borne_out(told, left) else None

    def wanting(self, told: Told, slot: frozenset[str]) -> float | None:
        """Return the share of its weight that a line lacks which gives the same value and tells all that it says.

        `slot` are the words of the value itself, as `gist` writes them, which the line is known to give.
        """
        left = frozenset([word for word in self._left(told) - slot if not self._is_sensed(word, told)])
        share = self._bearing.of(left) / self.weight if self.weight else 0.0
        if share > (GIVEN if self._done or slot else STATED) or (not self._done and len(left) > 1):
            return None
        if not self._circumstances.isdisjoint(left):
            return None
        return share if self._capitals <= told.named and self._is_borne_out(told, left) else None

    def is_disputed_by(self, told: Told) -> bool:
        """Whether a line tells all that it says with another number."""
        if not any(told.gives_another(*one) for one in self._counts):
            return False
        left = self._left(told)
        if not few(left, self.telling) or self._bearing.of(left) > DISPUTED * self.weight:
            return False
        return self._done.isdisjoint(left) and self.names <= told.named

    def _is_sensed(self, word: str, told: Told) -> bool:
        """Whether a line has another word for a thing, or says no more than that there is one."""
        return word in _EMPTY or not told.senses.isdisjoint(senses_of(word))

    def _left(self, told: Told) -> frozenset[str]:
        return self.telling - told.gist - (self.names & told.around) - CALENDAR

    def _is_borne_out(self, told: Told, left: frozenset[str]) -> bool:
        """Whether a line that lacks the words `left` has all that a clause may be held to."""
        if not self._done.isdisjoint(left) or not (self.names <= told.around or self.names <= told.named):
            return False
        if self._turned(told) or self._of_namesakes(told):
            return False
        if not self._numbers <= told.numbers or not self._is_as_sure(told):
            return False
        return all(told.gives(*one) for one in self._counts) and all(
            told.is_on(one, self._day) for one in self._days
        )

    @cached_property
    def _last(self) -> str:
        """What its last telling word comes to: that is the news."""
        low = (stem(word, "en") for word in reversed(self._wording.lower))
        return next((found for word in low for found in gist((word,), "en") if found in self.telling), "")

    @cached_property
    def _circumstances(self) -> frozenset[str]:
        """What stands right behind a preposition, articles aside."""
        found = (one["what"] for one in _CIRCUMSTANCE.finditer(self._text))
        return gist([stem(word, "en") for word in found], "en")

    def _of_namesakes(self, told: Told) -> bool:
        """Whether a line gives a name behind another first name than the clause does."""
        for *before_it, last in (run for run in capital_runs(self._wording) if len(run) > 1):
            if honorific(before_it[-1], "en") or not told.named.isdisjoint(stems(" ".join(before_it), "en")):
                continue
            if any(last == other and not honorific(before, "en") for before, other in told.full_names):
                return True
        return False

    def _turned(self, told: Told) -> bool:
        """Whether a line names in another order what the clause names: who did it and to whom; `by` turns it back."""
        if len(self.names) < 2 or not self._done or " by " in told.line.low:  # noqa: PLR2004 - of an order there are two at least
            return False
        first = list(dict.fromkeys([name for name in told.order if name in self.names]))
        return first != [name for name in self._order if name in first]

    def _is_as_sure(self, told: Told) -> bool:
        """Whether a line denies, doubts and plans what the clause does."""
        own, other, words = self._sure, told.sure, self._wording.vocabulary
        if {own[2], other[2]} == {"planned", "done"}:
            return False
        how = _HOW - {"many"} if "as many as" in self._text.lower() else _HOW
        if not (_MODALS | how) & words <= told.wording.vocabulary:
            return False
        unproved = _MODALS | told.doubts | (_CHARGED if self._is_of_somebody else frozenset())
        if self._stands_behind(told.wording, (unproved & told.wording.vocabulary) - words):
            return False
        if own[0] == other[0] or not self._done:
            return own[0] == other[0]
        denied = [self._stands_behind(one, _denials(one)) for one in (self._wording, told.wording)]
        return denied[0] == denied[1]

    def _stands_behind(self, wording: Wording, cues: AbstractSet[str]) -> bool:
        """Whether what is done in the clause stands right behind one of these words."""
        lower = wording.lower
        for at in [at for at, word in enumerate(lower) if word in cues] if cues else ():
            behind = stems(" ".join(lower[at + 1 : at + 1 + _CLOSE]), "en")
            if not self._done.isdisjoint(gist(behind, "en")):
                return True
        return False

    @cached_property
    def _is_of_somebody(self) -> bool:
        """Whether it tells who did something: an accusation bears out that it was done, and not by whom."""
        words = self._wording.vocabulary
        return bool(self.names) and ("by" in words or words.isdisjoint(("was", "were")))


def _denials(wording: Wording) -> frozenset[str]:
    """Return the words that deny something."""
    denied = wording.cues.negations & wording.vocabulary
    return denied.union([word for word in wording.vocabulary if word.endswith("n't")])


def telling_of(words: Iterable[str]) -> frozenset[str]:
    """Return what stems of a clause tell, those for one thing as one, without figures."""
    return frozenset([word for word in gist(words, "en") if not is_figure(word)])


def few(lacking: frozenset[str], words: frozenset[str]) -> bool:
    """Whether so few of the words of a clause are lacking that it may be told."""
    return len(lacking) <= min(MOST, MISSING * len(words))


def _going_on(wording: Wording) -> list[str]:
    """Return the stems of what is going on (`is looking`), and of what stands behind an age (`Lis, 41, resigned`)."""
    low = wording.lower
    return [
        stem(word, "en")
        for before, word in pairwise(low)
        if (before in _BEING and word.endswith("ing") and len(word) > _SHORTEST)
        or (is_figure(before) and word.endswith("ed"))
    ]

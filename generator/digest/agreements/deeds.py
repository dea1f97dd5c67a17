"""What happened, as several sources tell it: a clause of one of which another has all that tells something.

It is asked of clauses and not of sentences: two reports of one deed add different things to it. The clause is the
shortest that stands alone; its names, numbers, dates and what is done in it must all stand in the other line, and so
must nearly all of its other words, those for one thing as one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.claims import capital_runs, hedged, is_figure, negated, numbers, predicates
from generator.digest.clauses import comes_first
from generator.digest.differences.bearing import Bearing
from generator.digest.hanging import HANGS_ON, hanging, shortened
from generator.digest.pruning import raised
from generator.digest.standing import unfit
from generator.digest.wording import read
from generator.language import quantities, times
from generator.language.synonyms import gist
from generator.language.words import stem, stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.evidence import Evidence
    from generator.digest.lines import Line
    from generator.digest.passages import Passage
    from generator.digest.wording import Wording
    from generator.language.times import Moment
    from generator.model import Article

NEAR = 0.33
"""Likeness of two sentences from which a clause of one may be told by the other."""
COVERED, MISSING = 0.85, 0.17
"""Share of a clause's words, by how rare they are, that a line must have, and words that it may lack."""
FEWEST = 4
"""Telling words of a clause that says something."""
LONG = 30
"""Days from which what is told without a name may be of another thing."""
_DAY = re.compile(r"\.|\s(?:in|at|on|for|after|by|to|with|near|outside|of)\s")
"""What follows a day that a clause is whole without."""
_MODALS = frozenset({"would", "could", "may", "might", "should", "must", "can", "will", "allegedly", "if"})
_HOW = frozenset({
    "dozens", "hundreds", "thousands", "several", "many", "most", "all", "both", "none", "no", "only", "himself",
    "herself", "themselves", "accidentally", "again",
})  # fmt: skip
"""How many, and how, which a line must say as well that bears it out."""
_CLOSE = 3
"""Words behind a modal verb among which its own verb stands."""
_QUOTED = re.compile('["\u201c\u201d]')


class Deed(NamedTuple):
    """What a clause of a line says, and the lines of other sources that say it; `weight` is how much it is."""

    line: Line
    text: str
    lines: tuple[Line, ...]
    sources: int
    lacking: int
    weight: float


def deeds(facts: Facts, evidence: Evidence) -> Iterator[Deed]:
    """Yield what other sources tell, that of most sources first."""
    by_end = {(line.article, line.end): line for line in facts.lines}
    rows = range(len(evidence.passages))
    found = [made for row in rows if (made := _of(facts, evidence, row, by_end))]
    found.sort(key=lambda one: (-one.sources, one.lacking, -one.weight, one.line.article, one.line.start))
    yield from found


def _of(facts: Facts, evidence: Evidence, row: int, by_end: dict[tuple[int, int], Line]) -> Deed | None:
    """Return the clause of a passage that most other sources tell."""
    passage = evidence.passages[row]
    line = by_end.get((passage.article, passage.end))
    if line is None or passage.titled or _QUOTED.search(line.text):
        return None
    others = [by_end.get((one.article, one.end)) for one in _near(evidence, row)]
    source = facts.source(line)
    gist_of = facts.once(Bearing).gist
    own = gist_of(line)
    told = [
        one
        for one in others
        if one
        and facts.source(one) != source
        and not one.text.endswith("?")
        and len(own & gist_of(one)) > FEWEST  # of fewer hardly a clause lacks so little
    ]
    if not told:
        return None
    every = len({source, *(facts.source(one) for one in told)})
    made: list[Deed] = []
    for said in _clauses(evidence, row, dated=bool(line.moments)):
        found = _told(facts, line, said, told)
        if found and _stands(said, passage, facts.articles[line.article]):
            made.append(found)
            if found.sources == every and not found.lacking:
                break  # what comes after it says less
    return max(made, key=lambda one: (one.sources, -one.lacking, one.weight), default=None)


def _near(evidence: Evidence, row: int) -> list[Passage]:
    return [evidence.passages[other] for other in evidence.likeness.near(NEAR).get(row, ())]


def _clauses(evidence: Evidence, row: int, *, dated: bool) -> Iterator[str]:
    """Yield what a passage says: whole, shortened, and by the clauses that hang on it; if `dated`, without days too."""
    passage = evidence.passages[row]
    whole = raised(evidence.texts[passage.article][passage.stated : passage.end])
    for text in (whole, *shortened(whole, 0), *(one.text for one in hanging(whole))):
        yield text
        if dated and (timeless := _timeless(text)) != text:
            yield timeless


def _stands(said: str, passage: Passage, article: Article) -> bool:
    """Whether a clause stands alone; the whole passage is known to."""
    if said == passage.text:
        return True
    return not HANGS_ON.match(said) and not unfit(said, article.language, passage.named)


def _timeless(text: str) -> str:
    """Return a clause without the days that it was on, where they stand behind its verb."""
    for one in reversed(times.find(text, "en")):
        if (
            one.start
            and not one.attributive
            and one.lead in {"", "on"}
            and _DAY.match(text, one.end)
            and not text[: one.start].endswith(("later ", "earlier "))
        ):
            text = f"{text[: one.start].rstrip(' ,')}{text[one.end :]}"
    return text


def _told(facts: Facts, line: Line, said: str, others: list[Line]) -> Deed | None:
    bearing, telling = facts.once(Bearing), _telling(said)
    if len(telling) < FEWEST:
        return None
    least = {one: telling - bearing.gist(one) for one in others}
    near = [one for one in others if _few(least[one], telling)]
    most = (1 - COVERED) * bearing.of(telling) if near else 0.0
    near = [one for one in near if not least[one] or bearing.of(least[one]) <= most]
    if not near:
        return None  # most clauses are no further looked at
    clause = _Clause(said, telling, facts)
    lines = tuple(
        one
        for one in near
        if clause.done and (clause.names or _of_one_time(facts, line, one)) and clause.told_by(one)
    )
    sources = len({facts.source(one) for one in (line, *lines)})
    if not lines:
        return None
    lacking = max(len(clause.lacking(one)) for one in lines)
    return Deed(line, said, lines, sources, lacking, clause.weight)


def _of_one_time(facts: Facts, line: Line, other: Line) -> bool:
    """Whether two lines were published within a while: else a name must tell that they are of one thing."""
    days = facts.day(line), facts.day(other)
    return days[0] is None or days[1] is None or abs((days[0] - days[1]).days) <= LONG


def _telling(said: str) -> frozenset[str]:
    """Return the words of a clause, those for one thing as one, without figures."""
    return frozenset([word for word in gist(stems(said, "en"), "en") if not is_figure(word)])


def _few(lacking: frozenset[str], words: frozenset[str]) -> bool:
    return len(lacking) <= MISSING * len(words)


class _Clause:
    """What a clause says, in the form in which other lines are asked for it."""

    def __init__(self, said: str, telling: frozenset[str], facts: Facts) -> None:
        wording = read(said, "en")
        self._bearing = facts.once(Bearing)
        self.gist = telling
        self.done = gist(predicates(wording), "en")
        self.order = list(dict.fromkeys(stem(run[-1], "en") for run in capital_runs(wording)))
        self.names = frozenset(self.order) & facts.named
        self.numbers = numbers(wording)
        self.counts = frozenset([one.value for one in quantities.find(said)])
        self.modals, self.how = _MODALS & wording.vocabulary, _HOW & wording.vocabulary
        self.days = _days(times.find(said, "en"))
        self.negated, self.hedged, self.when = negated(wording), hedged(wording), comes_first(said)
        self.weight = self._weigh(self.gist)

    def lacking(self, line: Line) -> frozenset[str]:
        """Return the words of the clause that a line has not; of names also not the one before it, if it goes on."""
        return self.gist - gist(stems(line.text, "en"), "en") - (self.names & self._bearing.words(line))

    def told_by(self, line: Line) -> bool:
        """Whether a line tells all that the clause does."""
        lacking = self.lacking(line)
        if not _few(lacking, self.gist) or self._weigh(lacking) > (1 - COVERED) * self.weight:
            return False
        if not self.done.isdisjoint(lacking):
            return False
        wording = read(line.text, "en")
        named = self._bearing.words(line) | {stem(word, "en") for word in wording.lower}
        if not self.names <= named or not self.days <= _days(line.moments) or self._turned(wording, line.low):
            return False
        counts = frozenset([one.value for one in line.quantities])
        return self.numbers <= numbers(wording) and self.counts <= counts and self._is_as_sure(line, wording)

    def _turned(self, wording: Wording, low: str) -> bool:
        """Whether a line names in another order what the clause names: who did it and to whom; `by` turns it back."""
        order = [name for word in wording.lower if (name := stem(word, "en")) in self.names]
        first = list(dict.fromkeys(order))
        return " by " not in low and first != [name for name in self.order if name in first]

    def _is_as_sure(self, line: Line, wording: Wording) -> bool:
        """Whether a line denies, doubts and plans what the clause does."""
        if negated(wording) != self.negated or (hedged(wording) and not self.hedged):
            return False
        if not self.modals | self.how <= wording.vocabulary:
            return False
        for at in (at for at, word in enumerate(wording.lower) if word in _MODALS - self.modals):
            behind = stems(" ".join(wording.lower[at + 1 : at + 1 + _CLOSE]), "en")
            if not self.done.isdisjoint(gist(behind, "en")):
                return False
        return {self.when, comes_first(line.text)} != {"planned", "done"}

    def _weigh(self, words: frozenset[str]) -> float:
        return self._bearing.of(words)


def _days(moments: Iterable[Moment]) -> frozenset[tuple[int | None, ...]]:
    """Return what dates say of the day, the month and the day of the week; the year aside."""
    return frozenset([(one.month, one.day, one.weekday) for one in moments])

"""Values that several sources give to one thing: each with the clause that tells it and the lines that bear it out.

Every line that gives a value is asked for a clause; those of other sources confirm it that give the same value of the
same thing, and every other number and date of the clause as well. The clause that most sources confirm is told.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.agreements.anchors import anchors
from generator.digest.agreements.confirming import confirms
from generator.digest.agreements.shown import clauses_of, gives, holds_alike, unborne
from generator.digest.agreements.told import Lines
from generator.digest.differences.coreference.bearing import Bearing
from generator.digest.summary.lede import leading
from generator.digest.summary.points import told_points
from generator.digest.summary.statements import carriers

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from generator.digest.agreements.anchors import Anchor
    from generator.digest.agreements.shown import Clause
    from generator.digest.differences.facts import Facts
    from generator.digest.evidence import Evidence
    from generator.digest.lines import Line

MOST_ASKED = 4
"""Mentions of a value that are asked for a clause that tells it."""
LEAST, MUCH, FEW = 0.25, 0.35, 7
"""Share of a clause's words that a line must have to be cited for it: `MUCH`, unless it lacks but a `FEW`."""
_ASIDE = re.compile(r",\s(?:[a-z]+ed|who|which|whose|where|[a-z]*built|held|born|made|found|won)\b[^,]*\Z")
_CLOSED = re.compile(r"[^,.;]{0,30},\s[a-z]")
"""What stands before a date in an aside, and behind it: `the mill, rebuilt in 1937, burned`."""


class Confirmed(NamedTuple):
    """A clause, the lines of other sources that confirm it, how many sources that makes, and how sure it is."""

    clause: Clause
    lines: tuple[Line, ...]
    sources: int
    weight: float
    value: str = ""


def told_lines(evidence: Evidence) -> dict[tuple[int, int], int]:
    """Return by article and end the sentences of lede and points, with the number of sources that each is told of."""
    rows = (*leading(evidence), *told_points(evidence))
    places = ((row, evidence.passages[row]) for row in rows)
    return {(one.article, one.end): 1 + len(carriers(evidence, row)) for row, one in places}


class _Group(NamedTuple):
    """The mentions of an anchor, and by how much each pair of them (by their places) confirm each other."""

    several: Sequence[Anchor]
    pairs: dict[tuple[int, int], float]

    @property
    def promise(self) -> tuple[int, float]:
        """How many lines may come together, and how sure it is: the most promising first."""
        return -len({at for pair in self.pairs for at in pair}), -max(self.pairs.values())


def confirmed(facts: Facts, told: Container[tuple[int, int]]) -> Iterator[list[Confirmed]]:
    """Yield the clauses of each value, that first which most sources confirm; what most lines may give comes first.

    `told` are sentences (article and end) that the page has already: a clause of another one is taken if there is any.
    """
    groups = [_Group(several, pairs) for several in anchors(facts) if (pairs := _pairs(facts, several))]
    for group in sorted(groups, key=lambda one: one.promise):
        yield _best(facts, group, told)


def _pairs(facts: Facts, several: Sequence[Anchor]) -> dict[tuple[int, int], float]:
    sources = [facts.source(one.line) for one in several]
    return {
        (one, other): found
        for one, other in combinations(range(len(several)), 2)
        if sources[one] != sources[other] and (found := confirms(facts, several[one], several[other]))
    }


def _best(facts: Facts, group: _Group, told: Container[tuple[int, int]]) -> list[Confirmed]:
    """Return the clauses of the likeliest mentions of an anchor, the best first."""
    lines = facts.once(Lines)
    clauses = [made for at in _likeliest(group) if (made := _told(facts, group, at))]
    clauses.sort(
        key=lambda one: (
            -one.sources,
            one.clause.granted,
            bool(lines[one.clause.line].spoken.subject(one.clause.text)),
            (one.clause.line.article, one.clause.line.end) in told,
            len(one.clause.text),
        )
    )
    return clauses


def _likeliest(group: _Group) -> list[int]:
    """Return the mentions of an anchor that most others may confirm: a few of them are asked for a clause."""
    counts = Counter(at for pair in group.pairs for at in pair)
    return sorted(sorted(counts), key=lambda at: -counts[at])[:MOST_ASKED]


def _told(facts: Facts, group: _Group, at: int) -> Confirmed | None:
    """Return of the clauses of one mention of an anchor that which most sources confirm, of equals the first."""
    several, pairs = group
    by = {sum(pair) - at: weight for pair, weight in pairs.items() if at in pair}
    given = several[at].start, several[at].end
    if several[at].key[0] != "number" and _in_an_aside(several[at]):
        return None
    every = 1 + len({facts.source(several[other].line) for other in by})
    best: Confirmed | None = None
    for clause in clauses_of(facts, several[at].line, given):
        found = _borne_out(facts, clause, given, several, by)
        if found and (best is None or found.sources > best.sources):
            best = found._replace(value=several[at].text)
            if best.sources == every:
                break
    return best


def _in_an_aside(one: Anchor) -> bool:
    """Whether a value stands between commas, where it says nothing of what the sentence tells."""
    text = one.line.text
    return _ASIDE.search(text, 0, one.start) is not None and _CLOSED.match(text, one.end) is not None


def _borne_out(
    facts: Facts, clause: Clause, given: tuple[int, int], several: Sequence[Anchor], by: dict[int, float]
) -> Confirmed | None:
    needs, own = clause.needs(given), clause.gist
    others = [
        (several[other].line, weight)
        for other, weight in sorted(by.items())
        if gives(facts, several[other].line, needs) and _bears_out(facts, several[other].line, own)
    ]
    lines = tuple(line for line, _ in others)
    if not holds_alike(clause, lines):
        return None
    sources = len({facts.source(line) for line in (clause.line, *lines)})
    return Confirmed(clause, lines, sources, max(weight for _, weight in others)) if sources > 1 else None


def _bears_out(facts: Facts, line: Line, own: frozenset[str]) -> bool:
    """Whether a line has enough of the words of a clause."""
    lacks, share = unborne(facts.once(Bearing).gist(line), own)
    return share >= MUCH or (share >= LEAST and lacks <= FEW)

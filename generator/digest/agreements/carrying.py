"""Which lines of other sources carry all that a clause says; the most telling clause that some of them carry."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.digest.agreements.said import Said, few, telling_of
from generator.digest.agreements.shown import bears_out, holds_alike, stands_alone
from generator.digest.agreements.told import Lines
from generator.digest.differences.bearing import Bearing
from generator.digest.hanging import unattributed
from generator.language.synonyms import gist
from generator.language.words import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.digest.agreements.shown import Clause
    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

NEAR = 0.6
"""Share of what a clause tells, by how rare it is, that a line may lack before words for one thing are looked for."""
LISTED = 0.25
"""Share of the words of a subject of talks that a line has which gives it too."""


class Carried(NamedTuple):
    """A clause, the lines that carry it, how many sources that makes, and what share of it they lack at most."""

    clause: Clause
    lines: tuple[Line, ...]
    sources: int
    wanting: float

    @property
    def rank(self) -> tuple[int, float, int]:
        """By what the clauses of one line are told apart: the highest is told."""
        return self.sources, -round(self.wanting, 2), len(self.clause.text)


def best_carried(facts: Facts, asked: Iterable[Clause], lines: Sequence[Line]) -> Carried | None:
    """Return of some clauses that which most sources carry, of these the fullest; None where no other does."""
    most = len({facts.source(line) for line in lines})  # that of the clause is one more
    found: list[Carried] = []
    for clause in asked:
        made = _carried(facts, clause, lines)
        if made:
            found.append(made)
            if made.sources > most and not made.wanting and stands_alone(facts, clause):
                break  # what comes after it says less
    found.sort(key=lambda one: one.rank, reverse=True)
    best = next((one for one in found if stands_alone(facts, one.clause)), None)
    if best is None or best.clause.labelled:
        return best
    return None if disputed(facts, best.clause.text, best.clause.line) else best


def carries(facts: Facts, text: str, own: Line, line: Line) -> bool:
    """Whether a line carries all that a text of another line says."""
    return _said(facts, text, own).wanting(facts.once(Lines)[line], frozenset()) is not None


def disputed(facts: Facts, text: str, line: Line) -> bool:
    """Whether another source tells all that a text of a line says with another number: then they differ."""
    said = _said(facts, text, line)
    told, gist_of, own = facts.once(Lines), facts.once(Bearing).gist, facts.source(line)
    return said.counts_something and any(
        said.is_disputed_by(told[one])
        for one in facts.lines
        if one.quantities
        and not one.row
        and few(said.telling - gist_of(one), said.telling)
        and facts.source(one) != own
    )


def _said(facts: Facts, text: str, line: Line) -> Said:
    """Return what a text of a line says; several values ask for the same clause."""
    known = facts.once(_known)
    if (line, text) not in known:
        stated = unattributed(text)
        telling = telling_of(stems(stated, "en"))
        known[line, text] = Said(line, stated, telling, facts.once(Bearing).of(telling), facts)
    return known[line, text]


def _known(_: Facts) -> dict[tuple[Line, str], Said]:
    return {}


def _listed(facts: Facts, clause: Clause, lines: Sequence[Line]) -> Carried | None:
    """Return a subject of talks with the lines that have a good part of its words: a list has no more."""
    own = facts.source(clause.line)
    found = {
        line: 1 - share
        for line in lines
        if facts.source(line) != own and (share := bears_out(line, clause)) >= LISTED
    }
    return _made(facts, clause, found)


def _carried(facts: Facts, clause: Clause, lines: Sequence[Line]) -> Carried | None:
    if clause.labelled:
        return _listed(facts, clause, lines)
    bearing = facts.once(Bearing)
    said, slot = _said(facts, clause.text, clause.line), gist(stems(clause.slot, "en"), "en")
    telling, weight = said.telling, said.weight
    own = facts.source(clause.line)
    near = [
        line
        for line in lines
        if facts.source(line) != own
        and bearing.of(telling - bearing.gist(line) - slot) <= NEAR * weight
        and holds_alike(clause, line)
    ]
    if not near:
        return None  # most clauses are no further looked at
    told = facts.once(Lines)
    found = {line: wanting for line in near if (wanting := said.wanting(told[line], slot)) is not None}
    return _made(facts, clause, found)


def _made(facts: Facts, clause: Clause, found: dict[Line, float]) -> Carried | None:
    if not found:
        return None
    sources = len(set(map(facts.source, (clause.line, *found))))
    return Carried(clause, tuple(found), sources, max(found.values()))

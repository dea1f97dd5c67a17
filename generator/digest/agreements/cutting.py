"""A clause of one source, cut down to what other sources tell as well."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.digest.agreements.deeds import carried_by, had, timeless
from generator.digest.agreements.past import reads_as_new
from generator.digest.agreements.said import Said, telling_of
from generator.digest.agreements.told import Lines, details_of
from generator.digest.agreements.trimming import trimmed
from generator.digest.syntax.hanging import unattributed
from generator.language.words import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.digest.agreements.shown import Clause
    from generator.digest.agreements.spoken import Spoken
    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

    _Rank = tuple[int, bool, int, int, float]


def cut_down(
    known: Facts, clause: Clause, lines: Iterable[Line], value: str, *, strictly: bool
) -> tuple[Clause, list[Line]] | None:
    """Return a clause cut down to what other lines tell as well, with these lines; None for none.

    It has the value still. Those are cited that tell all that it says, unless twice as many tell what matters and it
    need not be told `strictly`; of what as many tell the cut with the most figures is taken.
    """
    others = [line for line in lines if line.article != clause.line.article]
    own = known.once(Lines)[clause.line].spoken
    best: tuple[_Rank, Clause, list[Line]] | None = None
    for text in _cuts(known, clause, others, value):
        if reads_as_new(clause.line, text, known.day(clause.line)):
            continue
        stated = own.named(unattributed(text))
        said = Said(clause.line, stated, telling_of(stems(stated, "en")), known, value)
        asked = _on_the_same(known, own, text, others)
        for in_full, agreeing in _agreeing(known, said, asked, strictly=strictly):
            cut = replace(clause, text=text)
            rank = _rank(known, cut, said, agreeing, in_full=in_full)
            if best is None or rank > best[0]:
                best = rank, cut, agreeing
    return best[1:] if best else None


def _cuts(known: Facts, clause: Clause, others: list[Line], value: str) -> Iterable[str]:
    """Return what a clause may be cut down to: itself, the whole sentence, what others have of it; less their times.

    All of it with its value.
    """
    whole = known.evidence.texts[clause.line.article][clause.at : clause.line.end]
    cut = (trimmed(whole, there) for there in had(known, others))
    texts = dict.fromkeys((clause.text, whole, *cut))
    held = (one for one in texts if value in one)
    return dict.fromkeys(text for one in held for text in (one, timeless(one, clause.line)) if value in text)


def _rank(known: Facts, cut: Clause, said: Said, agreeing: list[Line], *, in_full: bool) -> _Rank:
    """Return by what the cuts of a clause are told apart: the highest is told."""
    sources = 1 + len({known.source(line) for line in agreeing})
    if in_full:
        return carried_by(sources), True, details_of(cut.line, cut.text), sources, said.weight
    told = known.once(Lines)
    return carried_by(sources), False, 0, sources, -max(said.lacks(told[line]) for line in agreeing)


def _on_the_same(known: Facts, own: Spoken, text: str, others: list[Line]) -> list[Line]:
    """Return those of some lines that may tell a clause: of one on `he` those on the same person."""
    if not own.subject(text):
        return others
    told = known.once(Lines)
    return [line for line in others if told[line].spoken.about == own.names]


def _agreeing(
    known: Facts, said: Said, others: list[Line], *, strictly: bool
) -> Iterator[tuple[bool, list[Line]]]:
    """Yield the lines that tell all that a clause says, then, unless `strictly`, those that tell what matters."""
    told = known.once(Lines)
    in_full = [line for line in others if said.lacking(told[line]) is not None]
    if in_full:
        yield True, in_full
    if not strictly and carried_by(1 + len(others)) > carried_by(len(in_full) + bool(in_full)):
        mainly = [line for line in others if line in in_full or said.is_borne_out(told[line])]
        if len(mainly) > len(in_full):
            yield False, mainly

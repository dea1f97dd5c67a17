"""What a line says for the rules on differences that compare lines: read once, whatever topic the line is in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.digest.annotations.telling import HELD, KINDS, PAIRS
from generator.digest.differences.alignment.days import dates_in
from generator.digest.differences.alignment.figures import numbers_in
from generator.digest.differences.contradictions.kindred import kinds_in
from generator.digest.differences.contradictions.opposed import Stated, statements_in
from generator.digest.differences.people.holders import NAMED, Held, offices_in
from generator.digest.differences.people.namesakes import FullName, persons_in
from generator.digest.differences.status.rungs import Rung, states_in
from generator.digest.differences.values.readings import Found, years

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from generator.digest.lines import Line
    from generator.language.kinds import Kindred


class Says(NamedTuple):
    """What a line says; `years` are those that it names and does not leave open."""

    years: tuple[str, ...]
    numbers: tuple[Found, ...]
    dates: tuple[Found, ...]
    statements: tuple[Stated, ...]
    offices: tuple[Held, ...]
    persons: tuple[FullName, ...]
    kinds: tuple[Kindred, ...]
    states: tuple[Rung, ...]


NOTHING = Says((), (), (), (), (), (), (), ())


def says(line: Line, told: AbstractSet[str]) -> Says:
    """Read an English line; `told` is what its words may tell something, by name."""
    named = NAMED.search(line.text) is not None
    found = (
        years(line),
        numbers_in(line) if line.quantities else (),
        dates_in(line) if line.moments else (),
        statements_in(line, told) if PAIRS in told else (),
        offices_in(line) if named and HELD in told else (),
        persons_in(line) if named else (),
        kinds_in(line, told) if KINDS in told else (),
        states_in(line, told),
    )
    return Says(*found) if any(found) else NOTHING

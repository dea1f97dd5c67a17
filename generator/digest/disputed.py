"""Which statements others contradict: whoever reads a key point alone is told that sources differ on it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model import Relation, SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model import Difference, Side, Statement

_CALLED = frozenset({SlotKind.NAME, SlotKind.OFFICE})
"""Of what a statement bears no mark: a sentence on what somebody did is not disputed for the title before the name."""


def disputed(statements: Iterable[Statement], differences: Sequence[Difference]) -> tuple[Statement, ...]:
    """Return statements with the index of the first difference on what they say, if there is one.

    A statement says what a side says where both cite one passage and it holds the side's words, or is of one subject:
    the same sentence may tell much else that nobody disputes. An update is no dispute, and how somebody is spelt or
    called is beside what is said.
    """
    open_ones = [
        (index, difference)
        for index, difference in enumerate(differences)
        if difference.relation is not Relation.UPDATE and difference.kind not in _CALLED
    ]
    if not open_ones:
        return tuple(statements)
    return tuple(
        replace(one, difference=next((index for index, found in open_ones if _is_of(one, found)), None))
        for one in statements
    )


def _is_of(statement: Statement, difference: Difference) -> bool:
    said, named = statement.text.casefold(), statement.subject == difference.subject
    return any(
        (named or side.value.casefold() in said) and _share_a_passage(statement, side)
        for side in difference.sides
    )


def _share_a_passage(statement: Statement, side: Side) -> bool:
    return any(
        one.article == other.article and one.start < other.end and other.start < one.end
        for one in statement.citations
        for other in side.citations
    )

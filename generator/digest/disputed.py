"""Which statements others contradict: whoever reads a key point alone is told that sources differ on it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model import Relation, SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model import Difference, Side, Statement


def disputed(statements: Iterable[Statement], differences: Sequence[Difference]) -> tuple[Statement, ...]:
    """Return statements with the index of the first difference on what they say, if there is one.

    A statement says what a side says where both cite one passage and the one's words are within the other's: the same
    sentence may tell much else that nobody disputes. An update is no dispute, nor is how a name is spelt.
    """
    open_ones = [
        (index, side)
        for index, difference in enumerate(differences)
        if difference.relation is not Relation.UPDATE and difference.kind is not SlotKind.NAME
        for side in difference.sides
    ]
    if not open_ones:
        return tuple(statements)
    return tuple(
        replace(one, difference=next((index for index, side in open_ones if _says(one, side)), None))
        for one in statements
    )


def _says(statement: Statement, side: Side) -> bool:
    said, value = statement.text.casefold(), side.value.casefold()
    return (value in said or said in value) and any(
        one.article == other.article and one.start < other.end and other.start < one.end
        for one in statement.citations
        for other in side.citations
    )

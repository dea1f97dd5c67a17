"""Whether a line that names nobody is of the case that another article tells of: an article may tell of several.

Whose case it is stands in the line or in those before it. Where the nearest age there is one that the other article
does not know, although the two know an age in common, the line is of somebody else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import ages_in, by_position

if TYPE_CHECKING:
    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

BEFORE = 6
"""Lines before a statement in which stands whose case it is."""


def of_another_case(facts: Facts, line: Line, other: int) -> bool:
    """Whether a line without a name is of other people than those whose ages another article tells."""
    known = facts.evidence.annotations
    shared = known[line.article].ages & known[other].ages
    return bool(shared) and _nearest_ages(facts, line).isdisjoint(known[other].ages)


def _nearest_ages(facts: Facts, line: Line) -> frozenset[str]:
    """Return the ages in a line, else in the nearest one before it; all of its article's where none has any."""
    near = facts.once(by_position)
    for back in range(BEFORE + 1):
        before = near.get((line.article, line.position - back))
        ages = ages_in(before.text) if before else frozenset()
        if ages:
            return ages
    return facts.evidence.annotations[line.article].ages

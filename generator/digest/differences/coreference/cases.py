"""Whether a line that names nobody is of the case that another article tells of: an article may tell of several.

Whose case it is stands in the line or in those before it. Where the nearest age there is one that the other article
does not know, although the two know an age in common, the line is of somebody else. Charges of another kind of crime
than the other article opens with are those of another case.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import ages_in, by_position
from generator.language.crimes import charged, crimes
from generator.language.verbs import has_finite_verb

if TYPE_CHECKING:
    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

OPENING = 4
"""Lines with which an article tells what it is about."""
_GOES_ON = re.compile(r"(?:He|She|They)\b")
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
        if before and ages and has_finite_verb(before.text):  # and no list of those who were hurt
            return ages
    return facts.evidence.annotations[line.article].ages


def of_another_crime(facts: Facts, line: Line, other: int) -> bool:
    """Whether the charges in a line, or in one that goes on about whom it is about, are of no crime of an article."""
    behind = facts.once(by_position).get((line.article, line.position + 1))
    told = charged(line.text, "en")
    if not told and behind and _GOES_ON.match(behind.text):
        told = charged(behind.text, "en")
    opening = facts.once(_opening)[other] if told else frozenset()
    return bool(opening) and told.isdisjoint(opening)


def _opening(facts: Facts) -> tuple[frozenset[int], ...]:
    """Return of which crimes each article's title and first lines tell."""
    told = [[article.title.lower()] for article in facts.articles]
    for line in facts.lines:
        if line.position < OPENING:
            told[line.article].append(line.low)
    return tuple(crimes(" ".join(texts), "en") for texts in told)

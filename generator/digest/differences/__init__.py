"""Where the sources differ, slot by slot: one module a rule, all of one shape, in `RULES`.

`values` reads lines, `coreference` tells whether two are of one thing; the other packages are of rules, by what these
are on. All rules look at `facts`, and say what they find by `sides`.

Likeness of sentences never makes a difference. A rule compares typed values of one slot: the state of an occasion
in a place, its date, the office of a person, a count of one kind of people. In doubt there is none.
"""

from __future__ import annotations

from itertools import chain, product
from typing import TYPE_CHECKING

from generator.digest.differences.alignment import days, figures
from generator.digest.differences.contradictions import (
    contrary,
    corrections,
    denials,
    disputes,
    kindred,
    opposed,
    parties,
    stances_of,
    withheld,
    wordings,
)
from generator.digest.differences.counts import (
    amounts,
    compositions,
    hits,
    in_series,
    magnitudes,
    measures,
    phrased,
    scores,
    standings,
    tolls,
)
from generator.digest.differences.events import durations, firsts, outcomes, outlooks, stages, times
from generator.digest.differences.facts import Facts, facts
from generator.digest.differences.meetings import (
    agendas,
    atmospheres,
    dates,
    disclosed,
    earliest,
    firmness,
    held,
    invited,
    moved,
    programmes,
    venues,
    years_of_preparations,
)
from generator.digest.differences.names import alone, incumbents, spelled
from generator.digest.differences.parallels import counted, parts, plans, retold, when, where
from generator.digest.differences.people import (
    ages,
    cohorts,
    homes,
    identified,
    misstated,
    namesakes,
    offices,
    ranks,
    slips,
    surnames,
    tenures,
)
from generator.digest.differences.places import addresses
from generator.digest.differences.shown import shown
from generator.digest.differences.status import (
    arrests,
    awaited,
    charges,
    conditions,
    courses_of,
    deathbeds,
    deaths,
    releases,
    states,
)
from generator.language import quantities
from generator.model import Relation, SlotKind

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from generator.model import Difference, Side

__all__ = ["RULES", "Facts", "differences", "facts", "shown"]

RULES: tuple[Callable[[Facts], Iterable[Difference]], ...] = (
    held, dates, moved, years_of_preparations, venues, tolls, hits, compositions, offices, tenures, ranks, firmness,
    invited, disclosed, earliest, firsts, agendas, ages, cohorts, misstated, magnitudes, measures, phrased, times,
    durations, addresses, arrests, courses_of, outcomes, amounts, scores, stages, atmospheres, outlooks,
    programmes, figures, days, states, kindred, denials, opposed, namesakes, incumbents, spelled, alone,
    surnames, homes, conditions, awaited, deaths,
    deathbeds, identified, retold, slips, when, where, parts, plans, contrary, corrections, disputes, stances_of,
    withheld,
    wordings,
    counted,
    charges,
    standings,
    parties,
    releases,
)  # fmt: skip
"""Every rule, the weightiest first."""
MOST = 24
_OF_WORDS = frozenset({SlotKind.STATUS, SlotKind.CLAIM})
"""Kinds of what two rules may read in one passage: a charge, and its degree."""
_WEIGHT = {Relation.BETWEEN: 0, Relation.WITHIN: 1, Relation.UPDATE: 2}


def differences(known: Facts) -> tuple[Difference, ...]:
    """Return where the sources differ: between sources first, each kind in the order of the rules."""
    found: list[Difference] = []
    seen: list[_Seen] = []
    for one in chain.from_iterable(rule(known) for rule in RULES):
        asked = _Seen(one)
        if not any(_same(asked, other) for other in seen):
            found.append(one)
            seen.append(asked)
    told = in_series(known, found)
    return tuple(sorted(told, key=lambda difference: _WEIGHT[difference.relation])[:MOST])


class _Seen:
    """A difference as it is held against the others: what it cites, and what its sides give in which articles."""

    def __init__(self, found: Difference) -> None:
        self.subject, self.kind = found.subject, found.kind
        self.passages = _passages(found)
        self.places = {(one.article, one.start) for side in found.sides for one in side.citations}
        self.sides = [(_told(side), _articles(side)) for side in found.sides]
        self.worded = [_worded(side) for side in found.sides]


def _same(left: _Seen, right: _Seen) -> bool:
    """Whether a difference sets the same passages, or the same values, of one thing against each other as another."""
    if left.kind is not right.kind:
        return {left.kind, right.kind} <= _OF_WORDS and _in_same_words(left, right)
    if left.kind is SlotKind.NAME and _of_others(left.subject, right.subject):
        return False  # one sentence may name two whom others write otherwise
    if len(left.passages & right.passages) > 1:
        return True
    pairs = [(one, other) for told, one in left.sides for value, other in right.sides if told == value]
    if left.subject == right.subject:
        return len(pairs) > 1 or left.places <= right.places  # other words of it, as another rule reads them
    cited = [pair for pair in pairs if not pair[0].isdisjoint(pair[1])]
    return len(cited) > 1 and not _of_others(left.subject, right.subject)


def _in_same_words(left: _Seen, right: _Seen) -> bool:
    """Whether two sides of one difference have most words of two sides of another, from the same passages."""
    pairs = product(left.worded, right.worded)
    alike = [pair for pair in pairs if all(map(_shares, *pair))]
    return len({one for one, _ in alike}) > 1 < len({other for _, other in alike})


def _shares(some: frozenset[Hashable], others: frozenset[Hashable]) -> bool:
    return bool(some & others) and len(some & others) * 2 >= min(len(some), len(others))


def _passages(difference: Difference) -> set[tuple[str, int, str]]:
    numbered = difference.kind is not SlotKind.STATUS  # which of several numbers of a passage it is
    digits = [
        (side, "".join(char for char in side.value if char.isdigit() and numbered))
        for side in difference.sides
    ]
    return {(one.article, one.start, told) for side, told in digits for one in side.citations}


def _of_others(left: str, right: str) -> bool:
    """Whether two subjects name somebody or something each, and nobody in common."""
    names = [
        frozenset(word for word in subject.split()[1:] if word[0].isupper()) for subject in (left, right)
    ]
    return all(names) and names[0].isdisjoint(names[1])


def _told(side: Side) -> str | tuple[float, ...]:
    """Return the numbers that a side gives, else its words."""
    numbers = tuple(sorted(one.value for one in quantities.find(side.value)))
    return numbers or " ".join(side.value.lower().split())


def _worded(side: Side) -> tuple[frozenset[Hashable], frozenset[Hashable]]:
    """Return the passages of a side, and its words."""
    cited = frozenset((one.article, one.start) for one in side.citations)
    return cited, frozenset(side.value.lower().replace("-", " ").split())


def _articles(side: Side) -> frozenset[str]:
    return frozenset(one.article for one in side.citations)

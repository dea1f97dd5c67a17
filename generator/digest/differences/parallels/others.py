"""Whether two lines with values of one deed tell of other people or streets."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.sameness import ages_in, is_another
from generator.digest.differences.places.addresses import on_other_streets
from generator.digest.syntax.meanwhile import SAYER
from generator.language.names.lexicon import lexicon
from generator.language.words import stems

if TYPE_CHECKING:
    from generator.digest.differences.facts import Facts
    from generator.digest.differences.parallels.told import Told
    from generator.digest.lines import Line

LAST = 160
"""Characters at the end of a line in which it says who says so."""
LONG = 4
"""Letters of a name with which another one begins that is made of it."""


def of_others(facts: Facts, one: Told, other: Told, *, more: int = 0) -> bool:
    """Whether two lines tell of other people or streets: names of their own, `more` than they share; ages, surnames."""
    if on_other_streets(facts, one.line, other.line) or is_another(one.line, other.line):
        return True
    whose, others = _whose(facts, one.line), _whose(facts, other.line)
    ages, people = (whose.ages, others.ages), (whose.surnames, others.surnames)
    if any(left and right and left.isdisjoint(right) for left, right in (ages, people)):
        return True
    left, right = (told.names - one.stems - other.stems for told in (whose, others))
    fewer = min(len(_without(left, right)), len(_without(right, left)))
    return fewer > 0 and fewer >= max(len(left) - len(_without(left, right)), 1) + more


def _without(names: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Return the names that are not among others, nor of one stem with one: `Peru`, `Peruvian`, `Organisation`."""
    return frozenset(
        name
        for name in names - others
        if not any(len(min(name, it, key=len)) >= LONG and _begins(name, it) for it in others)
    )


def _begins(name: str, other: str) -> bool:
    left, right = (it.replace("-", "").replace("z", "s") for it in (name, other))
    return left.startswith(right) or right.startswith(left)


class _Whose(NamedTuple):
    """Who a line tells of: ages, surnames of full names whose first one is a given name, stems of its names."""

    ages: frozenset[str]
    surnames: frozenset[str]
    names: frozenset[str]


def _read_whose(_: Facts) -> dict[Line, _Whose]:
    """Whom lines tell of, as far as they have been asked for."""
    return {}


def _whose(facts: Facts, line: Line) -> _Whose:
    read = facts.once(_read_whose)
    if line not in read:
        known = lexicon("en")
        given = known.given if known else frozenset()
        persons = facts.once(_persons).get(line, ())
        surnames = frozenset(last for first, last in persons if first in given)
        read[line] = _Whose(ages_in(line.text), surnames, _named(facts, line))
    return read[line]


def _named(facts: Facts, line: Line) -> frozenset[str]:
    """Return the names in a line, those of who says it aside."""
    said = SAYER.search(line.text, max(0, len(line.text) - LAST))
    names = facts.named_in(line)
    return names & frozenset(stems(line.text[: said.start()], "en")) if said else names


def _persons(facts: Facts) -> dict[Line, tuple[tuple[str, str], ...]]:
    return {
        line: tuple((one.first.lower(), one.last) for one in says.persons)
        for line, says in facts.says
        if says.persons
    }

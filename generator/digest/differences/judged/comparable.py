"""Whether two values can be of one thing at all, whatever else is told beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.differences.judged.dimensions import COUNT, LABEL, MAGNITUDE, MONEY
from generator.digest.differences.judged.values import CALENDAR
from generator.digest.differences.units import PERSON
from generator.language.measures import partings

if TYPE_CHECKING:
    from generator.digest.differences.judged.values import Worth

HYPOTHETICAL = frozenset({"offer", "demand", "could", "would", "might", "may", "if"})
"""Marks of a value that nothing has yet: two of them need not be of one offer."""
ONLY_BOTH = frozenset({"more", "other", "whole", "attributive", "including", "with attacker", "left over"})
"""What stands beside both of two counts of one thing, or beside neither."""
NEVER = frozenset({"average", "per", "known"})
"""What stands beside no count that is compared: of a part that was told of, or of a rate that is another every day."""
PARTED = frozenset(mark for by_cue in partings("en").values() for mark in by_cue.values())
EARLIER = frozenset({"background", "aftershock"})
"""Marks of an earthquake that is another one."""
KINDS_OF_PEOPLE = frozenset({
    "men", "women", "man", "woman", "boy", "girl", "child", "children", "kid", "teen", "teenag", "officers", "student",
    "member", "male", "femal", "daughter", "son", "brother", "sister", "agent", "soldier", "worker", "adult", "juvenil",
})  # fmt: skip
"""Aspects of nouns that count a part of the people."""
WITHOUT_NOUN, WITH_NOUN, DATED = 4, 9, 8
"""Words up to which the cue of a number without a noun stands beside it, of one with a noun, and of a date."""


def comparable(one: Worth, other: Worth, *, strict: bool) -> bool:
    """Whether two values may be of one thing; `strict` where their articles need not tell of one event."""
    if one.dimension != other.dimension:
        return False
    measured = not set(one.measures).isdisjoint(other.measures)
    apart = bool(one.measures and other.measures) and not measured
    if apart or (one.others ^ other.others) & PARTED or (strict and _unsure(one, other)):
        return False
    if one.dimension == COUNT:
        return _counts(one, other, strict=strict, measured=measured)
    if one.dimension in CALENDAR:
        return _dates(one, other, strict=strict, measured=measured)
    return _measures(one, other, strict=strict, measured=measured)


def _unsure(one: Worth, other: Worth) -> bool:
    """Whether two values are compared only where their articles surely tell of one event."""
    return one.dimension == MAGNITUDE or bool((one.others | other.others) & HYPOTHETICAL)


def _measures(one: Worth, other: Worth, *, strict: bool, measured: bool) -> bool:
    told = measured or not one.words.isdisjoint(other.words)
    if one.dimension == MAGNITUDE:
        return not (one.others | other.others) & EARLIER
    if one.dimension == MONEY:
        return one.unit == other.unit and told
    return measured or one.dimension == LABEL or (told and not strict)


def _dates(one: Worth, other: Worth, *, strict: bool, measured: bool) -> bool:
    if strict or not measured or (one.others | other.others) & EARLIER:
        return False
    near = max(one.distance, other.distance) <= DATED
    return one.measures[0] == other.measures[0] and near and one.planned == other.planned


def _counts(one: Worth, other: Worth, *, strict: bool, measured: bool) -> bool:
    both, either = one.others & other.others, one.others | other.others
    if (either - both) & ONLY_BOTH or "identified" in either or (strict and either & NEVER):
        return False
    nouns = {one.unit, other.unit} - {""}
    people = PERSON in nouns and not (strict and nouns & KINDS_OF_PEOPLE)
    if len(nouns) > 1 and not people and not (not strict and nouns <= KINDS_OF_PEOPLE):
        return False
    if not measured:
        counted = len(nouns) == 1 and bool(one.unit and other.unit)
        return counted and PERSON not in nouns and not nouns & KINDS_OF_PEOPLE
    return all(it.distance <= (WITH_NOUN if it.unit else WITHOUT_NOUN) for it in (one, other))

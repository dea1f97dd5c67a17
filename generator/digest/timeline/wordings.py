"""Whether two dated facts tell one thing by their words: the same, or words for one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.timeline.odds import (
    at_one_minute,
    at_other_ages_or_blocks,
    is_another,
    of_other_steps,
    of_others,
    on_other_sides,
    planned_only,
    surnames,
)
from generator.digest.timeline.stretches import lies_within
from generator.language.words import stems
from generator.model import Precision

if TYPE_CHECKING:
    from generator.digest.differences.facts import Facts
    from generator.digest.timeline.fact import Fact

SAME_FACT = 0.34
"""Share of the shorter text's stems in the other from which two facts of one date are one."""
SAME_FACT_ON_A_DAY = 0.25
WITHIN, SHARED_WITHIN = 0.5, 4
"""The same where one date lies within the other one, and the stems in common."""
BESIDE_NAMES = 2
"""Of these, those that are of no name, unless both tell one step: what else the same people did shares their names.
Within a year there has to be one more.
"""
IN_OTHER_WORDS, SHARED = 0.35, 4
OF_ONE_STEP, SHARED_OF_ONE_STEP = 0.25, 3
"""The same of one day, where words for one thing are one; and where both tell one step of its course."""
OF_A_PLAN, SHARED_OF_A_PLAN = 0.5, 2
"""The same of a plan and what came of it."""
WORD_FOR_WORD = 0.75
"""Share of the longer text from which two facts are one sentence, said once more."""


def says_the_same(known: Facts, one: Fact, other: Fact) -> bool:
    """Whether two facts of one date, or of one within the other, share enough of what they say."""
    if _is_said_again(one, other):
        return True
    if None in (one.day, other.day) and at_one_minute(one, other):  # whatever day the hour was put on
        return _share(one, other) >= SAME_FACT
    if on_one_date(one, other):
        return _tells_alike(known, one, other)
    return _shares_within(known, one, other) and lies_within(known, one, other)


def _shares_within(known: Facts, one: Fact, other: Fact) -> bool:
    """Whether most of the shorter text is in the other one, words for one thing being one, and not only names."""
    if planned_only(one, other) or of_other_steps(one, other):
        return False
    if is_another(one) or is_another(other):
        return False
    shared = one.gist & other.gist
    of_one_step = one.step is not None and one.step == other.step
    of_somebody = of_one_step and not known.once(surnames).isdisjoint(shared)
    enough = IN_OTHER_WORDS if of_somebody else WITHIN
    if len(shared) < SHARED_WITHIN or len(shared) < enough * min(len(one.gist), len(other.gist)):
        return False
    by_a_year = not (one.place[1] and other.place[1])
    return of_one_step or len(shared - known.named_in(one.line)) >= BESIDE_NAMES + by_a_year


def _share(one: Fact, other: Fact) -> float:
    """Return the share of the stems of the shorter text that are in the longer one."""
    return len(one.stems & other.stems) / max(1, min(len(one.stems), len(other.stems)))


def on_one_date(one: Fact, other: Fact) -> bool:
    """Whether two facts are of one day, or of one month or year that both give."""
    if _on_one_day(one, other):
        return True
    return one.moment.precision is other.moment.precision and _same_date(one, other)


def _tells_alike(known: Facts, one: Fact, other: Fact) -> bool:
    """Whether two facts of one date are one: a plan and its fact, the same words, or words for the same."""
    if planned_only(one, other):
        return _came_about(known, one, other)
    if of_other_steps(one, other) and not _shares_most(one, other):
        return False
    of_one_form = one.moment.precision is other.moment.precision is Precision.DAY
    if _share(one, other) >= (SAME_FACT_ON_A_DAY if of_one_form else SAME_FACT):
        return True
    return bool(one.place[2] or one.moment.year) and in_other_words(known, one, other)


def _is_said_again(one: Fact, other: Fact) -> bool:
    """Whether another article has a sentence again, with the same words for its day: a report is published anew."""
    if one.moment.date or one.line.article == other.line.article or one.when.lower() != other.when.lower():
        return False
    return len(one.stems & other.stems) >= WORD_FOR_WORD * max(len(one.stems), len(other.stems))


def _came_about(known: Facts, one: Fact, other: Fact) -> bool:
    """Whether a plan and what was done on its day are of one thing, and of nobody else."""
    shared, shorter = len(one.gist & other.gist), min(len(one.gist), len(other.gist))
    enough = shared >= max(SHARED_OF_A_PLAN, OF_A_PLAN * shorter)
    return bool(one.place[2]) and enough and not of_others(known, one, other)


def _shares_most(one: Fact, other: Fact) -> bool:
    """Whether most of the shorter text is in the other, on one day words for one thing being one."""
    if not one.place[2]:
        return _share(one, other) > WITHIN
    return len(one.gist & other.gist) > WITHIN * min(len(one.gist), len(other.gist))


def in_other_words(known: Facts, one: Fact, other: Fact) -> bool:
    """Whether two facts of one day share enough of what they say, words for one thing being one."""
    shared, shorter = len(one.gist & other.gist), min(len(one.gist), len(other.gist))
    if shared < SHARED_OF_ONE_STEP - 1 or at_other_ages_or_blocks(one, other):
        return False
    if shared >= max(SHARED, IN_OTHER_WORDS * shorter):
        return True
    if one.step is None or one.step != other.step:
        return False
    of_somebody = not one.step.event and bool(_named(known, one) & _named(known, other))
    return shared >= max(SHARED_OF_ONE_STEP - of_somebody, OF_ONE_STEP * shorter)


def _named(known: Facts, fact: Fact) -> frozenset[str]:
    """Return the stems of the names in a fact, those of places left out."""
    return known.named_in(fact.line) - known.once(_places)


def _places(known: Facts) -> frozenset[str]:
    return frozenset(stems(" ".join(known.places), "en"))


def _on_one_day(one: Fact, other: Fact) -> bool:
    return one.on is not None and one.on == other.on


def _same_date(left: Fact, right: Fact) -> bool:
    if not left.moment.date or not right.moment.date:
        told_alike = left.place == right.place and left.moment.date == right.moment.date
        return told_alike and not on_other_sides(left, right)
    years = {left.moment.year, right.moment.year} - {None}
    return len(years) <= 1 and left.moment.date[4:] == right.moment.date[4:] and left.place == right.place

"""Whether dated facts tell one event, in whatever words: of one kind, on one day, at no other hour, street or age."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import of_one_event
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.places.addresses import at_other_streets
from generator.digest.timeline.midnight import at_one_moment, in_one_night
from generator.digest.timeline.odds import (
    at_odds,
    at_one_minute,
    at_other_ages_or_blocks,
    of_other_steps,
    of_others,
    planned_only,
)
from generator.digest.timeline.stretches import is_wide, lies_within
from generator.digest.timeline.wordings import in_other_words
from generator.language.steps import kinds_of_events, names_another

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.differences.facts import Facts
    from generator.digest.timeline.fact import Fact


TOP = 3
"""The last line, from 0, with which an article tells its news."""
SHARED_OF_EVENTS, SHARED_OF_NEWS, SHARED_OF_PLANS = 2, 3, 4
"""Words from which the news of two articles is one: where an event is told, else, and where one has it as a plan."""


def is_news_of_both(known: Facts, one: Fact, other: Fact) -> bool:
    """Whether two facts of a day are what two articles open with, and share words that are no names.

    Each report tells the news of its day in words of its own, but opens with it.
    """
    if max(one.line.position, other.line.position) > TOP or one.line.article == other.line.article:
        return False
    shared = one.gist & other.gist
    if len(shared) < _least(one, other) or one.place[:3] != other.place[:3] or not one.place[2]:
        return False
    if shared <= known.named_in(one.line) or of_other_steps(one, other) or of_others(known, one, other):
        return False
    return may_be_one(known, one, other)


def _least(one: Fact, other: Fact) -> int:
    """Return how many words two facts share at least that are one piece of news; more than there are where none is."""
    if planned_only(one, other):
        return SHARED_OF_PLANS
    if _is_event(one) or _is_event(other):
        return SHARED_OF_EVENTS
    if any(
        fact.part and fact.part.exact for fact in (one, other)
    ):  # one deed of a day of which several are told
        return len(one.gist) + 1
    return SHARED_OF_NEWS


def opens_with(known: Facts, row: Sequence[Fact], event: Sequence[Fact]) -> bool:
    """Whether all that a row tells is how later articles open: with the event of a day in a week or month of theirs."""
    told = [
        one for one in event if _is_event(one) and one.day and not one.planned and not is_wide(known, one)
    ]
    return bool(told) and all(
        is_wide(known, fact)
        and not fact.planned
        and fact.line.position <= TOP
        and (fact.step is None or fact.step.event)
        and not names_another(fact.text, "en")
        and any(_opens_with(known, fact, one) for one in told)
        for fact in row
    )


def _opens_with(known: Facts, fact: Fact, event: Fact) -> bool:
    """Whether a fact names an event of the kind of one that another article tells by a day within its dates."""
    if fact.line.article == event.line.article or not lies_within(known, fact, event):
        return False
    kinds = _kinds(fact.gist, fact.text) & _kinds(event.gist, event.text)
    return bool(kinds) and may_be_one(known, fact, event) and not at_odds([fact], event)


def tell_one_event(known: Facts, row: Sequence[Fact], other: Sequence[Fact]) -> bool:
    """Whether each of two rows of a day holds what tells its event, and nothing of one is at odds with the other."""
    if row[0].place[:3] != other[0].place[:3] or not row[0].place[2]:
        return False
    if any(fact.planned or fact.line.row for fact in (row[0], other[0])):
        return False
    if not any(_is_event(fact) for fact in row) or not any(_is_event(fact) for fact in other):
        return False
    return all(
        may_be_one(known, one, fact) and not at_odds([one], fact) and not names_another(fact.text, "en")
        for one in row
        for fact in other
    )


def _is_event(fact: Fact) -> bool:
    return fact.step is not None and fact.step.event


def one_event(known: Facts, row: Sequence[Fact], fact: Fact) -> bool:
    """Whether a fact is of the hour of a row, tells its event, or the step that somebody takes once a day."""
    first = row[0]
    if first.planned or first.line.row:
        return False
    alike = any(at_one_minute(one, fact) for one in row) or _of_one_step(known, row, fact)
    of_event = [
        one for one in row if one.step is None or one.step.event
    ]  # later steps have hours of their own
    if not alike or at_odds(of_event, fact) or names_another(fact.text, "en"):
        return False
    return all(may_be_one(known, one, fact) for one in row)


def by_another_day(known: Facts, row: Sequence[Fact], fact: Fact) -> bool:
    """Whether a fact tells the event of a row by the day before or behind: of one night, or in the time of two zones.

    Of one night, it has to share what two facts in other words share.
    """
    first = row[0]
    if first.planned or first.line.row:
        return False
    if any(at_one_moment(one, fact) for one in row):
        return not names_another(fact.text, "en") and all(may_be_one(known, one, fact) for one in row)
    if not any(in_one_night(one, fact) for one in row) or not _of_one_step(known, row, fact):
        return False
    if names_another(fact.text, "en"):
        return False
    told = any(in_other_words(known, one, fact) for one in row)
    return told and all(may_be_one(known, one, fact) for one in row)


def _of_one_step(known: Facts, row: Sequence[Fact], fact: Fact) -> bool:
    step = row[0].step
    if step is None or fact.step is None:
        return False
    if step.event and fact.step.event:
        return True
    return step.once and step == fact.step and not any(of_others(known, one, fact) for one in row)


def _at_its_hour(one: Fact, other: Fact) -> bool:
    """Whether two facts tell an event at the very same hour of a day, or of two days that are one by a zone."""
    if one.step is None or other.step is None or not (one.step.event and other.step.event):
        return False
    if one.part is None or other.part is None or not one.part.exact:
        return False
    return one.part[:2] == other.part[:2] or at_one_moment(one, other)


def may_be_one(known: Facts, one: Fact, other: Fact) -> bool:
    """Whether two facts on events of one day are of one kind, and nothing that they tell of it differs."""
    left, right = one.line, other.line
    if left.article != right.article and not (
        one_story(known, left.article, right.article)
        or of_one_event(known, left, right)
        or _at_its_hour(one, other)
    ):
        return False
    if at_other_streets(known, left, right) and not _at_its_hour(one, other):
        return False  # at one minute a corner and an address are of one event
    if one.step is not None and at_other_ages_or_blocks(one, other):
        return False
    here, there = _kinds(one.gist, one.text), _kinds(other.gist, other.text)
    return not here or not there or not here.isdisjoint(there)


@lru_cache(maxsize=1 << 9)  # a fact is held against each row of other facts
def _kinds(gist: frozenset[str], text: str) -> frozenset[int]:
    return kinds_of_events(gist, "en", text)

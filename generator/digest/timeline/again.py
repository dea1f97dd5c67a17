"""When dated facts tell one thing, and become one row: in the same words, or as the event of one day told again.

Reports tell an event in a sentence and its hour and street in another (`The crash happened at noon on Quay Street`),
in other words each. They are one where both tell of an event of one kind, or of one hour, on one day, at no other
street or age, and their articles tell one story; never where several events of that day may be meant. What was planned
for a day and what was done on it are one as well, where they share most of their words.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import chain, pairwise
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
    on_other_sides,
    planned_only,
)
from generator.digest.timeline.stretches import lies_within
from generator.language.steps import kinds_of_events, names_another
from generator.language.words import stems
from generator.model import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
SHARED_WITH_THE_FIRST = 2
"""Words that a fact shares with the first one of a row, where it says the same as another one of it."""


def told_once(known: Facts, facts: Iterable[Fact]) -> list[list[Fact]]:
    """Return facts as rows, those that tell one thing together; what is worth most comes first, in rows and of them."""
    rows: list[list[Fact]] = []
    for fact in sorted(facts, key=lambda fact: (-fact.worth, fact.line.article, fact.line.start)):
        of_its_date_first = sorted(rows, key=lambda row: not _on_one_date(row[0], fact))
        row = next((row for row in of_its_date_first if _alike(known, row, fact)), None)
        row = row or _of_event(known, rows, fact)
        if row is None:
            rows.append([fact])
        else:
            row.append(fact)
    return _joined(known, rows)


def _joined(known: Facts, rows: Sequence[list[Fact]]) -> list[list[Fact]]:
    """Return rows, those as one that tell one event by all that was told of each; where one of several may be, none."""
    alike = [
        {at for at, other in enumerate(rows) if other is row or _tell_one_event(known, row, other)}
        for row in rows
    ]
    return [
        list(chain.from_iterable(rows[one] for one in sorted(alike[at])) if _agree(alike, at) else row)
        for at, row in enumerate(rows)
        if not _agree(alike, at) or at == min(alike[at])
    ]


def _agree(alike: Sequence[set[int]], at: int) -> bool:
    """Whether all that a row may be one with are so with the same rows."""
    return all(alike[one] == alike[at] for one in alike[at])


def _tell_one_event(known: Facts, row: Sequence[Fact], other: Sequence[Fact]) -> bool:
    """Whether each of two rows of a day holds what tells its event, and nothing of one is at odds with the other."""
    if row[0].place[:3] != other[0].place[:3] or not row[0].place[2]:
        return False
    if any(fact.planned or fact.line.row for fact in (row[0], other[0])):
        return False
    if not any(_is_event(fact) for fact in row) or not any(_is_event(fact) for fact in other):
        return False
    return all(
        _may_be_one(known, one, fact) and not at_odds([one], fact) and not names_another(fact.text, "en")
        for one in row
        for fact in other
    )


def _is_event(fact: Fact) -> bool:
    return fact.step is not None and fact.step.event


def _alike(known: Facts, row: Sequence[Fact], fact: Fact) -> bool:
    """Whether a fact says in the same words what one of a row does."""
    alike = _says_the_same(known, row[0], fact) or (
        len(row[0].gist & fact.gist) >= SHARED_WITH_THE_FIRST
        and not of_other_steps(row[0], fact)
        and any(
            len(one.gist & fact.gist) > SHARED_WITH_THE_FIRST and _says_the_same(known, one, fact)
            for one in row[1:]
        )
    )
    return alike and not at_odds(row, fact)


def _says_the_same(known: Facts, one: Fact, other: Fact) -> bool:
    """Whether two facts of one date, or of one within the other, share enough of what they say."""
    if _is_said_again(one, other):
        return True
    if None in (one.day, other.day) and at_one_minute(one, other):  # whatever day the hour was put on
        return _share(one, other) >= SAME_FACT
    if _on_one_date(one, other):
        return _tells_alike(known, one, other)
    return _shares_within(known, one, other) and lies_within(known, one, other)


def _shares_within(known: Facts, one: Fact, other: Fact) -> bool:
    """Whether most of the shorter text is in the other one, words for one thing being one, and not only names."""
    if planned_only(one, other) or of_other_steps(one, other):
        return False
    if _of_another(one) or _of_another(other):
        return False
    shared = one.gist & other.gist
    if len(shared) < SHARED_WITHIN or len(shared) < WITHIN * min(len(one.gist), len(other.gist)):
        return False
    of_one_step = one.step is not None and one.step == other.step
    by_a_year = not (one.place[1] and other.place[1])
    return of_one_step or len(shared - known.named_in(one.line)) >= BESIDE_NAMES + by_a_year


def _share(one: Fact, other: Fact) -> float:
    """Return the share of the stems of the shorter text that are in the longer one."""
    return len(one.stems & other.stems) / max(1, min(len(one.stems), len(other.stems)))


def _on_one_date(one: Fact, other: Fact) -> bool:
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
    return bool(one.place[2] or one.moment.year) and _in_other_words(known, one, other)


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


def _in_other_words(known: Facts, one: Fact, other: Fact) -> bool:
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


def _of_event(known: Facts, rows: Sequence[list[Fact]], fact: Fact) -> list[Fact] | None:
    """Return the row whose event a fact tells again: of several that may be one event the nearest, else none."""
    if fact.planned or fact.line.row or not fact.place[2]:
        return None
    found = [row for row in rows if row[0].place[:3] == fact.place[:3] and _one_event(known, row, fact)]
    found = found or [row for row in rows if _by_another_day(known, row, fact)]
    found = [row for row in found if any(at_one_minute(one, fact) for one in row)] or found
    if any(
        at_odds(one, other[0]) or not _may_be_one(known, one[0], other[0]) for one, other in pairwise(found)
    ):
        return None
    return max(found, key=lambda row: len(row[0].gist & fact.gist), default=None)


def _one_event(known: Facts, row: Sequence[Fact], fact: Fact) -> bool:
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
    return all(_may_be_one(known, one, fact) for one in row)


def _of_another(fact: Fact) -> bool:
    """Whether a fact tells an event as one of several."""
    return fact.step is not None and fact.step.event and names_another(fact.text, "en")


def _by_another_day(known: Facts, row: Sequence[Fact], fact: Fact) -> bool:
    """Whether a fact tells the event of a row by the day before or behind: of one night, or in the time of two zones.

    Of one night, it has to share what two facts in other words share.
    """
    first = row[0]
    if first.planned or first.line.row:
        return False
    if any(at_one_moment(one, fact) for one in row):
        return not names_another(fact.text, "en") and all(_may_be_one(known, one, fact) for one in row)
    if not any(in_one_night(one, fact) for one in row) or not _of_one_step(known, row, fact):
        return False
    if names_another(fact.text, "en"):
        return False
    told = any(_in_other_words(known, one, fact) for one in row)
    return told and all(_may_be_one(known, one, fact) for one in row)


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


def _may_be_one(known: Facts, one: Fact, other: Fact) -> bool:
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

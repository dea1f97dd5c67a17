"""When dated facts tell one thing, and become one row: in the same words, or as the event of one day told again.

Reports tell an event in a sentence and its hour and street in another (`The crash happened at noon on Quay Street`),
in other words each. They are one where both tell of an event of one kind, on one day, at no other hour, street or age,
and their articles tell one story; never where several events of that day may be meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import ages_in, blocks_in, of_one_event, ordinals_in
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.places.addresses import on_other_streets
from generator.language.daytimes import apart
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
IN_OTHER_WORDS, SHARED = 0.35, 4
OF_ONE_STEP, SHARED_OF_ONE_STEP = 0.25, 3
"""The same of one day, where words for one thing are one; and where both tell one step of its course."""


def told_once(known: Facts, facts: Iterable[Fact]) -> list[list[Fact]]:
    """Return facts as rows, those that tell one thing together; what is worth most comes first, in rows and of them."""
    rows: list[list[Fact]] = []
    for fact in sorted(facts, key=lambda fact: (-fact.worth, fact.line.article, fact.line.start)):
        row = next((row for row in rows if _alike(known, row, fact)), None) or _of_event(known, rows, fact)
        if row is None:
            rows.append([fact])
        else:
            row.append(fact)
    return rows


def _alike(known: Facts, row: Sequence[Fact], fact: Fact) -> bool:
    """Whether a fact says in the same words what a row does."""
    first = row[0]
    if _at_odds(row, fact):
        return False
    shared, shorter = first.stems & fact.stems, max(1, min(len(first.stems), len(fact.stems)))
    if not _on_one_day(first, fact) and (
        first.moment.precision is not fact.moment.precision or not _same_date(first, fact)
    ):
        within = _within(first, fact) or _within(fact, first)
        return within and len(shared) >= max(SHARED_WITHIN, WITHIN * shorter)
    if first.step and fact.step and first.step.place != fact.step.place and len(shared) <= WITHIN * shorter:
        return False
    of_one_form = first.moment.precision is fact.moment.precision is Precision.DAY
    if len(shared) >= (SAME_FACT_ON_A_DAY if of_one_form else SAME_FACT) * shorter:
        return True
    return bool(first.place[2]) and _in_other_words(known, first, fact)


def _in_other_words(known: Facts, one: Fact, other: Fact) -> bool:
    """Whether two facts of one day share enough of what they say, words for one thing being one."""
    shared, shorter = len(one.gist & other.gist), min(len(one.gist), len(other.gist))
    if shared < SHARED_OF_ONE_STEP - 1 or _differ(one, other):
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


def _at_odds(row: Sequence[Fact], fact: Fact) -> bool:
    """Whether a fact is planned and a row is not, or each tells another hour of one day, or of the next such case."""
    if None not in (row[0].planned, fact.planned) and row[0].planned != fact.planned:
        return True
    if any(one.part and fact.part and apart(one.part, fact.part) for one in row):
        return True
    which = ordinals_in(fact.text)
    return bool(which) and any(which.isdisjoint(there) for one in row if (there := ordinals_in(one.text)))


def _on_one_day(one: Fact, other: Fact) -> bool:
    return one.day is not None and one.day == other.day


def _same_date(left: Fact, right: Fact) -> bool:
    if not left.moment.date or not right.moment.date:
        return left.place == right.place and left.moment.date == right.moment.date
    years = {left.moment.year, right.moment.year} - {None}
    return len(years) <= 1 and left.moment.date[4:] == right.moment.date[4:] and left.place == right.place


def _within(wide: Fact, narrow: Fact) -> bool:
    """Whether a date is a day of a month, or of a year, that another gives as a whole."""
    if wide.moment.precision not in {Precision.MONTH, Precision.YEAR} or wide.moment.open:
        return False
    stated = [part for part in wide.place[:3] if part]
    return narrow.day is not None and list(narrow.place[: len(stated)]) == stated


def _of_event(known: Facts, rows: Sequence[list[Fact]], fact: Fact) -> list[Fact] | None:
    """Return the one row whose event a fact tells again; None where there is none, or more than one may be meant."""
    if not _tells_event(fact) or not fact.place[2]:
        return None
    of_the_day = [row for row in rows if _tells_event(row[0]) and row[0].place[:3] == fact.place[:3]]
    found = [row for row in of_the_day if _one_event(known, row, fact)]
    return found[0] if len(found) == 1 and len(of_the_day) == 1 else None


def _tells_event(fact: Fact) -> bool:
    return fact.step is not None and fact.step.event and not fact.planned and not fact.line.row


def _one_event(known: Facts, row: Sequence[Fact], fact: Fact) -> bool:
    if _at_odds(row, fact) or names_another(fact.text, "en"):
        return False
    return all(_may_be_one(known, one, fact) for one in row)


def _may_be_one(known: Facts, one: Fact, other: Fact) -> bool:
    """Whether two facts on events of one day are of one kind, and nothing that they tell of it differs."""
    left, right = one.line, other.line
    if left.article != right.article and not (
        one_story(known, left.article, right.article) or of_one_event(known, left, right)
    ):
        return False
    if on_other_streets(known, left, right) or _differ(one, other):
        return False
    kinds = kinds_of_events(one.gist, "en"), kinds_of_events(other.gist, "en")
    return not all(kinds) or not kinds[0].isdisjoint(kinds[1])


def _differ(one: Fact, other: Fact) -> bool:
    """Whether two facts give ages and none in common, or blocks of other streets."""
    told = (
        (ages_in(one.text), ages_in(other.text)),
        (blocks_in(one.text), blocks_in(other.text)),
    )
    return any(a and b and a.isdisjoint(b) for a, b in told)

"""What two facts tell that cannot be of one thing: other hours, steps, people, ages or streets, the next such case."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import ages_in, blocks_in, ordinals_in
from generator.language.daytimes import apart, of_other_zones
from generator.language.steps import names_another
from generator.language.words import stems
from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.differences.facts import Facts
    from generator.digest.timeline.fact import Fact

MINUTES = 10
"""Up to which two hours are one."""
_NOT_KEPT = re.compile(
    r"\b(?:(?:had|have) (?:been|to be) (?:due|set|scheduled|planned|expected)"
    r"|supposed|postponed|cancell?ed|delayed|instead)\b"
)
_ONE_OF_SEVERAL = re.compile(
    r"\b(?:one of|among) (?:the )?(?:\w+ )?(?:people|men|women|victims|teens|teenagers|children)\b"
)
"""Whose age is no other one's, since others were there."""
_OF_A_VICTIM = re.compile(
    r"\b(?:deaths?|shot|slain|slay\w*|(?:kill|murder|shoot|stabb|rap|assault|abduct|kidnapp|attack|robb|wound|injur)(?:ed|ing|er|e))"
    r" (?:dead )?(?:of )?(?:an? |the )?(?:[\w'\u2019-]+,? ){0,3}?\d{1,3}\b"
)
"""The age of whoever a deed was done to, which is not that of who was arrested for it."""
_OF_A_DOER = re.compile(r"\bby (?:an?|his|her|their|the) (?:[\w'\u2019-]+ ){0,2}?\d{1,3}\b")
"""The age of whoever did a deed, which is not that of whom it was done to."""
_OF_A_SUSPECT = re.compile(
    r"\b(?:arrest|charg|indict|arraign|sentenc|convict|plead|pled|custody|detain|captur|surrender)"
)
_BEFORE = re.compile(r"(?:ahead|before|prior|in the)\b", re.IGNORECASE)
_BEHIND = re.compile(r"(?:after|following)\b", re.IGNORECASE)


def at_odds(row: Sequence[Fact], fact: Fact) -> bool:
    """Whether a fact is of another hour of the day than one of a row, of the next such case, or of what was not."""
    if any(planned_only(one, fact) and (_was_not(one) or _was_not(fact)) for one in row):
        return True
    if any(_at_other_hours(one, fact) or _of_other_ages(one, fact) for one in row):
        return True
    which = ordinals_in(fact.text)
    return bool(which) and any(which.isdisjoint(there) for one in row if (there := ordinals_in(one.text)))


def planned_only(one: Fact, other: Fact) -> bool:
    """Whether one of two facts is planned and the other one is not."""
    return None not in (one.planned, other.planned) and one.planned != other.planned


def _was_not(fact: Fact) -> bool:
    """Whether a text tells of a plan that was not kept."""
    return _NOT_KEPT.search(fact.text) is not None


def _at_other_hours(one: Fact, other: Fact) -> bool:
    """Whether two facts tell parts of one day that lie apart; two hours of one article are two times."""
    if one.part is None or other.part is None or of_other_zones(one.part, other.part):
        return False
    if one.line.article == other.line.article and one.part.exact and other.part.exact:
        return abs(one.part.start - other.part.start) > MINUTES
    return apart(one.part, other.part)


def _of_other_ages(one: Fact, other: Fact) -> bool:
    """Whether an article tells the same step of people of other ages: only two sources give one person two."""
    if one.line.article != other.line.article or one.step is None or one.step != other.step or one.step.event:
        return False
    left, right = _ages(one), _ages(other)
    return bool(left) and bool(right) and left.isdisjoint(right)


def at_one_minute(one: Fact, other: Fact) -> bool:
    """Whether the clock tells that two facts were at one time, and no steps that they were not."""
    if one.part is None or other.part is None or not (one.part.exact and other.part.exact):
        return False
    if of_other_zones(one.part, other.part) or of_other_steps(one, other):
        return False
    return abs(one.part.start - other.part.start) <= MINUTES


def at_another_minute(one: Fact, other: Fact) -> bool:
    """Whether the clock tells another time of two facts, more than what is one."""
    if one.part is None or other.part is None or not (one.part.exact and other.part.exact):
        return False
    return not of_other_zones(one.part, other.part) and abs(one.part.start - other.part.start) > MINUTES


def of_other_steps(one: Fact, other: Fact) -> bool:
    """Whether two facts tell two steps of the course of a day, not both of them of its event."""
    if one.step is None or other.step is None or (one.step.event and other.step.event):
        return False
    return one.step != other.step


def is_another(fact: Fact) -> bool:
    """Whether a fact tells an event as one of several."""
    return fact.step is not None and fact.step.event and names_another(fact.text, "en")


def on_other_sides(one: Fact, other: Fact) -> bool:
    """Whether one of two facts is dated as before an occasion, and the other one as behind it."""
    return any(
        _BEFORE.match(left.when) and _BEHIND.match(right.when) for left, right in ((one, other), (other, one))
    )


def of_others(known: Facts, one: Fact, other: Fact) -> bool:
    """Whether two facts name people, and nobody in common."""
    named = known.once(surnames)
    left, right = (named & _named_around(known, fact) for fact in (one, other))
    return bool(left) and bool(right) and left.isdisjoint(right)


def _named_around(known: Facts, fact: Fact) -> frozenset[str]:
    """Return the stems of the names in a fact and in the line that it is told with."""
    named = known.named_in(fact.line)
    return named | known.named_in(fact.led) if fact.led else named


def surnames(known: Facts) -> frozenset[str]:
    """Return the stems of the last names of people."""
    people = (one for one in known.evidence.cast.figures if one.kind is EntityKind.PERSON)
    return frozenset(stems(" ".join(name.split()[-1] for one in people for name in one.names), "en"))


def at_other_ages_or_blocks(one: Fact, other: Fact) -> bool:
    """Whether two facts give ages and none in common, unless one is of several people, or blocks of other streets."""
    ages = _ages(one), _ages(other)
    if any(_ONE_OF_SEVERAL.search(fact.text) for fact in (one, other)):
        ages = frozenset(), frozenset()
    told = (ages, (blocks_in(one.text), blocks_in(other.text)))
    return any(a and b and a.isdisjoint(b) for a, b in told)


def _ages(fact: Fact) -> frozenset[str]:
    """Return the ages in a fact, those of victims left out where it tells of a suspect, else those of suspects."""
    of_a_suspect = fact.step is not None and not fact.step.event and _OF_A_SUSPECT.search(fact.text)
    return ages_in((_OF_A_VICTIM if of_a_suspect else _OF_A_DOER).sub(" ", fact.text))

"""From values that sources give to one slot, to a difference: its sides, and between whom it lies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.digest.differences.changing import grown, lasting
from generator.digest.differences.parts import of_a_part
from generator.digest.lines import Line, cite_each
from generator.language.dated import WEEKDAYS
from generator.language.words import stems
from generator.model import Difference, Relation, Side, SlotKind

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from generator.digest.differences.facts import Facts


@dataclass(frozen=True, slots=True)
class Value:
    """What a line gives for a slot: `key` is what is compared, `text` how it is shown, verbatim from the line."""

    key: Hashable
    text: str
    line: Line


ONE_MATTER = 4
"""Stems in common from which two pairs of lines are of one matter."""
_TORN = re.compile(
    r"(?:\s(?:an?|the|in|on|with|of|for|to|at|by|as|have|has|had|been|was|were|is|are)|[\s,;:\u2013\u2014-])+\Z"
)
"""What a value ends with that wants what comes behind."""
_ATTRIBUTED = re.compile(r"(?<=\w),\s(?:[\w.'\u2019-]+\s){1,4}(?:said|says|told reporters)\.?\Z")
_BEGINS = re.compile(r"(?:been|be)\s(?=\w)")
_HOURS = {"dawn": 6, "morning": 9, "noon": 12, "midday": 12, "afternoon": 15, "evening": 18, "night": 21}
_SO_FAR = re.compile(
    r"\b(?:[Bb]y|[Aa]s of)\s(?:(?P<weekday>[A-Z][a-z]+day)\s)?(?:early\s|late\s|the\s)?"
    rf"(?P<part>{'|'.join(_HOURS)})\b"
)
"""How something stood at a part of the day: it is told of what goes on."""


def tidy(text: str, whole: str = "") -> str:
    """Return a value without what it does not need: who says so at its end, `been` before it, words of what follows.

    A value that is quoted, or nothing but such words, stays as it is; so does the end of the sentence `whole`.
    """
    if '"' in text or "\u201c" in text or (text == whole.rstrip(".") and not _ATTRIBUTED.search(text)):
        return text
    kept = _TORN.sub("", _ATTRIBUTED.sub("", text))
    return kept[match.end() :] if (match := _BEGINS.match(kept)) else kept or text


def each_once(found: Iterable[tuple[Line, Line]]) -> Iterator[tuple[Line, Line]]:
    """Yield pairs of lines that stand against each other, each matter once: the first of those that share its stems."""
    told: list[frozenset[str]] = []
    for one, other in found:
        words = frozenset(stems(f"{one.text} {other.text}", "en"))
        if all(len(words & others) < ONE_MATTER for others in told):
            told.append(words)
            yield one, other


def differ(
    facts: Facts,
    subject: str,
    kind: SlotKind,
    values: Iterable[Value],
    *,
    overtaken: Hashable = None,
    each: int = 1,
) -> Difference | None:
    """Return the difference that the values of one slot make, or None where they are all the same.

    A value with the key `overtaken` is what was known before the others, whatever the days of the articles; numbers of
    later days, or of how something stood by a later hour, stand behind the earlier ones, unless no day changes them
    (see `changing`). `each` is how many lines of an article are cited for a side: with several, the values of an
    article come in their order.
    """
    sides: dict[Hashable, list[Value]] = {}
    for value in sorted(values, key=lambda value: (value.line.article, value.line.start if each == 1 else 0)):
        sides.setdefault(value.key, []).append(value)
    if len(sides) < 2:  # noqa: PLR2004 - one side differs from nothing
        return None
    groups = [sides[key] for key in sorted(sides, key=lambda key: overtaken is not None and key != overtaken)]
    stays = overtaken is None and lasting(facts, subject, kind, [value for side in groups for value in side])
    ordered: list[list[Value]] = []
    if kind is SlotKind.NUMBER and overtaken is None and not stays:
        ordered = _in_time(facts, groups) or grown(facts, subject, groups)
    groups = ordered or groups
    if kind is SlotKind.NUMBER and overtaken is None and of_a_part(facts, subject, groups):
        return None
    return Difference(
        subject=subject,
        kind=kind,
        relation=Relation.UPDATE if ordered or overtaken in sides else relation(facts, groups, stays=stays),
        sides=tuple(
            Side(
                tidy(group[0].text, group[0].line.text),
                cite_each(facts.articles, (value.line for value in group), each),
            )
            for group in groups
        ),
    )


def relation(facts: Facts, groups: list[list[Value]], *, stays: bool = False) -> Relation:
    """Return between whom a difference lies.

    An update where each side's articles are of later days than those of the side before, and the slot is none that
    `stays` the same on all days; else within a source where all sides are one source's, and between sources in all
    other cases.
    """
    if not stays and _follow(facts, groups):
        return Relation.UPDATE
    sources = {facts.source(value.line) for group in groups for value in group}
    return Relation.WITHIN if len(sources) == 1 else Relation.BETWEEN


def _follow(facts: Facts, groups: list[list[Value]]) -> bool:
    """Whether the sides come one after the other, by the days of their articles."""
    days = [[facts.day(value.line) for value in group] for group in groups]
    known = [[day for day in side if day is not None] for side in days]
    if any(len(side) != len(all_) for side, all_ in zip(known, days, strict=True)):
        return False
    ordered = sorted(known, key=min)
    return all(max(before) < min(after) for before, after in pairwise(ordered))


def _in_time(facts: Facts, groups: list[list[Value]]) -> list[list[Value]]:
    """Return sides in their order, where all of each come before all of the next; empty where they do not."""
    order = sorted(groups, key=lambda side: sum(_all_before(facts, other, side) for other in groups))
    return order if all(_all_before(facts, one, other) for one, other in pairwise(order)) else []


def _all_before(facts: Facts, side: list[Value], other: list[Value]) -> bool:
    return all(_before(facts, one, later) for one in side for later in other)


def _before(facts: Facts, one: Value, other: Value) -> bool:
    """Whether another value is of a later day, or how something stood by a later hour of that day.

    The hour of the earlier one is told as well, or it is when its article was published.
    """
    days = facts.day(one.line), facts.day(other.line)
    if days[0] is None or days[1] is None or days[0] != days[1]:
        return days[0] is not None and days[1] is not None and days[0] < days[1]
    told, later = _stood(facts, one), _stood(facts, other)
    hour = _published(facts, one) if told is None else told
    return hour is not None and later is not None and hour < later


def _stood(facts: Facts, value: Value) -> float | None:
    """Return the hour at which a line tells how something stood on the day of its article; None where it tells none."""
    found, day = _SO_FAR.search(value.line.text), facts.day(value.line)
    if found is None or day is None or found["weekday"] not in {None, WEEKDAYS[day.weekday()].capitalize()}:
        return None
    return _HOURS[found["part"]]


def _published(facts: Facts, value: Value) -> float | None:
    """Return the hour at which an article was published; None where only its day is known."""
    date = facts.articles[value.line.article].date
    return date.hour + date.minute / 60 if date and (date.hour or date.minute) else None

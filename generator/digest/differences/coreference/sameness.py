"""Whether two lines of a topic tell of one event, beyond what any two of its kind have in common."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.aged import aged
from generator.language.words import stem, stems

if TYPE_CHECKING:
    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

SHARED = 3
"""Stems that two lines share, apart from numbers and what every report of such an event says."""
SURE = 6
"""Stems from which that is sure, whoever else their articles tell of."""
_COMMON = frozenset(
    stems(
        "people killed dead injured wounded shot shooting police said were hurt arrested died man woman men women"
        " officers authorities old year found block monday tuesday wednesday thursday friday saturday sunday"
        " morning afternoon evening night around about according officials victims scene others hospital",
        "en",
    )
)
_AGE = re.compile(r"\b(\d{1,3})-year-old\b|[a-z], (\d{1,2})(?=[,.])")
_AGE_BEHIND = re.compile(r",(?<=[a-z],) (\d{1,2})(?=[,.])")
_BLOCK = re.compile(
    r"\b\d+(?:00)? block of (?:(?:[NSEW]{1,2}\.?|(?:North|South)(?:east|west)?|East|West) )?([A-Z0-9]\w*)"
)
_ORDINAL = re.compile(
    r"\b(?:[Tt]he|[Aa]|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s"
    r"(?=(?:person|man|woman|child|boy|girl|patient|victim|suspect|body|death|case|defendant|arrest)\b)"
)
_ANOTHER = re.compile(
    r"\b(?:another|second|third|further|separate|weaker|stronger|smaller|follow-up|initial|preceding)\s"
    r"(?!(?:suspect|victim|person|m[ae]n|wom[ae]n|people|child|boy|girl|officer|driver|witness)\b)"
    r"(?P<noun>[a-z][\w-]+)",
    re.IGNORECASE,
)
"""A thing that is not the one which is told of without such a word; one more person may be of the same deed."""
_NEAR_DAYS = (-1, 0, 1)
_DATED_BEFORE = 4
"""Lines before one in which the day stands of which it tells."""


def of_one_event(facts: Facts, left: Line, right: Line) -> bool:
    """Whether two lines share a name that few lines of the topic have, or any name and a word, or enough words.

    Never where their days or streets lie apart, or their articles tell of people of other ages throughout.
    """
    if not days_near(facts, left, right) or of_other_months(left, right):
        return False
    if not all(map(_one, _ages_and_blocks(left.text), _ages_and_blocks(right.text))):
        return False
    shared = shared_stems(left, right)
    if len(shared) < SURE and not one_case(facts, left.article, right.article):
        return False
    if shared & facts.names or len(shared) >= SHARED:
        return True
    return len(shared) == SHARED - 1 and bool(shared & facts.named)


def one_case(facts: Facts, left: int, right: int) -> bool:
    """Whether two articles may tell of the same people.

    They give an age in common, or one gives none, or both tell the age of somebody with the same full name.
    """
    known = facts.evidence.annotations
    return _one(known[left].ages, known[right].ages) or _known_to_both(facts, left, right)


def _known_to_both(facts: Facts, left: int, right: int) -> bool:
    return any({left, right} <= {one.line.article for one in values} for values in facts.once(aged).values())


def _one(left: frozenset[str], right: frozenset[str]) -> bool:
    return not left or not right or not left.isdisjoint(right)


def ages_in(text: str) -> frozenset[str]:
    """Return the ages of people that a text gives."""
    if "-year-old" not in text:
        return frozenset(_AGE_BEHIND.findall(text))
    return frozenset(match[1] or match[2] for match in _AGE.finditer(text))


def shared_stems(left: Line, right: Line) -> frozenset[str]:
    """Return what two lines have in common, numbers and the words of every such report aside."""
    return _stems(left) & _stems(right)


def is_another(left: Line, right: Line) -> bool:
    """Whether one line tells of another thing of the kind that the other one tells of."""
    others = _others(left.text) ^ _others(right.text)
    return bool(others) and not shared_stems(left, right).isdisjoint(others)


@lru_cache(maxsize=1 << 9)  # a line is held against several others in a row
def _others(text: str) -> frozenset[str]:
    return frozenset(stem(match["noun"].lower(), "en") for match in _ANOTHER.finditer(text))


@lru_cache(maxsize=1 << 9)  # a line is held against several others in a row
def _ages_and_blocks(text: str) -> tuple[frozenset[str], frozenset[str]]:
    return ages_in(text), blocks_in(text)


def blocks_in(text: str) -> frozenset[str]:
    """Return the streets whose blocks a text names."""
    return frozenset(_BLOCK.findall(text))


def ordinals_in(text: str) -> frozenset[str]:
    """Return which people or cases in a row a text tells of: `the sixth patient`."""
    return frozenset(_ORDINAL.findall(text))


def days_near(facts: Facts, left: Line, right: Line) -> bool:
    """Whether the days that two lines tell of are the same or next to each other, as far as they tell any."""
    one, other = facts.days_in(left), facts.days_in(right)
    return not one or not other or not one.isdisjoint(day + by for day in other for by in _NEAR_DAYS)


def told_before(facts: Facts, one: Line, other: Line) -> bool:
    """Whether a line tells of an earlier day than another one: by the days that both give, else by their articles'."""
    told = facts.days_in(one), facts.days_in(other)
    if all(told):
        return max(told[0]) < min(told[1])
    return facts.earlier(one, other)


def on_other_weekdays(facts: Facts, left: Line, right: Line) -> bool:
    """Whether two lines tell of other days of the week: by a day that they or lines before them name, else today."""
    one, other = _weekdays(facts, left), _weekdays(facts, right)
    return one != other and (one.isdisjoint(other) if one and other else True)


def _weekdays(facts: Facts, line: Line) -> frozenset[int]:
    near = facts.once(by_position)
    for back in range(_DATED_BEFORE + 1):
        before = near.get((line.article, line.position - back))
        told = {one.weekday for one in before.moments} - {None} if before else set()
        if told:
            return frozenset(day for day in told if day is not None)
    day = facts.day(line)
    return frozenset({day.weekday()}) if day else frozenset()


def by_position(facts: Facts) -> dict[tuple[int, int], Line]:
    """Return the lines by their article and their position in it."""
    return {(line.article, line.position): line for line in facts.lines}


def of_other_months(left: Line, right: Line) -> bool:
    """Whether two lines date by months, and by none in common: they tell of two periods."""
    whole = any(one.month and not one.day for line in (left, right) for one in line.moments)
    months = [{one.month for one in line.moments} - {None} for line in (left, right)]
    return whole and all(months) and months[0].isdisjoint(months[1])


def _stems(line: Line) -> frozenset[str]:
    return _told(line.text)


@lru_cache(maxsize=1 << 8)  # a line is held against several others in a row
def _told(text: str) -> frozenset[str]:
    return frozenset(word for word in stems(text, "en") if not word[0].isdigit()) - _COMMON

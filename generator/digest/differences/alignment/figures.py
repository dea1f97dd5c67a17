"""Numbers of one unit that two sources give to the same thing, by the words beside them.

What a number is of is not looked up: two numbers are of one thing where their units are the same, and so are the words
beside them, better than those of any other pair; see `aligned`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.alignment.aligned import aligned
from generator.digest.differences.values.beside import Beside, Stretch, beside
from generator.digest.differences.values.clocks import ITEM
from generator.digest.differences.values.readings import Found, Reading, readings, to_be_read
from generator.digest.differences.values.slots import slot_of
from generator.digest.differences.values.units import DISTANCES, PART, STATISTICS, WHOSE, Unit, unit
from generator.digest.syntax.clauses import quoted
from generator.language import quantities
from generator.language.quantities import Quantity
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

FURTHEST = 6
"""Ratio of two numbers from which they are not of one thing."""
SAME_EVENT = 180
"""Minutes between two times of day up to which they may be of one event."""
STAFF = 20
"""People from which they may be all whom somebody employs."""
LEFT_TO_PLAY = re.compile(
    r",?\s(?:\d+ seconds |seconds )?(?:remaining|left|to play|into)\b|,?\s\d+ seconds?\b"
)
CONVERTED = re.compile(r"[\s\w]{0,16}\s\((?:[A-Z]{0,3}[$\u00a3\u20ac])?\d")
"""A value told again in another unit or currency."""
_PRICED = re.compile(
    r"\b(?:starts?|starting|begins?|beginning|sells?|retails?|retailing|goes|available|costs?|priced|charges?)"
    r" (?:at |for |from |it at )?(?:about |around )?\Z"
)
_SMALL = re.compile(r"\A(?:one|zero|1|0)\Z", re.IGNORECASE)
_OF_PART = re.compile(
    r"\b(?:additional|more|other|further|extra|remaining|new|different|separate|\w{3,}est)\b", re.IGNORECASE
)
"""Between a number and its noun: it counts a part, or others."""
_SUSPECTED = re.compile(r"\b(?:suspected|probable|presumed|possible|active|alleged)\b", re.IGNORECASE)
"""Between a number and its noun: it counts what is not sure, or not over, where others count all."""
_OF_A_PAST = re.compile(r"\b(?:previous|prior|past|earlier|former|minor|sealed)\b", re.IGNORECASE)
"""Between a number and its noun: it counts what somebody did before."""
_AGO = re.compile(r"(?<!year)(?<!years)(?<!decades)\sago\b")
"""How long ago something was depends on the day of who says so."""
_OF_WHOLE = re.compile(rf"(?:\d|\b{quantities.COUNT})\s(?:out )?of {WHOSE}\Z", re.IGNORECASE)
"""Before a number: a part of so many is told."""


def figures(facts: Facts) -> Iterator[Difference]:
    """Yield numbers of one thing on which sources disagree."""
    yield from aligned(facts, facts.once(numbers), conflict, SlotKind.NUMBER)


def conflict(left: Reading, right: Reading) -> bool | None:
    """Whether two numbers cannot both be right; None where they need not be of one thing.

    So it is with numbers that are too far apart, and with one dead more, who may be the attacker: see `tolls`.
    """
    one, other = left.value, right.value
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return None
    if quantities.agree(one, other):
        return False
    if one.unit == "clock":
        listed = ITEM.match(left.line.text) or ITEM.match(right.line.text)
        return True if not listed and abs(one.value - other.value) <= SAME_EVENT else None
    small, large = sorted((one.value, other.value))
    if left.slot == "dead" and large - small == 1:
        return None
    return True if large <= FURTHEST * small else None


def numbers(facts: Facts) -> tuple[Reading, ...]:
    """Return the numbers of a topic that have a unit."""
    return tuple(
        readings(
            facts,
            (
                (line, one, line.quantities[one.number], line.quantities[one.number].value)
                for line, says in facts.says
                for one in says.numbers
                if one.unit not in STATISTICS and (one.unit not in DISTANCES or "depth" in one.near | one.far)
            ),
        )
    )


def numbers_in(line: Line) -> tuple[Found, ...]:
    """Return what a line says of its numbers that have a unit."""
    return tuple(_in_line(line)) if line.quantities and to_be_read(line) else ()


def _in_line(line: Line) -> Iterator[Found]:
    several, dates = line.quantities, line.moments
    for number, quantity in enumerate(several):
        dated = any(date.start < quantity.end and quantity.start < date.end for date in dates)
        small = _SMALL.match(line.text[quantity.start : quantity.end])
        before = line.text[: quantity.start].rstrip()
        told_twice = CONVERTED.match(line.text, quantity.end) or before.endswith(("(", "/"))
        passed = dated or small or told_twice or quoted(line.text, quantity.start)
        found = None if passed else unit(line.text, quantity)
        if found is None or LEFT_TO_PLAY.match(line.text, found.end):
            continue
        if _OF_A_PAST.search(line.text, quantity.end, found.end) or _AGO.match(line.text, found.end):
            continue
        left = several[number - 1].end if number else 0
        right = several[number + 1].start if number + 1 < len(several) else len(line.text)
        words = beside(Stretch(line, quantity.start, found.end, left, right))
        yield _found(line, number, found, words)


def _found(line: Line, number: int, found: Unit, words: Beside) -> Found:
    quantity = line.quantities[number]
    others = words.others - ({"more", "ending"} if found.name[0] in "%$" else {"ending"})
    if _OF_WHOLE.search(line.text, 0, quantity.start) and "aboard" not in words.ranked:
        others |= {"whole"}
    if _OF_PART.search(line.text, quantity.end, found.end):
        others |= {"part"}
    if _SUSPECTED.search(line.text, quantity.end, found.end):
        others |= {"suspected"}
    part = PART.match(line.text, quantity.end) is not None
    priced = found.name[0] == "$" and _PRICED.search(line.text, 0, quantity.start)
    slot = "price" if priced else _slot(found, words.ranked, quantity, part=part)
    if slot == "compensation":
        others -= {"offer"}
    return Found(
        number=number,
        end=found.end,
        unit=found.name,
        near=words.near | ({found.noun} - {""}),
        far=words.far,
        names=words.names,
        opening=words.opening,
        others=others,
        slot=slot,
    )


def _slot(found: Unit, ranked: tuple[str, ...], quantity: Quantity, *, part: bool) -> str:
    """Return the word beside a number that tells what it is of."""
    told = (
        word
        for word in (found.noun, *ranked)
        if not (part and word == "aboard") and (word != "employs" or _of_staff(found, ranked, quantity))
    )
    return slot_of("$" if found.name[0] == "$" else found.name, told)


def _of_staff(found: Unit, ranked: tuple[str, ...], quantity: Quantity) -> bool:
    """Whether a number may be all whom somebody employs, which the nearest word says."""
    return quantity.value >= STAFF and "employs" in (found.noun, *ranked[:1])

"""Sums of money that sources give alike where no clause tells them: each wraps another sentence around one sum."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.agreements.alike import Alike
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.sides import Value
from generator.language.quantity import Quantity, Shade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

MANY = 3
"""Sources from which a sum stands by itself; else all say in one word what it is of."""
TELLING = 2
"""Digits that count from which a sum is hardly that of another thing."""
_NEAR = 48
"""Characters before and behind a sum among which it is looked for what that is of."""
_OF = re.compile(
    r"\b(?:bail|bond|reward|damage|package|plan|offer|deal|contract|budget|bill|grant|loan|fine|settlement|ransom|investment"
    r"|proposal|donation|salary|benefit|payment|price|cost|aid|spending|funding|sales|debt|increase|relief)(?=s?\b)"
)
"""What a sum may be of, as a page calls it."""
_NO_BOUND = frozenset({Shade.EXACT, Shade.ABOUT})


class _Sum(NamedTuple):
    """A sum in a line, with the words beside it, as aspects."""

    line: Line
    quantity: Quantity
    beside: frozenset[str]


def sums(known: Facts) -> Iterator[Alike]:
    """Yield the mentions of one sum in articles on one event, those of most articles first; `Sum of the bond`."""
    found: defaultdict[tuple[str, float], list[_Sum]] = defaultdict(list)
    for line, says in known.says:
        for one in says.numbers:
            quantity = line.quantities[one.number]
            if quantity.unit == one.unit[0] == "$" and quantity.shade in _NO_BOUND:
                found[one.unit, quantity.value].append(_Sum(line, quantity, one.near))
    several = [same for same in found.values() if len({one.line.article for one in same}) > 1]
    for same in sorted(several, key=lambda same: -len({one.line.article for one in same})):
        first = min(same, key=lambda one: (one.quantity.end - one.quantity.start, one.line.article))
        alike = [first, *(one for one in same if one is not first and _is_same(known, first, one))]
        word = _of(alike)
        if word or len({known.source(one.line) for one in alike}) >= MANY:
            values = [Value(one.quantity.value, _text(one), one.line) for one in alike]
            yield Alike(values, f"Sum of the {word}" if word else "Sum", _text(first), bare=True)


def _is_same(known: Facts, one: _Sum, other: _Sum) -> bool:
    """Whether two equal sums are of one thing: in one story, and of so many digits or beside one word."""
    if not one_story(known, one.line.article, other.line.article):
        return False
    return _digits(one.quantity.value) >= TELLING or not one.beside.isdisjoint(other.beside)


def _digits(value: float) -> int:
    """Return how many digits of a number count: 2 of 3.5 trillion, 1 of 2 million."""
    return len(f"{value:g}".partition("e")[0].replace(".", "").strip("0"))


def _text(one: _Sum) -> str:
    return one.line.text[one.quantity.start : one.quantity.end]


def _of(alike: list[_Sum]) -> str:
    """Return what a sum is of, if all lines have that word near it; else nothing."""
    shared = frozenset.intersection(*(frozenset(_near(one)) for one in alike))
    return next((word for word in _near(alike[0]) if word in shared), "")


def _near(one: _Sum) -> list[str]:
    """Return the words near a sum that tell what it may be of, those behind it first."""
    text, start, end = one.line.low, one.quantity.start, one.quantity.end
    return [*_OF.findall(text, end, end + _NEAR), *_OF.findall(text, max(0, start - _NEAR), start)]

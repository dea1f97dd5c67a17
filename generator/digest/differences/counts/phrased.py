"""Numbers of which their own words say what they are of: the price of a share, the margin of a vote, a train of six.

`five-carriage train` says as much as `its six carriages`, and a `30-day ceasefire` is none of 60 days. One value an
article, in articles of one story.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.sameness import of_other_months
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.counts.tolls import FURTHEST
from generator.digest.differences.sides import Value, differ
from generator.digest.differences.values.units import STATISTICS, in_money
from generator.digest.syntax.clauses import quoted
from generator.language import phrases, quantities
from generator.language.aspects import aspect
from generator.language.synonyms import gist
from generator.language.words import stems, stopwords
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.language.quantities import Quantity
    from generator.model import Difference

    _Slot = tuple[str, str]

EARLY = 15
BOTH = 2
ITS = "its"
"""What a number of parts is of where only `its` stands before it."""
SMALL = 12
BEHIND = 30
"""Characters behind a number in which stands what it counts."""
_COMPOUND = re.compile(r"-(?P<noun>[a-z]{3,})(?:-(?:long|strong))? (?P<head>[a-z]{2,}(?:ss|[^s\W]))\b")
"""A number of parts of one thing: of several each may have its own."""
_ITS, _OWNED = re.compile(r"\b[Ii]ts \Z"), re.compile(r"\s(?P<noun>[a-z]{3,}s)\b")
_NO_NOUN = frozenset(
    {
        "year",
        "time",
        "old",
        "fold",
        "percent",
        "million",
        "billion",
        "thousand",
        "hundred",
        "dollar",
        "man",
        "woman",
    }
)
_NO_HEAD = frozenset(
    {"old", "veteran", "people", "man", "woman", "boy", "girl", "period", "stretch", "radius", "and", "or"}
)


class _Told(NamedTuple):
    """A value of a slot that is called `subject`."""

    subject: str
    value: Value
    quantity: Quantity


def gives_a_phrase(line: Line) -> bool:
    """Whether a line has a number whose own words say what it is of."""
    return not line.row and line.position < EARLY and any(True for _ in _in_line(line))


def phrased(facts: Facts) -> Iterator[Difference]:
    """Yield numbers of one thing on which sources disagree."""
    slots: dict[_Slot, dict[int, list[_Told]]] = {}
    for line in facts.telling("phrased"):
        if facts.of_other_times(line):
            continue
        for slot, told in _in_line(line):
            slots.setdefault(slot, {}).setdefault(line.article, []).append(told)
    for by_article in _joined(slots):
        single = [told[0] for told in by_article.values() if len({one.value.key for one in told}) == 1]
        apart = [one for one in single if any(_conflict(facts, one, other) for other in single)]
        if apart:
            found = differ(facts, apart[0].subject, SlotKind.NUMBER, [one.value for one in apart])
            if found:
                yield found


def _joined(slots: dict[_Slot, dict[int, list[_Told]]]) -> Iterator[dict[int, list[_Told]]]:
    """Yield the values of each slot; what `its` number is of is told by the only compound with that noun."""
    heads: dict[str, list[_Slot]] = {}
    for slot in slots:
        heads.setdefault(slot[0], []).append(slot)
    for noun, several in sorted(heads.items()):
        owned = slots[noun, ITS] if len(several) == BOTH and (noun, ITS) in several else {}
        for slot in sorted(several):
            if owned and slot[1] == ITS:
                continue
            every = [*slots[slot].items(), *owned.items()]
            yield {number: [told for at, it in every if at == number for told in it] for number, _ in every}


def _in_line(line: Line) -> Iterator[tuple[_Slot, _Told]]:
    several = [in_money(line.text, one) for one in line.quantities]
    for found in phrases.find(line.text, several, "en"):
        if not quoted(line.text, found.start):
            text = line.text[found.start : found.end].strip()
            told = _Told(found.subject, Value(found.quantity.value, text, line), found.quantity)
            yield (found.subject, found.of), told
    for one in line.quantities:
        if not one.unit and one.value > 1 and not quoted(line.text, one.start):
            yield from _of_parts(line, one)


def _of_parts(line: Line, one: Quantity) -> Iterator[tuple[_Slot, _Told]]:
    """Yield what a number says of the parts of a thing: `five-carriage train`, `its five carriages`."""
    compound = _COMPOUND.match(line.text, one.end)
    owned = _OWNED.match(line.text, one.end) if _ITS.search(line.text, 0, one.start) else None
    found = compound or owned
    noun = aspect(found["noun"], "en") if found else ""
    if not found or not noun or noun in STATISTICS or found["noun"].removesuffix("s") in _NO_NOUN:
        return
    head = ITS
    if compound:
        if compound["head"] in _NO_HEAD or compound["head"] in stopwords("en"):
            return
        head = next(iter(gist(stems(compound["head"], "en"), "en")), "")
    subject = f"How many {_plural(found['noun'])}" + (f": {compound['head']}" if compound else "")
    yield (noun, head), _Told(subject, Value(one.value, line.text[one.start : found.end()], line), one)


def _plural(noun: str) -> str:
    """Return the plural of a noun in either number."""
    if noun.endswith(("ss", "sh", "ch", "x", "us")):
        return f"{noun}es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return noun if noun.endswith("s") else f"{noun}s"


def _conflict(facts: Facts, one: _Told, other: _Told) -> bool:
    small, large = sorted((one.quantity.value, other.quantity.value))
    if one.quantity.unit != other.quantity.unit or quantities.agree(one.quantity, other.quantity):
        return False
    if large >= FURTHEST * small:
        return False
    lines = one.value.line, other.value.line
    if of_other_months(*lines) or any(
        _given(facts, it, line.article) for it, line in zip((other, one), lines, strict=True)
    ):
        return False
    return one_story(facts, lines[0].article, lines[1].article)


def _given(facts: Facts, one: _Told, article: int) -> bool:
    """Whether an article gives a number, too, for whatever: a small one, which counts anything, of the same things."""
    exact, words = one.quantity.value, frozenset(stems(one.value.text, "en"))
    small = exact <= SMALL and exact == int(exact)
    return any(
        it.value == exact
        and (not small or not words.isdisjoint(stems(line.text[it.end : it.end + BEHIND], "en")))
        for line in facts.lines
        if line.article == article
        for it in line.quantities
    )

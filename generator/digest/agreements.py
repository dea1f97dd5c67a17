"""What independent sources state alike in one slot: a date in two spellings, a venue, a count, an office, an age.

The text is the slot as one of them words it, and no whole sentence, of which the others might carry only a part.
The citations are those of all. A slot of which the sources give other values as well is a difference, and not
told here, but for dates and venues: that most sources agree on one is worth knowing there.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from generator.digest.differences.ages import aged
from generator.digest.differences.dated import dated
from generator.digest.differences.offices import holders
from generator.digest.differences.sameness import of_one_event
from generator.digest.differences.sides import Value
from generator.digest.differences.tolls import counted
from generator.digest.lines import cite_each
from generator.digest.pruning import raised
from generator.digest.wording import read
from generator.model import Statement, distinct_sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.digest.differences.facts import Facts


MOST = 8


def agreements(known: Facts) -> tuple[Statement, ...]:
    """Return what at least two independent sources state alike: events first, people after them."""
    events = chain(_dates(known), _places(known), _counts(known), _parties(known))
    people = chain(_offices(known), _ages(known))
    told: dict[str, Statement] = {}
    for values, fullest in chain(((one, False) for one in events), ((one, True) for one in people)):
        sources = _sources(known, values)
        if sources < 2:  # noqa: PLR2004 - one source agrees with nobody
            continue
        ordered = sorted(values, key=lambda value: (_titled(value), len(value.text), value.line.article))
        if fullest:
            ordered.reverse()
        first = next((value for value in ordered if value.text.casefold() not in told), None)
        if first:
            citations = cite_each(known.articles, (value.line for value in (first, *ordered)))
            told[first.text.casefold()] = Statement(raised(first.text), citations, sources)
    return tuple(told.values())[:MOST]


def _titled(value: Value) -> bool:
    return read(value.line.text, "en").titled


def _sources(known: Facts, values: Sequence[Value]) -> int:
    numbers = sorted({value.line.article for value in values})
    return distinct_sources(known.articles[number] for number in numbers)


def _grouped(values: Sequence[Value]) -> Iterator[list[Value]]:
    keys: dict[object, list[Value]] = {}
    for value in values:
        keys.setdefault(value.key, []).append(value)
    yield from keys.values()


def _dates(known: Facts) -> Iterator[list[Value]]:
    """Yield the mentions of an occasion that give it one date, each as a whole phrase."""
    phrases = {(one.line, one.moment): one.phrase for one in known.occasions if one.moment}
    for _, values in dated(known):
        for group in _grouped(values):
            shown = {
                one.line: phrase
                for (one_line, _), phrase in phrases.items()
                for one in group
                if one.line == one_line
            }
            yield [Value(value.key, shown[value.line], value.line) for value in group]


def _places(known: Facts) -> Iterator[list[Value]]:
    """Yield the mentions that put one occasion of the same kind and state in the same place."""
    placed = [one for one in known.occasions if one.place and one.coming != one.held]
    yield from _grouped([Value((one.kind, one.place, one.coming), one.phrase, one.line) for one in placed])


def _parties(known: Facts) -> Iterator[list[Value]]:
    """Yield the mentions that name the same two parties of an occasion that is to come."""
    named = [one for one in known.occasions if one.parties and one.coming]
    yield from _grouped([Value((one.kind, one.parties), one.phrase, one.line) for one in named])


def _counts(known: Facts) -> Iterator[list[Value]]:
    for counts in known.once(counted).values():
        for group in _grouped([Value(one.quantity.value, one.text, one.line) for one in counts]):
            yield [value for value in group if of_one_event(known, group[0].line, value.line)]


def _ages(known: Facts) -> Iterator[list[Value]]:
    for values in known.once(aged).values():
        if len({value.key for value in values}) == 1:
            yield values


def _offices(known: Facts) -> Iterator[list[Value]]:
    """Yield the mentions of a person in office, where one names more than the office and the surname."""
    for (_, office), values in sorted(known.once(holders).items()):
        longest = max(values, key=lambda value: len(value.text))
        if len({value.key for value in values}) == 1 and len(longest.text.split()) > len(office.split()) + 1:
            yield values

"""Slots of events and people that sources give one value: a date, a venue, the parties, a count, an age.

A slot of which the sources give other values as well is a difference, and none here, but for dates and venues: that
most sources agree on one is worth knowing there.
"""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from generator.digest.agreements.alike import Alike
from generator.digest.agreements.ongoing import undisputed
from generator.digest.differences.coreference.aged import aged
from generator.digest.differences.coreference.sameness import of_one_event
from generator.digest.differences.coreference.story import one_event
from generator.digest.differences.counts.people import counts_in, one_dead
from generator.digest.differences.counts.tolls import other_time
from generator.digest.differences.meetings.dated import dated
from generator.digest.differences.people.offices import holders
from generator.digest.differences.sides import Value
from generator.language.tolls import called
from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from generator.digest.differences.counts.people import Count
    from generator.digest.differences.facts import Facts
    from generator.digest.differences.values.occasions import Occasion
_T = TypeVar("_T")

FULL_NAME = 2
"""Words of somebody's name, apart from the office, that tell who it is."""
PLAIN = 32
"""Characters of a count that tells how many they are and what befell them, and not how."""
_LEAD = re.compile(r"\A(?:for|on|in|at)\s")
"""What stands before a date and is no part of it."""
_OWNER = re.compile(r"['\u2019]s?\Z")
"""What a name ends with whose bearer has something: it is no part of it."""
_KEY = attrgetter("key")


def _together(several: Iterable[_T], key: Callable[[_T], Hashable]) -> Iterator[list[_T]]:
    found: dict[Hashable, list[_T]] = {}
    for one in several:
        found.setdefault(key(one), []).append(one)
    yield from found.values()


def _mentions(several: Iterable[Occasion]) -> list[Value]:
    return [Value(one.kind, one.phrase, one.line) for one in several]


def dates(known: Facts) -> Iterator[Alike]:
    """Yield the mentions of an occasion that give it one date."""
    for name, values in dated(known):
        for same in _together(values, _KEY):
            yield Alike(same, f"Date of the {name}", _LEAD.sub("", same[0].text))


def places(known: Facts) -> Iterator[Alike]:
    """Yield the mentions that put one occasion of the same kind and state in the same place."""
    placed = [one for one in known.occasions if one.place and one.coming != one.held]
    placed = [one for one in placed if one.coming or undisputed(known, one)]
    for same in _together(placed, lambda one: (one.kind, one.place, one.coming)):
        yield Alike(_mentions(same), f"Place of the {same[0].head.lower()}", same[0].shown_place)


def parties(known: Facts) -> Iterator[Alike]:
    """Yield the mentions that name the same two parties of an occasion that is to come."""
    named = [one for one in known.occasions if one.parties and one.coming]
    for same in _together(named, lambda one: (one.kind, one.parties)):
        yield Alike(_mentions(same), "To come", next(filter(None, (one.between for one in same)), ""))


def counts(known: Facts) -> Iterator[Alike]:
    """Yield the mentions of one count of one event, as an article may give several: of all, and of those in a school.

    Where nobody is told to have died, whoever was shot is of the injured.
    """
    every = list(_counted(known))
    fatal = any(one.state == "killed" or one_dead(one.line) for one in every)
    state = {} if fatal else {"shot": "injured"}
    for group in _together(every, lambda one: (state.get(one.state, one.state), one.who, one.quantity.value)):
        same = [one for one in group if known.once(one_event) or of_one_event(known, group[0].line, one.line)]
        if same:
            values = [Value(one.quantity.value, one.text, one.line) for one in same]
            subject = called(state.get(same[0].state, same[0].state), same[0].who, "en")
            yield Alike(values, subject, min(same, key=_plainness).text)


def _counted(known: Facts) -> Iterator[Count]:
    for line in known.telling("tolls"):
        if not other_time(known, line):
            yield from counts_in(line)


def _plainness(one: Count) -> tuple[bool, int]:
    """Return by what the words of counts are told apart: short ones that begin with the number come first."""
    number = one.line.text[one.quantity.start : one.quantity.end]
    return not one.text.startswith(number) or len(one.text) > PLAIN, len(one.text)


def ages(known: Facts) -> Iterator[Alike]:
    """Yield the mentions of a person's age, of those people first whose age most articles give."""
    figures = known.evidence.cast.figures
    nobody = {name for one in figures if one.kind is not EntityKind.PERSON for name in one.names}
    told = [
        (name, values)
        for name, values in known.once(aged).items()
        if len({one.key for one in values}) == 1 and name not in nobody
    ]
    for name, values in sorted(told, key=lambda one: -len({value.line.article for value in one[1]})):
        yield Alike(values, f"Age of {name}", str(values[0].key))


def offices(known: Facts) -> Iterator[Alike]:
    """Yield the mentions of an office that a person has who is a party of an occasion: who speaks for whom."""
    met = {name for one in known.occasions for name in one.parties}
    for (person, office), values in sorted(known.once(holders).items()):
        same = [value for value in values if value.key == "current" and person in met]
        fullest = max((value.text for value in same), key=len, default="")
        if len(fullest.split()) >= len(office.split()) + FULL_NAME:
            yield Alike(
                same, f"Office of {_OWNER.sub('', fullest.split()[-1])}", _OWNER.sub("", fullest), bare=True
            )

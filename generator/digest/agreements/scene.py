"""When and where it happened, as sources give it alike in whatever words.

Each report tells something else of an hour or a street, so that often no clause of one is told by another.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from generator.digest.agreements.alike import Alike
from generator.digest.differences.coreference.sameness import of_one_event
from generator.digest.differences.coreference.story import one_event
from generator.digest.differences.events.done import CALLED, HAPPENED, done
from generator.digest.differences.events.incidents import of_one_step
from generator.digest.differences.places.addresses import is_a_home, is_scene, named_streets, on_other_streets
from generator.digest.differences.sides import Value
from generator.language.dated import WEEKDAYS
from generator.language.daytimes import zone
from generator.language.hours import hours
from generator.language.quantity import Quantity, Shade

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.digest.differences.events.done import Time
    from generator.digest.differences.facts import Facts
    from generator.digest.differences.places.addresses import Address
    from generator.digest.lines import Line

WHERE, DAY = "Where it happened", "On which day it happened"
_NO_BOUND = frozenset({Shade.EXACT, Shade.ABOUT})


def clocks(known: Facts) -> Iterator[Alike]:
    """Yield the mentions that give the event one time of day; where there are none, it and the call for it."""
    told, language = known.once(done).clocks, hours("en")
    event, call = (tuple(chain.from_iterable(told.get(step, {}).values())) for step in (HAPPENED, CALLED))
    asked = ((event, language.steps[HAPPENED].subject), ((*event, *call), language.either))
    for several, subject in asked:
        for same in _at_once(several):
            of_one = [one for one in same if of_one_step(known, same[0], one, HAPPENED)]
            if len({known.source(one.line) for one in of_one}) > 1:
                values = [Value(subject, one.text, one.line) for one in of_one]
                yield Alike(values, subject, of_one[0].text, bare=several is not event)
                return


def _at_once(several: Iterable[Time]) -> Iterator[list[Time]]:
    """Yield times of day that are one, that which is given most often first, and of each what is not exact."""
    found: defaultdict[tuple[float, str], list[Time]] = defaultdict(list)
    for one in several:
        if isinstance(one.at, Quantity) and one.at.shade in _NO_BOUND:
            found[one.at.value, _zone(one.line, one.at)].append(one)
    for same in sorted(found.values(), key=len, reverse=True):
        yield sorted(same, key=_exactness)


def _zone(line: Line, at: Quantity) -> str:
    """Return in whose time an hour is told, empty for that of the place."""
    return zone(line.text, "en", at.end)[0].replace("local", "").strip()


def _exactness(one: Time) -> tuple[bool, bool, int]:
    """Return by what the words of one time are told apart: `about` and short ones first, not with a capital."""
    return isinstance(one.at, Quantity) and one.at.shade is Shade.EXACT, one.text[0].isupper(), len(one.text)


def days(known: Facts) -> Iterator[Alike]:
    """Yield the mentions that give the event one day of the week, those of the day that most articles give."""
    found: defaultdict[object, list[Time]] = defaultdict(list)
    for (step, _), by_article in known.once(done).days.items():
        if step == HAPPENED:
            for one in chain.from_iterable(by_article.values()):
                found[one.at].append(one)
    for same in sorted(found.values(), key=lambda several: -len({one.line.article for one in several}))[:1]:
        first = min(same, key=lambda one: (len(one.text), one.line.article, one.line.start))
        of_one = [first, *(one for one in same if one is not first and _is_on_one_day(known, first, one))]
        yield Alike([Value(DAY, one.text, one.line) for one in of_one], DAY, _shared(of_one), bare=True)


def _shared(same: list[Time]) -> str:
    """Return the words of one day, with the part of the day only if all of them have that."""
    text = same[0].text.removeprefix("on ")
    if all(set(text.split()).issubset(one.text.split()) for one in same):
        return text
    return next(word for word in text.split() if word.lower() in WEEKDAYS)


def _is_on_one_day(known: Facts, one: Time, other: Time) -> bool:
    """Whether two lines that give one day tell of one event."""
    return not on_other_streets(known, one.line, other.line) and (
        known.once(one_event) or of_one_event(known, one.line, other.line)
    )


def streets(known: Facts) -> Iterator[Alike]:
    """Yield the mentions of the block or corner on which it happened, as one of them says, that most sources give."""
    found: defaultdict[tuple[str, ...], list[Address]] = defaultdict(list)
    for one in chain.from_iterable(known.once(named_streets).values()):
        exact = one.street.block or (one.cross and one.cross.name[-1])
        if exact and not is_a_home(one):
            names = (one.street.name[-1], exact) if one.street.block else sorted((one.street.name[-1], exact))
            found[tuple(names)].append(one)
    several = [same for same in found.values() if any(map(is_scene, same))]
    for same in sorted(several, key=lambda same: -len({one.line.article for one in same}))[:1]:
        told = sorted(same, key=is_scene, reverse=True)
        values = [Value(WHERE, one.text, one.line) for one in told]
        yield Alike(values, WHERE, told[0].text)

"""What has become of a thing: halted to one article, resumed to another; see `language.courses`.

A thing is a noun phrase: the subject or the object of a verb. Two are one where the noun of one is among the words of
the other, no other words before both tell them apart (`the north gate`, `the south gate`), and the lines have more in
common.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.bearing import Bearing
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.sides import Value, differ
from generator.digest.differences.status.things import told_in
from generator.language.caseless import Caseless
from generator.language.courses import courses, may_be_in
from generator.language.synonyms import gist
from generator.language.words import stem, stems
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.status.things import Told
    from generator.digest.lines import Line
    from generator.language.courses import Course
    from generator.model import Difference

NEAR = 4.0
"""What two lines have in common, at least; see `bearing`."""
NEAR_THINGS = 0.0
"""The same where the course is of some things only."""
MOST = 2
"""Things of a course that a topic shows."""
SOON = dt.timedelta(days=30)
"""What was told longer ago is another time."""
_BEHIND = 30
"""Characters behind a state in which stands of which part it is."""
_NAME = re.compile(r"(?:[A-Z][\w'\u2019-]+\s){1,4}[A-Z][\w'\u2019-]+\Z")
_PARTS = Caseless(
    r"\b(?:(?<!at )first|second|third|fourth|another|other|(?:north|south|east|west)(?:ern)?(?=[ -][a-z]))\b"
)
"""What tells one of several."""


def courses_of(facts: Facts) -> Iterator[Difference]:
    """Yield things of which one article has an earlier state and another a later one."""
    told: dict[tuple[int, int], list[Told]] = defaultdict(list)
    lines = [line for line in facts.telling("courses") if not facts.of_other_times(line)]
    asked = _in_several(lines)
    if not asked:
        return
    for line in lines:
        for one in told_in(line, asked):
            told[one.course, one.state].append(one)
    bearing = facts.once(Bearing)
    for number, course in enumerate(courses("en")):
        several = [told[number, place] for place in range(len(course.states))]
        pairs = sorted(
            _apart(facts, several),
            key=lambda pair: (-round(bearing.weight(pair[0].line, pair[1].line), 6), *map(_place, pair)),
        )
        for _ in range(MOST):
            found = _difference(facts, course, pairs) if pairs else None
            if found:
                yield found
            pairs = [pair for pair in pairs if not any(map(_same, pair, pairs[0]))]


def _in_several(lines: Iterable[Line]) -> frozenset[int]:
    """Return the courses of which several articles may tell several states: there is nothing to hold against others."""
    found: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for line in lines:
        for number, place, _ in may_be_in(line.low, "en"):
            found[number].add((place, line.article))
    return frozenset(
        number
        for number, told in found.items()
        if all(len(set(several)) > 1 for several in zip(*told, strict=True))
    )


def _place(one: Told) -> tuple[int, int]:
    return one.line.article, one.start


def _difference(facts: Facts, course: Course, pairs: list[tuple[Told, Told]]) -> Difference | None:
    """Return the difference of the best pair, with what else tells either side of the same thing."""
    first = pairs[0]
    states = [it.state for it in first]
    own = [pair for pair in pairs if all(map(_same, pair, first)) and [it.state for it in pair] == states]
    labels = [course.states[state].label for state in states]
    called = _named(first) or _called(*first)
    return differ(
        facts,
        f"{called[0].upper()}{called[1:]}: {' or '.join(labels)}",
        SlotKind.STATUS,
        [
            Value(one.state, _shown(one), one.line)
            for side in zip(*own, strict=True)
            for one in dict.fromkeys(side)
        ],
        overtaken=None if course.either else first[0].state,
    )


def _called(one: Told, other: Told) -> str:
    """Return the noun of two things that is among the words of both: `power` of `power lines`; else the first one's."""
    both = (it for it in (one, other) if stem(it.noun, "en") in one.words & other.words)
    return next(both, one).noun


def _named(both: tuple[Told, Told]) -> str:
    """Return the name that either of two things has with its noun: `Lunden Town Hall`; empty where none has."""
    things = [it.thing["thing"] if it.thing else "" for it in both]
    return next((match.group() for match in map(_NAME.search, things) if match), "")


def _apart(facts: Facts, told: list[list[Told]]) -> Iterator[tuple[Told, Told]]:
    """Yield the earlier and the later states of one thing; an article that tells several has the latest.

    Of a state that is told without its thing that is any.
    """
    for place, states in enumerate(told):
        late = [other for later in told[place + 1 :] for other in later]
        for one in states:
            own = [other for other in late if _same(one, other)]
            if all(other.line.article != one.line.article for other in (late if one.thing is None else own)):
                yield from ((one, other) for other in own if _may_follow(facts, one, other, states))


def _may_follow(facts: Facts, one: Told, other: Told, states: list[Told]) -> bool:
    """Whether a line may be about what another one is about, as it is now.

    Where no state of a course follows another, the article of the other one tells none of the first one's `states`.
    """
    early, late = one.line, other.line
    days = facts.day(early), facts.day(late)
    either = courses("en")[one.course].either
    if days[0] and days[1] and not (-SOON if either else dt.timedelta()) <= days[1] - days[0] <= SOON:
        return False
    if either and any(it.line.article == late.article and _same(it, other) for it in states):
        return False
    if facts.source(early) == facts.source(late) and days[0] == days[1]:
        return False
    near = facts.once(Bearing).weight(early, late) >= (
        NEAR_THINGS if courses("en")[one.course].things else NEAR
    )
    return near and one_story(facts, early.article, late.article)


def _same(one: Told, other: Told) -> bool:
    """Whether two things may be one."""
    if one.before and other.before and one.before.isdisjoint(other.before):
        return False
    course = courses("en")[one.course]
    if _told_apart(one, other):
        return False
    if course.name:
        return True
    left, right = (gist((stem(it.noun, "en"),), "en") for it in (one, other))
    return bool(left & gist(other.words, "en") or right & gist(one.words, "en"))


def _told_apart(one: Told, other: Told) -> bool:
    """Whether two things of one kind are told apart: by a part (`the north shore`), or by what stands behind them."""
    parts = [
        {part.lower() for part in _PARTS.exact.findall(it.line.text, it.start, it.end + _BEHIND)}
        for it in (one, other)
    ]
    if parts[0] != parts[1]:
        return True
    if one.thing is None and other.thing is None:
        who = [gist(it.words, "en") for it in (one, other)]
        return all(who) and who[0].isdisjoint(who[1])
    if one.thing is None or other.thing is None or one.thing["link"] != other.thing["link"]:
        return False
    behind = [gist(stems(it.thing["with"] or "", "en"), "en") for it in (one, other) if it.thing]
    return all(behind) and behind[0].isdisjoint(behind[1])


def _shown(one: Told) -> str:
    """Return the words of a state, from the front of its clause."""
    return one.line.text[one.start : one.end].strip(' "\u201c')

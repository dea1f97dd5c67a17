"""Whether counts are of one disaster: an earthquake or a flood has one toll, on whatever day it was counted."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.story import one_story
from generator.language.events import events

if TYPE_CHECKING:
    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

_MAGNITUDE = re.compile(
    r"\b(\d\.\d)(?:[\s-]{1,2}(?:magnitude|quake|earthquake|tremor)|\son the Richter)"
    r"|\bmagnitude(?:[- ]|\sof\s)(\d\.\d)",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:earlier|previous|another|second|first|followed|days? (?:before|earlier)|after that)\b",
    re.IGNORECASE,
)
"""In a line: its earthquake is not the one that the article is about."""
OPENING = 2
"""Lines with which an article opens."""
MOST_ARTICLES = 0.5
"""Share of a topic's articles that open with a disaster, above which it is what the topic is about."""
NEAR = dt.timedelta(days=21)
"""How far apart reports of one disaster are that have little else in common, at most."""


def of_one_disaster(facts: Facts, left: Line, right: Line) -> bool:
    """Whether two lines tell of one disaster: both name it, in articles of one story or on what the topic is about."""
    named = events(left.low, "en") & events(right.low, "en")
    if named and one_story(facts, left.article, right.article):
        return True
    opened = facts.once(_opened)
    both = opened[left.article] & opened[right.article] & facts.once(_disasters)
    one, other = facts.day(left), facts.day(right)
    return bool(both) and one is not None and other is not None and abs(one - other) <= NEAR


def of_two_quakes(facts: Facts, left: Line, right: Line) -> bool:
    """Whether the article of one line calls the earthquake of the other, by its magnitude, another one."""
    told = facts.once(_magnitudes)
    one, other = told[left.article], told[right.article]
    if not one.own or not other.own or one.own == other.own:
        return False
    return other.own in one.others or one.own in other.others


class _Magnitudes(NamedTuple):
    """Of which magnitude the earthquake of an article is (None where it tells none), and those of other ones."""

    own: str | None
    others: frozenset[str]


def _magnitudes(facts: Facts) -> tuple[_Magnitudes, ...]:
    own: dict[int, str] = {}
    others: dict[int, set[str]] = {}
    for line in facts.lines if facts.once(_disasters) else ():
        found = [match[1] or match[2] for match in _MAGNITUDE.finditer(line.text)]
        if found and line.article not in own:
            own[line.article] = found[0]
        elif _ANOTHER.search(line.text):
            others.setdefault(line.article, set()).update(found)
    every = range(len(facts.articles))
    return tuple(_Magnitudes(own.get(one), frozenset(others.get(one, ()))) for one in every)


def _opened(facts: Facts) -> tuple[frozenset[int], ...]:
    """Return the disasters with which each article opens: in its title or its first lines."""
    told = [[article.title.lower()] for article in facts.articles]
    for line in facts.lines:
        if line.position < OPENING:
            told[line.article].append(line.low)
    return tuple(frozenset(chain.from_iterable(events(text, "en") for text in texts)) for texts in told)


def _disasters(facts: Facts) -> frozenset[int]:
    """Return the disasters that the topic is about."""
    opened = facts.once(_opened)
    counts = Counter(event for one in opened for event in one)
    return frozenset(event for event, count in counts.items() if count > MOST_ARTICLES * len(opened))

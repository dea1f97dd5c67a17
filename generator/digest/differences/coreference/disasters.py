"""Whether counts are of one disaster: an earthquake or a flood has one toll, on whatever day it was counted."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.story import one_story
from generator.language.events import events

if TYPE_CHECKING:
    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

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

"""Whether two articles tell one story: they share names that are rare elsewhere, or most of those they have."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import one_case

if TYPE_CHECKING:
    from generator.digest.differences.facts import Facts

SHARED = 4
"""Names that two articles on one event have in common, at least."""
SHARE = 0.25
"""Of the names of the article that has fewer."""

SURE = 0.35
"""Share from which they are, whoever else they tell of."""

FEW, SHARE_OF_FEW = 3, 0.5
"""The same where an article has few names."""
FEW_ARTICLES = 6
"""Articles up to which all tell one story, where each is joined with another in it and so with all."""
SOME_WEEKS = 42
"""Days."""
SEVERAL = 2
"""Articles that tell both their stories, from which two tell one."""
SHORT = 800
"""Characters up to which an article has room for few names: one in common is enough for a topic's."""
MOST_PAIRS = 0.8
"""Share of the pairs of articles that tell one story, from which a topic is of one event."""
SURELY, SHARE_SURELY = 5, 0.5
"""Names and share from which two articles on the same third one are on one event too."""


def one_story(facts: Facts, left: int, right: int) -> bool:
    """Whether two articles of a topic are about one event, or both surely about that of a third.

    In a topic of a few articles those of some weeks are: papers that ask other people share few names.
    """
    if len(facts.articles) <= FEW_ARTICLES:
        days = facts.articles[left].day, facts.articles[right].day
        if days[0] is None or days[1] is None or abs((days[0] - days[1]).days) <= SOME_WEEKS:
            return True
    found = facts.once(stories)
    return (min(left, right), max(left, right)) in found


def one_event(facts: Facts) -> bool:
    """Whether a topic is of one event: most pairs of its articles tell one story."""
    several = len(article_names(facts))
    return 2 * len(facts.once(stories)) >= MOST_PAIRS * several * (several - 1)


def stories(facts: Facts) -> frozenset[tuple[int, int]]:
    """Return the pairs of articles that tell one story."""
    names = facts.once(article_names)
    near = _of_short(facts, names)
    sure: dict[int, set[int]] = {}
    bits = _bits(names)
    for left, right in combinations(sorted(names), 2):
        shared = (bits[left] & bits[right]).bit_count()
        if shared < FEW:
            continue
        share = shared / max(1, min(len(names[left]), len(names[right])))
        if shared >= SURELY and share >= SHARE_SURELY:
            sure.setdefault(left, set()).add(right)
            sure.setdefault(right, set()).add(left)
        if _near(facts, left, right, shared, share):
            near.add((left, right))
    for through in sure.values():
        near.update(combinations(sorted(through), 2))
    if len(names) <= FEW_ARTICLES and len(_connected(near)) == len(names):
        return frozenset(combinations(sorted(names), 2))
    return frozenset(near | _through_several(near))


def _of_short(facts: Facts, names: dict[int, frozenset[str]]) -> set[tuple[int, int]]:
    """Return the pairs of short articles that have a name in common."""
    short = [number for number in sorted(names) if len(facts.articles[number].text) < SHORT]
    return {pair for pair in combinations(short, 2) if names[pair[0]] & names[pair[1]]}


def _connected(near: set[tuple[int, int]]) -> set[int]:
    """Return the articles that lead to one another from the first one on."""
    found = set(min(near, default=()))
    while new := {it for pair in near if not found.isdisjoint(pair) for it in pair} - found:
        found |= new
    return found


def _through_several(near: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """Return the pairs of articles of which each tells the story of the same `SEVERAL` others."""
    by: dict[int, set[int]] = {}
    for left, right in near:
        by.setdefault(left, set()).add(right)
        by.setdefault(right, set()).add(left)
    pairs = combinations(sorted(by), 2)
    return {(left, right) for left, right in pairs if len(by[left] & by[right]) >= SEVERAL}


def _bits(sets: dict[int, frozenset[str]]) -> dict[int, int]:
    """Return sets as the bits of numbers, which are compared in a tenth of the time."""
    places = {name: place for place, name in enumerate(sorted(frozenset().union(*sets.values())))}
    return {number: sum(1 << places[name] for name in names) for number, names in sets.items()}


def _near(facts: Facts, left: int, right: int, shared: int, share: float) -> bool:
    few = shared >= FEW and share >= SHARE_OF_FEW
    if not few and (shared < SHARED or share < SHARE):
        return False
    return share >= SURE or one_case(facts, left, right)


def article_names(facts: Facts) -> dict[int, frozenset[str]]:
    """Return the stems of the names in each article."""
    found: dict[int, set[str]] = {number: set() for number in range(len(facts.articles))}
    for passage in facts.evidence.passages:
        found[passage.article].update(passage.named)
    said = {(passage.article, passage.end) for passage in facts.evidence.passages}
    for line in facts.lines:
        if not line.row and (line.article, line.end) not in said:  # names its story, whoever may say it
            found[line.article].update(facts.named_in(line))
    return {number: frozenset(names) for number, names in found.items()}

"""Of whom a group of so many people was made up: `two men and three women`, `three men and two women`.

Compared only where both make up the same number: who counts others tells of another group.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language import quantities
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_KINDS = {
    "men": "men|man|males?",
    "women": "women|woman|females?",
    "boys": "boys?",
    "girls": "girls?",
    "adults": "adults?",
    "children": "children|child|kids?|juveniles?|minors?|teens?|teenagers?",
}
WORDS = (
    "men", "man", "male", "women", "woman", "female", "boy", "boys", "girl", "adult", "child", "kid", "kids",
    "juvenile", "minor", "teen",
)  # fmt: skip
"""One of these begins a word of every line that tells this, in lower case."""
_NUMBER = r"an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}"
_WHO = rf"(?:other\s|adult\s|teenage\s|young\s|older\s)?(?P<who>{'|'.join(_KINDS.values())})"
_GROUP = re.compile(
    rf"(?<![\w.,$-])(?P<n1>{_NUMBER})\s{_WHO.replace('who', 'g1')}(?:,? and|,)"
    rf"\s(?P<n2>{_NUMBER})\s{_WHO.replace('who', 'g2')}\b(?!['\u2019-]|(?:,? and|,)\s(?:{_NUMBER})\s)",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    rf"(?:\b(?:{_NUMBER})\s(?:{'|'.join(_KINDS.values())}),\s|\b(?:another|other|jury of)\s)\Z", re.IGNORECASE
)
"""Before two parts: a third one, or others than those who were told."""
FEWEST = 3
"""People in a group: of two, a man and a woman, there are many in a story."""


class Composition(NamedTuple):
    """How many a group has of each of two kinds of people, at `text` of its line."""

    parts: frozenset[tuple[str, int]]
    text: str

    @property
    def size(self) -> int:
        """How many people the group has."""
        return sum(number for _, number in self.parts)

    @property
    def kinds(self) -> frozenset[str]:
        """Of which kinds of people the group is."""
        return frozenset(kind for kind, _ in self.parts)


def gives_a_composition(line: Line) -> bool:
    """Whether a line tells of whom a group is made up."""
    return not line.row and next(_in_line(line), None) is not None


def compositions(facts: Facts) -> Iterator[Difference]:
    """Yield the groups of one size that two sources make up otherwise."""
    told: dict[tuple[frozenset[str], int], list[tuple[Composition, Line]]] = {}
    for line in facts.telling("compositions"):
        for one in _in_line(line):
            told.setdefault((one.kinds, one.size), []).append((one, line))
    for (kinds, _), several in told.items():
        pairs = [pair for pair in combinations(several, 2) if _apart(facts, several, *pair)]
        apart = {one for pair in pairs for one in pair}
        values = [Value(one.parts, one.text, line) for one, line in several if (one, line) in apart]
        found = differ(facts, f"How many {' and how many '.join(sorted(kinds))}", SlotKind.NUMBER, values)
        if found:
            yield found


def _in_line(line: Line) -> Iterator[Composition]:
    for match in _GROUP.finditer(line.text):
        if quoted(line.text, match.start()) or _OTHERWISE.search(line.text, 0, match.start()):
            continue
        parts = frozenset((_kind(match[f"g{at}"]), _count(match[f"n{at}"])) for at in (1, 2))
        found = Composition(parts, match.group())
        if len(found.kinds) > 1 and found.size >= FEWEST:
            yield found


def _kind(word: str) -> str:
    return next(kind for kind, forms in _KINDS.items() if re.fullmatch(forms, word, re.IGNORECASE))


def _count(word: str) -> int:
    return int(quantities.value(word) or 1)


def _apart(
    facts: Facts,
    several: list[tuple[Composition, Line]],
    left: tuple[Composition, Line],
    right: tuple[Composition, Line],
) -> bool:
    """Whether two sources of one story make up a group otherwise, and neither of them both ways."""
    (one, here), (other, there) = left, right
    if one.parts == other.parts or facts.source(here) == facts.source(there):
        return False
    if not one_story(facts, here.article, there.article):
        return False
    given = {(line.article, it.parts) for it, line in several}
    return (here.article, other.parts) not in given and (there.article, one.parts) not in given

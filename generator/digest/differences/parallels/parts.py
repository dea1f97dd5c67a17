"""In which part of a town a deed was done, where two sources name other ones: `in south Lunden`, `outside Lunden`.

The town is the same, so less has to tell the deed than where towns are compared: its verb, and a word besides.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.sameness import days_near
from generator.digest.differences.parallels.against import Against, Apart
from generator.digest.differences.parallels.alike import of_one_story
from generator.digest.differences.parallels.others import of_others
from generator.digest.differences.parallels.told import Told, in_common, same, to_be_read
from generator.digest.differences.sides import differ
from generator.digest.differences.values.towns import END, TOWN, is_town
from generator.digest.syntax.clauses import quoted
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_PART = re.compile(
    r"\b(?:(?P<part>(?:[Nn]orth|[Ss]outh)-?(?:[Ee]ast|[Ww]est)?(?:ern)?|(?:[Ee]ast|[Ww]est)(?:ern)?)"
    rf"|(?P<out>outside)(?:\sof)?)\s(?P<town>{TOWN}){END}"
)
_WITHIN = re.compile(rf"\bin\s(?P<town>{TOWN}){END}")
WORDS = ("north", "south", "east", "west", "outside")
"""One of these begins a word of every line that tells this, in lower case."""
OUT, WITHIN = "outside", "in"
ANY_NAMES = 99
"""How many names of their own two lines may have: the town is enough."""


class _Place(NamedTuple):
    """A part of a town as a line names it; a part is a point of the compass, outside of it, or no more than in it."""

    town: str
    part: str
    told: Told

    @property
    def key(self) -> str:
        """What is compared: one word for the part, and the town."""
        return f"{self.part} {self.town}"


def gives_a_part(line: Line) -> bool:
    """Whether a line places something in a part of a town, or outside of it."""
    return to_be_read(line) and any(True for _ in _parts_in(line))


def parts(facts: Facts) -> Iterator[Difference]:
    """Yield the deeds that two sources place in other parts of one town."""
    for one in _apart(facts).disagreements():
        found = differ(facts, _subject(one.best), SlotKind.PLACE, one.values)
        if found:
            yield found


def _subject(pair: Apart) -> str:
    parts, towns = zip(*(str(key).split(" ", 1) for key in pair.keys), strict=True)
    return f"In or outside {towns[0]}" if OUT in parts else f"In which part of {towns[0]}"


def _apart(facts: Facts) -> Against:
    own, against = _places(facts), Against()
    for left, right in combinations(sorted(own), 2):
        if not of_one_story(facts, left, right):
            continue
        for one, other in product(own[left], own[right]):
            given = _given(one, own[right]) or _given(other, own[left])
            if _excluded(one, other) and not given and _of_one_deed(facts, one.told, other.told):
                against.add(Apart(one.told, other.told, (one.key, other.key)))
    return against


def _places(facts: Facts) -> dict[int, list[_Place]]:
    """Return by article the parts of towns that it names, and the towns outside of which another line has something."""
    found = [one for line in facts.telling("parts") for one in _parts_in(line)]
    left = {one.town for one in found if one.part == OUT}
    own: dict[int, list[_Place]] = defaultdict(list)
    for line in facts.placing if left else ():
        if to_be_read(line) and any(town in line.text for town in left):
            found += [one for one in _within(line) if one.town in left]
    for one in found:
        own[one.told.line.article].append(one)
    return own


def _parts_in(line: Line) -> Iterator[_Place]:
    for match in _PART.finditer(line.text):
        if is_town(match["town"]) and not quoted(line.text, match.start()):
            part = (match["part"] or OUT).lower().replace("-", "").removesuffix("ern")
            yield _Place(match["town"], part, Told(line, *match.span()))


def _within(line: Line) -> Iterator[_Place]:
    for match in _WITHIN.finditer(line.text):
        if not quoted(line.text, match.start()):
            yield _Place(match["town"], WITHIN, Told(line, *match.span()))


def _excluded(one: _Place, other: _Place) -> bool:
    """Whether two parts of one town exclude each other: a point of the compass lies in a town, or outside of it."""
    if one.town != other.town or one.part == other.part:
        return False
    return {one.part, other.part} == {OUT, WITHIN} or {one.part, other.part}.isdisjoint({OUT, WITHIN})


def _given(one: _Place, several: list[_Place]) -> bool:
    return any(one.key == it.key for it in several)


def _of_one_deed(facts: Facts, one: Told, other: Told) -> bool:
    both = same(one, other)
    if not both or not days_near(facts, one.line, other.line):
        return False
    return bool(in_common(one, other) - both) and not of_others(facts, one, other, more=ANY_NAMES)

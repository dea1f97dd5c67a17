"""Where it happened, by the street: another kind of street of one name, another block of it, another corner.

Two articles of one story that share a street and have nothing else in common there, neither of them giving the other's
address as well. No later day changes where a thing happened, so none of it is an update.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.sameness import shared_stems
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language import streets
from generator.language.streets import WORDS, Street, one_street
from generator.language.words import stems
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

__all__ = [
    "WORDS",
    "Address",
    "addresses",
    "at_other_streets",
    "gives_a_street",
    "named_streets",
    "on_other_streets",
]

LATEST = 25
SUBJECT = "The address"
MOST_SIDES = 2
"""Other corners, blocks or kinds of street than two are of several events."""
SPELLED = 3
"""Letters with which names begin that may be spellings of one another."""
_SCENE = re.compile(
    r"\b(?:happened|occurred|took place|unfolded|broke out|(?:shooting|stabbing|robbery|attack|crash|fire|explosion)"
    r" (?:at|in|on|near))\b[^;]{0,60}\Z"
)
"""Before a street on which something happened: an arrest has a place of its own."""
_HOUSE = re.compile(
    r"\s(?:[a-z]+\s)?(?:stores?|shops?|bar|club|apartments?|complex|market|mall|restaurant|station|hotel|motel|inn|church"
    r"|school|homes|condominiums?)\b"
)
"""Behind a street that may be the name of a house: `the Perla Place liquor store`."""
_OWN = re.compile(
    r"\b(?:lives?|living|resides?|works?|working|owns?|co-owns?|runs?|manages?)\s(?:[\w'-]+\s){0,3}(?:on|in|at|near|along)\s"
    r"[^.;]{0,30}\Z"
)
"""Before the street of somebody who is told of, and not of what happened."""
_CORNER = re.compile(r",?\s(?:and|&|at|near|just off)\s(?:the\s)?\Z")


@dataclass(frozen=True, slots=True)
class Address:
    """A street as a line names it, and the one whose corner with it the line tells of, if it does."""

    street: Street
    cross: Street | None
    line: Line

    @property
    def text(self) -> str:
        """Its words, with those of the corner where no block is given."""
        several = (self.street, self.cross) if self.cross and not self.street.block else (self.street,)
        return self.line.text[min(it.start for it in several) : max(it.end for it in several)]


def is_scene(one: Address) -> bool:
    """Whether a line tells that something happened there."""
    return _SCENE.search(one.line.text, 0, one.street.start) is not None


def is_a_home(one: Address) -> bool:
    """Whether a line gives it as where somebody lives or works."""
    return _OWN.search(one.line.text, 0, one.street.start) is not None


def gives_a_street(line: Line) -> bool:
    """Whether a line names a street."""
    if line.row or line.position >= LATEST:
        return False
    return any(not quoted(line.text, one.start) for one in streets.find(line.text))


def named_streets(facts: Facts) -> dict[int, tuple[Address, ...]]:
    """Return the streets that each article names, in order."""
    found: dict[int, list[Address]] = defaultdict(list)
    for line in facts.telling("streets"):
        found[line.article].extend(_in_line(line))
    return {article: tuple(several) for article, several in found.items()}


def on_other_streets(facts: Facts, left: Line, right: Line) -> bool:
    """Whether two lines, or else their articles, name streets, and none in common: they tell of two events."""
    named = facts.once(named_streets)
    one, other = named.get(left.article, ()), named.get(right.article, ())
    here, there = _named_in(facts, left), _named_in(facts, right)
    if here and there:
        one, other = tuple(here), tuple(there)
    return bool(one) and bool(other) and not any(one_street(a.street, b.street) for a in one for b in other)


def happened_elsewhere(facts: Facts, article: int, other: int) -> bool:
    """Whether an article tells on which street something happened, and another one names streets, but not that one."""
    named = facts.once(named_streets)
    several = named.get(article, ())
    told = [it for it in several if not facts.other_years(it.line)]
    scenes = [it.street for it in told if is_scene(it)]
    others = [it.street for it in named.get(other, ())]
    return bool(scenes and others) and not any(one_street(one, it) for one in scenes for it in others)


def at_other_streets(facts: Facts, left: Line, right: Line) -> bool:
    """Whether two lines both name streets, and none in common."""
    here, there = _named_in(facts, left), _named_in(facts, right)
    return bool(here) and bool(there) and not on_one_street(facts, left, right)


def on_one_street(facts: Facts, left: Line, right: Line) -> bool:
    """Whether two lines name a street in common."""
    here, there = _named_in(facts, left), _named_in(facts, right)
    return any(one_street(one.street, other.street) for one in here for other in there)


def _named_in(facts: Facts, line: Line) -> list[Address]:
    return [it for it in facts.once(named_streets).get(line.article, ()) if it.line is line]


def addresses(facts: Facts) -> Iterator[Difference]:
    """Yield the addresses of one story that cannot both be right."""
    by_name: dict[str, dict[int, list[Address]]] = defaultdict(lambda: defaultdict(list))
    for article, several in sorted(facts.once(named_streets).items()):
        for one in several:
            by_name[one.street.name[-1]][article].append(one)
    for _, by_article in sorted(by_name.items()):
        found = next(filter(None, (_difference(facts, by_article, part) for part in _PARTS)), None)
        if found:
            yield found


def _in_line(line: Line) -> Iterator[Address]:
    found = [one for one in streets.find(line.text) if not quoted(line.text, one.start)]
    corners = {
        street: other
        for left, right in pairwise(found)
        if _CORNER.fullmatch(line.text[left.end : right.start].lstrip("."))
        for street, other in ((left, right), (right, left))
    }
    return (Address(one, corners.get(one), line) for one in found)


class _Part(NamedTuple):
    """A part of an address: what an article gives for it (or nothing), and when two of them cannot both be right."""

    of: Callable[[Address], str]
    apart: Callable[[Facts, Address, Address], bool]


def _difference(facts: Facts, by_article: dict[int, list[Address]], part: _Part) -> Difference | None:
    given = [
        [one for one in several if part.of(one) and not is_a_home(one)] for several in by_article.values()
    ]
    single = [several[0] for several in given if len({part.of(one) for one in several}) == 1]
    against = [one for one in single if any(_against(facts, one, other, part) for other in single)]
    sides = {part.of(one) for one in against}
    if len(sides) != MOST_SIDES or any(sides <= {part.of(one) for one in several} for several in given):
        return None  # an article that knows of both tells that there are two
    told = against if part.of is _corner else [one for one in single if part.of(one) in sides]
    values = [Value(part.of(one), _text(one, part), one.line) for one in told]
    return differ(facts, SUBJECT, SlotKind.PLACE, values)


def _against(facts: Facts, one: Address, other: Address, part: _Part) -> bool:
    """Whether two articles of one story give two addresses.

    Corners of one long street may be of two places, unless their lines have more in common than the street.
    """
    left, right = one.line.article, other.line.article
    if part.of(one) == part.of(other) or not one_street(one.street, other.street):
        return False
    if facts.source_of(left) == facts.source_of(right) or not one_story(facts, left, right):
        return False
    if not part.apart(facts, one, other):
        return False
    if part.of is not _corner or shared_stems(one.line, other.line) - _words(one) - _words(other):
        return True
    return all(_sole(facts, article) for article in (left, right))


def _sole(facts: Facts, article: int) -> bool:
    """Whether an article names one street only."""
    first, *others = (it.street for it in facts.once(named_streets)[article])
    return all(one_street(first, it) for it in others)


def _text(one: Address, part: _Part) -> str:
    several = (one.street, one.cross) if one.cross and part.of is _corner else (one.street,)
    return one.line.text[min(it.start for it in several) : max(it.end for it in several)]


def _words(one: Address) -> set[str]:
    several = (one.street, one.cross) if one.cross else (one.street,)
    told = " ".join(one.line.text[it.start : it.end] for it in several)
    return set(stems(f"{told} block corner intersection", "en"))


def _kind(one: Address) -> str:
    return one.street.kind


def _block(one: Address) -> str:
    return one.street.block


def _corner(one: Address) -> str:
    return one.cross.name[-1] if one.cross else ""


def _other_kind(_facts: Facts, one: Address, other: Address) -> bool:
    """Whether neither street may be the name of a house."""
    return not any(_HOUSE.match(it.line.text, it.street.end) for it in (one, other))


def _other_block(_facts: Facts, one: Address, other: Address) -> bool:
    return one.street.kind == other.street.kind


def _other_corner(facts: Facts, one: Address, other: Address) -> bool:
    """Whether neither article names the street as well that makes the corner to the other."""
    if one.cross is None or other.cross is None or one.street.kind != other.street.kind:
        return False
    named = facts.once(named_streets)
    return not any(
        one_street(cross, it.street) or _alike(cross, it.street)
        for cross, article in ((one.cross, other.line.article), (other.cross, one.line.article))
        for it in named[article]
    )


def _alike(left: Street, right: Street) -> bool:
    """Whether two names may be spellings of one."""
    one, other = left.name[-1][:SPELLED], right.name[-1][:SPELLED]
    return one == other and one.isalpha()


_PARTS = (_Part(_kind, _other_kind), _Part(_block, _other_block), _Part(_corner, _other_corner))

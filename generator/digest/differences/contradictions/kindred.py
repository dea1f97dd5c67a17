"""Words of one kind that two sources say of one thing: a sister to one, a brother to the other; see `language.kinds`.

Such words are many and say little, so two are compared only in one frame (see `frames`), or where each of two articles
on one story has a single one of those that are told of one thing at a time: whether somebody is engaged or married.
"""

from __future__ import annotations

import re
from itertools import combinations
from operator import itemgetter
from typing import TYPE_CHECKING

from generator.digest.differences.alignment.aligned import aligned
from generator.digest.differences.coreference.sameness import one_case, shared_stems
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.sides import Value, differ
from generator.digest.differences.values.beside import Stretch, beside
from generator.digest.differences.values.readings import Reading, given_apart, to_be_read
from generator.digest.syntax.clauses import quoted
from generator.language.kinds import find, kinds
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.language.kinds import Kindred
    from generator.model import Difference

REACH, OWNER_WITHIN = 40, 4
ALIKE = 3
"""Stems that the lines of two values share, at least, where each is the only one of its article."""
CITED = 2
"""Lines of an article that are cited for such a value."""
_OWNERS = frozenset({"his", "her", "their", "its", "my", "our"})
_WORD = re.compile(r"[a-z0-9-]+")


def kindred(facts: Facts) -> Iterator[Difference]:
    """Yield words of a kind of which two sources give another one in one frame."""
    told = [(line, one) for line, says in facts.says if says.kinds for one in says.kinds]
    for number, kind in enumerate(kinds("en")) if told else ():
        for values in kind.alone:
            found = _alone(
                facts, number, [it for it in told if it[1].kind == number and it[1].value in values]
            )
            if found:
                yield found
    yield from aligned(facts, tuple(_readings(facts)), _conflict, SlotKind.CLAIM)


def _alone(facts: Facts, kind: int, given: list[tuple[Line, Kindred]]) -> Difference | None:
    """Return the difference between articles that have one value of a kind each, in lines of one thing."""
    told: dict[int, list[Value]] = {}
    for line, one in given:
        if not facts.of_other_times(line):
            value = Value(one.value, line.text[one.start : one.end], line)
            told.setdefault(line.article, []).append(value)
    single = [several for several in told.values() if len({one.key for one in several}) == 1]
    if len({several[0].key for several in single}) < 2:  # noqa: PLR2004 - one value differs from none
        return None
    apart = [one for left, right in combinations(single, 2) for one in _against(facts, left, right)]
    return differ(facts, kinds("en")[kind].subject, SlotKind.CLAIM, apart, each=CITED)


def _against(facts: Facts, left: list[Value], right: list[Value]) -> tuple[Value, ...]:
    """Return the values of two articles, those first whose lines have most in common; none where it is too little."""
    one, other = left[0].line.article, right[0].line.article
    if left[0].key == right[0].key or facts.source_of(one) == facts.source_of(other):
        return ()
    if not one_story(facts, one, other) or not one_case(facts, one, other):
        return ()
    pairs = [(len(shared_stems(this.line, that.line)), this, that) for this in left for that in right]
    most, this, that = max(pairs, key=itemgetter(0))
    return (this, that, *left, *right) if most >= ALIKE else ()


def kinds_in(line: Line, told: AbstractSet[str]) -> tuple[Kindred, ...]:
    """Return the words of kinds that a line says itself; `told` is what its words tell something, by name."""
    if line.row or not to_be_read(line):
        return ()
    return tuple(one for one in find(line.text, told, "en") if not quoted(line.text, one.start))


def _conflict(left: Reading, right: Reading) -> bool | None:
    return left.key != right.key


def _readings(facts: Facts) -> Iterator[Reading]:
    told = [(line, says.kinds) for line, says in facts.says if says.kinds and not facts.of_other_times(line)]
    every = kinds("en")
    apart = given_apart((line, one.kind, one.value) for line, found in told for one in found)
    for line, found in told:
        for one in found:
            if one.kind in apart and every[one.kind].subject:
                yield _reading(facts, line, one, [it for it in found if it.kind == one.kind])


def _reading(facts: Facts, line: Line, one: Kindred, several: list[Kindred]) -> Reading:
    left = max((it.end for it in several if it.end <= one.start), default=0)
    right = min((it.start for it in several if it.start >= one.end), default=len(line.text))
    words = beside(Stretch(line, one.start, one.end, left, right))
    known = {told for word, told in words.opening if word in facts.given}
    return Reading(
        line, one.start, one.end, one.unit, None, one.value, words.near, words.near | words.far,
        words.names | known, words.others | _owner(line, one.start), "", facts.other_years(line),
    )  # fmt: skip


def _owner(line: Line, at: int) -> frozenset[str]:
    """Return the pronoun right before a word, which tells whose brother, car or knee it is."""
    before = _WORD.findall(line.low, max(0, at - REACH), at)
    return frozenset(before[-OWNER_WITHIN:]) & _OWNERS

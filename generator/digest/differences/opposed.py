"""What two sources tell of one thing and cannot both be right about: see `language.opposites`.

The two articles tell one story, and neither says both. Where names stand before both, one of them is the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.digest.clauses import quoted
from generator.digest.differences.sides import Value, differ
from generator.digest.differences.story import one_story
from generator.language.opposites import opposites, what
from generator.language.words import stem
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.language.opposites import Opposites
    from generator.model import Difference

LATEST = 30
BEFORE = 90
"""Characters before a statement in which its subject stands."""
_UNSURE = re.compile(
    r"\b(?:if|whether|unless|should|could|might|hopes? (?:to|that)|hoped|fear\w*|threaten\w*|calls? for"
    r"|urged? (?:him|her|them)"
    r"|expected to be|years? ago|last (?:year|month|season)|previous\w*|earlier this year)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:\u2013\u2014]\s|\b(?:and|but|while|who|which|after|before)\s")
_NAME = re.compile(r"\b[A-Z][\w'\u2019-]+")


@dataclass(frozen=True, slots=True)
class _Told:
    """A statement of a line: the word it is about, the stems of the names before it in its clause, and around it."""

    line: Line
    text: str
    about: str
    names: frozenset[str]
    around: frozenset[str]


def opposed(facts: Facts) -> Iterator[Difference]:
    """Yield the statements that two sources contradict each other in."""
    lines = [
        line
        for line in facts.lines
        if not line.row
        and line.position < LATEST
        and not line.text.endswith("?")
        and not _UNSURE.search(line.text)
    ]
    for pair in opposites("en"):
        other = list(_told(facts, lines, pair.other))
        one = list(_told(facts, lines, pair.one)) if other else []
        yield from _difference(facts, pair, one, other)


def _difference(facts: Facts, pair: Opposites, one: list[_Told], other: list[_Told]) -> Iterator[Difference]:
    denied = {told.line for told in other}
    one = [told for told in one if told.line not in denied]  # `nobody was arrested` holds `was arrested`
    both = {told.line.article for told in one} & {told.line.article for told in other}
    one = [told for told in one if told.line.article not in both]
    other = [told for told in other if told.line.article not in both]
    against = [(left, right) for left in one for right in other if _of_one(facts, left, right)]
    if against:
        left = dict.fromkeys(left for left, _ in against)
        right = dict.fromkeys(right for _, right in against)
        values = [
            *(Value(0, told.text, told.line) for told in left),
            *(Value(1, told.text, told.line) for told in right),
        ]
        found = differ(facts, pair.subject, SlotKind.STATUS, values)
        if found:
            yield found


def _told(facts: Facts, lines: list[Line], forms: tuple[re.Pattern[str], ...]) -> Iterator[_Told]:
    for line in lines:
        match = next((found for found in (form.search(line.text) for form in forms) if found), None)
        if match is None or quoted(line.text, match.start()) or facts.of_other_times(line):
            continue
        before = line.text[max(0, match.start() - BEFORE) : match.start()]
        cuts = [cut.end() for cut in _CLAUSE.finditer(before)]
        clause = before[cuts[-1] :] if cuts else before
        names, around = _names(facts, clause), _names(facts, line.text)
        yield _Told(line, f"{clause.strip()} {match.group()}".strip(), what(match), names, around)


def _names(facts: Facts, text: str) -> frozenset[str]:
    return frozenset(stem(name.lower(), "en") for name in _NAME.findall(text)) & facts.named


def _of_one(facts: Facts, left: _Told, right: _Told) -> bool:
    if left.about != right.about and left.about and right.about:
        return left.about[:4] == right.about[:4] and _story(facts, left, right)
    if left.names and right.names and not (left.names & right.around or right.names & left.around):
        return False
    return _story(facts, left, right)


def _story(facts: Facts, left: _Told, right: _Told) -> bool:
    lines = left.line, right.line
    if facts.source_of(lines[0].article) == facts.source_of(lines[1].article):
        return False
    return one_story(facts, lines[0].article, lines[1].article)

"""The condition of the injured: not known yet, or kept back, in one source, and told in another.

One person's condition is set against one person's, that of several against that of several. Where a source tells what
somebody keeps back, both hold at once, and nothing is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.sameness import ages_in, one_case, told_before
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.sides import Value, differ
from generator.digest.differences.status.conditions import of_two, persons
from generator.digest.syntax.clauses import quoted
from generator.language.caseless import Caseless
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_KEPT = (
    r"(?:un(?:known|clear|available)|not (?:\w+ )?(?:been )?"
    r"(?:known|clear|released|available|disclosed|announced|given))"
)
_AWAITED = Caseless(
    rf"\b(?:conditions?\b[^.;]{{0,40}}?\b(?:remains?|is|was|are|were|has|have)\b[^.;]{{0,12}}?\b{_KEPT}"
    r"|conditions?\b[^.;]{0,40}?\bnot be (?:released|disclosed|given|made public)"
    r"|(?:no word|not (?:yet |immediately )?(?:known|clear)|unclear|unknown)"
    r" (?:on |of )?how (?:badly|seriously|severely)"
    r"|(?:unknown|undisclosed|unclear) conditions?|(?:not|n['\u2019]t|no) (?:\w+ ){0,3}?(?:releas\w+|giv\w+|provid\w+"
    r"|information|details|disclos\w+|word)(?: \w+){0,3} (?:his|her|their|the) (?:\w+ ){0,3}?conditions?\b)"
)
_TOLD = Caseless(
    r"\b(?:(?:non[- ]?|not (?:be |considered |believed to be )?|none (?:\w+ ){0,8})?life[- ]threatening"
    r"|(?:critical|stable|serious|good|fair|grave)(?:,? but \w+)? condition"
    r"|(?:listed (?:in|as)|is|was|were|are|remains?) (?:critical|stable|serious)(?! (?:enough|about|that|threat|injur))"
    r"|expect(?:s|ed)? (?:[\w-]+ ){0,3}to (?:survive|recover|live|be ok(?:ay)?|make a full)"
    r"|treated and released|(?:released|discharged) from (?:the |a )?(?:\w+ )?hospital"
    r"|(?:leave|left) (?:the )?hospital|on (?:a ventilator|life support)"
    r"|intensive care)\b"
)
_SEVERAL = Caseless(
    r"\b(?:their|they|conditions|victims|those|both|all|none|others|men|women|boys|girls|teens|children|people|two|three"
    r"|four|five|six|seven|eight|nine|ten|were)\b"
)
_UNSURE = Caseless(r"\b(?:while|the other)\b")
"""Beside somebody else: of one or of several, as may be."""
WORDS = (
    "badly", "severely",
    "condition", "life", "threatening", "critical", "stable", "serious", "expect", "treated", "support", "ventilator",
    "intensive", "hospital",
)  # fmt: skip
"""One of these begins a word of every line that tells this, in lower case."""
EARLY = 35
_SUBJECT = "Condition of the injured"


class _Told(NamedTuple):
    """What a line tells of a condition: `awaited` or `told`, of several people or of one (None: either)."""

    value: Value
    several: bool | None


def gives_a_prospect(line: Line) -> bool:
    """Whether a line tells how those who were hurt are, or that it is not known."""
    return not line.row and line.position < EARLY and _read(line) is not None


def _read(line: Line) -> _Told | None:
    """Return what a line tells; None where it keeps back what it also tells, or quotes it."""
    kept, told = _AWAITED.search(line.text), _TOLD.search(line.text)
    found = kept or told
    if not found or (kept and told) or quoted(line.text, found.start()):
        return None
    value = Value("awaited", kept.group(), line) if kept else Value("told", line.text, line)
    if _SEVERAL.holds(line.text) or _TOLD.search(line.text, found.end()):
        return _Told(value, several=True)
    return _Told(value, None if _UNSURE.holds(line.text) else False)


def awaited(facts: Facts) -> Iterator[Difference]:
    """Yield the conditions that one source could not tell yet, and another tells."""
    kept: list[_Told] = []
    told: list[_Told] = []
    telling: set[int] = set()
    for line in facts.telling("awaited"):
        found = _read(line)
        if found and found.value.key == "told":
            telling.add(line.article)
            told.append(found)
        elif found:
            kept.append(found)
    if any(one.value.line.article in telling for one in kept):
        return  # who keeps a condition back and who tells it stand beside each other
    pairs = [(one, other) for one in kept for other in told if _of_one(facts, one, other)]
    if pairs:
        first = pairs[0][1]
        values = [first.value, *(one.value for one, other in pairs if other is first)]
        difference = differ(facts, _SUBJECT, SlotKind.STATUS, values, overtaken="awaited")
        if difference:
            yield difference


def _of_one(facts: Facts, kept: _Told, told: _Told) -> bool:
    """Whether a condition may be that of whom another source could not tell it yet."""
    one, other = kept.value.line, told.value.line
    if facts.source(one) == facts.source(other) or facts.of_other_times(other):
        return False
    if kept.several != told.several and told.several is not None:
        return False
    if of_two(persons(one), persons(other)) or _of_other_ages(one, other) or told_before(facts, other, one):
        return False
    return one_story(facts, one.article, other.article) and one_case(facts, one.article, other.article)


def _of_other_ages(one: Line, other: Line) -> bool:
    ages = ages_in(one.text), ages_in(other.text)
    return bool(ages[0] and ages[1]) and ages[0].isdisjoint(ages[1])

"""What is expected to come of something, and is not expected by another source: a deal, a breakthrough, a strike."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import of_one_event, shared_stems
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language.caseless import Caseless
from generator.model import SlotKind

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_NOUN = (
    r"(?P<noun>breakthrough|agreement|deal|accord|ceasefire|truce|recession|recovery|verdict|rate cut|rate hike"
    r"|rate rise|rate increase)s?"
)
_SIGNS = ("expect", "anticipat", "likely", "foreseen", "ruled out", "potential", "possible")
"""One of these is in every line that tells an outlook, in lower case."""
_HOPED = "expected|anticipated|likely|foreseen"
_NOT = tuple(
    Caseless(pattern)
    for pattern in (
        rf"\b{_NOUN}\b[^.;,]{{0,60}}?\b(?:(?:is|are|was) (?:not|no longer)|(?:is|are)n['\u2019]t) (?:{_HOPED})\b",
        rf"\bno (?:\w+ ){{0,2}}{_NOUN} (?:is|are|was|were) (?:{_HOPED})\b",
        rf"\b(?:do|does|did) not (?:expect|anticipate) (?:an?|any|the) (?:\w+ ){{0,2}}{_NOUN}\b",
        rf"\b{_NOUN} (?:is|are|was|were|remains?|looks?) (?:very |highly )?unlikely\b",
        rf"\b(?:unlikely to (?:bring|produce|yield|result in)|ruled out) (?:an?|any|the) (?:\w+ ){{0,2}}{_NOUN}\b",
    )
)
_YES = tuple(
    Caseless(pattern)
    for pattern in (
        rf"\b{_NOUN}\b[^.;,]{{0,40}}?\b(?:is|are|was|were) (?:widely |now |also )?(?:{_HOPED})\b",
        rf"\b(?:expects?|anticipates?) (?:an?|the) (?:\w+ ){{0,2}}{_NOUN}\b",
        rf"\b(?:potential|possible|likely|expected|anticipated) (?:\w+ )?{_NOUN}\b",
    )
)
WORDS = (
    "breakthrough", "agreement", "deal", "accord", "ceasefire", "truce", "recession", "recovery", "verdict", "rate",
)  # fmt: skip
"""One of these begins a word of every line that tells this, in lower case."""
_ASKED = Caseless(r"\b(?:if|whether|unless|not|no)\b")
ALIKE = 2
"""Stems that the lines share, where neither names what few others name."""


def gives_an_outlook(line: Line) -> bool:
    """Whether a line tells what is to be expected."""
    return not line.row and any(map(line.low.__contains__, _SIGNS)) and _outlook(line) is not None


def _outlook(line: Line) -> tuple[re.Match[str], bool] | None:
    """Return what a line tells of an outcome, and whether it is not expected."""
    refused = next(chain.from_iterable(one.finditer(line.text) for one in _NOT), None)
    if refused:
        return refused, True
    hoped = next(chain.from_iterable(one.finditer(line.text) for one in _YES), None)
    return (hoped, False) if hoped and not _ASKED.search(line.text) else None


def outlooks(facts: Facts) -> Iterator[Difference]:
    """Yield what one source expects or finds possible, and another does not expect."""
    told: dict[str, tuple[list[Value], list[Value]]] = {}
    for line in facts.telling("outlooks"):
        found = _outlook(line)
        if found and not quoted(line.text, found[0].start()):
            match, refused = found
            sides = told.setdefault(match["noun"].lower(), ([], []))
            sides[not refused].append(Value(refused, match.group(), line))
    for noun, (refusing, hoping) in sorted(told.items()):
        against = [one for one in refusing if any(_apart(facts, one.line, other.line) for other in hoping)]
        hopeful = [one for one in hoping if any(_apart(facts, one.line, other.line) for other in against)]
        article = "an" if noun[0] in "aeiou" else "a"
        subject = f"Whether {article} {noun} is to be expected"
        difference = differ(facts, subject, SlotKind.CLAIM, [*against, *hopeful])
        if difference:
            yield difference


def _apart(facts: Facts, one: Line, other: Line) -> bool:
    if one.article == other.article:
        return False
    return of_one_event(facts, one, other) or len(shared_stems(one, other)) > ALIKE

"""How far talks or preparations are: at their beginning to one source, near their end to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import of_one_event
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language.caseless import Caseless
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_WHAT = "preparations|preparatory work|planning|talks|negotiations|discussions|efforts"
_EARLY = Caseless(
    rf"\b(?P<what>{_WHAT})\b(?:[\w\s,-]{{0,70}}?)\b(?:are|were|is|was|remain) (?:still |only )?(?:in|at) "
    r"(?:their|its|an?|the) (?:very )?(?:early|earliest|initial|preliminary|beginning|first) (?:stages?|phases?)\b"
)
_LATE = Caseless(
    rf"\b(?P<what>{_WHAT})\b(?:[\w\s,-]{{0,70}}?)\b(?:(?:are|were|is|was) (?:now |already )?(?:in|at) "
    r"(?:their|its|an?|the) (?:very )?(?:final|last|late|closing|advanced) (?:stages?|phases?)"
    r"|(?:are|were|is|was) (?:nearly|almost|all but) (?:complete|completed|done|finished|over|concluded)"
    r"|(?:are|were) nearing (?:completion|an? (?:end|conclusion)))\b"
    r"|\b(?:expected to|set to|about to|now|are|were|is|was) finali[sz](?:e|ing) (?:the|their|its|an?) "
    r"(?:agendas?|plans?|details|arrangements|preparations|terms|text|agreement|deal)\b"
)
WORDS = ("stage", "phase", "complet", "finali", "nearing", "nearly", "almost", "all")
"""One of these begins a word of every line that tells this, in lower case."""
_SUBJECTS = ("preparat", "planning", "talks", "negotiations", "discussions", "efforts", "finali")
"""And one of these is in it."""


def gives_a_stage(line: Line) -> bool:
    """Whether a line tells how far talks or preparations are."""
    if line.row or not any(map(line.low.__contains__, _SUBJECTS)):
        return False
    return _EARLY.search(line.text) is not None or _LATE.search(line.text) is not None


def stages(facts: Facts) -> Iterator[Difference]:
    """Yield talks or preparations that one source finds at their beginning, and another source near their end."""
    early: list[Value] = []
    late: list[Value] = []
    for line in facts.telling("stages"):
        for kind, pattern, values in (("early", _EARLY, early), ("late", _LATE, late)):
            match = pattern.search(line.text)
            if match and not quoted(line.text, match.start()):
                values.append(Value(kind, match.group(), line))
    early = [value for value in early if any(_apart(facts, value.line, other.line) for other in late)]
    late = [value for value in late if any(_apart(facts, value.line, other.line) for other in early)]
    found = differ(facts, "How far the preparations are", SlotKind.STATUS, [*early, *late])
    if found:
        yield found


def _apart(facts: Facts, one: Line, other: Line) -> bool:
    return one.article != other.article and (
        of_one_event(facts, one, other) or _parties(facts, one) & _parties(facts, other) != set()
    )


def _parties(facts: Facts, line: Line) -> set[str]:
    """Return the kinds of occasion that a line is about."""
    return {one.kind for one in facts.occasions if one.line is line}

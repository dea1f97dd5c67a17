"""The clause that tells a value: the shortest of a source that stands alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.digest.lede import QUOTES
from generator.digest.standing import unfit
from generator.language.words import stems
from generator.model import BlockKind, Citation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.sides import Value
    from generator.digest.lines import Line
    from generator.model import Article

_REST = re.compile(
    r",\s(?:which|who|while|as|but|although|though|where|when|after|with|amid|aiming|intensifying|including"
    r"|particularly|especially|raising|highlighting|providing|despite|and (?:has|have|is|are|was|were|will))\b"
)
"""What goes on behind a clause that is whole without it."""
_LABEL = re.compile(r"[A-Z][^:.]{2,50}: [A-Z]\w+ \w+ ")
_OPEN = re.compile(r"\b(?:where|who|which|that|when|whose|if|whether)\b")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause `text` of a line, verbatim, which begins `at` in its article's text.

    `labelled` tells that it is a bullet with a label.
    """

    line: Line
    at: int
    text: str
    labelled: bool = False

    def cite(self, articles: Sequence[Article]) -> Citation:
        """Return it as a citation."""
        return Citation(articles[self.line.article].path, self.at, self.at + len(self.text), self.text)


def clauses(facts: Facts, values: Sequence[Value]) -> list[Clause]:
    """Return the clauses that hold the values and stand alone: what other sources bear out most, then the shortest."""
    found = {(one.line.article, one.line.start): clause for one in values if (clause := _clause(facts, one))}
    lines = {value.line for value in values}
    return sorted(
        found.values(),
        key=lambda one: (
            one.labelled,
            -round(_borne_out(one, lines), 1),
            len(one.text),
            one.line.article,
            one.at,
        ),
    )


def dated_alike(clause: Clause, values: Sequence[Value]) -> bool:
    """Whether the other sources' lines give every calendar date that a clause gives: else they agree on less."""
    others = {value.line for value in values if value.line.article != clause.line.article}
    offset = clause.at - clause.line.start
    own = {
        (moment.month, moment.day)
        for moment in clause.line.moments
        if moment.month and offset <= moment.start < offset + len(clause.text)
    }
    return all(own <= {(moment.month, moment.day) for moment in line.moments} for line in others)


def bears_out(line: Line, clause: Clause) -> float:
    """Return the share of a clause's words that a line has."""
    own = frozenset(stems(clause.text, "en"))
    return len(own & frozenset(stems(line.text, "en"))) / max(1, len(own))


def _borne_out(clause: Clause, lines: Iterable[Line]) -> float:
    others = (line for line in lines if line.article != clause.line.article)
    return max((bears_out(line, clause) for line in others), default=0.0)


def _clause(facts: Facts, value: Value) -> Clause | None:
    passage = facts.said.get((value.line.article, value.line.end))
    if value.line.kind is BlockKind.ITEM and _LABEL.match(value.line.text):
        return Clause(value.line, value.line.start, value.line.text, labelled=True)
    if passage is None or not passage.text or passage.titled or passage.text[0] in QUOTES:
        return None
    language = facts.articles[value.line.article].language
    whole = facts.evidence.texts[value.line.article][passage.stated : passage.end]
    at = whole.find(value.text)
    if at < 0 or passage.granted:
        return None
    for rest in _REST.finditer(whole, at + len(value.text)):
        cut = whole[: rest.start()]
        if not _OPEN.search(cut) and not unfit(f"{cut}.", language, passage.named):
            return Clause(value.line, passage.stated, cut)
    return Clause(value.line, passage.stated, whole)

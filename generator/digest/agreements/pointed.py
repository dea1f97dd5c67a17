"""What lede and points say and sources agree on: it has the sources of the agreement, so that a page has one count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.agreements.carrying import carries
from generator.digest.agreements.said import CALENDAR, few, telling_of
from generator.digest.claims import is_figure
from generator.digest.lede import leading
from generator.digest.points import told_points
from generator.digest.statements import carriers
from generator.language.words import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.differences.facts import Facts
    from generator.digest.evidence import Evidence
    from generator.digest.lines import Line
    from generator.model import Statement

    _Cited = list[tuple[int, Line]]


def pointed(known: Facts, evidence: Evidence, agreed: Sequence[Statement]) -> tuple[Statement, ...]:
    """Have lede and points cite whoever an agreement cites for what they say; return the agreements that are left.

    Those that a point right above them has word for word, with as many sources, are told there. What is kept in
    `evidence.carried` is what statements are cited from, so this comes before any of them is made.
    """
    if not agreed:
        return ()
    numbers = {article.path: number for number, article in enumerate(evidence.articles)}
    rows = {(one.article, one.end): row for row, one in enumerate(evidence.passages)}
    lines = {(line.article, line.end): line for line in known.lines}
    places = [[(numbers[one.article], one.end) for one in said.citations] for said in agreed]
    cited = [[(rows[at], lines[at]) for at in found if at in rows and at in lines] for found in places]
    telling = [telling_of(stems(said.text, "en")) for said in agreed]
    points = told_points(evidence)
    for row in (*leading(evidence), *points):
        passage = evidence.passages[row]
        own, words = lines.get((passage.article, passage.end)), telling_of(passage.stems)
        for said, there, found in zip(agreed, telling, cited, strict=True):
            if own and 2 * len(words & there) >= min(len(words), len(there)):
                _cite(known, evidence, row, own, found, no_more=_says_no_more(passage.text, said.text))
    told = {evidence.passages[row].text: 1 + len(carriers(evidence, row)) for row in points}
    return tuple([one for one in agreed if told.get(one.text, 0) < one.sources])


def _cite(known: Facts, evidence: Evidence, row: int, own: Line, cited: _Cited, *, no_more: bool) -> None:
    """Add passages to those that carry a row: of sources that have none there, all of them if it says `no_more`."""
    found = carriers(evidence, row)
    sources = {known.source_of(evidence.passages[other].article) for other in (row, *found)}
    for other, line in cited:
        source = known.source(line)
        if source not in sources and (no_more or carries(known, evidence.passages[row].text, own, line)):
            sources.add(source)
            found = (*found, other)
    evidence.carried[row] = found


def _says_no_more(point: str, agreed: str) -> bool:
    """Whether a point says hardly anything that an agreement does not, and no number or day."""
    one, other = stems(point, "en"), frozenset(stems(agreed, "en"))
    telling = telling_of(one)
    exact = frozenset([word for word in one if is_figure(word) or word in CALENDAR])
    return exact <= other and few(telling - telling_of(other), telling)

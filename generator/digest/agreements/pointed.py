"""What lede and points say and sources agree on: it has the sources of the agreement, so that a page has one count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.agreements.carrying import carries
from generator.digest.agreements.said import few, telling_of
from generator.digest.claims import is_figure
from generator.digest.lede import leading
from generator.digest.points import told_points
from generator.digest.statements import carriers
from generator.language.words import stems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.digest.differences.facts import Facts
    from generator.digest.evidence import Evidence
    from generator.digest.lines import Line
    from generator.model import Statement

    _Lines = dict[tuple[str, int], Line]


def pointed(known: Facts, evidence: Evidence, agreed: Sequence[Statement]) -> tuple[Statement, ...]:
    """Have lede and points cite whoever an agreement cites for what they say; return the agreements that are left.

    Those that a point right above them has word for word, with as many sources, are told there. What is kept in
    `evidence.carried` is what statements are cited from, so this comes before any of them is made.
    """
    lines = {(known.articles[line.article].path, line.end): line for line in known.lines}
    points = told_points(evidence)
    for row in (*leading(evidence), *points):
        for one in agreed:
            _cite(known, evidence, row, one, lines)
    told = {evidence.passages[row].text: 1 + len(carriers(evidence, row)) for row in points}
    return tuple([one for one in agreed if told.get(one.text, 0) < one.sources])


def _cite(known: Facts, evidence: Evidence, row: int, agreed: Statement, lines: _Lines) -> None:
    """Add the passages to those that carry a row, of sources that have none there, which an agreement has for it."""
    passage = evidence.passages[row]
    own = lines.get((evidence.articles[passage.article].path, passage.end))
    if own is None or not _of_one_thing(passage.text, agreed.text):
        return
    found = carriers(evidence, row)
    sources = {known.source_of(evidence.passages[other].article) for other in (row, *found)}
    for other, line in _cited(evidence, agreed, lines):
        source = known.source(line)
        if source not in sources and (
            _says_no_more(passage.text, agreed.text) or carries(known, passage.text, own, line)
        ):
            sources.add(source)
            found = (*found, other)
    evidence.carried[row] = found


def _cited(evidence: Evidence, agreed: Statement, lines: _Lines) -> Iterator[tuple[int, Line]]:
    """Yield the passages that an agreement cites, with their lines."""
    places = {
        (evidence.articles[one.article].path, one.end): row for row, one in enumerate(evidence.passages)
    }
    for citation in agreed.citations:
        line = lines.get((citation.article, citation.end))
        row = places.get((citation.article, line.end)) if line else None
        if line and row is not None:
            yield row, line


def _of_one_thing(point: str, agreed: str) -> bool:
    """Whether of the shorter of two texts half of what it tells is in the other."""
    one, other = telling_of(stems(point, "en")), telling_of(stems(agreed, "en"))
    return 2 * len(one & other) >= min(len(one), len(other))


def _says_no_more(point: str, agreed: str) -> bool:
    """Whether a point says hardly anything that an agreement does not, and no number."""
    one, other = stems(point, "en"), frozenset(stems(agreed, "en"))
    telling = telling_of(one)
    figures = frozenset([word for word in one if is_figure(word)])
    return figures <= other and few(telling - telling_of(other), telling)

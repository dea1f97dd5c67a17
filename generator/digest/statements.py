"""Passages as statements: the sentence, its citation, and the passages of other sources that carry it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.claims import same
from generator.model import Citation, Statement

if TYPE_CHECKING:
    from generator.digest.evidence import Evidence

ALIKE = 0.5
"""Cosine from which a passage may carry another. Necessary, and by far not enough: see `claims`."""
COVERED = 0.6
"""Share of what a statement says (its stems, by idf) that a passage must say to carry it."""


def statement(evidence: Evidence, row: int) -> Statement:
    """Return passage `row` as a statement, cited from itself and from one passage of each other source."""
    passage = evidence.passages[row]
    others = carriers(evidence, row)
    own = _citation(evidence, row, passage.stated)
    return Statement(
        text=passage.text,
        citations=(own, *(_citation(evidence, other, evidence.passages[other].start) for other in others)),
        sources=1 + len(others),
    )


def carriers(evidence: Evidence, row: int) -> tuple[int, ...]:
    """Return the passages that say what passage `row` says: the best of each other publisher, most alike first."""
    own = evidence.publishers[evidence.passages[row].article]
    best: dict[str, int] = {}
    for other in (evidence.likeness.cosines[row] >= ALIKE).nonzero()[0].tolist():
        publisher = evidence.publishers[evidence.passages[other].article]
        if publisher == own or not _carries(evidence, other, row):
            continue
        if publisher not in best or evidence.alike(row, other) > evidence.alike(row, best[publisher]):
            best[publisher] = other
    return tuple(sorted(best.values(), key=lambda other: (-evidence.alike(row, other), other)))


def _carries(evidence: Evidence, other: int, row: int) -> bool:
    stated, found = evidence.passages[row], evidence.passages[other]
    if not same(stated.claim, found.claim):
        return False
    idf, there = evidence.likeness.idf, set(found.stems)
    whole = sum(idf[stem] for stem in sorted(set(stated.stems)))
    return whole > 0 and sum(idf[stem] for stem in sorted(set(stated.stems) & there)) >= COVERED * whole


def _citation(evidence: Evidence, row: int, start: int) -> Citation:
    passage = evidence.passages[row]
    article = evidence.articles[passage.article]
    return Citation(article.path, start, passage.end, article.text[start : passage.end])

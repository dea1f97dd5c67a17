"""Passages as statements: the sentence, its citation, and the passages of other sources that carry it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.claims import is_figure, same, tells
from generator.model import Citation, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.digest.evidence import Evidence
    from generator.digest.passages import Passage

ALIKE = 0.35
"""Cosine from which a passage may carry another. Necessary, and by far not enough: see `claims`."""
COVERED = 0.6
"""Share of what a statement says (its stems, by idf) that a passage must say to carry it."""

SAID = 0.6
"""The same share without names and figures: what is said of them."""


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
    """Return the passages that carry passage `row`: the best of each other source, most alike first."""
    if row not in evidence.carried:
        evidence.carried[row] = _carriers(evidence, row)
    return evidence.carried[row]


def _carriers(evidence: Evidence, row: int) -> tuple[int, ...]:
    if len(evidence.articles) == 1:
        return ()
    own = evidence.publishers[evidence.passages[row].article]
    stated = _Stated(evidence, evidence.passages[row])
    best: dict[str, int] = {}
    for other in evidence.likeness.near(ALIKE).get(row, ()):
        publisher = evidence.publishers[evidence.passages[other].article]
        if publisher == own or not _carries(evidence, other, stated):
            continue
        if publisher not in best or evidence.alike(row, other) > evidence.alike(row, best[publisher]):
            best[publisher] = other
    ordered = sorted(best.values(), key=lambda other: (-evidence.alike(row, other), other))
    return tuple(_independent(evidence, row, ordered))


def _independent(evidence: Evidence, row: int, others: Iterable[int]) -> Iterator[int]:
    """Yield the passages that are no copy of another or of passage `row`, nor is their article one of its article."""
    seen = {evidence.articles[evidence.passages[row].article].origin} - {""}
    told = [_sentence(evidence, row)]
    for other in others:
        origin = evidence.articles[evidence.passages[other].article].origin
        own = _sentence(evidence, other)
        if origin not in seen and not any(evidence.copies.of(own, one) for one in told):
            told.append(own)
            yield other
        if origin:
            seen.add(origin)


def _sentence(evidence: Evidence, row: int) -> tuple[int, str]:
    passage = evidence.passages[row]
    return passage.article, evidence.texts[passage.article][passage.start : passage.end]


class _Stated:
    """A passage that others may carry: its claim, and by idf its stems, all and those that are no names or figures.

    Stems are summed in the order of the alphabet: what floats come to depends on it.
    """

    def __init__(self, evidence: Evidence, passage: Passage) -> None:
        self.claim = passage.claim
        self._idf = evidence.likeness.idf
        self._whole = sorted(passage.own)
        self._said = [one for one in self._whole if one not in passage.named and not is_figure(one)]
        self._totals = self._sum(self._whole), self._sum(self._said)

    def _sum(self, stems: Iterable[str]) -> float:
        return sum(map(self._idf.__getitem__, stems))

    def in_share(self, there: frozenset[str]) -> bool:
        """Whether enough of it stands in another sentence."""
        whole, said = (filter(there.__contains__, stems) for stems in (self._whole, self._said))
        return (
            self._totals[0] > 0
            and self._sum(whole) / self._totals[0] >= COVERED
            and self._totals[1] > 0
            and self._sum(said) / self._totals[1] >= SAID
        )


def _carries(evidence: Evidence, other: int, stated: _Stated) -> bool:
    found = evidence.passages[other]
    if found.item or not same(stated.claim, found.claim) or not tells(stated.claim, found.own):
        return False
    return stated.in_share(found.own)


def _citation(evidence: Evidence, row: int, start: int) -> Citation:
    passage = evidence.passages[row]
    path = evidence.articles[passage.article].path
    return Citation(path, start, passage.end, evidence.texts[passage.article][start : passage.end])

"""Agreements that a reader of lede and points understands: they stand below these and name nobody else's `the son`.

What one takes for granted headline, lede, points or an agreement before it must have told: whom or what its subject
stands for, how many there are, what its article introduced before. Bare names are left to who is who.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.summary.introduced import Met
from generator.digest.summary.lede import leading
from generator.digest.summary.points import told_points
from generator.digest.summary.retelling import heard
from generator.language.words import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.digest.evidence import Evidence
    from generator.model import Citation, Statement


def understood(evidence: Evidence, agreed: Iterable[Statement]) -> Iterator[Statement]:
    """Yield the agreements that take nothing for granted which a reader has not met."""
    lead = leading(evidence)
    known = heard(evidence, (*lead, *told_points(evidence)))
    language = evidence.articles[0].language
    for said in agreed:
        row = None if said.subject else _passage(evidence, said.citations[0])
        if row is not None and (evidence.passages[row].granted or evidence.taken_up.of(row)):
            told = {*stems(said.text, language)}
            lacking = Met(evidence, known, lead).leans_on(row)
            if any(told.issuperset(thing.split()) for thing in lacking):
                continue
        if row is not None:
            known = known.hearing(row, evidence.passages[row])
        yield said


def _passage(evidence: Evidence, cited: Citation) -> int | None:
    """Return the passage that a citation is of, None where it stands alone nowhere."""
    return next(
        (
            row
            for row, one in enumerate(evidence.passages)
            if one.text
            and evidence.articles[one.article].path == cited.article
            and one.start < cited.end
            and cited.start < one.end
        ),
        None,
    )

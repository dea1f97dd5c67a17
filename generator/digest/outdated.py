"""What later articles have overtaken: older counts and states are told as differences, and nowhere as news."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.digest.claims import claim
from generator.digest.headline import headline
from generator.digest.wording import read
from generator.model import Relation, SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.digest.evidence import Evidence
    from generator.digest.passages import Passage
    from generator.model import Difference, Side

OVERTAKEN = frozenset({SlotKind.NUMBER, SlotKind.STATUS})


def up_to_date(evidence: Evidence, differing: Iterable[Difference], *, titled: bool) -> Evidence:
    """Return the evidence without what updates have overtaken: no passage says it, and no headline its number.

    The title of an editor (`titled`) stays.
    """
    sides = [side for difference in differing for side in _older(evidence, difference)]
    if not sides:
        return evidence
    old = {(one.article, one.start) for side in sides for one in side.citations}
    passages = tuple(
        one._replace(text="") if _within(evidence, one, old) else one for one in evidence.passages
    )
    title = evidence.title if titled else _headline(evidence, sides)
    return replace(evidence, passages=passages, title=title, kept={})


def _older(evidence: Evidence, difference: Difference) -> list[Side]:
    """Return the sides of an update without the newest."""
    if difference.relation is not Relation.UPDATE or difference.kind not in OVERTAKEN:
        return []
    days = {article.path: article.day for article in evidence.articles if article.day}

    def newest(side: Side) -> str:
        return max(
            (days[one.article].isoformat() for one in side.citations if one.article in days), default=""
        )

    last = max(map(newest, difference.sides))
    return [side for side in difference.sides if newest(side) < last]


def _within(evidence: Evidence, passage: Passage, old: set[tuple[str, int]]) -> bool:
    path = evidence.articles[passage.article].path
    return any(path == article and passage.start <= start < passage.end for article, start in old)


def _headline(evidence: Evidence, sides: Iterable[Side]) -> str:
    """Return the best title of those whose own article gives no overtaken number in it."""
    fresh = _fresh(evidence, sides)
    if len(fresh) in {0, len(evidence.articles)}:
        return evidence.title
    return headline(evidence.articles, evidence.passages, evidence.prose, evidence.newness, among=fresh)


def fresh_titles(evidence: Evidence, differing: Iterable[Difference]) -> list[int]:
    """Return the articles whose titles give no number that a later article has overtaken."""
    return _fresh(evidence, [side for difference in differing for side in _older(evidence, difference)])


def _fresh(evidence: Evidence, sides: Iterable[Side]) -> list[int]:
    values: dict[str, frozenset[str]] = {}
    for side in sides:
        for one in side.citations:
            values[one.article] = values.get(one.article, frozenset()) | _numbers(side.value)
    return [
        number
        for number, article in enumerate(evidence.articles)
        if values.get(article.path, frozenset()).isdisjoint(_numbers(article.title))
    ]


def _numbers(text: str) -> frozenset[str]:
    return claim(read(text, "en"), frozenset()).numbers

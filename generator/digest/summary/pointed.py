"""A lede or point that says what an agreement does is cited as that: a page has one count of sources."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Statement


def pointed(said: Iterable[Statement], agreed: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return lede or points, cited as the agreement that says the very same."""
    by_text = {_bare(one): one for one in agreed}
    return tuple(_cited_as(one, by_text.get(_bare(one))) for one in said)


def untold(agreed: Iterable[Statement], points: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return the agreements but those that a point says in the same words, with as many sources."""
    told = {_bare(one): one.sources for one in points}
    return tuple(one for one in agreed if told.get(_bare(one), 0) < one.sources)


def _cited_as(said: Statement, agreed: Statement | None) -> Statement:
    if agreed is None or agreed.sources <= said.sources:
        return said
    own, *others = agreed.citations
    if own.article != said.citations[0].article or len(agreed.citations) != agreed.sources:
        return said  # of a source that an agreement cites twice a point has one citation
    return replace(said, citations=(said.citations[0], *others), sources=agreed.sources)


def _bare(said: Statement) -> str:
    return said.text.rstrip(".")

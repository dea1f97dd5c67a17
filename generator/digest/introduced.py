"""People who are called by one name: a sentence stands alone only where a reader has met them."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from generator.language.words import tokens
from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.digest.cast import Sighting
    from generator.digest.evidence import Evidence


def met_words(evidence: Evidence, rows: Iterable[int]) -> frozenset[str]:
    """Return the words of the headline and of some passages, in lower case."""
    texts = (evidence.title, *(evidence.passages[row].text for row in rows))
    return frozenset(chain.from_iterable(map(_tokens, texts)))


@lru_cache(maxsize=1 << 7)  # all that was told is asked for again with each passage that is told
def _tokens(text: str) -> tuple[str, ...]:
    return tuple(tokens(text))


def bare_names(evidence: Evidence) -> dict[int, frozenset[str]]:
    """Return by passage the single names (lower case) of people who have a longer one, where it gives no more."""
    rows = {(one.article, one.start): row for row, one in enumerate(evidence.passages)}
    bare: dict[int, set[str]] = {}
    for figure in evidence.cast.figures:
        if figure.kind is not EntityKind.PERSON or not any(" " in name for name in figure.names):
            continue
        by_row: dict[int, list[Sighting]] = {}
        for one in figure.sightings:
            row = rows.get((one.article, one.start))
            if row is not None:
                by_row.setdefault(row, []).append(one)
        for row, seen in by_row.items():
            if all(len(one.mention.words) == 1 and one.mention.office is None for one in seen):
                bare.setdefault(row, set()).add(seen[0].mention.words[0].lower())
    return {row: frozenset(names) for row, names in bare.items()}

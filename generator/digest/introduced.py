"""Whom and what a reader has met: a bare surname, or a subject that is taken for granted, stands only then."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from generator.language.cues import cues
from generator.language.synonyms import gist
from generator.language.words import stem, tokens
from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.digest.cast import Sighting
    from generator.digest.evidence import Evidence
    from generator.digest.retelling import Heard


def met_subject(known: Heard, granted: str, language: str) -> bool:
    """Whether a reader knows what a subject stands for that a sentence takes for granted (its stem).

    Somebody by the very word, and anything by another word for it (`The legislation`, where a bill was told) or by what
    goes without saying (`The incident`, where somebody was shot).
    """
    if granted == "" or granted in known.stems:
        return True
    return granted not in _people(language) and gist((granted,), language) <= known.gist | known.implied


@cache
def _people(language: str) -> frozenset[str]:
    """Return the stems of words for people."""
    known = cues(language)
    return frozenset(stem(word, language) for word in known.people | known.plural_people)


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

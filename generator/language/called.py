"""Whom a page may go on to speak of as what: behind a son `the boy` is nobody new, and neither is `the mother`.

One data file a language in `data/called`, one word for somebody a line: what he was told as, then what `the` may stand
before from then on.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from generator.language.tables import rows
from generator.language.words import primary, stem


def told_as(word: str, language: str) -> frozenset[str]:
    """Return as what somebody may have been told whom a word speaks of, both as stems: the word itself and others."""
    return _told(primary(language)).get(word, frozenset({word}))


@cache
def called(language: str) -> frozenset[str]:
    """Return the words (lower case) that speak of somebody who was told; none in a language without a file."""
    return frozenset(word for line in rows("called", primary(language)) for word in line.split()[1:])


@cache
def _told(code: str) -> dict[str, frozenset[str]]:
    """Return what `told_as` does by stem."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in rows("called", code):
        told, *others = (stem(word, code) for word in line.split())
        for other in others:
            found[other].update((other, told))
    return {word: frozenset(words) for word, words in found.items()}

"""Where a sentence may name somebody, by its capitals."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.language.names.lexicon import lexicon

if TYPE_CHECKING:
    from generator.digest.wording import Wording


def begins_name(sentence: Wording, at: int) -> bool:
    """Whether a name begins at a place: `Ann Lee` is one."""
    return may_be_person(sentence, at) and not (at and sentence.words[at - 1][0].isupper())


def may_be_person(sentence: Wording, at: int) -> bool:
    """Whether the word at a place may be a person's name: capitalised, no place after `in` or `at`, no known one."""
    word, low = sentence.words[at], sentence.lower[at]
    if not word[0].isupper() or word.isupper() or low in sentence.cues.times:
        return False
    if at and sentence.lower[at - 1] in sentence.cues.locatives:
        return False
    if at and low in _places() and not (at + 1 < len(sentence.words) and sentence.words[at + 1][0].isupper()):
        return False
    if not sentence.cues.plural_people.isdisjoint(sentence.lower[at : at + 2]):
        return False  # `Hull Police` is nobody
    return at > 0 or _goes_on(sentence, at) or low in sentence.names


def _goes_on(sentence: Wording, at: int) -> bool:
    """Whether a name may go on behind a word; `Earlier Monday` is none."""
    behind = at + 1
    return (
        behind < len(sentence.words)
        and sentence.words[behind][0].isupper()
        and sentence.lower[behind] not in sentence.cues.times
    )


@cache
def _places() -> frozenset[str]:
    """Return the names of places (lower case)."""
    known = lexicon("en")
    return frozenset(known.places) if known else frozenset()

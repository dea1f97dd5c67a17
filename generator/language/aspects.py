"""What a number or a date is of, by the words beside it: words for one thing are one.

One data file a language in `data/aspects`, one thing a line, on top of the stems. Two sources that give the same thing
under two of these words fill one slot; whether their values differ is another question.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from generator.language.tables import rows
from generator.language.words import lexicon, primary, stem, stems

KNOWN = 1 << 15
"""Words whose aspects are remembered: one of 16 letters takes 200 bytes."""


@lru_cache(maxsize=KNOWN)
def aspect(word: str, language: str) -> str:
    """Return what a word tells of a number: the first word of its line, else its stem; empty for a stop word."""
    plain = word.isascii() and word.isalpha()  # such a word is its only piece
    found = lexicon(language)[word] if plain else next(iter(stems(word, language)), "")
    one = _one(primary(language))
    return one.words.get(word) or one.stems.get(found, found)


class _One(NamedTuple):
    """What words are one with, by the word itself and by its stem: `office` and `officer` have one stem."""

    words: dict[str, str]
    stems: dict[str, str]


@cache
def _one(code: str) -> _One:
    found = _One({}, {})
    for words in map(str.split, rows("aspects", code)):
        for word in words:
            found.words.setdefault(word, words[0])
            found.stems.setdefault(stem(word, code), words[0])
    return found

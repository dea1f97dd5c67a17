"""Quotation marks: which pairs a language puts around direct speech."""

from __future__ import annotations

import re
from functools import cache

from generator.language.words import primary

_CURLY, _LOW, _LOW_CURLY = ("\u201c", "\u201d"), ("\u201e", "\u201c"), ("\u201e", "\u201d")
_ANGLED, _POINTED, _STRAIGHT = ("\u00ab", "\u00bb"), ("\u00bb", "\u00ab"), ('"', '"')
_SINGLE = ("\u2018", "\u2019")
_PAIRS = {
    "en": (_CURLY, _STRAIGHT, _SINGLE),
    "de": (_LOW, _LOW_CURLY, _POINTED, _ANGLED, _STRAIGHT),
    "fr": (_ANGLED, _CURLY, _STRAIGHT),
    "es": (_ANGLED, _CURLY, _STRAIGHT),
    "it": (_ANGLED, _CURLY, _STRAIGHT),
    "pt": (_CURLY, _ANGLED, _STRAIGHT),
    "ru": (_ANGLED, _LOW, _STRAIGHT),
    "uk": (_ANGLED, _LOW, _CURLY, _STRAIGHT),
}
_ANY = (_CURLY, _ANGLED, _STRAIGHT)


def quoted(text: str, language: str) -> list[tuple[int, int]]:
    """Return the spans between quotation marks, without the marks, in order and none inside another.

    Where straight marks are odd in number nobody can tell which open, and they are left alone.
    """
    pairs = _PAIRS.get(primary(language), _ANY)
    if not any(left in text for left, _ in pairs):
        return []
    straight = text.count('"') % 2 == 0
    return [
        (match.start() + 1, match.end() - 1)
        for match in _pattern(primary(language)).finditer(text)
        if straight or match.group()[0] != '"'
    ]


@cache
def _pattern(code: str) -> re.Pattern[str]:
    return re.compile("|".join(_between(*pair) for pair in _PAIRS.get(code, _ANY)))


def _between(left: str, right: str) -> str:
    if right == "\u2019":  # an apostrophe too: it closes where no letter follows
        return rf"(?<!\w){left}(?:[^{left}{right}\n]|{right}(?=\w))+{right}(?!\w)"
    return rf"{left}[^{left}{right}\n]+{right}"

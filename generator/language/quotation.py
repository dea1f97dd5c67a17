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


MARK = re.compile("[\"\u201c\u201d]|''|``")
"""A double mark of English and Romance texts, whatever its shape."""
CUT = re.compile(r"\.\.\.|\u2026|[\[\]{}<>|]|https?:|@\w")
"""A sign that something is left out of a quotation, or that it is no speech."""
SINGLE = (
    r"(?<![\w'\"\u201c\u201d\u2018\u2019])['\u2018](?=[A-Z\"\u201c])"
    r"(?:[^'\u2018\u2019\n]|(?<=\w)['\u2019](?=\w)|(?<=s)['\u2019](?=\s[a-z]))+?"
    r"(?:(?<=[,.?!])['\u2019](?!\w)|(?<=\w)['\u2019](?=,\s))"
)
"""Speech in single marks: `'We don't know the players' names,' she said`, and no `the Smiths' house`, `'90s`.

It opens before a capital and closes beside a comma or a stop; in it a mark stands inside a word, or behind an owner in
the plural.
"""
_INCHES = re.compile(r"\d\s?\Z")
_OPENS_AFTER = " \n\t([\u2014\u2013-"


def quoted(text: str, language: str) -> list[tuple[int, int]]:
    """Return the spans between quotation marks, without the marks, in order and none inside another.

    Where shapes are mixed (`"All are safe,\u201d`) a mark opens or closes by where it stands. Where all are straight
    and odd in number nobody can tell which open, and they are left alone.
    """
    pairs = _PAIRS.get(primary(language), _ANY)
    if _CURLY in pairs and _is_mixed(text):
        return _among_mixed(text)
    if not any(left in text for left, _ in pairs) and not (_SINGLE in pairs and may_open_single(text)):
        return []
    odd = "\"'" if text.count('"') % 2 else ""
    return [
        (match.start() + 1, match.end() - 1)
        for match in _pattern(primary(language)).finditer(text)
        if match.group()[0] not in odd
    ]


def in_single_marks(text: str) -> list[tuple[int, int]]:
    """Return where speech in single marks stands in a text, marks included: `'It is late,' she said`."""
    if "\u2018" not in text and not may_open_single(text):
        return []
    return [match.span() for match in _single().finditer(text)]


def may_open_single(text: str) -> bool:
    """Tell quickly whether a straight single mark stands where one opens."""
    return text[:1] == "'" or " '" in text


def may_quote(text: str) -> bool:
    """Tell quickly whether a text has a double mark."""
    return '"' in text or "\u201c" in text or "\u201d" in text or "''" in text or "``" in text


def _is_mixed(text: str) -> bool:
    """Tell whether a text opens with one shape of double mark and closes with another, or has one reversed."""
    if "''" in text:
        return True
    if "\u201c" not in text and "\u201d" not in text:
        return False
    curly = [char for char in text if char in _CURLY]
    alternate = all(char == _CURLY[place % 2] for place, char in enumerate(curly))
    return not alternate or (len(curly) % 2 == 1 and '"' in text)


def _among_mixed(text: str) -> list[tuple[int, int]]:
    """Return the spans between double marks of mixed shapes, up to the first of which nobody can tell what it does."""
    spans: list[tuple[int, int]] = []
    opened = -1
    for mark in MARK.finditer(text):
        start, end = mark.span()
        before, after = (
            text[max(0, start - 2) : start],
            text[end : end + 1],
        )  # of the whole, each mark would copy it
        if opened < 0:
            if _INCHES.search(before) and mark.group() == '"':
                continue
            if (before and before[-1] not in _OPENS_AFTER) or not after.strip():
                return spans
            opened = end
        elif before[-1:].isspace() and after.isupper() and not _follows_a_comma(text, start):
            return spans
        else:
            spans.append((opened, mark.start()))
            opened = -1
    return spans


def _follows_a_comma(text: str, start: int) -> bool:
    """Whether a comma stands before a place, white space aside."""
    while start and text[start - 1].isspace():
        start -= 1
    return text[start - 1 : start] == ","


@cache
def _single() -> re.Pattern[str]:
    return re.compile(SINGLE)


@cache
def _pattern(code: str) -> re.Pattern[str]:
    return re.compile("|".join(_between(*pair) for pair in _PAIRS.get(code, _ANY)))


def _between(left: str, right: str) -> str:
    if (left, right) == _SINGLE:
        return SINGLE
    return rf"{left}[^{left}{right}\n]+{right}"

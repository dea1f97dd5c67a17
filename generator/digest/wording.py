"""A sentence in the form that rules look at: its words, apart from what stands in quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.language.cues import Cues, cues

_QUOTED = re.compile(
    "\u201c[^\u201c\u201d]*\u201d"
    '|"[^"]*"'
    "|\u00ab[^\u00ab\u00bb]*\u00bb"
    "|\u201e[^\u201e\u201c]*\u201c"
    r"|(?<!\w)\u2018[^\u2018\u2019]*\u2019(?!\w)"
)
_OPENING = re.compile('["\u201c\u00ab\u201e\u2018]')
_WORD = re.compile(r"\w+(?:[.'\u2019-]\w+|(?<=\d),\d{3}(?!\d))*")
_SHORT_FORM = re.compile(r"'(?:s|d|m|re|ve|ll)\Z")
SMALL_WORD, ENOUGH, MOST = 3, 4, 0.8
"""Titled: of `ENOUGH` words longer than `SMALL_WORD` letters more than `MOST` are capitalised."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence, prepared.

    `plain` is `text` with every quotation blanked out (offsets stay); `words` are the words of `plain` as
    written, `lower` the same in lower case, with the straight apostrophe and without `'s`, `'re` and the like.
    `titled` tells that The Words Are Capitalised Throughout, so that capitals tell no names; `names` are words
    (lower case) that are known to be names.
    """

    text: str
    plain: str
    words: tuple[str, ...]
    lower: tuple[str, ...]
    cues: Cues
    titled: bool
    names: frozenset[str] = frozenset()


def read(text: str, language: str, names: frozenset[str] = frozenset()) -> Wording:
    """Prepare a sentence."""
    plain = _QUOTED.sub(_blank, text) if _OPENING.search(text) else text
    words = tuple(_WORD.findall(plain))
    lower = tuple(word.lower() for word in words)
    if "'" in plain or "\u2019" in plain:
        lower = tuple(_SHORT_FORM.sub("", word.replace("\u2019", "'")) for word in lower)
    return Wording(text, plain, words, lower, cues(language), _titled(words), names)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _titled(words: tuple[str, ...]) -> bool:
    long = [word for word in words[1:] if len(word) > SMALL_WORD and word[0].isalpha()]
    return len(long) >= ENOUGH and sum(word[0].isupper() for word in long) > MOST * len(long)

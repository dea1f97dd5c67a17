"""Titles that break off: stations' pages cut them, so that the station's name fits behind (see `language/outlets`)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

FIELD = 64
"""Characters of a title that stations' pages keep before their name: of 40 that had as many 34 were cut."""
_OPEN_ENDS = frozenset(
    {"a", "an", "the", "and", "at", "by", "for", "from", "in", "into", "of", "to", "with", "near"}
)
"""Words that no whole title ends with, but for a verb's own (`turns himself in`)."""
LEAST_WHOLE, LAST_PHRASE = 4, 4
"""Words that a title must keep which is cut back, and among how many last ones its last phrase begins."""
_PHRASES = _OPEN_ENDS - {"to"} | {
    "after", "before", "during", "when", "where", "while", "who", "as", "over", "under", "inside", "outside", "on",
    "but", "or", "involving",
}  # fmt: skip
"""Words with which a phrase begins that a title may do without."""
_TRAILING = _PHRASES | {"to", "may", "be", "been", "being", "is", "was", "has", "will", "his", "her", "their"}
_PREDICATES = ("ed", "ing")
_FORMS = "(?:s|es|d|ed|r|er|ers|n|en|ing|ly|y|ies|al|ally)"
"""What a word gets behind it and is still the same word."""
_ONESELF = ("self", "selves", "turned", "turns")


def cut_short(title: str, text: str) -> bool:
    """Whether a title that stood before an outlet's name breaks off: within a word of its article, or at a small word.

    Of other titles neither says anything: they shorten words (`LA`), and end with a verb's (`moves in`). One that fills
    the field of stations' pages to the last letter breaks off at any word that its article has not.
    """
    words = re.findall(r"\w+", title.casefold())
    if not words or words[-1].isdigit() or title.endswith("."):
        return False
    last = words[-1]
    if last in _OPEN_ENDS:
        return len(words) == 1 or not words[-2].endswith(_ONESELF)
    low = text.casefold()
    if re.search(rf"\b{last}\b", low):
        return False
    return len(title) == FIELD or re.search(rf"\b{last}(?!{_FORMS}\b)[a-z]", low) is not None


def cut_back(title: str) -> str:
    """Return a title that breaks off without its last phrase; the same where too little or no predicate would be left.

    A phrase begins behind a comma or with a small word; of a title that breaks off at small words only these go.
    """
    words = title.split()
    kept = words[:-1]
    if words[-1].lower() not in _OPEN_ENDS:
        kept = kept[: _last_phrase(kept)]
    while kept and kept[-1].lower() in _TRAILING:
        kept.pop()
    return " ".join(kept).rstrip(",;") if len(kept) >= LEAST_WHOLE else title


def _last_phrase(words: Sequence[str]) -> int:
    """Return where the last phrase of a title begins; 0 where none does, or with it the predicate would go."""
    for at in range(len(words), max(0, len(words) - LAST_PHRASE), -1):
        if words[at - 1].endswith((",", ";")):
            return at
        if words[at - 1].lower() in _PHRASES:
            return 0 if any(word.endswith(_PREDICATES) for word in words[at:]) else at - 1
    return 0

"""The outlet that a title names around what it says: `Bridge closed after storm - KXYZ News 7 Altfeld, Weather`.

Stations set their names behind whatever they print, with their town and what else they have to offer, and some cut the
title so that all of it fits.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.language.verbs import has_finite_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST_LEFT = 3
"""Words that a title must keep."""
FIELD = 64
"""Characters of a title that stations' pages keep before their name: of 40 that had as many 34 were cut."""
LONGEST_NAME = 6
"""Words of an outlet's name, without what stands behind a comma or a full stop in it."""

_SEPARATOR = re.compile(r"\s+(?:[|\u2013\u2014\u00b7-]|::)\s+")
_STATION = re.compile(
    r"(?<!\A)(?:News|NEWS)(?=\b|\d|[A-Z]|channel)|\A(?:News|NEWS)(?=[\d,]|[A-Z]| \d)"  # the bare word begins no name
    r"|\w\.(?:com|net|org|tv)\b|\w(?:TV|tv)\b|\bChannel \d|\bnews, weather\b"
    r"|\b[KW][A-Z]{3}\d?\b|\b(?:ABC|BBC|CBS|CNN|FOX|Fox|NBC)(?: ?\d{1,2})?\b"
)
"""What a station is known by: news, a domain, a channel, call letters (K or W and three more), its network."""
_LINKS = frozenset({"and", "for", "in", "of", "on", "the", "your"})
"""Small words of a name."""
_ENDS = re.compile(r"[,.:]\s|\.\Z")
_DOMAIN = re.compile(r"\w+\.(?:com|net|org|tv)\b")
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


@lru_cache(maxsize=1 << 7)  # each title of a topic is asked for several times
def without_station(title: str) -> str:
    """Return a title without the station's name behind it or before it; the same where it has none."""
    found = list(_SEPARATOR.finditer(title))
    borders = [(0, 0), *(match.span() for match in found), (len(title), len(title))]
    parts = [(start, end) for (_, start), (end, _) in pairwise(borders)]
    first = 1 if len(parts) > 1 and _is_station(title[slice(*parts[0])]) else 0
    begin = parts[first][0]
    for start, end in parts[first + 1 :]:
        if _is_station(title[start:end]):
            left = title[begin : borders[parts.index((start, end))][0]]
            return left if len(left.split()) >= LEAST_LEFT else title
    return title[begin:] if len(title[begin:].split()) >= LEAST_LEFT else title


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


def _is_station(name: str) -> bool:
    called = _ENDS.split(name)[0]
    words = called.split()
    named = all(not word[0].islower() or word in _LINKS or "." in word for word in words)
    if len(words) > LONGEST_NAME or _STATION.search(name) is None or has_finite_verb(called):
        return False
    return named or _DOMAIN.match(name) is not None or called.endswith(" news")

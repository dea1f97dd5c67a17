"""The outlet that a title names around what it says: `Bridge closed after storm - KXYZ News 7 Altfeld, Weather`.

Stations set their names behind whatever they print, with their town and what else they have to offer.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from generator.language.verbs import has_finite_verb

LEAST_LEFT = 3
"""Words that a title must keep."""
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


def _is_station(name: str) -> bool:
    called = _ENDS.split(name)[0]
    words = called.split()
    named = all(not word[0].islower() or word in _LINKS or "." in word for word in words)
    if len(words) > LONGEST_NAME or _STATION.search(name) is None or has_finite_verb(called):
        return False
    return named or _DOMAIN.match(name) is not None or called.endswith(" news")

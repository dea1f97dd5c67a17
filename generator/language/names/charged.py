"""What somebody is charged with by now: `Ann Lee, 20, is charged with murder`.

Only in the present and without a year: what somebody was charged with may be another deed, or long decided.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.language.crimes import crimes

if TYPE_CHECKING:
    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Tokens

LONGEST = 9
"""Words of a charge at most."""
SET_OFF = 7
"""Words and signs of an age or a home with its commas at most."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_IS = (
    ("is",),
    ("is", "now"),
    ("is", "also"),
    ("has", "been"),
    ("has", "also", "been"),
    ("has", "since", "been"),
    ("stands",),
)
_CHARGED = "charged", "with"
_ENDS = frozenset({
    ",", ".", ";", ":", "(", ")", "-", "\u2014", "\u2013", "and", "in", "for", "after", "over", "following", "as",
    "but", "by", "on", "at", "from", "who", "that", "which", "connected", "stemming", "related", "resulting",
})  # fmt: skip
_TELLS = frozenset({
    "count", "counts", "degree", "first-degree", "second-degree", "third-degree", "weapon", "firearm", "gun",
    "negligence", "endangering", "abuse", "obstruction", "obstructing", "intoxicated", "impaired", "conspiracy",
    "vandalism", "harassment", "stalking", "evading", "fleeing", "resisting", "disorderly", "felony", "misdemeanor",
    "possession", "treason", "espionage", "blackmail", "extortion",
})  # fmt: skip
"""Words of a charge that name no kind of crime."""


def charged(found: Tokens, start: int, end: int, known: Lexicon) -> tuple[int, int] | None:
    """Return the range of what the name from token `start` to `end` is charged with, from `charged` on."""
    if start and found[start - 1].low in {"of", "in", "from"}:
        return None  # `Ann Lee of Lima is charged`
    at = _behind_age(found, end)
    told = [token.low for token in found[at : at + 5]]
    verb = next((len(one) for one in _IS if tuple(told[: len(one) + 2]) == (*one, *_CHARGED)), 0)
    if not verb:
        return None
    first = at + verb
    last = next((place for place in range(first + 2, len(found)) if found[place].low in _ENDS), len(found))
    words = [token.low for token in found[first + 2 : last]]
    plain = all(word.replace("-", "").isalpha() for word in words) and not any(
        word in known.day_parts for word in words
    )
    told_what = crimes(" ".join(words), "en") or not _TELLS.isdisjoint(words)
    if last - first > LONGEST or not plain or not told_what or words[-1] == "accessory":
        return None
    return (first, last) if not any(_a_year(token.word) for token in found) else None


def _behind_age(found: Tokens, end: int) -> int:
    """Return where a sentence goes on behind an age and a home that commas set off: `, 20, of Lima,`."""
    at = end
    while at + 2 < len(found) and found[at].word == ",":
        closes = range(at + 2, min(len(found) - 1, at + SET_OFF))
        close = next((place for place in closes if found[place].word == ","), 0)
        inside = found[at + 1]
        if not close or not (inside.word.isdigit() or inside.low.rstrip(".") in {"of", "jr", "sr"}):
            return at
        at = close if found[close + 1].low == "of" else close + 1
    return at


def _a_year(word: str) -> bool:
    return _YEAR.fullmatch(word) is not None

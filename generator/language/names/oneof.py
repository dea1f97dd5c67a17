"""Who is one of several: `One of the suspects, Ann Lee, ran`, `Ann Lee, one of the victims, ran`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language.names.offices import ARTICLES

if TYPE_CHECKING:
    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Tokens

MODIFIERS = 2
"""Words between an article and a noun."""
SHORTEST = 4
"""`one`, `of`, an article, a noun."""
_ENDS = frozenset({",", ".", ";"})


def one_of(found: Tokens, start: int, end: int, known: Lexicon) -> tuple[int, int] | None:
    """Return the range of such a phrase right before or behind the name from token `start` to `end`."""
    if start > SHORTEST and found[start - 1].word == "," and (end >= len(found) or found[end].word in _ENDS):
        firsts = range(start - 1 - SHORTEST, max(-1, start - 2 - SHORTEST - MODIFIERS), -1)
        return next(((at, start - 1) for at in firsts if _stands(found, at, start - 1, known)), None)
    if end >= len(found) or found[end].word != ",":
        return None
    at = end + 1 + 2 * (found[end + 1].word.isdigit() if end + 1 < len(found) else 0)
    lasts = range(at + SHORTEST, min(len(found), at + SHORTEST + MODIFIERS + 1))
    return next(
        ((at, last) for last in lasts if found[last].word in _ENDS and _stands(found, at, last, known)), None
    )


def _stands(found: Tokens, at: int, last: int, known: Lexicon) -> bool:
    """Whether such a phrase is all that stands from a token to another."""
    if found[at].low != "one" or found[at + 1].low != "of" or found[at + 2].low not in ARTICLES:
        return False
    noun = found[last - 1]
    return not noun.capital and one(noun.low, known) != noun.low


def one(plural: str, known: Lexicon) -> str:
    """Return what one of several is (lower case): of `victims` a `victim`; what is no such word as it is."""
    return plural[:-1] if plural.endswith("s") and plural[:-1] in known.offices else plural

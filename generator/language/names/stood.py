"""What somebody is said to be: `Ann Lee is a nurse at Lima General`, `Lee was a junior at Lima High School`.

Of what somebody was only what is told of a house or a town with a name, and not of another time. Praise tells no
office: `was a loving father`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language.names.offices import AFTER_HEAD, ARTICLES, CALENDAR, is_apposed, is_office

if TYPE_CHECKING:
    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Tokens

WITHIN = 3
"""Words behind an article among which is what somebody is."""
LONGEST = 12
"""Words of such a role at most."""
IS = frozenset({"is", "was"})
_OF = frozenset({"of", "for", "at", "in", "with"})
_ENDS = frozenset({",", ".", ";", "and", "but", "who", "whose", "that", "which", "where"})
_THEN = frozenset(
    {"when", "before", "until", "while", "once", "then", "since", "because", "if", "not", "from", "last"}
)
"""What tells that somebody was something at another time, or is none."""


def said_to_be(found: Tokens, end: int, known: Lexicon) -> tuple[int, int] | None:
    """Return the range of what the name that ends at a token is said to be, from the article on."""
    if end + 2 >= len(found) or found[end].low not in IS or found[end + 1].low not in ARTICLES:
        return None
    past = found[end].low == "was"
    last = next((at for at in range(end + 2, len(found)) if found[at].low in _ENDS), len(found))
    if last - end > LONGEST or (past and (found[end + 1].low == "the" or not _THEN.isdisjoint(_low(found)))):
        return None
    head = next((at for at in range(end + 2, last) if found[at].low in _OF), last) - 1
    told = is_office(found[head], known) or is_apposed(found[head], known)
    plain = all(_goes_with(found, at, known) for at in range(end + 2, head))
    if not told or not plain or found[head].low in known.statuses or found[head].owns:
        return None
    if any(token.word[0].isdigit() for token in found[head:last]):
        return None  # a year, or how many
    named = any(found[at].capital and found[at].low not in CALENDAR for at in range(head + 2, last))
    return (end + 1, last) if named else None


def is_somebody(found: Tokens, end: int, known: Lexicon) -> bool:
    """Whether what the name that ends at a token is said to be only people are: `Orde is a felon`."""
    if end + 2 >= len(found) or found[end].low not in IS or found[end + 1].low not in ARTICLES:
        return False
    last = next(
        (at for at in range(end + 2, min(len(found), end + 2 + WITHIN)) if is_office(found[at], known)), 0
    )
    closed = (
        last + 1 >= len(found) or not found[last + 1].word[0].isalnum() or found[last + 1].low in AFTER_HEAD
    )
    return bool(last) and closed and not found[last].owns and found[last].low not in known.adjective_offices


def _low(found: Tokens) -> set[str]:
    return {token.low for token in found}


def _goes_with(found: Tokens, at: int, known: Lexicon) -> bool:
    """Whether a word before an office tells which, and does not praise: `a fifth-grade teacher`."""
    token = found[at]
    return (
        token.capital
        or token.low in known.office_modifiers
        or token.low in known.role_fronts
        or token.low in known.nationalities
        or "-" in token.low
        or token.word.isdigit()
    )

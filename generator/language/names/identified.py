"""What somebody is whom others name: `The suspect, identified as Ann Lee, ran`, `named the pilot as Ann Lee`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language.names.offices import ARTICLES, is_office

if TYPE_CHECKING:
    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Tokens

WITHIN = 6
"""Words between `identified` and `as`."""
MODIFIERS = 2
"""Words between an article and a noun."""
LONGEST = 40
"""Words and signs of a list of names."""
_LISTS = frozenset({",", ";", "and", "of", "both", "in", "-", "year-old", "jr", "sr"})
"""What stands between names and what is told beside them: `Ann Lee, 20, of Lima, and 19-year-old Bo Ray`."""
_CLOSES = frozenset({",", ".", ";", "and", "of", "("})
_WRONGLY = frozenset({"not", "wrongly", "mistakenly", "falsely", "incorrectly", "initially", "tentatively"})
_ONE = frozenset({"was", "is", "has", "had", "been", "being", "also", "later", "since", "now", "only", ","})
_TELLING = frozenset({
    "police", "authorities", "officials", "officers", "investigators", "detectives", "prosecutors", "deputies",
    "troopers",
    "relatives", "family", "friends", "neighbors", "neighbours", "witnesses", "they",
})  # fmt: skip
"""Who says what somebody's name is."""
_FRONTS = frozenset({",", ";", ":", "and", "but", "while", "that", '"', "\u201c"})
"""What a clause begins behind; elsewhere a noun may be whom somebody else did something to."""


def identified(found: Tokens, start: int, end: int, known: Lexicon) -> tuple[int, int] | None:
    """Return the range of the noun that a name from token `start` to `end` is said to belong to."""
    if start < 3 or found[start - 1].low != "as" or found[end - 1].owns:  # noqa: PLR2004 - a noun, a verb, `as`
        return None
    verb = next(
        (at for at in range(start - 2, max(-1, start - 2 - WITHIN), -1) if found[at].low in known.named_as),
        None,
    )
    if not verb or found[verb - 1].low in _WRONGLY:
        return None
    if verb < start - 2 and is_office(found[start - 2], known):  # `identified the suspect as`
        return _noun(found, start - 2, known)
    at = verb - 1
    while at and found[at].low in _ONE:
        at -= 1
    if at and found[at].low in _TELLING and found[at - 1].low in {"who", "whom"}:
        at -= 2 + (found[at - 2].word == ",")  # `The driver, who police identified as`
    article = _article(found, at)
    if at == verb - 1 and verb < start - 2:
        return None  # `the sheriff identified him as`
    opens = article is not None and (not article or found[article - 1].low in _FRONTS)
    return _noun(found, at, known) if opens else None


def _noun(found: Tokens, at: int, known: Lexicon) -> tuple[int, int] | None:
    token = found[at]
    told = is_office(token, known) and not token.owns and not token.low.endswith("s")
    return (at, at + 1) if told and _article(found, at) is not None else None


def _article(found: Tokens, noun: int) -> int | None:
    """Return where the article of a noun stands; None where it has none."""
    words = range(noun - 1, max(-1, noun - 2 - MODIFIERS), -1)
    return next((at for at in words if found[at].low in ARTICLES), None)


def listed_as(found: Tokens, start: int, end: int, known: Lexicon) -> tuple[int, int] | None:
    """Return the range of the plural that a name is one of: `The victims were identified as Ann Lee and Bo Ray`."""
    if (
        not start
        or found[start - 1].low in {"of", "in"}
        or (end < len(found) and found[end].word not in _CLOSES)
    ):
        return None  # `of Lima`, `and Ann Lee said`
    first = max(0, start - LONGEST)
    opens = next((at for at in range(start - 1, first, -1) if not _in_a_list(found, at)), None)
    if opens is None or opens < 3 or found[opens].low != "as":  # noqa: PLR2004 - an article, a noun, a verb
        return None
    told = range(max(0, opens - WITHIN - 1), opens)
    verb = next((at for at in reversed(told) if found[at].low in known.named_as), None)
    if verb is None or found[verb - 1].low in _WRONGLY:
        return None
    noun = next((at for at in told if _many(found, at, known)), None)
    return (noun, noun + 1) if noun is not None and _article(found, noun) is not None else None


def _in_a_list(found: Tokens, at: int) -> bool:
    token = found[at]
    return (token.capital or token.word.isdigit() or token.low.rstrip(".") in _LISTS) and not token.owns


def _many(found: Tokens, at: int, known: Lexicon) -> bool:
    """Whether a word tells what several people are in one deed: `victims`."""
    low = found[at].low
    return not found[at].owns and low.endswith("s") and low[:-1] in known.statuses

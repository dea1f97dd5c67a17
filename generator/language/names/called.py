"""What a phrase beside a name calls it: `Banmar, a brokerage`, `the capital, Ashkar,`, `its lander, Alkyone`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language.names.offices import is_office
from generator.language.names.signs import CERTAIN, FAIR, NO_SIGNS, STRONG, Signs

if TYPE_CHECKING:
    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Token, Tokens

WITHIN = 7
"""Words of a phrase among which its noun stands."""
TITLED_WITHIN = 5
"""Words before a title among which is what has it."""
_OPENING = frozenset({'"', "\u201c"})
_CLOSING = frozenset({'"', "\u201d"})
_ENDS = frozenset({",", ".", ";", ":", ")", "\u2014", "\u2013", "-", '"', "\u201d"})
_ARTICLES = frozenset({"a", "an", "the", "another", "one"})
_GOES_ON = frozenset({
    "of", "for", "in", "at", "from", "on", "with", "since", "near", "by", "that", "which", "whose", "where", "based",
    "owned", "run", "led", "called", "known", "founded", "to",
})  # fmt: skip
"""What may stand behind the noun of a phrase."""
_STOPS = frozenset(
    {"of", "for", "in", "at", "with", "to", "by", "on", "from", "who", "that", "which", "and", "as"}
)
_WHOSE = frozenset({"her", "his", "their", "its"})
_STANDING = frozenset({"in", "at", "near", "on"})
"""Behind these a name and a comma are where something is done, and who does it may follow."""


def called(found: Tokens, start: int, end: int, known: Lexicon) -> Signs:
    """Return what an apposition to the name from token `start` to `end` says of its kind."""
    size = len(found)
    if end < size and found[end].word == "," and not found[end - 1].owns:
        noun = _noun(found, end + 1, known)
        if noun and not (start and found[start - 1].low in _STANDING and noun not in known.place_nouns):
            return _sign(noun, known)
    if start > 2 and found[start - 1].word == "," and (end >= size or found[end].word in _ENDS):  # noqa: PLR2004 - an article, a noun, a comma
        noun = _noun_ahead(found, start - 1, known)
        if noun:
            return _sign(noun, known)
    return Signs(work=CERTAIN + FAIR) if _a_title(found, start, end, known) else NO_SIGNS


def _a_title(found: Tokens, start: int, end: int, known: Lexicon) -> bool:
    """Whether a name is all that stands in quotation marks, near what has a title: `her last film, "Amber Tides,"`."""
    first = start - (start > 0 and found[start - 1].low == "the")
    if not first or end + 1 >= len(found) or found[first - 1].word not in _OPENING:
        return False
    close = end + (found[end].word in {",", ".", "!", "?"})
    if close >= len(found) or found[close].word not in _CLOSING or found[end - 1].owns:
        return False
    if close + 1 < len(found) and found[close + 1].capital:
        return False  # `Orde "Tides" Vorn`
    before = found[max(0, first - 1 - TITLED_WITHIN) : first - 1]
    return any(
        token.low in known.work_nouns or token.low in known.work_tails
        for token in (*before, *beside_title(found, close))
    )


def beside_title(found: Tokens, close: int) -> list[Token]:
    """Return the words behind the quotation marks that close a title, which may tell what has it.

    They are two, and more where a phrase of its own begins: `"Amber Tides", her upcoming first novel`.
    """
    first = close + 1 + (close + 1 < len(found) and found[close + 1].word == ",")
    phrase = first < len(found) and (found[first].low in _ARTICLES or found[first].low in _WHOSE)
    words = found[first : first + (TITLED_WITHIN if phrase else 2)]
    end = next((at for at, token in enumerate(words) if token.word in _ENDS), len(words))
    return words[:end]


def _sign(noun: str, known: Lexicon) -> Signs:
    if noun in known.place_nouns:
        return Signs(place=STRONG)
    return Signs(work=STRONG) if noun in known.work_nouns else Signs(organisation=STRONG)


def _tells(word: str, known: Lexicon) -> bool:
    return word in known.organisation_nouns or word in known.place_nouns or word in known.work_nouns


def _noun(found: Tokens, first: int, known: Lexicon) -> str:
    """Return the noun of a phrase that begins at a token with an article, an owner or a nation; empty for none."""
    if first >= len(found):
        return ""
    opens = found[first]
    if not (
        opens.low in _ARTICLES
        or opens.low in known.possessives
        or opens.owns
        or opens.low in known.nationalities
    ):
        return ""
    for at in range(first, min(len(found), first + WITHIN)):
        token = found[at]
        if token.word in _ENDS or (token.low in _STOPS and at > first):
            return ""
        if not token.owns and not token.capital and _tells(token.low, known):
            ends = at + 1 >= len(found) or found[at + 1].word in _ENDS or found[at + 1].low in _GOES_ON
            if ends:
                return token.low
    return ""


def _noun_ahead(found: Tokens, comma: int, known: Lexicon) -> str:
    """Return the noun right before a comma, where a phrase of a few words ends with it; empty for none."""
    noun = found[comma - 1]
    if noun.owns or noun.capital or not _tells(noun.low, known):
        return ""
    for at in range(comma - 2, max(-1, comma - 2 - WITHIN), -1):
        token = found[at]
        if token.low in _ARTICLES or token.low in known.possessives or token.owns:
            headed = at > 1 and found[at - 1].low in _STOPS and is_office(found[at - 2], known)
            return "" if headed else noun.low  # `the head of the team, Ann Lee,`
        if token.word in _ENDS or token.low in _STOPS:
            return ""
    return ""

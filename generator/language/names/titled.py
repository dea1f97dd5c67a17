"""Names where The Words Are Capitalised Throughout: only those that are known, or begin with a given name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language.verbs import has_finite_verb
from generator.language.words import stopwords

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Tokens

LONGEST = 4
SMALL_WORD, ENOUGH, MOST = 2, 4, 0.8
"""Of `ENOUGH` words of more than `SMALL_WORD` letters that say something more than `MOST` are capitalised."""

_NO_CAPITALS = bytes(code for code in range(128) if not chr(code).isupper())


def capitalised_throughout(text: str, language: str) -> bool:
    """Whether The Words Of A Sentence Are Capitalised Throughout, so that capitals tell no names.

    A verb in small letters stands in no such sentence: `The victims were Ann Lee, 20, and Joe Hart, 30` lists names.
    """
    if text.isascii() and len(text.encode().translate(None, _NO_CAPITALS)) < ENOUGH:
        return False
    words = text.split()[1:]
    if sum(map(str.istitle, words)) < ENOUGH:
        return False
    nothing = stopwords(language)
    long = [
        word for word in words if len(word) > SMALL_WORD and word[0].isalpha() and word.lower() not in nothing
    ]
    if len(long) < ENOUGH or sum(word[0].isupper() for word in long) <= MOST * len(long):
        return False
    return not has_finite_verb(" ".join(word for word in words if word[0].islower()))


def named_in_title(found: Tokens, known: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the ranges of tokens that are names, the longest where several begin at one token."""
    at = 0
    while at < len(found):
        end = _known(found, at, known) or _person(found, at, known)
        if end:
            yield at, end
        at = end or at + 1


def _known(found: Tokens, at: int, known: Lexicon) -> int:
    if not found[at].capital:
        return 0
    for end in range(min(len(found), at + LONGEST), at, -1):
        name = " ".join(token.low for token in found[at:end])
        if name in known.places or name in known.organisations:
            return end
    return 0


def _person(found: Tokens, at: int, known: Lexicon) -> int:
    """Return the end of a given name and the word behind it, before a sign: `Ann Lee, Head Of`."""
    if found[at].low not in known.given or not found[at].capital or at + 2 >= len(found):
        return 0
    surname = found[at + 1]
    plain = surname.capital and surname.word.isalpha() and found.adjacent(at + 1)
    return at + 2 if plain and (surname.owns or found[at + 2].word in {",", ".", "'"}) else 0

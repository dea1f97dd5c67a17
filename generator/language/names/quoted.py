"""Titles in quotation marks, small words and all: `the novel "A Boat for the Winter"`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language.names.called import beside_title
from generator.language.names.mention import Mention
from generator.language.names.signs import CERTAIN, FAIR, NO_SIGNS, Signs, shared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Token, Tokens

FEWEST, MOST = 2, 8
"""Words of such a title."""
TITLED_WITHIN = 5
"""Words before a title among which is what has it."""
OPENING = {'"': '"', "\u201c": "\u201d", "\u2018": "\u2019"}
"""Quotation marks, and those that close them."""
_STOPS = frozenset({",", ".", "!", "?"})
_SMALL = frozenset({
    "a", "an", "the", "and", "or", "of", "in", "on", "at", "to", "for", "from", "with", "by", "&", "as", "is",
})  # fmt: skip


def quoted(found: Tokens, known: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the half-open ranges of tokens that are titles of works, in the order of the text."""
    stop = 0
    for at, token in enumerate(found):
        if token.word not in OPENING or at < stop:
            continue
        close = _closing(found, at)
        end = close - (close > at + 1 and found[close - 1].word in _STOPS)
        if close and _a_title(found[at + 1 : end]) and _has_a_title(found, at, close, known):
            yield at + 1, end
            stop = close + 1


def _closing(found: Tokens, at: int) -> int:
    """Return where a quotation of a few words ends that is opened at a place; 0 where it does not."""
    closing = OPENING[found[at].word]
    last = min(len(found), at + MOST + 3)
    return next((end for end in range(at + 1 + FEWEST, last) if found[end].word == closing), 0)


def _a_title(words: list[Token]) -> bool:
    return (
        FEWEST <= len(words) <= MOST
        and words[0].capital
        and words[-1].capital
        and all(word.capital or word.low in _SMALL for word in words)
    )


def _has_a_title(found: Tokens, opening: int, close: int, known: Lexicon) -> bool:
    """Whether what has a title is told beside a quotation; `Orde "The Tide" Vorn` is somebody's other name."""
    if close + 1 < len(found) and found[close + 1].capital and found[close - 1].word not in _STOPS:
        return False
    return any(
        token.low in known.work_nouns or token.low in known.work_tails
        for token in (*found[max(0, opening - TITLED_WITHIN) : opening], *beside_title(found, close))
    )


def title(found: Tokens, start: int, end: int) -> Mention:
    """Return the mention of a title, the tokens from `start` to `end`."""
    words = tuple([token.written for token in found[start:end]])
    near = shared(Signs(work=CERTAIN + FAIR))
    return Mention(
        found.starts[start], found.starts[end - 1] + len(found[end - 1].written), words, NO_SIGNS, near
    )

"""What somebody is called besides, inside of a name: `Robert "Bobby" Lima`, `Ana (Nita) Lima`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Token, Tokens

OPENING = {'"': '"', "\u201c": "\u201d", "\u2018": "\u2019", "(": ")"}
"""Signs before such a word, and those behind it."""
SIZE = 3
"""A sign, a word, a sign."""
MOST = 2
"""Words before it."""


def behind_nickname(found: Tokens, start: int, at: int, known: Lexicon) -> int:
    """Return where a name goes on behind one that the sign at a place opens; 0 for none.

    Before it stands a given name (and another) from token `start` on, and a name behind it.
    """
    close, behind = at + SIZE - 1, at + SIZE
    if behind >= len(found) or at - start > MOST or found[start].low not in known.given:
        return 0
    if found[close].word != OPENING.get(found[at].word) or not (
        found[at + 1].capital and found[behind].capital
    ):
        return 0
    joined = found.starts[at + 1] == found.bounds[at] and found.starts[close] == found.bounds[at + 1]
    apart = found.adjacent(at) and found.adjacent(behind) and not found[at + 1].owns
    return behind + 1 if joined and apart else 0


def without(name: list[Token]) -> list[Token]:
    """Return the tokens of a name without one."""
    at = next((at for at, token in enumerate(name) if token.word in OPENING), None)
    return name if at is None else [*name[:at], *name[at + SIZE :]]

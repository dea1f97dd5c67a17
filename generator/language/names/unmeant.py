"""Runs of capitals that name nobody of the story: whose money a sum is, who wrote a short message, other names.

`It cost US$16 million`; `The bridge is closed. - Ann Lee (@annlee)`; `Ann Lee, aka Slim, was fined`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.language.names.tokens import Tokens

_MONEY = frozenset({"$", "\u20ac", "\u00a3"})
_SUM = ("$", "7,500", "(")
"""What stands before a land in brackets that tells whose money it is."""
_DASHES = frozenset({"-", "\u2014", "\u2013"})
_ALSO, _ALIASES = ("also", "known", "as"), frozenset({"aka", "a.k.a."})


def is_unmeant(found: Tokens, start: int, end: int) -> bool:
    """Whether the run from token `start` to `end` names nobody that a reader wants to know of."""
    if end < len(found):
        behind = found[end].word
        if behind in _MONEY:
            return found.starts[end] == found.bounds[end - 1]
        if behind == "(" and end + 1 < len(found) and found[end + 1].word == "@":
            return not start or found[start - 1].word in _DASHES
    before = found[start - 1].low if start else ""
    if before == "as":
        return tuple(token.low for token in found[max(0, start - len(_ALSO)) : start]) == _ALSO
    if before == "(" and start >= len(_SUM):
        return found[start - len(_SUM)].word in _MONEY and found[start - 2].word[0].isdigit()
    return before in _ALIASES

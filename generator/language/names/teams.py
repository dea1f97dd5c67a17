"""Whether a town's name stands for its team: `a win over Porto`, `the game against Lima`, `former Porto quarterback`.

Wars have victories and losses too, and cities sue: a country is a team only where a match is told beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Tokens

_FACING = frozenset({"against", "versus", "vs"})
_OVERCOME = frozenset({"over", "to", "against"})
_LISTED = frozenset({",", "and", "or"})


class Flanked(NamedTuple):
    """The two words before a place and the two behind it, lower case; empty for none."""

    further: str
    before: str
    after: str
    beyond: str


def is_team(place: Flanked, known: Lexicon, *, land: bool) -> bool:
    """Whether the words beside a place tell of its team; `land` that it is a whole country."""
    further, before, after, beyond = place
    if before in _FACING and further in known.contests:
        return True
    if land:
        return False
    return (
        before == "vs"
        or (before in _OVERCOME and further in known.wins)
        or (before == "to" and further in known.losing)
        or before in known.beating
        or before in known.rivals
        or (before in {"with", "for"} and further in known.playing)
        or (before == "with" and further == "then")
        or after in known.team_deeds
        or after in known.players
        or (after in known.sides and beyond in known.positions)
    )


def in_line_with_team(found: Tokens, start: int, known: Lexicon) -> bool:
    """Whether a name stands in a list behind a team's: `with the Tollmere Bears, Lima and Porto`."""
    at = start
    while at > 1 and found[at - 1].low in _LISTED:
        while at > 1 and found[at - 1].low in _LISTED:
            at -= 1
        last = found[at - 1]
        if not last.capital or last.owns:
            return False
        if last.low in known.mascots:
            return True
        while at and found[at - 1].capital:
            at -= 1
    return False

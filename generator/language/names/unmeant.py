"""Runs of capitals that name nobody of the story: whose money a sum is, who wrote a short message, other names.

`It cost US$16 million`; `The bridge is closed. - Ann Lee (@annlee)`; `Ann Lee, aka Slim, was fined`; what something is
only written on (`a post on Facebook`), and who asks for a medium (`told KQVR's Ann Lee`); which station is
meant (`an NBC Sedlow affiliate`), half of a street's name at a crossing, where more is to be read (`Also on Sealark`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.language.names.offices import CALENDAR, owns

if TYPE_CHECKING:
    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Tokens

_MONEY = frozenset({"$", "\u20ac", "\u00a3"})
_SUM = ("$", "7,500", "(")
"""What stands before a land in brackets that tells whose money it is."""
_DASHES = frozenset({"-", "\u2014", "\u2013"})
_ALSO, _ALIASES = ("also", "known", "as"), frozenset({"aka", "a.k.a."})


IDENTIFIED = frozenset({"id'd", "id\u2019d"})
"""With a capital at the end of a name that a caption gives again."""
_THROUGH = frozenset({
    "on", "to", "via", "through", "from", "using", "over", "its", "his", "her", "their", "my", "our", "your", "a", "an",
})  # fmt: skip
"""What stands before what something is written on."""
STATIONS = frozenset({"affiliate", "affiliates", "station", "stations"})
"""Behind a name it may tell but which broadcaster is meant."""
CREDITS = frozenset({("Also", "on"), ("More", "from"), ("Photo", "by"), ("Photos", "by"), ("Video", "by")})
"""Words before a name that tells but where a piece or a picture comes from."""
_AND = frozenset({"and", "&"})
_STREETS = frozenset({"streets", "avenues", "roads", "boulevards", "drives", "lanes"})
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\Z")
LETTERS = 2
"""Capitals that the name of a station has at least."""


def is_unmeant(found: Tokens, start: int, end: int, known: Lexicon) -> bool:
    """Whether the run from token `start` to `end` names nobody that a reader wants to know of."""
    if (
        _is_used(found, start, end, known)
        or _is_driven(found, start, end, known)
        or _tells_station(found, start, end, known)
        or _crosses(found, start, end, known)
        or (start > 1 and (found[start - 2].word, found[start - 1].word) in CREDITS)
        or found[end - 1].low in IDENTIFIED
        or (start > 1 and _asks(found, start - 1, known))
    ):
        return True
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


def _is_used(found: Tokens, start: int, end: int, known: Lexicon) -> bool:
    """Whether it is what somebody writes on, and does nothing here: `on Facebook`, `the Facebook page`."""
    last = found[end - 1]
    if last.low in known.channels:
        behind = found[end].low if end < len(found) and not last.owns else ""
        before = found[end - 2].low if end > 1 else ""
        return behind in known.channel_uses or (end - start == 1 and before in _THROUGH)
    return found[start].low in known.channels and last.low in known.channel_uses


def _is_driven(found: Tokens, start: int, end: int, known: Lexicon) -> bool:
    """Whether a make is a thing that somebody has: `his BMW`, `a 2010 Honda Civic`, `a Dodge pickup`."""
    if found[start].low not in known.makes or found[end - 1].owns:
        return False
    before = found[start - 1].low if start else ""
    behind = found[end].low if end < len(found) else ""
    return (
        behind in known.vehicles
        or before in known.possessives
        or before in known.colours
        or before in {"a", "an"}
        or before.isdigit()
        or (start > 0 and found[start - 1].owns)
    )


def _tells_station(found: Tokens, start: int, end: int, known: Lexicon) -> bool:
    """Whether a network and a town only tell which station is meant: `NBC Sedlow affiliate`, `Sedlow TV station`."""
    ends = {found[start].low, found[end - 1].low}
    return (
        end - start > 1
        and end < len(found)
        and found[end].low in STATIONS
        and not ends.isdisjoint(known.networks)
    )


def _crosses(found: Tokens, start: int, end: int, known: Lexicon) -> bool:
    """Whether it is but the front of a street's name at a crossing: `61st and Elm`, `Fifth and Elm avenues`."""
    if found[end - 1].low in known.street_ends:
        return False
    behind = found[end].low if end < len(found) else ""
    if start > 1 and found[start - 1].low in _AND:
        other = found[start - 2]
        numbered = _ORDINAL.match(other.low) is not None
        if numbered and not (start > 2 and found[start - 3].low in CALENDAR | {"the"}):  # noqa: PLR2004 - `the 5th and`
            return True
        return behind in _STREETS and (numbered or other.capital)
    if behind not in _AND or end + 1 >= len(found) or not found[end + 1].begins:
        return False
    last = next((at for at in range(end + 1, len(found)) if not found[at].capital), end)
    return last > end + 1 and found[last].low in _STREETS


def _asks(found: Tokens, owner: int, known: Lexicon) -> bool:
    """Whether the owner at a place is a medium that somebody told something."""
    owner -= found[owner].word in {"'", "\u2019"}
    if not (owns(found, owner) and (found[owner].low in known.media or _lettered(found[owner].word))):
        return False
    first = owner
    while first and found[first - 1].capital and found.adjacent(first):
        first -= 1
    first -= first > 0 and found[first - 1].low == "the"
    return first > 0 and found[first - 1].low in known.spoken_to


def _lettered(word: str) -> bool:
    """Whether a word has several capitals, as the names of stations have: `KQVR`."""
    return sum(map(str.isupper, word)) >= LETTERS

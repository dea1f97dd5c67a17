"""Capitals that begin no name: the `St.` of `62nd St.`, and what stands behind the first half of a name's hyphen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.language.streets import DIRECTIONS, SHORT

if TYPE_CHECKING:
    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Tokens

_ORDINAL = re.compile(r"\d*(?:1st|2nd|3rd|\dth)")
_LEADS = frozenset({
    "of", "on", "at", "near", "from", "along", "between", "and", "to", "off", "toward", "towards",
    *DIRECTIONS, *DIRECTIONS.values(),
})  # fmt: skip
"""What stands before a street's number, which has no article."""
_BEFORE = 2
"""Words before the last one of a street: its number, and what leads to it."""
_OTHERWISE = frozenset({"st", "dr", "ct"})
"""What is a saint, a doctor, a state too."""


def is_of_street(found: Tokens, at: int, known: Lexicon) -> bool:
    """Whether a word tells of a number before it that it is a street: `in 700 N 62nd St.`.

    Not where an article stands before the number, or a saint's name behind: `the 44th St. Louis fair`.
    """
    what = found[at].low.rstrip(".")
    if at < _BEFORE or what not in SHORT or not _ORDINAL.fullmatch(found[at - 1].low):
        return False
    before = found[at - _BEFORE].low.rstrip(".")
    if before not in _LEADS and not before.isdigit():
        return False
    if at + 1 == len(found) or what not in _OTHERWISE:
        return True
    behind = found[at + 1]
    return not (behind.owns or behind.low in known.given or known.holds(f"{what} {behind.low}"))


def is_torn(found: Tokens, at: int, known: Lexicon) -> bool:
    """Whether a name would begin in the middle of another, half of which has a hyphen: `pindal-New Sedlow`."""
    if at == 0 or not found.adjacent(at):
        return False
    front, hyphen, rest = found[at - 1].word.rpartition("-")
    return (
        bool(hyphen)
        and not front[:1].isupper()
        and rest[:1].isupper()
        and (rest.lower() == "new" or rest.lower() in known.place_fronts)
    )

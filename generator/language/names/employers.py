"""An organisation in the title of somebody who works for it: `Orvane University President Lee`, `Banvar CEO Lee`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language.names.offices import is_office

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Token

_STATE = "state"
"""Before an office it is that of a land, and no college: `Michigan State Trooper`."""
FEWEST = 2
"""Words of an organisation that is known by the last of them."""


def employer(found: Sequence[Token], first: int, title: int, known: Lexicon) -> int:
    """Return where an organisation ends with which the title from `first` to `title` begins; 0 for none.

    It is known by its name or by how it ends, or its office is one that only firms and the like have.
    """
    if is_office(found[first], known):
        return 0
    for end in range(title - 1, first, -1):
        low = [token.low for token in found[first:end]]
        if any(token.owns for token in found[first : end - 1]) or not all(
            token.capital for token in found[first:end]
        ):
            continue
        if found[end].low in known.joiners or any(_tells_rank(token, known) for token in found[first:end]):
            continue
        if low[-1] == _STATE:
            continue
        if " ".join(low) in known.organisations or (len(low) >= FEWEST and _ends_one(low, known)):
            return end
        if found[end].low in known.firm_offices and _is_plain(found[first:end], known):
            return end
    return 0


def _ends_one(low: list[str], known: Lexicon) -> bool:
    if low[0] in known.given:
        return False
    if low[-1] in known.bodies or low[-1] in known.facilities:
        return True
    if low[-1] in known.office_modifiers or low[-1] in known.office_parts:
        return False
    return low[-1] in known.organisation_words and len(low) > FEWEST


def _tells_rank(token: Token, known: Lexicon) -> bool:
    """Whether a word tells how high an office is, or whether it is held: `Deputy Police Chief`."""
    return any(token.low in words for words in (known.degrees, known.acting, known.former, known.role_fronts))


def _is_plain(front: Sequence[Token], known: Lexicon) -> bool:
    """Whether words are no office, place, nation or other word that belongs to an office behind them."""
    return not any(
        token.low in known.office_modifiers
        or token.low in known.role_fronts
        or token.low in known.openers
        or token.low in known.nationalities
        or token.low in known.places
        or token.low in known.no_names
        or token.low in known.organisation_words
        or token.low in known.given
        or token.low in known.joiners
        or is_office(token, known)
        for token in front
    )

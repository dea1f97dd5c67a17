"""Two names in one run of capitals: of something known, and of somebody behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Token

FEWEST, MOST = 3, 6
"""Words of a run with two names: a known one, a given name, a surname."""


def person_behind(run: Sequence[Token], known: Lexicon) -> int:
    """Return where in a run a full name begins behind a known name: `(the envoy to the) United Nations Ann Lee`.

    It is 0 for none. A town may be a given name too, so one word before it must be an organisation's or a country's:
    `Boston Paul Reed` is one person.
    """
    if not FEWEST <= len(run) <= MOST or run[0].low in known.given or any(token.owns for token in run[:-1]):
        return 0
    at = next((at for at, token in enumerate(run[1:-1], 1) if token.low in known.given and token.capital), 0)
    front = " ".join(token.low for token in run[:at])
    if not at or not (known.holds(front) or front in known.mascots):
        return 0
    if (
        at == 1
        and front not in known.organisations
        and front not in known.mascots
        and front not in known.states
    ):
        return 0
    return 0 if _of_a_thing(run[-1].low, known) else at


def _of_a_thing(closing: str, known: Lexicon) -> bool:
    return (
        closing in known.organisation_words
        or closing in known.place_ends
        or closing in known.work_words
        or closing in known.event_words
        or closing in known.no_names
        or closing.isdigit()
    )

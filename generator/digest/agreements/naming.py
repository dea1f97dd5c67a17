"""Whether a line names whom a clause names: nobody's namesake, and who did it and to whom in one order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language.names import honorific
from generator.language.words import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.digest.agreements.told import Told

    FullName = tuple[list[str], str]

SEVERAL = 2
"""Names of which there is an order."""


def full_names(runs: Iterable[Sequence[str]]) -> list[FullName]:
    """Return the stems of first names, with the last one behind them, of runs of capitalised words; titles are none."""
    found = [
        (stems(" ".join(run[:-1]), "en"), run[-1])
        for run in runs
        if len(run) > 1 and not honorific(run[-2], "en")
    ]
    return [(given, last) for given, last in found if given]


def of_namesakes(own: Iterable[FullName], told: Told) -> bool:
    """Whether a line gives a last name behind another first name than a clause does, with its `own` full names."""
    return any(
        any(last == other and not honorific(before, "en") for before, other in told.full_names)
        for given, last in own
        if told.named.isdisjoint(given)
    )


def turned(names: frozenset[str], order: Iterable[str], told: Told) -> bool:
    """Whether a line names in another order what a clause names: who did it and to whom; `by` turns it back."""
    if len(names) < SEVERAL or " by " in told.line.low:
        return False
    first = list(dict.fromkeys([name for name in told.order if name in names]))
    return first != [name for name in order if name in first]

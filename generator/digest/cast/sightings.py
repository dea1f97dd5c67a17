"""Where a topic's articles name somebody or something."""

from __future__ import annotations

from itertools import chain, zip_longest
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.digest.annotations import Annotations, NamesNote
    from generator.language.names import Mention

MOST = 800
"""Sentences of a topic that are looked at; the first ones of every article come first."""


class Sighting(NamedTuple):  # there are very many: a named tuple is made in half the time
    """A name in `articles[article].text`, in the sentence `text[start:end]`; the mention counts from `start`."""

    article: int
    start: int
    end: int
    mention: Mention

    @property
    def place(self) -> int:
        """Where the name begins in the article's text."""
        return self.start + self.mention.start


def sightings(annotations: Sequence[Annotations]) -> tuple[Sighting, ...]:
    """Return the names in the prose of some articles, in the order of the articles and of their text."""
    columns = [[(number, one) for one in known.names] for number, known in enumerate(annotations)]
    rows = [pick for pick in chain.from_iterable(zip_longest(*columns)) if pick is not None][:MOST]
    openings = frozenset(run.opening for _, one in rows for run in one.runs)
    common = openings.intersection(chain.from_iterable(one.small for _, one in rows))
    return tuple(chain.from_iterable(_seen(number, one, common) for number, one in sorted(rows, key=_order)))


def _order(row: tuple[int, NamesNote]) -> tuple[int, int]:
    return row[0], row[1].start


def _seen(number: int, one: NamesNote, common: frozenset[str]) -> Iterator[Sighting]:
    for run in one.runs:
        for mention in run.common if run.opening in common else run.plain:
            yield Sighting(number, one.start, one.end, mention)

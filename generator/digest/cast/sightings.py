"""Where a topic's articles name somebody or something."""

from __future__ import annotations

from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from generator.cache.known import Known
from generator.digest.passages import first

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    counts = first([len(known.names) for known in annotations], MOST)
    told = [known.names[:count] for known, count in zip(annotations, counts, strict=True)]
    openings = frozenset(run.opening for notes in told for one in notes for run in one.runs)
    common = openings.intersection(chain.from_iterable(one.small for notes in told for one in notes))
    return tuple(chain.from_iterable(_seen(notes, number, common) for number, notes in enumerate(told)))


_made = tuple.__new__  # as `Sighting(...)` does, in half the time


@Known
def _seen(notes: tuple[NamesNote, ...], number: int, common: frozenset[str]) -> list[Sighting]:
    return [
        _made(Sighting, (number, one.start, one.end, mention))
        for one in sorted(notes, key=attrgetter("start"))
        for run in one.runs
        for mention in (run.common if run.opening in common else run.plain)
    ]

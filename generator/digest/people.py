"""Who's who: the people, organisations, places and works that a topic is about, the most important first."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

from generator.digest.roles import cited, role
from generator.language.names import is_given
from generator.language.words import tokens
from generator.model import Entity, EntityKind, distinct_sources

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.digest.cast import Figure, Sighting
    from generator.digest.evidence import Evidence
    from generator.model import Citation

MOST = 30
"""Names that a digest holds; its page shows the first ones."""
SOURCES, TOLD, TITLED, HELD = 2.0, 1.0, 1.5, 1.0
"""What sources, mentions, a place in the headline and a role are worth."""
KIND = {EntityKind.PERSON: 1.0, EntityKind.ORGANISATION: 0.5, EntityKind.WORK: 0.5, EntityKind.PLACE: 0.0}
"""A reader asks who before where."""
FEWEST = 2
"""Mentions that a name must have, or a role, to be one of the story's."""
CITED = 3
DECIMALS = 9


def people(evidence: Evidence) -> tuple[Entity, ...]:
    """Return who's who."""
    ranked = sorted(
        (
            (-_worth(evidence, figure), number)
            for number, figure in enumerate(evidence.cast.figures)
            if _told(evidence, figure)
        )
    )
    return tuple(_entity(evidence, evidence.cast.figures[number]) for _, number in ranked[:MOST])


def _told(evidence: Evidence, figure: Figure) -> bool:
    """Whether a name is of the story: told twice, or with a role, and not only a source's naming of itself."""
    own = {_bare(evidence.articles[one.article].publisher) for one in figure.sightings}
    if figure.kind is EntityKind.ORGANISATION and all(_bare(name) in own for name in figure.names):
        return False
    return len(figure.sightings) >= FEWEST or role(figure, evidence.articles, evidence.newness) is not None


def _bare(name: str) -> tuple[str, ...]:
    return tuple(tokens(name))


def _worth(evidence: Evidence, figure: Figure) -> float:
    sources = distinct_sources(
        evidence.articles[number] for number in sorted({one.article for one in figure.sightings})
    )
    title = f" {' '.join(tokens(evidence.title))} "
    titled = any(f" {' '.join(tokens(name))} " in title for name in figure.names)
    held = role(figure, evidence.articles, evidence.newness) is not None
    return round(
        SOURCES * log2(1 + sources)
        + TOLD * log2(1 + len(figure.sightings))
        + TITLED * titled
        + HELD * held
        + KIND[figure.kind],
        DECIMALS,
    )


def _entity(evidence: Evidence, figure: Figure) -> Entity:
    held = role(figure, evidence.articles, evidence.newness)
    language = evidence.articles[figure.sightings[0].article].language
    first = held.sighting if held else _first(figure)
    return Entity(
        name=figure.names[0],
        kind=figure.kind,
        aliases=tuple(name for name in figure.names[1:] if not is_given(name, language)),
        role=held.text if held else "",
        citations=tuple(_citations(evidence, first, figure.sightings)),
    )


def _first(figure: Figure) -> Sighting:
    """Return where a name is introduced: its first sighting in the spelling that is shown."""
    return next((one for one in figure.sightings if one.mention.name == figure.names[0]), figure.sightings[0])


def _citations(evidence: Evidence, first: Sighting, others: Iterable[Sighting]) -> Iterable[Citation]:
    """Cite one sentence each of up to `CITED` sources."""
    heard: set[str] = set()
    for sighting in (first, *others):
        publisher = evidence.publishers[sighting.article]
        if publisher not in heard and len(heard) < CITED:
            heard.add(publisher)
            yield cited(sighting, evidence.articles)

"""Who's who: the people, organisations, places and works that a topic is about, the most important first."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import log2
from typing import TYPE_CHECKING

from generator.digest.people.deeds import deed
from generator.digest.people.masked import bodies_named, named
from generator.digest.people.roles import Role, cited, role
from generator.digest.people.states import State
from generator.language.names import is_given, is_relative, is_status, with_state
from generator.language.words import tokens
from generator.model import Entity, EntityKind, distinct_sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.digest.cast import Figure, Sighting
    from generator.digest.evidence import Evidence
    from generator.digest.people.masked import Spans
    from generator.model import Citation

MOST = 64
"""Names that a digest holds; its page shows the first ones."""
SOURCES, TOLD, TITLED, HELD = 2.0, 1.0, 1.5, 1.0
"""What sources, mentions, a place in the headline and a role are worth."""
KIND = {EntityKind.PERSON: 1.0, EntityKind.ORGANISATION: 0.5, EntityKind.WORK: 0.5, EntityKind.PLACE: 0.0}
"""A reader asks who before where."""
FEWEST = 2
"""Mentions that a name must have to be one of the story's, unless it has a role or its words leave no doubt."""
CITED = 3
INDEFINITE = ("a ", "an ")
VICTIM = "victim"
DECIMALS = 9


@dataclass(frozen=True, slots=True)
class _Ranked:
    """A figure with its role, and what it is worth telling."""

    worth: float
    number: int
    figure: Figure
    role: Role | None


def people(evidence: Evidence) -> tuple[Entity, ...]:
    """Return who's who."""
    title = f" {' '.join(tokens(evidence.title))} "
    spans, bodies = named(evidence.cast.figures), bodies_named(evidence.cast.figures)
    ranked = [
        _Ranked(_worth(evidence, figure, held, title), number, figure, held)
        for number, figure in enumerate(evidence.cast.figures)
        if not _itself(evidence, figure)
        for held in (_held(figure, evidence, spans, bodies),)
        if held or len(figure.sightings) >= FEWEST or figure.certain
    ]
    ranked.sort(key=lambda one: (-one.worth, one.number))
    return tuple(_entity(evidence, one) for one in ranked[:MOST])


def _held(
    figure: Figure, evidence: Evidence, spans: Mapping[tuple[int, int], Spans], bodies: frozenset[str]
) -> Role | None:
    """Return what somebody is, else what befell him or what he is held for."""
    if figure.kind is not EntityKind.PERSON:
        return None
    told = role(figure, evidence)
    weighty = _outweighed(told, evidence) if told else State.HELD
    if weighty is None:
        return told
    done = deed(figure, evidence, spans, bodies)
    what = Role(done.text, done.sighting) if done else None
    if done and weighty <= done.state <= State.JUDGED:
        return what
    if told or (done and done.state is State.DEAD):
        return told or what
    return role(figure, evidence, leaning=True) or what


def _outweighed(told: Role, evidence: Evidence) -> State | None:
    """Return from which state on what somebody is held for says more than a role; None where none does.

    More than `a Lima resident` an arrest says, more than `suspect` and `Lee's friend` a charge.
    """
    office, language = told.sighting.mention.office, evidence.articles[told.sighting.article].language
    noun = office.noun if office else ""
    if noun != VICTIM and (is_status(noun, language) or is_relative(noun, language)):
        return State.CHARGED
    return State.HELD if told.text.startswith(INDEFINITE) and noun != VICTIM else None


def _itself(evidence: Evidence, figure: Figure) -> bool:
    """Whether it is a source that nobody names but itself."""
    if figure.kind is not EntityKind.ORGANISATION:
        return False
    publishers = {evidence.articles[one.article].publisher for one in figure.sightings}
    own = set(map(_plain, publishers))
    return all(_plain(name) in own for name in figure.names)


@lru_cache(maxsize=1 << 8)  # each is asked for its kind and for the headline, a publisher for each name
def _plain(name: str) -> tuple[str, ...]:
    return tuple(tokens(name))


def _worth(evidence: Evidence, figure: Figure, held: Role | None, title: str) -> float:
    told_by = sorted({one.article for one in figure.sightings})
    sources = distinct_sources(evidence.articles[number] for number in told_by)
    titled = any(f" {' '.join(_plain(name))} " in title for name in figure.names)
    return round(
        SOURCES * log2(1 + sources)
        + TOLD * log2(1 + len(figure.sightings))
        + TITLED * titled
        + HELD * (held is not None)
        + KIND[figure.kind],
        DECIMALS,
    )


def _entity(evidence: Evidence, one: _Ranked) -> Entity:
    figure, held = one.figure, one.role
    language = evidence.articles[figure.sightings[0].article].language
    first = held.sighting if held else _first(figure)
    return Entity(
        name=figure.names[0],
        kind=figure.kind,
        aliases=(
            *(
                name
                for name in figure.names[1:]
                if not is_given(name, language) and not _of_many(name, figure)
            ),
            *_with_state(evidence, figure, language),
        ),
        role=held.text if held else "",
        citations=tuple(_citations(evidence, first, figure.sightings)),
    )


def _of_many(name: str, figure: Figure) -> bool:
    """Whether a name is a person's surname in the plural, or has lost the apostrophe of an owner: `the Limas`."""
    if figure.kind is not EntityKind.PERSON or not name.endswith("s"):
        return False
    one = name.removesuffix("s").split()[-1]
    return any(one == other.split()[-1] for other in figure.names)


def _with_state(evidence: Evidence, figure: Figure, language: str) -> Iterator[str]:
    """Yield a town with the state that is first told behind it, in full if it ever is: `Sedlow, Ohio`."""
    if figure.kind is EntityKind.PLACE:
        texts = ((evidence.articles[one.article].text, one) for one in figure.sightings)
        told = (with_state(text, one.place, one.start + one.mention.end, language) for text, one in texts)
        yield from sorted(filter(None, told), key=lambda name: name.endswith("."))[:1]


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
            yield cited(sighting, evidence)

"""Who and what a topic's articles name: each person, organisation, place and work once, whatever the spelling.

A name is read sentence by sentence (`generator.language.names`), its kind is settled over all of them, and spellings
of one name are joined. What is doubtful is left out: a wrong kind or two people made one cost more than a gap.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.digest.cast.company import with_company
from generator.digest.cast.houses import called_in_short
from generator.digest.cast.joining import joined
from generator.digest.cast.sightings import Sighting, sightings
from generator.digest.cast.streets import IN_FULL, STREETS
from generator.digest.cast.surfaces import Surface, surfaces
from generator.digest.cast.teams import stands_for_team
from generator.language.names import is_body, is_visited, same_names
from generator.language.names.signs import CERTAIN, KNOWN, NO_SIGNS, STRONG
from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.annotations import Annotations
    from generator.digest.cast.joining import Key
    from generator.language.names import Mention
    from generator.model import Article

__all__ = ["Cast", "Figure", "Sighting", "cast"]

FULL_NAME, SEVERAL = 2, 2
"""Words of a full name, and sentences from which what they open with is one."""
WHOLE = frozenset({"department", "hospital", "clinic", "center", "centre"})
"""What ends the whole name of a body or a house that is often told without."""
MARGIN, LEAST = 0.5, 2.0
"""By how much a kind must lead, and how much must speak for it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Somebody or something with a name; `names` are its spellings, the one to show first.

    `certain` tells that its own words leave no doubt of its kind, or those that introduce it.
    """

    names: tuple[str, ...]
    kind: EntityKind
    sightings: tuple[Sighting, ...]
    certain: bool = False


@dataclass(frozen=True, slots=True)
class Cast:
    """All figures of a topic, in the order of their first sightings.

    `doubtful` are the sentences (article and start) that hold a name of which nobody can tell whose it is.
    """

    figures: tuple[Figure, ...]
    doubtful: frozenset[tuple[int, int]] = frozenset()


def cast(articles: Sequence[Article], annotations: Sequence[Annotations]) -> Cast:
    """Gather the names of a topic's articles; none in languages without a lexicon."""
    seen = sightings(annotations)
    if not seen:
        return Cast(())
    language = articles[seen[0].article].language
    every = with_company(surfaces(seen), articles, language)
    sure = {key for key, surface in every.items() if surface.sure}
    full = {low[-1:] for low in (every[key].low for key in sure) if len(low) > 1}
    found = {
        key: surface
        for key, surface in every.items()
        if key in sure or surface.low in full or _opens_with(surface, every, sure)
    }
    kinds = {key: _kind(surface, found) for key, surface in found.items()}
    groups = joined(found, kinds, language)
    figures = [_figure([found[key] for key in group], kinds, language) for group in groups]
    told = tuple(figure for figure in figures if figure)
    known = {id(one) for figure in told for one in figure.sightings}
    unknown = (one for one in seen if id(one) not in known and _like_a_person(one.mention))
    return Cast(told, frozenset((one.article, one.start) for one in unknown))


def _opens_with(surface: Surface, every: dict[Key, Surface], sure: set[Key]) -> bool:
    """Whether several sentences open with a full name whose surname is surely somebody's, as the main person's does."""
    alone = surface.low[-1:]
    return (
        len(surface.low) == FULL_NAME
        and len(surface.sightings) >= SEVERAL
        and alone in sure
        and every[alone].signs.person >= LEAST
    )


def _like_a_person(mention: Mention) -> bool:
    return not mention.own.barred and (len(mention.words) > 1 or mention.near.person > 0)


def _kind(surface: Surface, found: dict[Key, Surface]) -> EntityKind | None:
    """Return a spelling's kind; none of what is two names joined by a hyphen, and of what nothing tells."""
    house = called_in_short(surface, found)
    if house:
        return _kind(house, found)
    parts = surface.low[0].split("-") if len(surface.low) == 1 else []
    if len(parts) > 1 and all((part,) in found for part in parts):
        return None
    known = surface.signs
    if stands_for_team(surface, found):
        return EntityKind.ORGANISATION
    if known.organisation > 0 and not _a_name(surface):  # what companies say tells no person
        known = known._replace(person=0.0)
    own = surface.sightings[0].mention.own
    if known.organisation < 0 and own.person < STRONG:  # what has numbers behind it: `Surf Explorer 8`
        known = known._replace(person=0.0)
    body = own.organisation > own.place and is_body(surface.words, "en")
    if body and known.place > own.place and known.organisation >= own.organisation:
        known = known._replace(place=own.place)
    kind = known.kind(MARGIN, LEAST)
    housed = kind in {EntityKind.ORGANISATION, None} and own.organisation > own.place and not known.barred
    if housed and is_visited(surface.words, "en"):
        return EntityKind.PLACE if _is_where(surface) else EntityKind.ORGANISATION
    return kind


def _is_where(surface: Surface) -> bool:
    """Whether a house is where somebody is brought or something happens, and nobody speaks for it."""
    near = [one.mention.near for one in surface.sightings]
    return any(one.place > 0 for one in near) and not any(
        one.organisation > 0 or one.person > 0 for one in near
    )


def _figure(spellings: list[Surface], kinds: dict[Key, EntityKind | None], language: str) -> Figure | None:
    known = [kinds[spelling.key] for spelling in spellings if kinds[spelling.key]]
    kind = next(iter(known), None)
    if kind is EntityKind.PLACE and EntityKind.PERSON in known:
        kind = EntityKind.PERSON  # a surname that is a town's name too
    if kind is None:
        return None
    ordered = sorted(spellings, key=lambda one: (_rank(one, kind, language), one.name))
    names = tuple(dict.fromkeys(one.name for one in ordered))
    seen = sorted(
        (one for spelling in spellings for one in spelling.sightings),
        key=lambda one: (one.article, one.place),
    )
    if kind is EntityKind.PERSON and not any(map(_a_name, spellings)):
        return None
    own = (
        (kind, EntityKind.ORGANISATION) if kind is EntityKind.PLACE else (kind,)
    )  # of a house by its own words
    certain = any(
        one.own.kind(MARGIN, CERTAIN) in own
        or (one.near is not NO_SIGNS and one.near.kind(MARGIN, STRONG) is kind)
        for one in {(one.mention.own, one.mention.near): one.mention for one in seen}.values()
    )
    certain = certain or (kind is EntityKind.PERSON and any(map(_speaks, spellings)))
    return Figure(names, kind, tuple(seen), certain)


def _speaks(surface: Surface) -> bool:
    """Whether a full name that is surely somebody's does what people do."""
    acts = any(one.mention.near.person > 0 for one in surface.sightings)
    return acts and len(surface.low) > 1 and surface.signs.person > CERTAIN


def _a_name(surface: Surface) -> bool:
    """Whether it can be a person's name: more than a word that does what companies and parties do too."""
    return len(surface.low) > 1 or any(
        one.mention.own.person > 0 or one.mention.near.person >= STRONG for one in surface.sightings
    )


def _rank(surface: Surface, kind: EntityKind, language: str) -> tuple[int, int, int]:
    """Rank spellings for showing, lowest first: a person's full name that is used most, an expansion, a usual name."""
    used = -len(surface.sightings)
    if kind is EntityKind.PERSON:
        full = sum(word[0].isupper() for word in surface.words[: len(surface.low)])  # `Jr.` is no name
        initial = len(surface.low) == FULL_NAME and len(surface.low[0]) == 1
        return (initial - 2 * min(2, full), used, len(surface.low))
    shown = same_names(language).get(surface.name)
    if shown:
        return (0 if shown == surface.name else 1, used, 0)
    if surface.low[-1] in WHOLE or surface.low[-1] in IN_FULL:
        return (-1, used, 0)
    town = kind is EntityKind.ORGANISATION and surface.sightings[0].mention.own.place >= KNOWN  # of a team
    short = surface.low[-1] in STREETS
    return (0 if len(surface.words) > 1 and not town else 1, 0 if short else used, 0)

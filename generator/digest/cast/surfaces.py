"""Names as they are written, each with all that is known of it over a topic: its sightings and its signs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from generator.language.names import Signs, is_christened, is_place
from generator.language.names.letters import initials
from generator.language.names.signs import NO_SIGNS, STRONG, WEAK
from generator.language.unaccented import unaccented
from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from generator.digest.cast.sightings import Sighting

MOST_NEAR = 4.0
"""What the words around a name may add up to: a habit of one source must not outweigh the name itself."""
SURNAME, ACTING = 1.5, 1.0
"""What speaks for a person: the last word stands alone too, and the first does not; alone it does what people do."""
SHARE = 5.0
"""`In` stands before a product now and then, before a place often: what counts is how often."""
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
KNOWN = 3.0
DECIDED = 2.0
"""What must speak for an organisation whose neighbours in a list are taken for some too."""
LISTED = range(2, 7)
"""Characters between two names of a list: a comma, an `and`."""
SHOUTED, LONGEST_ACRONYM = 4, 6


@dataclass(frozen=True, slots=True)
class Surface:
    """A name in one spelling; spellings with the same `key` differ in case, accents and full stops only.

    `low` are its words in lower case, without full stops and generations.
    """

    key: tuple[str, ...]
    low: tuple[str, ...]
    words: tuple[str, ...]
    sightings: tuple[Sighting, ...]
    signs: Signs

    @property
    def name(self) -> str:
        """The name with single spaces."""
        return " ".join(self.words)

    @property
    def shouted(self) -> bool:
        """Whether it is words in capitals, as a by-line is, and no acronym."""
        return all(word.isupper() for word in self.words) and (
            any(len(word) >= SHOUTED for word in self.words[1:]) or len(self.words[0]) > LONGEST_ACRONYM
        )

    @property
    def sure(self) -> bool:
        """Whether it is seen where its capital tells something, or is known."""
        own = self.sightings[0].mention.own
        if self.shouted:
            return False
        return (
            max(own.organisation, own.place, own.work) >= KNOWN
            or any(not one.mention.opening or one.mention.office for one in self.sightings)
            or (len(self.words) > 1 and own.person >= STRONG)
            or any(max(one.mention.near[:4]) >= STRONG for one in self.sightings)
            or (len(self.words) > 1 and any(one.mention.near.person > 0 for one in self.sightings))
        )


@lru_cache(maxsize=1 << 14)
def plain(word: str) -> str:
    """Return a word for comparing: lower case, straight apostrophe, without full stops and accents."""
    return unaccented(word.lower().replace("\u2019", "'").replace(".", ""))


def surfaces(found: Iterable[Sighting]) -> dict[tuple[str, ...], Surface]:
    """Gather sightings by spelling, in the order of their first ones."""
    rows: dict[tuple[str, ...], list[Sighting]] = {}
    for one in found:
        rows.setdefault(tuple(map(plain, one.mention.words)), []).append(one)
    gathered = {key: _surface(key, sightings) for key, sightings in rows.items()}
    nicknames = {
        key[at:] for key, one in gathered.items() for at in range(1, len(key)) if _of_a_place(one, at)
    }
    gathered = {key: _as_team(one) if key in nicknames else one for key, one in gathered.items()}
    for key in [key for key, one in gathered.items() if is_christened(one.words, "en")]:
        bare = gathered.get(key[1:])
        if bare:  # what `Cyclone Nora` or the `MV Santa Clara` is called for short is of no other kind
            gathered[key[1:]] = replace(bare, signs=gathered[key].sightings[0].mention.own)
    spelled = (one.low for one in gathered.values() if len(one.low) > 1 and one.signs.organisation >= KNOWN)
    short = frozenset(chain.from_iterable(map(initials, spelled)))
    acts = (one.low for one in gathered.values() if len(one.low) > 1 and one.signs.work >= KNOWN)
    passed = frozenset(chain.from_iterable(map(initials, acts))) - short
    told = {key: _with_expansion(surface, short, passed) for key, surface in gathered.items()}
    for key in _beside_known(told):
        told[key] = replace(told[key], signs=told[key].signs + Signs(organisation=ACTING))
    return {key: _with_surname(surface, told) for key, surface in told.items()}


def _beside_known(told: dict[tuple[str, ...], Surface]) -> set[tuple[str, ...]]:
    """Return acronyms that stand in a list with one that is an organisation's: `the ORW, IRW and WRW`."""
    listed: dict[tuple[int, int], list[tuple[int, int, tuple[str, ...]]]] = {}
    for key, surface in told.items():
        if _acronym(surface.words) and surface.signs.organisation > 0:
            for one in surface.sightings:
                span = one.place, one.start + one.mention.end, key
                listed.setdefault((one.article, one.start), []).append(span)
    found = set()
    for spans in listed.values():
        spans.sort()
        for (_, end, left), (start, _, right) in pairwise(spans):
            known = [told[key].signs.kind(least=DECIDED) is EntityKind.ORGANISATION for key in (left, right)]
            if start - end in LISTED and any(known) and not all(known):
                found.add(right if known[0] else left)
    return found


def _of_a_place(surface: Surface, at: int) -> bool:
    """Whether a name is an organisation's that has a place before it: `Denver Larks` are the `Larks`."""
    own = surface.sightings[0].mention.own
    return own.organisation >= KNOWN > own.place and is_place(surface.words[:at], "en")


def _as_team(surface: Surface) -> Surface:
    own = surface.sightings[0].mention.own
    known = max(own.place, own.work, own.person) >= KNOWN or own.barred
    return (
        surface
        if known
        else replace(surface, signs=surface.signs._replace(organisation=KNOWN + MOST_NEAR, person=0.0))
    )


def _surface(key: tuple[str, ...], sightings: list[Sighting]) -> Surface:
    spellings: dict[tuple[str, ...], int] = {}
    for one in sightings:
        words = one.mention.words
        spellings[words] = spellings.get(words, 0) + 1
    words = max(spellings, key=lambda words: (spellings[words], words))
    low = key[:-1] if len(key) > 1 and key[-1] in GENERATIONS else key
    near = [one.mention.near for one in sightings]
    telling = [one for one in near if one != NO_SIGNS]
    own = sightings[0].mention.own
    if not telling:  # as is most often so
        return Surface(key, low, words, tuple(sightings), own)
    acronym = _acronym(words)
    return Surface(
        key=key,
        low=low,
        words=words,
        sightings=tuple(sightings),
        signs=own
        + Signs(
            person=_bounded(sum([one.person for one in telling])) * (not acronym),
            organisation=_bounded(sum([one.organisation for one in telling]) + acronym * _acts(telling)),
            place=0.0 if acronym else _placed(telling, len(near)),
            work=_bounded(sum([one.work for one in telling])),
        ),
    )


def _acts(near: list[Signs]) -> float:
    """Return what speaks for an acronym being an organisation's: that it does what people do, and it is none."""
    return ACTING * any(one.person > 0 for one in near)


def _placed(near: list[Signs], sightings: int) -> float:
    total = sum([one.place for one in near])
    return _bounded(min(total, SHARE * total / sightings))


def _bounded(value: float) -> float:
    return max(-MOST_NEAR, min(MOST_NEAR, value))


def _acronym(words: tuple[str, ...]) -> bool:
    return len(words) == 1 and words[0].isupper() and 1 < len(words[0]) <= LONGEST_ACRONYM


def _with_expansion(surface: Surface, short: frozenset[str], passed: frozenset[str]) -> Surface:
    """Add what an organisation tells whose name the acronym stands for; what stands for an act alone is a work.

    `short` are what all organisations may be called, `passed` what acts and treaties may be.
    """
    if not _acronym(surface.words):
        return surface
    if stands_for(surface.low[0], short):
        return replace(surface, signs=surface.signs + Signs(organisation=ACTING))
    if stands_for(surface.low[0], passed) and surface.sightings[0].mention.own.organisation < KNOWN:
        return replace(surface, signs=surface.signs._replace(organisation=0.0, work=KNOWN))
    return surface


def _with_surname(surface: Surface, known: dict[tuple[str, ...], Surface]) -> Surface:
    """Add what the surname by itself tells: `Ann Lee` and `Lee` are a person."""
    low = surface.low
    alone = known.get(low[-1:]) if 1 < len(low) < 4 else None  # noqa: PLR2004 - words of a person's name
    if alone is None or surface.signs.barred or surface.signs.organisation >= KNOWN:
        return surface
    first = known.get(low[:1])
    if first and not (alone.signs.person >= STRONG and first.signs.kind() in {None, EntityKind.PERSON}):
        return surface  # two brothers are told apart by their first names
    if _acronym(surface.words[-1:]):
        return surface
    own = alone.sightings[0].mention.own
    if max(own.organisation, own.place, own.work) >= KNOWN:
        return surface
    acts = any(one.mention.near.person > 0 for one in alone.sightings)
    if not acts and own.person <= 0 and surface.signs.person <= WEAK:
        return surface  # `Harbor Silence` and `Silence`
    return replace(surface, signs=surface.signs + Signs(person=SURNAME + ACTING * acts))


def stands_for(acronym: str, short: Collection[str]) -> bool:
    """Whether an acronym is among what names may be called for short."""
    return len(acronym) > 1 and acronym in short

"""Which spellings are one name: `Lee` and `Ann B. Lee`, an acronym and what it stands for, `U.S.` and `America`."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from generator.digest.cast.bare import bare
from generator.digest.cast.generations import Generations, generation
from generator.digest.cast.houses import one_house
from generator.digest.cast.lettered import same_letters
from generator.digest.cast.misspelt import misspelt
from generator.digest.cast.onepersons import one_persons
from generator.digest.cast.streets import in_quarter, sides, spelled_out
from generator.digest.cast.surfaces import KNOWN, stands_for
from generator.digest.cast.teams import full_names
from generator.language.names import (
    is_christened,
    is_headed,
    is_nationality,
    is_place,
    is_visited,
    same_names,
    same_words,
)
from generator.language.names.letters import initials
from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.digest.cast.surfaces import Surface

FULL_NAME = 2
"""Words of most people's names."""
CORPORATE = frozenset({
    "inc", "corp", "co", "ltd", "llc", "plc", "company", "corporation", "group", "holdings", "gmbh", "ag", "sa", "&",
    "sciences", "industries", "pharmaceuticals", "therapeutics", "technologies", "laboratories", "motors",
    "enterprises", "brands", "foods",
})  # fmt: skip
GENERIC = frozenset({"department", "dept", "school", "university", "bank"})
"""What a name of more words than one is told without: `Pindal Police Department`."""
Key = tuple[str, ...]


def joined(
    found: Mapping[Key, Surface], kinds: Mapping[Key, EntityKind | None], language: str
) -> list[list[Key]]:
    """Return the spellings that belong together, in the order of their first ones; each stands in one group.

    A surname that two people have is left out, since it cannot be told whose it is.
    """
    names = {key: surface for key, surface in found.items() if kinds[key]}
    groups = _Groups(names)
    people = [key for key in names if kinds[key] is EntityKind.PERSON and len(names[key].low) > 1]
    generations = Generations(names, people)
    for left, right in chain(one_persons(people, names, language), misspelt(names, kinds, people, language)):
        if not generations.apart(left, right):
            groups.join(left, right)
    others = [
        key for key in names if kinds[key] in {EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.WORK}
    ]
    _by_table(others, names, language, groups)
    for left, right in same_letters(names, kinds, language):
        groups.join(left, right)
    _with_fronts([key for key in others if kinds[key] is not EntityKind.WORK], names, language, groups)
    for kind in (EntityKind.ORGANISATION, EntityKind.WORK):
        _with_longer([key for key in others if kinds[key] is kind], names, language, groups)
    for key in others:
        if kinds[key] is EntityKind.ORGANISATION and names[key].sightings[0].mention.own.place > 0:
            teams = [name for name in full_names(names[key], names) if kinds[name] is EntityKind.ORGANISATION]
            if len(teams) == 1:
                groups.join(teams[0], key)
    _with_fuller([key for key in others if kinds[key] is not EntityKind.WORK], names, kinds, language, groups)
    for key in others:
        if kinds[key] is EntityKind.WORK and key[1:] in others and is_christened(names[key].words, language):
            groups.join(key, key[1:])
    dropped = _single(found, kinds, people, groups, generations)
    return [group for group in groups.all() if not dropped.issuperset(group)]


def _single(
    found: Mapping[Key, Surface],
    kinds: Mapping[Key, EntityKind | None],
    people: list[Key],
    groups: _Groups,
    generations: Generations,
) -> set[Key]:
    """Join single words with the one person whose surname (else whose given name) they are; return the doubtful.

    A name of no kind may be that of a person too, so its last word is no surname of somebody else alone.
    """
    surnames: dict[str, set[Key]] = {}
    given: dict[str, set[Key]] = {}
    doubled: dict[str, set[Key]] = {}
    told: dict[Key, set[str]] = {}
    for key in people:
        doubled.setdefault("-".join(found[key].low[-2:]), set()).add(groups.head(key))
        surnames.setdefault(found[key].low[-1], set()).add(groups.head(key))
        given.setdefault(found[key].low[0], set()).add(groups.head(key))
        told.setdefault(groups.head(key), set()).add(generation(key))
    for key, surface in found.items():
        if kinds[key] is None and surface.low[-1] in surnames and _may_be_full_name(surface):
            surnames[surface.low[-1]].add(key)
    doubtful: set[Key] = set()
    for key, surface in found.items():
        if len(surface.low) != 1 or not _may_be_person(surface):
            continue
        word = surface.low[0]
        named = surnames.get(word) or given.get(word) or doubled.get(word) or set()
        owners = generations.single(key, {one: told.get(one, set()) for one in named})
        if owners is None:
            doubtful.add(key)
        elif len(owners) == 1:
            groups.join(next(iter(owners)), key)
        elif owners:
            doubtful.add(key)
    return doubtful


def _may_be_full_name(surface: Surface) -> bool:
    own = surface.sightings[0].mention.own
    known = own.barred or max(own.organisation, own.place, own.work) >= KNOWN
    return len(surface.low) == FULL_NAME and surface.signs.person > 0 and not known


def _may_be_person(surface: Surface) -> bool:
    """Whether a single word may be somebody's name; a known place's where it never stands as a place does."""
    own, signs = surface.sightings[0].mention.own, surface.signs
    if own.barred or max(own.organisation, own.work) >= KNOWN:
        return False
    return own.place < KNOWN or signs.place <= own.place


def _by_table(keys: list[Key], found: Mapping[Key, Surface], language: str, groups: _Groups) -> None:
    words, shown = same_words(language), _shown(language)
    first: dict[str, Key] = {}
    for key in keys:
        name = bare(found[key].name, words)
        name = shown.get(name, name)
        if name in first:
            groups.join(first[name], key)
        first.setdefault(name, key)


@cache
def _shown(language: str) -> dict[str, str]:
    """Return by each spelling of a language's table the one that is shown."""
    words = same_words(language)
    return {bare(name, words): bare(first, words) for name, first in same_names(language).items()}


def _with_longer(keys: list[Key], found: Mapping[Key, Surface], language: str, groups: _Groups) -> None:
    """Join an acronym and what it stands for, `Roche` and `Roche Inc`, `Park Service` and `National Park Service`."""
    lows = {key: found[key].low for key in keys}
    letters_last = sorted(keys, key=lambda key: len(lows[key]) == 1)  # for all that is one by then
    for key in letters_last:
        low = lows[key]
        letters = len(low) == 1 and found[key].words[0].isupper()
        longer = [
            other
            for other, whole in lows.items()
            if len(whole) > len(low)
            and (letters or low[0] == whole[0] or low[-1] == whole[-1])  # as few names have
            and _is_short_for(found[key], found[other], language)
        ]
        if len({groups.head(other) for other in longer}) == 1 or all(
            _is_tailed(low, lows[other]) for other in longer
        ):
            for other in longer:
                groups.join(other, key)


def _with_fronts(keys: list[Key], found: Mapping[Key, Surface], language: str, groups: _Groups) -> None:
    """Join `Elm Street`, `N. Elm Street` and `Elm Street SE`, `Lima Clinic` and `Grand Lima Clinic`, if it is one."""
    spelled = {key: spelled_out(found[key].low) for key in keys}
    by_end: dict[str, list[Key]] = {}
    for key in keys:
        by_end.setdefault(spelled[key][-1], []).append(key)
    quarters: dict[Key, list[Key]] = {}
    for key in keys:
        if in_quarter(spelled[key]):
            quarters.setdefault(spelled[key][:-1], []).append(key)
    for key in keys:
        low = spelled[key]
        if len(low) < FULL_NAME:
            continue
        house = is_visited(found[key].words, language)
        longer = {
            groups.head(other)
            for other in by_end[low[-1]]
            if len(spelled[other]) > len(low)
            and spelled[other][-len(low) :] == low
            and not is_headed(spelled[other][: -len(low)], low, language)
            and (house or sides(low).issuperset(spelled[other][: -len(low)]))
        }
        longer |= {groups.head(other) for other in quarters.get(low, ())}
        if len(longer) == 1:
            groups.join(longer.pop(), key)


def _with_fuller(
    keys: list[Key],
    found: Mapping[Key, Surface],
    kinds: Mapping[Key, EntityKind | None],
    language: str,
    groups: _Groups,
) -> None:
    """Join houses and streets with the one fuller name that they have: `High Street` and `Pindal High Street`."""
    by_word: dict[str, list[Key]] = {}
    for key in keys:
        for word in {found[key].low[0], found[key].low[-1]}:
            by_word.setdefault(word, []).append(key)
    placed = {found[key].low for key in keys if kinds[key] is EntityKind.PLACE}
    for key in keys:
        low = found[key].low
        if len(low) < FULL_NAME and not found[key].words[0].isupper():
            continue
        near = dict.fromkeys((*by_word[low[0]], *by_word[low[-1]]))
        fuller = {
            groups.head(other) for other in near if one_house(found[key], found[other], placed, language)
        }
        if len(fuller) == 1:
            groups.join(fuller.pop(), key)


def _is_short_for(short: Surface, full: Surface, language: str) -> bool:
    low, whole = short.low, full.low
    if len(whole) <= len(low):
        return False
    if (
        len(low) == 1
        and short.words[0].isupper()
        and stands_for(low[0], (*initials(whole), *initials(_in_full(whole))))
    ):
        return True
    rest = whole[len(low) :]
    if _is_tailed(low, whole) or (whole[: len(low)] == low and CORPORATE.issuperset(rest)):
        return True
    front = full.words[: -len(low)]
    if whole[-len(low) :] != low or is_headed(front, low, language):
        return False
    return len(low) > 1 or is_place(front, language) or is_nationality(front, language)


def _in_full(low: Key) -> Key:
    """Return a name with the department that police are: `Pindal Police` are the `PPD`."""
    return (*low, "department") if low[-1] == "police" else low


def _is_tailed(low: Key, whole: Key) -> bool:
    """Whether a longer name says no more than one of several words: `Pindal Trucking` and `Pindal Trucking Inc.`."""
    rest = whole[len(low) :]
    return len(low) > 1 and whole[: len(low)] == low and (CORPORATE | GENERIC).issuperset(rest)


class _Groups:
    """Keys in groups that can be joined; the head of a group is the key that came first."""

    def __init__(self, keys: Mapping[Key, object]) -> None:
        self._order = {key: number for number, key in enumerate(keys)}
        self._head: dict[Key, Key] = {key: key for key in keys}

    def head(self, key: Key) -> Key:
        """Return the first key of the group."""
        while self._head[key] != key:
            key = self._head[key]
        return key

    def join(self, left: Key, right: Key) -> None:
        """Make two groups one."""
        for key in (left, right):
            self._order.setdefault(key, len(self._order))
            self._head.setdefault(key, key)
        first, second = sorted((self.head(left), self.head(right)), key=self._order.__getitem__)
        self._head[second] = first

    def all(self) -> list[list[Key]]:
        """Return the groups in order."""
        rows: dict[Key, list[Key]] = {}
        for key in self._order:
            rows.setdefault(self.head(key), []).append(key)
        return list(rows.values())

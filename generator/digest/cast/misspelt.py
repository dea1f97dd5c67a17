"""Which names are one that a source misspells or cuts: `Elm Road` and `Elm Street`, `Tarek Orde` and `Tarik Ordey`.

Only where no article has both: who tells of two sisters or of two streets names both. And never of three.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from generator.digest.cast.streets import SIDES, spelled_out
from generator.language.names import same_given, sound_alike
from generator.language.names.lexicon import lexicon
from generator.language.names.spelling import mistyped, slips, spelled_alike
from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from generator.digest.cast.surfaces import Surface
    from generator.language.names.lexicon import Lexicon

Key = tuple[str, ...]
FULL_NAME = 2
"""Words of a full name, and of a street's."""
_ORDINALS = frozenset({
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
})  # fmt: skip
"""Streets that differ by these are two."""


def misspelt(
    names: Mapping[Key, Surface], kinds: Mapping[Key, EntityKind | None], people: Sequence[Key], language: str
) -> Iterator[tuple[Key, Key]]:
    """Yield pairs of people's full names, and of streets, that may be one name and stand in no article together."""
    known = lexicon(language)
    if known is None:
        return
    streets: dict[Key, list[Key]] = {}
    for key, surface in names.items():
        if kinds[key] is EntityKind.PLACE and len(surface.low) >= FULL_NAME:
            whole = spelled_out(surface.low)
            if whole[-1] in known.street_ends:
                streets.setdefault(whole, []).append(key)
    yield from _apart(streets, names, _one_street)
    full: dict[Key, list[Key]] = {}
    for key in people:
        full.setdefault(_parted(names[key].low), []).append(key)
    yield from _apart(full, names, lambda one, other: _one_person(one, other, known, language))


def _apart(
    written: Mapping[Key, list[Key]], names: Mapping[Key, Surface], alike: Callable[[Key, Key], bool]
) -> Iterator[tuple[Key, Key]]:
    """Yield a key each of two names that are alike, that no third is like, and that no article has both of."""
    initials: dict[str, list[Key]] = {}
    for name in written:
        initials.setdefault(name[0][0], []).append(name)
    begun_alike = (pair for those in initials.values() for pair in combinations(those, 2))
    pairs = [pair for pair in begun_alike if alike(*pair)]
    for one, other in pairs:
        single = sum(name in pair for pair in pairs for name in (one, other)) == FULL_NAME
        here, there = (
            {seen.article for key in written[name] for seen in names[key].sightings} for name in (one, other)
        )
        if single and here.isdisjoint(there):
            yield written[one][0], written[other][0]


def _one_street(one: Key, other: Key) -> bool:
    """Whether two streets differ by what they are, or by a slip in one word; numbers are no slips."""
    if len(one) != len(other):
        return False
    differ = [(left, right) for left, right in zip(one, other, strict=True) if left != right]
    if len(differ) != 1 or any(map(_numbers, (*one, *other))):
        return False
    left, right = differ[0]
    if (left, right) == (one[-1], other[-1]):
        return len(one) > FULL_NAME or one[0] not in SIDES.values()
    return mistyped(left, right) or f"{left}s" == right or f"{right}s" == left


def _numbers(word: str) -> bool:
    """Whether a word tells streets apart by its place in a row: `5th`, `Fifth`, `B`."""
    return len(word) == 1 or word[0].isdigit() or word in _ORDINALS


def _parted(low: Key) -> Key:
    """Return the words of a name, those apart that a hyphen joins behind the first."""
    return (low[0], *(part for word in low[1:] for part in word.split("-") if part))


def _one_person(one: Key, other: Key, known: Lexicon, language: str) -> bool:
    """Whether two full names are one but for slips, or but for second names that one of them leaves out."""
    if one[0] == other[0]:
        if one[-1] == other[-1]:
            return len(one) != len(other) and _is_part(*sorted((one, other), key=len))
        return len(one) == len(other) and one[1:-1] == other[1:-1] and slips(one[-1], other[-1])
    if len(one) != len(other) or one[1:-1] != other[1:-1]:
        return False
    if not _one_given(one[0], other[0], known, language):
        return False
    return one[-1] == other[-1] or (mistyped(one[-1], other[-1]) and one[-1][0] == other[-1][0])


def _one_given(left: str, right: str, known: Lexicon, language: str) -> bool:
    """Whether two given names are one, mistyped: two that lists know are two, unless they are spellings of one."""
    if sound_alike(left, right, language):  # told elsewhere: no third may sound so
        return False
    if spelled_alike(left, right):
        return True
    table = same_given(language)
    if table.get(left, frozenset()) & table.get(right, frozenset()):
        return True
    return mistyped(left, right) and not (left in known.given and right in known.given)


def _is_part(short: Key, long: Key) -> bool:
    """Whether all words of a name stand in a longer one, in the same order."""
    words = iter(long)
    return all(word in words for word in short)

"""Whether two full names may be one person's: short forms, initials, other spellings, one surname of two."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from generator.digest.cast.homophones import sounding_alike
from generator.language.names import is_given, same_given
from generator.language.names.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.digest.cast.surfaces import Surface

LONG, RARE = 5, 8
"""Letters of a word that may be spelled in two ways, and of a name that nobody else is likely to have."""
LETTERS_EACH = 4
"""Letters of a rare name among which one may be another."""
TWO, THREE = 2, 3
"""Words of a name, and of one with a second surname."""
Key = tuple[str, ...]


def one_persons(
    people: Sequence[Key], names: Mapping[Key, Surface], language: str
) -> Iterator[tuple[Key, Key]]:
    """Yield pairs of full names that may be one person's, whether the names themselves or who is named tells so."""
    for left, right in _may_be_one(people, names):
        if one_person(names[left].low, names[right].low, language):
            yield left, right
    yield from sounding_alike(people, names, language)


def _may_be_one(people: Sequence[Key], names: Mapping[Key, Surface]) -> Iterator[tuple[Key, Key]]:
    """Yield pairs of full names with the same last or the same first word: no others are one person's."""
    for place in (-1, 0):
        alike: dict[str, list[Key]] = {}
        for key in people:
            alike.setdefault(names[key].low[place], []).append(key)
        for keys in alike.values():
            yield from combinations(keys, 2)


def one_person(left: Sequence[str], right: Sequence[str], language: str) -> bool:
    """Whether two full names (lower case) may be one person's: one surname, and given names that go together."""
    left, right = _parted(left), _parted(right)
    shorter, longer = sorted((left, right), key=len)
    if tuple(longer[-len(shorter) :]) == tuple(shorter) or _of_two_surnames(shorter, longer, language):
        return True
    if _rarely_spelled(left, right, language):
        return True
    if not _same_surname(left[-1], right[-1], same_first=left[0] == right[0]):
        return False
    middle = [word[0] for word in left[1:-1]], [word[0] for word in right[1:-1]]
    if all(middle) and middle[0] != middle[1]:
        return False
    return _same_given(left[0], right[0], language)


def _parted(name: Sequence[str]) -> Sequence[str]:
    """Return a name with the two surnames apart that a hyphen joins: `ann lee-orde`."""
    front, hyphen, rest = name[-1].partition("-")
    return (*name[:-1], front, rest) if hyphen and min(len(front), len(rest)) >= LONG else name


def _of_two_surnames(shorter: Sequence[str], longer: Sequence[str], language: str) -> bool:
    """Whether a name lacks the second of two surnames: `Ana Orde` and `Ana Orde Lima`; `Ann Marie Lima` has but one."""
    return (
        (len(shorter), len(longer)) == (TWO, THREE)
        and tuple(longer[:TWO]) == tuple(shorter)
        and min(map(len, longer[1:])) >= LONG
        and not is_given(longer[1], language)
    )


def _rarely_spelled(left: Sequence[str], right: Sequence[str], language: str) -> bool:
    """Whether two full names are spellings of one that is rare: long words, which no list of names holds."""
    known = lexicon(language)
    if known is None or not len(left) == len(right) == TWO:
        return False
    surnames, given = (left[-1], right[-1]), (left[0], right[0])
    rare = min(map(len, surnames)) >= RARE and not known.family_names.intersection(surnames)
    strange = min(map(len, given)) >= RARE and not known.given.intersection(given)
    if not rare or not (strange or given[0] == given[1]):
        return False
    return _few_apart(*surnames) and _few_apart(*given)


def _few_apart(left: str, right: str) -> bool:
    """Whether few letters are added, left out or changed, as scripts are put into letters: Levenshtein's distance."""
    if left == right:
        return True
    row = list(range(len(right) + 1))
    for at, one in enumerate(left, 1):
        ahead, row[0] = row[0], at
        for place, other in enumerate(right, 1):
            least = min(row[place] + 1, row[place - 1] + 1, ahead + (one != other))
            ahead, row[place] = row[place], least
    return row[-1] * LETTERS_EACH <= min(len(left), len(right))


def _same_surname(left: str, right: str, *, same_first: bool) -> bool:
    return left == right or (same_first and _one_letter_apart(left, right))


def _same_given(left: str, right: str, language: str) -> bool:
    if left == right or (1 in {len(left), len(right)} and left[0] == right[0]):
        return True
    known = same_given(language)
    return bool(known.get(left, frozenset()) & known.get(right, frozenset())) or _one_letter_apart(
        left, right
    )


def _one_letter_apart(left: str, right: str) -> bool:
    """Whether one letter is added, left out or changed in a long word, not its first: `Sergei` and `Sergey`."""
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) < LONG or len(longer) - len(shorter) > 1 or left[0] != right[0]:
        return False
    common = next((at for at, char in enumerate(shorter) if char != longer[at]), len(shorter))
    same_length = len(shorter) == len(longer)
    if same_length and shorter[common : common + 2] == longer[common : common + 2][::-1]:
        common += 1  # two letters that changed places: `Micheal`
    return shorter[common + same_length :] == longer[common + 1 :]

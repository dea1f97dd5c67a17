"""Whether two names are spellings of one: `Tomas` and `Thomas`, `Robin` and `Robyn`; `Gomez` and `Gamez`."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.language.unaccented import unaccented

_SAME = tuple(map(frozenset, ("aeiouy", "ck", "sz", "vw", "tdh", "gj", "bp", "fp")))
SHORTEST = 3
SHORTEST_SURNAME = 4
LONGEST_PART = 3
"""Letters of a part before a surname: `La`, `De`, `Mac`."""
LONG = 7
"""Letters of names from which two changes may be slips of one."""
SHORTEST_SOUND = 6
"""Letters of names from which equal sounds are no chance."""
_SOUNDS = tuple(
    (re.compile(form), sound)
    for form, sound in (
        (r"x", "ks"),
        (r"tch|tsch|sch|sh|cz|ch", "S"),
        (r"dzh|dj|zh|j", "J"),
        (r"kh|gh|ck|[gqkc]", "k"),
        (r"ph|[vwf]", "f"),
        (r"[td]h?", "t"),
        (r"ts|z|s", "s"),
        (r"ou|oo|[ou]", "u"),
        (r"[eiy]+", "i"),
        (r"(.)\1+", r"\1"),
    )
)
"""Letters that other scripts are written in by one paper and not by the next, with what stands for them."""
_AMERICAN = tuple(
    (re.compile(form), letters)
    for form, letters in (
        (r"our", "or"),
        (r"tre\b", "ter"),
        (r"is(?=e|ing|ation)", "iz"),
        (r"ogue\b", "og"),
        (r"ll(?=(?:ed|ing)\b)", "l"),
    )
)
"""Letters that are other ones in America."""


def spelled_alike(left: str, right: str) -> bool:
    """Whether names differ by one letter more within, one letter of its kind, or two letters exchanged.

    A letter more at the end makes another name as often (`Daniel`, `Daniela`), and so does another first letter.
    """
    left, right = left.lower(), right.lower()
    short, long = sorted((left, right), key=len)
    if left == right or left[0] != right[0] or len(short) < SHORTEST or len(long) - len(short) > 1:
        return False
    if len(short) < len(long):
        return (
            any(long[:at] + long[at + 1 :] == short for at in range(1, len(long) - 1)) and long[:-1] != short
        )
    apart = [(one, other) for one, other in zip(left, right, strict=True) if one != other]
    if len(apart) == 1:
        return left[-1] == right[-1] and any(set(apart[0]) <= kind for kind in _SAME)
    return len(apart) == 2 and apart[0] == apart[1][::-1]  # noqa: PLR2004 - two letters that changed places


def slips(left: str, right: str) -> bool:
    """Whether two surnames of one first name are one, mistyped: a letter more, other or exchanged, a part left out.

    Looser than for first names, which tell people apart by one letter (`Daniel`, `Daniela`).
    """
    left, right = unaccented(left.lower()), unaccented(right.lower())  # many papers leave accents out
    short, long = sorted((left, right), key=len)
    if left == right or len(short) < SHORTEST_SURNAME or long == f"{short}s":
        return False
    if len(long) - len(short) > 1:
        return (
            len(long) - len(short) <= LONGEST_PART and long.endswith(short) and len(short) > SHORTEST_SURNAME
        )
    if len(short) < len(long):
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    apart = [at for at in range(len(left)) if left[at] != right[at]]
    if len(apart) == 1:
        return True
    return len(apart) == 2 and left[apart[0]] == right[apart[1]] and left[apart[1]] == right[apart[0]]  # noqa: PLR2004 - two that changed places


def one_in_two_countries(left: str, right: str) -> bool:
    """Whether two words are one in British and in American letters: `Technicolour` and `Technicolor`."""
    return left != right and _american(left) == _american(right)


@lru_cache(maxsize=1 << 12)  # a word is held against several others
def _american(word: str) -> str:
    for form, letters in _AMERICAN:
        word = form.sub(letters, word)
    return word


def transliterated(left: str, right: str) -> bool:
    """Whether two names are one in the Latin letters of two papers: `Qadafi` and `Gaddafi`, `Alexei` and `Aleksey`."""
    one, other = unaccented(left.lower()), unaccented(right.lower())
    return one != other and min(len(one), len(other)) >= SHORTEST_SOUND and sound(one) == sound(other)


@lru_cache(maxsize=1 << 12)
def sound(name: str) -> str:
    """Return what stands for a name (lower case, without accents) in whatever Latin letters it is written."""
    for form, sound in _SOUNDS:
        name = form.sub(sound, name)
    return name


def changes(left: str, right: str) -> int:
    """Return how many letters are added, left out, changed or exchanged with the next, up to two; three for more."""
    short, long = sorted((left, right), key=len)
    if len(long) - len(short) > 2:  # noqa: PLR2004 - two letters more
        return 3
    before, last = list[int](), list(range(len(short) + 1))
    for at, char in enumerate(long, 1):
        row = [at]
        for place, other in enumerate(short, 1):
            cost = min(row[-1] + 1, last[place] + 1, last[place - 1] + (char != other))
            swapped = at > 1 and place > 1 and char == short[place - 2] and long[at - 2] == other
            row.append(min(cost, before[place - 2] + 1) if swapped else cost)
        before, last = last, row
    return min(last[-1], 3)


def mistyped(left: str, right: str) -> bool:
    """Whether two words of names may be one, mistyped: by one change, or by two in long ones; no plural is."""
    one, other = unaccented(left.lower()), unaccented(right.lower())
    short, long = sorted((one, other), key=len)
    if one == other or len(short) < SHORTEST_SURNAME or long == f"{short}s":
        return False
    most = 2 if len(short) >= LONG else 1
    if len(set(one) ^ set(other)) > 2 * most:  # as most often: a change puts one letter for another at most
        return False
    return changes(one, other) <= most

"""Whether two names are spellings of one: `Tomas` and `Thomas`, `Robin` and `Robyn`; `Gomez` and `Gamez`."""

from __future__ import annotations

from generator.language.unaccented import unaccented

_SAME = tuple(map(frozenset, ("aeiouy", "ck", "sz", "vw", "tdh", "gj", "bp", "fp")))
SHORTEST = 3
SHORTEST_SURNAME = 4
LONGEST_PART = 3
"""Letters of a part before a surname: `La`, `De`, `Mac`."""


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

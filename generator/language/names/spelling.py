"""Whether two first names are spellings of one: `Tomas` and `Thomas`, `Robin` and `Robyn`, `Jaime` and `Jamie`."""

from __future__ import annotations

_SAME = tuple(map(frozenset, ("aeiouy", "ck", "sz", "vw", "tdh", "gj", "bp", "fp")))
SHORTEST = 3


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

"""What a body's or a street's name comes down to for comparing: `U.S. Department of Roads` and `Roads Department`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.cast.streets import spelled_out

if TYPE_CHECKING:
    from collections.abc import Mapping

PAIR = 2
"""Words of an office and `of`."""
SHERIFF, OFFICE, DEPARTMENTS = "sheriff's", "office", frozenset({"department", "dept"})
"""Whose office is a department too."""
HOLDERS = frozenset({"examiner", "coroner", "sheriff"})
"""Who stands for his office where that is told of in short: `the Pindal County Medical Examiner`."""
POLICE = "police"
OF_POLICE = frozenset({"department", "dept", "tribal", "metropolitan", "municipal"})
"""What the police of a place are told with and without: `Pindal Tribal Police`, `Pindal Police Department`."""
OFFICES = frozenset({"department", "ministry"})
"""What stands before its matter and behind it: `Department of Roads`, `U.S. Roads Department`."""


def bare(name: str, words: Mapping[str, str]) -> str:
    """Return a name in lower case, without what papers leave out of it; `words` are those that others stand for."""
    low = name.lower().replace(".", "").replace("\u2019", "'").removeprefix("the ").split()
    low = [*spelled_out(tuple(low))]
    if low[-2:-1] == [SHERIFF] and low[-1] in DEPARTMENTS:
        low[-1] = OFFICE
    if low[-1] in HOLDERS and len(low) > 1:
        low = [*low[:-1], f"{low[-1]}'s", OFFICE]
    of = low[1:] if low[0] == "us" else low
    if len(of) > PAIR and of[0] in OFFICES and of[1] == "of":
        low = [*of[2:], of[0]]
    elif of[-1:] and of[-1] in OFFICES and len(of) > 1:
        low = of
    if POLICE in low:
        plain = [word for word in low if word not in OF_POLICE]
        low = plain if len(plain) > 1 else low
    return " ".join(words.get(word, word) for word in low)

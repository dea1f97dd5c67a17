"""What the letters of a word tell that is no word: an acronym, a police department's, a broadcaster's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SHORTEST, LONGEST = 2, 6
"""Letters of an acronym."""
INITIAL = 2
"""Letters of an initial with its full stop."""
SMALL_WORDS = frozenset({"of", "the", "for", "and", "on", "in", "&"})
_POLICE = re.compile(r"[A-Z]{1,4}PD\Z")
_BROADCASTER = re.compile(r"[KW][A-Z]{2,3}-(?:TV|FM|AM)\Z")


def is_acronym(word: str) -> bool:
    """Whether a word is short for several, as far as its letters tell."""
    return (
        SHORTEST <= len(word.replace(".", "")) <= LONGEST
        and word.isupper()
        and any(char.isalpha() for char in word)
    )


def abbreviated(word: str) -> bool:
    """Whether a word is short for a police department or calls a broadcaster: `XSPD`, `WQQX-TV`."""
    return bool(_POLICE.match(word) or _BROADCASTER.match(word))


def lettered(word: str) -> bool:
    """Whether it is letters with hyphens: `D-W`, where a party and a state stand in brackets."""
    return "-" in word and all(len(part) <= INITIAL for part in word.split("-"))


def initials(words: Sequence[str]) -> tuple[str, str]:
    """Return what some words may be called for short: their first letters, with and without those of small ones."""
    every = "".join(part[:1] for word in words for part in word.split("-"))
    main = "".join(part[:1] for word in words if word not in SMALL_WORDS for part in word.split("-"))
    return every, main

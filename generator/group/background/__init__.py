"""How rare words are in news at large: a fixed table of document frequencies for each language.

The table comes with the package and never changes with the content, so that the weight of a word in
one article does not depend on which other articles there are. `README.md` beside this file tells what
was counted; `count.py` counts.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from generator.group.background.table import Table, parse
from generator.language.words import primary

if TYPE_CHECKING:
    from collections.abc import Mapping

UNSEEN_WORD = 6.5
"""As rare as what one text of 700 has, and far from the rarest words."""


@dataclass(frozen=True, slots=True)
class Background:
    """The inverse document frequencies of words and of pairs, and of those that are not in the table."""

    words: Mapping[str, float]
    pairs: Mapping[tuple[str, str], float]
    unseen_word: float
    unseen_pair: float


def background(language: str) -> Background | None:
    """Return what is known of a language (a tag such as `en` or `pt-BR`), or None where nothing is."""
    return _load(primary(language))


def weigh(table: Table) -> Background:
    """Turn frequencies into weights: log of (texts + 1) / (frequency + 0.5); what is not in the table counts as rare.

    A pair that is not in it counts as 1. A word does less: it may as well be the name of the place that a folder is
    about, which is in all of its titles and common to none of its stories.
    """

    @cache  # of frequencies there are few
    def rarity(frequency: int) -> float:
        return math.log((table.documents + 1) / (frequency + 0.5))

    words: dict[str, float] = {}
    pairs: dict[tuple[str, str], float] = {}
    for term, frequency in table.frequencies.items():
        first, _, second = term.partition(" ")
        if second:
            pairs[first, second] = rarity(frequency)
        else:
            words[first] = rarity(frequency)
    unseen = rarity(1)
    return Background(words, pairs, min(unseen, UNSEEN_WORD), unseen)


@cache
def _load(code: str) -> Background | None:
    if not code.isalpha():
        return None
    file = files("generator.group.background") / f"{code}.txt.gz"
    return weigh(parse(file.read_bytes())) if file.is_file() else None

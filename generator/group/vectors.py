"""Articles as vectors of weighted terms: each a function of its article and of the background table alone.

Several articles are weighed at a time, in arrays: a call for each term would take ten times as long.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from generator.group.counted import counted, numbered
from generator.group.features import TOGETHER, Leaf, passages
from generator.group.terms import PARTS, Terms, borders, joined
from generator.group.vocabulary import vocabulary
from generator.language.outlets import without_station
from generator.language.words import primary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from generator.group.counted import Counted, Integers
    from generator.group.vocabulary import Vocabulary
    from generator.model import Article

    Number = TypeVar("Number", bound=np.generic)

PAIR_WEIGHT = 0.5
"""What a pair of neighbouring words weighs, against a word that is as rare."""
_FIRST, _SECOND = np.uint64(0xC2B2AE3D27D4EB4F), np.uint64(0x9FB21C651E98DF25)
"""Odd factors that make one number of the two words of a pair, in their order."""


@dataclass(frozen=True, slots=True)
class Vector:
    """A unit vector: the words and then the pairs of an article, and what each weighs. Empty without words."""

    words: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]
    weights: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """What of an article makes its vector: the title, the texts of its prose, the language."""

    title: str
    passages: tuple[str, ...]
    language: str


def wording(article: Article | Leaf) -> Wording:
    """Read what makes the vector of an article. What a station is called, beside the title, is of no story."""
    return Wording(without_station(article.title), tuple(passages(article.body)), article.language)


def read(leaves: Sequence[Leaf]) -> Terms:
    """Make the vectors of some articles, a row each, opening their bodies."""
    return pack([wording(leaf) for leaf in leaves])


def pack(wordings: Sequence[Wording]) -> Terms:
    """Make the vectors of some articles, a row each: (1 + log count) x rarity of each term, scaled to length 1."""
    codes = [primary(wording.language) for wording in wordings]
    changes = [place for place, (one, other) in enumerate(pairwise(codes), 1) if one != other]
    return joined(
        [
            _packed(wordings[start : min(start + TOGETHER, stop)], vocabulary(codes[start]))
            for begin, stop in pairwise([0, *changes, len(codes)])
            for start in range(begin, stop, TOGETHER)
        ]
    )


def vector(article: Article) -> Vector:
    """Return the vector of an article."""
    known = vocabulary(primary(article.language))
    own = wording(article)
    found = counted([numbered(own.title, own.passages, known)])
    known.settle()
    stems = known.stems
    pairs = zip(found.ones.tolist(), found.others.tolist(), strict=True)
    return Vector(
        words=tuple(stems[word] for word in found.words.tolist()),
        pairs=tuple((stems[one], stems[other]) for one, other in pairs),
        weights=tuple(_weighed(found, known).tolist()),
    )


def _packed(wordings: Sequence[Wording], known: Vocabulary) -> Terms:
    found = counted([numbered(wording.title, wording.passages, known) for wording in wordings])
    known.settle()
    weights = _weighed(found, known)
    pairs = known.hashes[found.ones] * _FIRST
    pairs += known.hashes[found.others] * _SECOND
    lengths = np.array([sum(map(len, wording.passages)) for wording in wordings], dtype=np.int64)
    return Terms(
        _in_turn(known.hashes[found.words], pairs, found),
        weights,
        borders(found.words_of + found.pairs_of),
        lengths,
    )


def _weighed(found: Counted, known: Vocabulary) -> NDArray[np.float64]:
    """Return what each term weighs, the words of an article before its pairs."""
    words = _damped(found.word_counts) * known.rarities[found.words]
    pairs = _damped(found.pair_counts) * PAIR_WEIGHT * known.rarities_of_pairs(found.ones, found.others)
    weights = _in_turn(words, pairs, found)
    for begin, end in pairwise(borders(found.words_of + found.pairs_of).tolist()):
        if end > begin:
            weights[begin:end] /= math.hypot(*weights[begin:end].tolist())
    exact: NDArray[np.float64] = np.rint(weights * PARTS) / PARTS
    return exact


def _damped(counts: Integers) -> NDArray[np.float64]:
    """Return 1 + log of each count; of these there are few."""
    distinct, places = np.unique(counts, return_inverse=True)
    damped: NDArray[np.float64] = np.array([1 + math.log(count) for count in distinct.tolist()])[places]
    return damped


def _in_turn(words: NDArray[Number], pairs: NDArray[Number], found: Counted) -> NDArray[Number]:
    """Put the words of each article before its pairs."""
    turned = np.empty(len(words) + len(pairs), dtype=words.dtype)
    pairs_before = np.cumsum(found.pairs_of) - found.pairs_of
    turned[np.arange(len(words)) + np.repeat(pairs_before, found.words_of)] = words
    turned[np.arange(len(pairs)) + np.repeat(np.cumsum(found.words_of), found.pairs_of)] = pairs
    return turned

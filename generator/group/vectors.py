"""Articles as vectors of weighted terms: each a function of its article and of the background table alone."""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass
from hashlib import blake2b
from itertools import repeat
from operator import itemgetter, mul
from typing import TYPE_CHECKING

from generator.group.background import Background, background
from generator.group.features import counts, passages

if TYPE_CHECKING:
    from generator.model import Article

PAIR_WEIGHT = 0.5
"""What a pair of neighbouring words weighs, against a word that is as rare."""
_FLAT = Background({}, {}, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Vector:
    """A unit vector: the words and then the pairs of an article, and what each weighs. Empty without words.

    A pair is kept as the places of its two words in `words`, so that vectors pass lightly between processes.
    """

    words: tuple[str, ...]
    firsts: array[int]
    seconds: array[int]
    weights: array[float]

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The pairs of words that weigh something, in the order of their weights."""
        words = self.words
        return tuple((words[one], words[two]) for one, two in zip(self.firsts, self.seconds, strict=True))


class _Damped(dict[int, float]):
    """1 + log of a count, for the few counts there are."""

    def __missing__(self, count: int) -> float:
        found = self[count] = 1 + math.log(count)
        return found


class _DampedPairs(dict[int, float]):
    """The same for pairs."""

    def __missing__(self, count: int) -> float:
        found = self[count] = _damped[count] * PAIR_WEIGHT
        return found


_damped = _Damped()
_damped_pairs = _DampedPairs()


@dataclass(frozen=True, slots=True)
class Packed:
    """A vector for comparing: its words as numbers (64 bits), pairs as places of words (32 bits), weights (doubles).

    It is bytes in the machine's own order, which pass between processes as they are, and can be kept.
    """

    words: bytes
    firsts: bytes
    seconds: bytes
    weights: bytes


class _Numbers(dict[str, int]):
    """A number for each word, the same everywhere: in a million words two share one once in 40 million times."""

    def __missing__(self, word: str) -> int:
        digest = blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        found = self[word] = int.from_bytes(digest, "little")
        return found


_numbers = _Numbers()


@dataclass(frozen=True, slots=True)
class Wording:
    """What of an article makes its vector: much less than an article, which matters between processes."""

    title: str
    passages: tuple[str, ...]
    language: str


def wording(article: Article) -> Wording:
    """Take out of an article what makes its vector."""
    return Wording(article.title, tuple(passages(article)), article.language)


def vector(article: Article) -> Vector:
    """Return the vector of an article."""
    return weigh(wording(article))


def weigh(wording: Wording) -> Vector:
    """Weigh each term of an article: (1 + log count) x rarity, scaled to length 1.

    A language without a background table does without rarity.
    """
    table = background(wording.language) or _FLAT
    found = counts(wording.title, wording.passages, wording.language)
    rarities = [*map(table.words.get, found.words, repeat(table.unseen_word))]
    rarities += map(table.pairs.get, found.pairs, repeat(table.unseen_pair))
    damped = [*map(_damped.__getitem__, found.words.values())]
    damped += map(_damped_pairs.__getitem__, found.pairs.values())
    weights = list(map(mul, damped, rarities))
    length = math.hypot(*weights)
    places = dict(zip(found.words, range(len(found.words)), strict=True)).__getitem__
    return Vector(
        words=tuple(found.words),
        firsts=array("i", map(places, map(itemgetter(0), found.pairs))),
        seconds=array("i", map(places, map(itemgetter(1), found.pairs))),
        weights=array("d", [weight / length for weight in weights]),
    )


def pack(wording: Wording) -> Packed:
    """Make the vector of an article, for comparing."""
    row = weigh(wording)
    return Packed(
        array("Q", map(_numbers.__getitem__, row.words)).tobytes(),
        row.firsts.tobytes(),
        row.seconds.tobytes(),
        row.weights.tobytes(),
    )

"""Articles as vectors of weighted terms: each a function of its article and of the background table alone."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import repeat
from operator import mul
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

from generator.group.background import Background, background
from generator.group.features import counts, passages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Article

PAIR_WEIGHT = 0.5
"""What a pair of neighbouring words weighs, against a word that is as rare."""
_FLAT = Background({}, {}, 1.0)


@dataclass(frozen=True, slots=True)
class Vector:
    """A unit vector: the words and then the pairs of an article, and what each weighs. Empty without words."""

    words: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]
    weights: tuple[float, ...]


def vector(article: Article) -> Vector:
    """Weigh each term of an article: (1 + log count) x rarity, scaled to length 1.

    A language without a background table does without rarity.
    """
    table = background(article.language) or _FLAT
    found = counts(article.title, passages(article), article.language)
    unseen = repeat(table.unseen)
    rarities = [*map(table.words.get, found.words, unseen), *map(table.pairs.get, found.pairs, unseen)]
    damped = [1 + math.log(count) for count in found.words.values()]
    damped += [(1 + math.log(count)) * PAIR_WEIGHT for count in found.pairs.values()]
    weights = list(map(mul, damped, rarities))
    length = math.hypot(*weights)
    return Vector(tuple(found.words), tuple(found.pairs), tuple(weight / length for weight in weights))


def matrix(articles: Iterable[Article]) -> sparse.csr_array:
    """Return one row an article and one column a term, of terms that more than one article has.

    Within a row, terms keep the order that they have in the article's vector, so that sums over the terms that two
    articles share are the same to the last bit whatever other articles there are.
    """
    numbers: dict[str, int] = {}
    terms: list[np.ndarray] = []
    weights: list[np.ndarray] = []
    for article in articles:
        row = vector(article)
        own = [numbers.setdefault(word, len(numbers) + 1) << 32 for word in row.words]
        own += [numbers[first] << 32 | numbers[second] for first, second in row.pairs]
        terms.append(np.array(own, dtype=np.int64))
        weights.append(np.array(row.weights, dtype=np.float64))
    ends = np.cumsum([0, *map(len, terms)])
    _, columns, uses = np.unique(np.concatenate(terms), return_inverse=True, return_counts=True)
    shared = uses > 1
    kept = shared[columns]
    column_numbers = (np.cumsum(shared) - 1).astype(np.int32)
    kept_before = np.concatenate(([0], np.cumsum(kept)))
    return sparse.csr_array(
        (np.concatenate(weights)[kept], column_numbers[columns[kept]], kept_before[ends].astype(np.int32)),
        shape=(len(terms), max(int(shared.sum()), 1)),
    )

"""Articles as vectors of weighted terms. A vector is a function of its article and of the background table alone."""

from __future__ import annotations

import math
from array import array
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

from generator.group.background import background
from generator.group.features import counts, passages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Article

PAIR_WEIGHT = 0.5
"""What a pair of neighbouring words weighs, against a word that is as rare."""


def vector(article: Article) -> dict[str, float]:
    """Return the weight of each term, as a unit vector, in the order of first appearance.

    Weights are (1 + log count) x rarity; a language without a background table does without rarity. An article
    without any word has an empty vector.
    """
    table = background(article.language)
    weights: dict[str, float] = {}
    for term, count in counts(article.title, passages(article), article.language).items():
        weight = (1 + math.log(count)) * (table.rarity(term) if table else 1.0)
        weights[term] = weight * PAIR_WEIGHT if " " in term else weight
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items()} if length else {}


def matrix(articles: Iterable[Article]) -> sparse.csr_array:
    """Return one row an article; columns are terms, numbered as they appear."""
    columns: dict[str, int] = {}
    ends, terms, weights = array("q", [0]), array("i"), array("d")
    for article in articles:
        row = vector(article)
        terms.extend(columns.setdefault(term, len(columns)) for term in row)
        weights.extend(row.values())
        ends.append(len(terms))
    data = np.frombuffer(weights, dtype=np.float64) if weights else np.zeros(0)
    indices = np.frombuffer(terms, dtype=np.int32) if terms else np.zeros(0, dtype=np.int32)
    shape = (len(ends) - 1, max(len(columns), 1))
    return sparse.csr_array((data, indices, np.frombuffer(ends, dtype=np.int64)), shape=shape)

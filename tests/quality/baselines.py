"""Baselines for summaries: the first sentence of every source, LexRank and TextRank.

LexRank is Erkan and Radev (2004), continuous: sentences are weighed by PageRank over their TF-IDF cosines above a
threshold. TextRank is Mihalcea and Tarau (2004): PageRank over shared words by the logarithms of the lengths. Both
take the sentences as newsfold reads them and give them by weight, none twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from generator.digest.ranking.likeness import likeness
from generator.language.words import stems

if TYPE_CHECKING:
    from generator.model import Article

DAMPING, STEPS = 0.85, 60
THRESHOLD = 0.1
ENOUGH = 40
"""Sentences of each that are given at most: more than any cut takes."""


def sentences(article: Article) -> list[str]:
    """Return the sentences of an article, without its title in the text again."""
    found = [article.text[sentence.start : sentence.end] for sentence in article.sentences]
    return [text for text in found if text.strip(" .") != article.title.strip(" .")]


def first_sentences(articles: tuple[Article, ...]) -> str:
    """Return the first sentence of each article's body."""
    return " ".join(next(iter(sentences(article)), "") for article in articles)


def lexrank(articles: tuple[Article, ...]) -> str:
    """Return the sentences by LexRank."""
    texts, bags = _read(articles)
    if not texts:
        return ""
    cosines = likeness(bags).cosines
    return _ranked(texts, np.where(cosines >= THRESHOLD, cosines, 0.0))


def textrank(articles: tuple[Article, ...]) -> str:
    """Return the sentences by TextRank."""
    texts, bags = _read(articles)
    if not texts:
        return ""
    sets = [set(bag) for bag in bags]
    links = np.zeros((len(texts), len(texts)))
    for row, left in enumerate(sets):
        for column in range(row):
            right = sets[column]
            length = np.log(max(len(left), 1)) + np.log(max(len(right), 1))
            if length > 0:
                links[row, column] = links[column, row] = len(left & right) / length
    return _ranked(texts, links)


def _read(articles: tuple[Article, ...]) -> tuple[list[str], list[tuple[str, ...]]]:
    texts = [text for article in articles for text in sentences(article)]
    return texts, [tuple(stems(text, "en")) for text in texts]


def _ranked(texts: list[str], links: np.ndarray) -> str:
    total = links.sum(axis=1, keepdims=True)
    steps = np.divide(links, total, out=np.full_like(links, 1 / len(texts)), where=total > 0)
    weight = np.full(len(texts), 1 / len(texts))
    for _ in range(STEPS):
        weight = (1 - DAMPING) / len(texts) + DAMPING * weight @ steps
    best = sorted(range(len(texts)), key=lambda row: (-round(float(weight[row]), 12), row))
    return " ".join(list(dict.fromkeys(texts[row] for row in best))[:ENOUGH])

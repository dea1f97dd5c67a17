"""The stories within a topic: the tree of its articles, cut closer.

What parts articles on one story is how they open: the angle stands in title and lead, while the rest goes over the
same background. So openings are compared, in the way of `similarity`, with the topic in place of the window: the
square root of the cosine, less the mean of the two hub values. The tree is that of average link; it is cut where the
next merge is less alike than the last by a wide gap. Openings that are nearly the same are one opening: copies
of a report are no story of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from generator.group.features import passages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from generator.group.terms import Terms
    from generator.model import Article, Topic

FEWEST, MOST = 5, 500
"""Articles of a topic that has threads. The tree takes memory by the square of them."""
TELLING = 2
"""Different openings that make a thread; there must be two such threads."""
OPENING = 800
"""Characters of an article's prose that are compared. From 600 to 1,200 the result is the same on most topics."""
HUB_QUANTILE = 0.8
SAME = 0.75
"""Similarity from which two openings are one and the same."""
GAP = 0.035
"""How much less alike what is apart must be than what is together. (Of pairs of look-alike events put into one topic
0.93 are told apart, and threads are found in a half of the topics on one event.)"""
NEARLY = 0.7
"""Of the cuts with gaps nearly as wide as the widest the closest is taken: it leaves what is alone alone."""
COVERED = 0.6
"""Share of the articles that must be in threads of several."""
_DECIMALS = 9

_Opening: TypeAlias = tuple[str, tuple[str, ...], str]
"""The title, the first of the prose, the language."""


@dataclass(slots=True)
class _Part:
    """Articles that were merged, by number, and their different openings among those that tell something."""

    members: list[int]
    openings: set[int]


def threads(topic: Topic) -> tuple[tuple[str, ...], ...]:
    """Part a topic into stories: the paths of each, in the order of the fold; none where no gap is clear.

    The first story is that of the first article; one that is on nothing else's story is alone. Articles without a
    whole sentence of prose, such as bare headlines, go along and prove nothing.
    """
    if not FEWEST <= len(topic.articles) <= MOST:
        return ()  # most topics are small, and no article of theirs need be opened
    articles = sorted(topic.articles, key=lambda article: article.order)
    telling = [any(sentence.whole for sentence in article.sentences) for article in articles]
    if sum(telling) < FEWEST:
        return ()
    stories = _stories(tuple(map(_opening, articles)), tuple(telling))
    return tuple(tuple(articles[number].path for number in story) for story in stories)


@lru_cache(maxsize=8)  # an edit further down is none of an opening, and who edits a topic does so again
def _stories(openings: tuple[_Opening, ...], telling: tuple[bool, ...]) -> list[list[int]]:
    """Part articles into stories, by number, by how they open and whether they tell something."""
    clear = [
        (gap, parts) for gap, parts in _cuts(_alike(openings), telling) if gap >= GAP and _several(parts)
    ]
    least = NEARLY * max((gap for gap, _ in clear), default=0.0)
    parts = next((parts for gap, parts in clear if gap >= least), [])
    return sorted(sorted(part.members) for part in parts)


def _several(parts: Sequence[_Part]) -> bool:
    """Tell whether there are two threads of several articles that hold most of all articles."""
    several = [len(part.members) for part in parts if len(part.openings) >= TELLING]
    return len(several) > 1 and sum(several) >= COVERED * sum(len(part.members) for part in parts)


def _alike(openings: Sequence[_Opening]) -> NDArray[np.float64]:
    """Return how alike some openings are, a row and a column each."""
    import numpy as np  # noqa: PLC0415 - most topics are too small to need it

    from generator.group.vectors import Wording, pack  # noqa: PLC0415 - as above

    terms = pack([Wording(*opening) for opening in openings])
    alike = np.sqrt(np.clip(_products(terms), 0.0, 1.0))
    rounded: NDArray[np.float64] = alike.round(_DECIMALS)
    return rounded


def _products(terms: Terms) -> NDArray[np.float64]:
    """Return the products of all rows with each other."""
    from generator.group.matrix import matrix  # noqa: PLC0415 - as above

    vectors = matrix(terms)
    return vectors.nearly_full(vectors.turned())


def _opening(article: Article) -> _Opening:
    text = "\n".join(passages(article.body))
    if len(text) > OPENING:
        text = text[:OPENING].rpartition(" ")[0] or text[:OPENING]
    return article.title, (text,) if text else (), article.language


def _cuts(alike: NDArray[np.float64], telling: Sequence[bool]) -> Iterator[tuple[float, list[_Part]]]:
    """Yield every cut of the tree, the closest first: by how much the next merge is less alike, and the parts."""
    openings = _openings(alike)
    parts = {
        number: _Part([number], {opening} if telling[number] else set())
        for number, opening in enumerate(openings)
    }
    merges = list(_merges(_corrected(alike)))
    for (value, kept, lost), (following, _, _) in pairwise(merges):
        gone = parts.pop(lost)
        parts[kept] = _Part(parts[kept].members + gone.members, parts[kept].openings | gone.openings)
        yield round(value - following, _DECIMALS), list(parts.values())


def _openings(alike: NDArray[np.float64]) -> list[int]:
    """Return a number for each opening; those that are nearly the same, also by way of others, share one."""
    openings = list(range(len(alike)))
    for number, row in enumerate(alike):
        for other in (row[:number] >= SAME).nonzero()[0].tolist():
            if openings[number] != openings[other]:
                new, old = sorted((openings[number], openings[other]))
                openings = [new if opening == old else opening for opening in openings]
    return openings


def _corrected(alike: NDArray[np.float64]) -> NDArray[np.float64]:
    """Take away what the openings of the topic share with all; what is nearly the same counts as wholly alike."""
    import numpy as np  # noqa: PLC0415 - as above

    others = alike[~np.eye(len(alike), dtype=bool)].reshape(len(alike), -1)
    hubs = np.quantile(others, HUB_QUANTILE, axis=1)
    corrected: NDArray[np.float64] = alike - (hubs[:, None] + hubs[None, :]) / 2
    return np.where(alike >= SAME, 1.0, corrected)


def _merges(alike: NDArray[np.float64]) -> Iterator[tuple[float, int, int]]:
    """Yield the merges of average link (UPGMA, Sokal and Michener 1958): how alike, which part stays, which goes."""
    import numpy as np  # noqa: PLC0415 - as above

    sums = alike.copy()
    sizes = np.ones(len(sums))
    left = np.tril(np.full_like(sums, -np.inf))  # what is above the diagonal counts, of parts that are left
    for _ in range(len(sums) - 1):
        means = (sums / np.outer(sizes, sizes)).round(_DECIMALS) + left
        kept, lost = divmod(int(means.argmax()), len(sums))
        yield float(means[kept, lost]), kept, lost
        sums[kept] += sums[lost]
        sums[:, kept] += sums[:, lost]
        sizes[kept] += sizes[lost]
        left[lost], left[:, lost] = -np.inf, -np.inf

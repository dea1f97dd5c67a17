"""How often the terms of some articles count, in arrays: what `features.counts` says of one article, for several.

Articles come as the numbers of their words, parts one after the other: the beginning of the text, then the title.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from generator.group import features

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    Integers: TypeAlias = NDArray[np.int64]

from generator.language.words import pieces


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """The words and pairs of some articles, by article and there in the order of their first places.

    Words are numbers of a vocabulary, `ones` and `others` the two of each pair. `words_of` and `pairs_of` say how many
    of them each article has.
    """

    words: Integers
    word_counts: Integers
    ones: Integers
    others: Integers
    pair_counts: Integers
    words_of: Integers
    pairs_of: Integers


def numbered(title: str, passages: Iterable[str], numbers: Mapping[str, int]) -> tuple[list[int], list[int]]:
    """Return the numbers of the words of a text and of its title; words with nought are left out."""
    body: list[int] = []
    for passage in passages:
        body += filter(None, map(numbers.__getitem__, pieces(passage)))
        if len(body) >= features.LENGTH:
            break
    return body[: features.LENGTH], list(filter(None, map(numbers.__getitem__, pieces(title))))


def counted(articles: Sequence[tuple[list[int], list[int]]]) -> Counted:
    """Count the words and pairs of articles, each a text and a title."""
    parts = list(chain.from_iterable(articles))
    sizes = np.array([len(part) for part in parts], dtype=np.int64)
    words = np.fromiter(chain.from_iterable(parts), dtype=np.int64, count=int(sizes.sum()))
    part = np.repeat(np.arange(len(parts)), sizes)
    place = np.arange(len(words)) - (np.cumsum(sizes) - sizes)[part]  # within its part
    in_title = part % 2 == 1
    owner = part // 2
    singles, firsts = _numbers((owner << 32) | words)
    paired = np.flatnonzero(place + 1 < sizes[part])
    doubles, begins = _numbers(singles[paired] * (len(firsts) + 1) + singles[paired + 1])
    begins = paired[begins]
    return Counted(
        words=words[firsts],
        word_counts=_counts(singles, _worth(place, in_title), len(firsts)),
        ones=words[begins],
        others=words[begins + 1],
        pair_counts=_counts(doubles, _worth(place[paired] + 1, in_title[paired]), len(begins)),
        words_of=np.bincount(owner[firsts], minlength=len(articles)),
        pairs_of=np.bincount(owner[begins], minlength=len(articles)),
    )


def _worth(places: Integers, in_title: NDArray[np.bool_]) -> Integers:
    """Return how often a word counts for being here; a pair does by where its second word stands."""
    return np.where(in_title, features.TITLE_COUNTS, 1 + (places < features.BEGINNING))


def _counts(numbers: Integers, worth: Integers, many: int) -> Integers:
    return np.bincount(numbers, weights=worth, minlength=many).astype(np.int64)


def _numbers(keys: Integers) -> tuple[Integers, Integers]:
    """Return a number for the key at each place, by the order of first places, and these first places.

    A key has at most as many bits as leave room for a place: those of an owner of a few, and of a word.
    """
    bits = np.int64(len(keys).bit_length())
    ranked = np.sort((keys << bits) | np.arange(len(keys)))  # quicker than to sort places by keys
    order = ranked & ((np.int64(1) << bits) - 1)
    ranked >>= bits
    begins = np.empty(len(keys), dtype=np.bool_)
    begins[:1] = True
    np.not_equal(ranked[1:], ranked[:-1], out=begins[1:])
    is_first = np.zeros(len(keys), dtype=np.bool_)
    is_first[order[begins]] = True
    rank = np.cumsum(is_first) - 1
    found = np.empty(len(keys), dtype=np.int64)
    found[order] = rank[order[begins]][np.cumsum(begins) - 1]
    return found, np.flatnonzero(is_first)

"""Which of the titles that an English article's first sentences make is the best.

Each costs what it lost when it was cut, what keeps it from saying something by itself, how far down it stands
and how little it holds of what the article speaks of again and again.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from math import inf, log2
from typing import TYPE_CHECKING

from generator.language.words import stems
from generator.load.lead import bare, find_pieces
from generator.load.lead_faults import faults

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_DOWN = (0.0, 3.6, 4.4, 5.2, 6.0, 6.8)
"""What it costs not to be the first sentence, in faults."""

_NAME = re.compile(r"(?<=[\s\"'\u2018\u201c-])(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|I\b)[A-Z][\w.]")
_REPEATED_NAME = re.compile(
    r"(?<=[a-z,'\u2019] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Police|Sheriff|County|Department|City)\b)"
    r"[A-Z][a-z]{2,}"
)
_UNNAMED, _LOST_NAMES = 1.0, 1.0
"""What it costs to cut off all names of a sentence, and all that the article repeats."""

_READ, _SHORTEST_NAME = 1500, 4
"""How much of an article tells what it is about, in characters."""

_MOST_STEMS, _MOST_TIMES, _ABOUT = 5, 8, 3.2


def choose(told: Iterable[str], text: str, language: str, *, decks: tuple[float, ...] = ()) -> str:
    """Return the best title that the first sentences of a text make, of at most six.

    `decks` are the costs of those that stand above the first of the text.
    """
    times = _repeated(text, language)
    most = max(_weight(times, times), 1.0)
    counts = Counter(_REPEATED_NAME.findall(text[:_READ]))
    names = sorted(name for name, count in counts.items() if count > 1)
    best, title = inf, ""
    for (down, following), sentence in zip(pairwise((*decks, *_DOWN, inf)), told, strict=False):
        named = _NAME.search(bare(sentence))
        repeated = [name for name in names if name in sentence]
        for piece in find_pieces(sentence, english=True):
            cost = piece.cost + down
            if cost >= best:
                continue
            cost += faults(piece.text) + _ABOUT * (1 - _weight(stems(piece.text, language), times) / most)
            cost += _LOST_NAMES if repeated and not any(name in piece.text for name in repeated) else 0.0
            cost += _UNNAMED if named and not _names(piece.text, text) else 0.0
            if cost < best:
                best, title = cost, piece.text
        if best <= following:
            break  # no later sentence costs less
    return title


def speaks_of(title: str, text: str, language: str) -> bool:
    """Tell whether a title holds any of the words that a text of some length repeats."""
    times = _repeated(text, language)
    return not times or not times.keys().isdisjoint(stems(title, language))


def _names(title: str, text: str) -> bool:
    """Tell whether a title names somebody or a place, if only with a first word that is never small."""
    if _NAME.search(title):
        return True
    first = "".join(title.split(maxsplit=1)[:1]).lower()
    return len(first) >= _SHORTEST_NAME and re.search(rf"\b{re.escape(first)}\b", text[:_READ]) is None


def _repeated(text: str, language: str) -> dict[str, int]:
    return {stem: count for stem, count in Counter(stems(text[:_READ], language)).items() if count > 1}


def _weight(words: Iterable[str], times: Mapping[str, int]) -> float:
    """Return how much of what an article repeats some stems hold: the sum over the most frequent ones."""
    counts = sorted((times[word] for word in {*words} & times.keys()), reverse=True)
    return sum(log2(min(count, _MOST_TIMES)) for count in counts[:_MOST_STEMS])

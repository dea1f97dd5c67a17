"""Chunks: which words lie in one file of the index. A browser gets the files in which a word may be, by their borders.

Pagefind fills one file after the other. Then a word more in the first moves the borders of all. Here borders follow
from how words begin: words with one beginning share a file as long as they fit in, and else those with one letter more.
So what an edit changes stays in the files of the words that it touched.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FULL = 1 << 16
"""Bytes that a file holds before it is compressed: Pagefind's own hold about as much."""


def chunks(words: Sequence[str], weights: Sequence[int], full: int = FULL) -> list[tuple[int, int]]:
    """Cut a sorted list of different words into files: return the first of each and the one behind its last."""
    sums = [0, *accumulate(weights)]
    found: list[tuple[int, int]] = []
    waiting = [(0, len(words), 0)] if words else []
    while waiting:
        begin, end, depth = waiting.pop()
        if sums[end] - sums[begin] <= full or end - begin == 1:
            found.append((begin, end))
        else:
            waiting += reversed(list(_shared(words, sums, (begin, end, depth), full)))
    return found


def _shared(
    words: Sequence[str], sums: Sequence[int], span: tuple[int, int, int], full: int
) -> Iterator[tuple[int, int, int]]:
    """Yield spans of words that have the letters up to some depth in common, those that follow each other together.

    As far as these fit into one file.
    """
    begin, end, depth = span
    start = begin
    at = begin
    while at < end:
        prefix = words[at][: depth + 1]
        behind = bisect_right(words, prefix, at, end, key=lambda word: word[: depth + 1])
        if at > start and sums[behind] - sums[start] > full:
            yield start, at, depth + 1
            start = at
        if sums[behind] - sums[at] > full:
            yield at, behind, depth + 1
            start = behind
        at = behind
    if start < end:
        yield start, end, depth + 1


def borders(words: Sequence[str], spans: Sequence[tuple[int, int]]) -> list[tuple[str, str]]:
    """Return the first and the last word of each file, cut as Pagefind does to what tells it from its neighbours."""
    firsts, lasts = [words[begin] for begin, _ in spans], [words[end - 1] for _, end in spans]
    for place, (last, after) in enumerate(zip(lasts[:-1], firsts[1:], strict=True)):
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(last, after, strict=False)))
        firsts[place + 1] = after[: same + 1]
        if last[: same + 1] >= firsts[place]:
            lasts[place] = last[: same + 1]
    return list(zip(firsts, lasts, strict=True))

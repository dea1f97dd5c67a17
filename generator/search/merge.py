"""Segments to one index: of each word its postings in all segments, one behind the other.

A chunk of the index is made only where it is not known yet: what it is made of has a key, and neither the postings nor
the segments have to be opened to say what that is.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from itertools import accumulate, groupby, pairwise
from typing import TYPE_CHECKING

import numpy as np

from generator.search.chunks import borders, chunks
from generator.search.codec import closed, head, text
from generator.search.segment import VARIANT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from generator.search.segment import Segment

_PAGE = head(4, 3)


@dataclass(frozen=True, slots=True)
class Chunk:
    """A file of words: a key of all that it holds, its borders, and the span of its rows in `Merge`."""

    key: bytes
    first: str
    last: str
    begin: int
    end: int


class Merge:
    """The words of segments, which follow each other in the order of their pages."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.bases = [0, *accumulate(len(segment.pages) for segment in segments)]
        """The number of the first page of each segment; the last is how many pages there are."""
        self._segments = segments
        self.rows = sorted(set().union(*(segment.rows for segment in segments)))
        number = {row: place for place, row in enumerate(self.rows)}
        self._rows = [np.array([number[row] for row in segment.rows], np.int32) for segment in segments]
        sizes = [len(segment.ends) for segment in segments]
        rows = np.concatenate(self._rows)
        order = np.argsort(
            rows, kind="stable"
        )  # what a row has in one segment and in the next stands together
        self._segment = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)[order]
        self._place = np.concatenate([np.arange(size, dtype=np.int32) for size in sizes])[order]
        self._weights = np.bincount(
            rows, np.concatenate([_lengths(segment) for segment in segments]), len(self.rows)
        )
        self._ends: list[int] = np.cumsum(np.bincount(rows, minlength=len(self.rows))).tolist()

    def chunks(self) -> Iterator[Chunk]:
        """Yield the chunks that hold all words, in order."""
        words, begins = self._words()
        if not words:
            return
        spans = chunks(words, np.add.reduceat(self._weights, begins).tolist())
        rows = [begins[begin] for begin, _ in spans] + [len(self.rows)]
        found = zip(self._keys(rows), borders(words, spans), pairwise(rows), strict=True)
        for key, (first, last), (begin, end) in found:
            yield Chunk(key, first, last, begin, end)

    def filters(self) -> list[tuple[str, list[tuple[str, list[int]]]]]:
        """Return the values of each filter with their pages, all in order."""
        found: dict[str, dict[str, list[int]]] = {}
        for segment, base in zip(self._segments, self.bases, strict=False):
            for label, values in segment.filters.items():
                listed = found.setdefault(label, {})
                for value, pages in values.items():
                    listed.setdefault(value, []).extend(base + page for page in pages)
        return sorted((label, sorted(values.items())) for label, values in found.items())

    def _keys(self, begins: Sequence[int]) -> list[bytes]:
        """Return digests of what rows have in all segments: of those up to the next that begins a file."""
        keys = [blake2b("\n".join(self.rows[a:b]).encode(), digest_size=20) for a, b in pairwise(begins)]
        for segment, rows, base in zip(self._segments, self._rows, self.bases[:-1], strict=True):
            numbers = np.stack([segment.firsts, segment.lasts, segment.counts, _lengths(segment)], axis=1)
            borders = np.searchsorted(rows, begins).tolist()
            for key, begin, (start, stop) in zip(keys, begins[:-1], pairwise(borders), strict=True):
                if start < stop:
                    body = segment.body[segment.begin(start) : segment.ends[stop - 1]]
                    inside = slice(start, stop)
                    key.update(
                        b"%d:%b%b%b"
                        % (base, (rows[inside] - begin).tobytes(), numbers[inside].tobytes(), body)
                    )
        return [key.digest() for key in keys]

    def _words(self) -> tuple[list[str], list[int]]:
        """Return the words, and which row is the first of each: of some there are only variants."""
        words: list[str] = []
        begins: list[int] = []
        for place, row in enumerate(self.rows):
            word = row.partition(VARIANT)[0]
            if not words or words[-1] != word:
                words.append(word)
                begins.append(place)
        return words, begins

    def content(self, chunk: Chunk) -> bytes:
        """Return the file of a chunk."""
        lists = (
            (*self.rows[row].partition(VARIANT)[::2], self._list(row))
            for row in range(chunk.begin, chunk.end)
        )
        words: list[bytes] = []
        for word, forms in groupby(lists, key=lambda one: one[0]):
            by_form = {form: pages for _, form, pages in forms}
            pages = by_form.pop("", head(4, 0))
            variants = b"".join(head(4, 2) + text(form) + listed for form, listed in by_form.items())
            words.append(head(4, 3) + text(word) + pages + head(4, len(by_form)) + variants)
        return closed(head(4, 1) + head(4, len(words)) + b"".join(words))

    def _list(self, row: int) -> bytes:
        """Return the pages of a row in all segments."""
        inside = slice(self._ends[row - 1] if row else 0, self._ends[row])
        count, last = 0, 0
        data: list[bytes] = []
        for number, place in zip(self._segment[inside].tolist(), self._place[inside].tolist(), strict=True):
            segment, base, ends = self._segments[number], self.bases[number], self._segments[number].ends
            data += (
                _PAGE,
                head(0, base + segment.firsts[place] - last),
                segment.body[ends[place - 1] if place else 0 : ends[place]],
            )
            last = base + segment.lasts[place]
            count += segment.counts[place]
        return head(4, count) + b"".join(data)


def _lengths(segment: Segment) -> NDArray[np.uint32]:
    """Return how many bytes a segment has of each of its rows."""
    lengths = np.array(segment.ends, np.uint32)
    lengths[1:] -= np.asarray(segment.ends, np.uint32)[:-1]
    return lengths

"""Blocks to one index: of each word the lists of its pages in all blocks, one behind the other.

A file of the index is made only where it is not known yet: what it is made of has a key, and neither the lists nor the
blocks have to be opened to say what that is.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from itertools import accumulate, groupby, pairwise
from typing import TYPE_CHECKING

import numpy as np

from generator.search.chunks import borders, chunks
from generator.search.packed import closed, head, text
from generator.search.part import VARIANT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from generator.search.part import Part

_PAGE = head(4, 3)


@dataclass(frozen=True, slots=True)
class File:
    """A file of words: a key of all that it holds, its borders, and the span of its rows in `Joined`."""

    key: bytes
    first: str
    last: str
    begin: int
    end: int


class Joined:
    """The words of blocks, which follow each other in the order of their pages."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self.bases = [0, *accumulate(len(part.pages) for part in parts)]
        """The number of the first page of each block; the last is how many pages there are."""
        self._parts = parts
        self.rows = sorted(set().union(*(part.rows for part in parts)))
        number = {row: place for place, row in enumerate(self.rows)}
        self._rows = [np.array([number[row] for row in part.rows], np.int32) for part in parts]
        sizes = [len(part.ends) for part in parts]
        rows = np.concatenate(self._rows)
        order = np.argsort(rows, kind="stable")  # what a row has in one block and in the next stands together
        self._block = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)[order]
        self._place = np.concatenate([np.arange(size, dtype=np.int32) for size in sizes])[order]
        self._weights = np.bincount(rows, np.concatenate([_lengths(part) for part in parts]), len(self.rows))
        self._ends: list[int] = np.cumsum(np.bincount(rows, minlength=len(self.rows))).tolist()

    def files(self) -> Iterator[File]:
        """Yield the files that hold all words, in order."""
        words, begins = self._words()
        if not words:
            return
        spans = chunks(words, np.add.reduceat(self._weights, begins).tolist())
        rows = [begins[begin] for begin, _ in spans] + [len(self.rows)]
        files = zip(self._keys(rows), borders(words, spans), pairwise(rows), strict=True)
        for key, (first, last), (begin, end) in files:
            yield File(key, first, last, begin, end)

    def filters(self) -> list[tuple[str, list[tuple[str, list[int]]]]]:
        """Return the values of each filter with their pages, all in order."""
        found: dict[str, dict[str, list[int]]] = {}
        for part, base in zip(self._parts, self.bases, strict=False):
            for label, values in part.filters.items():
                listed = found.setdefault(label, {})
                for value, pages in values.items():
                    listed.setdefault(value, []).extend(base + page for page in pages)
        return sorted((label, sorted(values.items())) for label, values in found.items())

    def _keys(self, begins: Sequence[int]) -> list[bytes]:
        """Return digests of what rows have in all blocks: of those up to the next that begins a file."""
        keys = [blake2b("\n".join(self.rows[a:b]).encode(), digest_size=20) for a, b in pairwise(begins)]
        for part, rows, base in zip(self._parts, self._rows, self.bases[:-1], strict=True):
            numbers = np.stack([part.firsts, part.lasts, part.counts, _lengths(part)], axis=1)
            borders = np.searchsorted(rows, begins).tolist()
            for key, begin, (start, stop) in zip(keys, begins[:-1], pairwise(borders), strict=True):
                if start < stop:
                    body = part.body[part.begin(start) : part.ends[stop - 1]]
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

    def content(self, file: File) -> bytes:
        """Return a file."""
        lists = (
            (*self.rows[row].partition(VARIANT)[::2], self._list(row)) for row in range(file.begin, file.end)
        )
        words: list[bytes] = []
        for word, forms in groupby(lists, key=lambda one: one[0]):
            by_form = {form: pages for _, form, pages in forms}
            pages = by_form.pop("", head(4, 0))
            variants = b"".join(head(4, 2) + text(form) + listed for form, listed in by_form.items())
            words.append(head(4, 3) + text(word) + pages + head(4, len(by_form)) + variants)
        return closed(head(4, 1) + head(4, len(words)) + b"".join(words))

    def _list(self, row: int) -> bytes:
        """Return the pages of a row in all blocks."""
        inside = slice(self._ends[row - 1] if row else 0, self._ends[row])
        count, last = 0, 0
        data: list[bytes] = []
        for block, place in zip(self._block[inside].tolist(), self._place[inside].tolist(), strict=True):
            part, base, ends = self._parts[block], self.bases[block], self._parts[block].ends
            data += (
                _PAGE,
                head(0, base + part.firsts[place] - last),
                part.body[ends[place - 1] if place else 0 : ends[place]],
            )
            last = base + part.lasts[place]
            count += part.counts[place]
        return head(4, count) + b"".join(data)


def _lengths(part: Part) -> NDArray[np.uint32]:
    """Return how many bytes a block has of each of its rows."""
    lengths = np.array(part.ends, np.uint32)
    lengths[1:] -= np.asarray(part.ends, np.uint32)[:-1]
    return lengths

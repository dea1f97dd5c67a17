"""The file that a background table is kept in."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Table:
    """In how many of `documents` texts each term occurs: a word, or a pair with a space between."""

    documents: int
    frequencies: Mapping[str, int]


def dump(table: Table) -> bytes:
    """Return a file's bytes: a line with the number of texts, then a line for each frequency and its terms.

    Terms are separated by tabs. All is sorted, so the same table always gives the same lines.
    """
    by_frequency: dict[int, list[str]] = {}
    for term in sorted(table.frequencies):
        by_frequency.setdefault(table.frequencies[term], []).append(term)
    lines = [str(table.documents)]
    lines += ["\t".join((str(frequency), *by_frequency[frequency])) for frequency in sorted(by_frequency)]
    return gzip.compress("\n".join(lines).encode(), compresslevel=9, mtime=0)


def parse(data: bytes) -> Table:
    """Read what `dump` wrote."""
    documents, *lines = gzip.decompress(data).decode().split("\n")
    frequencies: dict[str, int] = {}
    for line in lines:
        frequency, *terms = line.split("\t")
        frequencies.update(dict.fromkeys(terms, int(frequency)))
    return Table(int(documents), frequencies)

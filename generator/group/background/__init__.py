"""How rare words are in news at large: a fixed table of document frequencies for each language.

The table comes with the package and never changes with the content, so that the weight of a word in one
article does not depend on which other articles there are. `README.md` beside this file tells what was counted;
`count.py` counts.
"""

from __future__ import annotations

import gzip
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from generator.language.words import primary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Background:
    """A table: in how many of `documents` texts each term occurs. Terms that are too rare are not in it."""

    documents: int
    frequencies: Mapping[str, int]

    def rarity(self, term: str) -> float:
        """Return the inverse document frequency of a term; one that is not in the table counts as seen once."""
        return math.log((self.documents + 1) / (self.frequencies.get(term, 1) + 0.5))


def background(language: str) -> Background | None:
    """Return the table of a language (a tag such as `en` or `pt-BR`), or None where there is none."""
    return _load(primary(language))


def dump(table: Background) -> bytes:
    """Return a table as a file's bytes: a line with the number of documents, then `frequency terms...` lines.

    Terms of one frequency stand in one line, with tabs between them; all is sorted, and the same table always
    gives the same bytes.
    """
    by_frequency: dict[int, list[str]] = {}
    for term in sorted(table.frequencies):
        by_frequency.setdefault(table.frequencies[term], []).append(term)
    lines = [str(table.documents)]
    lines += ["\t".join((str(frequency), *by_frequency[frequency])) for frequency in sorted(by_frequency)]
    return gzip.compress("\n".join(lines).encode(), compresslevel=9, mtime=0)


def parse(data: bytes) -> Background:
    """Read what `dump` wrote."""
    documents, *lines = gzip.decompress(data).decode().split("\n")
    return Background(int(documents), dict(_pairs(lines)))


def _pairs(lines: Iterable[str]) -> Iterable[tuple[str, int]]:
    for line in lines:
        frequency, *terms = line.split("\t")
        number = int(frequency)
        for term in terms:
            yield term, number


@cache
def _load(code: str) -> Background | None:
    if not code.isalpha():
        return None
    file = files("generator.group.background") / f"{code}.txt.gz"
    return parse(file.read_bytes()) if file.is_file() else None

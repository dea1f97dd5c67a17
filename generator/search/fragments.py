"""Fragments: what a page says in the list of what was found, a file for each page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.search.part import Part

_SHORT = 8
"""Letters of a name: of sites with ten thousand pages, two in a hundred have two pages that need one more."""


def name_fragments(parts: Iterable[Part], language: str) -> list[list[str]]:
    """Name the fragments of the pages of blocks by what they hold.

    Of two that begin alike the second gets more letters. Pagefind's names have 28 bits, of ten thousand pages one in
    three sites has two of a name, and which of them gets a longer one depends on what else is in the block.
    """
    taken: set[str] = set()
    names: list[list[str]] = []
    for part in parts:
        names.append([])
        for digest, _ in part.pages:
            told, letters = digest.hex(), _SHORT
            while told[:letters] in taken:
                letters += 1
            taken.add(told[:letters])
            names[-1].append(f"{language}_{told[:letters]}")
    return names

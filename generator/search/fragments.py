"""Fragments: what a page says in the list of what was found, a file for each page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Output
from generator.search.index import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.search.job import Job
    from generator.search.segment import Segment
    from generator.search.segments import Indexed

_SHORT = 8
"""Letters of a name: of sites with ten thousand pages, two in a hundred have two pages that need one more."""


def name_fragments(segments: Iterable[Segment], language: str) -> list[list[str]]:
    """Name the fragments of the pages of blocks by what they hold.

    Of two that begin alike the second gets more letters. Pagefind's names have 28 bits, of ten thousand pages one in
    three sites has two of a name, and which of them gets a longer one depends on what else is in the block.
    """
    taken: set[str] = set()
    names: list[list[str]] = []
    for segment in segments:
        names.append([])
        for digest, _ in segment.pages:
            told, letters = digest.hex(), _SHORT
            while told[:letters] in taken:
                letters += 1
            taken.add(told[:letters])
            names[-1].append(f"{language}_{told[:letters]}")
    return names


def fragments_stand(segment: Segment, names: Sequence[str], job: Job) -> bool:
    """Tell whether the fragments of a segment's pages stand in the site."""
    pages = zip(segment.pages, names, strict=True)
    return all(job.stands(_fragment(stem), digest) for (digest, _), stem in pages)


def _fragment(stem: str) -> str:
    return f"{FOLDER}/fragment/{stem}.pf_fragment"


def fragments(
    segments: Sequence[Segment], names: Sequence[Sequence[str]], fresh: Mapping[int, Indexed]
) -> Iterator[Output]:
    """Yield the fragments of all pages, those that stand without what they hold."""
    for place, (segment, stems) in enumerate(zip(segments, names, strict=True)):
        contents = fresh[place].fragments if place in fresh else (None,) * len(stems)
        for (digest, _), stem, content in zip(segment.pages, stems, contents, strict=True):
            yield Output(_fragment(stem), content, digest)

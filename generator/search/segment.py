"""A segment: what Pagefind found in one block of pages, in the form in which segments are merged to one index.

Of each word it has the postings, the list of its pages, as CBOR as Pagefind writes it:

    index/<language>_<hash>.pf_index       [[[word, pages, [[variant, pages]]]]]
    pages                                   [[steps from the page before, places, places in notes]]

Only the number of the first page of a list depends on the segments before: the rest is kept as bytes and never opened
again. Pagefind numbers pages as the file system lists them; here they are numbered in the block's own order.
"""

from __future__ import annotations

import json
import zlib
from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import cbor2

from generator.cache.digests import digest_of
from generator.search.codec import FormatError, head, opened, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Posting = list[Any]  # the page, places, places in notes

FIELDS = ("kind", "month", "source", "title", "topic")
"""The notes of all pages, in order; places in notes are told by the number of the note."""
VARIANT = "\0"
"""Stands between a word and one of its variants, which has accents that the word has not."""
_META, _INDEX, _FILTER, _FRAGMENT = ".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment"
_MISREAD = (
    *(AttributeError, LookupError, TypeError, ValueError, OverflowError, RecursionError),
    *(OSError, EOFError, zlib.error, cbor2.CBORError),
)
"""What reading a file raises that is made otherwise, or damaged."""
_PAGE = b"\x83"  # the head of a page: a list of three


@dataclass(frozen=True, slots=True)
class Segment:
    """The words of a block of pages with their postings, and what else the index tells of its pages.

    `pages` are digests of their fragments and how many words they have; `filters` the pages of each value by the name
    of the filter, numbered from 0. The lines of `text` are the rows: words, and words and a variant with `VARIANT`
    between, in order of code points. Of each row `firsts` and `lasts` are the first and the last page, `counts` how
    many, and `ends` where in `body` the list's bytes end, which begin behind the number of its first page.
    """

    pages: tuple[tuple[bytes, int], ...]
    filters: Mapping[str, Mapping[str, tuple[int, ...]]]
    text: str
    firsts: array[int]
    lasts: array[int]
    counts: array[int]
    ends: array[int]
    body: bytes

    @property
    def rows(self) -> list[str]:
        """The rows; as text they take a tenth of the room."""
        return self.text.split("\n") if self.text else []

    def begin(self, row: int) -> int:
        """Return where in `body` the bytes of a row begin."""
        return self.ends[row - 1] if row else 0


def make_segment(files: Mapping[str, bytes], paths: Sequence[str]) -> tuple[Segment, tuple[bytes, ...]]:
    """Read what Pagefind made of pages with these paths; return it with the pages' fragments, in that order.

    A page without words is left out. Raises FormatError where the files are not as Pagefind writes them.
    """
    try:
        return _segment(files, paths)
    except _MISREAD as error:
        raise FormatError(f"what it wrote is not understood ({error!r})") from error


def _segment(files: Mapping[str, bytes], paths: Sequence[str]) -> tuple[Segment, tuple[bytes, ...]]:
    _, pages, _, _, _, fields = unpacked(one(files, _META))
    fragments = [files[f"fragment/{name}{_FRAGMENT}"] for name, _ in pages]
    place = {path: number for number, path in enumerate(paths)}
    rank = [place.get(json.loads(opened(fragment))["url"].lstrip("/")) for fragment in fragments]
    order = sorted((new, old) for old, new in enumerate(rank) if new is not None)
    number = {old: new for new, (_, old) in enumerate(order)}
    segment = Segment(
        tuple((digest_of(fragments[old]), pages[old][1]) for _, old in order),
        {
            name: {value: tuple(sorted(number[page] for page in listed)) for value, listed in values}
            for name, values in (unpacked(file) for file in _all(files, _FILTER))
        },
        *_columns(_lists(files, number, [FIELDS.index(field) for field in fields])),
    )
    return segment, tuple(fragments[old] for _, old in order)


def _lists(
    files: Mapping[str, bytes], number: Mapping[int, int], fields: Sequence[int]
) -> dict[str, list[Posting]]:
    """Return the pages of each row, numbered anew; what is no page of the block's has no number."""
    found = {}
    same = all(new == old for old, new in enumerate(fields))
    for file in _all(files, _INDEX):
        for word, pages, variants in unpacked(file)[0]:
            for form, listed in (("", pages), *variants):
                postings, page = [], 0
                for step, places, notes in listed:
                    page += step
                    if page in number:
                        postings.append([number[page], places, notes if same else _named(notes, fields)])
                if postings:
                    found[f"{word}{VARIANT}{form}" if form else word] = sorted(postings)
    return found


def _named(notes: Iterable[int], fields: Sequence[int]) -> list[int]:
    """Give the notes their numbers in `FIELDS`: -1 stands before the places in the first of them, and so on."""
    return [place if place >= 0 else -1 - fields[-1 - place] for place in notes]


def _columns(lists: Mapping[str, list[Posting]]) -> tuple[Any, ...]:
    """Return rows and columns as `Segment` has them."""
    rows = sorted(lists)
    firsts, lasts, counts, ends = (array("I") for _ in range(4))
    bodies, end = [], 0
    for row in rows:
        postings = lists[row]
        firsts.append(postings[0][0])
        lasts.append(postings[-1][0])
        counts.append(len(postings))
        bodies.append(_body(postings))
        end += len(bodies[-1])
        ends.append(end)
    return "\n".join(rows), firsts, lasts, counts, ends, b"".join(bodies)


def _body(postings: list[Posting]) -> bytes:
    """Return what follows the number of the first page."""
    last = postings[0][0]
    for posting in postings:
        posting[0], last = posting[0] - last, posting[0]
    data = cbor2.dumps(postings)
    return data[len(head(4, len(postings))) + len(_PAGE) + 1 :]  # the first step is 0, one byte


def one(files: Mapping[str, bytes], suffix: str) -> bytes:
    """Return the only file of a kind. Raises ValueError where there are none, or several."""
    (file,) = _all(files, suffix)
    return file


def _all(files: Mapping[str, bytes], suffix: str) -> Iterator[bytes]:
    return (files[path] for path in sorted(files) if path.endswith(suffix))

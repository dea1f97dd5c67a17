"""One text under several headlines: articles that carry nearly the same sentences get one `origin`.

They stay articles of their own. Two are of one origin where at least four fifths of the sentences of the shorter
stand in the longer, 30 words or more of them; what is of one origin with a third is of one with the other.

A sentence is known by a checksum. Only an article four fifths of whose sentences stand elsewhere can be the shorter
of a pair, and it must share one of its rarest fifth (and one more) with the longer, so that only articles with such
a sentence are compared: prefix filtering, Chaudhuri et al., "A primitive operator for similarity joins", 2006. Of
those that share a sentence with very many, the first and the nearest are looked at, so that the work stays linear.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING
from zlib import crc32

from generator.errors import Problem, Severity
from generator.load.copies import FEWEST_WORDS, precedence, words
from generator.load.families import Families

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.load.records import Traits
    from generator.model import Article, Sentence

SHARE = (4, 5)
"""How much of the shorter text the longer must hold, as a fraction."""

MOST_COMPARED = 8
"""How many articles with a sentence are looked at: of the first ones, and on either side of an article."""

_MARK = "I"
_SIZE = array(_MARK).itemsize

_CURLY = (("\u2018", "'"), ("\u2019", "'"), ("\u201c", '"'), ("\u201d", '"'), ("\u00a0", " "))


def find_origins(
    articles: Iterable[Article], traits: Mapping[str, Traits]
) -> tuple[list[Article], list[Problem]]:
    """Return the articles, and what was found: one that carries another's text gets its origin.

    `traits` are theirs, by path. The origin is the path of the first of them by date, then path. It does not depend
    on the order given.
    """
    ordered = sorted(articles, key=precedence)
    marks = [traits[article.path].marks for article in ordered]
    families = Families(len(ordered))
    for one, other in _candidates(marks):
        if families.root(one) != families.root(other) and _is_same_text(ordered, marks, one, other):
            families.join((one, other))
    problems: list[Problem] = []
    for first, *rest in families:
        origin = ordered[first].path
        for number in (first, *rest) if rest else ():
            ordered[number] = replace(ordered[number], origin=origin)
        for number in rest:
            message = f"the same text as '{origin}': the two count as one source"
            problems.append(Problem(ordered[number].path, 1, 1, Severity.NOTE, message))
    return ordered, problems


def marks(text: str, sentences: Iterable[Sentence]) -> bytes:
    """Return the checksums of a text's sentences in their order, as the bytes of an array."""
    folded = text.casefold()
    if len(folded) != len(text):  # some letters fold to two: the offsets would not fit
        folded = text
    if not folded.isascii():
        for curly, plain in _CURLY:
            folded = folded.replace(curly, plain)
    if folded.isascii():  # then its bytes have the offsets of its letters
        written = folded.encode()
        return array(_MARK, [crc32(written[start:end]) for start, end, _, _ in sentences]).tobytes()
    return array(_MARK, [crc32(folded[start:end].encode()) for start, end, _, _ in sentences]).tobytes()


def _candidates(marks: Sequence[bytes]) -> Iterator[tuple[int, int]]:
    """Yield the pairs to compare: one that may be the shorter, and one that shares a rare sentence with it."""
    import numpy as np  # noqa: PLC0415 - costs a tenth of a second, which processes that only read need not pay

    lengths = [len(mark) // _SIZE for mark in marks]
    if not sum(lengths):
        return
    pairs = np.repeat(np.arange(len(marks), dtype=np.uint64) << 32, lengths)
    pairs |= np.frombuffer(b"".join(marks), dtype=np.uintc)
    pairs.sort()
    pairs = pairs[np.append(True, pairs[1:] != pairs[:-1])]  # what `np.unique` gives in twenty times as long
    owners, flat = (pairs >> 32).astype(np.uint32), pairs.astype(np.uint32)  # its lower half
    del pairs  # of a hundred thousand articles they take 30 MB
    sizes = np.bincount(owners, minlength=len(marks)).tolist()
    _, known, counts = np.unique(flat, return_inverse=True, return_counts=True)
    found_elsewhere = np.bincount(owners[counts[known] > 1], minlength=len(marks)).tolist()
    ends = np.cumsum(sizes).tolist()
    rare: dict[int, list[int]] = {}
    for number, size in enumerate(sizes):
        if size and found_elsewhere[number] >= _needed(size):
            own = known[ends[number] - size : ends[number]].tolist()
            own.sort(key=lambda value: (counts[value], value))
            rare[number] = own[: size - _needed(size) + 1]
    holders: defaultdict[int, list[int]] = defaultdict(list)
    telling = np.isin(
        known, np.array(sorted({value for values in rare.values() for value in values}), dtype=int)
    )
    for value, owner in zip(known[telling].tolist(), owners[telling].tolist(), strict=True):
        holders[value].append(owner)
    for number, values in rare.items():
        for value in values:
            for other in _near(holders[value], number):
                yield number, other


def _needed(size: int) -> int:
    return -(-size * SHARE[0] // SHARE[1])


def _near(holders: list[int], number: int) -> set[int]:
    """Return the first articles of a sorted list, and those beside an article."""
    at = bisect_left(holders, number)
    return {*holders[:MOST_COMPARED], *holders[max(0, at - MOST_COMPARED) : at + MOST_COMPARED + 1]} - {
        number
    }


def _is_same_text(articles: Sequence[Article], marks: Sequence[bytes], one: int, other: int) -> bool:
    own = array(_MARK, marks[one])
    sets = set(own), set(array(_MARK, marks[other]))
    shared = sets[0] & sets[1]
    if len(shared) < _needed(min(map(len, sets))):
        return False
    text = articles[one].text
    places = dict(zip(own, articles[one].sentences, strict=True))
    told = (text[places[mark].start : places[mark].end] for mark in shared)
    return sum(len(words(sentence)) for sentence in told) >= FEWEST_WORDS

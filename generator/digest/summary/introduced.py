"""What a reader has met: whoever has a bare name, and a subject that is taken for granted, stands only behind that."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from generator.digest.summary.retelling import heard
from generator.language.called import told_as
from generator.language.cues import cues
from generator.language.synonyms import gist
from generator.language.words import stem, tokens

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from generator.digest.evidence import Evidence
    from generator.digest.summary.retelling import Heard


_NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_ALL = re.compile(rf"All (?:of the )?(?P<count>{'|'.join(_NUMBERS)}|1?\d)\s(?=[a-z])")


def met_subject(known: Heard, granted: str, language: str) -> bool:
    """Whether a reader knows what a subject stands for that a sentence takes for granted (its stem).

    Somebody by the very word or as what he was told (`The boy`, where a son was), and anything by another word for it
    (`The legislation`, where a bill was told) or by what goes without saying (`The incident`, where somebody was shot).
    """
    if granted == "" or not told_as(granted, language).isdisjoint(known.stems):
        return True
    word = gist((granted,), language)
    return granted not in _people(language) and (word <= known.gist or word <= known.implied)


def met_here(evidence: Evidence, known: Heard, row: int, lead: Container[int]) -> bool:
    """Whether a reader knows whom or what a passage takes for granted.

    Somebody only from headline, lede (`lead`) or what was told of the same article: `The man` of one is not another.
    Whoever has a part in what happened goes without saying behind what was told of that article: `Police said the
    victim`, and where a passage begins so `The victim` behind one and `The victims` behind several.
    """
    passage, language = evidence.passages[row], evidence.articles[0].language
    if passage.granted in _people(language):
        own = [one for one in known.rows if evidence.passages[one].article == passage.article]
        played = (
            bool(own) and passage.granted in _parts(language) and _told_as_many(evidence, known, passage.text)
        )
        told = evidence.told((*own, *(one for one in known.rows if one in lead)))
        return played or not told_as(passage.granted, language).isdisjoint(told)
    return met_subject(known, passage.granted, language)


def _told_as_many(evidence: Evidence, known: Heard, text: str) -> bool:
    """Whether a text begins with `The victim` where nobody told of several, or with `The victims` where somebody did.

    Or with neither; but behind a word between them nobody knows which one it is: `The second victim`.
    """
    if not text.startswith("The "):
        return True
    who, told = _tokens(text)[1], cues(evidence.articles[0].language)
    if who.removesuffix("s") not in told.parts:
        return False
    many = who not in told.parts
    several = {*told.several, *_NUMBERS[2:], who if many else f"{who}s"}
    return many is not met_words(evidence, known.rows).isdisjoint(several)


def met_count(text: str, words: frozenset[str]) -> bool:
    """Whether a reader knows of so many if a sentence takes them for granted: `All three` is behind `three` or `3`.

    `words` are those that were told, in lower case. Large numbers tell by themselves what they count.
    """
    found = _ALL.match(text)
    if found is None:
        return True
    told = found["count"].lower()
    written = str(_NUMBERS.index(told)) if told in _NUMBERS else told
    return not {told, written, *(_NUMBERS[int(written) : int(written) + 1])}.isdisjoint(words)


@cache
def _people(language: str) -> frozenset[str]:
    """Return the stems of words for people."""
    known = cues(language)
    return frozenset(stem(word, language) for word in known.people | known.plural_people)


@cache
def _parts(language: str) -> frozenset[str]:
    """Return the stems of words for people by their part in what happened."""
    return frozenset(stem(word, language) for word in cues(language).parts)


def met_words(evidence: Evidence, rows: Iterable[int]) -> frozenset[str]:
    """Return the words of the headline and of some passages, in lower case."""
    texts = (evidence.title, *(evidence.passages[row].text for row in rows))
    return frozenset(chain.from_iterable(map(_tokens, texts)))


class Met:
    """What a reader of what is `known` has met, `lead` being the passages of the lede."""

    def __init__(self, evidence: Evidence, known: Heard, lead: Container[int]) -> None:
        self._evidence, self._known, self._lead = evidence, known, lead
        self._words = met_words(evidence, known.rows)
        self._language = evidence.articles[0].language
        self._headed = gist(evidence.headed, self._language)

    def lacks(self, row: int) -> frozenset[str]:
        """Return what a passage takes for granted that the reader has not met, in words or stems.

        That are whom or what its subject stands for, bare names, how many there are, and what it takes up.
        """
        passage = self._evidence.passages[row]
        count = () if met_count(passage.text, self._words) else (passage.text,)
        return (self._evidence.bare.of(row) - self._words).union(count, self.leans_on(row))

    def leans_on(self, row: int) -> frozenset[str]:
        """Return the stems of these without names and numbers: its subject, and what it takes up."""
        subject = self._evidence.passages[row].granted
        met = met_here(self._evidence, self._known, row, self._lead)
        return frozenset(self._things(row)).union(() if met else (subject,))

    def _things(self, row: int) -> Iterator[str]:
        """Yield what a passage takes up from before it in its article and the reader does not know of."""
        for thing in self._evidence.taken_up.of(row):
            if not any(map(self._knows, thing.split())):
                yield thing

    def _knows(self, word: str) -> bool:
        """Whether the reader knows of what a word (its stem) stands for."""
        headed = word in self._evidence.headed or gist((word,), self._language) <= self._headed
        return headed or met_subject(self._known, word, self._language)


def introduced(evidence: Evidence, told: Sequence[int], rows: Sequence[int]) -> list[int]:
    """Return passages in their order, but before each what it takes for granted, as far as one of them tells that.

    `told` are the passages of the lede, which a reader knows by then.
    """
    known, left, placed = heard(evidence, told), list(rows), []
    while left:
        first = _first(evidence, known, left, told)
        left.remove(first)
        placed.append(first)
        known = known.hearing(first, evidence.passages[first])
    return placed


def _first(evidence: Evidence, known: Heard, left: Sequence[int], lead: Container[int]) -> int:
    """Return the first passage; if it lacks something, the first that lacks nothing and tells what, if any does."""
    met = Met(evidence, known, lead)
    lacking = met.lacks(left[0])
    if not lacking:
        return left[0]

    def tells(row: int) -> bool:
        behind = Met(evidence, known.hearing(row, evidence.passages[row]), lead)
        return behind.lacks(left[0]) < lacking

    ready = [row for row in left if not met.lacks(row)] or list(left)
    return next(filter(tells, ready), ready[0])


@lru_cache(maxsize=1 << 7)  # all that was told is asked for again with each passage that is told
def _tokens(text: str) -> tuple[str, ...]:
    return tuple(tokens(text))

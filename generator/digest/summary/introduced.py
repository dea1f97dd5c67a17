"""What a reader has met: whoever has a bare name, and a subject that is taken for granted, stands only behind that."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from generator.language.cues import cues
from generator.language.synonyms import gist
from generator.language.words import stem, tokens

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from generator.digest.evidence import Evidence
    from generator.digest.summary.retelling import Heard


_NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_ALL = re.compile(rf"All (?:of the )?(?P<count>{'|'.join(_NUMBERS)}|1?\d)\s(?=[a-z])")


def met_subject(known: Heard, granted: str, language: str) -> bool:
    """Whether a reader knows what a subject stands for that a sentence takes for granted (its stem).

    Somebody by the very word, and anything by another word for it (`The legislation`, where a bill was told) or by what
    goes without saying (`The incident`, where somebody was shot).
    """
    if granted == "" or granted in known.stems:
        return True
    return granted not in _people(language) and gist((granted,), language) <= known.gist | known.implied


def met_here(evidence: Evidence, known: Heard, row: int, lead: Container[int]) -> bool:
    """Whether a reader knows whom or what a passage takes for granted.

    Somebody only from headline, lede (`lead`) or what was told of the same article: `The man` of one is not another.
    Whoever has a part in what happened goes without saying behind what was told of that article, unless the passage
    begins so: `Police said the victim` does, `The victim` does not.
    """
    passage, language = evidence.passages[row], evidence.articles[0].language
    if passage.granted in _people(language):
        own = [one for one in known.rows if evidence.passages[one].article == passage.article]
        said = bool(own) and not passage.text.startswith("The ")
        played = said and passage.granted in _parts(language)
        return played or passage.granted in evidence.told((*own, *(one for one in known.rows if one in lead)))
    return met_subject(known, passage.granted, language)


def met_things(evidence: Evidence, known: Heard, row: int) -> bool:
    """Whether a reader knows of all that a passage takes up from before it in its article."""
    language = evidence.articles[0].language
    headed = gist(evidence.headed, language)
    return all(
        thing in evidence.headed or gist((thing,), language) <= headed or met_subject(known, thing, language)
        for thing in evidence.taken_up.of(row)
    )


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


def introduced(evidence: Evidence, told: Sequence[int], rows: Sequence[int]) -> list[int]:
    """Return passages in their order, but whoever is named in full first where one has only the bare name.

    `told` are the passages that a reader knows by then.
    """
    left, placed = list(rows), list(told)
    while left:
        first = _introducing(evidence, left, met_words(evidence, placed))
        left.remove(first)
        placed.append(first)
    return placed[len(told) :]


def _introducing(evidence: Evidence, left: Sequence[int], met: frozenset[str]) -> int:
    """Return the first passage, or the one that names in full whoever it has by the bare name, and so on."""
    bare, first, asked = evidence.bare, left[0], {left[0]}
    while unmet := bare.of(first) - met:
        full = (
            row for row in left if row not in asked and unmet & met_words(evidence, (row,)) - bare.of(row)
        )
        before = next(full, None)
        if before is None:
            break
        asked.add(first := before)
    return first


@lru_cache(maxsize=1 << 7)  # all that was told is asked for again with each passage that is told
def _tokens(text: str) -> tuple[str, ...]:
    return tuple(tokens(text))

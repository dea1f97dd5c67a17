"""Whom and what a reader has met: a bare surname, or a subject that is taken for granted, stands only then."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from generator.language.cues import cues
from generator.language.names.lexicon import lexicon
from generator.language.synonyms import gist
from generator.language.words import stem, stopwords, tokens
from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from generator.digest.cast import Sighting
    from generator.digest.evidence import Evidence
    from generator.digest.retelling import Heard
    from generator.language.names import Mention


_NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_ALL = re.compile(rf"All (?:of the )?(?P<count>{'|'.join(_NUMBERS)}|1?\d)\s(?=[a-z])")
_COURTESY = frozenset({"mr", "mrs", "ms", "miss", "mx"})
_PLACING = frozenset({"in", "at", "near", "from", "of", "outside"})
_AROUND, _ENDS = '.,;:!?()[]"\u201c\u201d', ",;:"
_POSSESSIVE = re.compile(r"['\u2019]s?\Z")
SHORTEST = 2
"""Letters that a name has more than."""


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
    """
    passage, language = evidence.passages[row], evidence.articles[0].language
    if passage.granted in _people(language):
        near = (one for one in known.rows if one in lead or evidence.passages[one].article == passage.article)
        return passage.granted in evidence.told(near)
    return met_subject(known, passage.granted, language)


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


def met_words(evidence: Evidence, rows: Iterable[int]) -> frozenset[str]:
    """Return the words of the headline and of some passages, in lower case."""
    texts = (evidence.title, *(evidence.passages[row].text for row in rows))
    return frozenset(chain.from_iterable(map(_tokens, texts)))


def introduced(evidence: Evidence, told: Sequence[int], rows: Sequence[int]) -> list[int]:
    """Return passages in their order, but whoever is named in full first where one has only the bare name.

    `told` are the passages that a reader knows by then.
    """
    bare, left, placed = evidence.bare, list(rows), list(told)
    while left:
        unmet = bare.get(left[0], frozenset())
        if unmet:
            unmet -= met_words(evidence, placed)
        full = (row for row in left[1:] if unmet & met_words(evidence, (row,)) - bare.get(row, frozenset()))
        first = next(full, left[0]) if unmet else left[0]
        left.remove(first)
        placed.append(first)
    return placed[len(told) :]


def _is_bare(mention: Mention) -> bool:
    """Whether a name stands with nothing that tells who it is; `Mr` and `Ms` do not."""
    return mention.office is None or mention.office.noun in _COURTESY


def _parts(evidence: Evidence) -> dict[str, str]:
    """Return by its stem the first and the last name of each person with several, without what else is called so."""
    figures, language = evidence.cast.figures, evidence.articles[0].language
    people = [
        name.split() for one in figures if one.kind is EntityKind.PERSON for name in one.names if " " in name
    ]
    others = (name.split() for one in figures if one.kind is not EntityKind.PERSON for name in one.names)
    found = {word for words in people for word in (words[0], words[-1])}.difference(*others)
    known = lexicon(language)
    return {
        stem(name.lower(), language): name
        for name in sorted(found)
        if len(name) > SHORTEST and name.isalpha() and not (known and name.lower() in known.places)
    }


def _stands_alone(name: str, text: str, language: str) -> bool:
    """Whether a name stands in a text, and nowhere in a longer one or as a place."""
    words = [word.strip(_AROUND) for word in f". {text} .".split()]
    ends = [word[-1] in _ENDS for word in f". {text} .".split()]
    known = lexicon(language)
    particles = known.particles if known else frozenset()
    alone = False
    for at, word in enumerate(words):
        if _POSSESSIVE.sub("", word) != name:
            continue
        before, behind = words[at - 1], words[at + 1]
        low = before.lower()
        named = before[:1].isupper() and not ends[at - 1] and low not in stopwords(language)
        longer = not ends[at] and (behind[:1].isupper() or behind[:1].isdigit() or behind in particles)
        if longer or low in _PLACING or low in particles or (named and low not in _COURTESY):
            return False
        alone = True
    return alone


def _tells_who(name: str, text: str, language: str) -> bool:
    """Whether it is said who somebody is right before a name (in lower case): `his son Jan`, `her aunt, Ewa`."""
    before = {
        match.group(1).lower() for match in re.finditer(rf"(\w+),?\s{re.escape(name)}\b", text, re.IGNORECASE)
    }
    return not before.isdisjoint(cues(language).people)


@lru_cache(maxsize=1 << 7)  # all that was told is asked for again with each passage that is told
def _tokens(text: str) -> tuple[str, ...]:
    return tuple(tokens(text))


def bare_names(evidence: Evidence) -> dict[int, frozenset[str]]:
    """Return by passage the single names (lower case) of people who have a longer one, where it gives no more.

    A part of a name alone is one as well (`Tomasz fell`, where another sentence has `Tomasz Lis`), unless it names
    something else too.
    """
    rows = {(one.article, one.start): row for row, one in enumerate(evidence.passages)}
    bare: dict[int, set[str]] = {}
    for figure in evidence.cast.figures:
        if figure.kind is not EntityKind.PERSON or not any(" " in name for name in figure.names):
            continue
        by_row: dict[int, list[Sighting]] = {}
        for one in figure.sightings:
            row = rows.get((one.article, one.start))
            if row is not None:
                by_row.setdefault(row, []).append(one)
        for row, seen in by_row.items():
            if all(len(one.mention.words) == 1 and _is_bare(one.mention) for one in seen):
                bare.setdefault(row, set()).add(seen[0].mention.words[0].lower())
    parts, language = _parts(evidence), evidence.articles[0].language
    stems = frozenset(parts)
    for row, passage in enumerate(evidence.passages):
        for known in passage.named & stems if passage.text else ():
            if _stands_alone(parts[known], passage.text, language):
                bare.setdefault(row, set()).add(parts[known].lower())
    texts = {row: evidence.passages[row].text for row in bare}
    return {
        row: frozenset(name for name in names if not _tells_who(name, texts[row], language))
        for row, names in bare.items()
    }

"""Bare names: `Lis`, `Mr. Lis` or `Tomasz` where other sentences of the topic have `Tomasz Lis`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.language.cues import cues
from generator.language.names.lexicon import lexicon
from generator.language.words import stem, stopwords
from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.cast import Figure, Sighting
    from generator.digest.passages import Passage
    from generator.language.names import Mention

SHORTEST = 2
"""Letters that a name has more than."""
_COURTESY = frozenset({"mr", "mrs", "ms", "miss", "mx"})
_PLACING = frozenset({"in", "at", "near", "from", "of", "outside"})
_AROUND, _ENDS = '.,;:!?()[]"\u201c\u201d', ",;:"
_LONE = re.compile(
    r"(?P<name>[A-Z][a-z]*[A-Z]?[a-z]*[a-rt-z])(?P<owns>['\u2019]s|, (?:who|\d+,))? (?P<behind>[a-z][a-z']*)"
)
"""A name that ends in `s` may be of many: `Senators voted`."""
_LAST_WORD = re.compile(r"\w+\Z")
_NEXT_WORD = re.compile(r" (?P<does>\w+)")
_POSSESSIVE = re.compile(r"['\u2019]s?\Z")


class BareNames:
    """The bare names of a topic's passages, looked for in those that are asked about.

    They are single names, in lower case, of people who have a longer one, in passages that give no more: as the names
    of the topic have them, and as a part of such a name that stands alone, unless something else is called so too. With
    a name that is single everywhere, or that nobody can tell the kind of, somebody is one where a passage begins with
    him.
    """

    def __init__(self, passages: Sequence[Passage], figures: Sequence[Figure], language: str) -> None:
        self._passages = passages
        self._language = language
        self._seen = _single(passages, figures)
        self._parts = _parts(figures, language)
        self._stems = frozenset(self._parts)
        self._cast = frozenset(word.lower() for one in figures for name in one.names for word in name.split())
        self._known: dict[int, frozenset[str]] = {}

    def of(self, row: int) -> frozenset[str]:
        """Return those of a passage, by its place."""
        if row not in self._known:
            self._known[row] = self._of(row)
        return self._known[row]

    def _of(self, row: int) -> frozenset[str]:
        passage, found = self._passages[row], set(self._seen.get(row, ()))
        for part in passage.named & self._stems:
            if _stands_alone(self._parts[part], passage.text, self._language):
                found.add(self._parts[part].lower())
        opening = _opening(passage.text, self._language)
        if opening and opening not in self._cast and stem(opening, self._language) in passage.named:
            found.add(opening)
        return frozenset(name for name in found if not _tells_who(name, passage.text, self._language))


def _single(passages: Sequence[Passage], figures: Sequence[Figure]) -> dict[int, set[str]]:
    """Return by passage the names that stand for people there and are single everywhere in it."""
    rows = {(one.article, one.start): row for row, one in enumerate(passages)}
    found: dict[int, set[str]] = {}
    for figure in figures:
        if figure.kind is not EntityKind.PERSON:
            continue
        longer = any(" " in name for name in figure.names)
        by_row: dict[int, list[Sighting]] = {}
        for one in figure.sightings:
            row = rows.get((one.article, one.start))
            if row is not None and (longer or not one.mention.start):
                by_row.setdefault(row, []).append(one)
        for row, seen in by_row.items():
            if all(len(one.mention.words) == 1 and _is_bare(one.mention) for one in seen):
                found.setdefault(row, set()).add(seen[0].mention.words[0].lower())
    return found


def _opening(text: str, language: str) -> str:
    """Return the name (lower case) that a text seems to begin with, alone and no place: `Lis` of `Lis, 40, said`."""
    found, known, told = _LONE.match(text), lexicon(language), cues(language)
    if found is None or known is None:
        return ""
    name, behind = found["name"].lower(), found["behind"]
    no_name = name in known.places or name in told.times or name in stopwords(language)
    acts = behind in told.verbs or behind in told.helping or behind in told.saying or behind.endswith("ed")
    return "" if no_name or not (acts or found["owns"]) else name


def _is_bare(mention: Mention) -> bool:
    """Whether a name stands with nothing that tells who it is; `Mr` and `Ms` do not."""
    return mention.office is None or mention.office.noun in _COURTESY


def _parts(figures: Sequence[Figure], language: str) -> dict[str, str]:
    """Return by its stem the first and the last name of each person with several, without what else is called so."""
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
    if name not in text:
        return False  # as most often: a stem is that of several words
    told = f". {text} .".split()
    known = lexicon(language)
    particles = known.particles if known else frozenset()
    alone = False
    for at, word in enumerate(told):
        if name not in word or _POSSESSIVE.sub("", word.strip(_AROUND)) != name:
            continue
        before, behind = told[at - 1].strip(_AROUND), told[at + 1].strip(_AROUND)
        low = before.lower()
        named = before[:1].isupper() and told[at - 1][-1] not in _ENDS and low not in stopwords(language)
        longer = word[-1] not in _ENDS and (
            behind[:1].isupper() or behind[:1].isdigit() or behind in particles
        )
        if longer or low in _PLACING or low in particles or (named and low not in _COURTESY):
            return False
        alone = True
    return alone


def _tells_who(name: str, text: str, language: str) -> bool:
    """Whether it is said who somebody is right before a name (in lower case): `his son Jan`, `her aunt, Ewa`.

    Behind a comma `said` tells that it is another: `he met her aunt, Ewa said`. A pattern for each name would be
    compiled more often than it is searched for.
    """
    low, known, at = text.lower(), cues(language), 0
    while (at := low.find(name, at + 1)) > 0:
        whole = _goes_on(low, at + len(name)) != _goes_on(name, len(name) - 1)
        before, behind = low[: at - 1], _NEXT_WORD.match(low, at + len(name))
        credited = before.endswith(",") and behind is not None and behind["does"] in known.saying
        who = _LAST_WORD.search(before.removesuffix(",").rpartition(" ")[2])
        if whole and not credited and low[at - 1].isspace() and who and who.group() in known.people:
            return True
    return False


def _goes_on(text: str, at: int) -> bool:
    """Whether a sign of words stands at a place."""
    return text[at : at + 1].isalnum() or text[at : at + 1] == "_"

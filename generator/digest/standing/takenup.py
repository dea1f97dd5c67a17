"""What a passage takes up from before it in its article: `the van` behind `a van`.

Somebody who has not read the article does not know which van it is, wherever in the passage it stands. A thing that
nothing before it introduces (`the weather`, `the hospital`) needs no introduction, so the article itself tells the two
apart. English only.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.language.cues import cues
from generator.language.words import primary, stem, stopwords

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.digest.passages import Passage

_DEFINITE = re.compile(
    r"\b[Tt]he(?P<words>(?: [a-z][a-z-]*){1,3}|(?: [A-Z]{2,}s?\b))(?P<after>[^\w]*[\w'\u2019]*)"
)
_MOST = 2
"""Words between an article and its noun where a thing is introduced: `an old blue van`."""
_COMPLEMENTS = frozenset({
    "of", "in", "for", "at", "on", "between", "from", "against", "with", "behind", "about", "near", "outside", "inside",
    "to", "that", "who", "which", "whose", "where", "when", "by", "under", "over", "around", "named", "called",
})  # fmt: skip
"""What tells of a noun before it which one it is."""


class TakenUp:
    """What the passages of some articles with these texts take up, looked for in those that are asked about."""

    def __init__(self, passages: Sequence[Passage], texts: Sequence[str], language: str) -> None:
        self._passages = passages
        self._texts = texts
        self._language = language if primary(language) == "en" else ""
        self._known: dict[int, frozenset[str]] = {}

    def of(self, row: int) -> frozenset[str]:
        """Return the stems of what a passage takes up, by its place."""
        if row not in self._known:
            passage = self._passages[row]
            nouns = _definite(passage.text, self._language) if self._language and passage.position else ()
            self._known[row] = frozenset(
                stem(noun.lower(), self._language)
                for noun in nouns
                if _introduces(self._texts[passage.article][: passage.start], noun)
            )
        return self._known[row]


def _definite(text: str, language: str) -> Iterator[str]:
    """Yield the nouns (as written) behind `the` of which a text neither tells more nor has told before."""
    unique = cues(language).unique
    for found in _DEFINITE.finditer(text):
        told = found["words"].split()
        phrase = list(_noun_phrase(told, language))
        if not phrase or not unique.isdisjoint(phrase):
            continue
        after = (*told[len(phrase) :], found["after"].lstrip())[0]
        before = text[: found.start()]
        if not _tells_more(after) and not re.search(rf"\b{re.escape(phrase[-1])}", before, re.IGNORECASE):
            yield phrase[-1]


def _tells_more(after: str) -> bool:
    """Whether what stands behind a noun tells which one it is: `of`, or a name."""
    return after in _COMPLEMENTS or after.lstrip(", ")[:1].isupper()


def _noun_phrase(words: Sequence[str], language: str) -> Iterator[str]:
    """Yield the first words of some that may be a noun and what stands before it."""
    ends = _ends(language)
    for at, word in enumerate(words):
        if word in ends or (at and word.endswith(("ed", "ly"))):
            return
        yield word


@cache
def _ends(language: str) -> frozenset[str]:
    """Return the words that end a noun phrase."""
    known = cues(language)
    return stopwords(language) | known.verbs | known.helping | known.saying


def _introduces(text: str, noun: str) -> bool:
    """Whether a text has such a thing behind `a`, and nowhere behind `the` before that."""
    first = re.search(rf"\b(the|an?)(?: [\w-]+){{0,{_MOST}}} {re.escape(noun)}\b", text, re.IGNORECASE)
    return first is not None and first[1].lower() != "the"

"""What a passage takes up from before it in its article: `the van` behind `a van`.

Somebody who has not read the article does not know which van it is, wherever in the passage it stands. A thing that
nothing before it introduces (`the weather`, `the hospital`) needs no introduction, so the article itself tells the two
apart. Somebody always needs one, whatever his article calls him first: `the boy`. English only.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from generator.digest.standing.subjects import tells_who
from generator.language.called import called, told_as
from generator.language.cues import cues
from generator.language.words import primary, stem, stopwords, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.digest.passages import Passage

_DEFINITE = re.compile(r"\b[Tt]he(?P<words>(?: [a-z][a-z-]*){1,3}|(?: [A-Z]{2,}s?\b))")
_LED = re.compile(
    r"(?P<article>[AaTt](?<!\w.)(?:(?<=[Tt])[Hh][Ee]|(?<=[Aa])[Nn]?))(?=(?P<words>(?: [\w-]+){1,3}))"
)
"""An article with what may be a thing behind it and two words before that: `an old blue van`."""
_TELLS_WHICH = re.compile(
    r"[\s,]+(?:(?:of|for|between|against|behind|about|that|who|which|whose|where|when|named|called)\b|[A-Z])"
)
"""What stands behind a noun that tells which one it is."""
_WHO = re.compile(r"[\s,]+(?:(?:who|whose|named|called)\b|[A-Z])")
"""What does so behind an age."""
_FRONTED = re.compile(r"(?:In|At|On|During|From|After|Before|With|Inside|Outside|Behind|Near|By|Under)\s")
"""What stands before a noun that opens a sentence and ends at a comma, with the subject behind that."""
_WITHIN = re.compile(r"(?<=\w )the (?:other )?(?P<who>[a-z]+)\b")
"""Who stands behind `the` further inside a sentence."""
_AGED = re.compile(r"\b[Tt]he (?P<age>\d{1,3})-year-old\b(?P<words>(?:\s[a-z]+){0,3})")
"""Somebody who is told by an age."""
_NAME = re.compile(r"(?<!^)\b[A-Z][a-z]+(?: [A-Z][a-z]+)+(?: (?P<does>[a-z]+))?")
"""What may be the name of whoever that is."""
_BELIEVING = frozenset({"believe", "believes", "believed"})
_PLACES = re.compile(
    r"\s(?:in|at|on|from|with|near|outside|inside|to|by|under|over|around)(?:\s[\w.'\u2019-]+){0,5}?\s(?P<name>[A-Z]\w+)"
)
"""What does so by a name: `the van in Lom Road`, and neither `the van in the weeds` nor `the van on Monday`."""


class TakenUp:
    """What the passages of some articles with these texts take up, looked for in those that are asked about."""

    def __init__(self, passages: Sequence[Passage], texts: Sequence[str], language: str) -> None:
        self._passages = passages
        self._texts = texts
        self._language = language if primary(language) == "en" else ""
        self._known: dict[int, frozenset[str]] = {}
        self._introduced: dict[int, dict[str, int]] = {}

    def of(self, row: int) -> frozenset[str]:
        """Return the stems of what a passage takes up, by its place; of several for one thing one is enough."""
        if row not in self._known:
            passage = self._passages[row]
            asked = self._language and passage.position and "he " in passage.text
            nouns = _definite(passage.text, self._language) if asked else ()
            before = [noun for noun in nouns if self._is_introduced(noun.lower(), passage)]
            people = _people(passage.text, self._language) if asked else ()
            taken = (*before, *people, *(_aged(passage.text, self._language) if asked else ()))
            self._known[row] = frozenset(
                " ".join([stem(word, self._language) for word in thing.lower().split()]) for thing in taken
            )
        return self._known[row]

    def _is_introduced(self, noun: str, passage: Passage) -> bool:
        """Whether its article introduces a thing before a passage; most things are not even named before."""
        if noun not in self._texts[passage.article][: passage.start].lower():
            return False
        return self._ends(passage.article).get(noun, passage.start) < passage.start

    def _ends(self, article: int) -> dict[str, int]:
        """Return where an article is through with introducing each thing that it introduces; read once."""
        if article not in self._introduced:
            self._introduced[article] = _introduced(self._texts[article])
        return self._introduced[article]


def _definite(text: str, language: str) -> Iterator[str]:
    """Yield the nouns (as written) behind `the` of which a text neither tells more nor has told before."""
    unique = cues(language).unique
    low = text.lower()
    for found in _DEFINITE.finditer(text):
        told = found["words"].split()
        phrase = list(_noun_phrase(told, language))
        if not phrase or not unique.isdisjoint(phrase) or (not found.start() and tells_who(text)):
            continue
        behind = text[found.start() + len(" ".join(("the", *phrase))) :]
        if behind.startswith(",") and _FRONTED.fullmatch(text, 0, found.start()):
            behind = ""  # `In the letter, Ewa Lis wrote` is no letter of hers
        if not _tells_which(behind, language) and not _begins_a_word(phrase[-1].lower(), low, found.start()):
            yield phrase[-1]


def _people(text: str, language: str) -> Iterator[str]:
    """Yield whom `the` stands before within a text that neither tells which one it is nor has told of somebody before.

    Whoever is the subject in front has rules of his own, and a name before him may be his.
    """
    known, undergone = called(language), cues(language).undergone
    for found in _WITHIN.finditer(text):
        if found["who"] not in known or _names_somebody(text, found.start(), language):
            continue
        before = {stem(one, language) for one in tokens(text[: found.start()])}
        behind = text[found.end() :]
        told = _tells_which(behind, language) or behind[1:].partition(" ")[0] in undergone
        if not told and before.isdisjoint(told_as(stem(found["who"], language), language)):
            yield found["who"]


def _aged(text: str, language: str) -> Iterator[str]:
    """Yield the ages that somebody has in a text that tells no more of him, each with what he is called there.

    `The 90-year-old bridge` is nobody, `the 70-year-old novelist` whoever was told; of victims there may be more.
    """
    people, parts = called(language), cues(language).parts
    for found in _AGED.finditer(text):
        phrase, before = list(_noun_phrase(found["words"].split(), language)), text[: found.start()]
        who = next((word for word in phrase if word in people | parts), "")
        behind = text[found.start("words") + len(" ".join(("", *phrase))) :]
        told = _tells_which(behind, language) if who else _WHO.match(behind)
        told = told or found["age"] in before or _names_somebody(text, found.start(), language)
        if bool(who) is bool(phrase) and not told:
            yield found["age"] if who in parts else f"{found['age']} {who}".rstrip()


def _names_somebody(text: str, end: int, language: str) -> bool:
    """Whether a name stands before a place of a text, and not only of somebody who is credited: `Ann Lee said`."""
    credited = cues(language).saying | _BELIEVING
    return any(name["does"] not in credited for name in _NAME.finditer(text, 0, end))


def _begins_a_word(letters: str, text: str, end: int) -> bool:
    """Whether a word of a text begins with some letters, before a place of it."""
    at = text.find(letters, 0, end)
    while at > 0 and (text[at - 1].isalnum() or text[at - 1] == "_"):
        at = text.find(letters, at + 1, end)
    return at >= 0


def _tells_which(behind: str, language: str) -> bool:
    """Whether what stands behind a noun tells which one it is."""
    placed = _PLACES.match(behind)
    named = placed is not None and placed["name"].lower() not in cues(language).times
    return named or _TELLS_WHICH.match(behind) is not None


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


def _introduced(text: str) -> dict[str, int]:
    """Return by noun (lower case) the end of its first mention, where that is behind `a` and not behind `the`.

    Of words that a hyphen joins the first ones are nouns as well.
    """
    found: dict[str, int] = {}
    for match in _LED.finditer(text):
        end, new = match.end(), match["article"].lower() != "the"
        for word in match["words"][1:].split(" "):
            low = word.lower()
            for part in accumulate(low.split("-"), "{}-{}".format) if "-" in low else (low,):
                found.setdefault(part, end + 1 + len(part) if new else sys.maxsize)
            end += 1 + len(word)
    return found

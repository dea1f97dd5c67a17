"""An article's title, without what is not of the story: the outlet's name behind it, a kicker before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from generator.digest.wording import read
from generator.language.cues import cues
from generator.language.outlets import without_station
from generator.language.words import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Article

_SEPARATOR = re.compile(r"\s(?:[|\u2013\u2014\u00b7-]|::)\s")
_DOMAIN = re.compile(r"\w\.(?:com|org|net|co|tv|news|[a-z]{2})\b")
_KICKER = re.compile(r"\A(?P<kicker>[^\s:]+(?:\s[^\s:]+)?):\s+(?=\S)")
_FULL_STOP = re.compile(r"[^\W_]{4}[\"\u201d\u2019]?\.\Z")
_ACRONYM = re.compile(r"[A-Z]{2,5}(?: [A-Z]{2,5})?")
KICKERS = frozenset({
    "alert", "audio", "breaking", "breaking news", "developing", "eil", "exclusive", "just in", "latest", "live",
    "look", "map", "new", "now", "photo", "photos", "read", "update", "updated", "video", "watch",
})  # fmt: skip
"""Kickers (lower case) that tell nothing of the story; others in capitals name who says so (`AG`, `CPS`)."""
LEAST_LEFT = 4
"""Words that a title must keep."""
LONGEST_NAME = 5
"""Words of an outlet's name."""
LEAST_PROSE = 8
"""Stems that a topic's prose must have before a name that it never mentions counts as an outlet's."""


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """What a topic's sentences are made of, put together where a title asks for it, as few do.

    `prose` are their stems, by article, `runs` the words (lower case) of each name in them.
    """

    prose: Sequence[frozenset[str]]
    runs: Sequence[tuple[tuple[str, ...], ...]]

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all sentences."""
        return frozenset().union(*self.prose)

    @cached_property
    def names(self) -> frozenset[str]:
        """The words (lower case) that are names."""
        return frozenset().union(*chain.from_iterable(self.runs))


@lru_cache(maxsize=1 << 9)
def title_stems(title: str, language: str) -> tuple[str, ...]:
    """Return the stems of a title; a topic asks for the same few ones often."""
    return tuple(stems(title, language))


def cleaned(article: Article, known: Vocabulary) -> str:
    """Return an article's title as a headline, verbatim but for what is cut and a raised first letter."""
    told = without_station(" ".join(article.title.split()))
    title = _without_kicker(_without_outlet(told, article, known), article, known)
    return title[:-1] if title.endswith(".") and _FULL_STOP.search(title) else title


def letters(text: str) -> str:
    """Return the letters and digits of a text, case-folded: what is left to compare two headlines by."""
    return "".join(filter(str.isalnum, text.casefold()))


def spells(text: str, spelled: str) -> bool:
    """Whether these are the letters and digits of a text; most texts are told apart by their first letter or word."""
    letter = text[:1].casefold()[:1]
    if letter.isalnum() and letter != spelled[:1]:
        return False
    first = text.partition(" ")[0]
    return spelled.startswith(letters(first)) and letters(text) == spelled


def repeats(text: str, title: str) -> bool:
    """Whether a text is a title once more, or what stands behind a label of it."""
    return letters(title).endswith(letters(text))


def _without_outlet(title: str, article: Article, known: Vocabulary) -> str:
    match = next(reversed(list(_SEPARATOR.finditer(title))), None)
    if match is None or len(title[: match.start()].split()) < LEAST_LEFT:
        return title
    name = title[match.end() :]
    own = (
        match.group().strip() in {"|", "::"}
        or _DOMAIN.search(name) is not None
        or _letters(name) == _letters(article.publisher)
    )
    foreign = (
        not cues(article.language).hearsay.intersection(name.lower().split())
        and len(known.stems) >= LEAST_PROSE
        and len(name.split()) <= LONGEST_NAME
        and name[0].isupper()
        and known.stems.isdisjoint(stems(name, article.language))
    )
    return title[: match.start()] if own or foreign else title


def _without_kicker(title: str, article: Article, known: Vocabulary) -> str:
    """Take off `Breaking News: ` or `Live: `: a word or two that name nothing, before a title that does.

    What tells who says so or how sure it is stays: without `Report: `, `Police: ` or `AG: ` a title would be more than
    it was.
    """
    match = _KICKER.match(title)
    if match is None:
        return title
    rest = title[match.end() :]
    if len(rest.split()) < LEAST_LEFT or rest.endswith("?"):
        return title
    plain = match["kicker"].lower() in KICKERS
    front, behind = (read(part, article.language).lower for part in (match["kicker"], rest))
    if known.names.intersection(front) or not (plain or known.names.intersection(behind)):
        return title
    told = cues(article.language)
    if any(word in said for word in front for said in (told.hearsay, told.people, told.plural_people)):
        return title
    if _ACRONYM.fullmatch(match["kicker"]) and not plain:
        return title
    return rest[0].upper() + rest[1:]


def _letters(name: str) -> str:
    return letters(name.casefold().removeprefix("the "))

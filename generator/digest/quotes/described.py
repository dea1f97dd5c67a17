"""Speakers without a name of their own beside the speech: the one sheriff of a story, a body or who speaks for it.

A description is a whole one or nobody: `the sheriff` where only one person of the story is told as sheriff, `Orvane
police`, `a Harbour Board spokesperson`; and not `a witness`, `the company`, `officials`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.language.cues import cues
from generator.language.names.lexicon import lexicon
from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.digest.cast import Figure, Sighting
    from generator.digest.quotes.speech import Speech
    from generator.model import Article

_BODIES = frozenset({EntityKind.ORGANISATION, EntityKind.PLACE})
_ARTICLE = re.compile(r"(?:the|an?)\s", re.IGNORECASE)
_SPOKEN_FOR = re.compile(r"\s(?:spokes(?:person|man|woman)|representative)")
_POLICE = re.compile(r",\W{1,3}(?P<who>(?:[A-Z][\w'\u2019-]+\s){1,3}[Pp]olice)\Z")
"""A town's police behind a comma, where a capital tells a name: `, Orvane police`."""


class Holders:
    """Who holds which office in a topic."""

    def __init__(self, people: Iterable[Figure]) -> None:
        self._by_noun: dict[str, dict[int, Figure]] = {}
        for figure in people:
            for one in figure.sightings:
                if one.mention.office:
                    self._by_noun.setdefault(one.mention.office.noun, {})[id(figure)] = figure

    def only(self, words: list[str]) -> Figure | None:
        """Return the one person who is told in an office of these words."""
        named = {key: held for word in words for key, held in self._by_noun.get(word, {}).items()}
        found = [held for held in named.values() if any(_holds(one, words) for one in held.sightings)]
        return found[0] if len(found) == 1 else None


class Described:
    """Who is described in one article of a topic, of which `seen` are the names."""

    def __init__(self, article: Article, seen: Iterable[tuple[Figure, Sighting]], holders: Holders) -> None:
        self._text, self._language = article.text, article.language
        self._holders = holders
        self._bodies: dict[int, tuple[Figure, int]] = {}
        self._people: list[tuple[Figure, Sighting]] = []
        for figure, one in seen:
            if figure.kind is EntityKind.PERSON:
                self._people.append((figure, one))
            elif figure.kind in _BODIES:
                self._bodies[one.place] = (figure, one.start + one.mention.end)

    def of(self, speech: Speech) -> Figure | str:
        """Return the person or the words that tell who says it; empty where neither is certain."""
        known = lexicon(self._language)
        if known is None:
            return ""
        said, ahead = _forms(self._language)
        found = said.match(self._text, speech.closed, speech.last.end) or ahead.match(
            self._text, speech.first.start, speech.opened
        )
        if found is None:
            return ""
        start, end = found.span("before" if found["before"] else "after")
        police = _POLICE.search(self._text[speech.end : end])
        if police:
            return police["who"]
        return self._holder(start, end, known.sole_offices) or self._body(start, end, known.media)

    def _holder(self, start: int, end: int, offices: frozenset[str]) -> Figure | None:
        """Return who is the one person of the story in an office, and named before with it: `the sheriff`."""
        first, *words = self._text[start:end].split()
        office = " ".join(words)
        if first.lower() != "the" or office not in offices:
            return None
        holder = self._holders.only(words)
        told = (one for figure, one in self._people if figure is holder and one.place < start)
        return holder if any(_holds(one, words) for one in told) else None

    def _body(self, start: int, end: int, media: frozenset[str]) -> str:
        """Return the name of a body, or the words for who speaks for it."""
        article = _ARTICLE.match(self._text, start, end)
        start = article.end() if article else start
        told = self._text[start:end]
        if start not in self._bodies or not media.isdisjoint(told.lower().split()):
            return ""
        figure, last = self._bodies[start]
        name, rest = self._text[start:last], self._text[last:end]
        if _SPOKEN_FOR.fullmatch(rest):
            return told
        whole = " " in name or name.isupper()
        owns = figure.kind is EntityKind.ORGANISATION and figure.certain
        return figure.names[0] if owns and whole and not rest else ""


def _holds(one: Sighting, words: list[str]) -> bool:
    """Whether somebody is told in an office of these words."""
    held = one.mention.office
    if held is None or (len(words) == 1 and held.noun != words[0]):
        return False
    return f" {' '.join(words)} " in f" {' '.join(held.words)} "


@cache
def _forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the forms of who says it behind a speech and before one."""
    known = cues(language)
    verb, adverb = (
        rf"(?:{'|'.join(map(re.escape, sorted(words)))})" for words in (known.quoting, known.adverbs)
    )
    who = r"[^,;:.!?\"\u201c\u201d]{3,80}?"
    before, after = rf"(?P<before>{who})\s(?:{adverb}\s)?{verb}\b", rf"{verb}\s(?P<after>{who})"
    behind = rf"[\s,]*(?:{before}|{after}(?=\.|\s(?:in|on|at)\s|\Z))"
    ahead = rf"{before}(?P<after>)[^\"\u201c]{{0,60}}[,:]\s*\Z"
    return re.compile(behind), re.compile(ahead)

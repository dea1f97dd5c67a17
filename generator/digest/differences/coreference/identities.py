"""Who is who of a topic's people: by a name as an article has it, or by a word that means one of a few."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from generator.digest.cast.surfaces import GENERATIONS
from generator.digest.differences.coreference.aged import aged
from generator.language.caseless import Caseless
from generator.language.names import is_given
from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

_AGED = re.compile(r"\b(?P<age>\d{1,3})-year-old\s(?:(?!who\b|and\b)[\w-]+\s){0,2}?(?P<noun>[a-z]+)\b")
_TITLED = (
    r"\b(?i:{noun}),?\s(?P<behind>[A-Z][\w'\u2019-]+(?:\s[A-Z][\w'\u2019.-]+){{0,3}})"
    r"|\b(?P<before>[A-Z][\w'\u2019-]+(?:\s[A-Z][\w'\u2019.-]+){{1,3}}),\s(?:\d{{1,2}},\s)?"
    r"(?:an?|the|its|their|his|her)\s(?:(?!who\b|and\b|of\b)[\w'\u2019-]+\s){{0,4}}?{noun}\b"
)
"""How a text calls somebody by a noun, once it stands in it: `Minister Ann Lee`, `Ann Lee, the health minister`."""
_SEXES = {
    "he": re.compile(
        r"\b(?:he|his|him|himself|m[ae]n|boy|father|husband|son|brother|uncle|grandfather|boyfriend)\b"
    ),
    "she": re.compile(
        r"\b(?:she|her|hers|herself|wom[ae]n|girl|mother|wife|daughter|sister|aunt|grandmother|girlfriend)\b"
    ),
}
"""Words in lines on one person that tell which pronoun may stand for that one."""
_VICTIMS = Caseless(
    r"\b(?:victims|(?:second|third|other|another|one|two|three|four|both) (?:\w+ )?(?:victims?|others)"
    r"|(?:the|two|three|four|five|six|seven|eight|nine|several|\d+) others?"
    r" (?:was|were|people|persons?|m[ae]n|wom[ae]n))\b"
)
"""More than one was hurt."""
_SAYS = re.compile(r"\b(?:said|says|told|added|according|announced|confirmed|wrote)\b|[\"\u201c]")
_SHE = frozenset({"she", "her"})
_HOW_FAR = 2
"""Lines before a pronoun in which somebody is looked for."""


class Identities:
    """The people of a topic by number; `shown` are their names as they are to be shown."""

    def __init__(self, facts: Facts) -> None:
        figures = [one for one in facts.evidence.cast.figures if one.kind is EntityKind.PERSON]
        self.shown = [one.names[0] for one in figures]
        self._full: dict[tuple[str, str], int] = {}
        lasts: dict[str, dict[int, str]] = defaultdict(dict)
        for number, figure in enumerate(figures):
            for words in map(_words, figure.names):
                if len(words) > 1:
                    self._full[words[0], words[-1]] = number
                    lasts[words[-1]][number] = words[0]
        self._lasts = {last: _bearers(several) for last, several in lasts.items()}
        self._lines = {(line.article, line.position): line for line in facts.lines}
        self._ages = _by_age(facts)
        self._texts = facts.evidence.texts
        self._nouns = [_aged_nouns(text) for text in self._texts]
        self._people: dict[int, set[int]] = defaultdict(set)
        self._places: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for sighting in (one for figure in figures for one in figure.sightings):
            who = self._plainly(sighting.mention.name)
            if who is not None:
                self._people[sighting.article].add(who)
                self._places[sighting.article].append((sighting.place, who))

    def called(self, name: str, article: int) -> int | None:
        """Return who has a name in an article; None where it is nobody, or may be one of several."""
        plainly = self._plainly(name)
        if plainly is not None:
            return plainly
        words = _words(name)
        return _only(self._lasts.get(words[-1], frozenset()) & self._people[article]) if words else None

    def only_one(self, several: AbstractSet[int | str | None], article: int) -> int | None:
        """Return the only one of several people whom an article names."""
        return _only(self._people[article] & several)

    def aged(self, noun: str, article: int) -> int | None:
        """Return whom a noun of an article means: who is of the only age that the article gives with it."""
        ages = self._nouns[article].get(noun, frozenset())
        found = self._ages.get(next(iter(ages)), frozenset()) if len(ages) == 1 else frozenset()
        told = {who for who in (self._plainly(name) for name in found) if who is not None}
        return _only(told)

    def victim(self, several: AbstractSet[int | str | None], article: int) -> int | None:
        """Return whom `the victim` of an article means: the only one of several people, where it tells of no more."""
        who = [one for one in several if isinstance(one, int)]
        return who[0] if len(who) == len(several) == 1 and not _VICTIMS.holds(self._texts[article]) else None

    def titled(self, noun: str, article: int) -> int | None:
        """Return who is called by a noun in an article: `the minister` where it has `Minister Ann Lee`."""
        form = re.compile(_TITLED.format(noun=re.escape(noun)))
        names = {match["behind"] or match["before"] for match in form.finditer(self._texts[article])}
        return _only({who for who in (self.called(name, article) for name in names) if who is not None})

    def before(self, several: AbstractSet[int | str | None] | None, line: Line, pronoun: str) -> int | None:
        """Return whom of several people, or of all, a pronoun in a line means.

        It is the only one whom the line itself or the nearest of those right before it names, apart from those of whom
        the topic tells by words of the other sex alone.
        """
        other = self._sexed["he" if pronoun in _SHE else "she"]
        for back in range(_HOW_FAR + 1):
            told = self._lines.get((line.article, line.position - back))
            named = self.named(told) if told else frozenset()
            if several is not None:
                named &= several
            named -= other
            if named:
                return _only(named)
        return None

    def subject_before(self, line: Line, pronoun: str) -> int | None:
        """Return whom a pronoun in a line goes on about: with whose name the nearest line before that names one begins.

        Nobody where that line is somebody's words, or of one of whom the topic tells by words of the other sex alone.
        """
        other = "he" if pronoun in _SHE else "she"
        for back in range(1, _HOW_FAR + 1):
            told = self._lines.get((line.article, line.position - back))
            if told is None or told.low.startswith(f"{other} "):
                return None
            named = self.named(told)
            if named:
                first = min(
                    place for place, _ in self._places[line.article] if told.start <= place < told.end
                )
                leads = first == told.start and not _SAYS.search(told.text)
                return _only(named - self._sexed[other]) if leads and len(named) == 1 else None
        return None

    def named(self, line: Line) -> frozenset[int]:
        """Return whom a line names."""
        places = self._places[line.article]
        return frozenset(who for place, who in places if line.start <= place < line.end)

    @cached_property
    def _sexed(self) -> dict[str, frozenset[int]]:
        """Return for each pronoun the people whom alone it may mean: by the words of lines that name one person."""
        found: dict[str, set[int]] = {pronoun: set() for pronoun in _SEXES}
        for line in self._lines.values():
            who = _only(self.named(line))
            for pronoun, words in _SEXES.items() if who is not None else ():
                if words.search(line.low):
                    found[pronoun].add(who or 0)
        return {one: frozenset(found[one] - found[other]) for one, other in (("he", "she"), ("she", "he"))}

    def _plainly(self, name: str) -> int | None:
        """Return who has a name, whatever the article."""
        words = _words(name)
        if len(words) > 1 and (words[0], words[-1]) in self._full:
            return self._full[words[0], words[-1]]
        return _only(self._lasts.get(words[-1], frozenset())) if words else None


def _by_age(facts: Facts) -> dict[str, frozenset[str]]:
    """Return the full names that a topic gives with an age."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, values in facts.once(aged).items():
        for value in values:
            found[str(value.key)].add(name)
    return {age: frozenset(names) for age, names in found.items()}


def _aged_nouns(text: str) -> dict[str, frozenset[str]]:
    """Return the ages that a text gives with a noun: `a 7-year-old girl`."""
    found: dict[str, set[str]] = defaultdict(set)
    for match in _AGED.finditer(text) if "-year-old" in text else ():
        found[match["noun"].lower()].add(match["age"])
    return {noun: frozenset(ages) for noun, ages in found.items()}


def _bearers(several: dict[int, str]) -> frozenset[int]:
    """Return whose surname it is: people with a given name before others, who may be something else."""
    given = frozenset(number for number, first in several.items() if is_given(first, "en"))
    return given or frozenset(several)


def _only(several: AbstractSet[int]) -> int | None:
    return next(iter(several)) if len(several) == 1 else None


def _words(name: str) -> list[str]:
    plain = name.lower().replace(".", "").replace(",", "").replace("\u2019", "'").removesuffix("'s")
    return [word for word in plain.split() if word not in GENERATIONS]

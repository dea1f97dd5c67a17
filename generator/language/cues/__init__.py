"""Words that tell how a sentence stands in its text: what it leans on, whom it speaks for, how sure it is.

One data file a language lies beside this module. A language without one has empty cues: rules that need
them let everything pass there.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field, fields
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from generator.language.words import primary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NEVER = r"(?!)"
"""Matches nowhere: the form of an empty list."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases to be found anywhere in a sentence: `by_key` holds them by the longest word of each, which are `keys`.

    They come with a form that finds them as whole words, since to search for that takes longest.
    """

    by_key: Mapping[str, tuple[tuple[str, ...], str]] = field(default_factory=dict)
    keys: frozenset[str] = frozenset()

    def stand_in(self, text: str, words: Iterable[str]) -> bool:
        """Whether one of them stands in a text; `words` are its words, lower case."""
        if self.keys.isdisjoint(words):
            return False
        low = text.casefold().replace("\u2019", "'")
        for key in self.keys.intersection(words):
            phrases, form = self.by_key[key]
            for phrase in phrases:
                if phrase in low:
                    if _compiled(form).search(text):
                        return True
                    break
        return False


@dataclass(frozen=True, slots=True)
class Openers:
    """Phrases to be found at the front of a text: `firsts` are the first words of them, lower case."""

    form: str = NEVER
    firsts: frozenset[str] = frozenset()

    def match(self, text: str) -> re.Match[str] | None:
        """Return the longest of them with which a text begins."""
        first = text.partition(" ")[0]
        if not first.isalnum():
            found = _FIRST.match(first)
            first = found.group() if found else ""
        return _compiled(self.form).match(text) if first.lower() in self.firsts else None


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """The cues of one language. Words are lower case, with the straight apostrophe; phrases ignore case.

    There is one of each language, so that what was looked up can be kept by it.
    """

    removable: Openers = Openers()
    dangling_openers: Openers = Openers()
    leaning: Phrases = Phrases()
    filler: Phrases = Phrases()
    pointers: Phrases = Phrases()
    conjunctions: frozenset[str] = frozenset()
    quantifiers: frozenset[str] = frozenset()
    ordinals: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()
    person_pronouns: frozenset[str] = frozenset()
    thing_pronouns: frozenset[str] = frozenset()
    plural_pronouns: frozenset[str] = frozenset()
    main_pronouns: frozenset[str] = frozenset()
    demonstratives: frozenset[str] = frozenset()
    mentions: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    plural_people: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    several: frozenset[str] = frozenset()
    inflated: frozenset[str] = frozenset()
    hedges: frozenset[str] = frozenset()
    moods: frozenset[str] = frozenset()
    relative_days: frozenset[str] = frozenset()
    spoken_days: frozenset[str] = frozenset()
    imperatives: frozenset[str] = frozenset()
    saying: frozenset[str] = frozenset()
    empty: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    pairing: frozenset[str] = frozenset()
    pair: frozenset[str] = frozenset()
    coordinators: frozenset[str] = frozenset()
    locatives: frozenset[str] = frozenset()
    restrictors: frozenset[str] = frozenset()
    undergone: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    either: frozenset[str] = frozenset()
    object_starts: frozenset[str] = frozenset()
    participle_links: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    helping: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    quoting: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    instances: frozenset[str] = frozenset()
    unique: frozenset[str] = frozenset()
    adding: frozenset[str] = frozenset()
    hearsay: frozenset[str] = frozenset()


_PLAIN = re.compile(r"(?<![\w'-])[^\W_]+(?![\w'-])")
_FIRST = re.compile(r"\w+")
_OPENERS = frozenset({"removable", "dangling_openers"})
_PHRASES = frozenset({"leaning", "filler", "pointers"})


def cues(language: str) -> Cues:
    """Return the cues of a language (a tag such as `en` or `pt-BR`)."""
    return _read(primary(language))


@cache
def _read(code: str) -> Cues:
    file = files(__name__) / f"{code}.toml"
    if not code.isalpha() or not file.is_file():
        return Cues()
    values = tomllib.loads(file.read_text(encoding="utf-8"))
    known = {field.name for field in fields(Cues)}
    lists: dict[str, list[str]] = {}
    for name, words in values.items():
        if name not in known or not isinstance(words, list):
            raise ValueError(f"{code}.toml: no list of cues: {name}")
        lists[name] = [str(word) for word in words]
    return Cues(**{name: _listed(name, words) for name, words in lists.items()})  # type: ignore[arg-type]  # checked above


def _listed(name: str, words: list[str]) -> Openers | Phrases | frozenset[str]:
    if name not in _OPENERS | _PHRASES:
        return frozenset(words)
    if name in _OPENERS:
        firsts = frozenset(_FIRST.findall(word)[0] for word in words)
        return Openers(_either(words), firsts)
    by_key: dict[str, list[str]] = {}
    for word in words:
        by_key.setdefault(max(_PLAIN.findall(word) or [word], key=len), []).append(word)
    forms = {key: (tuple(word.casefold() for word in held), _either(held)) for key, held in by_key.items()}
    return Phrases(forms, frozenset(forms))


@cache
def _compiled(form: str) -> re.Pattern[str]:
    """Compile a form that is asked for: most never are in the build of one edit."""
    return re.compile(form, re.IGNORECASE)


def _either(words: list[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(_escape(word) for word in longest_first)


def _escape(phrase: str) -> str:
    escaped = re.escape(phrase).replace("'", "['\u2019]")
    before, behind = (
        (r"(?<![\w-])" if phrase[0].isalnum() else ""),
        (r"(?![\w-])" if phrase[-1].isalnum() else ""),
    )
    return f"{before}{escaped}{behind}"

"""Words that tell how a sentence stands in its text: what it leans on, whom it speaks for, how sure it is.

One data file a language lies beside this module. A language without one has empty cues: rules that need
them let everything pass there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files

from generator import strictyaml
from generator.language.words import primary

NEVER = re.compile(r"(?!)")
"""Matches nowhere: the pattern of an empty list."""


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of one language. Words are lower case, with the straight apostrophe; patterns ignore case.

    The patterns at the front (`removable`, `dangling_openers`) match a whole opening phrase; the others
    match a phrase anywhere.
    """

    removable: re.Pattern[str] = NEVER
    dangling_openers: re.Pattern[str] = NEVER
    leaning: re.Pattern[str] = NEVER
    filler: re.Pattern[str] = NEVER
    pointers: re.Pattern[str] = NEVER
    conjunctions: frozenset[str] = frozenset()
    quantifiers: frozenset[str] = frozenset()
    person_pronouns: frozenset[str] = frozenset()
    thing_pronouns: frozenset[str] = frozenset()
    plural_pronouns: frozenset[str] = frozenset()
    demonstratives: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    plural_people: frozenset[str] = frozenset()
    inflated: frozenset[str] = frozenset()
    hedges: frozenset[str] = frozenset()
    relative_days: frozenset[str] = frozenset()
    imperatives: frozenset[str] = frozenset()
    saying: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()


_OPENERS = frozenset({"removable", "dangling_openers"})
_PHRASES = frozenset({"leaning", "filler", "pointers"})


def cues(language: str) -> Cues:
    """Return the cues of a language (a tag such as `en` or `pt-BR`)."""
    return _read(primary(language))


@cache
def _read(code: str) -> Cues:
    file = files(__name__) / f"{code}.yml"
    if not code.isalpha() or not file.is_file():
        return Cues()
    values = strictyaml.parse(file.read_text(encoding="utf-8")).values
    known = {field.name for field in fields(Cues)}
    lists: dict[str, list[str]] = {}
    for name, words in values.items():
        if name not in known or not isinstance(words, list):
            raise ValueError(f"{code}.yml: no list of cues: {name}")
        lists[name] = [str(word) for word in words]
    return Cues(**{name: _compile(name, words) for name, words in lists.items()})  # type: ignore[arg-type]  # checked above


def _compile(name: str, words: list[str]) -> re.Pattern[str] | frozenset[str]:
    if name not in _OPENERS | _PHRASES:
        return frozenset(words)
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    either = "|".join(_escape(word) for word in longest_first)
    front = r"\A" if name in _OPENERS else r"(?<![\w-])"
    return re.compile(rf"{front}(?:{either})", re.IGNORECASE)


def _escape(phrase: str) -> str:
    escaped = re.escape(phrase).replace("'", "['\u2019]")
    return escaped + r"(?![\w-])" if phrase[-1].isalnum() else escaped

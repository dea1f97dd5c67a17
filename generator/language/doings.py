"""What is done or held on a day: verbs and nouns for one such thing as one.

One data file a language in `data/doings`. Unlike synonyms they join what is done with what it is called (`vote`, `go to
the polls`), so that a date of the one is a date of the other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from generator.language.caseless import lowered
from generator.language.tables import table
from generator.language.words import primary, stem

if TYPE_CHECKING:
    from collections.abc import Mapping

BARE = "hold"
"""What a verb comes to that says only that something is to be or was."""


_WORD = re.compile(r"[a-z][\w\u2019'-]*")


class Doing(NamedTuple):
    """What `start:end` of a text is a word or phrase for, as the first word of its row."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class _Doings:
    """What is done: by stem, by form, by the words of a phrase under its first one; and what of it is set for a day.

    `firsts` are the forms and the first words of phrases.
    """

    by_stem: Mapping[str, str]
    by_form: Mapping[str, str]
    by_first: Mapping[str, tuple[tuple[str, str], ...]]
    firsts: frozenset[str]
    set: frozenset[str]
    beginnings: tuple[str, ...]


def doing(word: str, language: str) -> str:
    """Return what a stem is a word for, as the first word of its row; empty where it is none."""
    known = _doings(primary(language))
    return known.by_stem.get(word, "") if known else ""


def doings_in(text: str, language: str) -> tuple[Doing, ...]:
    """Return what a text has a word or phrase for, in its order."""
    known = _doings(primary(language))
    found: list[Doing] = []
    end, low = 0, lowered(text)
    if known is None:
        return ()
    for match in _WORD.finditer(low):
        word = match.group()
        if word not in known.firsts or match.start() < end:
            continue
        start = match.start()
        for phrase, name in known.by_first.get(word, ()):
            if low.startswith(phrase, start) and not low[start + len(phrase) :][:1].isalpha():
                found.append(Doing(start, start + len(phrase), name))
                break
        else:
            if word in known.by_form:
                found.append(Doing(start, match.end(), known.by_form[word]))
        end = found[-1].end if found else 0
    return tuple(found)


@cache
def all_doings(language: str) -> frozenset[str]:
    """Return what is done or held, as `doing` writes it."""
    known = _doings(primary(language))
    return frozenset(known.by_stem.values()) - {BARE} if known else frozenset()


def set_doings(language: str) -> frozenset[str]:
    """Return those for which a day is set, and which may be put off or called off."""
    known = _doings(primary(language))
    return known.set if known else frozenset()


def beginnings(language: str) -> tuple[str, ...]:
    """Return how words begin of which every text has one that tells of what is set for a day."""
    known = _doings(primary(language))
    return known.beginnings if known else ()


@cache
def _doings(code: str) -> _Doings | None:
    told = table("doings", code)
    if not told:
        return None
    rows = [row.split() for row in (*told["set"], *told["befalls"])]
    words = [(word, BARE) for word in told["bare"].split()] + [(word, row[0]) for row in rows for word in row]
    by_form = {word: name for word, name in words if "+" not in word}
    by_first: dict[str, list[tuple[str, str]]] = {}
    for word, name in sorted(words, key=lambda one: (-len(one[0]), one[0])):
        if "+" in word:
            by_first.setdefault(word.split("+")[0], []).append((word.replace("+", " "), name))
    return _Doings(
        by_stem={stem(word, code): name for word, name in by_form.items()},
        by_form=by_form,
        by_first={first: tuple(several) for first, several in by_first.items()},
        firsts=frozenset({*by_form, *by_first}),
        set=frozenset(row.split()[0] for row in told["set"]),
        beginnings=tuple(sorted({word.split("+")[0] for row in told["set"] for word in row.split()})),
    )

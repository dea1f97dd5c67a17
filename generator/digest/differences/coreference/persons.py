"""Whom a line is about: the one person that it names or tells the age of, or that the line before it does.

A person is a surname that the topic knows from a full name, else an age. An age is a surname's where the topic gives it
to that surname alone. A line that opens with a pronoun or `the victim` goes on about whom the line before it is about.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.aged import aged
from generator.digest.differences.coreference.sameness import ages_in
from generator.language.names import is_given

if TYPE_CHECKING:
    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

_GOES_ON = re.compile(
    r"(?:He|She|His|Her|The (?:boy|girl|man|woman|victim|teen|teenager|child|toddler|baby|infant|officer|deputy"
    r"|suspect))\b"
)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_WORD = re.compile(r"[A-Z][\w'\u2019-]+")


def person(facts: Facts, line: Line) -> str:
    """Return whom a line is about; empty where it is nobody, or several, or whoever cannot be told."""
    return facts.once(persons).get(line, "")


def persons(facts: Facts) -> dict[Line, str]:
    """Return whom each line is about that is about one person."""
    bearers = _bearers(facts)
    found: dict[Line, str] = {}
    before: Line | None = None
    for line in facts.lines:
        told = _in_line(line, facts.once(surnames), bearers)
        follows = (
            before is not None and before.article == line.article and before.position + 1 == line.position
        )
        if not told and before is not None and follows and _GOES_ON.match(line.text) and before in found:
            told = {found[before]}
        if len(told) == 1:
            found[line] = told.pop()
        before = line
    return found


def surnames(facts: Facts) -> frozenset[str]:
    """Return the surnames (lower case) of the topic: of full names that begin with a given name or have an age."""
    given = {one.last for _, says in facts.says for one in says.persons if is_given(one.first, "en")}
    placed = {word for place in facts.places for word in place.split()}
    return frozenset(given | {_surname(name) for name in facts.once(aged)}) - placed - _SUFFIXES


def _in_line(line: Line, known: frozenset[str], bearers: dict[str, str]) -> set[str]:
    words = (word.lower().removesuffix("'s").removesuffix("\u2019s") for word in _WORD.findall(line.text))
    named = {word for word in words if word in known}
    return named | {bearers.get(age, age) for age in ages_in(line.text)}


def _bearers(facts: Facts) -> dict[str, str]:
    """Return by age the surname of the only person of that age."""
    by_age: dict[str, set[str]] = {}
    for name, values in facts.once(aged).items():
        for value in values:
            by_age.setdefault(str(value.key), set()).add(_surname(name))
    return {age: names.pop() for age, names in by_age.items() if len(names) == 1}


def _surname(name: str) -> str:
    words = name.lower().replace(".", "").replace(",", "").split()
    return next((word for word in reversed(words) if word not in _SUFFIXES), "")

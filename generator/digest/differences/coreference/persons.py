"""Whom lines are about: by a surname that the topic knows from a full name, or by an age that it gives to one."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from generator.digest.cast.surfaces import GENERATIONS
from generator.digest.differences.coreference.aged import aged
from generator.digest.differences.coreference.sameness import ages_in, by_position
from generator.language.names import is_given

if TYPE_CHECKING:
    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

BEFORE = 2
"""Lines before one that names nobody, in which stands whom it is about."""
_CAPITAL = re.compile(r"[A-Z][\w'\u2019-]+")
_WORD = re.compile(r"[a-z][\w-]+")
_SAYS = re.compile(
    r"\b(?P<before>[A-Z][\w-]+)(?: also)? (?:said|says|told|tells|wrote)\b"
    r"|\b(?:said|says|according to) (?:[\w.]+ ){0,4}?(?P<behind>[A-Z][\w-]+)(?=[.,;]|\Z)"
)


def of_other_persons(facts: Facts, left: Line, right: Line) -> bool:
    """Whether two lines, or else those right before them, or else their articles, are about other people."""
    one, other = _about(facts, left), _about(facts, right)
    return bool(one) and bool(other) and one.isdisjoint(other)


def _about(facts: Facts, line: Line) -> set[str]:
    """Return whom a line, else the nearest one before it, is about: surnames and ages, whoever says so aside.

    Where none of them names anybody it is whom the article names most often.
    """
    known, near = facts.once(surnames), facts.once(by_position)
    for back in range(BEFORE + 1):
        before = near.get((line.article, line.position - back))
        told = _in_line(facts, before) if before else set()
        if told:
            return told
    words = _WORD.findall(facts.evidence.texts[line.article].lower())
    named = Counter(word for word in words if word in known)
    return {name for name, _ in named.most_common(1)}


def _in_line(facts: Facts, line: Line) -> set[str]:
    known, bearers = facts.once(surnames), facts.once(_bearers)
    words = (word.lower().removesuffix("'s").removesuffix("\u2019s") for word in _CAPITAL.findall(line.text))
    named = {word for word in words if word in known}
    said = {(match["before"] or match["behind"]).lower() for match in _SAYS.finditer(line.text)}
    return (named - said) | {bearers.get(age, age) for age in ages_in(line.text)}


def _bearers(facts: Facts) -> dict[str, str]:
    """Return by age the surname of the only person of that age."""
    by_age: dict[str, set[str]] = {}
    for name, values in facts.once(aged).items():
        for value in values:
            by_age.setdefault(str(value.key), set()).add(_surname(name))
    return {age: names.pop() for age, names in by_age.items() if len(names) == 1}


def surnames(facts: Facts) -> frozenset[str]:
    """Return the surnames (lower case) of the topic: of full names that begin with a given name or have an age."""
    given = {one.last for _, says in facts.says for one in says.persons if is_given(one.first, "en")}
    placed = {word for place in facts.places for word in place.split()}
    return frozenset(given | {_surname(name) for name in facts.once(aged)}) - placed - GENERATIONS


def _surname(name: str) -> str:
    words = name.lower().replace(".", "").replace(",", "").split()
    return next((word for word in reversed(words) if word not in GENERATIONS), "")

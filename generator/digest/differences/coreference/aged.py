"""The ages that lines give to people, by full name: siblings share a surname, and a first name alone is nobody's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.sides import Value
from generator.language.glimpse import FIGURE
from generator.language.names import honorific, is_role
from generator.language.names.spelling import spelled_alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

_NAME = r"(?P<name>[A-Z][a-z'\u2019-]+(?:\s[A-Z]\.)?(?:\s[A-Z][\w'\u2019-]+){1,2}(?:,?\s(?:Jr|Sr)\.?)?)"
_OLD = r"(?:aged?\s|(?P<article>(?:now\s)?an?\s)|(?P<who>who\s(?:is|was|turn(?:s|ed))\s(?:now\s)?))?"
_TURNED = r"(?:\syears?\sold)?(?=[,.;)]|\s(?:in|on|and|last|this|next)\b)"
_AFTER = re.compile(
    _NAME
    + rf",\s{_OLD}(?P<age>\d{{1,3}})(?(article)-year-old\b|(?(who){_TURNED}|(?=[,.;)]|\s(?:of|and|was|is)\b)))"
)
_BEFORE = re.compile(
    r"\b(?P<age>\d{1,3})-year-old,?\s(?:(?!(?:in|at|near|from|of|by|and)\s)[a-z]+,?\s){0,3}" + _NAME
)
_SURNAME = re.compile(
    r"(?P<surname>[A-Z](?:(?<=\A.)|(?<=[.,;]\s.)(?<![A-Z]\.\s.)|(?<=\band\s.)|(?<=\bsaid\s.))[a-z]+),"
    rf"\s{_OLD}(?P<age>\d{{2}})(?(article)-year-old\b|(?(who){_TURNED}|,\s))"
)
"""It begins with its capital, as what begins with a look behind is tried at every letter."""
_THE_AGED = re.compile(r"\AThe (?P<age>\d{2})-year-old\b(?! (?:boy|girl|victim|suspect|man|woman|teen))")
"""Somebody whom the sentence before has named."""
_JUNIOR = re.compile(r",?\s(?:Jr|Sr)\.?$")
WORDS = (FIGURE,)
"""One of these begins a word of every line that tells this, in lower case."""
OLDEST = 110
BIRTHDAY = 21
"""Days between two articles from which somebody may have become a year older."""


def gives_an_age(line: Line) -> bool:
    """Whether a line gives an age."""
    return not line.row and any(form.search(line.text) for form in (_AFTER, _BEFORE, _SURNAME, _THE_AGED))


def aged(facts: Facts) -> dict[str, list[Value]]:
    """Return the ages of each person by full name, as it is written first."""
    slots: dict[tuple[str, str], list[Value]] = {}
    names: dict[tuple[str, str], str] = {}
    for line in facts.telling("ages"):
        if facts.of_other_times(line):
            continue
        for match in (*_AFTER.finditer(line.text), *_BEFORE.finditer(line.text)):
            if 0 < int(match["age"]) <= OLDEST:
                slot = _person(match["name"])
                names.setdefault(slot, match["name"])
                slots.setdefault(slot, []).append(Value(int(match["age"]), match.group(), line))
        for match in _SURNAME.finditer(line.text):
            full = _bearer(facts, line, match["surname"])
            if full:
                names.setdefault(_person(full), full)
                slots.setdefault(_person(full), []).append(
                    Value(int(match["age"]), match.group().rstrip(", "), line)
                )
    for slot, value in _taken_up(facts, names):
        slots[slot].append(value)
    return _spelled_as_one({names[slot]: values for slot, values in slots.items()})


def _taken_up(facts: Facts, names: dict[tuple[str, str], str]) -> Iterator[tuple[tuple[str, str], Value]]:
    """Yield ages of `The 61-year-old` where the line before names one of the persons of known ages, and no other."""
    before = {(line.article, line.position): line for line in facts.lines}
    for line in facts.telling("ages"):
        match = _THE_AGED.match(line.text)
        last = before.get((line.article, line.position - 1)) if match else None
        if match is None or last is None or facts.of_other_times(line):
            continue
        told = [slot for slot in names if re.search(rf"\b{re.escape(slot[1])}\b", last.low)]
        persons = {one.last for one_line, says in facts.says if one_line is last for one in says.persons}
        if len(told) == 1 and persons <= {told[0][1]}:
            yield told[0], Value(int(match["age"]), match.group(), line)


def _spelled_as_one(ages: dict[str, list[Value]]) -> dict[str, list[Value]]:
    """Join the ages of names that are spellings of one another."""
    joined: dict[str, list[Value]] = {}
    for name, values in ages.items():
        first, last = _person(name)
        same = next(
            (
                other
                for other in joined
                if _person(other)[1] == last and spelled_alike(_person(other)[0], first)
            ),
            name,
        )
        joined[same] = [*joined.get(same, []), *values]
    return joined


def _bearer(facts: Facts, line: Line, surname: str) -> str:
    """Return the full name of whom a line calls by surname; empty where there are several.

    It is the one person of that surname whom the article has named by then, else the one of the topic.
    """
    article, texts = facts.evidence.articles[line.article].text, facts.evidence.texts
    form = re.compile(rf"\b([A-Z][a-z]+ {surname})\b")
    found = {match[1] for match in form.finditer(article, 0, line.start)}
    found = found or {match[1] for text in texts if surname in text for match in form.finditer(text)}
    return found.pop() if len(found) == 1 else ""


def _person(name: str) -> tuple[str, str]:
    words = _JUNIOR.sub("", name).lower().replace("\u2019", "'").removesuffix("'s").split()
    while len(words) > 2 and (is_role(words[0], "en") or honorific(words[0], "en")):  # noqa: PLR2004 - a full name
        words = words[1:]
    return words[0], f"{words[-1]}{'jr' if _JUNIOR.search(name) else ''}"

"""Who somebody is, where two sources agree on the surname: another first name, another office.

A first name differs where one office and surname go with two of them. An office differs where one full name goes with
two that exclude each other. How a name is spelled see `names`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.people.holders import (
    APART_NAME,
    ONE_AT_A_TIME,
    Holder,
    holders,
    no_name,
    surname,
)
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language.names.lexicon import same_given, sound_alike
from generator.language.names.spelling import spelled_alike
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_PERSON = re.compile(APART_NAME)
_INITIAL = re.compile(r"\s([A-Z])\.\s")
_TWO_PEOPLE = re.compile(r"\b(?:no relation|not related|unrelated|namesakes?)\b")
"""What a line says of two people with one surname."""
_FAMILIAR = re.compile(r"(?P<stem>[a-z]{2,}?(?P<last>[a-z]))(?P=last)?(?:y|ie|ey)")

ENDING = 5
TWO = 2
"""Mentions, or articles with one: with less nobody has another name or office."""


class FullName(NamedTuple):
    """A full name, in `start:end` of a line, with the first name as written and the surname in lower case.

    A title before it is not part of it.
    """

    start: int
    end: int
    first: str
    last: str


def persons_in(line: Line) -> tuple[FullName, ...]:
    """Return the full names in a line."""
    return tuple(
        FullName(match.start(), match.end(), match["first"], surname(match["last"]))
        for found in _PERSON.finditer(line.text)
        if (match := _behind_title(line.text, found)) and not quoted(line.text, match.start())
    )


def _behind_title(text: str, found: re.Match[str]) -> re.Match[str] | None:
    """Return a full name as it is found, or the one behind its first word where that is a title: `Officer Ann Lee`."""
    if not no_name(found["first"]):
        return found
    behind = _PERSON.match(text, found.start("last"))
    return None if behind is None or no_name(behind["first"]) else behind


def namesakes(facts: Facts) -> Iterator[Difference]:
    """Yield persons whom two sources give another first name, or another office."""
    held = facts.once(holders)
    yield from _first_names(facts, held)
    yield from _offices(facts, held)


def _first_names(facts: Facts, held: tuple[Holder, ...]) -> Iterator[Difference]:
    slots: dict[tuple[str, str], list[Holder]] = defaultdict(list)
    for one in held:
        slots[one.last, one.office].append(one)
    for (last, office), several in sorted(slots.items()):
        if len(several) < TWO:
            continue
        initials = _initials(several)
        apart = [
            one
            for one in several
            if any(
                not _same_first(one.first, other.first)
                and not _one_name(one.first, other.first)
                and other.first[0] not in initials[one.first]
                and one.first[0] not in initials[other.first]
                and _of_one(facts, one.line, other.line)
                and not _TWO_PEOPLE.search(one.line.text)
                and not _TWO_PEOPLE.search(other.line.text)
                and not _known(facts, other.line.article, one)
                and not _known(facts, one.line.article, other)
                for other in several
            )
        ]
        values = [Value(one.first, one.text, one.line) for one in apart]
        found = differ(facts, f"First name of {office} {last.title()}", SlotKind.NAME, values)
        if found:
            yield found


def _initials(several: list[Holder]) -> dict[str, set[str]]:
    """Return by first name the initials (lower case) of second ones: `John P. Lund` may be called Peter."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in several:
        found[one.first].update(initial.lower() for initial in _INITIAL.findall(one.text))
    return found


def _known(facts: Facts, article: int, one: Holder) -> bool:
    """Whether an article names somebody by the first and last name of a holder."""
    asked, name = facts.once(_named), (article, one.first, one.last)
    if name not in asked:
        form = rf"\b{re.escape(one.first)}\s(?:[A-Z]\.\s)?{re.escape(one.last)}\b"
        asked[name] = re.search(form, facts.evidence.texts[article], re.IGNORECASE) is not None
    return asked[name]


def _named(_: Facts) -> dict[tuple[int, str, str], bool]:
    """Whether articles name somebody by a first and a last name, as far as they have been asked for."""
    return {}


def _same_first(left: str, right: str) -> bool:
    if left == right or _familiar(left, right) or _familiar(right, left):
        return True
    if left[0] == right[0] and (left.startswith(right) or right.startswith(left)):
        return True
    if left.replace("y", "i")[-ENDING:] == right.replace("y", "i")[-ENDING:]:  # written from another script
        return True
    known = same_given("en")
    return (
        bool(known.get(left, frozenset()) & known.get(right, frozenset()))
        or right in known.get(left, ())
        or left in known.get(right, ())
    )


def _familiar(short: str, full: str) -> bool:
    """Whether a first name is how another one is said among friends: `Timmy` for `Timothy`."""
    found = _FAMILIAR.fullmatch(short)
    return found is not None and full.startswith(found["stem"])


def _one_name(left: str, right: str) -> bool:
    """Whether two first names look like spellings of one, or sound like it."""
    return spelled_alike(left, right) or sound_alike(left, right, "en")


def _offices(facts: Facts, held: tuple[Holder, ...]) -> Iterator[Difference]:
    slots: dict[tuple[str, str], dict[int, list[Holder]]] = defaultdict(lambda: defaultdict(list))
    for one in held:
        slots[one.first, one.last][one.line.article].append(one)
    for (_, last), by_article in sorted(slots.items()):
        if len(by_article) < TWO:
            continue
        single = [found[0] for found in by_article.values() if len({one.office for one in found}) == 1]
        apart = [
            one
            for one in single
            if any(_excluded(one, other) and _of_one(facts, one.line, other.line) for other in single)
        ]
        found = differ(
            facts,
            f"Office of {last.title()}",
            SlotKind.OFFICE,
            [Value(one.office, one.text, one.line) for one in apart],
        )
        if found:
            yield found


def _excluded(one: Holder, other: Holder) -> bool:
    return one.office != other.office and any(
        {one.office, other.office} <= offices for offices in ONE_AT_A_TIME
    )


def _of_one(facts: Facts, left: Line, right: Line) -> bool:
    if facts.source_of(left.article) == facts.source_of(right.article):
        return False
    return one_story(facts, left.article, right.article)

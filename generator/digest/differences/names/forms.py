"""The full names of a topic as its articles write them, each with the line that it stands in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.cast.joining import CORPORATE
from generator.digest.cast.sightings import sightings
from generator.digest.cast.surfaces import GENERATIONS, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.language.names import Office
    from generator.model import EntityKind

Words = tuple[str, ...]
FULL = 2
"""Words of a full name."""
_ENDS = GENERATIONS | CORPORATE | {"limited", "incorporated"}
_AGE_BEFORE = re.compile(r"\b(\d{1,3})[-\s]years?[-\s]old,?\s(?:[a-z]+\s){0,2}\Z")
_AGE_BEHIND = re.compile(r"(?:,?\s(?:Jr|Sr)\.?)?(?:,\s(?:aged?\s|an?\s)?|\s\()(\d{1,3})\b(?!,\d)")
NEAR = 40
"""Characters before a name in which its bearer's age stands."""


class Form(NamedTuple):
    """A full name where it stands, `text[start:start + len(written)]` of its article's text.

    `sentence` is where its sentence begins. `words` are those to compare: lower case, without accents, full stops,
    initials in the middle, generations and what a firm is by law. `age` stands beside it. `kind` is what it is among
    who's who, None where that is nothing.
    """

    article: int
    sentence: int
    start: int
    written: str
    words: Words
    age: int | None
    office: Office | None
    kind: EntityKind | None


def forms(facts: Facts) -> tuple[Form, ...]:
    """Return the full names in the English articles of a topic, in the order of their text."""
    english = {line.article for line in facts.lines}
    kinds = {
        (one.article, one.place): figure.kind
        for figure in facts.evidence.cast.figures
        for one in figure.sightings
    }
    found = []
    for one in sightings(facts.evidence.annotations):
        words = compared(one.mention.words) if len(one.mention.words) >= FULL else ()
        if len(words) >= FULL and one.article in english:
            text, end = facts.evidence.texts[one.article], one.start + one.mention.end
            written = text[one.place : end]
            if not written.isupper():
                age, kind = _age(text, one.place, end), kinds.get((one.article, one.place))
                found.append(
                    Form(one.article, one.start, one.place, written, words, age, one.mention.office, kind)
                )
    return tuple(found)


def by_words(facts: Facts) -> dict[Words, list[Form]]:
    """Return the names of a topic by the words that they are compared by."""
    found: dict[Words, list[Form]] = defaultdict(list)
    for form in facts.once(forms):
        found[form.words].append(form)
    return dict(found)


def compared(words: Iterable[str]) -> Words:
    """Return the words by which a name is compared."""
    low = [plain(word) for word in words]
    while len(low) > 1 and low[-1] in _ENDS:
        low.pop()
    if low[:1] == ["the"]:
        low = low[1:]
    return tuple(word for at, word in enumerate(low) if len(word) > 1 or at in {0, len(low) - 1})


def line_of(facts: Facts, form: Form) -> Line | None:
    """Return the line that a name stands in; None where it stands in none."""
    starts, lines = facts.once(_by_article).get(form.article, ([], []))
    at = bisect_right(starts, form.start) - 1
    return lines[at] if at >= 0 and form.start < lines[at].end else None


def _by_article(facts: Facts) -> dict[int, tuple[list[int], list[Line]]]:
    """Return the lines of each article in the order of its text, with where they start."""
    found: dict[int, list[Line]] = defaultdict(list)
    for line in facts.lines:
        found[line.article].append(line)
    ordered = {number: sorted(own, key=lambda line: line.start) for number, own in found.items()}
    return {number: ([line.start for line in own], own) for number, own in ordered.items()}


def _age(text: str, start: int, end: int) -> int | None:
    """Return the age that stands beside a name, `text[start:end]`; None where none does."""
    found = _AGE_BEFORE.search(text[max(0, start - NEAR) : start]) or _AGE_BEHIND.match(text, end)
    return int(found[1]) if found else None

"""The names of a topic as its articles write them, each with the line that it stands in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.cast.joining import CORPORATE
from generator.digest.cast.sightings import Sighting, sightings
from generator.digest.cast.surfaces import GENERATIONS, plain
from generator.language.unaccented import unaccented

if TYPE_CHECKING:
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
    """A name where it stands, `text[start:start + len(written)]` of its article's text.

    `sentence` is where its sentence begins. `words` are those to compare: lower case, without accents, full stops,
    initials in the middle, generations and what a firm is by law. It is `sure` where it
    opens no sentence or does what people do. `kind` is what it is among
    who's who, None where that is nothing.
    """

    article: int
    sentence: int
    start: int
    written: str
    words: Words
    sure: bool
    office: Office | None
    kind: EntityKind | None


def forms(facts: Facts) -> tuple[Form, ...]:
    """Return the full names in the English articles of a topic, in the order of their text."""
    return tuple(one for one in facts.once(_all) if len(one.words) >= FULL)


def of_one_word(facts: Facts) -> dict[str, list[Form]]:
    """Return the names of one word by that word."""
    found: dict[str, list[Form]] = defaultdict(list)
    for form in facts.once(_all):
        if len(form.words) == 1:
            found[form.words[0]].append(form)
    return dict(found)


def _all(facts: Facts) -> tuple[Form, ...]:
    english = {line.article for line in facts.lines}
    kinds = {
        (one.article, one.place): figure.kind
        for figure in facts.evidence.cast.figures
        for one in figure.sightings
    }
    return tuple(
        _form(facts.evidence.texts[one.article], one, kinds.get((one.article, one.place)))
        for one in sightings(facts.evidence.annotations)
        if one.article in english and not all(map(str.isupper, one.mention.words))
    )


def _form(text: str, one: Sighting, kind: EntityKind | None) -> Form:
    mention, end = one.mention, one.start + one.mention.end
    place, words = one.place, compared(mention.words)
    sure = not mention.opening or mention.near.person > 0
    return Form(one.article, one.start, place, text[place:end], words, sure, mention.office, kind)


def by_words(facts: Facts) -> dict[Words, list[Form]]:
    """Return the names of a topic by the words that they are compared by."""
    found: dict[Words, list[Form]] = defaultdict(list)
    for form in facts.once(forms):
        found[form.words].append(form)
    return dict(found)


@lru_cache(maxsize=1 << 14)
def compared(words: tuple[str, ...]) -> Words:
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


def age_of(facts: Facts, form: Form) -> int | None:
    """Return the age that stands beside a name; None where none does."""
    text, end = facts.evidence.texts[form.article], form.start + len(form.written)
    found = _AGE_BEFORE.search(text[max(0, form.start - NEAR) : form.start]) or _AGE_BEHIND.match(text, end)
    return int(found[1]) if found else None


class PlainTexts(dict[int, str]):
    """The texts of a topic's articles, by number, in lower case, without accents; each is read when it is asked for."""

    def __init__(self, facts: Facts) -> None:
        super().__init__()
        self._texts = facts.evidence.texts

    def __missing__(self, article: int) -> str:
        found = self[article] = unaccented(self._texts[article].lower())
        return found


def times_of(facts: Facts, article: int, word: str) -> int:
    """Return how often an article has a word (lower case, without accents)."""
    text = facts.once(PlainTexts)[article]
    return len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", text)) if word in text else 0

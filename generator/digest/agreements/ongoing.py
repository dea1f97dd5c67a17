"""What two sources tell to be going on (`the search continues`, `the ongoing war in X`), and what took place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.agreements.alike import Alike
from generator.digest.differences.meetings.earliest import PARTIES, names
from generator.digest.differences.sides import Value
from generator.language.caseless import Caseless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.values.occasions import Occasion
    from generator.digest.lines import Line

_GOES_ON = r"(?:ongoing|under\s?way|in motion|in progress|continuing)"
_TOLD = Caseless(
    r"\b(?P<what>preparations?|investigations?|inquiry|probe|search|rescue|negotiations|talks|efforts|repairs|trial"
    r"|strike|evacuations?)\b(?:\s(?:for|into|on|of|to)\b[^.;,]{3,60}?)?\s(?:(?:is|are|were|was|remains?)\s(?:still\s)?"
    + _GOES_ON
    + r"|(?:is|are)\scontinuing|continues?)\b"
)
WORDS = ("ongoing", "under", "motion", "progress", "continu")
"""One of these begins a word of every line that tells this, in lower case."""
_IN_PLACE = re.compile(
    r"\bongoing\s(?:war|conflicts?|fighting|situation|crisis|violence|unrest)\sin\s(?P<where>[A-Z]\w+)"
)


def gives_ongoing(line: Line) -> bool:
    """Whether a line tells that something goes on."""
    return not line.row and any(form.search(line.text) for form in (_TOLD, _IN_PLACE))


def ongoing(facts: Facts) -> Iterator[Alike]:
    """Yield the mentions that tell one thing to be going on, or going on in one place."""
    found: dict[tuple[str, str], list[Value]] = {}
    for line in facts.telling("ongoing"):
        for form in (_TOLD, _IN_PLACE):
            match = form.search(line.text)
            if match and not line.row:
                what = match.group(1).lower()
                key = ("goes on", what.rstrip("s"))
                found.setdefault(key, []).append(Value(key, match.group(), line))
    for _, values in sorted(found.items()):
        yield Alike(values)


def undisputed(facts: Facts, held: Occasion) -> bool:
    """Whether no source has an occasion of this kind in this place yet to come: those may be two."""
    return not held.place or not any(
        one.coming and not one.held and (one.kind, one.place) == (held.kind, held.place)
        for one in facts.occasions
    )


def took_place(facts: Facts) -> Iterator[Alike]:
    """Yield the mentions of an occasion that was held, of one kind and between parties that both sources name."""
    held: dict[tuple[str, str], list[Value]] = {}
    over = [one for one in facts.occasions if one.held and not one.coming]
    for one in over:
        places = {other.place for other in over if other.kind == one.kind and other.place}
        if not undisputed(facts, one):
            continue
        key = (one.kind, one.place if len(places) > 1 else "")
        held.setdefault(key, []).append(Value(key, one.head, one.line))
    for (kind, _), values in sorted(held.items()):
        first = values[0]
        own = names(first.line.text)
        alike = [value for value in values if len(own & names(value.line.text)) >= PARTIES]
        if len({value.line.article for value in alike}) > 1:
            told = (one.between for one in over if one.between and one.kind == kind)
            yield Alike(alike, "Held", next((text for text in told if _is_borne_out(text, alike)), ""))


def _is_borne_out(text: str, values: list[Value]) -> bool:
    """Whether the lines of several articles have two of the names of a text."""
    own = names(text)
    return len({value.line.article for value in values if len(own & names(value.line.text)) >= PARTIES}) > 1

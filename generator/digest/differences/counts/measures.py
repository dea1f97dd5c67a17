"""How many of a thing: what was lost of it (`36 houses were destroyed`), or how much land.

The slot is the noun with its verb, so that houses destroyed are not held against houses evacuated. One value an
article, as for people: see `tolls`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import of_one_event
from generator.digest.differences.counts.people import is_partial
from generator.digest.differences.counts.tolls import FURTHEST, other_time
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language import quantities
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.language.quantities import Quantity
    from generator.model import Difference

_THING = re.compile(r"\s(?P<noun>[a-z]{3,}s)\b")
_VERBS = (
    "destroyed|damaged|burned|burnt|flattened|levelled|leveled|collapsed|flooded|cancell?ed|delayed|diverted|grounded|closed"
    "|evacuated|lost|razed|gutted"
)
_VERB_AFTER = re.compile(
    rf"\s(?:(?:were|was|are|have|had|has|been|being|also|already)\s){{0,3}}(?P<verb>{_VERBS})\b"
)
_VERB_BEFORE = re.compile(rf"\b(?P<verb>{_VERBS})\s(?:the\s)?\Z")
_PLACE = re.compile(
    r"\b(?:buildings|houses|homes|huts|percent|per cent|most|half|some|all|part|parts)\b[^,;.]{0,40}\s(?:in|of)\s\Z"
)
"""Before a number of places: it is what stands there that was lost."""
_UNITS = frozenset({"acres", "hectares"})
_NO_THINGS = frozenset(
    {"years", "days", "hours", "minutes", "months", "weeks", "times", "others", "people", "lives"}
)
EARLY = 15


def gives_a_measure(line: Line) -> bool:
    """Whether a line counts things, and not a part of them."""
    if line.row or line.position >= EARLY or not line.quantities:
        return False
    return any(True for _ in _in_line(line)) and not is_partial(line)


def measures(facts: Facts) -> Iterator[Difference]:
    """Yield counts of things on which sources disagree."""
    slots: dict[tuple[str, str], dict[int, list[tuple[Value, Quantity]]]] = {}
    for line in facts.telling("measures"):
        if other_time(facts, line):
            continue
        for slot, value, quantity in _in_line(line):
            slots.setdefault(slot, {}).setdefault(line.article, []).append((value, quantity))
    for (noun, verb), by_article in sorted(slots.items()):
        single = [told[0] for told in by_article.values() if len({value.key for value, _ in told}) == 1]
        opposed = [
            value for value, one in single if any(_conflict(facts, value, one, *other) for other in single)
        ]
        said = f"How many {noun} were {verb}" if verb else f"How many {noun}"
        difference = differ(facts, said, SlotKind.NUMBER, opposed)
        if difference:
            yield difference


def _in_line(line: Line) -> Iterator[tuple[tuple[str, str], Value, Quantity]]:
    for quantity in line.quantities:
        thing = _THING.match(line.text, quantity.end)
        if thing is None or quantity.unit or thing["noun"] in _NO_THINGS or quoted(line.text, quantity.start):
            continue
        if _PLACE.search(line.text, 0, quantity.start):
            continue
        after = _VERB_AFTER.match(line.text, thing.end())
        before = _VERB_BEFORE.search(line.text[: quantity.start])
        verb = after or before
        if verb is None and thing["noun"] not in _UNITS:
            continue
        slot = (thing["noun"], "" if verb is None or thing["noun"] in _UNITS else verb["verb"])
        end = after.end() if after else thing.end()
        start = before.start() if before and not after else quantity.start
        yield slot, Value(quantity.value, line.text[start:end].strip(), line), quantity


def _conflict(facts: Facts, value: Value, one: Quantity, other: Value, another: Quantity) -> bool:
    small, large = sorted((one.value, another.value))
    apart = not quantities.agree(one, another) and large < FURTHEST * small
    return apart and of_one_event(facts, value.line, other.line)

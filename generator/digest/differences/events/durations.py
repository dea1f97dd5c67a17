"""How long something went on that happens once in a story: `a 15-minute rampage`, `the spree lasted 10 minutes`.

What it is called need not be the same word (`lasting` knows which words name one kind of event), and the unit neither.
An article that gives two lengths for one kind of event gives none. What somebody says in quotation marks counts as
well: most often it is the police who know.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.sides import Value, differ
from generator.language import quantities
from generator.language.lasting import lasting, named
from generator.language.words import stopwords
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.language.quantities import Quantity
    from generator.model import Difference

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800}
_UNIT = rf"(?P<unit>{'|'.join(_SECONDS)})"
_BEFORE_EVENT = re.compile(rf"[-\s]{_UNIT}(?:[-\s]?long)?,?\s(?P<run>(?:[a-z-]+\s){{0,3}}[a-z-]+)")
"""Behind a number: `-minute rampage`, `-hour-long police standoff`."""
_BEHIND_EVENT = re.compile(
    r"\b(?P<event>[a-z-]+)(?:\s(?:that|which))?(?:\s(?:had|has|have))?\s"
    r"(?:lasted|lasting|took|(?:went|gone|dragged) on(?: for)?|continued)(?:\sfor)?(?:\sjust|\sonly)?\s\Z"
)
_LENGTH = re.compile(rf"\s{_UNIT}s?\b(?!\s(?:before|after|later|ago|earlier|to)\b)")
_ANOTHER = re.compile(r"\b(?:another|second|previous|earlier|similar|every|each|per)\b", re.IGNORECASE)
WORDS = quantities.WORDS
"""One of these begins a word of every line that tells this, in lower case."""
FURTHEST = 3
"""Ratio of two lengths from which they are not of one thing."""


class Length(NamedTuple):
    """How long an event of a kind went on, in seconds, with the stretch of the line that says so."""

    kind: int
    seconds: Quantity
    text: str


def gives_a_length(line: Line) -> bool:
    """Whether a line tells how long something went on that happens once."""
    return not line.row and next(_in_line(line), None) is not None


def durations(facts: Facts) -> Iterator[Difference]:
    """Yield the lengths of one event that cannot both be right."""
    told: dict[int, dict[int, list[tuple[Length, Line]]]] = defaultdict(lambda: defaultdict(list))
    for line in facts.telling("durations"):
        if not facts.of_other_times(line):
            for one in _in_line(line):
                told[one.kind][line.article].append((one, line))
    for kind, by_article in sorted(told.items()):
        single = [
            several[0]
            for several in by_article.values()
            if len({one.seconds.value for one, _ in several}) == 1
        ]
        apart = [one for one in single if any(_apart(facts, one, other) for other in single)]
        values = [Value(one.seconds.value, one.text, line) for one, line in apart]
        found = differ(facts, f"How long it lasted: {named(kind, 'en')}", SlotKind.NUMBER, values)
        if found:
            yield found


def _in_line(line: Line) -> Iterator[Length]:
    events = lasting("en")
    for quantity in line.quantities:
        if quantity.unit:
            continue
        found = _behind(line.text, quantity) or _before(line.text, quantity)
        if found and found[0] in events:
            if _ANOTHER.search(line.text):
                return
            event, unit, start, end = found
            seconds = quantity._replace(value=quantity.value * _SECONDS[unit])
            yield Length(events[event], seconds, line.text[start:end])


def _behind(text: str, quantity: Quantity) -> tuple[str, str, int, int] | None:
    """Return the event behind a number with its unit, and the stretch of both: the last noun of those that follow."""
    match = _BEFORE_EVENT.match(text, quantity.end)
    if match is None:
        return None
    end, event = match.start("run"), ""
    for word in re.finditer(r"\S+", match["run"]):
        low = word.group()
        if low in stopwords("en") or low.endswith("ed") or (event in lasting("en") and low.endswith("ing")):
            break
        event, end = low, match.start("run") + word.end()
    return event, match["unit"], quantity.start, end


def _before(text: str, quantity: Quantity) -> tuple[str, str, int, int] | None:
    """Return the event that lasted so long, the unit, and the stretch of both."""
    unit = _LENGTH.match(text, quantity.end)
    event = _BEHIND_EVENT.search(text, 0, quantity.start) if unit else None
    return (event["event"], unit["unit"], event.start(), unit.end()) if event and unit else None


def _apart(facts: Facts, one: tuple[Length, Line], other: tuple[Length, Line]) -> bool:
    (left, here), (right, there) = one, other
    small, large = sorted((left.seconds.value, right.seconds.value))
    if quantities.agree(left.seconds, right.seconds) or large > FURTHEST * small:
        return False
    return facts.source(here) != facts.source(there) and one_story(facts, here.article, there.article)

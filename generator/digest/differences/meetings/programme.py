"""What is on the agenda of a meeting, as a small table: the items that each source lists.

Only explicit lists count: bullets behind a line that announces them, the first column of a table headed by what it
lists, a sentence that enumerates the items of an agenda.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.sides import Value, relation
from generator.digest.lines import CELL, cite
from generator.language.words import stems
from generator.model import BlockKind, Difference, Side, SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

_ANNOUNCED = re.compile(
    r"\b(?:agenda|topics?|subjects?|(?:key|main|primary) (?:issues?|areas?))\b[^.]{0,70}:\s*\Z", re.IGNORECASE
)
_HEADED = re.compile(
    r"\A(?:(?:key|main|primary) )?(?:agenda items?|issues?|topics?|subjects?)\s*(?:\||\Z)", re.IGNORECASE
)
_ENUMERATED = re.compile(
    r"(?:\bagenda\b[^.]{0,60}\b(?:includes?|including|covers?|are)"
    r"|\b(?:topics|subjects|areas|issues) (?:under consideration|of focus|on the agenda|of discussion)"
    r" (?:include|are|cover|range from)"
    r"|\AAmong (?:these|them|those) (?:are|is))\s(?P<items>[^.;:]{12,220})",
    re.IGNORECASE,
)
_SUBJECTS = ("agenda", "topics", "subjects", "areas", "issues", "among ")
"""One of these is in whatever `_ENUMERATED` matches, in lower case."""
_AGENDA = re.compile(r"\bagenda\b|\btopics\b|\bsubjects\b|\bareas of focus\b", re.IGNORECASE)
_BORDER = re.compile(r",\s(?:and\s)?")
_PAIR = re.compile(r"\sand\s")
_CLAUSE = re.compile(r"\s(?:that|which|who|where|as|while)\s.*")
_KINDS = frozenset({"meeting", "conference"})
FEWEST, MOST = 3, 6
"""Items of a list that counts, and of one that is shown."""
LONGEST_ITEM = 60


def programmes(facts: Facts) -> Iterator[Difference]:
    """Yield the agenda of a meeting where two sources list it, with an item in common and each with one of its own."""
    if not any(one.kind in _KINDS for one in facts.occasions):
        return
    longest: dict[tuple[str, str], list[Value]] = {}
    for listed in _lists(facts):
        source = facts.source(listed[0].line)
        if len(listed) > len(longest.get(source, ())):
            longest[source] = listed
    told = [own for own in longest.values() if any(_differ(own, other) for other in longest.values())]
    if len(told) > 1:
        yield Difference(
            subject="What is on the agenda",
            kind=SlotKind.CLAIM,
            relation=relation(facts, told),
            sides=tuple(_side(facts, own) for own in told),
        )


def _side(facts: Facts, own: list[Value]) -> Side:
    lines = dict.fromkeys(value.line for value in own[:MOST])
    return Side(
        "; ".join(value.text for value in own[:MOST]), tuple(cite(facts.articles, line) for line in lines)
    )


def _lists(facts: Facts) -> Iterator[list[Value]]:
    """Yield the lists of at least so many items, in the order of the lines."""
    listed: list[Value] = []
    led: Line | None = None
    before: Line | None = None
    for line in facts.lines:
        item = None if line.kind is BlockKind.PARAGRAPH else _item(line, led, before)
        if item is None:
            if listed:
                yield from _long(listed)
                listed = []
            led = line if _announces(line.text) else None
            if line.kind is BlockKind.PARAGRAPH and _names_a_subject(line.low):
                yield from _long(_enumerated(line, before))
        else:
            if listed and listed[-1].line.kind is not line.kind:
                yield from _long(listed)
                listed = []
            listed.append(item)
        before = line
    yield from _long(listed)


def _announces(text: str) -> bool:
    return text.rstrip().endswith(":") and _ANNOUNCED.search(text) is not None


def _long(listed: list[Value]) -> Iterator[list[Value]]:
    if len(listed) >= FEWEST:
        yield listed


def _item(line: Line, led: Line | None, before: Line | None) -> Value | None:
    """Return the item that a bullet or a row is."""
    if before is None or before.article != line.article:
        return None
    if line.row and _HEADED.match(line.head):
        text = line.text.split(CELL)[0]
    elif line.kind is BlockKind.ITEM and led and led.article == line.article:
        text = line.text.split(":")[0]
    else:
        return None
    text = text.strip(" .;|")
    return _value(line, text) if 0 < len(text) <= LONGEST_ITEM else None


def _enumerated(line: Line, before: Line | None) -> list[Value]:
    """Return the items that a sentence enumerates: of an agenda that it names, or the sentence before it."""
    match = _ENUMERATED.search(line.text)
    if match is None:
        return []
    if match.group().startswith("Among") and not (
        before and before.article == line.article and _AGENDA.search(before.text)
    ):
        return []
    enumerated = _CLAUSE.sub("", match["items"])
    parts = [part.strip() for part in (_BORDER if "," in enumerated else _PAIR).split(enumerated)]
    return [_value(line, part) for part in parts if 0 < len(part) <= LONGEST_ITEM]


def _names_a_subject(low: str) -> bool:
    """Whether a text in lower case may hold what `_ENUMERATED` matches."""
    return any(map(low.__contains__, _SUBJECTS))


def _value(line: Line, text: str) -> Value:
    return Value(frozenset(stems(text, "en")), text, line)


def _differ(own: list[Value], other: list[Value]) -> bool:
    """Whether two lists have an item in common and each has one of which the other says nothing."""
    if own is other:
        return False
    return any(_in(item, other) for item in own) and _alone(own, other) and _alone(other, own)


def _alone(own: list[Value], other: list[Value]) -> bool:
    return any(not _in(item, other) for item in own)


def _in(item: Value, listed: list[Value]) -> bool:
    return any(not item.key.isdisjoint(other.key) for other in listed)  # type: ignore[attr-defined]  # keys here are sets of stems

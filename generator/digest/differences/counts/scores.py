"""How a vote or a match ended: two numbers with the word that says so (`voted 52-48`, `won 3-1`).

A standing on the way (`led 2-0 at half-time`) is none, nor is a set of several (`6-3, 6-4`), and an article
that gives several of one kind gives none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import of_one_event
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language.glimpse import FIGURE
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_SCORE = re.compile(
    r"(?<![\w.,$:/\u2013-])(?P<left>\d{1,3})\s?(?:-|\u2013|\sto\s|to\s)\s?(?P<right>\d{1,3})(?![\w%:/\u2013-]|[.,]\d|,\s\d"
    r"|\s(?:years?|percent|per cent|points?|days?"
    r"|weeks?|months?|hours?|minutes?|feet|miles|inches|people|record))"
)
_KINDS = {
    "vote": re.compile(
        r"\b(?:voted|votes?|passed|approved|rejected|ratified|ruled|decision)\b", re.IGNORECASE
    ),
    "match": re.compile(
        r"\b(?:won|wins?|beat|beats|beating|defeated|defeats?|lost|loss|victory|thrashed|edged|draw|drew)\b",
        re.IGNORECASE,
    ),
}
_ON_THE_WAY = re.compile(
    r"\b(?:half|led|lead|leads|leading|ahead|trail\w*|down|up|record|series|season|set|sets|aggregate|quarter|previous\w*"
    r"|last|earlier|game [1-9]|against the spread|innings?|committee|panel|first|second)\b",
    re.IGNORECASE,
)
WORDS = (FIGURE,)
"""One of these begins a word of every line that tells this, in lower case."""
OTHER_BODY = 1.25
"""Ratio of all votes from which two bodies have voted: few of one stay away."""
REACH = 70
EARLY = 14


def gives_a_score(line: Line) -> bool:
    """Whether a line gives how something ended in two numbers."""
    early = not line.row and line.position < EARLY
    return bool(early and _SCORE.search(line.text) and not _ON_THE_WAY.search(line.text))


def scores(facts: Facts) -> Iterator[Difference]:
    """Yield the ends of one vote or match that sources give in other numbers."""
    slots: dict[str, dict[int, list[Value]]] = {}
    for line in facts.telling("scores"):
        match = _SCORE.search(line.text)
        if match is None or quoted(line.text, match.start()):
            continue
        near = line.text[max(0, match.start() - REACH) : match.end() + REACH // 2]
        kind = next((kind for kind, form in _KINDS.items() if form.search(near)), "")
        if kind and not facts.of_other_times(line):
            numbers = tuple(sorted((int(match["left"]), int(match["right"]))))
            slots.setdefault(kind, {}).setdefault(line.article, []).append(
                Value(numbers, match.group(), line)
            )
    for kind, by_article in sorted(slots.items()):
        single = [found[0] for found in by_article.values() if len({one.key for one in found}) == 1]
        apart = [
            one
            for one in single
            if any(_apart(one, other, kind) and of_one_event(facts, one.line, other.line) for other in single)
        ]
        found = differ(facts, f"How the {kind} ended", SlotKind.NUMBER, apart)
        if found:
            yield found


def _apart(one: Value, other: Value, kind: str) -> bool:
    """Whether two ends differ and may be of one vote or match: two votes are of one body."""
    left, right = (sum(value.key) for value in (one, other) if isinstance(value.key, tuple))
    one_body = kind != "vote" or max(left, right) < OTHER_BODY * min(left, right)
    return one.key != other.key and one_body

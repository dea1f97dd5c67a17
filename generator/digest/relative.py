"""When something was, told by an occasion and not by the calendar: `following the Lisbon talks`, `before the hearing`.

Only where the sentence tells what was done or is planned; `after the match` in a description dates nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.clauses import comes_first, is_planned, quoted
from generator.language.times import Moment
from generator.model import Precision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

_CUE = re.compile(
    r"\b(?:[Ff]ollowing|[Aa]fter|[Aa]head of|[Bb]efore|[Pp]rior to|[Ii]n the (?:lead-up|run-up) to)\s"
    r"(?i:the|a|an|his|her|their|its)\s(?:[\w.'\u2019-]+\s){0,5}\Z"
)
_ANNIVERSARY = re.compile(
    r"\b(?:coincid\w+ with|marks?|marked|marking|on|before) the (?:[\w-]+ )?anniversary of [^,.;]{3,60}"
)
_SOON = re.compile(
    r"\b(?:in|over|within|during) the (?:coming|next) (?:few |several )?(?:days|weeks|months|years)\b"
)
WORDS = ("anniversary", "coming", "next")
"""One of these begins a word of every line that tells this, in lower case."""
KINDS = frozenset(
    {"meeting", "call", "debate", "hearing", "election", "referendum", "vote", "conference", "visit"}
)
"""What others happen before and after; a match or a concert is told by its own day."""


def gives_a_relative(line: Line) -> bool:
    """Whether a line is dated by an anniversary, or by the days that come."""
    if "anniversary" in line.low and _ANNIVERSARY.search(line.text):
        return True
    return ("the coming" in line.low or "the next" in line.low) and _SOON.search(line.text) is not None


def relative(facts: Facts) -> Iterator[tuple[Line, Moment]]:
    """Yield the lines that an occasion dates, with the words that do."""
    seen: set[Line] = set()
    for one in facts.occasions:
        cue = _CUE.search(one.line.text, 0, one.at) if one.kind in KINDS and one.line not in seen else None
        if cue and _dates(one.line.text, cue.start(), one.at + len(one.head)):
            seen.add(one.line)
            yield one.line, _moment(cue.start(), one.at + len(one.head))
    for line in facts.telling("relative"):
        match = _ANNIVERSARY.search(line.text) if line not in seen else None
        if match and _dates(line.text, match.start(), match.end()):
            seen.add(line)
            yield line, _moment(match.start(), match.end())
        soon = _SOON.search(line.text)
        if soon and line not in seen and is_planned(line.text, soon.start(), soon.end()):
            yield line, _moment(soon.start(), soon.end())


def _dates(text: str, start: int, end: int) -> bool:
    return not quoted(text, start) and comes_first(rest(text, start, end)) != ""


def rest(text: str, start: int, end: int) -> str:
    """Return what a sentence says beside the words that date it."""
    return f"{text[:start]}{text[end:]}"


def _moment(start: int, end: int) -> Moment:
    return Moment(start, end, "", Precision.RELATIVE)

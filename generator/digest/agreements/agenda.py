"""What is to be talked about: subjects that two sources give to a meeting, a call, a debate.

A subject is a stretch of a list: of a sentence that tells what is discussed, of bullets behind such a line,
or of a table whose head calls it an issue. Two are one where all telling words of the shorter stand in the other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.agreements.alike import Alike
from generator.digest.differences.sides import Value
from generator.digest.lines import CELL
from generator.language.caseless import Caseless
from generator.language.words import stems
from generator.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

_CUE = Caseless(
    r"\b(?:agenda|discuss(?:ed|ions?|ing)?|topics?|address(?:ed|ing)?|focus(?:ed|es|ing)?|issues?|concerns?)\b"
)
_CUES = ("agenda", "discuss", "topic", "address", "focus", "issue", "concern")
"""One of these is in whatever `_CUE` matches, in lower case."""
_LISTED = re.compile(r"(?:Among (?:these|them|those)|These (?:are|include)|They include)\b")
_PART = re.compile(r"[^,;:|]+?(?=,|;|:|\||\.\s|\.\Z|\Z|\sand\s|\sor\s|\sas well as\s)")
_LED = re.compile(
    r"\A(?:(?:and|or|as well as|including|particularly|especially|on|about"
    r"|(?:among\s(?:these|them|those)|they|these)\s(?:is|are|include))\s"
    r"|the\songoing\s(?:\w+\s)?in\s|the\s)+",
    re.IGNORECASE,
)
"""What stands before a subject of a list and is no part of it."""
_KINDS = frozenset({"meeting", "call", "debate", "hearing", "conference", "visit"})
_VAGUE = frozenset(
    stems(
        "issues issue topics topic agenda discuss discussed discussions address addressed focus focused key area areas"
        " items item relations relation conflict conflicts ongoing situation cooperation cooperative"
        " meeting summit talks"
        " global international regional bilateral including potential concerns efforts challenges range future new"
        " agreements agreement leaders two both nations countries sides tensions security status expected communication"
        " potential possible subject subjects among during call dialogue pressing affecting economic"
        " context particularly priority negotiations negotiate economy progress existing exist",
        "en",
    )
)  # fmt: skip
LONGEST = 9
"""Words of a stretch that may be a subject."""
SHORT = 2
"""Telling words of a subject that others may give with more words around it."""
FEWEST = 2
MOST = 9


def items(facts: Facts) -> Iterator[Alike]:
    """Yield the mentions of each subject that several articles give, those that most give first."""
    if not any(one.kind in _KINDS for one in facts.occasions):
        return
    told = [(key, value) for line in _lines(facts) for key, value in _parts(facts, line)]
    wanted = sorted({tuple(sorted(key)) for key, _ in told if len(key) <= SHORT})
    groups = ([(key, value) for key, value in told if key.issuperset(subject)] for subject in wanted)
    several = [(_shortest(found), [value for _, value in found]) for found in groups]
    several = [(text, values) for text, values in several if _articles(values) >= FEWEST]
    several.sort(key=lambda one: (-_articles(one[1]), one[1][0].line.article, one[1][0].line.start))
    told_lines: set[Line] = set()
    for text, values in several[:MOST]:
        lines = {value.line for value in values}
        if not lines <= told_lines:
            yield Alike(values, "On the agenda", text, bare=True)
        told_lines |= lines


def _shortest(found: list[tuple[frozenset[str], Value]]) -> str:
    """Return the stretch with the fewest telling words, without what leads to it."""
    stretches = ((len(key), _LED.sub("", value.text)) for key, value in found)
    return min(stretches, key=lambda one: (one[0], len(one[1])))[1]


def _articles(values: list[Value]) -> int:
    return len({value.line.article for value in values})


def _lines(facts: Facts) -> Iterator[Line]:
    """Yield the lines that tell subjects: with a cue, or bullets and rows under one."""
    meeting = {one.line for one in facts.occasions if one.kind in _KINDS}
    led = own = follows = False
    article = -1
    for line in facts.lines:
        follows = own and article == line.article and _LISTED.match(line.text) is not None
        own = follows or _has_cue(line)
        listed = line.kind is BlockKind.ITEM and led and article == line.article
        if not listed:
            led, article = own and line.text.rstrip().endswith(":"), line.article
        if listed or (own and (line.row or follows or line in meeting)):
            yield line


def _has_cue(line: Line) -> bool:
    if line.head:
        return _CUE.search(line.head) is not None
    return any(map(line.low.__contains__, _CUES)) and _CUE.search(line.text) is not None


def _listing(line: Line) -> tuple[int, int]:
    """Return where subjects stand in a line: in the cell of a row, behind the cue of a sentence, all over a bullet."""
    if line.row:
        return _cell(line)
    cue = None if line.kind is BlockKind.ITEM else _CUE.search(line.text)
    return cue.end() if cue else 0, len(line.text)


def _cell(line: Line) -> tuple[int, int]:
    """Return where the cell of a row stands whose column is headed as one of subjects."""
    heads = [cell for cell, head in enumerate(line.head.split(CELL)) if _CUE.search(head)]
    cells = line.text.split(CELL)
    at = heads[0] if heads and heads[0] < len(cells) else 0
    begins = sum(len(cell) + len(CELL) for cell in cells[:at])
    return begins, begins + len(cells[at])


def _parts(facts: Facts, line: Line) -> Iterator[tuple[frozenset[str], Value]]:
    """Yield the subjects of a line by their telling stems: names of no party, or short stretches."""
    for part in _PART.finditer(line.text, *_listing(line)):
        words = part.group().split()
        if len(words) <= LONGEST:
            key = frozenset(stems(part.group(), "en")) - _VAGUE - facts.parties
            if key:
                yield key, Value(key, part.group().strip(), line)

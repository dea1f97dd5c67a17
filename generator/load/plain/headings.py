"""Headings without marks: short lines that end no sentence and have something below them."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from generator.load import announced, notices
from generator.load.plain import marks
from generator.load.plain.sheet import element, folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.load.plain.sheet import Sheet, Taken

LONGEST, MOST_WORDS = 120, 18
_MOST_PLAIN_WORDS = 10
"""How long a heading may be that is written as a sentence is, without capitals."""

_MOST_IN_A_ROW = 4
_UNDERLINE = re.compile(r"([=-])\1{2,}")
_ENDS_SENTENCE = re.compile(r"(?:[.!,;:\u2026\u3002\uff01\uff0c\uff1b\uff1a\u060c\u061b]|[.!?]\W+)$")
_ENDS_SHORT = re.compile(r"(?:\b[A-Z]\.){2,}$|\b(?:Inc|Jr|Sr|Co|Ltd|Corp|vs|etc)\.$")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W_]+(?:['\u2019.-][^\W_]+)*")
_LONG_WORD = 4
_MOST_WORDS_ALONE = 2
_INNER_END = re.compile(r"[.!?][\"'\u201d\u2019)]?\s+[^\W_a-z]")
_OPENS = {'"': '"', "\u201c": "\u201d"}
"""What somebody says who goes on in the next line."""

_HANGS = re.compile(
    r"[\s,](?:and|or|but|the|an?|of|to|in|on|at|by|for|from|with|is|are|was|were|will|und|oder|et|ou|y|o|said|says|added)$"
)


def underlined(sheet: Sheet, at: int) -> Taken | None:
    """Take a line with a rule of about its length below it."""
    line = sheet.lines[at]
    below = sheet.lines[at + 1] if at + 1 < len(sheet.lines) else ""
    if not _UNDERLINE.fullmatch(below) or not _LETTER.search(line) or "|" in line:
        return None
    if len(line) > LONGEST or not len(line) // 2 <= len(below) <= 2 * len(line):
        return None
    return element("h2", line), at + 2


def heading(sheet: Sheet, at: int) -> Taken | None:
    """Take a line that the table of contents names, or that is short, ends no sentence, and heads something."""
    line = sheet.lines[at]
    if not sheet.after(at) or marks.BULLET.match(line):
        return None
    if sheet.is_listed(at) or (
        may_be_heading(line) and _heads(sheet, at) and not _asks_in_passing(sheet, at)
    ):
        return element("h2", line), at + 1
    return None


def _asks_in_passing(sheet: Sheet, at: int) -> bool:
    """Tell whether a question stands among lines of a sentence each, where it is a sentence as they are."""
    line, above = sheet.lines[at], sheet.before(at)
    below = sheet.lines[at + 1] if at + 1 < len(sheet.lines) else ""
    words = _WORD.findall(line)
    return (
        line.endswith("?")
        and len(words) > _MOST_WORDS_ALONE
        and not _is_capitalised(words)
        and bool(_ENDS_SENTENCE.search(above))
        and bool(below)
        and not _INNER_END.search(below)
    )


@lru_cache(maxsize=64)  # each line is asked about for its neighbours too
def may_be_heading(line: str) -> bool:
    """Tell whether a line, by itself, could be a heading."""
    words = _WORD.findall(line)
    return (
        bool(words)
        and len(line) <= LONGEST
        and len(words) <= MOST_WORDS
        and bool(_LETTER.search(line))
        and not line[0].islower()
        and line[0] not in "-\u2013\u2014(["
        and "|" not in line
        and not (line[0] in _OPENS and _OPENS[line[0]] not in line[1:])
        and not _HANGS.search(line)
        and (not _ENDS_SENTENCE.search(line) or bool(_ENDS_SHORT.search(line)))
        and notices.kind(line) is None
        and (len(words) <= _MOST_PLAIN_WORDS or _is_capitalised(words))
    )


def _is_capitalised(words: Sequence[str]) -> bool:
    long = [word for word in words if len(word) >= _LONG_WORD]
    return sum(not word[0].islower() for word in long) * 3 >= len(long) * 2


def _heads(sheet: Sheet, at: int) -> bool:
    """Tell whether a line that could be a heading stands where one would: above text, not among its likes."""
    before = reversed(sheet.lines[max(0, at - _MOST_IN_A_ROW) : at])
    after = sheet.lines[at + 1 : at + 1 + _MOST_IN_A_ROW]
    row = (
        1
        + sum(1 for _ in takewhile(may_be_heading, before))
        + sum(1 for _ in takewhile(may_be_heading, after))
    )
    return row <= _MOST_IN_A_ROW and not sheet.after(at)[0].islower()


def contents(lines: Sequence[str]) -> frozenset[str]:
    """Gather the entries of the tables of contents: the items or rows below a line that announces one."""
    entries: set[str] = set()
    for at, line in enumerate(lines):
        if announced.announces_contents(line.strip("| ")):
            entries.update(_entries(lines[number] for number in range(at + 1, len(lines))))
    return frozenset(entries)


def _entries(lines: Iterable[str]) -> set[str]:
    entries: set[str] = set()
    for line in lines:
        inner = line.strip("| ")
        if not line or not marks.LETTER_OR_DIGIT.search(inner):
            continue
        if not marks.is_item(inner):
            break
        entries.add(folded(marks.strip(marks.strip(inner))))
    return entries

"""Lists without marks: short lines below a colon, and lines that each begin with a label."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from generator.load import dateline, labels, notices
from generator.load.plain.headings import may_be_heading
from generator.load.plain.sheet import element

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.load.plain.sheet import Sheet, Taken

_FEWEST_UNMARKED, _FEWEST_LABELLED, _FEWEST_ANNOUNCED = 3, 3, 2
_MOST_ANNOUNCED, _LONGEST_ANNOUNCED = 12, 160
_INNER_END = re.compile(r"[.!?;][\"'\u201d\u2019)]?\s+[^\W_a-z]")
_END = re.compile(r"[.!?][\"'\u201d\u2019)]?$")
_QUOTE = re.compile("[\"'\u201c\u2018\u00ab\u201e]")


def unmarked(sheet: Sheet, at: int) -> Taken | None:
    """Take three or more short lines without marks, directly below a line that ends with a colon."""
    if not sheet.before(at).endswith(":"):
        return None
    return _list(sheet, at, may_be_heading, _FEWEST_UNMARKED)


def labelled(sheet: Sheet, at: int) -> Taken | None:
    """Take lines that each begin with a label (`Cybersecurity: This ...`): three, or two below a colon."""
    fewest = _FEWEST_ANNOUNCED if sheet.before(at).endswith(":") else _FEWEST_LABELLED
    return _list(sheet, at, _has_label, fewest)


def announced(sheet: Sheet, at: int) -> Taken | None:
    """Take lines of one short sentence each below a colon, where what follows them is no such line."""
    above = sheet.before(at)
    if not above.endswith(":") or labels.tells_speech(above):
        return None
    are_sentences = bool(_END.search(sheet.lines[at]))
    ended = False

    def belongs(line: str) -> bool:
        nonlocal ended
        ends = bool(_END.search(line))
        # Of phrases only the last ends with a full stop; after sentences a line that ends with none is a heading.
        is_next = not ended and _is_point(line) and (ends or not are_sentences)
        ended = ends and not are_sentences
        return is_next

    taken = _list(sheet, at, belongs, _FEWEST_ANNOUNCED)
    if not taken or taken[1] - at > _MOST_ANNOUNCED:
        return None
    below = sheet.lines[taken[1]] if taken[1] < len(sheet.lines) else ""
    # Where every line is a sentence, text may go on as the list did: nothing would tell where it ends.
    return None if are_sentences and _INNER_END.search(below) is None and _END.search(below) else taken


def _list(sheet: Sheet, at: int, belongs: Callable[[str], bool], fewest: int) -> Taken | None:
    """Take the lines from one on for which a test holds, if they are enough; a heading of the contents ends them."""
    numbers = range(at, len(sheet.lines))
    run = list(
        takewhile(lambda number: belongs(sheet.lines[number]) and not sheet.is_listed(number), numbers)
    )
    if len(run) < fewest:
        return None
    return f"<ul>{''.join(element('li', sheet.lines[number]) for number in run)}</ul>", at + len(run)


def _has_label(line: str) -> bool:
    return bool(labels.length(line)) and not dateline.length(line) and notices.kind(line) is None


def _is_point(line: str) -> bool:
    return (
        0 < len(line) <= _LONGEST_ANNOUNCED
        and not _QUOTE.match(line)
        and not _INNER_END.search(line)
        and not line.endswith((":", "?"))
        and "|" not in line
        and notices.kind(line) is None
    )

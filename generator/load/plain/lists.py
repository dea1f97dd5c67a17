"""Lists: bullets, numbers, and short lines below a colon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.load.plain import marks
from generator.load.plain.headings import may_be_heading
from generator.load.plain.sheet import element

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.load.plain.sheet import Sheet, Taken

_FEWEST_UNMARKED = 3


def bullets(sheet: Sheet, at: int) -> Taken | None:
    """Take lines that begin with the same bullet; a lone dash begins a line of a dialogue and no list."""
    first = marks.BULLET.match(sheet.lines[at])
    if not first:
        return None

    def value(line: str) -> int | None:
        match = marks.BULLET.match(line)
        return 0 if match and match["mark"] == first["mark"] else None

    items, end = _take(sheet, at, value, step=0)
    if len(items) == 1 and first["mark"] in marks.DASHES:
        return None
    return _list("<ul>", [marks.BULLET.sub("", line, count=1) for line in items]), end


def numbers(sheet: Sheet, at: int) -> Taken | None:
    """Take lines numbered one after the other (`1.`, `1)`, `(1)`); one alone is no list."""
    first = marks.NUMBER.match(sheet.lines[at])
    if not first:
        return None

    def value(line: str) -> int | None:
        match = marks.NUMBER.match(line)
        return int(match["number"]) if match and match["close"] == first["close"] else None

    items, end = _take(sheet, at, value, step=1)
    if len(items) == 1:
        return None
    start = int(first["number"])
    opening = "<ol>" if start == 1 else f'<ol start="{start}">'
    return _list(opening, [marks.NUMBER.sub("", line, count=1) for line in items]), end


def unmarked(sheet: Sheet, at: int) -> Taken | None:
    """Take three or more short lines without marks, directly below a line that ends with a colon."""
    if not sheet.before(at).endswith(":"):
        return None
    end = at
    while end < len(sheet.lines) and may_be_heading(sheet.lines[end]) and not sheet.is_listed(end):
        end += 1
    if end - at < _FEWEST_UNMARKED:
        return None
    return _list("<ul>", list(sheet.lines[at:end])), end


def _take(sheet: Sheet, at: int, value: Callable[[str], int | None], *, step: int) -> tuple[list[str], int]:
    """Take the items that follow each other by `step`; one blank line may lie between two."""
    items, end = [sheet.lines[at]], at + 1
    wanted = (value(sheet.lines[at]) or 0) + step
    while True:
        following = end if end < len(sheet.lines) and sheet.lines[end] else end + 1
        if following >= len(sheet.lines) or value(sheet.lines[following]) != wanted:
            return items, end
        items.append(sheet.lines[following])
        wanted, end = wanted + step, following + 1


def _list(opening: str, items: list[str]) -> str:
    return f"{opening}{''.join(element('li', item) for item in items)}</{opening[1:3]}>"

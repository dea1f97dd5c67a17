"""Lists with marks: bullets and numbers, one within the other where they stand further in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.load.plain import marks
from generator.load.plain.sheet import element

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.load.plain.sheet import Sheet, Taken

_LEAST_STEP = 2
"""By how many characters the items of an inner list stand further in."""

_DEEPEST = 6
"""How many lists may stand one within the other; what stands further in is taken for the last one's."""


def bullets(sheet: Sheet, at: int, depth: int = 1) -> Taken | None:
    """Take lines that begin with the same bullet; a lone dash begins a line of a dialogue and no list."""
    first = marks.BULLET.match(sheet.lines[at])
    if not first:
        return None

    def value(line: str) -> int | None:
        match = marks.BULLET.match(line)
        return 0 if match and match["mark"] == first["mark"] else None

    items, end = _take(sheet, at, value, step=0, depth=depth)
    if len(items) == 1 and end == at + 1 and first["mark"] in marks.DASHES:
        return None
    return f"<ul>{''.join(items)}</ul>", end


def numbers(sheet: Sheet, at: int, depth: int = 1) -> Taken | None:
    """Take lines numbered one after the other (`1.`, `1)`, `(1)`); one alone is no list."""
    first = marks.NUMBER.match(sheet.lines[at])
    if not first:
        return None

    def value(line: str) -> int | None:
        match = marks.NUMBER.match(line)
        return int(match["number"]) if match and match["close"] == first["close"] else None

    items, end = _take(sheet, at, value, step=1, depth=depth)
    if len(items) == 1 and end == at + 1:
        return None
    start = int(first["number"])
    opening = "<ol>" if start == 1 else f'<ol start="{start}">'
    return f"{opening}{''.join(items)}</ol>", end


def _take(
    sheet: Sheet, at: int, value: Callable[[str], int | None], *, step: int, depth: int
) -> tuple[list[str], int]:
    """Take the items that follow each other by `step`, with the lists in them; one blank line may lie between."""
    items, end = [_item(sheet.lines[at])], at + 1
    wanted = (value(sheet.lines[at]) or 0) + step
    while True:
        following = end if end < len(sheet.lines) and sheet.lines[end] else end + 1
        if following >= len(sheet.lines):
            return items, end
        further = sheet.indents[following] - sheet.indents[at]
        inner = _inner(sheet, following, depth + 1) if further >= _LEAST_STEP and depth < _DEEPEST else None
        if inner:
            items[-1] = f"{items[-1].removesuffix('</li>')}{inner[0]}</li>"
            end = inner[1]
        elif value(sheet.lines[following]) == wanted and (further > -_LEAST_STEP or depth == 1):
            items.append(_item(sheet.lines[following]))
            wanted, end = wanted + step, following + 1
        else:
            return items, end


def _inner(sheet: Sheet, at: int, depth: int) -> Taken | None:
    return bullets(sheet, at, depth) or numbers(sheet, at, depth)


def _item(line: str) -> str:
    return element("li", marks.strip(line))

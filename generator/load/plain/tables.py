"""Tables drawn with `|`, with or without the outer ones, of one column or more."""

from __future__ import annotations

import re
from itertools import chain, islice, takewhile
from typing import TYPE_CHECKING

from generator.load import bounds
from generator.load.plain.sheet import element

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.load.plain.sheet import Sheet, Taken

_SEPARATOR = re.compile(r"\|?(?:\s*:?[-=]{2,}:?\s*\|)*\s*:?[-=]{2,}:?\s*\|?")
_BORDER = re.compile(r"\+(?:[-=]+\+)+")
_PIPE = re.compile(r"(?<!\\)\|")
_FEWEST_CELLS = 2
_HEAD = 20
"""Among how many lines from the first the separator is looked for: each line of a long text asks for itself."""
_MOST_PADDED = 10
"""How many times as many cells as were written a table may have."""


def table(sheet: Sheet, at: int) -> Taken | None:
    """Take lines with `|`, among whose first a separator stands, or else those of equally many cells."""
    drawn = takewhile(_is_drawn, (sheet.lines[number] for number in range(at, len(sheet.lines))))
    first = list(islice(drawn, _HEAD))
    separated = any(map(_is_separator, first))
    lines = [*first, *drawn] if separated else _even(chain(first, drawn))
    rows = [_cells(line) for line in lines if not _is_separator(line)]
    if not rows:
        return None
    header = separated and not _is_separator(lines[0]) and len(rows) > 1
    parts = [_row(row, "th" if header and number == 0 else "td") for number, row in enumerate(_padded(rows))]
    return f"<table>{''.join(parts)}</table>", at + len(lines)


def _is_drawn(line: str) -> bool:
    return "|" in line or bool(_BORDER.fullmatch(line))


def _is_separator(line: str) -> bool:
    return bool(_BORDER.fullmatch(line)) or ("|" in line and bool(_SEPARATOR.fullmatch(line)))


def _cells(line: str) -> list[str]:
    cells = [cell.strip().replace("\\|", "|") for cell in _PIPE.split(line)]
    if len(cells) > 1 and not cells[-1]:
        cells.pop()
    if len(cells) > 1 and not cells[0] and line.startswith("|"):
        cells.pop(0)
    return cells


def _even(lines: Iterable[str]) -> list[str]:
    """Return the lines up to the first of another number of cells; none where they make no table."""
    taken: list[str] = []
    width = 0
    for line in lines:
        found = len(_cells(line))
        width = width or found
        if found != width or width < _FEWEST_CELLS:
            break
        taken.append(line)
    return taken if len(taken) > 1 else []


def _padded(rows: list[list[str]]) -> list[list[str]]:
    """Bring all rows to one width, unless that would blow a small file up."""
    width = max(map(len, rows))
    if width * len(rows) > min(_MOST_PADDED * sum(map(len, rows)), bounds.MOST_BLOCKS):
        return rows
    return [[*row, *[""] * (width - len(row))] for row in rows]


def _row(cells: list[str], name: str) -> str:
    return f"<tr>{''.join(element(name, cell) for cell in cells)}</tr>"

"""Tables drawn with `|`, with or without the outer ones, of one column or more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.load.plain.sheet import element

if TYPE_CHECKING:
    from generator.load.plain.sheet import Sheet, Taken

_SEPARATOR = re.compile(r"\|?(?:\s*:?[-=]{2,}:?\s*\|)*\s*:?[-=]{2,}:?\s*\|?")
_BORDER = re.compile(r"\+(?:[-=]+\+)+")
_PIPE = re.compile(r"(?<!\\)\|")
_FEWEST_CELLS = 2


def table(sheet: Sheet, at: int) -> Taken | None:
    """Take lines with `|`, under a first one that a separator follows, or of equally many cells."""
    end = at
    while end < len(sheet.lines) and _is_drawn(sheet.lines[end]):
        end += 1
    lines = sheet.lines[at:end]
    rows = [_cells(line) for line in lines if not _is_separator(line)]
    separated = any(map(_is_separator, lines))
    if not rows or not (separated or _is_even(rows)):
        return None
    width = max(map(len, rows))
    header = separated and not _is_separator(lines[0]) and len(rows) > 1
    drawn = [_row(row, width, "th" if header and number == 0 else "td") for number, row in enumerate(rows)]
    return f"<table>{''.join(drawn)}</table>", end


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


def _is_even(rows: list[list[str]]) -> bool:
    return len(rows) > 1 and len(rows[0]) >= _FEWEST_CELLS and len({len(row) for row in rows}) == 1


def _row(cells: list[str], width: int, name: str) -> str:
    padded = [*cells, *[""] * (width - len(cells))]
    return f"<tr>{''.join(element(name, cell) for cell in padded)}</tr>"

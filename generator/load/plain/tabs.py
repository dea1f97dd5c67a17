"""Tables whose cells are parted by tabs, as a spreadsheet copies them: drawn with `|`, as `tables` reads them."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from generator.load.plain.marks import is_item

if TYPE_CHECKING:
    from collections.abc import Sequence

_TABS = re.compile(r"\t+")
_FEWEST_ROWS, _FEWEST_CELLS = 2, 2


def drawn(lines: Sequence[str]) -> list[str]:
    """Return the lines with two or more that tabs cut into equally many cells as rows with `|`."""
    done: list[str] = []
    for count, group in groupby(lines, key=_count):
        run = list(group)
        done += map(_row, run) if count >= _FEWEST_CELLS and len(run) >= _FEWEST_ROWS else run
    return done


def _count(line: str) -> int:
    """Return how many cells tabs cut a line into; 0 where it is indented, an item, or has pipes already."""
    if "\t" not in line or line[0] in " \t" or "|" in line:
        return 0
    line = line.rstrip()
    return 0 if is_item(line.replace("\t", " ")) else len(_TABS.split(line))


def _row(line: str) -> str:
    return " | ".join(cell.strip() for cell in _TABS.split(line.rstrip()))

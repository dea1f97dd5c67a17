"""Plain text to HTML: lines become typed blocks.

Plain text is not Markdown: its headings have no marks, its lists and tables come in many hands. First
the lines that an editor's width broke are put together again (`unwrap`); then each rule is asked in
turn whether a block of its kind begins at a line, and the first that says so takes its lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.load import bounds
from generator.load.plain.headings import contents, heading, underlined
from generator.load.plain.listed import announced, labelled, unmarked
from generator.load.plain.lists import bullets, numbers
from generator.load.plain.prose import paragraph, quotation, ruler
from generator.load.plain.sheet import Sheet, element
from generator.load.plain.tables import table
from generator.load.plain.tabs import drawn
from generator.load.plain.unwrap import NARROWEST, indent, unwrap
from generator.load.records import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.load.plain.sheet import Taken

RULES: tuple[Callable[[Sheet, int], Taken | None], ...] = (
    underlined,
    ruler,
    table,
    quotation,
    bullets,
    numbers,
    unmarked,
    labelled,
    announced,
    heading,
    paragraph,
)
"""A rule returns the HTML of the block that begins at a line and the number of the line after it, or None."""


def read_plain(text: str) -> Page:
    """Read a plain-text article."""
    written = text.split("\n")
    end, why = _enough(written)
    indented = unwrap([line.expandtabs(4) for line in drawn(written[:end])])
    lines = [line.strip() for line in indented]
    sheet = Sheet(tuple(lines), contents(lines), tuple(map(indent, indented)))
    parts: list[str] = []
    at = 0
    while at < len(sheet.lines):
        if not sheet.lines[at]:
            at += 1
            continue
        markup, at = next(filter(None, (rule(sheet, at) for rule in RULES)))
        parts.append(markup)
    rest = " ".join("\n".join(written[end:]).split())
    if not rest:
        return Page("\n".join(parts))
    warning = (end + 1, f"{why}: what follows is read as one paragraph")
    return Page("\n".join([*parts, element("p", rest)]), warnings=(warning,))


def _enough(lines: Sequence[str]) -> tuple[int, str]:
    """Return the number of the first line that is too much for an article, and why; else how many there are.

    A line may be a part of a block or a block, which costs twice as much; each `|` or tab in it may begin another.
    """
    most = min(len(lines), bounds.MOST_LINES)
    pieces = 0
    for at in range(most):
        line = lines[at]
        if line:
            pieces += (2 if len(line) < NARROWEST else 1) + line.count("|") + line.count("\t")
            if pieces > bounds.MOST_BLOCKS:
                return at, f"more than {bounds.MOST_BLOCKS} blocks"
    return most, f"more than {bounds.MOST_LINES} lines"

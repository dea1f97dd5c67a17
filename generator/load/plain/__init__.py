"""Plain text to HTML: lines become typed blocks.

Plain text is not Markdown: its headings have no marks, its lists and tables come in many hands. First
the lines that an editor's width broke are put together again (`unwrap`); then each rule is asked in
turn whether a block of its kind begins at a line, and the first that says so takes its lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.load.plain.headings import contents, heading, underlined
from generator.load.plain.listed import announced, labelled, unmarked
from generator.load.plain.lists import bullets, numbers
from generator.load.plain.prose import paragraph, quotation, ruler
from generator.load.plain.sheet import Sheet
from generator.load.plain.tables import table
from generator.load.plain.tabs import drawn
from generator.load.plain.unwrap import unwrap
from generator.load.records import Page

if TYPE_CHECKING:
    from collections.abc import Callable

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
    indented = unwrap([line.expandtabs(4) for line in drawn(text.split("\n"))])
    lines = [line.strip() for line in indented]
    sheet = Sheet(tuple(lines), contents(lines), tuple(map(_indent, indented)))
    parts: list[str] = []
    at = 0
    while at < len(sheet.lines):
        if not sheet.lines[at]:
            at += 1
            continue
        markup, at = next(filter(None, (rule(sheet, at) for rule in RULES)))
        parts.append(markup)
    return Page("\n".join(parts))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())

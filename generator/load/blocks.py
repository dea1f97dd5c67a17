"""Markdown of plain blocks, read line by line: most articles hold no others, and need no parser to tell them apart.

A line that begins with a letter is a paragraph's and can be no other block; the like holds for a heading, for items and
quotations of one line each, and for tables whose rows are all written out. Where anything else stands, markdown-it-py
reads the whole article. A property test holds the two to each other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.common.utils import mdTrim

from generator.load import bounds, tokens
from generator.load.decode import clean
from generator.load.tokens import Unusual
from generator.markup import Walk

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.load.tokens import Parse
    from generator.markup import Flat

_TEXT = re.compile(
    r"[^\W\d_]|[^\x00-\x7f\s]|[\"'($@%/?;,.{}!]|[*_]{1,2}[^\W_]|`(?!``)|\[[^\[\]^\n]*\]\("
    r"|[0-9](?![0-9]{0,8}[.)](?:\s|$))"
)
"""How a line begins that can be nothing but text: behind marks of emphasis or code, as a link, with a number."""

_HEADING = re.compile(r"(#{1,6}) ([^\W\d_][^#\n]*)")
_ITEM = re.compile(r"(?:[-*+]|[0-9]{1,9}[.)]) (?=\S)")
_DELIMITERS = re.compile(r"\|(?: {0,2}:?-+:? {0,2}\|)+")
_QUOTED = "> "
_RULES = frozenset({"---", "***", "___"})
_DIGITS = "0123456789"


def flat(text: str, parse: Parse) -> Flat | None:
    """Return what `flatten` makes of the HTML of an article; None where it holds a block that is not plain.

    `parse` reads the text of a block; it is not asked about plain ones.
    """
    if not bounds.is_within(text) or tokens.has_references(text) or clean(text) != text:
        return None
    lines = text.split("\n")
    walk = Walk([])
    at, count = 0, len(lines)
    try:
        while at < count:
            line = lines[at]
            if _is_empty(line):
                at += 1
            elif _is_text(line):
                at = _paragraph(walk, lines, at, parse)
            elif line[0] in _TAKERS:
                at = _TAKERS[line[0]](walk, lines, at, parse)
            else:
                return None
    except Unusual:
        return None
    return walk.finish()


def _is_empty(line: str) -> bool:
    return not line or (line[0] in " \t" and not line.strip(" \t"))


def _is_text(line: str, begin: int = 0) -> bool:
    return line[begin].isalpha() or _TEXT.match(line, begin) is not None


def _ends(lines: Sequence[str], at: int) -> bool:
    return at == len(lines) or _is_empty(lines[at])


def _paragraph(walk: Walk, lines: Sequence[str], at: int, parse: Parse) -> int:
    below = at + 1
    while not _ends(lines, below):
        if not _is_text(lines[below]):
            raise Unusual
        below += 1
    tokens.write(walk, "p", mdTrim("\n".join(lines[at:below])), parse)
    return below


def _heading(walk: Walk, lines: Sequence[str], at: int, parse: Parse) -> int:
    match = _HEADING.fullmatch(lines[at])
    if not match or not (_ends(lines, at + 1) or _is_text(lines[at + 1])):
        raise Unusual
    tokens.write(walk, f"h{len(match[1])}", mdTrim(match[2]), parse)
    return at + 1


def _items(walk: Walk, lines: Sequence[str], at: int, parse: Parse) -> int:
    """Read a tight list whose items are one line each."""
    if lines[at] in _RULES and _ends(lines, at + 1):
        walk.tag("<hr>")
        return at + 1
    below, kind = at, _kind(lines[at])
    contents: list[str] = []
    while not _ends(lines, below):
        match = _ITEM.match(lines[below])
        if not match or _kind(lines[below]) != kind or not _is_text(lines[below], match.end()):
            raise Unusual
        contents.append(mdTrim(lines[below][match.end() :]))
        below += 1
    after = below
    while after < len(lines) and _is_empty(lines[after]):
        after += 1
    if after < len(lines) and (lines[after][0] in " \t" or _kind(lines[after]) == kind):
        raise Unusual  # it may go on behind an empty line
    opening, closing = _list_tags(lines[at])
    walk.tag(opening)
    for content in contents:
        tokens.write(walk, "li", content, parse)
    walk.tag(closing)
    return below


def _kind(line: str) -> str:
    """Return the mark that all items of a list have."""
    return line.lstrip(_DIGITS)[:1]


def _list_tags(line: str) -> tuple[str, str]:
    digits = line[: len(line) - len(line.lstrip(_DIGITS))]
    if not digits:
        return "<ul>", "</ul>"
    return "<ol>" if int(digits) == 1 else f'<ol start="{int(digits)}">', "</ol>"


def _quotation(walk: Walk, lines: Sequence[str], at: int, parse: Parse) -> int:
    """Read a quotation of one paragraph."""
    below = at
    while not _ends(lines, below):
        if len(lines[below]) <= len(_QUOTED) or lines[below][:2] != _QUOTED or not _is_text(lines[below], 2):
            raise Unusual
        below += 1
    walk.tag("<blockquote>")
    tokens.write(walk, "p", mdTrim("\n".join([line[2:] for line in lines[at:below]])), parse)
    walk.tag("</blockquote>")
    return below


def _table(walk: Walk, lines: Sequence[str], at: int, parse: Parse) -> int:
    """Read a table whose rows have all cells, between outer marks."""
    below = at
    rows: list[list[str]] = []
    while not _ends(lines, below):
        line = mdTrim(lines[below])
        if "\\" in line or len(line) < 2 or line[0] != "|" or line[-1] != "|":  # noqa: PLR2004 - two outer marks
            raise Unusual
        rows.append(line[1:-1].split("|"))
        below += 1
    if len(rows) < 2 or not _DELIMITERS.fullmatch(lines[at + 1]) or len(set(map(len, rows))) > 1:  # noqa: PLR2004 - a table has two lines
        raise Unusual
    head, _, *body = rows
    walk.tag("<table>")
    _section(walk, "thead", "th", [head], parse)
    if body:
        _section(walk, "tbody", "td", body, parse)
    walk.tag("</table>")
    return below


def _section(walk: Walk, name: str, cell: str, rows: Sequence[Sequence[str]], parse: Parse) -> None:
    walk.tag(f"<{name}>")
    for row in rows:
        tokens.write_row(walk, cell, list(map(mdTrim, row)), parse)
    walk.tag(f"</{name}>")


_TAKERS: dict[str, Callable[[Walk, Sequence[str], int, Parse], int]] = {
    **dict.fromkeys("-*+_0123456789", _items),
    "#": _heading,
    ">": _quotation,
    "|": _table,
}
"""Each writes the block that begins at a line, and returns the number of the line behind it. Raises Unusual."""

"""Paragraphs, quotations, and the rules between parts of a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.load.plain.sheet import element

if TYPE_CHECKING:
    from generator.load.plain.sheet import Sheet, Taken

_RULER = re.compile(r"([-=*_~#+.\u2013\u2014])(?:\s?\1){2,}")
_QUOTED = re.compile(r">+\s?(?=[^>]|$)")


def ruler(sheet: Sheet, at: int) -> Taken | None:
    """Take a line of one repeated sign."""
    return ("<hr>", at + 1) if _RULER.fullmatch(sheet.lines[at]) else None


def quotation(sheet: Sheet, at: int) -> Taken | None:
    """Take lines that begin with `>`, as in mail."""
    end = at
    while end < len(sheet.lines) and _QUOTED.match(sheet.lines[end]):
        end += 1
    if end == at:
        return None
    paragraphs = [""]
    for line in sheet.lines[at:end]:
        text = _QUOTED.sub("", line, count=1).strip()
        if text:
            paragraphs[-1] = f"{paragraphs[-1]} {text}".strip()
        else:
            paragraphs.append("")
    inner = "".join(element("p", text) for text in paragraphs if text)
    return f"<blockquote>{inner}</blockquote>", end


def paragraph(sheet: Sheet, at: int) -> Taken:
    """Take whatever no other rule takes: one line, since broken lines were joined."""
    return element("p", sheet.lines[at]), at + 1

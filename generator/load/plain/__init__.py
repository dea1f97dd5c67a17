"""Plain text to HTML: a line reader, one small rule for each kind of block."""

from __future__ import annotations

from generator.load.records import Page
from generator.markup import text_node


def read_plain(text: str) -> Page:
    """Read a plain-text article."""
    parts = []
    lines = [line.strip() for line in text.split("\n")]
    for number, line in enumerate(lines):
        if not line:
            continue
        last = not any(lines[number + 1 :])
        name = "h2" if len(line) < 100 and line[-1] not in ".!?:;,\"”" and not last else "p"
        parts.append(f"<{name}>{text_node(line)}</{name}>")
    return Page("\n".join(parts))

"""The lines of a plain text, as its rules see them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from generator.markup import text_node

Taken: TypeAlias = tuple[str, int]
"""A block's HTML, and the number of the line after it."""

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Sheet:
    """Lines without outer space, blank ones kept.

    `contents` are the entries of a table of contents, folded; `indents` says how far in each line stood.
    """

    lines: tuple[str, ...]
    contents: frozenset[str]
    indents: tuple[int, ...]

    def is_listed(self, at: int) -> bool:
        """Tell whether the text's own table of contents names a line."""
        return folded(self.lines[at]) in self.contents

    def after(self, at: int) -> str:
        """Return the next line that is not blank, or an empty text."""
        for number in range(
            at + 1, len(self.lines)
        ):  # a slice would copy the rest of the text for every line
            if self.lines[number]:
                return self.lines[number]
        return ""

    def before(self, at: int) -> str:
        """Return the line above, which may be blank."""
        return self.lines[at - 1] if at else ""


def folded(line: str) -> str:
    """Return a line as it is compared with others."""
    return _SPACE.sub(" ", line).strip().casefold()


def element(name: str, text: str) -> str:
    """Return an element that holds a text."""
    return f"<{name}>{text_node(text)}</{name}>"

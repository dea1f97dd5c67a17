"""Headlines with the moment at which their page was posted: `Harbour reopens Posted: Monday, May 5, 2025 8:32 PM`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.load import labels, notices

if TYPE_CHECKING:
    from collections.abc import Iterable

_STAMP = re.compile(
    r"\s(?:[Ll]ast )?(?:[Uu]pdated|[Pp]osted|[Pp]ublished)\b:?(?: on)?(?=[^.!?]{0,30}\b\d{4}\b)[^!?]{8,120}$"
)
_BYLINE = re.compile(r"by\b", re.IGNORECASE)
_LONGEST, _FEWEST_WORDS = 300, 4


def without(line: str) -> str:
    """Return a line without the stamp that it ends with."""
    return _STAMP.sub("", line[:_LONGEST]) + line[_LONGEST:]


def of(line: str) -> str:
    """Return the stamp that a line ends with, or an empty text."""
    return line[len(without(line)) :]


def headline(blocks: Iterable[str]) -> str:
    """Return the headline of the first block that ends with a stamp and has one before it, or an empty text."""
    for block in blocks:
        found = without(block)
        line = labels.FLAG.sub("", found.strip(), count=1)
        if (
            found != block
            and len(line.split()) >= _FEWEST_WORDS
            and not line.endswith((".", ":", ","))
            and not _BYLINE.match(line)
            and notices.kind(line) is None
        ):
            return line
    return ""

"""Lines that an editor or a mail program broke at its width, put together again.

A line was broken by a width where the first word of the next would not have fitted behind it. That is
looked for in the whole text, so that a list of short lines is not taken for a paragraph.
"""

from __future__ import annotations

import re
from itertools import pairwise

from generator.load.plain.marks import is_item

NARROWEST, WIDEST = 40, 100
"""Widths, in characters, that programs break lines at."""

_ENDED = re.compile(r"[.!?:;\u2026\u3002\uff01\uff1f][\"'\u201d\u2019\u00bb)\]]*$")
_OPEN = re.compile(r"[\w,\u2013-]$")
_HYPHEN = re.compile(r"\w-$")


def unwrap(lines: list[str]) -> list[str]:
    """Return the lines without space at their ends, broken ones joined; blank lines stay."""
    width = _width(lines)
    joined: list[list[str]] = []  # pieces of lines, joined at the end: a paragraph may be a whole book
    last = ""
    for line in lines:
        if joined and _continues(last, line, joined[-1][0], width):
            joined[-1] += ["" if _HYPHEN.search(joined[-1][-1]) else " ", line.strip()]
        else:
            joined.append([line.rstrip()])
        last = line
    return ["".join(pieces) for pieces in joined]


def _width(lines: list[str]) -> int:
    """Return the width that the text was broken at, or 0 where it was not."""
    pairs = [(a, b) for a, b in pairwise(lines) if _may_join(a, b)]
    lengths = sorted(len(a.rstrip()) for a, _ in pairs)
    if not lengths:
        return 0
    width = lengths[min(int(len(lengths) * 0.9), len(lengths) - 1)]
    broken = [a for a, b in pairs if _is_full(a, b, width)]
    unfinished = [a for a in broken if not _ENDED.search(a.rstrip())]
    if not NARROWEST <= width <= WIDEST or len(broken) * 2 < len(pairs) or len(unfinished) * 2 < len(broken):
        return 0
    return width


def _may_join(above: str, line: str) -> bool:
    return bool(
        above.strip()
        and line.strip()
        and "|" not in above + line
        and not is_item(line.strip())
        and (indent(line) <= indent(above) or is_item(above.strip()))
    )


def _is_full(above: str, line: str, width: int) -> bool:
    is_line = len(line.rstrip()) <= WIDEST or " " not in line.strip()  # a whole paragraph was not broken
    first = line.split(maxsplit=1)[0]
    return is_line and len(above.rstrip()) <= WIDEST and len(above.rstrip()) + 1 + len(first) > width


def _continues(above: str, line: str, whole: str, width: int) -> bool:
    """Tell whether a line goes on with the one above, which is the last of `whole`."""
    if not above.strip() or not line.strip() or "|" in above + line or is_item(line.strip()):
        return False
    if is_item(whole.lstrip()) and indent(line) > indent(above) - (0 if is_item(above.strip()) else 1) > -1:
        return indent(line) > 0
    if indent(line) > indent(above):
        return False
    if width and _is_full(above, line, width):
        return True
    return (
        bool(_OPEN.search(above.rstrip())) and line.strip()[0].islower() and len(above.strip()) >= NARROWEST
    )


def indent(line: str) -> int:
    """Return how many characters of white space a line begins with."""
    return len(line) - len(line.lstrip())

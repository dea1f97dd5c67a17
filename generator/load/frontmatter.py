"""Where front matter ends and the article begins.

Front matter stands between a line `---` that is the file's first and the next such line. A text that
merely begins with a rule has none: the lines after its rule do not read as `key: value`.
"""

from __future__ import annotations

import re
from itertools import dropwhile

_FENCE = "---"
_KEY = re.compile(r"""["']?\w[\w -]{0,40}["']?\s*:(\s|$)""")


class Unclosed(Exception):  # noqa: N818 - it names the state of the fence
    """Front matter begins on line 1 and never ends."""


def split(text: str) -> tuple[str, str, int]:
    """Return the front matter, the body, and how many lines stand before the body. Raises Unclosed."""
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        return "", text, 0
    end = next((number for number, line in enumerate(lines) if number and line.rstrip() == _FENCE), 0)
    inside = lines[1:end] if end else lines[1:]
    if not _is_mapping(inside, closed=bool(end)):
        return "", text, 0
    if not end:
        raise Unclosed
    return "\n".join(inside), "\n".join(lines[end + 1 :]), end + 1


def _is_mapping(lines: list[str], *, closed: bool) -> bool:
    telling = [line for line in lines if line.strip() and not line.startswith(("#", " ", "\t", "- "))]
    if not telling:
        return closed and not any(line.strip() for line in lines)
    keys = [bool(_KEY.match(line)) for line in telling]
    first = next(dropwhile(lambda line: not line.strip(), lines))
    return (keys[0] and first == telling[0]) or (closed and sum(keys) * 2 >= len(keys))

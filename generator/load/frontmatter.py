"""Where front matter ends and the article begins.

Front matter stands between a line `---`, the first that is not blank, and the next such line. A text that
merely begins with a rule has none: the lines after its rule do not read as `key: value`. What was meant as
front matter and cannot be read is refused: as text it would be published, a `draft` too.
"""

from __future__ import annotations

import re
from itertools import dropwhile
from textwrap import dedent

_FENCE = "---"
_OPENING, _CLOSING = f"{_FENCE}\n", f"\n{_FENCE}"
_KEY = re.compile(r"""["']?\w[\w -]{0,40}["']?\s*:(\s|$)""")
_TOML_FENCE = "+++"
_TOML = re.compile(r"""(?:["']?\w[\w.-]{0,40}["']?\s*=|\[)""")
_JSON = re.compile(r"""\{\s*"\w[\w -]{0,40}"\s*:""")
_YAML_HINT = "write it in YAML, between two lines '---'"


class Unreadable(Exception):  # noqa: N818 - it names the state of the front matter
    """What was meant as front matter cannot be read as such: where it begins (from one), and what to do."""

    def __init__(self, message: str, line: int, hint: str) -> None:
        self.message, self.line, self.hint = message, line, hint
        super().__init__(message)


class Unclosed(Unreadable):
    """Front matter begins and never ends."""


def split(text: str) -> tuple[str, str, int]:
    """Return the front matter, the body, and how many lines stand before the body. Raises Unreadable."""
    usual = _usual(text)
    if usual:
        return usual
    lines = text.split("\n")
    begin = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if lines[begin].rstrip() != _FENCE:
        _refuse_foreign(lines, begin)
        return "", text, 0
    end = _next(lines, begin, _FENCE)
    inside = lines[begin + 1 : end] if end else lines[begin + 1 :]
    tabbed = next((number for number, line in enumerate(inside) if line.strip()), 0)
    if (
        end
        and inside[tabbed : tabbed + 1]
        and inside[tabbed].startswith("\t")
        and _KEY.match(inside[tabbed].strip())
    ):
        hint = "YAML takes no tabs: begin the line with its key"
        raise Unreadable("front matter is indented by a tab", begin + tabbed + 2, hint)
    if not _is_mapping(inside, closed=bool(end)):
        return "", text, 0
    if not end:
        raise Unclosed("front matter is not closed", begin + 1, "end it with a line '---'")
    return "\n".join(inside), "\n".join(lines[end + 1 :]), end + 1


def _usual(text: str) -> tuple[str, str, int] | None:
    """Split a text that begins with front matter in its usual form, whose first line has a key; None in doubt."""
    if not text.startswith(_OPENING) or not _KEY.match(text, len(_OPENING)):
        return None
    at = len(_OPENING) - 1
    while (at := text.find(_CLOSING, at + 1)) >= 0:
        end = text.find("\n", at + 1)
        if end < 0:
            return None
        if text[at + 1 : end].rstrip() == _FENCE:
            return text[len(_OPENING) : at], text[end + 1 :], text.count("\n", 0, end + 1)
    return None


def _next(lines: list[str], begin: int, fence: str) -> int:
    """Return the number of the line that closes a fence, or 0."""
    return next((at for at in range(begin + 1, len(lines)) if lines[at].rstrip() == fence), 0)


def _refuse_foreign(lines: list[str], begin: int) -> None:
    """Raise Unreadable for front matter behind an indented fence, in TOML or in JSON."""
    first = lines[begin].strip()
    inside = next((line for line in lines[begin + 1 :] if line.strip()), "").strip()
    if first == _FENCE and _KEY.match(inside) and any(line.strip() == _FENCE for line in lines[begin + 1 :]):
        raise Unreadable(
            "front matter is indented", begin + 1, "begin the line '---' without space before it"
        )
    if first == _TOML_FENCE and _TOML.match(inside) and _next(lines, begin, _TOML_FENCE):
        raise Unreadable("front matter in TOML is not read", begin + 1, _YAML_HINT)
    if first.startswith("{") and _JSON.match(f"{first} {inside}"):
        raise Unreadable("front matter in JSON is not read", begin + 1, _YAML_HINT)


def _is_mapping(lines: list[str], *, closed: bool) -> bool:
    if not lines or not lines[0][:1].strip():  # else nothing is indented that need not be
        lines = dedent("\n".join(lines)).split("\n")
    telling = [line for line in lines if line.strip() and not line.startswith(("#", " ", "\t", "- "))]
    if not telling:
        return closed and not any(line.strip() for line in lines)
    keys = [bool(_KEY.match(line)) for line in telling]
    first = next(dropwhile(lambda line: not line.strip(), lines))
    return (keys[0] and first == telling[0]) or (closed and sum(keys) * 2 >= len(keys))

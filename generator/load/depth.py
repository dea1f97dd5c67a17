"""HTML that is nested deeper than its parser goes: it leaves out, without a word, whatever follows.

So the tags of what would be too deep are taken out, and their text stays. Elements that nobody closed count as open,
since only a parser knows better.
"""

from __future__ import annotations

import re

DEEPEST = 100
"""How many elements may stand in each other; a parser adds some, such as the bodies of tables."""

_HIDDEN = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\b[^>]*>|\Z)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"""<(?P<close>/)?(?P<name>[a-z][a-z0-9]*)\b(?:[^>"']|"[^"]*"|'[^']*')*>""", re.IGNORECASE)
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)


def levelled(text: str) -> str:
    """Return HTML without comments and scripts, and without the tags of elements that are too deep."""
    depth = 0

    def kept(match: re.Match[str]) -> str:
        nonlocal depth
        if match["name"].lower() in _VOID:
            return match[0] if depth <= DEEPEST else " "
        if match["close"]:
            depth -= depth > 0
            return match[0] if depth < DEEPEST else " "
        depth += 1
        return match[0] if depth <= DEEPEST else " "

    return _TAG.sub(kept, _HIDDEN.sub("", text))

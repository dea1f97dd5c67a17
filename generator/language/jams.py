"""Sentences that have no space between them: `Alaska.Yuri`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAIL = 32
"""How much of the text before a stop is searched for a title."""

MAYBE = re.compile(r"[.!?][\"'\u201d\u2019)]?[\"\u201c\u2018(]?[^\W\d_]")
"""What every text matches that has such a border."""

_JAM = re.compile(
    r"(?P<last>[^\W_]{2}|[)\]\u201d])[.!?][\"'\u201d\u2019)]?(?P<next>[\"\u201c\u2018(]?(?P<word>[^\W\d_]+))(?![\w.@/])"
)
_ABBREVIATED = re.compile(r"\b(?:Gov|Lt|Col|Gen|Sen|Rep|Sgt|Capt|Rev|Prof|Mr|Mrs|Ms|Dr|St)$")
_NAMES_OF_FILES = frozenset({
    "ai", "app", "co", "com", "edu", "gov", "html", "htm", "io", "js", "net", "org", "pdf", "php", "tv",
    "uk",
})  # fmt: skip
"""What stands behind a full stop inside a name, as in `Node.js`, whatever its case."""


def find(line: str) -> Iterator[int]:
    """Yield the borders of sentences that have no space between them: `Alaska.Yuri`, not `example.org`."""
    counted = marks = 0
    for match in _JAM.finditer(line):
        word, last = match["word"], match["last"]
        starts = word[0].isupper() and (len(word) == 1 or word[1:].islower())
        ends = last[-1].islower() or not last[-1].isalpha()
        if not starts or not ends or word.lower() in _NAMES_OF_FILES or (len(word) == 1 and word not in "AI"):
            continue
        if line[match.end("last")] == "." and _ABBREVIATED.search(
            line, max(0, match.start() - _TAIL), match.end("last")
        ):
            continue  # Gov.Ann Lee
        border = match.start("next")
        marks, counted = marks + line.count('"', counted, border - 1), border - 1
        opens = line[border - 1] == '"' and marks % 2 == 0
        yield border - 1 if opens else border

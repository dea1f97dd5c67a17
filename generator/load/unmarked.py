"""Short lines that end no sentence between paragraphs that do: headings without marks, headlines of other articles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

STOP = re.compile(r"[.!?\u2026][\"'\u201d\u2019)]*$")
"""How a text ends that ends as a sentence does."""
_LONGEST, _FEWEST_OF_HEADLINE, _NEAR_TOP = 80, 7, 2
_LEAST_BELOW = 60
"""How long a paragraph is at least, in characters, that a heading may stand above."""

_WORDS = re.compile(r"\w+")
VALUE = re.compile(r"[^:.!?|]{2,50}:\s[^:.!?|]{1,40}(?::\d\d)?")
"""A label and its value: `Homes: 12`."""

_DETERMINER = re.compile(r"\b(?:an?|the)\b", re.IGNORECASE)
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|have|had|went)\b")


def kind(texts: Sequence[str], kinds: Sequence[BlockKind], at: int) -> BlockKind | None:
    """Return what a paragraph is that stands as a heading or a headline would, else None."""
    text = texts[at]
    if not at or at + 1 == len(kinds):
        return None
    if len(text) > _LONGEST or not text[-1].isalnum() or VALUE.fullmatch(text) or not text[0].isupper():
        return None
    below = texts[at + 1]
    is_above_text = kinds[at + 1] is BlockKind.PARAGRAPH and len(below) >= _LEAST_BELOW
    words = len(_WORDS.findall(text))
    if words < 2 or not (  # noqa: PLR2004 - one word names anything
        is_above_text and STOP.search(below) and STOP.search(texts[at - 1])
    ):
        return None
    return BlockKind.HEADING if words < _FEWEST_OF_HEADLINE else _headline(text, at)


def _headline(text: str, at: int) -> BlockKind | None:
    """Know a line of many words, not at the top, as the headline of another article: it leaves out `a` and `the`.

    One that holds them and `is` or `was` as well is a sentence without its full stop.
    """
    if not _DETERMINER.search(text):
        return BlockKind.HEADING if at < _NEAR_TOP else BlockKind.NAVIGATION
    return None if _AUXILIARY.search(text) else BlockKind.HEADING

"""The body of an article: what stands under its title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.language import sentences
from generator.load.kinds import settle_kinds
from generator.markup import flatten
from generator.model import PROSE, Block, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.markup import Leaf

_ANCHOR = re.compile(r' id="p\d+"')
_HEADING = re.compile(r"(</?h)([1-6])\b")
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Body:
    """The markup of an article with its anchors, the text in it, its blocks and their sentences."""

    markup: str
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]


def write(markup: str, leaves: Sequence[Leaf], title: int | None, language: str) -> Body:
    """Finish flattened markup: without the block that became the title, headings from `h2` downwards."""
    rest = markup if title is None else _without(markup, leaves[title])
    markup, text, leaves = flatten(_shift(_ANCHOR.sub("", rest)))
    blocks = settle_kinds(leaves, text)
    return Body(markup, text, blocks, tuple(_sentences(text, blocks, language)))


def _without(markup: str, leaf: Leaf) -> str:
    """Cut the element of a heading or paragraph out of flattened markup."""
    begin = markup.index(f'<{leaf.name} id="{leaf.anchor}"')
    end = f"</{leaf.name}>"
    return markup[:begin] + markup[markup.index(end, begin) + len(end) :]


def _shift(markup: str) -> str:
    """Let headings begin at `h2`: `h1` is the page's title."""
    levels = [int(level) for _, level in _HEADING.findall(markup)]
    if not levels:
        return markup
    down = 2 - min(levels)
    return _HEADING.sub(lambda match: f"{match[1]}{min(int(match[2]) + down, _DEEPEST)}", markup)


def _sentences(text: str, blocks: Sequence[Block], language: str):
    for number, block in enumerate(blocks):
        if block.kind in PROSE:
            for start, end in sentences.split(text[block.start : block.end], language):
                yield Sentence(block.start + start, block.start + end, number, True)

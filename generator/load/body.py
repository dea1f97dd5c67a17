"""The body of an article: what stands under its title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from generator.language import sentences
from generator.language.verbs import has_finite_verb
from generator.load import labels, notices
from generator.load.kinds import settle_kinds
from generator.markup import flatten
from generator.model import PROSE, Block, BlockKind, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.load.infer import Facts
    from generator.markup import Leaf

_ASKS = ("nyone", "lick", "ips", "toppers", "heck back")
"""What a paragraph holds that ends with a request: asking the rules about every sentence costs more than it finds."""

_BORDER = re.compile("[.!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964\u0965\u1362\n]")
"""Where a sentence may end."""

MOST_SENTENCES = 100_000
"""How many sentences of an article may be quoted: each costs the later stages as much as a hundred letters."""

_ANCHOR = re.compile(r'(?<=<)([a-z][a-z0-9]*) id="p\d+"')
_HEADING = re.compile(r"(</?h)([1-6])\b")
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Body:
    """The markup of an article with its anchors, the text in it, its blocks and their sentences.

    `is_cut` tells that there are more sentences, behind the last of them.
    """

    markup: str
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    is_cut: bool = False


def write(markup: str, text: str, leaves: Sequence[Leaf], facts: Facts) -> Body:
    """Finish flattened markup: without the block that became the title, headings from `h2` downwards."""
    rest = markup if facts.heading is None else _without(markup, leaves[facts.heading])
    rest = _shift(rest)
    if rest != markup:
        markup, text, leaves = flatten(_ANCHOR.sub(r"\1", rest))
    blocks = settle_kinds(leaves, text, facts.publisher, facts.title)
    end = _enough(text)
    return Body(
        markup,
        text,
        blocks,
        tuple(_sentences(text[:end], blocks, facts.language, facts.title)),
        end < len(text),
    )


def _enough(text: str) -> int:
    """Return where the last sentence ends that an article may have."""
    if len(text) <= MOST_SENTENCES:
        return len(text)
    border = next(islice(_BORDER.finditer(text), MOST_SENTENCES - 1, None), None)
    return border.end() if border else len(text)


def _without(markup: str, leaf: Leaf) -> str:
    """Cut the element of a heading or paragraph out of flattened markup."""
    begin = markup.index(f'<{leaf.name} id="{leaf.anchor}"')
    end = f"</{leaf.name}>"
    return markup[:begin] + markup[markup.index(end, begin) + len(end) :]


def _shift(markup: str) -> str:
    """Let headings begin at `h2`: `h1` is the page's title."""
    if "<h1" not in markup and "<h2" in markup:
        return markup
    levels = [int(level) for _, level in _HEADING.findall(markup)]
    down = 2 - min(levels, default=2)
    if not down:
        return markup
    return _HEADING.sub(lambda match: f"{match[1]}{min(int(match[2]) + down, _DEEPEST)}", markup)


def _sentences(text: str, blocks: Sequence[Block], language: str, title: str) -> list[Sentence]:
    english = language.split("-", 1)[0].lower() == "en"
    signs = [sign for sign in _ASKS if sign in text]
    found: list[tuple[int, int, int, bool]] = []
    append = found.append
    for number, (kind, start, end, _) in enumerate(blocks):
        if kind not in PROSE:
            continue
        written = text[start:end]
        head = labels.length(written, title)
        begin = start + head
        # What stands in a list or behind a label is a phrase as often as a sentence.
        wants_verb = english and (kind is BlockKind.ITEM or head > 0)
        may_ask = bool(signs) and any(sign in written for sign in signs)
        for first, last in sentences.split(text[begin:end] if head else written, language):
            sentence = text[begin + first : begin + last]
            whole = (
                sentences.is_whole(sentence)
                and (not wants_verb or has_finite_verb(sentence))
                and not (may_ask and _asks_reader(sentence))
            )
            append((begin + first, begin + last, number, whole))
            wants_verb = wants_verb and kind is BlockKind.ITEM
    return list(map(Sentence._make, found))


def _asks_reader(sentence: str) -> bool:
    """Tell whether a sentence at the end of a paragraph asks for witnesses or leads away: nobody quotes it."""
    return notices.kind(sentence) is BlockKind.BOILERPLATE

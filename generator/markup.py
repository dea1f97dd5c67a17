"""The HTML that an article is kept in, and how its text lies in it.

`flatten` turns sanitised HTML into the article's published text and the blocks in it;
`align` walks the same HTML again and tells, for every run of text, where in the published text
it stands, so that a page can mark a passage by its offsets. Both use one set of rules, so the
two cannot disagree:

- a border of a block element is a paragraph break; between list items and table rows it is a
  line break, between the cells of a row ` | `;
- white space inside a block collapses to one space, save in `pre`; `<br>` is a line break;
- what stands in no text node (images, rules) has no text.

The input must be well-formed, as nh3 writes it: tags in lower case, attributes in double
quotes, `<`, `>` and `&` escaped in text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape, unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAVES = {
    "p": "paragraph", "li": "item", "dt": "item", "dd": "item", "tr": "row", "pre": "code",
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "figcaption": "caption", "caption": "caption", "summary": "paragraph", "blockquote": "quote",
}  # fmt: skip
"""Elements that hold text, and the kind of block that their text is."""

CONTAINERS = frozenset({
    "article", "aside", "div", "dl", "details", "figure", "footer", "header", "hr", "main", "nav", "ol",
    "section", "table", "ul",
})  # fmt: skip
CELLS = frozenset({"td", "th"})
LINES = frozenset({"li", "tr", "dt", "dd", "br"})
"""Borders that are a line break and not a paragraph break."""

PARAGRAPH, LINE, CELL, NOTHING = "\n\n", "\n", " | ", ""
STRENGTH = {NOTHING: 0, CELL: 1, LINE: 2, PARAGRAPH: 3}

_PIECE = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>|([^<]+)', re.DOTALL)
_SPACE = re.compile(r"[ \t\n\r\f]+")  # no-break spaces stay


@dataclass(frozen=True, slots=True)
class Piece:
    """A tag (`raw`, no text) or a run of text (`raw` is it escaped), which starts at `start` of the text."""

    raw: str
    text: str
    start: int
    name: str = ""
    closing: bool = False


@dataclass(frozen=True, slots=True)
class Leaf:
    """A block of text in the markup: its element's name, the anchor it got, and its place in the text."""

    name: str
    kind: str
    anchor: str
    start: int
    end: int
    within: tuple[str, ...]  # the names of the elements around it, outermost first


def align(markup: str) -> Iterator[tuple[Piece, str]]:
    """Yield every tag and every run of text of flattened markup, each with the separator before it.

    The separators and the texts, joined, are the article's text.
    """
    position, pending, begun, preformatted = 0, NOTHING, False, 0
    for match in _PIECE.finditer(markup):
        closing, name, _, run = match.groups()
        if run is None:
            border = _border(name)
            if STRENGTH[border] > STRENGTH[pending]:
                pending = border
            if name == "pre":
                preformatted += -1 if closing else 1
            yield Piece(match.group(), "", position, name, bool(closing)), NOTHING
            continue
        text = unescape(run)
        if not preformatted and not text.strip(" \t\n\r\f") and (pending or not begun):
            continue  # white space between blocks
        separator = pending if begun else NOTHING
        position += len(separator)
        yield Piece(run, text, position), separator
        position += len(text)
        pending, begun = NOTHING, True


def flatten(markup: str) -> tuple[str, str, tuple[Leaf, ...]]:
    """Return the markup with an anchor on every block and its spaces collapsed, its text, and its blocks.

    The anchors are `p1`, `p2` and so on, in the order of the text.
    """
    parts: list[str] = []
    texts: list[str] = []
    spans: list[tuple[int, tuple[int, str, tuple[str, ...]], int, int]] = []  # block number, leaf, start, end
    stack: list[tuple[str, int]] = []  # element, and its place in parts
    for piece, separator in align(_collapse(markup)):
        parts.append(piece.raw)
        if piece.name and not piece.closing:
            if piece.name not in _VOID:
                stack.append((piece.name, len(parts) - 1))
        elif piece.name:
            while stack and stack.pop()[0] != piece.name:
                pass
        else:
            texts += separator, piece.text
            where = next(((name, at) for name, at in reversed(stack) if name in LEAVES), ("div", -1))
            names = tuple(name for name, _ in stack)
            if spans and spans[-1][1][0] == where[1] and separator in (NOTHING, CELL, LINE):
                number, leaf, start, _ = spans[-1]
                spans[-1] = (number, leaf, start, piece.start + len(piece.text))
            else:
                leaf = (where[1], where[0], names)
                spans.append((len(spans) + 1, leaf, piece.start, piece.start + len(piece.text)))
    text = "".join(texts)
    leaves = []
    for number, (at, name, names), start, end in spans:
        anchor = f"p{number}"
        if at >= 0 and ' id="' not in parts[at]:
            parts[at] = parts[at].replace(f"<{name}", f'<{name} id="{anchor}"', 1)
        elif at >= 0:
            anchor = parts[at].split(' id="', 1)[1].split('"', 1)[0]
        leaves.append(Leaf(name, LEAVES.get(name, "paragraph"), anchor, start, end, names))
    return "".join(parts), text, tuple(leaves)


def _border(name: str) -> str:
    if name in CELLS:
        return CELL
    if name in LINES:
        return LINE
    return PARAGRAPH if name in LEAVES or name in CONTAINERS else NOTHING


_VOID = frozenset({"br", "hr", "img", "wbr", "col"})


def _collapse(markup: str) -> str:
    """Collapse white space in text nodes as a browser shows it, and drop it at the borders of blocks."""
    parts: list[str] = []
    preformatted = 0
    at_border = True
    last_text = -1
    for match in _PIECE.finditer(markup):
        closing, name, _, run = match.groups()
        if run is not None:
            if preformatted:
                parts.append(run)
                at_border = False
                continue
            text = _SPACE.sub(" ", run)
            if at_border:
                text = text.lstrip(" ")
            if text:
                parts.append(text)
                last_text = len(parts) - 1
                at_border = text.endswith(" ")
            continue
        if _border(name) != NOTHING:
            if last_text >= 0 and not preformatted:
                parts[last_text] = parts[last_text].rstrip(" ")
            at_border, last_text = True, -1
        if name == "pre":
            preformatted += -1 if closing else 1
        parts.append(match.group())
    return "".join(parts)


def text_node(text: str) -> str:
    """Escape text for use in markup."""
    return escape(text, quote=False)

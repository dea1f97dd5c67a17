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
from functools import lru_cache
from html import escape, unescape
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

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
_BORDERS = {
    **dict.fromkeys((*LEAVES, *CONTAINERS), PARAGRAPH), **dict.fromkeys(LINES, LINE), **dict.fromkeys(CELLS, CELL),
}  # fmt: skip
STRENGTH = {NOTHING: 0, CELL: 1, LINE: 2, PARAGRAPH: 3}

TAG = re.compile(r'(</?[a-z][^>"]*(?:"[^"]*"[^>"]*)*>)')
_NAME = re.compile("[a-z][a-z0-9]*")
_SPACES = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")  # no-break spaces stay
_VOID = frozenset({"br", "hr", "img", "wbr", "col"})


class Piece(NamedTuple):
    """A tag (`raw`, no text) or a run of text (`raw` is it escaped), which starts at `start` of the text."""

    raw: str
    text: str
    start: int
    name: str = ""
    closing: bool = False


class Leaf(NamedTuple):
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
    for number, raw in enumerate(TAG.split(markup)):
        if number % 2:
            name, closing, border = _tag(raw)
            if STRENGTH[border] > STRENGTH[pending]:
                pending = border
            if name == "pre":
                preformatted += -1 if closing else 1
            yield Piece(raw, "", position, name, closing), NOTHING
            continue
        text = _unescaped(raw)
        if not text or (not preformatted and not text.strip(" \t\n\r\f") and (pending or not begun)):
            continue  # white space between blocks
        separator = pending if begun else NOTHING
        position += len(separator)
        yield Piece(raw, text, position), separator
        position += len(text)
        pending, begun = NOTHING, True


Flat: TypeAlias = tuple[str, str, tuple[Leaf, ...]]
"""Flattened markup: with an anchor on every block and its spaces collapsed, its text, and its blocks."""


def flatten(markup: str) -> Flat:
    """Return the markup with an anchor on every block and its spaces collapsed, its text, and its blocks.

    White space collapses as a browser shows it, and goes at the borders of blocks. The anchors are `p1`,
    `p2` and so on, in the order of the text.
    """
    walk = Walk(TAG.split(markup))
    for number, raw in enumerate(walk.parts):
        if number % 2:
            walk.pass_tag(number, raw)
        elif raw:
            walk.take_text(number, raw)
    return walk.finish()


@dataclass(slots=True)
class _Span:
    """A block of text as it grows: the element that holds it stands at `at` of the parts (-1: none does)."""

    name: str
    at: int
    within: tuple[str, ...]
    start: int
    end: int


class Walk:
    """Goes once through markup whose texts and tags are parted, `parts`, or which comes in parts."""

    __slots__ = (
        "at_border", "last", "leaf", "parts", "pending", "position", "preformatted", "span", "spans", "stack", "texts",
    )  # fmt: skip

    def __init__(self, parts: list[str]) -> None:
        self.parts = parts
        self.texts: list[str] = []
        self.spans: list[_Span | Leaf] = []
        self.span: _Span | None = None  # the last one, if it may grow
        self.stack: list[tuple[str, tuple[str, int]]] = []  # element, and the leaf around it
        self.leaf = ("div", -1)
        self.position = self.preformatted = 0
        self.pending = NOTHING
        self.at_border = True
        self.last = -1  # place of the text since the last border whose end may still be a space to drop

    def tag(self, raw: str) -> None:
        """Add a tag."""
        self.parts.append(raw)
        self.pass_tag(len(self.parts) - 1, raw)

    def text(self, raw: str) -> None:
        """Add an escaped text, which is not empty."""
        self.parts.append(raw)
        self.take_text(len(self.parts) - 1, raw)

    def block(self, name: str, markup: str, text: str, *inner: str) -> None:
        """Add a leaf with what is in it, which has no block and begins with text (behind the tags of `inner` elements).

        No white space of `text` collapses, and it is not empty.
        """
        border = _BORDERS[name]
        separator = NOTHING
        if self.texts:
            separator = border if STRENGTH[border] > STRENGTH[self.pending] else self.pending
        start = self.position + len(separator)
        self.position = start + len(text)
        self.texts += separator, text
        anchor = f"p{len(self.spans) + 1}"
        within = (*[opened for opened, _ in self.stack], name, *inner) if self.stack else (name, *inner)
        self.spans.append(Leaf(name, LEAVES[name], anchor, start, self.position, within))
        self.parts.append(f'<{name} id="{anchor}">{markup}</{name}>')
        self.pending, self.span, self.at_border, self.last = border, None, True, -1

    def finish(self) -> Flat:
        """Return all that was added."""
        leaves = [
            span if isinstance(span, Leaf) else _anchored(self.parts, number, span)
            for number, span in enumerate(self.spans, 1)
        ]
        return "".join(self.parts), "".join(self.texts), tuple(leaves)

    def pass_tag(self, number: int, raw: str) -> None:
        """Go by the tag at a place of the parts."""
        name, closing, border = _tag(raw)
        if border:
            if self.last >= 0 and not self.preformatted:
                self.drop_space()
            if STRENGTH[border] > STRENGTH[self.pending]:
                self.pending = border
            self.at_border, self.last = True, -1
        if name == "pre":
            self.preformatted += -1 if closing else 1
        if closing:
            while self.stack:
                opened, self.leaf = self.stack.pop()
                if opened == name:
                    break
        elif name not in _VOID:
            self.stack.append((name, self.leaf))
            if name in LEAVES:
                self.leaf = (name, number)

    def drop_space(self) -> None:
        """Take the space away that the last text ends with."""
        if self.parts[self.last].endswith(" "):
            self.parts[self.last] = self.parts[self.last][:-1]
            self.texts[-1] = self.texts[-1][:-1]
            self.position -= 1
            if self.span:
                self.span.end = self.position

    def take_text(self, number: int, raw: str) -> None:
        """Take the text at a place of the parts, which is not empty."""
        if not self.preformatted:
            if "  " in raw or not raw.isprintable():  # quicker than the search
                raw = _SPACES.sub(" ", raw)
            if self.at_border and raw[0] == " ":
                raw = raw[1:]
            self.parts[number] = raw
            if not raw:
                return
            self.last = number
            self.at_border = raw[-1] == " "
        else:
            self.at_border = False
        text = _unescaped(raw)
        separator = self.pending if self.texts else NOTHING
        self.texts += separator, text
        start = self.position + len(separator)
        self.position = start + len(text)
        self.pending = NOTHING
        name, at = self.leaf
        if self.span and self.span.at == at and separator != PARAGRAPH:
            self.span.end = self.position
        else:
            within = tuple([opened for opened, _ in self.stack])
            self.span = _Span(name, at, within, start, self.position)
            self.spans.append(self.span)


def _anchored(parts: list[str], number: int, span: _Span) -> Leaf:
    """Return a finished block; its element gets an anchor, unless it has one."""
    anchor, name = f"p{number}", span.name
    if span.at >= 0 and ' id="' not in parts[span.at]:
        parts[span.at] = f'<{name} id="{anchor}"{parts[span.at][len(name) + 1 :]}'
    elif span.at >= 0:
        anchor = parts[span.at].split(' id="', 1)[1].split('"', 1)[0]
    return Leaf(name, LEAVES.get(name, "paragraph"), anchor, span.start, span.end, span.within)


@lru_cache(maxsize=1024)
def _tag(raw: str) -> tuple[str, bool, str]:
    """Return a tag's name, whether it closes, and the separator that its border is in the text."""
    closing = raw.startswith("</")
    match = _NAME.match(raw, 2 if closing else 1)
    name = match[0] if match else ""
    return name, closing, _border(name)


def _border(name: str) -> str:
    return _BORDERS.get(name, NOTHING)


def _unescaped(raw: str) -> str:
    """Return the text that an escaped one stands for; a text may be nothing but references to characters."""
    if "&" not in raw:
        return raw
    usual = raw.count("&amp;") + raw.count("&lt;") + raw.count("&gt;") + raw.count("&nbsp;")
    if raw.count("&") > usual:
        return unescape(raw)
    text = raw.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\xa0")
    return text.replace("&amp;", "&")  # the last: what it gives begins no other


def text_node(text: str) -> str:
    """Escape text for use in markup."""
    return escape(text, quote=False)

"""The cited passages of an article: which there are, and how they are marked on its page."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from generator.markup import TAG, Piece, align

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Citation


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article's text that is cited; citations that overlap share one."""

    number: int
    start: int
    end: int

    @property
    def anchor(self) -> str:
        """The id of its mark."""
        return f"c{self.number}"


def passages(citations: Iterable[Citation]) -> tuple[Passage, ...]:
    """Join the citations of one article into passages that do not overlap, in the order of the text."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted({(citation.start, citation.end) for citation in citations}):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(Passage(number, start, end) for number, (start, end) in enumerate(merged, 1))


def passage_at(found: tuple[Passage, ...], citation: Citation) -> Passage:
    """Return the passage that holds a citation."""
    return next(
        passage for passage in found if passage.start <= citation.start and citation.end <= passage.end
    )


def mark(markup: str, found: tuple[Passage, ...]) -> str:
    """Put `<mark>` around every passage in an article's markup.

    A mark stays one element around inline elements that lie wholly inside it; at any other border it is closed,
    and opened again where there is text. Only its first part carries the anchor.
    """
    pieces = [piece for piece, _ in align(markup)]
    closes: dict[int, tuple[int, int]] | None = None  # few passages meet a tag
    queue = _settled(found, pieces)
    parts: list[str] = []
    inside: Passage | None = None
    opened = False
    kept: set[int] = set()  # closing tags of elements that lie wholly inside the open mark
    for index, piece in enumerate(pieces):
        if not piece.name:
            if inside and piece.text and not opened:
                parts.append(_AGAIN)
                opened = True
            inside = _mark_run(piece, queue, inside, parts)
            opened = opened if inside and not piece.text else inside is not None
            continue
        if inside and index not in kept:
            closes = _closing_places(pieces) if closes is None else closes
            if _lies_within(piece, closes.get(index), inside):
                kept.add(closes[index][0] if index in closes else -1)
                parts.append("" if opened else _AGAIN)
                opened = True
            elif opened:
                parts.append("</mark>")
                opened = False
        parts.append(piece.raw)
    return "".join(parts)


_AGAIN = '<mark class="passage">'
_INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "q", "s",
    "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
})  # fmt: skip


def _lies_within(piece: Piece, closing: tuple[int, int] | None, inside: Passage) -> bool:
    """Tell whether a tag opens an inline element that ends before the passage does: a mark may hold it."""
    inline = piece.name in _INLINE and not piece.closing
    return inline and (closing is None or closing[1] <= inside.end)


def _settled(found: tuple[Passage, ...], pieces: list[Piece]) -> list[Passage]:
    """Let passages begin and end in runs of text and not in the separators between them."""
    runs = [(piece.start, piece.start + len(piece.text)) for piece in pieces if piece.text]
    begins, ends = [run[0] for run in runs], [run[1] for run in runs]
    settled = []
    for passage in found:
        first, last = bisect_right(ends, passage.start), bisect_left(begins, passage.end) - 1
        if first <= last:
            start, end = max(passage.start, begins[first]), min(passage.end, ends[last])
            settled.append(Passage(passage.number, start, end))
    return settled


def _mark_run(piece: Piece, queue: list[Passage], inside: Passage | None, parts: list[str]) -> Passage | None:
    """Write one run of text with the marks that begin or end in it; return the mark that is still open."""
    at, end = piece.start, piece.start + len(piece.text)
    if inside is None and "&" not in piece.raw and (not queue or queue[0].start >= end):
        parts.append(piece.raw)
        return None

    def text(to: int) -> str:
        return escape(piece.text[at - piece.start : to - piece.start], quote=False)

    while True:
        if inside is None:
            if not queue or queue[0].start >= end:
                break
            inside = queue.pop(0)
            parts.append(text(inside.start))
            parts.append(f'<mark class="passage" id="{inside.anchor}">')
            at = inside.start
        if inside.end > end:
            break
        parts.append(text(inside.end))
        parts.append("</mark>")
        at, inside = inside.end, None
    parts.append(text(end))
    return inside


_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)")
_VOID = frozenset({"br", "hr", "img", "wbr"})


def _closing_places(pieces: list[Piece]) -> dict[int, tuple[int, int]]:
    """Map each opening tag to its closing tag and the place in the text where that stands."""
    stack: list[tuple[str, int]] = []
    found: dict[int, tuple[int, int]] = {}
    for index, piece in enumerate(pieces):
        if not piece.name or piece.name in _VOID:
            continue
        if not piece.closing:
            stack.append((piece.name, index))
        elif any(name == piece.name for name, _ in stack):
            while stack:
                name, opened = stack.pop()
                found[opened] = (index, piece.start)
                if name == piece.name:
                    break
    return found


def cut(marked: str) -> tuple[str, ...]:
    """Cut a body between its top-level elements, so that notes can stand beside each."""
    pieces, parts = TAG.split(marked), []
    depth, begun = 0, 0
    for place in range(1, len(pieces), 2):
        step = _step(pieces[place])
        depth += step
        if step and depth == 0:
            parts.append("".join(pieces[begun : place + 1]))
            begun = place + 1
    rest = "".join(pieces[begun:])
    return (*parts, rest) if rest.strip() else tuple(parts)


@lru_cache(maxsize=1 << 10)
def _step(tag: str) -> int:
    """Return how much deeper what follows a tag lies than what stands before it."""
    match = _TAG.match(tag)
    return 0 if match is None or match[2] in _VOID else -1 if match[1] else 1


def excerpt(text: str, found: tuple[Passage, ...]) -> str:
    """Return only the cited passages, each a quotation of its own, for articles that are not republished."""
    return "".join(
        f'<blockquote><p><mark class="passage" id="{passage.anchor}">'
        f"{escape(text[passage.start : passage.end], quote=False)}</mark></p></blockquote>"
        for passage in found
    )

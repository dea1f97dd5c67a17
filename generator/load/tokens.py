"""Markdown's tokens to markup, text and blocks in one walk, for documents that hold nothing to be wary of.

What is written here are tags of the list below, addresses of the web in their plainest form, and text that is escaped;
so nh3 has nothing to take out of it, and there is no HTML to be read again. A document with anything else (raw HTML,
pictures, notes, blocks of code, other addresses, references to characters) goes the long way.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from generator.load import spans
from generator.load.decode import clean
from generator.load.spans import escaped, has_marks
from generator.markup import CELL, Walk

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown_it.token import Token

    from generator.markup import Flat

    Parse: TypeAlias = Callable[[str], Sequence[Token]]
    """Reads the text of a block into tokens."""

_BLOCKS = frozenset({
    "blockquote_open", "blockquote_close", "bullet_list_open", "bullet_list_close", "heading_open", "heading_close",
    "hr", "list_item_open", "list_item_close", "ordered_list_open", "ordered_list_close", "paragraph_open",
    "paragraph_close", "table_open", "table_close", "thead_open", "thead_close", "tbody_open", "tbody_close", "tr_open",
    "tr_close", "th_open", "th_close", "td_open", "td_close",
})  # fmt: skip
_INLINE = {
    "em_open": "<em>", "em_close": "</em>", "strong_open": "<strong>", "strong_close": "</strong>", "s_open": "<s>",
    "s_close": "</s>", "hardbreak": "<br>", "link_close": "</a>",
}  # fmt: skip
_ADDRESS = re.compile(
    r"https?://(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,20}(?:[/?#][A-Za-z0-9._~/?#=+,;:@!$%&()*-]*)?"
)
"""Addresses that every reader of addresses takes for what they seem to be; `xn--` is none of them."""

_REFERENCE = re.compile(r"&(?:#|[A-Za-z][A-Za-z0-9]*;)")
"""A reference to a character, which may stand for one that no text holds."""


class Unusual(Exception):  # noqa: N818 - it names what the document is
    """The document holds something to be wary of."""


def has_references(text: str) -> bool:
    """Tell whether a document may hold a reference to a character."""
    return "&" in text and _REFERENCE.search(text) is not None


def flat(text: str, tokens: Sequence[Token], parse: Parse) -> Flat | None:
    """Return what `flatten` makes of the HTML of a document, given as its source and the tokens of its blocks; or None.

    `parse` reads the text of a block; it is not asked about plain ones.
    """
    if has_references(text) or clean(text) != text:
        return None
    walk = Walk([])
    try:
        for token in tokens:
            if token.type == "inline":
                pieces = _pieces(token.children) if token.children else _read(token.content, parse)
                _write(walk, token.tag, *pieces)
            elif token.type not in _BLOCKS:
                return None
            elif not token.hidden:  # as the paragraph of a tight item is
                walk.tag(_tag(token))
    except Unusual:
        return None
    return walk.finish()


def write(walk: Walk, name: str, content: str, parse: Parse) -> None:
    """Write a block and its text. Raises Unusual."""
    if content and not has_marks(content) and _is_even(content):
        walk.block(name, escaped(content), content)
    else:
        _write(walk, name, *_read(content, parse))


def write_row(walk: Walk, name: str, contents: Sequence[str], parse: Parse) -> None:
    """Write a row of a table, whose cells are of one kind. Raises Unusual."""
    whole = "".join(contents)
    if all(contents) and not has_marks(whole) and all(map(_is_even, contents)):
        markup = f"</{name}><{name}>".join(map(escaped, contents))
        walk.block("tr", f"<{name}>{markup}</{name}>", CELL.join(contents), name)
        return
    cells = [_read(content, parse) for content in contents]
    if all(text and _is_even(text) for _, text in cells):
        markup = "".join([f"<{name}>{''.join(pieces)}</{name}>" for pieces, _ in cells])
        walk.block("tr", markup, CELL.join([text for _, text in cells]), name)
        return
    walk.tag("<tr>")
    for pieces, text in cells:
        walk.tag(f"<{name}>")
        _write(walk, "", pieces, text)
        walk.tag(f"</{name}>")
    walk.tag("</tr>")


def _tag(token: Token) -> str:
    if token.nesting < 0:
        return f"</{token.tag}>"
    start = token.attrs.get("start") if token.attrs else None  # of a list; what else there is is style
    return f"<{token.tag}>" if start is None else f'<{token.tag} start="{start}">'


def _write(walk: Walk, name: str, pieces: Sequence[str], text: str) -> None:
    """Write the text of a block, as tags and escaped texts and as it is; with its element, where that is named."""
    if name and pieces and pieces[0][0] != "<" and "<br>" not in pieces and _is_even(text):
        walk.block(name, "".join(pieces), text)
        return
    if name:
        walk.tag(f"<{name}>")
    for piece in pieces:
        if piece[0] == "<":
            walk.tag(piece)
        else:
            walk.text(piece)
    if name:
        walk.tag(f"</{name}>")


def _read(content: str, parse: Parse) -> tuple[list[str], str]:
    """Return the tags and escaped texts of a block, none of them empty, and its texts as they are."""
    if not has_marks(content):
        return [escaped(content)] if content else [], content
    return spans.plain(content) or _pieces(parse(content))


def _is_even(text: str) -> bool:
    """Tell whether no white space of a text collapses."""
    return text[0] != " " and text[-1] != " " and "  " not in text and text.isprintable()


def _pieces(children: Sequence[Token]) -> tuple[list[str], str]:
    """Return tags and escaped texts, none of them empty, and the texts as they are."""
    pieces: list[str] = []
    texts: list[str] = []
    is_linked = False
    for child in children:
        kind, content = child.type, child.content
        if kind in ("text", "text_special"):  # the second behind a backslash
            if content:
                texts.append(content)
                pieces.append(escaped(content))
        elif kind in _INLINE:
            pieces.append(_INLINE[kind])
            is_linked = is_linked and kind != "link_close"
        elif kind == "link_open":
            pieces.append(_link(child, is_linked=is_linked))
            is_linked = True
        elif kind == "softbreak":
            texts.append(" ")
            pieces.append(" ")
        elif kind == "code_inline":
            texts.append(content)
            pieces += ("<code>", escaped(content), "</code>") if content else ("<code>", "</code>")
        else:
            raise Unusual
    return pieces, "".join(texts)


def _link(token: Token, *, is_linked: bool) -> str:
    href = str(token.attrs.get("href", ""))
    if is_linked or len(token.attrs) > 1 or not _ADDRESS.fullmatch(href) or (token.info and "%" in href):
        raise Unusual  # the text of an autolink is its address, read
    return f'<a href="{href.replace("&", "&amp;")}">'

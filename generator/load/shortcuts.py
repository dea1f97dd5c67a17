"""Short ways through markdown-it-py for what most articles are made of: the HTML is the same, only sooner.

A paragraph on one line that begins with a letter cannot be any other block, so that no other rule need be asked
about it; the like holds for a heading, and for items of one line each. At the top of an article such a block is one
token instead of three, an `inline` that has its element as its tag. Text without a character that an inline rule
begins with is no token at all: its block has no `children`. Between blocks no line breaks are written, which show
nowhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.common.utils import escapeHtml, mdTrim
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import normalize, text_join
from markdown_it.token import Token

from generator.load import bounds
from generator.load.spans import MARKS, has_marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore
    from markdown_it.utils import EnvType, OptionsDict

_NEXT_ITEM = re.compile(r"(?:[-*+]|[0-9]{1,9}[.)]) ")
_ITEM = re.compile(r"(?:(?P<bullet>[-*+])|(?P<number>[0-9]{1,9})(?P<stop>[.)])) (?=[^\W\d_])")
_HEADING = re.compile(r"(#{1,6}) ([^\W\d_][^#\n]*)")
_LISTED = "-*+0123456789"
_CODE_INDENT = 4


class Renderer(RendererHTML):
    """Writes tags without the line breaks around them, and the blocks that are one token."""

    def render(self, tokens: Sequence[Token], options: OptionsDict, env: EnvType) -> str:
        """Return the HTML of the blocks of an article."""
        out: list[str] = []
        rules = self.rules
        for at, token in enumerate(tokens):
            if token.type != "inline":
                out.append(rules.get(token.type, self.renderToken)(tokens, at, options, env))
                continue
            inner = token.children
            text = self.renderInline(inner, options, env) if inner else escapeHtml(token.content)
            out.append(f"<{token.tag}>{text}</{token.tag}>" if token.tag else text)
        return "".join(out)

    def renderToken(  # noqa: N802 - it replaces the library's
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        """Return the tag of a token that no rule of its own renders."""
        del options, env
        token = tokens[idx]
        if token.hidden:  # the paragraph of a tight item
            return ""
        if token.nesting < 0:
            return f"</{token.tag}>"
        return f"<{token.tag}{self.renderAttrs(token) if token.attrs else ''}>"


def shorten(parser: MarkdownIt) -> None:
    """Let a parser take the short ways; its renderer must be a `Renderer`."""
    parser.inline.terminator_re = MARKS
    parser.core.ruler.at("normalize", _normalize)
    parser.core.ruler.at("inline", _inline)
    parser.core.ruler.at("text_join", _join)
    parser.block.ruler.before("table", "line", _line)
    parser.block.ruler.before("table", "items", _items)


def _normalize(state: StateCore) -> None:
    if "\r" in state.src or "\0" in state.src:
        normalize(state)


def _join(state: StateCore) -> None:
    if "\\" in state.src or "&" in state.src:  # else there is nothing to join
        text_join(state)


def _inline(state: StateCore) -> None:
    """Read the text of all blocks that is not read yet."""
    for token in state.tokens:
        if token.type == "inline" and not token.children:
            token.children = read_inline(state, token.content)


def read_inline(state: StateCore, content: str) -> list[Token]:
    """Read the text of a block; a plain one is no token."""
    found: list[Token] = []
    if not has_marks(content):
        return found
    if not bounds.may_mark(content, state.env):
        found.append(Token("text", "", 0, content=content))
    else:
        state.md.inline.parse(content, state.md, state.env, found)
    return found


def _line(state: StateBlock, line: int, _: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """Read a paragraph or a heading that is one line."""
    begin = state.bMarks[line] + state.tShift[line]
    first = state.src[begin]
    if (
        silent
        or not (first.isalpha() or first == "#")
        or state.sCount[line] - state.blkIndent >= _CODE_INDENT
    ):
        return False
    if first == "#":
        return _heading(state, line, begin)
    if not _ends(state, line + 1):
        return False
    content = mdTrim(state.src[begin : state.eMarks[line]])
    state.line = line + 1
    if not state.level:
        state.tokens.append(Token("inline", "p", 0, content=content))
        return True
    state.push("paragraph_open", "p", 1)  # a list hides it where it is tight
    state.push("inline", "", 0).content = content
    state.push("paragraph_close", "p", -1)
    return True


def _heading(state: StateBlock, line: int, begin: int) -> bool:
    match = _HEADING.fullmatch(state.src, begin, state.eMarks[line])
    if state.level or not match or not state.isEmpty(line + 1):
        return False
    state.line = line + 1
    state.tokens.append(Token("inline", f"h{len(match[1])}", 0, content=mdTrim(match[2])))
    return True


def _items(state: StateBlock, line: int, _: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """Read a tight list whose items are one line each."""
    if silent or state.level or state.sCount[line] or state.src[state.bMarks[line]] not in _LISTED:
        return False
    items: list[re.Match[str]] = []
    contents: list[str] = []
    below = line
    while not state.isEmpty(below):
        match = _ITEM.match(state.src, state.bMarks[below], state.eMarks[below])
        if not match or state.sCount[below]:
            return False
        if not bounds.has_room(state, len(items)):
            return False
        items.append(match)
        contents.append(mdTrim(state.src[match.end() : state.eMarks[below]]))
        below += 1
    kinds = {(match["bullet"], match["stop"]) for match in items}
    after = state.skipEmptyLines(below)
    goes_on = after < state.lineMax and (state.sCount[after] > 0 or state.src[state.bMarks[after]] in _LISTED)
    if len(kinds) > 1 or goes_on:
        return False
    _push_list(state, items[0]["number"], contents)
    state.line = below
    return True


def _push_list(state: StateBlock, number: str | None, contents: Sequence[str]) -> None:
    name, tag = ("ordered_list", "ol") if number else ("bullet_list", "ul")
    attributes: dict[str, str | int | float] = {"start": int(number)} if number and int(number) != 1 else {}
    state.tokens.append(Token(f"{name}_open", tag, 1, attributes))
    for content in contents:
        state.tokens.append(Token("inline", "li", 0, content=content))
    state.tokens.append(Token(f"{name}_close", tag, -1))


def _ends(state: StateBlock, line: int) -> bool:
    """Tell whether a paragraph is over before a line: it is the end, empty, or the next item of the same list."""
    if line >= state.lineMax or state.isEmpty(line):
        return True
    indent = state.sCount[line]
    if not 0 <= indent < state.blkIndent or indent - state.listIndent >= _CODE_INDENT:
        return False
    return bool(_NEXT_ITEM.match(state.src, state.bMarks[line] + state.tShift[line]))

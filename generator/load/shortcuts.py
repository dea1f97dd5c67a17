"""Short ways through markdown-it-py for what most articles are made of: the tokens are the same, only sooner.

A paragraph on one line that begins with a letter cannot be any other block, so that no other rule need be asked
about it; text without a character that an inline rule begins with is one token. Between blocks no line breaks are
written, which show nowhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.common.utils import mdTrim
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore
    from markdown_it.utils import EnvType, OptionsDict

_MARKS = re.compile(r"[\n!&*<\[\\\]^_`~]")
"""Where the inline rules in use begin: line breaks, pictures, entities, emphasis, links, notes, code, deletions."""

_NEXT_ITEM = re.compile(r"(?:[-*+]|[0-9]{1,9}[.)]) ")
_CODE_INDENT = 4


class Renderer(RendererHTML):
    """Writes tags without the line breaks around them."""

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
    """Let a parser take the short ways."""
    parser.inline.terminator_re = _MARKS
    parser.core.ruler.at("inline", _inline)
    parser.block.ruler.before("table", "line", _line)


def _inline(state: StateCore) -> None:
    """Read the text of all blocks."""
    for token in state.tokens:
        if token.type != "inline":
            continue
        token.children = []
        if _MARKS.search(token.content):
            state.md.inline.parse(token.content, state.md, state.env, token.children)
        elif token.content:
            token.children.append(Token("text", "", 0, content=token.content))


def _line(state: StateBlock, line: int, _: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """Read a paragraph that is one line."""
    begin = state.bMarks[line] + state.tShift[line]
    is_text = state.src[begin].isalpha() and state.sCount[line] - state.blkIndent < _CODE_INDENT
    if silent or not is_text or not _ends(state, line + 1):
        return False
    state.line = line + 1
    state.push("paragraph_open", "p", 1).map = [line, line + 1]
    token = state.push("inline", "", 0)
    token.content = mdTrim(state.src[begin : state.eMarks[line]])
    token.map = [line, line + 1]
    state.push("paragraph_close", "p", -1)
    return True


def _ends(state: StateBlock, line: int) -> bool:
    """Tell whether a paragraph is over before a line: it is the end, empty, or the next item of the same list."""
    if line >= state.lineMax or state.isEmpty(line):
        return True
    indent = state.sCount[line]
    if not 0 <= indent < state.blkIndent or indent - state.listIndent >= _CODE_INDENT:
        return False
    return bool(_NEXT_ITEM.match(state.src, state.bMarks[line] + state.tShift[line]))

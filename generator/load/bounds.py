"""How much markdown-it-py may make of a Markdown article; what is beyond is text.

It leaves out, without a word, whatever follows where lists or quotations are too deep, and a few characters can stand
for many cells or lists. So a list, a quotation or a row that would be too much is not begun, and its lines are read as
paragraphs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.rules_block import blockquote, list_block, table

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

_FEWEST_CELLS = 10_000
_CELLS = "newsfold cells"
"""Where the parser's environment keeps how many cells an article may still have."""

_FEWEST_LISTS, _CHARACTERS_OF_LIST = 10_000, 32
_LISTS = "newsfold lists"
"""Where it keeps how many lists an article may still have: one for each so many characters."""

_LEVELS_OF_LIST, _LEVELS_OF_QUOTE = 2, 1


def bind(parser: MarkdownIt) -> None:
    """Keep a parser within its bounds."""
    parser.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    parser.block.ruler.at("blockquote", _quote, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    parser.block.ruler.at("list", _list, {"alt": ["paragraph", "reference", "blockquote"]})


def _table(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """Read a table; all tables together may not have more cells than the article has characters.

    Rows that are shorter than the header are filled, so that they could: what follows is text then. They do not
    where every cell is written.
    """
    if silent:
        return table(state, line, end, silent)
    columns = state.src.count("|", state.bMarks[line], state.eMarks[line]) + 1
    left = state.env.setdefault(_CELLS, max(len(state.src), _FEWEST_CELLS))
    found = table(state, line, min(end, line + 2 + left // columns), silent)
    if found:
        state.env[_CELLS] = left - columns * (state.line - line - 1)
    return found


def _list(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """Read a list, unless it is too deep or one of too many; it ends a paragraph even so."""
    if silent:
        return list_block(state, line, end, silent)
    left = state.env.setdefault(_LISTS, max(len(state.src) // _CHARACTERS_OF_LIST, _FEWEST_LISTS))
    if not left or not _has_room(state, _LEVELS_OF_LIST):
        return False
    state.env[_LISTS] = left - 1  # before those in it are counted
    found = list_block(state, line, end, silent)
    if not found:
        state.env[_LISTS] = left
    return found


def _quote(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """Read a quotation, unless it is too deep."""
    if not silent and not _has_room(state, _LEVELS_OF_QUOTE):
        return False
    return blockquote(state, line, end, silent)


def _has_room(state: StateBlock, levels: int) -> bool:
    return state.level + levels < state.md.options.maxNesting

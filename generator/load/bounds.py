"""How much markdown-it-py may make of a Markdown article; what is beyond is text.

It leaves out, without a word, whatever follows where lists or quotations are too deep, and a few characters can stand
for many cells or lists. So a list, a quotation or a row that would be too much is not begun, and its lines are read as
paragraphs. A block costs as much as hundreds of letters, a mark as dozens: where there are more than any article
has, all that follows is one paragraph, as it is written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.rules_block import blockquote, list_block, table
from markdown_it.token import Token

from generator.load.spans import MARKS

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore
    from markdown_it.utils import EnvType

MOST_BLOCKS, MOST_MARKS, MOST_LINES = 100_000, 150_000, 200_000
"""How many pieces an article may have: blocks, and what begins and ends one; marks inside of them; lines."""

_BEGUN, _MARKED, _TAIL = "newsfold blocks", "newsfold marks", "newsfold tail"
"""Where the parser's environment keeps how many blocks were begun, how many marks were met, and what is not read."""

REST = "newsfold rest"
"""Where it keeps the first line (from one) that is read as it is written, and why."""

_FEWEST_CELLS = 10_000
_CELLS = "newsfold cells"
"""Where the parser's environment keeps how many cells an article may still have."""

_FEWEST_LISTS, _CHARACTERS_OF_LIST = 10_000, 32
_LISTS = "newsfold lists"
"""Where it keeps how many lists an article may still have: one for each so many characters."""

_LEVELS_OF_LIST, _LEVELS_OF_QUOTE = 2, 1


def bind(parser: MarkdownIt) -> None:
    """Keep a parser within its bounds."""
    parser.core.ruler.before("block", "cut", _cut)
    parser.core.ruler.after("block", "tail", _tail)
    parser.block.ruler.before("table", "rest", _rest)
    parser.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    parser.block.ruler.at("blockquote", _quote, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    parser.block.ruler.at("list", _list, {"alt": ["paragraph", "reference", "blockquote"]})


def is_within(text: str) -> bool:
    """Tell whether an article surely meets no bound: every piece of it takes a character."""
    return len(text) <= min(MOST_BLOCKS, MOST_MARKS, MOST_LINES)


def has_room(state: StateBlock, pieces: int = 0) -> bool:
    """Tell whether an article may have so many more pieces."""
    return int(state.env.get(_BEGUN, 0)) + len(state.tokens) + pieces < MOST_BLOCKS


def may_mark(content: str, environment: EnvType) -> bool:
    """Count the marks of a text, and tell whether an article may have them all."""
    marked = environment.get(_MARKED, 0) + len(MARKS.findall(content))
    environment[_MARKED] = marked
    if marked > MOST_MARKS:
        environment.setdefault(REST, (1, f"more than {MOST_MARKS} marks: the rest stands as it is written"))
    return bool(marked <= MOST_MARKS)


def _rest(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """Read all that is left as one paragraph, where the article has too many blocks."""
    if silent:
        return False
    begun = state.env[_BEGUN] = state.env.get(_BEGUN, 0) + 1
    if begun + len(state.tokens) < MOST_BLOCKS:
        return False
    state.env.setdefault(
        REST, (line + 1, f"more than {MOST_BLOCKS} blocks: what follows is read as one paragraph")
    )
    state.tokens += _written(state.getLines(line, end, state.blkIndent, keepLastLF=False))
    state.line = end
    return True


def _written(text: str) -> list[Token]:
    """Return a paragraph of a text as it is written."""
    inside = Token("inline", "", 0, children=[Token("text", "", 0, content=text.strip())])
    return [Token("paragraph_open", "p", 1), inside, Token("paragraph_close", "p", -1)]


def _cut(state: StateCore) -> None:
    """Take away the lines that are too many."""
    if state.src.count("\n") <= MOST_LINES:
        return
    at = -1
    for _ in range(MOST_LINES):
        at = state.src.index("\n", at + 1)
    state.src, state.env[_TAIL] = state.src[: at + 1], state.src[at + 1 :]
    message = f"more than {MOST_LINES} lines: what follows is read as one paragraph"
    state.env.setdefault(REST, (MOST_LINES + 1, message))


def _tail(state: StateCore) -> None:
    """Put the lines that are too many behind the rest."""
    if state.env.get(_TAIL, "").strip():
        state.tokens += _written(state.env[_TAIL])


def _table(state: StateBlock, line: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """Read a table; all tables together may not have more cells than the article has characters.

    Rows that are shorter than the header are filled, so that they could: what follows is text then. They do not
    where every cell is written.
    """
    if silent:
        return table(state, line, end, silent)
    columns = state.src.count("|", state.bMarks[line], state.eMarks[line]) + 1
    left = state.env.setdefault(_CELLS, max(len(state.src), _FEWEST_CELLS))
    room = max(0, MOST_BLOCKS - len(state.tokens)) // (3 * columns + 2)  # a cell is three pieces
    found = table(state, line, min(end, line + 2 + min(left // columns, room)), silent)
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

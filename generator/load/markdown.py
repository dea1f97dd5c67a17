"""Markdown to sanitised HTML: CommonMark with tables, strike-through and footnotes; raw HTML is text."""

from __future__ import annotations

import re
from functools import cache, partial
from html import escape
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from generator.load import blocks
from generator.load.bounds import REST, bind
from generator.load.records import Page
from generator.load.sanitise import sanitise
from generator.load.shortcuts import Renderer, read_inline, shorten
from generator.load.tokens import flat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.renderer import RendererHTML
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

    from generator.markup import Flat

_LANGUAGE = re.compile(r"[A-Za-z][A-Za-z0-9_+#-]{0,30}")
_FLAT = "newsfold flat"
"""Where the parser's environment keeps the article as markup and text, if it goes the short way."""


def read_markdown(text: str) -> Page:
    """Read a Markdown article."""
    parser = _parser()
    plain = blocks.flat(text, _inline)
    if plain:
        return Page(plain[0], flat=plain)
    environment: EnvType = {}
    tokens = parser.parse(text, environment)
    woven: Flat | None = environment.get(_FLAT)
    warnings = (environment[REST],) if REST in environment else ()
    if woven:
        return Page(woven[0], flat=woven, warnings=warnings)
    rendered = parser.renderer.render(tokens, parser.options, environment)
    return Page(sanitise(rendered.replace("\n</code></pre>", "</code></pre>")), warnings=warnings)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True, "highlight": _highlight}, renderer_cls=Renderer)
    parser.add_render_rule("html_block", _raw_block)
    parser.add_render_rule("html_inline", _raw_inline)
    parser.enable(["table", "strikethrough"]).use(footnote_plugin)
    parser.add_render_rule("footnote_anchor", _nothing)  # the way back up, which is no text
    bind(parser)
    shorten(parser)
    parser.core.ruler.after("tail", "weave", _weave)
    return parser


def _inline(content: str) -> list[Token]:
    """Read the text of a block that stands in an article without definitions of links and notes."""
    parser = _parser()
    found: list[Token] = []
    parser.inline.parse(content, parser, {}, found)
    return found


def _weave(state: StateCore) -> None:
    """Write the article from the tokens of its blocks, if it can go the short way; then nothing is left to do."""
    woven = flat(state.src, state.tokens, partial(read_inline, state))
    if woven:
        state.env[_FLAT] = woven
        state.tokens = []


def _raw_block(
    _: RendererHTML, tokens: Sequence[Token], at: int, options: OptionsDict, environment: EnvType
) -> str:
    """Show a block of raw HTML as the text that it is; a comment is for the editor alone."""
    del options, environment
    content = tokens[at].content.strip()
    return "" if content.startswith("<!--") else f"<p>{escape(content, quote=False)}</p>\n"


def _nothing(
    _: RendererHTML, tokens: Sequence[Token], at: int, options: OptionsDict, environment: EnvType
) -> str:
    del tokens, at, options, environment
    return ""


def _raw_inline(
    _: RendererHTML, tokens: Sequence[Token], at: int, options: OptionsDict, environment: EnvType
) -> str:
    del options, environment
    content = tokens[at].content
    return "" if content.startswith("<!--") else escape(content, quote=False)


def _highlight(code: str, language: str, _: str) -> str:
    if not _LANGUAGE.fullmatch(language):
        return escape(code, quote=False)
    # Pygments costs a tenth of a second to import, and few articles hold code.
    from pygments import highlight  # noqa: PLC0415
    from pygments.formatters import HtmlFormatter  # noqa: PLC0415
    from pygments.lexers import get_lexer_by_name  # noqa: PLC0415
    from pygments.util import ClassNotFound  # noqa: PLC0415

    try:
        lexer = get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return escape(code, quote=False)
    return highlight(code, lexer, HtmlFormatter(nowrap=True))

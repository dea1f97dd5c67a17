"""Short ways through markdown-it-py lead to the same HTML."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from generator.load.shortcuts import Renderer, shorten


def parser():
    parser = MarkdownIt("commonmark", {"html": True}, renderer_cls=Renderer)
    return parser.enable(["table", "strikethrough"]).use(footnote_plugin)


STOCK, SHORT = parser(), parser()
shorten(SHORT)

lines = st.lists(
    st.sampled_from(
        ["", " ", "Word", "Two words. ", "a: *b* c", "- item", "* item", "  - inner", "    deep", "1. one", "2) two",
         "> q", "# h", "---", "===", "| a | b |", "|---|---|", "a | b", "```", "[x]: /y", "[^1]: note",
         "text[^1]", "<b>x</b>", "<div>",
         "\tTab", "`c` & &amp; ~~d~~", "x\\", "é\u00a0", "a  ", "-", "1.", "+ x", "10. ten", "- - x",
         "> - y", "3. three", "2. two", "## Head *on*", "## Head #",
         "# a | b", "- a | b", "  text", "- x  "]
    ),
    max_size=12,
).map("\n".join)  # fmt: skip


@given(lines | st.text(alphabet="ab \n\t-*1.>#|`[]()!&;~_<\\:^=", max_size=80))
def test_html_is_that_of_the_stock_parser(text):
    """Whatever the text, in whatever lists and quotations its lines stand."""
    assert SHORT.render(text, {}) == STOCK.render(text, {})

"""A Markdown document goes the short way only where the long one, through nh3, ends at the same place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.decode import clean
from generator.load.markdown import _FLAT, _parser, read_markdown
from generator.load.sanitise import sanitise
from generator.markup import flatten
from tests.conftest import ROOT
from tests.test_shortcuts import lines

EXAMPLES = json.loads((Path(__file__).parent / "cases/commonmark.json").read_text())["examples"]
PIECES = (
    "word", "Two words. ", "*", "**", "_", "`", "``", "~~", "[", "]", "(", ")", "](", "https://a.example/b",
    "<", ">", "&", "https://a-b.example.org/?a=1&b=2)", "https://a.example/%01", "https://xn--a.example/",
    "http://1.2.3.4/", "//a.b", "javascript:x)", "data:x)", "https://a.b@c.example)", "HTTPS://A.example",
    "<https://a.example/%41%0a>", "<b>", "<!-- x -->", "&amp;", "&#1;", "&nbsp;", "&NewLine;", "&copy",
    "\u00a0", "\u200b", "\u2028", "\x85", "\x0c", "\x01", "\ufeff", "\u202e", "é", "\U0001f600", "\t", " ",
    "  \n", "\\\n", "\n", "\n\n", "- ", "> ", "1. ", "## ", "| a | b |\n|---|:-:|\n| ", " | ", '"t"', "![",
    "[^1]", "*a* ", " **b c**", "`d e`", "[f g](https://h.example/i_j?k=l#m)", "(*n*)", "R&D x < 3!",
    "\\*", "x\n===\n", "---\n", "```\n", "    ", "</a>", "<a href=x>", ' id="p1"',
)  # fmt: skip
documents = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


def long_way(text):
    """Return what the reader makes of a document that holds something to be wary of."""
    parser = _parser()
    parser.disable("weave")
    try:
        rendered = parser.render(text, {}).replace("\n</code></pre>", "</code></pre>")
    finally:
        parser.enable("weave")
    return flatten(clean(sanitise(rendered)))


def short_way(text):
    """Return what the short way makes of a document, or None where it is not taken."""
    environment = {}
    _parser().parse(text, environment)
    return environment.get(_FLAT)


@settings(max_examples=400)
@given(documents | lines | st.text(alphabet="ab \n\t-*1.>#|`[]()!&;~_<\\:^=/\u00a0", max_size=80))
def test_both_ways_end_at_the_same_place(text):
    """Markup, text and blocks are the same, whatever the document is made of."""
    found = short_way(text)
    assert found is None or found == long_way(text)


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_both_ways_agree_on_the_specification(number):
    """Each example of CommonMark is the same by both ways, alone and among paragraphs."""
    example = EXAMPLES[number][1]
    for text in (example, f"Before it.\n\n{example}\n\nBehind it."):
        found = short_way(text)
        assert found is None or found == long_way(text)


@pytest.mark.parametrize(
    "text",
    [
        "A <b>bold</b> word.", "<div>x</div>", "<!-- x -->", "[x](ftp://a.example/)", "[x](tel:1)",
        "[x](//evil.example)", "[x](/local)", "![x](https://a.example/x.png)",
        "[x](https://a.example/ 'title')", "[x](https://xn--a.example/)", "[x](https://192.168.0.1/)",
        "[x](https://a.example:x/)", "[x](https://u:p@a.example/)", "a&#1;b", "&lt;script&gt;", "a\x01b",
        "a\u202eb", "<https://a.example/%01>", "[a <https://b.example> c](https://d.example)",
        "note[^1]\n\n[^1]: x", "```html\n<script>\n```", "    code",
    ],
)  # fmt: skip
def test_what_is_to_be_wary_of_goes_the_long_way(text):
    """Raw HTML, pictures, notes, code, references and addresses that are not plain are nh3's to judge."""
    assert short_way(text) is None


def test_common_articles_go_the_short_way():
    """Headings, lists, quotations, tables, emphasis and plain addresses need no nh3."""
    text = (
        '## Head *on*\n\nA **b** `c < d` [e & f](https://g.example/h?i=1&j=2) > k\nl  \nm "n".\n\n- o\n- p *q*\n\n'
        "3. r\n4. s\n\n> t\n\n| u | v |\n|---|--:|\n| w | x & y |\n\n---\n\n* z\n\n  a\n"
    )  # fmt: skip
    found = short_way(text)
    assert found is not None
    assert found == long_way(text)
    assert read_markdown(text).flat == found


def test_own_articles_are_the_same_by_both_ways():
    """The articles of this project come out as they did."""
    for path in sorted((ROOT / "content").rglob("*.md")):
        text = path.read_text(encoding="utf-8").split("---\n", 2)[2]
        assert short_way(text) in (None, long_way(text))

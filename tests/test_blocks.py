"""An article of plain blocks is read line by line only where the long way, through markdown-it-py, ends as it does."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load import blocks
from generator.load.markdown import _inline
from tests.conftest import ROOT
from tests.test_shortcuts import lines
from tests.test_tokens import documents, long_way

PLAIN = st.lists(
    st.sampled_from(
        ["", "", "", "Word", "Two *words*. ", "a `b` [c](https://d.example/e)", "- item", "- an *item* ",
         "* star", "1. one", "2. two", "3) three", "> quoted", "> q **r** s", "# Head", "## Head *on*", "---",
         "***", "| a | b |", "|---|:-:|", "| c *d* |  |", "| `e|f` | g |", "|h|i|", "||", "|",
         "| j | k | l |", "m | n", "\\| o", "p  ", "2024 was", "- ", "-", ">", "> ", "_q_", "__",
         "\u00e9\u00a0", "\u00e9 r  s", "#", "#t", "  u", "x\\", "&amp;", "v < w", "**b** c", "*d", "* *e",
         "- **f**", "- [g](/h)", "[i](https://j.example)", "[k]: /l", "[m", "[^1]: n", "1. 2 o", "10 p",
         "10. 11) q", "3.5 r", "3)", "1.", '"s', "> *t*", "> 1 u", "> 1. v", "``w`` x", "~~~", "~~y~~",
         "\u2014 z", "- > a", "- - b", "- # c", "* * *", "***d***", "____", "__e", "- ", "-  f", "- \u00a0",
         "\u00a0", "\u3000g", "'h'", "!i", "![j](k)", ":--", "=", "m:"]
    ),
    max_size=14,
).map("\n".join)  # fmt: skip


@settings(max_examples=600)
@given(PLAIN | lines | documents)
def test_both_ways_end_at_the_same_place(text):
    """Markup, text and blocks are the same, whatever stands beside whatever."""
    found = blocks.flat(text, _inline)
    assert found is None or found == long_way(text)


def test_common_articles_are_of_plain_blocks():
    """Paragraphs, headings, lists, quotations, tables and lines between them need no parser of blocks."""
    text = (
        "## Head *on*\nA **b** `c < d`\nof e.\n\n- f\n- g *h*\n\nI\n\n3. j\n4. k\n\n> l\n> m [n](https://o.example)\n\n"
        "| p | q |\n|---|--:|\n| r | *s* |\n| t |  |\n\n---\n\nLast.\n"
    )
    found = blocks.flat(text, _inline)
    assert found is not None
    assert found == long_way(text)


@pytest.mark.parametrize(
    "text",
    [
        "A\n- b", "- a\n  b", "- a\n\n- b", "- a\n\n  b", "- a\n* b", "a\n===", "    code", "```\na\n```", "<b>a</b>",
        "[a]: /b", "[^1]: a", "> a\nb", "> a\n> - b", "a | b\n--|--", "# a | b\n|---|---|", "| a |\n|---|\n| b | c |",
        "| a \\| b |\n|---|", "a &amp; b", "a\x01b",
    ],
)  # fmt: skip
def test_what_may_be_another_block_is_left_to_the_parser(text):
    """Setext lines, code, loose and nested lists, definitions, tables not written out, references: none is plain."""
    assert blocks.flat(text, _inline) is None


def test_what_could_meet_a_bound_is_left_to_the_parser():
    """Articles of more than 100,000 characters are."""
    assert blocks.flat("A word.\n\n" * 10_000, _inline) is not None
    assert blocks.flat("A word.\n\n" * 11_200, _inline) is None


def test_own_articles_are_the_same_by_both_ways():
    """The articles of this project come out as they did."""
    for path in sorted((ROOT / "content").rglob("*.md")):
        text = path.read_text(encoding="utf-8").split("---\n", 2)[2]
        assert blocks.flat(text, _inline) in (None, long_way(text))

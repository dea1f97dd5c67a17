"""Markdown is CommonMark: the examples of its specification come out as it says.

The examples are those of `cases/commonmark.json`, numbered from one as in the specification. Raw HTML stands on a page
as the text that it is, and an address that a browser would act on is left out; that is newsfold's own, and tested
elsewhere.
"""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from generator.load.markdown import read_markdown

EXAMPLES = json.loads((Path(__file__).parent / "cases/commonmark.json").read_text())["examples"]

_PREFORMATTED, _COLOUR = "pre", "span"
_ANCHOR = re.compile(r"p\d+")
_UNSAFE = re.compile(r"(?!https?:|mailto:)[a-zA-Z][a-zA-Z0-9+.-]*:")


class Tree(HTMLParser):
    """A page's elements, their attributes and texts in order, white space collapsed as a browser shows it."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.seen: list[object] = []
        self.inside_pre = False
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag == _COLOUR:
            return
        self.inside_pre = self.inside_pre or tag == _PREFORMATTED
        kept = [
            (name, value or "")
            for name, value in attrs
            if (name != "href" or not _UNSAFE.match(value or ""))
            and (name != "id" or not _ANCHOR.fullmatch(value))
        ]
        self.seen.append((tag, *sorted(kept)))

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        if tag == _COLOUR:
            return
        self.inside_pre = self.inside_pre and tag != _PREFORMATTED
        self.seen.append(f"/{tag}")

    def handle_data(self, data):
        text = data if self.inside_pre else re.sub(r"\s+", " ", data)
        if self.seen and isinstance(self.seen[-1], list):
            text = self.seen.pop()[0] + text
        self.seen.append([text])


def plain(markup):
    """Return what a browser shows of some HTML, the white space at the borders of elements aside."""
    found = []
    preformatted = False
    for item in Tree(markup).seen:
        if isinstance(item, tuple):
            preformatted = preformatted or item[0] == _PREFORMATTED
        elif item == "/pre":
            preformatted = False
        if not isinstance(item, list):
            found.append(item)
        elif preformatted or item[0].strip():
            found.append(item[0].rstrip("\n") if preformatted else item[0].strip())
    return found


def is_allowed(markdown):
    """Tell whether an example holds no raw HTML."""
    tokens = MarkdownIt("commonmark").parse(markdown)
    inline = [child for token in tokens for child in token.children or ()]
    return not any(token.type in ("html_block", "html_inline") for token in [*tokens, *inline])


ALLOWED = [
    (number, section, markdown, html)
    for number, (section, markdown, html) in enumerate(EXAMPLES, 1)
    if is_allowed(markdown)
]


def test_the_specification_is_whole():
    """All of its examples are there, and nine in ten of them are about what an article may hold."""
    assert len(EXAMPLES) == 652
    assert len(ALLOWED) >= 580


@pytest.mark.parametrize(
    ("section", "markdown", "html"), [example for _, *example in ALLOWED], ids=[f"{n}" for n, *_ in ALLOWED]
)
def test_example_renders_as_the_specification_says(section, markdown, html):
    """An example without raw HTML has the elements, attributes and texts that CommonMark gives it."""
    assert plain(read_markdown(markdown).markup) == plain(html), section

"""Markdown and HTML become sanitised markup."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.markdown import read_markdown
from generator.load.page import read_page
from generator.markup import flatten

HOSTILE = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<a href='javascript:alert(1)'>x</a>",
    "<p style='background:url(//evil.example)'>x</p>", "<iframe src=//evil.example></iframe>", "<svg onload=alert(1)>",
    "<a href='data:text/html,x'>x</a>", "<form action=//evil.example><button>x</button></form>",
    "<link rel=stylesheet href=//evil.example>", "<p id=p1 class=x onclick=alert(1)>x</p>",
    "<base href=//evil.example>", "<img src='https://evil.example/x.png'>", "<video src=//evil.example></video>",
    "<a href=' java\nscript:alert(1)'>x</a>",
]  # fmt: skip


@pytest.mark.parametrize("attack", HOSTILE)
@pytest.mark.parametrize("reader", [read_markdown, read_page], ids=["markdown", "html"])
def test_nothing_in_an_article_executes_or_asks_another_host(reader, attack):
    """No script, handler, style, frame or picture of another host is left in the elements."""
    tags = " ".join(
        re.findall(r"<[^>]*>", reader(f"<p>Before.</p>\n\n{attack}\n\n<p>After.</p>").markup)
    ).lower()
    for word in (
        "<script",
        '"javascript:',
        "onerror",
        "onload",
        "onclick",
        "style",
        "iframe",
        "svg",
        "form",
        "data:",
        "<base",
        "<link",
    ):
        assert word not in tags
    assert not re.search(r"<(?:img|video)[^>]*src=\"[^\"]*//", tags)
    assert 'class="x"' not in tags


@given(st.text(max_size=200))
def test_any_text_gives_markup_that_flattens(text):
    """Whatever the source, markup and text agree."""
    for reader in (read_markdown, read_page):
        markup, found, leaves = flatten(reader(text).markup)
        assert flatten(markup)[1] == found
        assert all(found[leaf.start : leaf.end] for leaf in leaves)


def test_markdown_has_tables_footnotes_strikes_and_coloured_code():
    """The extensions that articles use are on; code is coloured by classes, never by styles."""
    page = read_markdown(
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n~~x~~ y[^1]\n\n```python\nx = 1\n```\n\n[^1]: Note."
    )
    for piece in ("<td>1</td>", "<s>x</s>", 'href="#fn1"', 'id="fn1"', '<span class="n">x</span>'):
        assert piece in page.markup
    assert "↩" not in page.markup


def test_raw_html_in_markdown_is_shown_and_comments_are_not():
    """Markdown is for text: a tag is what it looks like, a comment is for the editor."""
    page = read_markdown("A <b>word</b>.\n\n<!-- not yet -->\n\n<div>raw</div>\n\nEnd <!-- x -->.")
    _, text, _ = flatten(page.markup)
    assert text == "A <b>word</b>.\n\n<div>raw</div>\n\nEnd ."


def test_picture_of_another_host_becomes_a_link():
    """A reader decides whether to ask the other host."""
    page = read_markdown("![The quay](https://other.example/q.png)")
    assert page.markup.strip() == '<p><a href="https://other.example/q.png">[The quay]</a></p>'


PAGE = """<!DOCTYPE html><html lang="pt-BR"><head><title>Cais reaberto | Diário do Cais</title>
<meta property="og:site_name" content="Diário do Cais">
<meta property="article:published_time" content="2025-05-05T12:00:00-03:00">
<link rel="canonical" href="https://diario.example/cais"></head><body>
<nav><ul><li><a href="/">Home</a></li></ul></nav>
<article><h1>Cais reaberto</h1><p>O cais foi reaberto na segunda-feira. Duas balsas partiram.</p>
<h2>O plano</h2><ul><li>Reparar o cais</li><li>Pintar o farol</li></ul>
<table><tr><th>Cais</th><th>Estado</th></tr><tr><td>Norte</td><td>aberto</td></tr></table>
<p>Veja <a href="/2025/antes">o que houve antes</a>.</p></article>
<footer><p>© Diário do Cais</p></footer></body></html>"""


def test_saved_page_gives_its_main_text_with_structure():
    """Headings, lists, tables and links stay; the menu and the foot of the page do not."""
    page = read_page(PAGE)
    _, text, leaves = flatten(page.markup)
    assert [leaf.kind for leaf in leaves] == [
        "heading",
        "paragraph",
        "heading",
        "item",
        "item",
        "row",
        "row",
        "paragraph",
    ]
    assert "Home" not in text
    assert "©" not in text
    assert 'href="/2025/antes"' in page.markup


def test_saved_page_gives_its_metadata():
    """Title, date with its offset, publisher, address and language are what the page says of itself."""
    found = read_page(PAGE).metadata
    assert (found.title, found.publisher, found.language) == ("Cais reaberto", "Diário do Cais", "pt-BR")
    assert (found.date, found.url) == ("2025-05-05T12:00:00-03:00", "https://diario.example/cais")


def test_linked_data_fills_what_meta_elements_leave_out():
    """JSON-LD is read, also inside a graph, and broken JSON-LD is passed over."""
    story = {
        "@type": "NewsArticle",
        "headline": "Quay open",
        "datePublished": "2025-05-05",
        "author": [{"name": "Ana"}],
    }
    linked = json.dumps({"@graph": [story]})
    scripts = "".join(f'<script type="application/ld+json">{text}</script>' for text in ("{", linked))
    found = read_page(f"<html><head>{scripts}</head><body><p>Text.</p></body></html>").metadata
    assert (found.title, found.date, found.authors) == ("Quay open", "2025-05-05", ("Ana",))


def test_short_page_keeps_its_paragraphs():
    """A page too short for the extraction is not squeezed into one paragraph."""
    text = flatten(
        read_page("<html><body><nav>Home</nav><h1>Quay</h1><p>It is open.</p><p>Go.</p></body></html>").markup
    )[1]
    assert text == "Quay\n\nIt is open.\n\nGo."


def test_fragment_is_taken_whole_and_loose_text_gets_paragraphs():
    """Text in no paragraph gets one; two line breaks part two."""
    _, text, leaves = flatten(read_page("<p>One.</p>two <b>bold</b><div>three<br><br>four</div>").markup)
    assert text == "One.\n\ntwo bold\n\nthree\n\nfour"
    assert {leaf.name for leaf in leaves} == {"p"}

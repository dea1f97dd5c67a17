"""Markdown and saved pages are bounded in what a few characters may become, and nothing is lost by that."""

from __future__ import annotations

import time

import pytest
from lxml import html as lxml_html

from generator.load import page
from generator.load.article import read
from generator.load.bounds import _FEWEST_CELLS, _FEWEST_LISTS
from generator.load.markdown import read_markdown
from generator.load.records import Source

LAST = "The last paragraph is here."


def table(columns, rows, row="|\n"):
    return "|a" * columns + "|\n" + "|-" * columns + "|\n" + row * rows


@pytest.mark.parametrize("unit", ["- ", "> ", "1. ", "> - ", "- > 1. "])
@pytest.mark.parametrize("depth", [5, 10, 40])
def test_what_stands_too_deep_is_text(unit, depth):
    """However deep lists and quotations are, neither what is in them nor what follows is lost."""
    article = read(
        Source("a.md", f"Title of it\n\n{unit * depth}deep\n\n{LAST}\n".encode(), "en", "UTC")
    ).article
    assert "deep" in article.text
    assert article.text.endswith(LAST)


def test_lines_that_go_deeper_are_all_there():
    """Of items each further in than the one before none is lost."""
    lines = "".join(f"{'  ' * depth}- item {depth}x\n" for depth in range(30))
    text = read(Source("a.md", f"Title of it\n\n{lines}\n{LAST}\n".encode(), "en", "UTC")).article.text
    assert all(f"item {depth}x" in text for depth in range(30))
    assert text.endswith(LAST)


def test_lists_are_as_many_as_an_article_may_have():
    """Two characters make a list in a list; the rest of too many is text."""
    markup = read_markdown("- - - - - - - - x\n\n***\n\n" * (_FEWEST_LISTS // 4)).markup
    assert markup.count("<ul") == _FEWEST_LISTS
    assert markup.count("x") == _FEWEST_LISTS // 4


def test_filled_cells_are_bounded():
    """Empty rows of a wide table are filled up to as many cells as the article may have, and the rest is text."""
    markup = read_markdown(table(100, 1_000)).markup
    cells = markup.count("<td") + markup.count("<th")
    assert 0.9 * _FEWEST_CELLS < cells <= _FEWEST_CELLS + 100


def test_tables_share_the_bound():
    """Several tables have no more cells than one."""
    markup = read_markdown("\n\n".join([table(100, 60), "Between.", table(100, 60), "Behind."])).markup
    cells = markup.count("<td") + markup.count("<th")
    assert cells <= _FEWEST_CELLS + 200
    assert "Behind." in markup


def test_written_cells_are_all_there():
    """A table whose cells are written is whole, whatever its size."""
    markup = read_markdown(table(3, 5_000, "|x|y|z|\n")).markup
    assert markup.count("<td") == 15_000


def test_crowded_page_is_not_searched(monkeypatch):
    """A page of many thousand siblings is taken as it is; one of few is searched for its main text."""
    searched = []
    monkeypatch.setattr(page, "_extract", lambda text: searched.append(text) or "")
    few, many = ("<html><body>" + "<p>It is open.</p>" * count + "</body></html>" for count in (100, 6_000))
    assert page.read_page(few).markup.count("<p>") == 100
    assert len(searched) == 1
    assert page.read_page(many).markup.count("<p>") == 6_000
    assert len(searched) == 1


def test_crowd_is_counted_by_its_pairs():
    """Siblings count among themselves: ten lists of a thousand are no crowd, one of ten thousand is."""
    parts = ("<ul>" + "<li>x" * 1_000 + "</ul>") * 10, "<ul>" + "<li>x" * 10_000 + "</ul>"
    assert [page._is_crowded(lxml_html.document_fromstring(part)) for part in parts] == [False, True]


@pytest.mark.parametrize(
    "unit", ["- - - - - - - x\n", "1. aaa\n   1. bb\n", "> - a\n>   - b\n", "- x\n  - y\n    - z\n"]
)
def test_time_grows_with_the_size(unit):
    """Four times as many nested lists take about four times as long."""

    def seconds(count):
        begun = time.process_time()
        read(Source("a.md", (unit * count).encode(), "en", "UTC"))
        return time.process_time() - begun

    assert min(seconds(2_000) for _ in range(2)) < 10 * max(0.02, min(seconds(500) for _ in range(2)))

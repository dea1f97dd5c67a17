"""Articles are bounded in what a few characters may become, and nothing is lost by that."""

from __future__ import annotations

import pytest
from lxml import html as lxml_html

from generator.errors import Severity
from generator.language import sentences
from generator.load import body, bounds, page, sanitise
from generator.load.article import read
from generator.load.bounds import _FEWEST_CELLS, _FEWEST_LISTS
from generator.load.markdown import read_markdown
from generator.load.plain import read_plain
from generator.load.plain.headings import contents
from generator.load.records import Source
from tests.waiting import quickest

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


def test_page_of_a_book_is_not_searched(monkeypatch):
    """A page whose own text is as long as a book's is taken whole; scripts and menus are none of its text."""
    searched = []
    monkeypatch.setattr(page, "_extract", lambda text: searched.append(text) or "")
    monkeypatch.setattr(page, "_LONGEST", 10_000)
    words, menu = "It is open. " * 1_000, f"<nav>{'menu ' * 4_000}</nav>"
    assert words.strip() in page.read_page(f"<html><body><p>{words}</p></body></html>").markup
    assert not searched
    page.read_page(f"<html><body>{menu}<script>{'x();' * 9_000}</script><p>{words[:6_000]}</p></body></html>")
    assert len(searched) == 1


def test_title_is_sought_where_a_block_begins(monkeypatch):
    """Of a block of half a million characters the first fifth is split for the title, and what may be quoted once."""
    split, seen = sentences.split, []
    monkeypatch.setattr(
        sentences, "split", lambda text, language: seen.append(len(text)) or split(text, language)
    )
    monkeypatch.setattr(body, "MOST_SENTENCES", 1_000)
    read(Source("a.txt", ("a! " * 160_000).encode(), "en", "UTC"))
    assert len(seen) > 1
    assert max(seen) <= 100_000


def test_crowd_is_counted_by_its_pairs():
    """Siblings count among themselves: ten lists of a thousand are no crowd, one of ten thousand is."""
    parts = ("<ul>" + "<li>x" * 1_000 + "</ul>") * 10, "<ul>" + "<li>x" * 10_000 + "</ul>"
    assert [page._is_crowded(lxml_html.document_fromstring(part)) for part in parts] == [False, True]


@pytest.mark.parametrize(
    "unit", ["- - - - - - - x\n", "1. aaa\n   1. bb\n", "> - a\n>   - b\n", "- x\n  - y\n    - z\n"]
)
def test_time_grows_with_the_size(unit):
    """Eight times as many nested lists take about eight times as long, and not the square of it."""
    few, many = (Source("a.md", (unit * count).encode(), "en", "UTC") for count in (500, 4_000))
    limit = 32 * max(0.02, quickest(lambda: read(few)))
    assert quickest(lambda: read(many), limit) < limit


UNITS = (
    "Word{n} here.\n\n", "- item{n}\n", "- item{n}\n\n", "> - a{n}\n>   - b\n", "> > > x{n}\n\n", "1. a{n}\n   1. b\n",
    "Head{n}\n===\n", "| a{n} | b |\n|---|---|\n| c | d |\n\n", "text *a* [b](https://c.example/) x{n}\n\n",
    "[a{n} ![\n\n", "```\ncode{n}\n```\n",
)  # fmt: skip


@pytest.mark.parametrize("bound", ["MOST_BLOCKS", "MOST_MARKS", "MOST_LINES"])
@pytest.mark.parametrize("unit", UNITS)
def test_what_is_too_much_stands_as_it_is_written(unit, bound, monkeypatch):
    """Behind so many blocks, marks or lines nothing is lost, and a warning tells it."""
    monkeypatch.setattr(bounds, bound, 40)
    text = "".join(unit.replace("{n}", f"{number}x") for number in range(60))
    manuscript = read(Source("a.md", f"{text}{LAST}\n".encode(), "en", "UTC"))
    assert all(f"{number}x" in manuscript.article.text for number in range(60))
    assert manuscript.article.text.endswith(LAST)
    told = [problem for problem in manuscript.problems if problem.message.startswith("more than 40 ")]
    assert all(problem.severity is Severity.WARNING for problem in told)
    assert told or bound == "MOST_MARKS"


def test_warning_names_the_line_of_the_file(monkeypatch):
    """The line from which on an article is one paragraph is counted from the top of its file."""
    monkeypatch.setattr(bounds, "MOST_BLOCKS", 20)
    text = "---\ntitle: A title\n---\n" + "Word.\n\n" * 30
    manuscript = read(Source("a.md", text.encode(), "en", "UTC"))
    (problem,) = (problem for problem in manuscript.problems if problem.severity is Severity.WARNING)
    assert text.split("\n")[problem.line - 1] == "Word."
    assert 20 < problem.line < 40


def test_short_paragraphs_take_linear_time():
    """Four times as many short paragraphs that end no sentence take about four times as long."""
    text = "word word. Word\n\n"
    few, many = (Source("a.md", (text * count).encode(), "en", "UTC") for count in (2_000, 8_000))
    limit = 10 * max(0.02, quickest(lambda: read(few)))
    assert quickest(lambda: read(many), limit) < limit


PLAIN = (
    "Word{n} here.\n\n", "word{n}\n", "- item{n}\n", "1. a{n}\n", "Head{n}\n====\n", "> q{n}\n", "a{n}\tb\n",
    "| a{n} | b |\n|---|---|\n| c | d |\n\n", "Label{n}: this is it.\n", "Head{n}\n\nThe text of it.\n\n",
    "Table of contents\n1. One{n}\n",
)  # fmt: skip


@pytest.mark.parametrize("bound", ["MOST_BLOCKS", "MOST_LINES"])
@pytest.mark.parametrize("unit", PLAIN)
def test_plain_text_is_bounded(unit, bound, monkeypatch):
    """Behind so many blocks or lines a plain text is one paragraph, nothing of it is lost, and a warning tells it."""
    monkeypatch.setattr(bounds, bound, 40)
    text = "".join(unit.replace("{n}", f"{number}x") for number in range(60))
    manuscript = read(Source("a.txt", f"{text}{LAST}\n".encode(), "en", "UTC"))
    text = f"{manuscript.article.title} {manuscript.article.text}"
    assert all(f"{number}x" in text for number in range(60))
    assert manuscript.article.text.endswith(LAST)
    assert len(manuscript.article.blocks) <= 41
    (told,) = (problem for problem in manuscript.problems if problem.severity is Severity.WARNING)
    assert told.message.startswith("more than 40 ")
    assert told.hint
    assert 1 < told.line <= 82


ELEMENTS = (
    "<p>word{n}</p>", "<li>item{n}", "<div>deep{n}", "<h2>Head{n}</h2><p>It is.</p>",
    "<table><tr><td>a{n}</td></tr></table>", "<b>x{n}</b> ", "line{n}<br>", "<blockquote>q{n}",
    '<a href="https://c.example/?a=1&amp;b=2">l{n}</a> &amp; so ',
)  # fmt: skip


@pytest.mark.parametrize("before", ["", "<!doctype html><html><body>"])
@pytest.mark.parametrize("unit", ELEMENTS)
def test_html_is_bounded(unit, before, monkeypatch):
    """Behind so many elements HTML is one paragraph of their text, and a warning tells it."""
    monkeypatch.setattr(bounds, "MOST_BLOCKS", 20)
    text = before + "".join(unit.replace("{n}", f"{number}x") for number in range(60))
    manuscript = read(Source("a.html", f"{text}<p>{LAST}</p>".encode(), "en", "UTC"))
    text = f"{manuscript.article.title} {manuscript.article.text}"
    assert all(f"{number}x" in text for number in range(60))
    assert manuscript.article.text.endswith(LAST)
    assert manuscript.article.markup.count("<") < 10 * 20
    (told,) = (problem for problem in manuscript.problems if problem.severity is Severity.WARNING)
    assert told.message.startswith("more than 20 elements")
    assert told.hint


@pytest.mark.parametrize("suffix", ["txt", "md", "html"])
def test_sentences_are_bounded(suffix, monkeypatch):
    """Behind so many sentences the text stands and nothing of it is quoted, and a warning tells it."""
    monkeypatch.setattr(body, "MOST_SENTENCES", 40)
    text = f"Title of it\n\n{'It is so. ' * 60}{LAST}\n\n{LAST}"
    manuscript = read(Source(f"a.{suffix}", text.encode(), "en", "UTC"))
    assert 38 <= len(manuscript.article.sentences) <= 40
    assert manuscript.article.text.count(LAST) == 2
    (told,) = (problem for problem in manuscript.problems if problem.severity is Severity.WARNING)
    assert told.message.startswith("more than 40 sentences")


def test_rows_are_filled_up_within_the_bound(monkeypatch):
    """Short rows of a plain text's wide table do not become more cells than an article has blocks."""
    monkeypatch.setattr(bounds, "MOST_BLOCKS", 100)
    markup = read_plain("a | b | c | d | e | f | g | h\n---|---\n" + "x | y\n" * 20).markup
    assert markup.count("<td") + markup.count("<th") <= 100


def test_each_announcement_of_contents_is_looked_at_once():
    """A text of lines that announce a table of contents reads as many lines again as it has, not their square."""

    class Counted(list):
        asked = 0

        def __getitem__(self, at):
            Counted.asked += 1
            return super().__getitem__(at)

        def __iter__(self):
            for line in super().__iter__():
                Counted.asked += 1
                yield line

    contents(Counted(["Table of contents"] * 500))
    assert Counted.asked <= 2_000


@pytest.mark.parametrize("before", ["", "<!doctype html><html><body>"])
@pytest.mark.parametrize("unit", ["<div>", "<ul><li>", "<table><tr><td>", "<b>", "<blockquote>"])
@pytest.mark.parametrize("depth", [90, 128, 300, 3_000])
def test_html_of_any_depth_is_all_there(unit, depth, before):
    """What stands deeper than the parser goes is text, and so is what follows; it was lost without a word."""
    text = f"{before}<p>The title of it</p>{unit * depth}deep text</p><p>{LAST}</p>"
    manuscript = read(Source("a.html", text.encode(), "en", "UTC"))
    assert "deep text" in manuscript.article.text
    assert manuscript.article.text.endswith(LAST)
    told = [problem.message for problem in manuscript.problems if problem.severity is Severity.WARNING]
    assert any("nested more than" in message for message in told) or depth < 256


def test_long_texts_are_sanitised_in_parts(monkeypatch):
    """A text of many references is handed over in parts, which shows nowhere: whole, its time grows with the square."""
    text = (
        "<p>"
        + "so &amp; &lt;on\n" * 9_000
        + '<a href="x?a&amp;b">there</a></p><pre>\n\na'
        + "b &gt;\n" * 9_000
    )
    parted = sanitise.sanitise(text)
    assert sanitise._parted(text).count("<x>") >= 15
    monkeypatch.setattr(sanitise, "_LONG", len(text))
    assert sanitise.sanitise(text) == parted

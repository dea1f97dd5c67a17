"""Marking cited passages in an article's markup."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from generator.markup import flatten
from generator.model import Citation
from generator.render.pages.article import body_parts
from generator.render.passages import cut, excerpt, mark, passages
from generator.render.views import PassageView
from tests.test_markup import documents

MARK = re.compile(r"</?mark[^>]*>")


def cite(text: str, start: int, end: int) -> Citation:
    return Citation("a.md", start, end, text[start:end])


@given(documents, st.data())
def test_marks_hold_exactly_the_cited_words(markup, data):
    """Taking the marks out again gives the markup back, and what stood in them is the passage."""
    flat, text, leaves = flatten(markup)
    cited = []
    for leaf in leaves:
        if leaf.end - leaf.start >= 2 and data.draw(st.booleans()):
            start = data.draw(st.integers(leaf.start, leaf.end - 2))
            end = data.draw(st.integers(start + 1, leaf.end - 1))
            if _no_separators(text[start:end]):
                cited.append(cite(text, start, end))
    found = passages(cited)
    marked = mark(flat, found)
    assert MARK.sub("", marked) == flat
    inside = "".join(re.findall(r"<mark[^>]*>(.*?)</mark>", marked, re.DOTALL))
    plain = unescape(re.sub(r'<(?:[^>"]|"[^"]*")*>', "", inside))
    wanted = "".join(text[passage.start : passage.end] for passage in found)
    assert _no_separators(plain) == _no_separators(wanted)
    for passage in found:
        assert marked.count(f'id="{passage.anchor}"') == 1


def _no_separators(text: str) -> str:
    return re.sub(r"[\s|]+", "", text)


def test_marks_nest_rightly_in_inline_elements():
    """A mark that begins outside and ends inside a link is split at the link's border."""
    flat, text, _ = flatten("<p>The mayor <a href='x'>opened the bridge</a> today.</p>".replace("'", '"'))
    marked = mark(flat, passages([cite(text, 4, text.index("the bridge"))]))
    assert marked == (
        '<p id="p1">The <mark class="passage" id="c1">mayor </mark><a href="x"><mark class="passage">opened </mark>'
        "the bridge</a> today.</p>"
    )


def test_marks_stand_only_where_text_may():
    """A passage over several cells, rows or items is marked in each of them, and never between them."""
    rows = "<table><tr><th>Held</th><td>15 <em>August</em></td></tr><tr><td>Anchorage</td></tr></table>"
    flat, text, _ = flatten(f"{rows}<ul><li>one</li><li>two</li></ul>")
    marked = mark(flat, passages([cite(text, 0, len(text))]))
    assert re.sub(r' (?:id|class)="[^"]*"', "", marked) == (
        "<table><tr><th><mark>Held</mark></th><td><mark>15 <em>August</em></mark></td></tr>"
        "<tr><td><mark>Anchorage</mark></td></tr></table><ul><li><mark>one</mark></li><li><mark>two</mark></li></ul>"
    )


def test_overlapping_citations_share_a_passage():
    """Two citations that overlap lead to one mark."""
    text = "One two three four."
    found = passages([cite(text, 0, 7), cite(text, 4, 13), cite(text, 14, 19)])
    assert [(p.anchor, p.start, p.end) for p in found] == [("c1", 0, 13), ("c2", 14, 19)]


def test_excerpt_shows_nothing_but_the_passages():
    """An article that isn't republished shows the cited words alone, escaped."""
    text = "Secret. 3 < 4 holds. Secret."
    shown = excerpt(text, passages([cite(text, 8, 20)]))
    assert "3 &lt; 4 holds." in shown
    assert "Secret" not in shown


@given(documents)
def test_cutting_loses_nothing(markup):
    """The parts of a body are the body, and each holds whole elements."""
    flat, _, _ = flatten(markup)
    parts = cut(flat)
    assert "".join(parts) == flat
    assert all(len(re.findall(r"<p[ >]", part)) == part.count("</p>") for part in parts)


def test_note_stands_beside_its_mark_and_not_beside_words_that_look_like_it():
    """A text may speak of ` id="c1"`."""
    words = 'Write id="c1" there, as in &lt;p id="c1"&gt;.'
    markup, text, leaves = flatten(f"<p>{words}</p><p>The harbour is open.</p>")
    found = passages([cite(text, leaves[1].start, leaves[1].end)])
    parts = body_parts(cut(mark(markup, found)), (PassageView("c1", 1, ()),))
    assert [len(part.passages) for part in parts] == [0, 1]

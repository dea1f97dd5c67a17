"""The one set of rules by which text lies in markup."""

from __future__ import annotations

from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from generator.markup import _unescaped, align, flatten, text_node

words = st.text(alphabet="abc <&>\"'é😀\n\t", min_size=1, max_size=12)
inline = st.recursive(
    words.map(text_node),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        inner.map(lambda text: f"<em>{text}</em>"),
        inner.map(lambda text: f'<a href="https://news.example.org/?a=1&amp;b=2" title="x > y">{text}</a>'),
    ),
    max_leaves=6,
)
blocks = st.one_of(
    inline.map(lambda text: f"<p>{text}</p>"),
    inline.map(lambda text: f"<h2>{text}</h2>\n"),
    st.lists(inline, min_size=1, max_size=3).map(
        lambda items: f"<ul>{''.join(f'<li>{i}</li>' for i in items)}</ul>"
    ),
    st.lists(inline, min_size=1, max_size=3).map(
        lambda cells: f"<table><tr>{''.join(f'<td>{c}</td>' for c in cells)}</tr></table>"
    ),
    inline.map(lambda text: f"<blockquote><p>{text}</p></blockquote>"),
    words.map(lambda text: f"<pre><code>{text_node(text)}</code></pre>"),
)
documents = st.lists(blocks, max_size=5).map("\n".join)


@given(documents)
def test_alignment_gives_back_the_flattened_text(markup):
    """What `align` finds in flattened markup is exactly the text that `flatten` made."""
    flat, text, _ = flatten(markup)
    assert "".join(separator + piece.text for piece, separator in align(flat)) == text
    for piece, _ in align(flat):
        if not piece.name:
            assert text[piece.start : piece.start + len(piece.text)] == piece.text


@given(documents)
def test_blocks_cover_all_of_the_text(markup):
    """Every character that isn't white space lies in exactly one block."""
    _, text, leaves = flatten(markup)
    covered = [0] * len(text)
    for leaf in leaves:
        for at in range(leaf.start, leaf.end):
            covered[at] += 1
    assert all(count == 1 or text[at].isspace() for at, count in enumerate(covered))


@given(documents)
def test_flattening_twice_changes_nothing(markup):
    """Flattened markup is flat."""
    flat, text, leaves = flatten(markup)
    again, same_text, same_leaves = flatten(flat)
    assert (again, same_text) == (flat, text)
    assert [leaf.anchor for leaf in same_leaves] == [leaf.anchor for leaf in leaves]


def test_borders_of_blocks_become_line_breaks():
    """Paragraphs are parted by an empty line, items and rows by a line break, cells by a bar."""
    rows = "<tr><th>x</th><th>y</th></tr><tr><td>1</td><td>2</td></tr>"
    markup = f"<p>One</p><ul><li>a</li><li>b</li></ul><table>{rows}</table>"
    _, text, leaves = flatten(markup)
    assert text == "One\n\na\nb\n\nx | y\n1 | 2"
    assert [leaf.kind for leaf in leaves] == ["paragraph", "item", "item", "row", "row"]


def test_code_keeps_its_spaces():
    """Nothing collapses inside `pre`."""
    _, text, _ = flatten("<pre><code>a  b\n  c</code></pre>")
    assert text == "a  b\n  c"


@given(
    st.lists(
        st.sampled_from(["a", "&", ";", "amp", "lt;", "&amp;", "&lt;", "&gt;", "&nbsp;", "&#39;", "&quot"])
    )
)
def test_usual_references_are_read_at_once(pieces):
    """Whatever references a text holds, it is read as the standard library reads it."""
    raw = "".join(pieces)
    assert _unescaped(raw) == unescape(raw)

"""YAML as newsfold reads it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import strictyaml
from generator.strictyaml import MAX_BROKEN, YamlError, parse, read


def test_scalars_stay_what_their_author_wrote():
    """No value is guessed to be a number, a truth or a date."""
    assert parse("version: 1.10\nanswer: no\nday: 2024-02-30\nnumber: 012").values == {
        "version": "1.10",
        "answer": "no",
        "day": "2024-02-30",
        "number": "012",
    }


@pytest.mark.parametrize(
    ("text", "message", "line", "column"),
    [
        ("a: 1\nb: 2\na: 3\n", "duplicate key 'a'", 3, 1),
        ("a:\n  b: 1\n  b: 2\n", "duplicate key 'b'", 3, 3),
        ("- a\n- b\n", "not a list of 'key: value' lines", 1, 1),
        ("title: The end: a story\n", "mapping values are not allowed in this context", 1, 15),
        ("a: *nowhere\n", "unknown alias 'nowhere'", 1, 4),
        ("? [x]\n: y\n", "a key must be plain text", 1, 3),
        ("a: " + "[" * 50_000, "nested more than 20 deep", 1, 23),
    ],
)
def test_mistakes_are_named_with_their_place(text, message, line, column):
    """Each mistake says what it is and where it stands."""
    with pytest.raises(YamlError) as caught:
        parse(text)
    assert (caught.value.message, caught.value.line, caught.value.column) == (message, line, column)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: x: y\nb: 1\nb: 2\nc: *d\n", [(1, 5), (3, 1), (4, 4)]),
        ("a: [x\nb: 1\nb: 2\n", [(1, 4), (3, 1)]),
        ('a: "x\nb: 1\nb: 2\n', [(1, 4), (3, 1)]),
        (
            "\n".join(f"k{n}: @" for n in range(40)),
            [(n + 1, len(f"k{n}: ") + 1) for n in range(MAX_BROKEN + 1)],
        ),
    ],
)
def test_one_mistake_does_not_hide_the_others(text, places):
    """What stands behind a broken line is read; after ten of them the rest is given up."""
    assert [(mistake.line, mistake.column) for mistake in read(text)[1]] == places


def test_aliases_cannot_blow_a_document_up():
    """Nine lists of nine of the one before are refused, not unfolded."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    with pytest.raises(YamlError, match="more than 10000 values"):
        parse("\n".join(lines))


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_with_a_place(text):
    """No text makes anything but a document or a YamlError."""
    try:
        document = parse(text)
    except YamlError as refused:
        place = (refused.line, refused.column)
    else:
        place = document.place(())
    assert min(place) >= 1


LINES = st.sampled_from((
    "title: A title", 'title: "Quoted: with a colon # and a sign"', "a: 'single'", "a: 'it''s'", 'a: "b" c',
    'a: "b\\n"', "b: x # comment", "b: x: y", "b: x:", "c:", "c: ", "d: [1, 2]", "e: - x", "f:  two spaces",
    "g: end ", " h: indented", "# comment", "", "- item", "i: 2024-01-01T00:28:00Z",
    "j: https://a.example/?b=c#d", "---", "k: |", "\u00e9: \u00fc\u201c", "l: ~", "m: *a", "n: &a x",
    "o: !!str x", "p: 5 % of 'it'", 'q: a "b" c', "r: \ta", "s: a\u2028b", "-: x", "...", 't: "', "u: ''",
    "v: a, b",
))  # fmt: skip


@given(st.lists(LINES | st.text(alphabet="ab:#'\" -\\[]{}0\u00e9\n", max_size=12), max_size=6))
def test_the_straight_way_reads_what_yaml_reads(lines):
    """Plain lines are read without YAML's parser, and nothing shows it: values, places and mistakes are the same."""
    text = "\n".join(lines)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(strictyaml, "_straight", lambda *_: None)
        document, mistakes = read(text)
    found, told = read(text)
    assert (found, list(map(str, told))) == (document, list(map(str, mistakes)))


def test_plain_front_matter_goes_the_straight_way(monkeypatch):
    """YAML's parser is not asked about keys with plain or quoted values."""
    monkeypatch.setattr(strictyaml, "_read", None)
    text = '\ntitle: "A title: of it"\ndate: 2024-01-01T00:28:00Z\nurl: https://a.example/4'
    document, _ = read(text)
    assert document.values == {
        "title": "A title: of it",
        "date": "2024-01-01T00:28:00Z",
        "url": "https://a.example/4",
    }
    assert document.place(("date",)) == (3, 1)

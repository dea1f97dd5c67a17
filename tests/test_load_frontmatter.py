"""Where front matter ends, and what its values are read as."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Severity
from generator.load import Source, frontmatter, read, schema


def test_front_matter_is_split_from_the_body():
    """The body begins behind the second fence, and its line is known."""
    assert frontmatter.split("---\ntitle: A\n---\nBody\n") == ("title: A", "Body\n", 3)


@pytest.mark.parametrize(
    "text",
    [
        "No fence at all.",
        "---\n\nA text that begins with a rule.\n",
        "---\n\nA rule, a text.\n\n---\n\nAnd more.",
        "----\ntitle: A\n---\n",
        " ---\nA title\n---\n",
        "+++\nA rule, a text.\n+++\n",
        "{ a brace, a text }\n",
    ],
)
def test_text_that_begins_with_a_rule_has_no_front_matter(text):
    """Without `key: value` below it, the line is a rule; nothing of the text is lost."""
    assert frontmatter.split(text) == ("", text, 0)


def test_unclosed_fence_is_told():
    """Keys without an end would otherwise be published as text."""
    with pytest.raises(frontmatter.Unclosed):
        frontmatter.split("---\ntitle: A\n\nBody")


def test_front_matter_may_stand_below_blank_lines():
    """Its lines keep their numbers."""
    assert frontmatter.split("\n \n---\ntitle: A\n---\nBody") == ("title: A", "Body", 5)


def test_front_matter_may_be_indented_by_spaces():
    """YAML reads it, so a draft stays a draft."""
    front, _, before = frontmatter.split("---\n  title: A\n  draft: yes\n---\nBody")
    assert schema.read(front, "a.md", "UTC", line=before - 2)[0].draft


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("---\n\ttitle: A\n\tdraft: true\n---\nBody", 2, "front matter is indented by a tab"),
        ("\n ---\ntitle: A\n ---\nBody", 2, "front matter is indented"),
        ("+++\ntitle = 'A'\n+++\nBody", 1, "front matter in TOML is not read"),
        ('{\n  "title": "A"\n}\nBody', 1, "front matter in JSON is not read"),
    ],
)
def test_front_matter_that_cannot_be_read_is_refused(text, line, message):
    """As text it would be published, drafts too."""
    with pytest.raises(frontmatter.Unreadable) as caught:
        frontmatter.split(text)
    assert (caught.value.line, caught.value.message) == (line, message)
    assert caught.value.hint


def test_all_mistakes_of_a_front_matter_are_told_at_once():
    """A broken line, a key twice, a bad date, an unknown key, a wrong type."""
    front = "title: The end: a story\ndate: 2024-13-45\ntags: {a: b}\nfoo: 1\nfoo: 2\nauthor: *x\nlastmod: 2024-01-01"
    _, problems = schema.read(front, "a.md", "UTC", line=4)
    assert [(problem.line, problem.message.split(":")[0]) for problem in sorted(problems)] == [
        (4, "mapping values are not allowed in this context"),
        (5, "date"),
        (6, "tags"),
        (7, "unknown key 'foo'"),
        (8, "duplicate key 'foo'"),
        (9, "unknown alias 'x'"),
        (10, "unknown key 'lastmod'"),
    ]


@pytest.mark.parametrize(
    ("key", "ours"),
    [("publishDate", "date"), ("lastmod", "updated"), ("categories", "tags"), ("description", "summary")],
)
def test_keys_of_other_generators_are_told_by_ours(key, ours):
    """Who comes from another generator learns what the key is called here."""
    _, problems = schema.read(f"{key}: x", "a.md", "UTC")
    assert [problem.hint for problem in problems] == [f"newsfold calls it '{ours}'"]


def test_warning_about_a_slug_points_to_its_line():
    """It is the third line here."""
    found = read(Source("a.md", b"---\ntitle: A\nslug: A b\n---\nBody", "en", "UTC")).problems
    assert [(problem.line, problem.column) for problem in found if "became" in problem.message] == [(3, 1)]


@given(st.text(max_size=300))
def test_splitting_loses_nothing(text):
    """Front matter and body are pieces of the text."""
    try:
        front, body, _ = frontmatter.split(text)
    except frontmatter.Unreadable:
        return
    assert text.endswith(body)
    assert front in text


def test_values_are_converted():
    """Dates, lists, flags and texts are read from what the author wrote."""
    front, problems = schema.read(
        "title: ' A  b '\ndate: 2025-08-06\ntags: [x, x, y]\nauthor: Ann\ndraft: yes\nextra: {b: 1, a: [2]}",
        "a.md",
        "Europe/Berlin",
    )
    assert not problems
    assert (front.title, front.tags, front.author, front.draft) == ("A b", ("x", "y"), ("Ann",), True)
    assert front.extra == '{"a": ["2"], "b": "1"}'
    assert front.date is not None
    assert front.date.utcoffset() == dt.timedelta(hours=2)


def test_all_problems_are_told_at_once_with_their_places():
    """A bad date is an error, an unknown key a warning, each at its key's line in the file."""
    _, problems = schema.read("titel: A\ndate: soon\nurl: nowhere\ndraft: perhaps", "a.md", "UTC")
    found = {(problem.line, problem.column, problem.severity) for problem in problems}
    assert found == {
        (2, 1, Severity.WARNING),
        (3, 1, Severity.ERROR),
        (4, 1, Severity.WARNING),
        (5, 1, Severity.ERROR),
    }
    assert "did you mean 'title'?" in {problem.hint for problem in problems}


def test_duplicate_key_is_an_error_that_names_both_lines():
    """The second of two titles is refused; the hint has the line of the first in the file."""
    _, (problem,) = schema.read("title: A\ntitle: B", "a.md", "UTC")
    assert (problem.line, problem.severity) == (3, Severity.ERROR)
    assert "line 2" in problem.hint

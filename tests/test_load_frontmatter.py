"""Where front matter ends, and what its values are read as."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Severity
from generator.load import frontmatter, schema


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
        " ---\ntitle: A\n---\n",
    ],
)
def test_text_that_begins_with_a_rule_has_no_front_matter(text):
    """Without `key: value` below it, the line is a rule; nothing of the text is lost."""
    assert frontmatter.split(text) == ("", text, 0)


def test_unclosed_fence_is_told():
    """Keys without an end would otherwise be published as text."""
    with pytest.raises(frontmatter.Unclosed):
        frontmatter.split("---\ntitle: A\n\nBody")


@given(st.text(max_size=300))
def test_splitting_loses_nothing(text):
    """Front matter and body are pieces of the text."""
    try:
        front, body, _ = frontmatter.split(text)
    except frontmatter.Unclosed:
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

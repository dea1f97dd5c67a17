"""Plain text, line by line; the cases lie in cases/plain.txt."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.plain import read_plain
from generator.markup import flatten

CASES = [
    (*case.strip("\n").split("\n--\n", 1)[:1], *case.strip("\n").split("\n--\n", 1)[1].split("\n==\n", 1))
    for case in (Path(__file__).parent / "cases" / "plain.txt").read_text(encoding="utf-8").split("\n##\n")
]


@pytest.mark.parametrize(("claim", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_lines_become_blocks(claim, text, expected):
    """Each case's first line says what it shows."""
    assert read_plain(text).markup == expected, claim


_LINES = st.lists(
    st.sampled_from(["", "The quay is open.", "A heading", "- an item", "1. first", "2. second", "a | b", "---|---",
                     "Contents", "> quoted", "  indented", "ends with:", "---", "===", "• dot", "© X", "Q: why?"])
    | st.text(max_size=40),
    max_size=25,
)  # fmt: skip


@given(_LINES)
def test_no_letter_is_lost(lines):
    """Whatever the lines, every letter of them stands in the text, in order, and the markup is well-formed."""
    text = "\n".join(lines)
    _, found, _ = flatten(read_plain(text).markup)
    letters = [char for char in text if char.isalpha()]
    assert [char for char in found if char.isalpha()] == letters

"""What a pattern's lines begin with is told for every line that it matches."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.beginnings import LONGEST, beginnings
from generator.load.notices import _LONG_ROWS, _ROWS

TOLD = [row for row in (*_ROWS, *_LONG_ROWS) if "" not in beginnings(row.pattern.pattern)]


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("read more", {"read"}),
        ("also|via", {"also", "via"}),
        ("e-?mail", {"emai", "e-ma"}),
        ("(?:get|read) the", {"get ", "read"}),
        ("(?:old )?map", {"old ", "map"}),
        (r"[xy]\s?-", {f"{one}{two}" for one in "xy" for two in ("-", "\t-", "\n-", "\x0b-", "\x0c-", "\r-", " -")}
         | {f"{one}{two}-" for one in "xy" for two in "\x1c\x1d\x1e\x1f"}),
        (r"(?=.{3})\bNews\b", {"news"}),
        (r"no\. \w+", {"no. "}),
        ("a+b", {"a"}),
        ("a{2}b", {"a"}),
        ("(?:ab){1,3}+c", {"ab"}),
        (r"\u2014x", set()),
        (".*photo", {"", "phot"}),
        ("(?:.{2})?photo", {"", "phot"}),
        ("(?P<name>a)", {""}),
    ],
)  # fmt: skip
def test_beginnings(pattern, told):
    """Letters, choices, what may be left out and what may come again are followed for four characters."""
    assert beginnings(pattern) == told


@pytest.mark.parametrize("row", TOLD, ids=lambda row: row.pattern.pattern[:30])
@settings(max_examples=20)
@given(data=st.data())
def test_no_line_begins_in_another_way(row, data):
    """Every ASCII line that the pattern of a row matches begins as is told."""
    line = data.draw(st.from_regex(row.pattern, fullmatch=True, alphabet=st.characters(codec="ascii")))
    if row.pattern.fullmatch(line):
        assert line.casefold().startswith(tuple(beginnings(row.pattern.pattern)))


def test_they_are_short():
    """No beginning is longer than is looked at."""
    assert max(len(text) for row in TOLD for text in beginnings(row.pattern.pattern)) == LONGEST


@given(st.from_regex(re.compile(r"(?:ab?|[cd]{1,2}|e*f)+\d?"), fullmatch=True))
def test_any_pattern(line):
    """What comes again is followed up to its first sign."""
    assert line.startswith(tuple(beginnings(r"(?:ab?|[cd]{1,2}|e*f)+\d?")))

"""A row of the notices is matched only with lines that hold one of its signs; no line is missed by that."""

from __future__ import annotations

import pytest

from generator.load.notices import _LONG_ROWS, _ROWS
from generator.load.rows import Rows
from tests.conftest import ROOT

LINES = sorted(
    {
        line.strip(" #*->\"'")
        for folder in ("content", "tests")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in {".md", ".txt", ".html", ".py"}
        for line in path.read_text(encoding="utf-8", errors="replace").split("\n")
        if len(line) <= 500
    }
)
PLAIN = (
    "\u00a9 2025 News", "(c) 2025 News", "Copyright 2025", "ALL RIGHTS RESERVED", "Alle Rechte vorbehalten",
    "Posted: 12 May 2025", "Tornado warning issued for Lee county until 5 p.m.", "The harbour. Photo: Ann Lee",
    "Boats leave the harbour again | 12/05/2025", "The harbour (Photo: Ann Lee)", "Image 3 of 12",
)  # fmt: skip


def holds_a_sign(row, folded):
    """Tell what `Rows` asks of all rows at once."""
    return (
        any(sign in folded for sign in row.signs)
        or folded[:1] in row.starts
        or folded.endswith(tuple(row.ends))
    )


@pytest.mark.parametrize(
    "row",
    [row for row in (*_ROWS, *_LONG_ROWS) if not row.is_for_any],
    ids=lambda row: row.pattern.pattern[:30],
)
def test_signs_hide_no_line(row):
    """Whatever the pattern of a row matches holds one of the row's signs."""
    for line in (*PLAIN, *LINES):
        if row.pattern.fullmatch(line):
            assert holds_a_sign(row, line.casefold()), line


@pytest.mark.parametrize("rows", [_ROWS, _LONG_ROWS], ids=["short", "long"])
def test_rows_are_asked_at_once(rows):
    """The first row that matches a line is the one that is found by asking each in turn."""
    together = Rows(rows)
    for line in (*PLAIN, *LINES, *(line.upper() for line in LINES)):
        in_turn = next((row.kind for row in rows if row.pattern.fullmatch(line)), None)
        assert together.find(line, line.casefold()) is in_turn, line

"""The marks at the beginning of a line that make it an item of a list."""

from __future__ import annotations

import re

BULLET = re.compile(r"(?P<mark>[-*+\u2022\u2023\u25aa\u25cf\u25e6\u00b7\u2043\u2219\u2013\u2014])\s+(?=\S)")
NUMBER = re.compile(r"(?P<open>\(?)(?P<number>\d{1,3})(?P<close>[.)])\s+(?=\S)")
LETTER = re.compile(r"(?P<open>\(?)(?P<letter>[a-z])\)\s+(?=\S)")
LETTER_OR_DIGIT = re.compile(r"[^\W_]")
DASHES = "\u2013\u2014"
"""Marks that also begin the lines of a dialogue: one alone makes no list."""


def is_item(line: str) -> bool:
    """Tell whether a line begins with the mark of an item."""
    return bool(BULLET.match(line) or NUMBER.match(line) or LETTER.match(line))


def strip(line: str) -> str:
    """Return a line without the first mark of an item that it begins with."""
    for pattern in (BULLET, NUMBER, LETTER):
        if pattern.match(line):
            return pattern.sub("", line, count=1)
    return line

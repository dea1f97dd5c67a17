"""Where sentences begin and end, and which of them stand by themselves."""

from __future__ import annotations

import re

import sentencex

def split(text: str, language: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of a text, without outer space; every line break is a border."""
    spans = []
    start = 0
    for line in text.split("\n"):
        for piece in sentencex.get_sentence_boundaries(language, line):
            a, b = piece["start_index"], piece["end_index"]
            raw = line[a:b]
            left = len(raw) - len(raw.lstrip())
            if raw.strip():
                spans.append((start + a + left, start + a + len(raw.rstrip())))
        start += len(line) + 1
    return spans

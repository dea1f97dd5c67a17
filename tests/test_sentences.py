"""Where sentences begin and end; the cases lie in cases/sentences.txt."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language import sentences

CASES = [
    lines.split("\n")
    for lines in (Path(__file__).parent / "cases" / "sentences.txt")
    .read_text(encoding="utf-8")
    .strip()
    .split("\n\n")
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[-1][:30])
def test_sentences_are_parted(case):
    """Each line of a case is one sentence, wherever its full stops are."""
    language, *lines = [line for line in case if not line.startswith("#")]
    text = "".join(line[1:] if line.startswith("+") else f" {line}" for line in lines)
    found = [text[start:end] for start, end in sentences.split(text, language)]
    assert found == [line.removeprefix("+") for line in lines]


def test_every_line_break_is_a_border():
    """A heading without a full stop does not run into what stands below it."""
    assert sentences.split("Why Split\nIt is far. It is old.", "en") == [(0, 9), (10, 20), (21, 31)]


WIDE = st.text(alphabet="AJon. ,(\u201d\u00a0\u2003\u202f\u3000\u1680", max_size=40)


@given(st.text(max_size=300) | WIDE, st.sampled_from(["en", "de", "fr", "ja", "xx", ""]))
def test_spans_are_in_order_and_hold_all_but_space(text, language):
    """No character but white space is lost, none is in two sentences, and no sentence has outer space."""
    spans = sentences.split(text, language)
    assert spans == sorted(spans)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        ("The bridge is closed.", True), ("Is it closed?", True), ("“It is closed.”", True), ("桥关闭。", True),
        ("iPhone sales fell.", True), ("3,000 people left.", True),
        ("The bridge is", False), ("The bridge is...", False), ("The bridge is\u2026", False), ("These are:", False),
        ("the bridge is closed.", False), ("", False), ("...", False), ("and left;", False),
    ],
)  # fmt: skip
def test_fragments_are_not_whole(sentence, whole):
    """What breaks off, introduces something or begins in the middle does not stand alone."""
    assert sentences.is_whole(sentence) is whole

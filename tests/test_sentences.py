"""Where sentences begin and end; the cases lie in cases/sentences.txt."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
import sentencex
from hypothesis import given
from hypothesis import strategies as st

from generator.language import abbreviations, jams, sentences

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


@given(st.text(max_size=200) | WIDE, st.sampled_from(["en", "de", "zh", "xx"]))
def test_parts_of_a_line_lie_where_the_library_says(text, language):
    """The lengths of its parts are the places of its borders, which it tells at thrice the cost."""
    line = text.replace("\n", " ")
    if not sentences._BEFORE_STOP.search(line):
        found = [border["start_index"] for border in sentencex.get_sentence_boundaries(language, line)]
        assert sentences._cut(line, language) == found[1:]


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


def spelled(form):
    """Return what a pattern of a short form matches."""
    form = re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), form)
    return re.sub(r"\[(.)[^]]*\]", r"\1", form.replace("\\. ?", ". ").replace("\\.", "."))


SHORT_FORMS = [
    (language, spelled(form))
    for language, forms in {"": abbreviations._ALWAYS, **abbreviations._BY_LANGUAGE}.items()
    for form in forms
]


@pytest.mark.parametrize(("language", "form"), SHORT_FORMS, ids=lambda value: value or "any")
def test_short_forms_are_no_plain_borders(language, form):
    """The quick test leaves every short form of the lists to the slow one, which knows them."""
    text = f"Xxx xxx {form}. Lee xxx."
    border = text.index(" Lee") + 1
    assert abbreviations.ending(language).search(text[: border - 1])
    assert not sentences._is_plain(text, 0, border, abbreviations.words(language))


@pytest.mark.parametrize("language", ["en", "de", "fr", "xx"])
def test_settled_lines_are_those_without_another_border(language):
    """Where each stop stands before a border, no other rule finds one."""
    text = "It is so. Who left? He did! They stayed."
    proposed = list(sentences._proposed(text, language))
    assert sentences._is_settled(text, proposed)
    assert not sentences._is_settled("It is so.He left. They", [18])
    assert not list(jams.find(text))
    assert set(abbreviations.final(text, language)) <= set(proposed)

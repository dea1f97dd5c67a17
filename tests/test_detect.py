"""The language of a text, from its script and its commonest words; the texts lie in cases/languages.txt."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.detect import FEWEST_WORDS, detect
from generator.language.words import tokens
from tests.conftest import run_newsfold, write_tree

TEXTS = dict(
    block.split(": ", 1)
    for block in (Path(__file__).parent / "cases" / "languages.txt")
    .read_text(encoding="utf-8")
    .strip()
    .split("\n\n")
    if not block.startswith("#")
)
KNOWN = [code for code in TEXTS if not code.startswith("-")]


@pytest.mark.parametrize("code", KNOWN)
def test_a_text_of_forty_words_tells_its_language(code):
    """Eight languages by their stop words, others by a script that is theirs."""
    assert detect(TEXTS[code]) == code


@pytest.mark.parametrize("code", sorted(set(TEXTS) - set(KNOWN)))
def test_a_language_without_stop_words_here_is_not_taken_for_its_neighbour(code):
    """Dutch is not French, Catalan not Spanish, Bulgarian not Russian: better no answer than a wrong one."""
    assert detect(TEXTS[code]) == ""


def test_a_short_or_mixed_text_tells_nothing():
    """Names, a headline, a text in two languages at once."""
    assert detect(" ".join(TEXTS["de"].split()[: FEWEST_WORDS - 1])) == ""
    assert detect("Ankara Boston Cairo Delhi " * 20) == ""
    assert detect(f"{TEXTS['de'][:200]} {TEXTS['fr'][:200]}") == ""


@given(st.text(max_size=400))
def test_any_text_has_one_language_or_none(text):
    """Never an exception, never an answer for less than thirty words."""
    assert detect(text) == "" or len(tokens(text)) >= FEWEST_WORDS


def test_the_language_is_told_and_where_it_was_taken_from(tmp_path):
    """Front matter first, then the page, then the words, then the site; a note only where it is not the site's."""
    files = {
        "front.md": f"---\ntitle: A\nlanguage: fr-CA\n---\n{TEXTS['de']}",
        "page.html": f"<html lang='pt-BR'><title>B</title><body><p>{TEXTS['de']}</p></body></html>",
        "words.md": f"---\ntitle: C\n---\n{TEXTS['de']}",
        "same.md": f"---\ntitle: D\n---\n{TEXTS['en']}",
        "short.md": "---\ntitle: E\n---\nHallo Welt.",
    }
    write_tree(tmp_path, {f"content/{name}": text for name, text in files.items()})
    write_tree(tmp_path, {"newsfold.yml": "language: en-GB\n"})
    done = run_newsfold("build", "-v", cwd=tmp_path)
    topics = json.loads((tmp_path / "site/topics.json").read_text())["topics"]
    told = {a["path"]: (a["language"], a["inferred"].get("language")) for t in topics for a in t["articles"]}
    assert told == {
        "front.md": ("fr-CA", None),
        "page.html": ("pt-BR", "the page's metadata"),
        "words.md": ("de", "its words"),
        "same.md": ("en-GB", "its words"),
        "short.md": ("en-GB", "the site's language"),
    }
    assert 'lang="de"' in (tmp_path / "site/articles/words.html").read_text()
    notes = [line for line in done.err.splitlines() if "language" in line]
    assert len(notes) == 2
    assert any("words.md" in line and "language 'de' from its words" in line for line in notes)

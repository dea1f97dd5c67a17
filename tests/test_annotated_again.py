"""An article that is edited is annotated again, and of its sentences those that are new are read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.digest import annotate
from generator.digest.annotations import before, sentences
from generator.digest.annotations.before import MOST
from tests.digest_articles import article

PARAGRAPHS = (
    "Police said on Monday that two people were killed in Lisbon. Officers had arrested a man, 34.",
    'Mayor Ann Lee told reporters: "We are hours into the search and we will not stop now." She left.',
    "Talks with the ministry are ongoing and a summit in Porto is scheduled for May 3.",
    "Police said on Monday that two people were killed in Lisbon.",
    "(The Daily Post)",
    "The Ministry Of Works Said That 14 Bridges Were Closed. Nobody was hurt",
    ["Cold War (1947-1991): A period of tension between two powers.", "The dam holds 3.5 million litres."],
    "'It rained,' said John Major. U.S. officials didn't comment on the 27% rise.",
)
TEXTS = st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=7)


def made(path, paragraphs, title="Two killed in Lisbon"):
    """Return an article of some paragraphs."""
    return article(path, *paragraphs, title=title)


@given(TEXTS, TEXTS, st.sampled_from(["Two killed in Lisbon", "(The Daily Post)"]))
def test_what_was_found_before_an_edit_changes_nothing(one, other, title):
    """Notes on an edited article are those that somebody makes who never saw it before."""
    annotate(made("edited.md", one))
    again = annotate(made("edited.md", other, title))
    for number in range(MOST):  # enough others for it to be forgotten
        annotate(made(f"{number}.md", PARAGRAPHS[:1]))
    assert again == annotate(made("edited.md", other, title))


def test_an_edit_costs_the_edited_sentence_alone(monkeypatch):
    """Of a text with a new sentence at its front and one at its end these two are read, the others moved."""
    annotate(made("moved.md", PARAGRAPHS[:3]))
    read = []
    note = sentences._note
    monkeypatch.setattr(
        sentences, "_note", lambda body, one, **more: (read.append(one), note(body, one, **more))[1]
    )
    first, last = "Rain fell on the city all day.", "The river rose by two metres."
    annotate(made("moved.md", [first, *PARAGRAPHS[:3], last]))
    assert len(read) == len([first, last])


def test_another_language_is_read_anew():
    """What a sentence says in one language it does not say in another."""
    one = made("language.md", PARAGRAPHS[:2])
    annotate(one)
    german = replace(one, language="de")
    assert annotate(german) == annotate(replace(german, path="never-seen.md"))


@pytest.mark.parametrize("count", [1, 3 * MOST])
def test_few_articles_are_remembered(count):
    """However many articles are annotated, the notes on few of them are held."""
    lately = before.Lately()
    for number in range(count):
        one = made(f"{number}.md", PARAGRAPHS[:1])
        lately.keep(one, before.Notes(*annotate(one)[:3]))
    assert len(lately._known) == min(count, MOST)
    assert lately.of(made("0.md", PARAGRAPHS[:1])) == before.NOTHING or count == 1

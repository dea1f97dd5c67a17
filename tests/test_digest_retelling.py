"""What is told twice: phrases of several sources, sentences that say again what was said."""

from __future__ import annotations

from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.digest.ranking.phrases import phrases
from generator.language.synonyms import gist, things
from generator.language.words import stem, stems
from tests.digest_articles import article, said, write

SYNONYMS = files("generator.language") / "data" / "synonyms"
WORDS = st.lists(st.sampled_from(["storm", "crane", "harbour", "fall", "monday"]), max_size=6)


def test_no_word_has_two_synonyms():
    """A stem stands in one line of a language's synonyms only."""
    for file in SYNONYMS.iterdir():
        code = file.name.removesuffix(".txt")
        lines = [line.split() for line in file.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
        owners: dict[str, set[int]] = {}
        for number, words in enumerate(lines):
            assert len(words) > 1
            for word in words:
                owners.setdefault(stem(word, code), set()).add(number)
        assert {word: where for word, where in owners.items() if len(where) > 1} == {}


def test_gist_is_the_same_in_other_words():
    """Synonyms are one; days and words of saying are no part of what is said."""
    one = "Police said on Monday that two men were killed in a blaze in Gdansk."
    two = "Two men died in a fire in Gdansk, an officer said on Tuesday."
    assert gist(stems(one, "en"), "en") == gist(stems(two, "en"), "en")


def test_languages_without_synonyms_keep_their_words():
    """Without a data file every stem is its own gist."""
    assert gist(["feuer", "hafen"], "de") == {"feuer", "hafen"}


@given(st.lists(st.tuples(WORDS, st.sampled_from("abc")), max_size=6))
def test_phrases_are_those_of_two_sources(texts):
    """Whatever the texts, a phrase counts only where two sources use it, and a share lies between 0 and 1."""
    found = phrases([text for text, _ in texts], [], [source for _, source in texts])
    for row, held in enumerate(found.held):
        for phrase in held:
            users = {source for text, source in texts if phrase in pairwise(text)}
            assert len(users) > 1
        assert 0 <= found.share(row) <= 1
        assert found.share(row, (row,)) == 0


def test_copies_of_one_source_share_no_phrase():
    """What one source says twice is no phrase of several."""
    assert phrases([("storm", "fell"), ("storm", "fell")], [], ["a", "a"]).held == (frozenset(), frozenset())


def test_the_same_in_synonyms_is_not_said_twice():
    """A sentence that tells the lede's happening in other words is no point; a new fact is one."""
    page = write(
        article(
            "a.md",
            "Four masked men robbed a jewelry store in central Lisbon on Monday.",
            title="Robbers raid jewelry store in Lisbon",
        ),
        article(
            "b.md",
            "Thieves stole watches from a jewelry shop in central Lisbon, police said Tuesday.",
            "The owner, Rui Costa, put the loss at two million euros.",
            title="Jewelry store in Lisbon robbed",
        ),
    )
    assert len([text for text in said(page) if "jewelry" in text]) == 1
    assert any("Rui Costa" in text for text in said(page))


def test_the_headline_is_told_already():
    """A sentence without a new name or number that says the headline again is no point."""
    again = "The ferry to Bornholm was cancelled for the whole day because the engine failed."
    page = write(
        article(
            "a.md",
            "Some 400 passengers spent the night in a sports hall in Kolberg, mayor Ewa Lis said.",
            again,
            title="Ferry to Bornholm cancelled whole day because engine failed",
        )
    )
    assert again not in [point.text for point in page.points]


def test_another_opening_without_a_new_fact_is_no_point():
    """Every article opens on what happened: its opening needs a new name, number or deed to be a point."""
    opening = "A wharf in the harbour of Bergen burned down and with it went many of the old wooden sheds."
    page = write(
        article(
            "a.md",
            "A fire destroyed a wharf in the harbour of Bergen and many sheds on Monday, the fire service said.",
            "Pilots of the port will work from a barge at the north quay until April, Kari Moe of the port said.",
            title="Fire destroys wharf in Bergen",
        ),
        article("b.md", opening, "Insurers expect claims of 12 million kroner.", title="Bergen wharf burns"),
    )
    assert opening not in said(page)[1:]
    assert any("Kari Moe" in text for text in said(page))


def test_things_are_the_words_that_stand_for_others():
    """What has synonyms is a thing under its first word; a language without a file has none."""
    assert things("en") >= gist(stems("shot arrested unveiled", "en"), "en")
    assert things("xx") == frozenset()


@pytest.mark.parametrize(
    ("word", "figure"), [("Twelve", "12"), ("Thirty", "30"), ("Sixty", "60"), ("Ninety", "90")]
)
def test_what_is_told_in_words_is_told_in_figures(word, figure):
    """So many in words are as many in figures to who has been told of them."""
    assert gist(stems(f"{word} patients moved", "en"), "en") == gist(
        stems(f"{figure} patients moved", "en"), "en"
    )

"""The body of an article in bytes: what goes in comes out, and it crosses processes unopened."""

from __future__ import annotations

import datetime as dt
import pickle
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from generator.cache.thaw import freeze, thaw
from generator.model import Article, Block, BlockKind, Copy, Sentence, pack
from tests.group_articles import article

texts = st.text(st.characters() | st.characters(categories=["Cs"]), max_size=40)
offsets = st.integers(0, 2**32 - 1)
blocks = st.lists(
    st.builds(Block, st.sampled_from(BlockKind), offsets, offsets, st.from_regex(r"\A[a-z0-9-]*\Z"))
)
sentences = st.lists(st.builds(Sentence, offsets, offsets, offsets, st.booleans()))


@given(texts, texts, blocks, sentences)
def test_what_is_packed_is_opened_again(text, markup, blocks, sentences):
    """Text, markup, blocks and sentences come back as they were, whatever they hold."""
    body = pack(text, markup, blocks, sentences)
    made = article("a.md", "x", body=body)
    assert (made.text, made.markup) == (text, markup)
    assert (made.blocks, made.sentences) == (tuple(blocks), tuple(sentences))


words = st.text(st.sampled_from(" \n\u3000e\u00e9\u4f60\U0001f600"), max_size=4_000)


@given(words, st.integers(0, 70))
def test_first_words_are_those_of_the_text(text, count):
    """What is opened of a body for its first words gives the very words, in any script, however far they reach."""
    assert article("a.md", "x", body=pack(text, text)).first_words(count) == text.split()[:count]


@given(texts, blocks, sentences)
def test_other_markup_changes_nothing_else(text, blocks, sentences):
    """An article in other markup has the text, blocks and sentences that it had."""
    made = article("a.md", "x", body=pack(text, "<p>old</p>", blocks, sentences))
    assert made.with_markup("<p>new</p>") == article(
        "a.md", "x", body=pack(text, "<p>new</p>", blocks, sentences)
    )


def test_equal_articles_are_equal_and_hash_alike():
    """Two articles that were read from the same file are one to sets and tables."""
    one, other = article("a.md", "Bridge closed.", 3), article("a.md", "Bridge closed.", 3)
    assert one == other
    assert len({one, other}) == 1
    assert one != article("a.md", "Bridge open.", 3, title=one.title)


def test_an_article_outlives_pool_and_cache():
    """What a worker or the cache gives back is the article, its body the very bytes."""
    date = dt.datetime(2026, 3, 2, 8, tzinfo=ZoneInfo("Europe/Rome"))
    made = article(
        "a.md",
        "Bridge closed.",
        3,
        updated=date,
        copies=(Copy("b.md", "B", ""),),
        inferred=(("title", "it"),),
    )
    for back in (pickle.loads(pickle.dumps(made)), thaw(freeze(made))):  # noqa: S301 - our own bytes
        assert isinstance(back, Article)
        assert back == made
        assert back.body == made.body


def test_a_body_is_small():
    """What is packed takes less than half of the text and the markup that are in it."""
    made = article(
        "a.md", " ".join(f"The mayor said on day {day} that the bridge is closed." for day in range(90))
    )
    assert 2 * len(made.body) < len(made.text) + len(made.markup)

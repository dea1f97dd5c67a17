"""No text ends a build: whatever words stand beside each other, a digest is written, and it quotes what is there."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.digest import annotate
from tests.digest_articles import article, write

NAMES = (
    "Ana Prado",
    "Luis Reis",
    "the Marinha company",
    "Porto",
    "Gaia",
    "Mayor Reis",
    "the ferry Aurora",
    "\u0130brahim",
    "\u0130zmir",
)
DEEDS = (
    "sank", "was towed", "has signed", "will open", "denied", "said", "did not close", "was arrested", "died", "named",
    "were found", "pleaded guilty", "is due", "won", "had burned", "killed", "plans", "opened", "met",
)  # fmt: skip
DATES = (
    "on Monday", "on February 29", "on 31 April", "later this month", "last year", "in the 1950s", "at 25:00",
    "by Friday", "about 5 p.m.", "in late June", "yesterday", "over the weekend", "in 1900", "since 9998",
    "two days ago", "overnight",
)  # fmt: skip
NUMBERS = (
    "20 s", "at least 40", "2 1/2", "$3.5 billion", "0", "half", "13,000 hectares", "three men", "the two sailors",
    "a third", "1-1", "5.30", "90 percent", "no one", "dozens", "47-year-old", "8.8", "-5", "1,000,000",
)  # fmt: skip
JOINTS = (
    "and",
    "who",
    "after",
    ",",
    "that",
    "not",
    "only",
    "of",
    "in",
    "for",
    "the",
    "his",
    "they",
    "as",
    "-",
    "”",
    "“",
    "(",
    "'s",
)

WORDS = st.sampled_from((*NAMES, *DEEDS, *DATES, *NUMBERS, *JOINTS))
SENTENCES = st.lists(WORDS, min_size=3, max_size=14).map(lambda words: f"{' '.join(words).capitalize()}.")
TEXTS = st.lists(SENTENCES, min_size=1, max_size=6)
DAYS = st.sampled_from((None, "2025-06-01", "2024-02-29", "1900-03-01"))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(TEXTS, DAYS), min_size=1, max_size=3))
@example([(["The mill of Porto sold 20 s worth of rye on Monday."], None)])
def test_any_text_is_written_up(told):
    """Odd numbers, days of no calendar and torn sentences end in a digest that quotes what its sources have."""
    articles = [
        article(f"{number}.md", *sentences, publisher=f"Paper {number}", day=day)
        for number, (sentences, day) in enumerate(told)
    ]
    assert all(annotate(one).sentences for one in articles)
    page = write(*articles)
    texts = {one.path: one.text for one in articles}
    sides = [side for one in page.differences for side in one.sides]
    for one in (*page.lede, *page.points, *page.agreements, *page.timeline, *sides):
        for citation in one.citations:
            assert citation.quote == texts[citation.article][citation.start : citation.end]

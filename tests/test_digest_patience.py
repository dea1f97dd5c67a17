"""What a reader has heard too much of, and how a digest hears all of its sources."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, said, write

LEDE = "A fire destroyed the old fish market in the harbour of Bergen on Monday, mayor Kari Moe said."
POINT = (
    "Pilots of the port will work from 2 barges at Vik and Askoy until 17 April, Ewa Lis of Radio Nord said."
)
AGAIN = "Erik Dahl, who sold cod to cooks, lost his stall when the old fish market of Bergen burned at dawn."


def harbour(*further):
    """Write up a fire and what other articles tell."""
    first = article("a.md", LEDE, title="Fire destroys fish market in Bergen", day="2026-03-02")
    second = article("c.md", POINT, title="Pilots leave port of Bergen", day="2026-03-02")
    return said(write(first, second, *further))


def test_another_opening_is_no_point_once_a_point_is_told():
    """What another source opens with on the same day is the story once more, whoever is new in it."""
    told = harbour(article("b.md", AGAIN, title="Fish hall gone", day="2026-03-02"))
    assert told[:2] == [LEDE, POINT]
    assert AGAIN not in told


def test_what_another_day_opens_with_may_be_a_point():
    """A later day has news of its own, though it shares words with the day before."""
    told = harbour(article("b.md", AGAIN, title="Fish hall gone", day="2026-03-09"))
    assert AGAIN in told


def test_the_same_further_down_is_no_opening():
    """Only what an article opens with tells what happened once more: the rest is news with a new name."""
    further = ("Insurers expect claims of 12 million kroner.", "Trams run again.", AGAIN)
    assert AGAIN in harbour(article("b.md", *further, title="Claims after fire", day="2026-03-02"))


@pytest.mark.parametrize(
    ("text", "news"),
    [
        ("The market in the old harbour had sold crabs to tourists.", False),
        ("The market in the old harbour had sold crabs since 1702 to cooks and tourists.", True),
        (
            "The market in the old harbour had sold crabs and lamps to Lofoten, its cooks and its many tourists.",
            True,
        ),
        ("Divers searched the basin for cables and for crates of ice.", True),
    ],
)
def test_what_brings_no_name_or_number_must_bring_more_of_the_rest(text, news):
    """Where a fifth of what is said was told, a passage is news only with a new name or number."""
    page = write(article("a.md", LEDE, POINT, text, title="Fire destroys fish market in Bergen"))
    assert (text in said(page)) == news


def test_who_says_so_is_no_news():
    """A new name in front of `said that` makes no passage news."""
    text = "Harbour master Jon Vik said that the fish market in the harbour had been old."
    page = write(article("a.md", LEDE, POINT, text, title="Fire destroys fish market in Bergen"))
    assert text not in said(page)


def test_what_is_told_nowhere_is_no_point():
    """A sentence of deeds that say nothing, with no word beside them, is no point."""
    text = "Investigators continue looking for whoever was involved."
    page = write(article("a.md", LEDE, POINT, text, title="Fire destroys fish market in Bergen"))
    assert text not in said(page)


def test_a_long_digest_hears_all_sources():
    """What an article was heard with counts for the others."""
    page = write(
        article(
            "a.md",
            LEDE,
            "Divers of the Nordic Museum found a crate with 31 coins of Queen Margrete.",
            "Erik Dahl and Anna Berg lost 52 trams of the Tromso line to rust.",
            "The Alta council sold 19 lorries to Molde for 4 million kroner.",
            title="Fire destroys fish market in Bergen",
        ),
        article("b.md", "Schools may possibly close for winter.", title="Schools close"),
        points=3,
    )
    assert {statement.citations[0].article for statement in page.points} == {"a.md", "b.md"}

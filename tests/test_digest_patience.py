"""What a reader has heard too much of, and how a digest hears all of its sources."""

from __future__ import annotations

import pytest

from generator.digest import annotate
from generator.digest.evidence import gather
from generator.digest.summary.patience import tires
from generator.digest.summary.retelling import heard
from generator.model import Topic
from tests.digest_articles import article, said, write

LEDE = "A fire destroyed the old fish market in the harbour of Bergen on Monday, mayor Kari Moe said."
POINT = (
    "Pilots of the port will work from 2 barges at Vik and Askoy until 17 April, Ewa Lis of Radio Nord said."
)
AGAIN = "Erik Dahl, who sold cod to cooks, lost his stall when the old fish market of Bergen burned at dawn."


def evidence_of(*articles):
    """Gather the evidence of a fire, of what another article tells, and of further ones."""
    first = article("a.md", LEDE, title="Fire destroys fish market in Bergen", day="2026-03-02")
    second = article("c.md", POINT, title="Pilots leave port of Bergen", day="2026-03-02")
    every = (first, second, *articles)
    known = {one.path: annotate(one) for one in every}
    return gather(Topic(slug="topic", articles=every, title=first.title), 6, known)


def tired(*further, day="2026-03-02", told=(POINT,)):
    """Whether a reader of the fire and of what was told is tired of the last of some further sentences."""
    evidence = evidence_of(article("b.md", *further, title="Fish hall gone", day=day))
    rows = {passage.text: row for row, passage in enumerate(evidence.passages)}
    evidence.kept["lede"] = (rows[LEDE],)
    known = heard(evidence, (rows[LEDE],), [rows[text] for text in told])
    return tires(evidence, rows[further[-1]], known)


def test_a_reader_is_tired_of_another_opening_once_a_point_is_told():
    """What another source opens with on the same day is the story once more, whoever is new in it."""
    assert tired(AGAIN)
    assert not tired(AGAIN, told=())


def test_what_another_day_opens_with_tires_nobody():
    """A later day has news of its own, though it shares words with the day before."""
    assert not tired(AGAIN, day="2026-02-23")


def test_the_same_further_down_is_no_opening():
    """Only what an article opens with tells what happened once more: the rest is news with a new name."""
    further = ("Insurers expect claims of 12 million kroner.", "Trams run again.", AGAIN)
    assert not tired(*further)


@pytest.mark.parametrize(
    ("text", "news"),
    [
        ("The market in the old harbour had sold crabs to tourists.", False),
        ("The market in the old harbour had sold crabs and mussels since 1702 to cooks and tourists.", True),
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
            "Frost.",
            "Divers of the Nordic Museum found a crate with 31 coins of Queen Margrete.",
            "Fog.",
            "Erik Dahl and Anna Berg lost 52 trams of the Tromso line to rust.",
            "Hail.",
            "The Alta council sold 19 lorries to Molde for 4 million kroner.",
            title="Fire destroys fish market in Bergen",
        ),
        article(
            "b.md",
            "Schools.",
            "Frost.",
            "Schools of Bodo may possibly close for all of winter and spring.",
            title="Schools close after fire in Bergen",
        ),
        points=3,
    )
    assert {statement.citations[0].article for statement in page.points} == {"a.md", "b.md"}

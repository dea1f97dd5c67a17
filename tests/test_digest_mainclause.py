"""What is told twice is told by its main clause, and a headline says what the lede tells."""

from __future__ import annotations

import pytest

from generator.digest import annotate
from generator.digest.evidence import gather
from generator.digest.syntax.mainclause import going_on, main_of, placeless, unsaid
from generator.digest.updates.following import following
from generator.model import Topic
from tests.digest_articles import article, said, write


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("The bridge, which opened in May, was closed.", "The bridge was closed."),
        ("The bridge was closed on Monday, officials said.", "The bridge was closed on Monday"),
        ("According to the mayor, the old bridge was closed.", "the old bridge was closed."),
        ("Police said that the old bridge was closed.", "the old bridge was closed."),
        ("The old bridge was closed again after a flood.", "The old bridge was closed again"),
        ("Days after the flood, the old bridge was closed.", "the old bridge was closed."),
        ("The mayor told Radio Tejo that the old bridge was closed.", "the old bridge was closed."),
        ("The mayor said in a statement that the old bridge was closed.", "the old bridge was closed."),
        (
            "Ann Lee, 52, closed the old bridge, opened in 1902, again.",
            "Ann Lee closed the old bridge again.",
        ),
        ("The pilot of Porto, Rui Costa said that the old bridge was closed.", "the old bridge was closed."),
        ("An inquiry has concluded that the old bridge was closed.", "the old bridge was closed."),
        ("As of May the old bridge was closed, officials said.", "As of May the old bridge was closed"),
        (
            "The old stone bridge was closed, where a crack was found, said Ann Lee.",
            "The old stone bridge was closed",
        ),
        ("About 12,500 people crossed the bridge.", "About 12500 people crossed the bridge."),
    ],
)
def test_a_main_clause_is_who_did_what(text, main):
    """Attributions, asides and what hangs on behind are left out."""
    assert " ".join(main_of(unsaid(text)).split()) == main


def test_what_goes_on_is_a_deed():
    """A verb in `-ing` behind an auxiliary tells what is done; one without tells a name or a manner."""
    assert going_on("Crews were still searching and he is now serving a building") == ["searching", "serving"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The old bridge was closed near Vila Nova", "The old bridge was closed"),
        ("Two boats sank in the 300 block of Pier Street", "Two boats sank in the 300 block of Pier Street"),
        ("They are searching the docks at a small Lisbon harbour", "They are searching the docks harbour"),
    ],
)
def test_a_place_is_left_out_where_enough_is_left(text, left):
    """A place adds nothing to a deed that was told; a clause that is hardly more than its place keeps it."""
    assert placeless(text) == left


def lisbon(extra):
    """Write up two reports on one closure, the second with a further sentence."""
    return said(
        write(
            article(
                "a.md",
                "The mayor of Lisbon, Ann Lee, closed the old harbour bridge after cracks were found in two pillars.",
                "Ferries will carry passengers across the river until the spring, the port authority said.",
                title="Mayor closes harbour bridge in Lisbon",
            ),
            article(
                "b.md",
                "The river police sent two boats to keep ships away from the pillars on Tuesday evening.",
                extra,
                title="Mayor closes harbour bridge in Lisbon",
            ),
        )
    )


def test_a_deed_that_was_told_is_no_point_whatever_hangs_on_behind():
    """The same deed by the same people is no news with another remark behind it; with a new number it is."""
    again = (
        "On Monday the mayor closed the harbour bridge, a favourite of painters, anglers and wedding parties."
    )
    assert again not in lisbon(again)
    other = "Engineers measured 14 cracks below the waterline, the widest of them near the northern bank."
    assert other in lisbon(other)


def test_the_headline_is_of_what_the_lede_tells():
    """Where the newest article opens on something else than the usual title says, its own title is the headline."""
    older = [
        article(
            f"{number}.md",
            "The council and the ferry company signed a contract on new ships for the harbour on Thursday.",
            title="Council and ferry company sign contract on new ships",
            day="2026-03-02",
        )
        for number in (1, 2)
    ]
    newest = article(
        "3.md",
        "Ticket prices on the river will rise by a fifth because fuel became dearer than the contract foresaw.",
        "The council and the ferry company signed a contract on new ships last week.",
        title="Ticket prices on the river rise by a fifth",
        day="2026-03-09",
    )
    topic = Topic(slug="topic", articles=(*older, newest))
    evidence = gather(topic, 6, {one.path: annotate(one) for one in topic.articles})
    assert evidence.title == older[0].title
    row = next(row for row, one in enumerate(evidence.passages) if one.text.startswith("Ticket"))
    evidence.kept["lede"] = (row,)
    assert following(evidence, (), titled=False).title == newest.title
    assert following(evidence, (), titled=True).title == older[0].title
    evidence.kept["lede"] = (0,)
    assert following(evidence, (), titled=False).title == older[0].title


def test_a_name_alone_is_no_news():
    """Who did what was told says little more than a name; with another deed it is news."""
    again = "The bridge was closed by Maria Antonia Dias."
    assert again not in lisbon(again)
    other = (
        "Maria Antonia Dias measured cracks of four centimetres below the waterline of the northern pillar."
    )
    assert other in lisbon(other)


@pytest.mark.parametrize(
    "extra",
    [
        "Officials are investigating the cracks of the old harbour bridge in the Alfama district.",
        "Officials say they're looking into the cracks in two pillars of the harbour bridge near Belem.",
    ],
)
def test_an_empty_deed_is_no_news(extra):
    """That somebody looks into what is known tells nothing."""
    assert extra not in lisbon(extra)

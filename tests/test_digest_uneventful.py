"""What is no event makes no row: what was only said on a day, a state that lasts, what is yet to be told."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write


def rows(text: str) -> list[str]:
    """Return the rows of an article of a Thursday, beside one that every such page has."""
    told = write(article("a.md", "The old bridge of Braga fell on Monday.", text, day="2025-06-12")).timeline
    return [event.text for event in told if "Braga" not in event.text]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Costa, at a briefing in the town hall on Tuesday, said the harbour of Porto needs new piers.",
        "In his closing speech on Tuesday, lawyer Rui Melo said the captain of the ferry had been asleep.",
        "Ana Costa on Tuesday recalled the noise of the falling crane in Porto.",
        "The harbour of Porto is silting up, and Rui Melo noted on Tuesday that the dredger was sold.",
        "Captain Rui Melo testified on Tuesday that he never saw the buoy.",
        "The lighthouse keeper Rui Melo explained on Tuesday how the lamp works.",
        "Ferry passengers in Porto expressed relief on Tuesday.",
        "Two sailors of the Porto ferry remained in serious condition on Tuesday.",
        "A nurse from Porto was listed in stable condition Tuesday at a hospital in Faro.",
        "Harbour master Rui Melo declined to comment on Tuesday on the missing anchors.",
        "A clerk of the Porto shipyard said none of the welders were on the payroll on Tuesday.",
        "The port authority of Porto will release more details on the sinking on Friday.",
        "Harbour logs released Tuesday describe how the anchors of the ferry slipped.",
    ],
)
def test_what_is_no_event_makes_no_row(text):
    """Whoever speaks on a day, is still as he was or will tell more does nothing that a day is remembered by."""
    assert not rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "Around noon on Tuesday, Rui Melo said, the ferry struck a buoy off Porto.",
        "The ferry struck a buoy off Porto on Tuesday night, Rui Melo said.",
        "Police say about 2 p.m. a thief took the anchor of the Porto ferry.",
        "Judge Ana Costa overruled the harbour board of Porto on Tuesday and said its fees were too high.",
        "The harbour board of Porto announced a toll for yachts on Tuesday.",
        "Rui Melo confessed to the theft of the anchor on Tuesday.",
        "The harbour master of Porto testified on Tuesday before the senate.",
        "The ferry reached Porto in good condition on Tuesday.",
        "Dock workers in Porto wrote to the king on Tuesday to ask for bread.",
        "The ferry company of Porto released two trainee pilots on Tuesday.",
        "Divers from Porto found what sailors described as a wreck on Tuesday.",
    ],
)
def test_what_was_done_makes_one(text):
    """What somebody did keeps its row: who says so, and words of talk that tell of something else, change nothing."""
    assert rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two sailors of the Porto ferry were being treated on Tuesday at a hospital in Faro.",
        "Rui Melo of Porto remained in custody on Tuesday.",
        "Divers of Porto on Tuesday were still searching for the anchor.",
        "The sail loft of Porto was still smouldering on Tuesday.",
        "A search of the harbour of Porto was under way on Tuesday.",
        "Divers of Porto were on the scene Tuesday.",
        "The captain of the Porto ferry was on life support Tuesday at a hospital in Faro.",
        "Further details on the Porto ferry will be released Friday.",
        "Calls to the harbour office of Porto on Tuesday were not immediately returned.",
        "Radio Porto reached out on Tuesday to the widow of the captain.",
        "The widow of the Porto captain spoke to reporters on Tuesday.",
        'Rui Melo of Porto, a cousin, wrote in a long Facebook post Tuesday: "He was the best of sailors."',
        "Ana Costa praised the divers of Porto on Tuesday.",
        "According to divers of Porto, it was stolen on May 2 and has not been found.",
        "Divers of Porto ask whether the theft is linked to the sinking of a tug in March.",
    ],
)
def test_what_reporters_did_and_what_leans_makes_no_row(text):
    """Nor does praise, what somebody wrote on the net, nor a deed of another day that something is linked to."""
    assert not rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "The airline of Porto added two flights on Tuesday.",
        "Two sailors were painting the ferry of Porto on Tuesday when its mast fell.",
        "Divers of Porto were inside the wreck on Tuesday when its mast fell.",
        "A captain was fined in Porto on Tuesday for ramming a pier that a diver was mending.",
        "Police in Porto said they received a call about the sinking on Tuesday.",
        "The ferry company of Porto released two trainee pilots on Tuesday.",
        "The harbour board of Porto linked two piers by a bridge on Tuesday.",
        "Ana Costa wrote to the divers of Porto on Tuesday to ask for their anchor.",
    ],
)
def test_deeds_in_like_words_make_one(text):
    """What was done in words that also tell of talk keeps its row."""
    assert rows(text)


def test_who_says_so_on_the_net_behind_a_comma_changes_nothing():
    """A deed keeps its row where its firm wrote of it in a post."""
    assert rows("A crane fell into the harbour of Porto on Tuesday, the port wrote in a statement.")

"""When, where and how it ended: values that sources give alike in sentences with little else in common."""

from __future__ import annotations

import pytest

from generator.digest.syntax.hanging import hanging
from tests.test_digest_agreements import agreed


def told(*sentences):
    """Return what articles of a sentence each agree on, by what it is of."""
    return {it.subject: it.text for it in agreed(*sentences) if it.subject}


def test_an_hour_of_the_event_and_of_the_call_for_it_is_agreed_on_as_that():
    """Neither source has what was done then from the other, so no clause of one is cited from both."""
    found = agreed(
        "The fire at the mill of Torp broke out about 3:45 a.m. on Sunday.",
        "Around 3:45 a.m. on Sunday firefighters were called to the mill of Torp.",
    )
    assert [(it.subject, it.text) for it in found] == [
        ("When it happened or was reported", "about 3:45 a.m.")
    ]
    assert found[0].sources == 2


def test_an_hour_that_both_give_to_the_event_is_when_it_happened():
    """Another hour, or a bound of it, is none."""
    one = "The ferry sank around 6 p.m., with nine sacks of barley and a goat on board."
    alike = told(one, "Keepers at the pier of Torp had just closed when at 6 p.m. the ferry sank.")
    assert not alike or alike == {"When it happened": "around 6 p.m."}
    for other in ("The ferry sank after 6 p.m.", "The ferry sank around 7 p.m."):
        assert "When it happened" not in told(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Police were called to the harbour of Torp at 9:20 p.m.",
            "A robbery at the harbour of Torp happened at 9:20 p.m.",
        ),
        (
            "Guards found three barrels in the 300 block of Weir Street.",
            "Three barrels were stolen in the 300 block of Weir Street.",
        ),
    ],
)
def test_a_step_bears_out_no_other(one, other):
    """A call is told by nobody who tells what it was for, and neither is what was found there."""
    assert not [it for it in agreed(one, other) if not it.subject]


def test_the_block_on_which_it_happened_is_agreed_on():
    """One source says that it was there, the other names the block."""
    assert told(
        "The robbery happened in the 300 block of Weir Street, where barrels are stored.",
        "Two brewers chased a thief down the 300 block of Weir St. with oars.",
    ) == {"Where it happened": "300 block of Weir Street"}


@pytest.mark.parametrize(
    "other",
    [
        "Two brewers chased a thief down the 500 block of Weir Street with oars.",
        "The thief lives in the 300 block of Weir Street, neighbours said with regret.",
        "Two brewers chased a thief down Weir Street with oars.",
    ],
)
def test_a_street_of_something_else_is_not(other):
    """Another block, somebody's home, and a street of which nobody knows where."""
    one = "The robbery happened in the 300 block of Weir Street, where barrels are stored."
    assert "Where it happened" not in told(one, other)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (
            "The council of Torp approved its levy on barley 68-32 after nine hours.",
            "It took a vote of 68 to 32 late on Monday, and a keeper wept.",
            {"How the vote ended": "68-32"},
        ),
        (
            "Torp defeated Lenn 31-24 in a storm that felled the posts.",
            "Nobody cheered when Lenn lost to Torp, 31-24.",
            {"How the match ended": "31-24"},
        ),
        ("Torp, which led Lenn 31-24, went home.", "The keeper was tired as Torp led Lenn 31-24.", {}),
        ("Torp defeated Lenn 31-24.", "Lenn lost to Torp, 30-24.", {}),
    ],
)
def test_how_a_vote_or_match_ended_is_agreed_on(one, other, found):
    """Two spellings are one; a standing on the way is no end."""
    assert {name: text for name, text in told(one, other).items() if name.startswith("How the")} == found


def test_a_count_is_told_by_a_clause_only_where_others_tell_what_is_done_in_it():
    """Else it stands with what it counts: an argument and a reopening are one source's."""
    found = agreed(
        "A brawl that left nine sailors injured began with an argument over barley.",
        "Nine sailors were injured in a brawl on the ferry, said a keeper in tears.",
    )
    assert not [it for it in found if "argument" in it.text]
    assert any(it.subject.startswith("How many") or "injured" in it.text for it in found)


def test_three_words_are_told_of_whom_they_name():
    """They stand close together in the other line; without a name they may be anybody's."""
    one = "{} was ordered held without bail after the harbour choir of Torp had sung."
    other = "{} was ordered held without bail while tenors of the harbour choir of Torp slept."
    (found,) = agreed(one.format("Orrin Vale"), other.format("Orrin Vale"))
    assert found.text == "Orrin Vale was ordered held without bail."
    assert not agreed(one.format("A brewer"), other.format("A brewer"))


def test_where_something_happened_did_nothing():
    """The place before `that` is not what injured whoever was there."""
    told = [
        one.text for one in hanging("Guards look into a robbery in the Torp market that injured two brewers.")
    ]
    assert "The Torp market injured two brewers." not in told
    (told,) = hanging("Guards look into a robbery that injured two brewers.")
    assert told.text == "A robbery injured two brewers."


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("early Sunday morning", "early Sunday"),
        ("Sunday night", "Sunday"),
        ("Monday night", None),
    ],
)
def test_the_day_of_the_event_is_agreed_on(when, day):
    """A part of the day stands with it only where all give that."""
    one = "Nine barrels of rye were lost as a fire broke out at the brewery of Torp early Sunday."
    other = f"A keeper wept at the brewery of Torp, where a fire broke out {when}."
    found = {it.subject: it.text for it in agreed(one, other, day="2026-03-03")}
    assert found.get("On which day it happened") == day

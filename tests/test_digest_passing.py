"""What passes is told by the newest articles alone: an earlier day's states stand on no page as if they still held."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.digest.ranking.passing import passes
from tests.digest_articles import article, said, write

OLD, NEW = dt.date(2024, 3, 5), dt.date(2024, 3, 8)
LEDE = "A jury in Arbon convicted the baker Jonas Frei of setting the mill of Horn on fire."
OTHERS = (
    "The fire of 5 March destroyed 400 tonnes of grain.",
    "Neighbours had called the brigade at noon, Ewa Lis of the village council said.",
)
STATE = "Rangers are still looking for a cyclist with a red helmet near the Steinach ford."


def page(state, day):
    """Write up a verdict of 8 March and an article of some day with a state in it."""
    early = article(
        "a.md",
        "The mill of Horn burned down on Tuesday.",
        "Insurers shrugged.",
        state,
        *OTHERS,
        title="Mill burns down in Horn",
        day=day,
    )
    return write(
        early,
        article("b.md", LEDE, title="Baker convicted of setting mill of Horn on fire", day="2024-03-08"),
    )


@pytest.mark.parametrize(("day", "told"), [("2024-03-05", False), ("2024-03-08", True), ("", True)])
def test_a_state_of_an_earlier_day_is_no_point(day, told):
    """Who is still being looked for is a point in an article of the newest day or of none, and in no earlier one."""
    assert (STATE in said(page(STATE, day))) == told


def test_what_was_so_at_its_time_stays():
    """The same told as past is a point of an earlier day too."""
    past = "Rangers were looking for a cyclist with a red helmet near the Steinach ford."
    assert past in said(page(past, "2024-03-05"))


def test_an_account_goes_by_days():
    """Where there is room for an account of many points, each in the order of its day, states of earlier days stay."""
    early = article(
        "a.md", "Insurers shrugged.", STATE, *OTHERS, title="Mill burns in Horn", day="2024-03-05"
    )
    late = article("b.md", LEDE, title="Baker convicted of setting mill of Horn on fire", day="2024-03-08")
    assert STATE in said(write(early, late, points=14))
    assert STATE not in said(write(early, late))


def test_a_lede_of_an_earlier_day_gives_way():
    """An older article that opens with what passes opens no page, however much of the headline it has."""
    early = article(
        "a.md",
        "Police in Arbon are investigating a fire that destroyed the old mill of Horn on the lake early on Tuesday.",
        title="Fire destroys old mill of Horn",
        day="2024-03-05",
    )
    late = article(
        "b.md",
        "The baker Jonas Frei was charged on Friday over the fire at the mill of Horn, the court of Arbon said.",
        title="Fire destroys old mill of Horn: baker charged",
        day="2024-03-08",
    )
    assert [one.citations[0].article for one in write(early, late).lede] == ["b.md"]


@pytest.mark.parametrize(
    "state",
    [
        "No arrests have been made in Horn.",
        "The brigade has not yet determined how the fire began.",
        "It is not clear who locked the gate of the mill.",
        "The miller is in serious condition, doctors say.",
        "Two men are being questioned in Arbon.",
        "Films of three cameras are being copied.",
        "Crews are pumping water out of the cellar.",
        "The council will meet on Wednesday.",
        "Officials hope the bridge can be saved.",
        "The canton has pledged to mend the weir.",
        "Both parishes have called for the carters to be let go.",
        "The bailiff announced that the two carters would be let go.",
        "At least nine barns in Horn have been lost.",
        "The rider was named as Jan Tobler, who remained at large on Sunday.",
        "Rangers believe Tobler is hiding in the mill.",
        "A man wanted in three towns was seen in Horn.",
        "Two of the riders were in stable condition as of Thursday.",
        "A carter, 30, was listed in critical but improving condition at a clinic in Arbon.",
        "The ferryman remained in fair condition on Friday, the clinic said.",
        "Two carters were flown to a clinic in Arbon in critical condition.",
        "The rider is a white man, about 6 feet tall and 180 pounds.",
        "The canton did not release the name of the rider.",
        "Officials declined to identify the owner of the mill.",
        "A warrant has been issued for the cyclist.",
        "Arbon has five detectives working on the case.",
    ],
)
def test_states_that_pass(state):
    """Searches, what is not known, how somebody is and what is to come may be over three days later."""
    assert passes(state, OLD, NEW)


@pytest.mark.parametrize(
    "lasting",
    [
        "Will Tanner found the key.",
        "The mill is known for its rye.",
        "At least nine barns in Horn were lost.",
        "Rangers believe Tobler lit the fire.",
        "The crews pumping water were from Arbon.",
        "The miller decided to mend the weir.",
        "The miller called for help.",
        "The bailiff announced that the two carters were let go.",
        "The council will meet on March 12.",
        "The council will meet on Saturday.",
        "The bridge will be closed until 2026.",
        'The miller said: "We will build it again."',
        "The miller was in serious condition that night.",
        "The miller was brought to Arbon in serious condition and died there.",
        "The wall of the mill is 6 feet thick.",
        "The miller did not identify himself to the guards.",
        "A warrant was issued for the cyclist, who gave himself up.",
        "The rider would not release the reins of his horse.",
    ],
)
def test_what_lasts(lasting):
    """Names, what is known, dates that are still to come, somebody's own words and what was told as past stay."""
    assert not passes(lasting, OLD, NEW)


@pytest.mark.parametrize(
    ("charge", "title", "told"),
    [
        ("Frei is charged with two counts of arson and with a theft at the Steinach ford.", "convicted", False),
        ("Frei faces two counts of arson and a charge of theft at the Steinach ford.", "pleads guilty", False),
        ("Frei is charged with two counts of arson and with a theft at the Steinach ford.", "goes on trial", True),
        ("Frei is charged with two counts of arson and with a theft at the Steinach ford.", "pleads not guilty", True),
        ("Frei was charged with two counts of arson and with a theft at the Steinach ford.", "convicted", True),
    ],
)  # fmt: skip
def test_a_charge_that_is_decided_is_no_point(charge, title, told):
    """Who has been convicted or has pleaded guilty no longer is charged; who is on trial still is."""
    early = article(
        "a.md",
        "The mill of Horn burned down on Tuesday.",
        "The baker Jonas Frei was found in Arbon on Thursday.",
        charge,
        title="Mill burns down in Horn",
        day="2024-03-07",
    )
    late = article(
        "b.md",
        "The baker Jonas Frei came to a court in Arbon.",
        title=f"Baker of Horn {title}",
        day="2024-03-09",
    )
    assert (charge in said(write(early, late))) == told

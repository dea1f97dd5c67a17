"""Numbers of which their own words say what they are of, and words for one thing of which they are."""

from __future__ import annotations

import pytest

from generator.digest.differences.values.slots import SLOTS
from generator.language.aspects import aspect
from tests.digest_articles import article, write

BID = "Norrby Crane of Toronto"


def pair(one, other):
    """Write up two reports of one story by two sources."""
    told = (
        "Mayor Ana Costa of Harl and Admiral Luis Prado spoke of it in Porto.",
        "Rui Tavares of Velo was there.",
    )
    return write(
        article("a.md", *told, one, publisher="A"), article("b.md", *told, other, publisher="B")
    ).differences


def sides(difference):
    return [side.value for side in difference.sides]


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            f"{BID} offers 21.50 euros in cash for each share of Veldt.",
            f"{BID} wants to buy Veldt, builder of port cranes, for \u20ac25.10 a share.",
            ["21.50 euros in cash for each share", "\u20ac25.10 a share"],
        ),
        (
            "Voters on Harl approved the treaty by 312 votes, the returning officer said on the quay.",
            "On Harl the treaty was carried by 132 ballots out of almost 9,000.",
            ["312 votes", "132 ballots"],
        ),
        (
            "The Harl express left the rails; two of its six carriages overturned.",
            "The five-carriage train was on its way to Harl.",
            ["six carriages", "five-carriage train"],
        ),
        (
            "The truce at Harl is a 30-day ceasefire, the envoy said.",
            "A 60-day ceasefire was agreed at Harl, diplomats said.",
            ["30-day ceasefire", "60-day ceasefire"],
        ),
        (
            "Organisers of the Harl appeal aim to collect $1.2 billion for the four countries.",
            "The Harl appeal hopes to raise as much as $2.1 billion.",
            ["$1.2 billion", "$2.1 billion"],
        ),
        (
            "Velo has moved some 8,000 soldiers up to the border at Harl since spring.",
            "The army counts some 18,000 Nigerian troops near Harl.",
            ["some 8,000 soldiers", "some 18,000 Nigerian troops"],
        ),
        (
            f"{BID} plans to cut 1,400 jobs at Harl.",
            f"{BID} would axe 400 jobs at Harl.",
            ["1,400 jobs", "400 jobs"],
        ),
        (
            "The bank at Harl lowered its key rate by a quarter of a point to 3.25 percent.",
            "The bank at Harl chopped its main interest rate to 3.75 percent.",
            ["3.25 percent", "3.75 percent"],
        ),
        (
            "The hoard of Harl holds 183 pieces of silver.",
            "At Harl somebody dug up 318 bits of silver.",
            ["183 pieces of silver", "318 bits of silver"],
        ),
        (
            "The hoard of Harl weighs 5.2 kilos.",
            "The booty of Harl tips the scales at 8.5 kilograms.",
            ["5.2 kilos", "8.5 kilograms"],
        ),
    ],
)
def test_what_a_number_is_of_by_its_own_words(one, other, told):
    """Two numbers in phrases that tell one thing stand against each other, however the rest is worded."""
    (found,) = pair(one, other)
    assert sorted(sides(found)) == sorted(told)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            f"{BID} offers 21.50 euros for each share of Veldt.",
            f"Veldt, for which {BID} bids, closed at 18.20 euros a share.",
        ),
        (
            "Voters on Harl approved the treaty by 312 votes.",
            "With half of Harl counted, the treaty leads by 132 votes.",
        ),
        (
            "Microdata mends the 64-bit versions of Harl.",
            "Microdata mends the 32-bit versions of Harl.",
        ),
        (
            f"{BID} plans to cut 1,400 jobs.",
            f"{BID} would axe 400 jobs in Harl alone.",
        ),
        (
            "The Harl express left the rails; two of its six carriages overturned.",
            "Firemen freed the last of the two carriages at Harl.",
        ),
    ],
)
def test_numbers_of_other_things(one, other):
    """A bid and a closing price, a result and a lead, parts and a whole are no difference."""
    assert not pair(one, other)


def test_every_slot_has_a_word():
    """Each word that tells a slot is what some word tells of a number: no slot waits for a word that never comes."""
    dead = {
        (unit, slot)
        for unit, slots in SLOTS.items()
        for slot in slots
        if slot
        not in {aspect(f"{slot}{end}", "en") for end in ("", "e", "y", "al", "ed", "es", "ion", "ies", "ing")}
    }
    assert not dead

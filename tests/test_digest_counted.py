"""Numbers of one deed, in sentences that have little else in common."""

from __future__ import annotations

import itertools

import pytest

from generator.config import Writing
from generator.digest import annotate
from generator.digest.differences import facts
from generator.digest.differences.parallels import counted
from generator.digest.evidence import gather
from generator.model import Relation, Topic
from tests.digest_articles import article, write


def _told(one, other, *more, later):
    told = (
        "The Tern Lane gang went on trial in Aldershaw on Monday before Judge Mary Okoro.",
        "Sergeant Paul Brix of the Aldershaw police watched from the gallery with Ana Mills.",
        "A clerk said that the gang had kept Aldershaw awake for years.",
    )
    return (
        article("a.md", *told, one, *more, day="2025-03-04", publisher="A"),
        article("b.md", *told, other, *more, day=later, publisher="B"),
    )


def found_alone(*told):
    """Return what the rule on its own finds in two such reports."""
    articles = _told(*told, later="2025-03-04")
    notes = {one.path: annotate(one) for one in articles}
    return list(counted(facts(gather(Topic(slug="topic", articles=articles), Writing().points, notes))))


def page(one, other, *more, later="2025-03-04"):
    """Write up two reports on one story by two sources, each with a sentence of its own; the second is of `later`."""
    return write(*_told(one, other, *more, later=later))


def values(*told, **days):
    """Return all values of all differences."""
    found = page(*told, **days).differences
    return set(itertools.chain.from_iterable([side.value for side in one.sides] for one in found))


@pytest.mark.parametrize(
    ("one", "other", "left", "right"),
    [
        (
            "Brix missed six sittings with a bad back.",
            "A bad back kept Brix at home, missing nine of the court's 40 sittings.",
            "six sittings",
            "nine of the court's 40 sittings",
        ),
        (
            "Five members of the gang pleaded guilty to arson in March.",
            "In a surprise, eight defendants pleaded guilty to arson and theft.",
            "Five members of the gang pleaded guilty to arson in March",
            "In a surprise, eight defendants pleaded guilty to arson and theft",
        ),
        (
            "Detectives fired 11 rounds at the van of the gang.",
            "At the van the police fired 17 shots, which woke the street.",
            "11 rounds",
            "17 shots",
        ),
        (
            "In all 14 countries had banned the gang's ringleader.",
            "The ringleader is banned, and 22 nations had banned him before.",
            "14 countries",
            "22 nations",
        ),
        (
            "The Eastern Organization for Road Co-operation sent eight experts to the trial.",
            "Three observers were sent by the Eastern Organisation for Road Cooperation.",
            "eight experts",
            "Three observers",
        ),
        (
            "The gang fled the depot in two cars after dark.",
            "In three vehicles the gang fled from the depot.",
            "two cars",
            "three vehicles",
        ),
        (
            "By May Mills had closed 12 stores that the gang robbed.",
            "Mills closed 17 shops which the gang had robbed.",
            "12 stores",
            "17 shops",
        ),
    ],
)
def test_numbers_of_one_deed_differ_however_the_rest_is_worded(one, other, left, right):
    """What is counted may be called otherwise, and the verb may stand in another form or place."""
    assert {left, right} <= values(one, other, "In May the judge saw 900 letters.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Brix missed six sittings with a bad back.", "Brix attended nine sittings with a bad back."),
        ("Brix missed at least six sittings.", "Brix missed nine sittings with his back."),
        ("Brix missed six sittings, Mills missed nine sittings.", "Brix missed nine sittings with his back."),
        ("Brix missed six sittings. Two weeks on he missed nine sittings.", "Brix missed nine sittings."),
        ("Brix missed six sittings and three hearings.", "Brix missed nine sittings, hearings among them."),
        ("Brix missed six sittings in 2019 with a bad back.", "Brix missed nine sittings with a bad back."),
        ("Shots hit three people near the depot.", "Near the depot shots hit five people, one of whom died."),
        (
            "Ana Mills was sentenced to four years for theft.",
            "Joan Reed was sentenced to nine years for theft.",
        ),
        (
            "The defence called 14 witnesses to Aldershaw.",
            "The prosecution called 31 witnesses to Aldershaw.",
        ),
        ("Police fired three shots at the van.", "From the van the gunman fired seven shots."),
        ("Mills closed 12 stores in Aldershaw last year.", "Mills closed 17 stores in Aldershaw."),
        ("Mills plans to close 12 stores in Aldershaw.", "Mills has closed 17 stores in Aldershaw."),
        ("Three members of the gang hid six rifles.", "Nine girls of the gang hid six rifles."),
        (
            "The names of five members charged over the mill came out.",
            "Two members were charged over the mill.",
        ),
        ("The gang burned two dozen sheds in Aldershaw.", "The gang burned 23 sheds in Aldershaw."),
        (
            "The sittings are believed to be the dearest in the nine-year life of the court.",
            "The gang's lease is believed to run for six years with the sittings.",
        ),
        ("Brix fired 40 or so rounds at the van.", "Brix fired 42 rounds at the van."),
        ("Brix ran 80 yards with the ball in Aldershaw.", "Brix ran for 226 yards in Aldershaw."),
    ],
)
def test_numbers_that_may_both_be_right_are_no_difference(one, other):
    """Another deed, a bound, another year or person, what is missing beside it, the hurt, thoughts, rounding, a run."""
    assert not found_alone(one, other)


def test_what_was_told_of_the_year_that_has_just_ended_is_no_other_time():
    """A season that ended in December is told of without its year in January."""
    told = (
        "Goalkeeper Ivo Marsh missed six matches in a bad 2024 season.",
        "Marsh missed nine matches with a bad knee.",
    )
    january = (
        article(
            "a.md", "Rovers sold Ivo Marsh to Aldershaw on Friday.", told[0], day="2025-01-11", publisher="A"
        ),
        article("b.md", "Ivo Marsh left Rovers for Aldershaw.", told[1], day="2025-01-11", publisher="B"),
    )
    assert [side.value for one in write(*january).differences for side in one.sides]
    assert not found_alone(*told)


@pytest.mark.parametrize(
    ("exact", "round_", "apart"), [(93.87, 90, True), (93.87, 94, False), (2.44, 2, False)]
)
def test_who_gives_digits_behind_the_point_is_rounded_to_whole_numbers(exact, round_, apart):
    """A turnout of 93.87 percent is none of 90."""
    found = values(
        f"Turnout in Aldershaw was {exact} percent.", f"Turnout in Aldershaw reached {round_} percent."
    )
    assert bool(found) == apart


def test_who_was_charged_later_is_an_update():
    """More are charged as days go by."""
    found = page(
        "Two people have been charged over the fire at the mill.",
        "Four people have been charged over the fire at the mill.",
        later="2025-03-09",
    ).differences
    assert [one.relation for one in found] == [Relation.UPDATE]

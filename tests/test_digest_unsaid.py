"""What the first sentence of a lede leaves unsaid, told by one behind it: who it was, on which day, and more."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write

TITLE = "Welder charged with setting Ronne boatyard alight"
CHARGED = (
    "A welder has been charged with setting fire to a boatyard in Ronne after a quarrel over nine weeks of unpaid"
    " wages, according to the prosecutor who has led the case since the spring."
)
LIGHTNING = (
    "Lightning may have set fire to a boatyard in Ronne after a storm that had been raging over the island for nine"
    " hours, according to the fire service, which has led the search since the spring."
)
SHED = "Two sheds and a crane were lost in the flames before the wind turned towards the sea."
TALK = "Neighbours spoke of little else in the bakery and on the quay."
ARGUED = "The boatyard has had four owners in ten years."


def lede(first, *behind, title=TITLE):
    """Return the lede of a story told by one article, and in few words by another."""
    return [
        one.text
        for one in write(
            article("a.md", first, *behind, title=title),
            article("b.md", "A boatyard burned in Ronne.", ARGUED, title="Boatyard burns"),
        ).lede
    ]


@pytest.mark.parametrize(
    "who",
    [
        "Henrik Falk, 34, lives in a hut behind the slipway.",
        "Henrik Falk, of Nexo, was arrested at the ferry.",
        "Police identified the suspect as Henrik Falk.",
        "The 34-year-old Henrik Falk pleaded not guilty.",
        "The suspect, Henrik Falk, had been in the yard for nine years.",
    ],
)
@pytest.mark.parametrize("between", [(), (SHED,)])
def test_lede_names_whom_its_first_sentence_does_not(who, between):
    """Behind a sentence on a welder stands who it was, also further down and where the first one is long."""
    assert lede(CHARGED, *between, who, TALK) == [CHARGED, who]


@pytest.mark.parametrize(
    ("first", "behind", "title"),
    [
        (CHARGED, "Henrik Falk said the yard had been full of tar.", TITLE),
        (CHARGED, "The case is led by Karin Holm, a prosecutor from Nexo.", TITLE),
        (
            CHARGED,
            "Henrik Falk, 34, lives in a hut behind the slipway.",
            "Falk charged with boatyard fire in Ronne",
        ),
        (
            CHARGED.replace("A welder", "Henrik Falk, 34, a welder,"),
            "Jens Lund, 51, was wounded by a spark.",
            TITLE,
        ),
        (
            LIGHTNING,
            "Henrik Falk, 34, lives in a hut behind the slipway.",
            "Lightning sets boatyard in Ronne alight",
        ),
    ],
)
def test_nobody_else_is_named(first, behind, title):
    """Neither who says so, nor anybody where somebody is named already or nobody was spoken of."""
    assert lede(first, behind, TALK, title=title) == [first]


def test_lede_has_a_day():
    """A long sentence without a day takes one with it that has one."""
    told = "The fire broke out on Tuesday in the paint store."
    assert lede(CHARGED, told, TALK) == [CHARGED, told]
    dated = CHARGED.replace("has been charged", "was charged on Friday")
    assert lede(dated, told, TALK) == [dated]


def test_lede_that_says_the_headline_again_says_more():
    """Behind a long sentence that adds little to the headline stands one with a name or a number."""
    title = "Nine weeks of unpaid wages led welder to set fire to Ronne boatyard, prosecutor says on Friday"
    dated = CHARGED.replace("has been charged", "was charged on Friday")
    told = "Some 140 masts and 60 sails were stored there for the winter."
    assert lede(dated, told, TALK, title=title) == [dated, told]
    assert lede(dated, TALK, told, title=title) == [dated]


def test_lede_stays_short():
    """What does not fit behind a long sentence is left to the points."""
    long = (
        "Henrik Falk, 34, lives in a hut behind the slipway, where nine other welders and their families have had their"
        " winter quarters since the old barracks at the end of the pier were pulled down."
    )
    assert lede(CHARGED, long, TALK) == [CHARGED]

"""What was done to some and was not to others."""

import pytest

from generator.language.negations import negations
from generator.model import Relation, SlotKind
from tests.digest_articles import pair, write

BACKGROUND = (
    "A climber fell from the Skarv ridge above Lunden on Monday.",
    "The warden of the Lunden hut, Ivo Brandt, raised the alarm.",
)


def told(left, right, days=("2025-03-03", "2025-03-03")):
    """Return what is claimed and denied between two articles on one fall: claims, denials and relation."""
    return [
        (*([cited.quote for cited in side.citations] for side in one.sides), one.relation)
        for one in write(*pair(left, right, days, background=BACKGROUND)).differences
        if one.kind is SlotKind.CLAIM
    ]


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        (
            "Ivo Brandt said the climber was wearing a helmet on the ridge.",
            "A guide said the climber was not wearing a helmet when he fell.",
        ),
        (
            "Brandt signed the book of the hut, a neighbour testified.",
            "A lawyer for Brandt said that his client did not sign the book of the hut.",
        ),
        (
            "Witnesses said that two flares were fired from the ridge.",
            "No flares were fired from the ridge, the mountain rescue said.",
        ),
        (
            "Brandt loosened the rope, the guide told the court.",
            "The defence said Brandt isn't the one who loosened the rope.",
        ),
        (
            "Smoke leaked from the hut on the ridge, two hikers said.",
            "No smoke leaked from the hut on the ridge, the warden insisted.",
        ),
        (
            "Brandt paid for the rope in Lunden, a clerk testified.",
            "Brandt has not paid for the rope in Lunden, the shop said.",
        ),
        (
            "The climber has booked a guide, according to the hut.",
            "The climber never booked a guide, the club said.",
        ),
        (
            "The route was approved by the warden and the mayor, the club said.",
            "The club said the warden has not approved the route.",
        ),
    ],
)
def test_what_one_says_was_done_and_another_was_not(claim, denial):
    """A deed that another source denies in nearly the same words is told with both, the claim first."""
    assert told(claim, denial) == [([claim], [denial], Relation.BETWEEN)]
    assert told(denial, claim) == [([claim], [denial], Relation.BETWEEN)]


def test_two_speakers_in_one_article():
    """A claim and its denial by two who are named differ, and not the source that reports both from itself."""
    claim = "The climber's brother, Per Lund, said that shots were fired into the air."
    denial = "Major Olav Dahl said that no shots were fired into the air."
    assert told([claim, denial], "The ridge was closed.") == [([claim], [denial], Relation.BETWEEN)]


def test_what_was_not_done_and_is_done_later():
    """A deed that an article of an earlier day denies has been done since."""
    denial, claim = "Brandt has not signed the book of the hut.", "Brandt has signed the book of the hut."
    assert later(denial, claim, ("2025-03-03", "2025-03-09")) == [
        ("Whether Brandt has signed the book of the hut", [denial.rstrip("."), claim.rstrip(".")])
    ]


def test_what_was_not_done_is_not_done_later():
    """What somebody did not do one day is no state that a later article overtakes, and neither is what somebody did."""
    denial, claim = "Brandt did not sign the book of the hut.", "Brandt signed the book of the hut."
    days = ("2025-03-03", "2025-03-09")
    assert told(denial, claim, days) == [([claim], [denial], Relation.BETWEEN)]
    assert told(claim, denial, days) == [([claim], [denial], Relation.BETWEEN)]


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        (  # another person
            "Brandt signed the book of the hut, a neighbour testified.",
            "The mayor said that Lund did not sign the book of the hut.",
        ),
        (  # a charge, which is a state of a case
            "Brandt is facing charges of neglect in Lunden, a clerk said.",
            "Brandt is not facing any charges of neglect in Lunden, the guide said.",
        ),
        (  # another thing
            "Brandt signed the book of the hut, a neighbour testified.",
            "The guide said that Brandt did not sign a contract.",
        ),
        (  # left open
            "Brandt may have signed the book of the hut, a neighbour testified.",
            "The guide said that Brandt did not sign the book of the hut.",
        ),
        (  # of another time
            "Brandt signed the book of the hut, a neighbour testified.",
            "The guide said that Brandt did not sign the book of the hut last year.",
        ),
        (  # not done to both
            "Brandt never signed the book of the hut, a neighbour testified.",
            "The guide said that Brandt did not sign the book of the hut.",
        ),
        (  # others of a kind
            "Two injuries were treated in the hut.",
            "No other injuries were treated in the hut.",
        ),
        (  # no more than not known
            "Two hikers helped the climber on the ridge, a neighbour testified.",
            "The guide found no evidence anyone helped the climber on the ridge.",
        ),
        (  # of some time
            "Brandt paid for the rope in Lunden, a clerk testified.",
            "Brandt has not paid for three years, the shop in Lunden said.",
        ),
        (  # of a part of it
            "Brandt signed the book of the hut, a neighbour testified.",
            "Brandt did not sign the book of the hut in the first week.",
        ),
    ],
)
def test_what_does_not_deny_it(claim, denial):
    """Another person, thing or time is no denial."""
    assert told(claim, denial) == []


def test_other_languages_have_no_words_for_it():
    """Where there is no file there is nothing to look for."""
    assert negations("xx").idle == frozenset()


def later(left, right, days=("2025-03-03", "2025-03-06")):
    """Return what is not done yet in one article and done in another: subjects with their sides."""
    return [
        (one.subject, [side.value for side in one.sides])
        for one in write(*pair(left, right, days, background=BACKGROUND)).differences
        if one.relation is Relation.UPDATE
    ]


@pytest.mark.parametrize(
    ("not_yet", "done", "subject"),
    [
        (
            "The rope has yet to be examined.",
            "Experts examined the rope.",
            "Whether experts examined the rope",
        ),
        (
            "The path to the hut has not been mended yet.",
            "Soldiers mended the path to the hut.",
            "Whether soldiers mended the path to the hut",
        ),
        (
            "The club's lawyers are still waiting to inspect the ridge.",
            "The ridge was inspected by the club's lawyers.",
            "Whether the ridge was inspected by the club's lawyers",
        ),
        (
            "Brandt has not so far apologised to the club.",
            "Brandt apologised to the club.",
            "Whether Brandt apologised to the club",
        ),
        (
            "The army still has to dismantle the hut.",
            "The hut was dismantled on Thursday.",
            "Whether the hut was dismantled on Thursday",
        ),
    ],
)
def test_what_is_not_done_yet_and_done_later(not_yet, done, subject):
    """What is still to be done to a thing and has been to an article of a later day is an update, the earlier first."""
    assert later(not_yet, done) == [(subject, [not_yet.rstrip("."), done.rstrip(".")])]
    assert not later(not_yet, done, ("2025-03-06", "2025-03-03"))
    assert not later(not_yet, done, ("2025-03-03", "2025-03-03"))


@pytest.mark.parametrize(
    ("not_yet", "done"),
    [
        ("The rope has yet to be examined.", "Experts examined the boots of the climber."),
        ("The rope has yet to be examined.", "Experts will examine the rope."),
        ("Brandt has yet to apologise to the club.", "The guide apologised to the club."),
        ("The rope had to be examined.", "Experts examined the rope."),
    ],
)
def test_what_is_not_done_yet_and_something_else(not_yet, done):
    """Another thing, another person, and what is to come are no news of it."""
    assert later(not_yet, done) == []

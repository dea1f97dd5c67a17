"""How firm a deed is to the sources of one story: open, decided, done, ruled out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.digest.annotations.telling import told_by
from generator.language.glimpse import words_of
from generator.language.stances import beginnings, stances, stances_in
from generator.model import Relation, SlotKind
from tests.digest_articles import pair, write

FORMS = [
    pytest.param(one.form, id=one.form.pattern)
    for one in sorted({it for several in stances("en").forms.values() for it in several}, key=str)
    if "(?=" not in one.form.pattern and "(?<=" not in one.form.pattern  # no example stands alone
]
BACKGROUND = (
    "The harbour of Brask was shut by ice on Monday, the port office of Lunden said.",
    "Ferries from Lunden and Orvik have been moored since Friday.",
)


def told(left, right, days=("2025-03-03", "2025-03-03")):
    """Return what differs in firmness between two articles on one port: sides and relation."""
    return [
        ([side.citations[0].quote for side in one.sides], one.relation)
        for one in write(*pair(left, right, days, background=BACKGROUND)).differences
        if one.kind is SlotKind.STATUS
    ]


@pytest.mark.parametrize(
    ("low", "high"),
    [
        (
            "A merger of the ports of Brask and Orvik is not on the table, the mayor said.",
            "The ports of Brask and Orvik have agreed to merge, the owners announced.",
        ),
        (
            "No decision has been taken on selling the icebreaker Hulda, the port office said.",
            "The port has decided to sell the icebreaker Hulda.",
        ),
        (
            "The sale of the icebreaker Hulda is under discussion, officials said.",
            "The sale of the icebreaker Hulda has been approved, officials said.",
        ),
        (
            "The king of Norland has been invited to Brask but has not replied.",
            "The king of Norland will travel to Brask, the palace said.",
        ),
        (
            "The king of Norland declined an invitation to open the Brask lock.",
            "The king of Norland accepted an invitation to open the Brask lock.",
        ),
        (
            "Talks on a contract with the Hulda yard are at an early stage.",
            "The port signed a contract with the Hulda yard.",
        ),
        (
            "The dockers of Orvik might strike in 2027, their union said.",
            "The dockers of Orvik are going to strike in 2027, their union said.",
        ),
    ],
)
def test_a_deed_that_is_firmer_to_one_source(low, high):
    """A deed that one source calls decided or done, and another open or ruled out, is told with both."""
    assert told(low, high) == [([low, high], Relation.BETWEEN)]
    assert told(high, low) == [([high, low], Relation.BETWEEN)]


def test_a_deed_that_is_firmer_on_a_later_day():
    """What is decided some days after it was only considered is an update."""
    low, high = (
        "The port may sell the icebreaker Hulda.",
        "The port has decided to sell the icebreaker Hulda.",
    )
    assert told(low, high, ("2025-03-03", "2025-03-06")) == [([low, high], Relation.UPDATE)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (  # as firm
            "The port plans to sell the icebreaker Hulda.",
            "The port has agreed to sell the icebreaker Hulda.",
        ),
        (  # another deed
            "The port may paint the icebreaker Hulda.",
            "The port has decided to sell the icebreaker Hulda.",
        ),
        (  # of something else
            "The port may sell the icebreaker Hulda.",
            "The port has decided to sell the lighthouse of Tarn.",
        ),
        (  # another one of a row
            "The port may sell a second icebreaker.",
            "The port has decided to sell the icebreaker.",
        ),
        (  # neither could
            "None of the dockers of Brask could provide a key of the icebreaker Hulda.",
            "The dockers of Brask could not provide a key of the icebreaker Hulda.",
        ),
        (  # what somebody hopes
            "Critics hope that the port will sell the icebreaker Hulda.",
            "The port may sell the icebreaker Hulda.",
        ),
        (  # a condition
            "If the port will sell the icebreaker Hulda, nobody will mourn.",
            "The port may sell the icebreaker Hulda.",
        ),
        (  # another number
            "The port may cut 300 jobs.",
            "The port has decided to cut 20 jobs.",
        ),
        (  # a question
            "The port may sell the icebreaker Hulda.",
            "Will the port sell the icebreaker Hulda?",
        ),
    ],
)
def test_what_is_no_other_firmness(left, right):
    """Another deed, another thing, what is hoped or asked says nothing of how firm it is."""
    assert told(left, right) == []


def test_a_source_that_tells_of_both_contradicts_nobody():
    """Where an article tells that a deed is decided and may come sooner, neither stands against another article."""
    both = (
        "The port has decided to sell the icebreaker Hulda. The port may sell the icebreaker Hulda in spring."
    )
    assert told(both, "The port might sell the icebreaker Hulda.") == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The yard has been sealed.", (3, 3)),
        ("The yard has not been sealed.", (-3, 0)),
        ("No deal on the yard has been agreed.", (-3, 0)),
        ("The yard is no longer considering a sale.", (-3, -3)),
        ("The yard isn't planning to close.", (-3, 0)),
        ("The yard won't close.", (-3, -3)),
    ],
)
def test_what_is_denied_stands_elsewhere(text, places):
    """A form that is denied says where the deed may stand then."""
    (stance,) = stances_in(text, "en")
    assert (stance.low, stance.high) == places


@pytest.mark.parametrize("form", FORMS)
def test_what_a_form_matches_has_a_word_of_a_stance(form):
    """A line is not passed over for want of a word where one of the forms matches it."""

    @settings(max_examples=10)
    @given(st.from_regex(form, alphabet=st.characters(codec="ascii"), fullmatch=True))
    def holds(text):
        assert "stances" in told_by(words_of(text.lower()))

    holds()


def test_a_language_without_a_file_has_no_stances():
    """Where there is no file there is nothing to look for."""
    assert not stances("xx").forms
    assert beginnings("xx") == ()
    assert stances_in("A merger is under discussion.", "xx") == ()

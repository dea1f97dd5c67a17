"""What a side of a difference in a state says: a whole clause, which a reader understands by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.digest.syntax.whole import LONGEST, whole
from generator.model import SlotKind
from tests.digest_articles import article, write

REST = (
    "The barge of Ana Prado lay at the Ribeira pier in Porto, the navy said.",
    "Luis Reis and the navy met the mayor, Ana Prado, at the town hall of Porto.",
)
WORDS = (
    "Police", "said", "that", "the", "man", ",", "who", "was", "arrested", "and", "charged", "with", ";", "no",
    "\u201c", "suspects", "\u201d", "have", "-", "died", "\u2014", "but", "when", "22", '"', "p.m.",
)  # fmt: skip
NONE = "No arrests have been made."


def sides(first: str, second: str) -> list[list[str]]:
    """Return what the sides say of differences in a state between two articles, the second one of a later day."""
    page = write(
        article("a.md", first, *REST, publisher="Herald", day="2025-05-07"),
        article("b.md", second, *REST, publisher="Courier", day="2025-05-09"),
    )
    return [[side.value for side in one.sides] for one in page.differences if one.kind is SlotKind.STATUS]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        pytest.param(
            NONE,
            "Harbour police have arrested a suspect in the fire on the barge.",
            "Harbour police have arrested a suspect in the fire on the barge",
            id="a verb with its subject and object",
        ),
        pytest.param(
            NONE,
            "Tomas Alves, 22, and Rui Melo, 25, both of Braga, were arrested over the fire on the barge.",
            "Tomas Alves, 22, and Rui Melo, 25, both of Braga, were arrested over the fire on the barge",
            id="a list with its verb",
        ),
        pytest.param(
            NONE,
            "Sources said Tomas Alves, 22, of Gaia, and Rui Melo, 25, of Braga, were taken into custody on the barge.",
            "Tomas Alves, 22, of Gaia, and Rui Melo, 25, of Braga, were taken into custody on the barge",
            id="a list behind who says so",
        ),
        pytest.param(
            NONE,
            "Court papers say Rui Melo was arrested around 9 p.m. Monday near the barge.",
            "Rui Melo was arrested around 9 p.m. Monday near the barge",
            id="an hour, without who says so",
        ),
        pytest.param(
            NONE,
            "Story Highlights Rui Melo, 25, was arrested Monday near the barge",
            "Rui Melo, 25, was arrested Monday near the barge",
            id="no head of a page",
        ),
        pytest.param(
            NONE,
            "Rui Melo was arrested Monday by U.K. officers near the barge.",
            "Rui Melo was arrested Monday by U.K. officers near the barge",
            id="letters with full stops",
        ),
        pytest.param(
            "Rui Melo was charged with arson after the fire on the timber barge at the Ribeira pier.",
            "The court said on Friday that the jury found Rui Melo, 25, guilty of arson.",
            "the jury found Rui Melo, 25, guilty of arson",
            id="what somebody was found, behind his age",
        ),
        pytest.param(
            "Four sailors were in the barge when it burned, but none of the injuries are life-threatening.",
            "A sailor who was burned on the barge in Porto has died.",
            "A sailor who was burned on the barge in Porto has died",
            id="who died",
        ),
    ],
)
def test_a_side_is_a_whole_clause(first, second, told):
    """A side has its subject, its verb and what that asks for; not who says so, nor another clause."""
    assert told in [side for one in sides(first, second) for side in one]


def test_a_side_keeps_its_negation():
    """What is not so is told as not so."""
    ((before, _),) = sides(
        "Four sailors were in the barge when it burned, but none of the injuries are life-threatening.",
        "A sailor who was burned on the barge in Porto has died.",
    )
    assert before == "none of the injuries are life-threatening"


def test_a_long_clause_ends_before_a_phrase():
    """A long clause goes without its last phrases, but not with half of one that has two words."""
    charged = (
        "Rui Melo, 25, of Braga, was charged on Wednesday with three counts of arson in connection with the fire "
        "that burned down the old barge at the Ribeira pier in Porto."
    )
    ((before, _),) = sides(charged, "Rui Melo was sentenced to nine years in prison over the barge.")
    assert before.startswith("Rui Melo, 25, of Braga, was charged on Wednesday with three counts of arson")
    assert not before.endswith("in connection")
    assert len(before) < len(charged) / 2 + 30


def test_a_clause_that_goes_on_in_another_ends_there():
    """What others do at that time is no part of a state."""
    ((before, _),) = sides(
        "Police are still looking for the gunman as family and neighbours are mourning the sailor.",
        "Rui Melo was arrested over the shooting on the barge.",
    )
    assert before == "Police are still looking for the gunman"


@pytest.mark.parametrize(
    ("first", "second", "subject", "told"),
    [
        pytest.param(
            "Ana Prado launched the night ferry to Gaia in June.",
            "The night ferry to Gaia, which Ana Prado launched in August, is popular.",
            "Month",
            [
                "Ana Prado launched the night ferry to Gaia in June",
                "The night ferry to Gaia, which Ana Prado launched in August, is popular",
            ],
            id="a month",
        ),
        pytest.param(
            "Rui Melo sailed to Braga with his fiancee on the barge Aurora.",
            "Rui Melo sailed to Braga with his wife on the barge Aurora.",
            "How they are related: fiancee or wife",
            [
                "Rui Melo sailed to Braga with his fiancee on the barge Aurora",
                "Rui Melo sailed to Braga with his wife on the barge Aurora",
            ],
            id="whose wife",
        ),
        pytest.param(
            "The gallery in Porto showed nine forgotten drawings by Ana Prado in its cellar.",
            "In its cellar the gallery in Porto showed four forgotten drawings by Ana Prado.",
            "How many drawings",
            ["nine forgotten drawings", "four forgotten drawings"],
            id="a number of things that are told",
        ),
    ],
)
def test_a_value_of_nothing_named_stands_in_its_clause(first, second, subject, told):
    """Where the subject does not tell what a value is of, the clauses do; else the values stand alone."""
    page = write(
        article("a.md", first, *REST, publisher="Herald", day="2025-05-07"),
        article("b.md", second, *reversed(REST), publisher="Courier", day="2025-05-07"),
    )
    assert [(one.subject, [side.value for side in one.sides]) for one in page.differences] == [
        (subject, told)
    ]


@pytest.mark.parametrize(
    ("first", "second", "subject"),
    [
        pytest.param(
            "A 7-year-old girl is in critical condition after the fire on the barge.",
            "The 7-year-old girl died of her burns on Friday.",
            "How badly the girl was hurt",
            id="a noun",
        ),
        pytest.param(
            "The captain Rui Melo, 25, was asleep on the barge when it burned.",
            "The navy denies that Rui Melo was asleep on the barge.",
            "Whether Rui Melo was asleep on the barge",
            id="what is denied",
        ),
        pytest.param(
            "The mate Rui Melo, 25, told the navy that the captain was asleep on the barge.",
            "The captain denies that he was asleep on the barge, though Rui Melo says so.",
            "Whether he was asleep on the barge",
            id="not who says so",
        ),
        pytest.param(
            "Rui Melo, 25, of 1400 block of Elm Street was burned on the barge.",
            "Rui Melo lived in the 1400 block of Elm Avenue, the navy said of the fire on the barge.",
            "Address of Rui Melo",
            id="whose home it is",
        ),
    ],
)
def test_a_subject_says_whom_it_is_about(first, second, subject):
    """Where both sides name one person, the subject does, in place of `he or she` or of nobody."""
    page = write(
        article("a.md", first, *REST, publisher="Herald", day="2025-05-07"),
        article("b.md", second, *reversed(REST), publisher="Courier", day="2025-05-07"),
    )
    assert subject in [one.subject for one in page.differences]


def test_somebody_by_name_stands_alone():
    """Whoever has been named is told by name and age, whatever else the sentence says."""
    ((before, after),) = sides(
        "The navy has not released the name of the victim of the fire.",
        "Tomas Alves, 22, was killed in the fire, the navy said.",
    )
    assert before == "The navy has not released the name of the victim of the fire"
    assert after == "Tomas Alves, 22"


def test_a_phrase_at_the_end_of_a_long_clause_stands():
    """What tells a state by itself is not buried in the long clause that ends with it, unless that denies it."""
    before = "In a sign of warmer ties, Minister Rita Sousa called Minister Omar Alami to {}discuss the "
    phrase = "upcoming summit between Portugal and Morocco, scheduled for June 3 in Lisbon"
    after = "Following the productive Lisbon summit earlier this year, both sides met."
    ((told, _),) = sides(f"{before.format('')}{phrase}.", after)
    assert told == phrase
    assert [one[0] for one in sides(f"{before.format('not ')}{phrase}.", after)] != [phrase]


@given(
    st.lists(
        st.sampled_from(WORDS),
        min_size=1,
        max_size=30,
    ),
    st.data(),
)
def test_a_whole_clause_holds_the_words(words, data):
    """A clause is short enough and does not begin behind the words that it is for, whatever the sentence."""
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = whole(text, start, end)
    assert found is None or 0 <= found[0] < end <= len(text) >= found[1] > found[0]
    assert found is None or found[1] - found[0] <= LONGEST


def test_a_long_clause_does_not_end_in_a_preposition():
    """What stands before a day belongs to it."""
    text = (
        "The blaze, which is being treated as suspicious, broke out in the roof of the boathouse at 9.12pm on Sunday"
        " night and soon spread to the quay."
    )
    at = text.index("treated as suspicious")
    span = whole(text, at, at + len("treated as suspicious"))
    assert span
    assert text[slice(*span)].endswith("at 9.12pm")


@pytest.mark.parametrize(
    ("first", "second", "subject"),
    [
        (
            "The barge burned in the 200 block of Elm Street.",
            "The barge burned in the 900 block of Elm Street.",
            "The address: Elm Street",
        ),
        ("The barge burned off Elm Street.", "The barge burned off Elm Avenue.", "The address: Elm"),
        (
            "Rui Melo sailed to Braga with his fiancee on the barge Aurora.",
            "Rui Melo sailed to Braga with his wife on the barge Aurora.",
            "How they are related: fiancee or wife",
        ),
        (
            "The mate Rui Melo was arrested on the barge in Braga on May 2.",
            "The navy arrested Rui Melo on the barge in Braga on May 5.",
            "When the arrest was made",
        ),
    ],
)
def test_a_subject_names_its_matter(first, second, subject):
    """An address has the words of both sides, words of a kind stand there themselves, and a day has its step."""
    page = write(
        article("a.md", first, *REST, publisher="Herald", day="2025-05-07"),
        article("b.md", second, *reversed(REST), publisher="Courier", day="2025-05-07"),
    )
    assert subject in [one.subject for one in page.differences]

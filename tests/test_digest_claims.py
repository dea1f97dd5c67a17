"""When two sentences commit themselves to the same."""

from __future__ import annotations

import pytest

from generator.digest.claims import by_case, claim, names_of, same, tells
from generator.digest.wording import read
from generator.language.words import stems

NAMES = frozenset({"gdansk", "poland", "polish", "donald", "tusk", "tuesday", "wednesday", "iran", "iranian"})


def commits(text):
    return claim(read(text, "en"), NAMES)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("It cost 1.5 million in Gdansk.", "1500000"), ("It cost 1,500,000 in Gdansk.", "1500000"),
        ("It cost $2.25 billion in Gdansk.", "2250000000"), ("Some 2,150 came.", "2150"),
        ("Twelve people came, or twelve.", "12"), ("It grew by 3.50 percent.", "3.5"), ("It was 007.", "7"),
    ],
)  # fmt: skip
def test_numbers_are_compared_by_value(text, number):
    """Separators, scales and number words do not matter."""
    assert commits(text).numbers == {number}


@pytest.mark.parametrize(
    ("stated", "other", "expected"),
    [
        (
            "Donald Tusk opened 12 schools in Gdansk.",
            "In Gdansk, Tusk opened twelve schools on Tuesday.",
            True,
        ),
        ("Tusk opened 12 schools in Gdansk.", "Tusk opened 14 schools in Gdansk.", False),
        ("Tusk opened 12 schools in Gdansk.", "Tusk opened schools in Gdansk.", False),
        ("Tusk opened a school on Tuesday.", "Tusk opened a school on Wednesday.", False),
        ("Tusk opened a school on Tuesday.", "Tusk opened a school.", False),
        ("Tusk will open the school.", "Tusk will not open the school.", False),
        ("Tusk will open the school.", "Tusk may open the school, or so he hinted perhaps.", False),
        ("The school in Gdansk is open.", "The school is open.", False),
        ("An Iranian school is open.", "Iran has a school that is open.", True),
        ("A school is open.", "A school is open.", False),
    ],
)
def test_same_claim_needs_numbers_names_and_negation(stated, other, expected):
    """Every number, name and date must be there; without any name nothing is certain."""
    assert same(commits(stated), commits(other)) is expected


@pytest.mark.parametrize(
    ("stated", "other", "expected"),
    [
        (
            "Karl Veit, the head of the union, was arrested on Friday.",
            "Karl Veit, head of the union, won on Friday.",
            False,
        ),
        (
            "Karl Veit, the head of the union, was arrested on Friday.",
            "Police arrested Karl Veit on Friday.",
            True,
        ),
        (
            "Franz Adler went on trial on Wednesday.",
            "Franz Adler lent money, his lawyer said on Wednesday.",
            False,
        ),
        ("The bridge at Altfeld is old.", "The old bridge at Altfeld.", True),
    ],
)
def test_same_claim_needs_what_happened(stated, other, expected):
    """Who and when are not enough: half of the verbs must be there, whatever is said in between."""
    assert tells(commits(stated), set(stems(other, "en"))) is expected


def test_names_are_words_that_stand_capitalised_inside_sentences():
    """Title Case says nothing about names, and neither does a first word."""
    sentences = (
        "The mayor of Gdansk met farmers.",
        "The Mayor Of The Town Has Met Many Angry Farmers Again.",
        "Farmers met the Mayor in a hall, and the mayor spoke.",
    )
    assert names_of(by_case(read(one, "en")) for one in sentences) == {"gdansk"}

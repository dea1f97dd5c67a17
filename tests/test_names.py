"""Names in a sentence, their kinds and the offices beside them."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.names import Status, mentions

CASES = [
    block.split("\n")
    for block in (Path(__file__).parent / "cases/names.txt")
    .read_text(encoding="utf-8")
    .strip()
    .split("\n\n")[1:]
]


def listed(text: str) -> list[str]:
    return [
        f"  {text[one.start : one.end]}: {one.kind or 'none'}"
        + (f" = {text[one.office.start : one.office.end]}" if one.office else "")
        for one in mentions(text, "en")
        if not one.signs.barred
    ]


@pytest.mark.parametrize("case", CASES, ids=[case[0][:40] for case in CASES])
def test_names_are_whole_and_of_the_right_kind(case):
    """Each name of a sentence is found with its kind and its office, and nothing else is."""
    assert listed(case[0]) == case[1:]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The former president Ana Lima spoke.", Status.FORMER),
        ("Ex-President Ana Lima spoke.", Status.FORMER),
        ("President-elect Ana Lima spoke.", Status.ELECT),
        ("Acting Governor Ana Lima spoke.", Status.ACTING),
        ("President Ana Lima spoke.", Status.CURRENT),
    ],
)
def test_an_office_tells_how_it_is_held(text, status):
    """Whether an office is held, was held, will be held or is held for another is read from its words."""
    (found,) = mentions(text, "en")
    assert found.office
    assert (found.name, found.office.status) == ("Ana Lima", status)


def test_words_seen_small_are_no_part_of_a_name_at_the_front():
    """A word that begins a sentence and stands in small letters elsewhere is left out of a name."""
    (found,) = mentions("Rain Lisbon saw in plenty.", "en", frozenset({"rain"}))
    assert found.name == "Lisbon"


def test_a_language_without_a_lexicon_has_no_names():
    """Where no lexicon tells, no names are guessed."""
    assert mentions("Ana Lima ist in Lissabon.", "de") == ()


@given(st.text(alphabet="abAB .,'-\u2019U.S&12of the", max_size=80))
def test_names_lie_in_their_sentence_and_apart(text):
    """Whatever the text, mentions are in order, do not overlap, and their offsets hold their last word."""
    found = mentions(text, "en")
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= after.start for one, after in pairwise(found))


@pytest.mark.parametrize(
    "text", ["The bridge was closed for repairs.", "In the morning it rained.", "However, no ship came."]
)
def test_a_sentence_with_no_capital_but_its_first_names_nobody(text):
    """Such sentences are many, and done with before they are taken apart."""
    assert mentions(text, "en") == ()


def test_a_name_at_the_front_is_one_though_no_other_capital_stands_behind_it():
    """A word that begins no sentence by itself is a name."""
    assert [one.name for one in mentions("Peru has closed the bridge.", "en")] == ["Peru"]


@given(st.text("abAB.-' \u2019\u201cMr of the New and"))
def test_a_run_is_parted_alike_when_it_comes_again(text):
    """What is remembered of a run holds wherever it stands."""
    alone = mentions(text, "en")
    behind = mentions(f"it was {text}", "en")
    assert mentions(text, "en") == alone
    assert mentions(f"it was {text}", "en") == behind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A boat burned by 700 N 62nd St. Dispatch told of it.", "St. Dispatch"),
        ("The bus stood at 312 9th Ave. Dispatch says so.", "Ave. Dispatch"),
        ("She was treated at the orde-New Sedlow Hospital.", "Sedlow Hospital"),
        ("It is an anti-San Orvane League.", "Orvane League"),
    ],
)
def test_no_name_begins_with_the_end_of_something_else(text, name):
    """A street ends behind its number, and half of a name may stand before a hyphen."""
    assert name not in {" ".join(mention.words) for mention in mentions(text, "en")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He won the 44th St. Louis Marathon.", "St. Louis Marathon"),
        ("He came on 9th St. Patrick's Day.", "St. Patrick"),
        ("They met then-Gov. Rui Costa at noon.", "Rui Costa"),
        ("They met ex-President Ann Lima at noon.", "Ann Lima"),
        ("It was Yale-New Sedlow Hospital that said so.", "Yale-New Sedlow Hospital"),
    ],
)
def test_a_name_behind_a_number_or_a_hyphen_is_whole(text, name):
    """A saint is no street, and a prefix is no half of a name."""
    assert name in {" ".join(mention.words) for mention in mentions(text, "en")}

"""Two values that can both be right: a part and the whole, a name among friends, a birthday, one word less exact."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write

STORY = (
    "Shots were fired at the Quinta Marina in Olhao, and Captain Rui Costa of the Algarve Guard closed the pier.",
    "Mayor Ana Lobo told Radio Ria that the Algarve Guard had searched the Quinta Marina near the Faro Bridge.",
)
TITLE = "Shots at the Quinta Marina"


def reports(*told, days=("2026-03-02", "2026-03-03", "2026-03-04"), titles=(TITLE, TITLE, TITLE)):
    """Return what reports of one story differ in, by subject."""
    pages = [
        article(f"{name}.md", *STORY, own, publisher=name, day=day, title=title)
        for name, own, day, title in zip("abc", told, days, titles, strict=False)
    ]
    return [one.subject for one in write(*pages).differences]


INJURED = "How many people were injured"


def test_a_count_of_which_its_title_gives_the_whole():
    """Who tells of three wounded under a title on five knows of five."""
    few, many = "The shots wounded three people.", "The shots wounded five people."
    assert reports(few, many) == [INJURED]
    assert reports(few, many, titles=("Five wounded at the Quinta Marina", TITLE)) == []
    assert reports(few, many, titles=("3 of 5 wounded at the Quinta Marina", TITLE)) == [INJURED]


def test_a_count_lower_than_what_was_known_before():
    """A lower count between two days with the higher one is of a part; one that the last day gives is an update."""
    few, many = "The shots wounded three people.", "The shots wounded five people."
    titles = ("Five wounded at the Quinta Marina", TITLE, TITLE)
    assert reports("The pier is closed.", few, many) == [INJURED]
    assert reports("The pier is closed.", few, many, titles=titles) == []
    assert reports("The pier is closed.", many, few, titles=titles) == [INJURED]


def test_who_counts_the_dead_beside_those_shot():
    """Ten who were shot, and nine beside one who was killed, are as many."""
    whole = "Ten people were shot at the Quinta Marina near the Faro Bridge."
    part = "{} people were shot and one man was killed at the Quinta Marina near the Faro Bridge."
    assert reports(whole, part.format("Seven")) == ["How many people were shot"]
    assert reports(whole, part.format("Nine")) == []


@pytest.mark.parametrize(("later", "told"), [("2026-03-09", ["Age of Joao Prado"]), ("2026-03-30", [])])
def test_an_age_a_year_higher_some_weeks_later(later, told):
    """Somebody may have had a birthday in three weeks; in one it is more likely that a source is wrong."""
    days = ("2026-03-02", later)
    both = ("Joao Prado, 34, was hit by a bullet.", "Joao Prado, 35, was hit by a bullet.")
    assert reports(*both, days=days) == told


def test_a_half_brother_is_a_brother():
    """Kinship that one source tells less exactly is the same; a cousin is no brother."""
    told = "Joao Prado was shot by his {} Tomas at the bar of the Quinta Marina."
    assert reports(told.format("half-brother"), told.format("brother")) == []
    assert reports(told.format("cousin"), told.format("brother")) == [
        "How they are related: cousin or brother"
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Judge Robert Lund", "Judge Robbie Lund"),
        ("Judge Daniel Lund", "Judge Danny Lund"),
        ("Judge Karl P. Lund", "Judge Peter Lund"),
    ],
)
def test_what_somebody_is_called_among_friends(left, right):
    """A familiar form, and a second name of which another source has the initial, are no other first names."""
    told = "{} sent the gunman to prison in Faro."
    assert reports(told.format("Judge Karl Lund"), told.format("Judge Rudolf Lund"))
    assert not reports(told.format(left), told.format(right))


def test_a_source_that_names_both_streets():
    """Where a third source knows of a place and a court of one name, nobody is wrong about the address."""
    place, court = "The shots fell on Alder Place.", "Neighbours saw the gunman on Alder Court."
    assert reports(place, court) == ["The address: Alder"]
    assert reports(place, court, "The shots fell where Alder Place meets Alder Court.") == []

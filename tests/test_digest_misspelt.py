"""Which names of a topic are one that a source misspells, cuts or puts otherwise."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write


def names(*texts: str) -> set[str]:
    """Return the names of a story, one article a text."""
    files = [article(f"{number}.md", text, "It rained on the pier.") for number, text in enumerate(texts)]
    return {entity.name for entity in write(*files).people}


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("It is on Pindal Road in Porto.", "He lives on Pindal Street in Porto.", "Pindal Road"),
        ("It is on Orvane Avenue in Porto.", "He lives on Orvanne Avenue in Porto.", "Orvane Avenue"),
        ("It is on Orvane Avenue SE in Porto.", "He lives on Orvane Avenue in Porto.", "Orvane Avenue"),
        ("In the 4000 block of South Orvane lies Porto.", "They met on South Orvane Avenue.", "South Orvane Avenue"),
        ("Tarvick Orde, 40, said so.", "Tarvik Ordey, 40, said so.", "Tarvick Orde"),
        ("Ana Lourda Dias Orvane, 40, said so.", "Ana Dias-Orvane, 40, said so.", "Ana Dias-Orvane"),
        ("Shares of Orvex Sciences fell. Orvex Sciences rose.", "Orvex announced it. Orvex said so.", "Orvex Sciences"),
        ("The Department of Energy said so.", "The U.S. Energy Department said so.", "U.S. Energy Department"),
    ],
)  # fmt: skip
def test_a_name_that_no_article_has_in_both_spellings_is_told_once(one, other, shown):
    """What a street is, a slip in a word, second names left out, and a department's words in another order."""
    assert names(one, other) - {"Porto"} == {shown}


@pytest.mark.parametrize(
    "texts",
    [
        ("It is on Pindal Road and Pindal Street in Porto.", "He lives on Pindal Street in Porto."),
        ("It is on Fifth Road in Porto.", "He lives on Fifth Street in Porto."),
        ("It is on East Pindal Road in Porto.", "He lives on West Pindal Road in Porto."),
        ("It is on Orvane Road.", "It is on Orvanne Road.", "It is on Orvanie Road."),
        ("It is on Orvane Road NW and Orvane Road SE.", "It is on Orvane Road in Porto."),
        ("Tarvick Orde, 40, met Tarvik Ordey, 12.", "Tarvik Ordey, 12, said so."),
        ("Daniel Orde, 40, said so.", "Danielle Orde, 40, said so."),
        ("Carl Orde, 40, said so.", "Carla Orde, 40, said so."),
        ("Tarvick Orde, 40, said so.", "Tarvik Lima, 40, said so."),
        ("Ana Lourda Orvane, 40, said so.", "Ana Marta Orvane, 40, said so."),
        ("The Department of Energy said so.", "The Education Department said so."),
    ],
)
def test_two_names_that_are_alike_stay_two(texts):
    """Where an article has both, of numbers and sides of a street, of three, and of given names that lists know."""
    found = names(*texts) - {"Porto"}
    assert len(found) >= len(texts), found

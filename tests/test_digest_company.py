"""Who's who: names of which nothing is known, among people."""

from __future__ import annotations

import pytest

from generator.model import EntityKind
from tests.digest_articles import article, write


def people(*texts):
    found = write(*(article(f"{at}.md", text) for at, text in enumerate(texts))).people
    return {entity.name for entity in found if entity.kind is EntityKind.PERSON}


@pytest.mark.parametrize(
    "text",
    [
        "They buried Anna Lima, Julia Costa and Tovie Ormelch in Porto.",
        "They buried Anna Lima, 20, Tovie Ormelch, and 30-year-old Julia Costa in Porto.",
        "They buried Anna Lima, Julia Costa; and Tovie Ormelch in Porto.",
    ],
)
def test_a_member_of_a_list_of_people_is_one(text):
    """Two whose given names are known tell it of the third."""
    assert "Tovie Ormelch" in people(text, text)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Lima met Julia Costa at Tovie Ormelch in Porto.",
        "The town hired Anna Lima, Orvane Water and Tovie Ormelch in May.",
        "They buried Anna Lima and Tovie Ormelch Park in Porto.",
    ],
)
def test_what_stands_in_no_list_of_people_is_left_open(text):
    """A small word, one person only, or the end of a place's name."""
    assert "Tovie Ormelch" not in people(text, text)


def test_whoever_has_the_surname_of_somebody_and_speaks_is_told():
    """Once is enough for a relative with a name that no list has."""
    assert "Quasha Dorne" in people("Anna Dorne was seen in Porto.", "Quasha Dorne said she ran from Porto.")


def test_a_house_with_a_surname_is_nobody():
    """What ends the names of houses and bodies tells no person."""
    assert "Quasha Dorne Clinic" not in people(
        "Anna Dorne was seen in Porto.", "Quasha Dorne Clinic said it shut in Porto."
    )


def test_who_is_quoted_is_somebody():
    """Behind the speech stands its speaker, and a verb."""
    text = '"It was dark in the harbor of Porto," Tovie Ormelch said.'
    assert "Tovie Ormelch" in people(text, text)

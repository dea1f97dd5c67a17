"""How far a case has come: the headline and the lede tell the latest step that a title of the newest day tells."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write

FIRE = (
    "A fire destroyed the ferry house of Braga and killed two sailors late on Monday.",
    "The fire began in the kitchen of the ferry house, firefighters of Braga said.",
    "Two sailors of the ferry line died in the fire, and four were hurt.",
)


def page(title, *sentences):
    return write(
        article("a.md", *FIRE, title="Fire at ferry house in Braga kills two sailors", day="2026-03-03", publisher="A"),
        article("b.md", *FIRE[::-1], title="Two sailors dead after fire at ferry house in Braga", day="2026-03-04",
                publisher="B"),
        article("c.md", *sentences, title=title, day="2026-06-20", publisher="C"),
    )  # fmt: skip


SCENE = (
    "It was quiet in the court when the cook of the ferry house was asked to stand up and answer the judge."
)


@pytest.mark.parametrize(
    "title",
    [
        "Cook arrested over Braga deaths",
        "Cook charged over Braga deaths",
        "Cook pleads guilty over Braga deaths",
        "Cook convicted over deaths in Braga",
        "Cook sentenced over Braga deaths",
    ],
)
def test_headline_tells_the_latest_step_of_a_case(title):
    """Who was arrested, charged or sentenced months later is the headline, though its article opens on a scene."""
    assert page(title, SCENE).title == title


@pytest.mark.parametrize(
    "title",
    [
        "Mayor charged with theft of lamp oil",
        "Insurers raise reward for arrest over Braga deaths",
        "Arrest report tells of Braga deaths",
    ],
)
def test_another_case_or_no_step_is_no_headline(title):
    """A charge of somebody else, a reward for an arrest and a report on one leave the headline as it is."""
    assert page(title, SCENE).title != title


def test_somebody_else_at_the_same_step_is_the_newer_state():
    """A second cook who is arrested weeks after the first one is the headline."""
    second = "Second man arrested over Braga deaths"
    told = write(
        article("a.md", *FIRE, title="Cook arrested over fire at ferry house in Braga that killed two sailors",
                day="2026-03-04", publisher="A"),
        article("b.md", *FIRE[::-1], title="Two sailors dead after fire at ferry house in Braga", day="2026-03-03",
                publisher="B"),
        article("c.md", SCENE, title=second, day="2026-03-20", publisher="C"),
    )  # fmt: skip
    assert told.title == second


def test_lede_tells_the_step_where_its_article_opens_too_long():
    """The second sentence of the newest article, on the charge, leads where the first one is too long to stand."""
    charge = "Prosecutors said Rui Lopes, 40, was charged on Tuesday with setting fire to the ferry house."
    long = (
        "More than three months after the fire that destroyed the ferry house of Braga, in which two sailors of the "
        "ferry line died and four were hurt, and after a long inquiry by the harbour police, the prosecutors, the "
        "insurers and the firefighters of three towns, a cook of the house has been charged with lighting it."
    )
    told = page("Cook charged with setting fire to ferry house", long, charge)
    assert [one.text for one in told.lede][:1] == [charge]


def of_one_day(title, *sentences):
    """Return the digest of the fire with an article of the same day."""
    return write(
        article("a.md", *FIRE, title="Fire at ferry house in Braga kills two sailors", day="2026-03-03"),
        article("b.md", *FIRE[::-1], title="Two sailors dead in Braga ferry house fire", day="2026-03-03"),
        article("c.md", *sentences, FIRE[1], title=title, day="2026-03-03"),
    )


def test_of_articles_of_one_day_the_later_step_leads():
    """Whoever was hurt in the morning is told of by all, who was arrested by the last of them."""
    arrested = (
        "Police in Braga have arrested a cook over the fire in the ferry house that killed two sailors."
    )
    page = of_one_day("Cook arrested after ferry house fire", arrested)
    assert page.title == "Cook arrested after ferry house fire"
    assert page.lede[0].text == arrested


@pytest.mark.parametrize(
    "title",
    [
        "No arrests after ferry house fire in Braga",
        "Convicted felon among the dead",
        "Arrest over theft of nine bells",
    ],
    ids=["denied", "who somebody was", "another case"],
)
def test_no_step_of_the_case_is_ahead_of_what_happened(title):
    """What nobody has come to, what somebody was and what is of another case come after the fire."""
    assert of_one_day(title, "Rain fell in Braga.").title != title

"""What changes in time and what does not: an age of a later day is no newer state, a charge is."""

from __future__ import annotations

from pathlib import Path

import pytest

import generator
from generator.digest.differences.changing import LASTING
from generator.model import Relation
from tests.digest_articles import article, write

STORY = (
    "Shots were fired at the Quinta Marina in Olhao, and Captain Rui Costa of the Algarve Guard closed the pier.",
    "Mayor Ana Lobo told Radio Ria that the Algarve Guard had searched the Quinta Marina near the Faro Bridge.",
)


def reports(*told, days=("2026-03-02", "2026-03-04")):
    """Return by subject how reports of one story differ: the relation and the values."""
    pages = [
        article(f"{name}.md", *STORY, own, publisher=name, day=day, title="Shots at the Quinta Marina")
        for name, own, day in zip("abc", told, days, strict=False)
    ]
    return {
        one.subject: (one.relation, [side.value for side in one.sides]) for one in write(*pages).differences
    }


@pytest.mark.parametrize(
    ("left", "right", "subject"),
    [
        ("Joao Prado, 34, was hit by a bullet.", "Joao Prado, 36, was hit by a bullet.", "Age of Joao Prado"),
        (
            "Three men and two women were taken to hospital.",
            "Two men and three women were taken to hospital.",
            "How many men and how many women",
        ),
        (
            "The shooting happened at 8:10 p.m. on Sunday.",
            "The shooting happened at 9:15 p.m. on Sunday.",
            "When it happened",
        ),
        (
            "The bodies were found about 2 p.m. on Sunday in Tavira.",
            "A neighbour said the bodies were discovered about 3 p.m. on Sunday.",
            "When the bodies were found",
        ),
        ("The rampage lasted 14 minutes.", "The rampage lasted 25 minutes.", "How long it lasted: attack"),
        (
            "Rita Melo was arrested in Tavira on March 1.",
            "Rita Melo was arrested in Tavira on Saturday morning.",
            "When the arrest was made",
        ),
        (
            "Rita Melo was arrested three houses from the scene in Tavira.",
            "Rita Melo was arrested five buildings away from the pier in Tavira.",
            "How many houses",
        ),
    ],
)
def test_what_no_day_changes_is_no_update(left, right, subject):
    """Ages, past hours and days, and lengths: sources of two days contradict each other in them."""
    assert reports(left, right)[subject][0] is Relation.BETWEEN


@pytest.mark.parametrize(
    ("left", "right", "subject"),
    [
        ("The shots wounded 12 people.", "The shots wounded 15 people.", "How many people were injured"),
        (
            "Rita Melo is charged with first-degree murder at the Quinta Marina.",
            "Rita Melo pleaded guilty to second-degree murder at the Quinta Marina.",
            "Rita Melo: charged or convicted",
        ),
        (
            "The trial of Rita Melo is set for May 4.",
            "The trial of Rita Melo is set for June 9.",
            "Date",
        ),
        ("Police initially said the boy was 9.", "The wounded boy is an 8-year-old boy.", "Age of the boy"),
    ],
)
def test_what_a_day_changes_is_an_update(left, right, subject):
    """Counts, charges and days to come change, and an age does where the text itself says which account came first."""
    assert reports(left, right)[subject][0] is Relation.UPDATE


def test_a_state_that_only_follows():
    """Charges that are pending and that are brought are no contradiction of one day: one follows the other."""
    pending, brought = "Police said that charges are pending.", "The gunman was charged with assault."
    days = ("2026-03-02", "2026-03-02")
    for told in ((pending, brought), (brought, pending)):
        assert reports(*told, days=days)["Whether there are charges"][0] is Relation.UPDATE


def test_a_count_that_only_later_days_know():
    """Of two counts of one day the higher one is the later, where articles of later days give it alone."""
    few, many = "The shots wounded 12 people.", "The shots wounded 15 people."
    days = ("2026-03-02", "2026-03-02", "2026-03-03")
    (found,) = reports(many, few, many, days=days).values()
    assert found == (Relation.UPDATE, ["wounded 12 people", "wounded 15 people"])
    (found,) = reports(many, few, few, days=days).values()
    assert found[0] is Relation.BETWEEN


@pytest.mark.parametrize(
    ("dated", "relation"),
    [
        ("The pier was closed on Sunday.", Relation.BETWEEN),
        ("The pier was closed on Sunday, May 17.", Relation.UPDATE),
        ("The pier is closed.", Relation.UPDATE),
    ],
)
def test_a_page_that_was_stamped_anew(dated, relation):
    """A page weeks behind all others that dates by days of the week alone is no later report."""
    offer = "The city is offering a {} reward for the gunman of the Quinta Marina."
    first, late = offer.format("$40,000"), f"{dated} {offer.format('$25,000')}"
    assert reports(first, late, days=("2026-03-02", "2026-05-20"))["Reward"][0] is relation
    assert reports(first, late, days=("2026-03-02", "2026-03-04"))["Reward"][0] is Relation.UPDATE


def test_every_slot_of_the_table_is_told_by_some_rule():
    """A slot that is called otherwise one day has to be so in the table of what lasts as well."""
    package = Path(generator.__file__).parent
    files = [*package.glob("digest/differences/**/*.py"), *package.glob("language/data/*/en.toml")]
    told = "\n".join(file.read_text() for file in files if file.stem != "changing")
    assert not [name for name in LASTING if f'"{name}"' not in told]

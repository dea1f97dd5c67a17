"""Who holds an office, and who is below whoever does."""

from functools import partial

import pytest

from generator.model import Relation, SlotKind
from tests.digest_articles import differing

BACKGROUND = (
    "The trial on the fire at the Lunden mill began on Monday.",
    "The Lunden mill burned down in May, the court heard.",
)


told = partial(differing, background=BACKGROUND, kind=SlotKind.OFFICE)
"""Return whose office two articles on one trial have otherwise: subject, sides and relation."""


def test_an_assistant_of_one_source_holds_the_office_to_another():
    """A full name with an office, and with a rank below it, differs; between days it is an update."""
    left, right = (
        "District Attorney Ada Holm opened the case.",
        "Lunden County Assistant District Attorney Ada Holm called a witness.",
    )
    sides = ["District Attorney Ada Holm", "Assistant District Attorney Ada Holm"]
    assert told(left, right) == [("Ada Holm: district attorney", sides, Relation.BETWEEN)]
    assert told([left, right], "The judge left.") == [("Ada Holm: district attorney", sides, Relation.WITHIN)]
    assert told(left, right, ("2025-03-03", "2025-03-05"))[0][2] is Relation.UPDATE


def test_an_office_behind_a_name():
    """The office may follow the name."""
    left, right = "Ada Holm, the deputy mayor, spoke.", "Ada Holm, the mayor, spoke."
    assert [subject for subject, _, _ in told(left, right)] == ["Ada Holm: mayor"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("District Attorney Ada Holm spoke.", "Assistant District Attorney Iris Holm spoke."),
        ("Assistant Lunden Police Chief Ada Holm spoke.", "Assistant Police Chief Ada Holm spoke."),
        ("Former Deputy Mayor Ada Holm spoke.", "Mayor Ada Holm spoke."),
        ("Deputy Mayor Ada Holm spoke.", "District Attorney Ada Holm spoke."),
        ("Deputy Mayor Ada Holm spoke in 2019.", "Mayor Ada Holm spoke."),
    ],
)
def test_offices_that_do_not_differ(left, right):
    """Others, other offices, other times and a place between rank and office are no difference."""
    assert told(left, right) == []

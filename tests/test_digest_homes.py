"""Where somebody is from, to two sources."""

from functools import partial

import pytest

from generator.model import Relation, SlotKind
from tests.digest_articles import differing

BACKGROUND = (
    "The trial on the fire at the Lunden mill began on Monday.",
    "The Lunden mill burned down in May, the court heard.",
)


told = partial(differing, background=BACKGROUND, kind=SlotKind.PLACE)
"""Return of whom two articles on one trial tell another home: subject, sides and relation."""


AGED, PLAIN = "Ada Holm, 34, of Malmby, ran the mill.", "The mill was run by Ada Holm of Torsvik."


def test_two_towns_of_one_person():
    """One source has somebody of one town, the other of another; no later day makes an update of that."""
    sides = ["Ada Holm, 34, of Malmby", "Ada Holm of Torsvik"]
    assert told(AGED, PLAIN) == [("Home town of Ada Holm", sides, Relation.BETWEEN)]
    assert told(AGED, PLAIN, ("2025-03-03", "2025-03-05"))[0][2] is Relation.BETWEEN


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Torsvik resident Ada Holm ran the mill.", "Ada Holm, 34, of Malmby, ran it."),
        (
            "Ada J. Holm, a 34-year-old woman from Torsvik, ran the mill.",
            "Ada Holm, aged 34, from Malmby, ran it.",
        ),
    ],
)
def test_other_words_for_where_somebody_is_from(left, right):
    """A resident of a town is from there, and a middle name is nobody else's."""
    assert [subject for subject, *_ in told(left, right)] == ["Home town of Ada Holm"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ada Holm of Malmby spoke first.", PLAIN),
        ("Ida Holm, 34, of Malmby, ran the mill.", PLAIN),
        (AGED, "The mill was run by Ada Holm of Torsvik police."),
        (AGED, "The mill was run by Ada Holm of Ohio."),
        (AGED, ["The mill was run by Ada Holm of Torsvik.", "Malmby, a suburb of Torsvik, woke to smoke."]),
        (AGED, ["The mill was run by Ada Holm of Torsvik.", "Ada Holm, 34, of Malmby, had left."]),
        (AGED, "The mill was run by Ada Holm of Malby."),
    ],
)  # fmt: skip
def test_whose_home_is_not_told_twice(left, right):
    """Two places where nobody tells an age, two people, offices, states, suburbs, both towns, spellings: none."""
    assert told(left, right) == []

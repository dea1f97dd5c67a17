"""Where somebody died, to two sources: at the scene or later."""

from functools import partial

import pytest

from generator.model import Relation, SlotKind
from tests.digest_articles import differing

BACKGROUND = (
    "Police in Lunden closed the Tarn Bridge after the collision on Monday.",
    "The Tarn Bridge in Lunden is to open again in the evening.",
)
SCENE = "The driver, identified as Ada Holm, died at the scene, the police said."
AWAY = "A doctor said that the driver died on the way to the hospital."


told = partial(differing, background=BACKGROUND, kind=SlotKind.PLACE)
"""Return where two articles on one collision have somebody die: subject, sides and relation."""


def test_the_only_dead_died_in_two_places():
    """Where an article counts one dead, at the scene and on the way exclude each other, on whichever day."""
    one = "One person was killed and two were hurt."
    sides = ["died at the scene", "died on the way"]
    for days in (("2025-03-03", "2025-03-03"), ("2025-03-03", "2025-03-05")):
        assert told([one, SCENE], AWAY, days) == [("Where the driver died", sides, Relation.BETWEEN)]
    assert told(SCENE, AWAY) == []


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Ada Holm, 34, was pronounced dead at Lunden Hospital.", 1),
        ("Ivo Brandt, 51, was pronounced dead at Lunden Hospital.", 0),
        ("Ada Holm, 34, was pronounced dead on the scene.", 0),
        ("Ada Holm was one of two who died at Lunden Hospital.", 0),
    ],
)
def test_whose_name_or_age_is_told(other, found):
    """A name of both lines is one person's, however many died; another name or age is somebody else's."""
    several = "Four people were killed and two were hurt."
    assert len(told([several, SCENE], [several, other])) == found


def test_more_than_one_dead():
    """Where an article counts more dead, who is not named may be another one."""
    one = "One person was killed and two were hurt."
    assert told([one, SCENE], ["Four people were killed and two were hurt.", AWAY]) == []

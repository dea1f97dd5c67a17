"""What two parties say against each other in one sentence."""

import pytest

from generator.model import Relation, SlotKind
from tests.digest_articles import article, write

BACKGROUND = (
    "The mill in Brask burned on Monday night, officials in Lunden said.",
    "Peter Holm, 40, worked in the mill.",
)


def told(*lines):
    """Return what two parties say in an article on a mill, sides and relation."""
    found = article("a.md", *BACKGROUND, *lines, publisher="a", day="2025-03-03")
    return [
        ([side.value for side in one.sides], one.relation)
        for one in write(found, article("b.md", *BACKGROUND, publisher="b", day="2025-03-03")).differences
        if one.kind is SlotKind.CLAIM
    ]


@pytest.mark.parametrize(
    ("one", "turn", "other"),
    [
        ("The owner says Holm left of his own will", ", while ", "the union insists that he was dismissed"),
        (
            "Police said the guard fired into the air",
            ", but ",
            "two bakers said that a guard fired at the roof",
        ),
        (
            "The army says eleven of its men were lost",
            ", though ",
            "doctors in Lunden say that it was 40",
        ),
        ("The mill had been inspected, the owner said", ", but ", "a fireman said that this was not true"),
        (
            "Norland says the boat was in its own waters",
            " while ",
            "Sira maintains it was near an island of Sira",
        ),
        (
            "According to the mayor, the gates of the mill were open",
            ", but ",
            "a guard said the gates were shut",
        ),
    ],
)
def test_two_parties_in_one_sentence(one, turn, other):
    """Each account is a side with who gives it, and no source contradicts itself."""
    assert told(f"{one}{turn}{other}.") == [([one, other], Relation.BETWEEN)]


def test_a_sentence_that_begins_with_its_turn():
    """Both accounts are told where the sentence begins with the word that turns."""
    assert told("While the owner says Holm left in May, the union says Holm was there in June.") == [
        (["the owner says Holm left in May", "the union says Holm was there in June"], Relation.BETWEEN)
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Police said a man ran from the mill, but detectives believe a man ran into the mill.",  # one side
        "The owner said the mill was old, but he said the roof of the mill was new.",  # nobody else
        "The owner said the mill was old, but did not say that the roof of the mill was new.",
        "Police would not say who lit the fire, but the mayor says a welder lit the fire.",  # kept back
        "The owner said the mill was old, but the mill is believed to have been sound.",  # nobody
        "The owner said the mill was old, but doctors said that two welders had burns.",  # of something else
        "Holm said that the mill was old, but Peter Holm said that the mill was sound.",
        "The owner said the mill was old and sound.",
        "The mill was old, but a guard said that the mill was sound.",
    ],
)
def test_no_two_parties(line):
    """One party, what nobody says, what is kept back and what is of two things are no two accounts."""
    assert not told(line)


def test_the_next_sentence_is_not_held_against_one():
    """A sentence that turns is often on something else that another person says."""
    assert not told("The owner said the mill was old.", "But a guard said that the mill was sound.")

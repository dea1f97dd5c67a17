"""One thing that somebody said, quoted by two sources in other words."""

import pytest

from generator.digest.differences.contradictions.wordings import in_other_words, words_of
from generator.model import Relation
from tests.digest_articles import pair, write

BACKGROUND = (
    "The Hulda yard in Brask closed its gates on Monday, officials in Lunden said.",
    "Norland has no other shipyard.",
)


def told(left, right, days=("2025-03-03", "2025-03-03")):
    """Return the wordings that differ between two articles on one yard, with the relation."""
    return [
        ([side.value for side in one.sides], one.relation)
        for one in write(*pair(left, right, days, background=BACKGROUND)).differences
        if one.subject == "Wording of a quotation"
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("We built the best ships of the whole north.", "We built the worst ships of the whole north."),
        ("The owners told us to go home at once.", "The owners asked us to go home at once."),
        ("My brother never shed a tear in the town.", "My brother never shed a tear in the yard."),
        ("We do think that the bank can be trusted.", "We do not think that the bank can be trusted."),
    ],
)
def test_another_word_in_a_quotation(left, right):
    """A quoted sentence of which two sources have another word is told with both wordings, whatever the days."""
    days = "2025-03-03", "2025-03-05"
    for one, other in ((left, right), (right, left)):
        sides = [f'"{text[:-1]}," Anna Holm said.' for text in (one, other)]
        assert told([sides[0]], [sides[1]], days) == [([one[:-1], other[:-1]], Relation.BETWEEN)]


def test_a_speech_over_several_paragraphs():
    """What somebody says of himself is read where its marks stand in other paragraphs."""
    left = ['"It was a good yard.', 'I want to build any of those ships again."']
    right = ['"It was a good yard.', 'I want to build nothing of wood again," Holm said.']
    assert not told(left, right)
    right[1] = 'I want to build all of those ships again," Holm said.'
    assert told(left, right) == [
        (
            ["I want to build any of those ships again.", "I want to build all of those ships again"],
            Relation.BETWEEN,
        )
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("We're going to open the yard again soon.", "We are gonna open the yard again soon."),
        ("The yard was the heart of this town.", "The yard is the heart of that town."),
        ("We will honour what the workers were promised.", "We will honor what the workers were promised."),
        ("We stay stead-fast in what we promised them.", "We stay steadfast in what we promised them."),
        ("We lost the yard and everybody who built it.", "We lost the yard and everyone who built it."),
        ("We are proud of the yard and its people.", "We are proud of the yard."),
        ("We are proud of the yard ... and its people.", "We are proud of the town and its people."),
        ("We are proud of [the] yard and its people.", "We are proud of our town and its people."),
        ("We lost the yard, and nobody had warned us.", "We lost a ship in it and nobody was there."),
        ("We sold nineteen ships before the yard closed.", "We sold ninety ships before the yard closed."),
    ],
)
def test_what_is_no_other_wording(left, right):
    """Spelling, contractions, tenses, what is left out or bracketed, and numbers are no other wording."""
    assert not told([f'"{left[:-1]}," Anna Holm said.'], [f'"{right[:-1]}," Edda Holm said.'])


def test_two_quotations():
    """A source that has both sentences quotes two, and so do sources that name other speakers."""
    one, other = "The bank has lied to every worker here", "The owner has lied to every worker here"
    lines = [f'"{text}," Anna Holm said.' for text in (one, other)]
    assert not told(lines, lines[1:])
    assert not told(['"We mourn with all families of the yard," Anna Holm said.'], [
        '"We mourn with all workers of the yard," Peter Brandt said.'
    ])  # fmt: skip


def test_the_ends_of_two_fragments_are_no_wording():
    """Two fragments that end alike begin otherwise, and are of two things."""
    left = 'Anna Holm called it a "wholly needless breach of the Norland Shipyards Act."'
    right = 'Peter Brandt called it the "dead letter of the Norland Shipyards Act."'
    assert not told([left], [right])


def test_words_of_a_quotation():
    """Contractions count as whole words, and an owner's ending does not count."""
    assert words_of("We can't say that it won't be Holm's.") == (
        "we", "can", "not", "say", "that", "it", "will", "not", "be", "holm",
    )  # fmt: skip
    assert not in_other_words(words_of("one two three"), words_of("one two four"))

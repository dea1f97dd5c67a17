"""What somebody keeps back to one source, and another source gives."""

import pytest

from generator.model import Relation, SlotKind
from tests.digest_articles import pair, write

BACKGROUND = (
    "The Hulda yard in Brask closed its gates on Monday, officials in Lunden said.",
    "Norland has no other shipyard.",
)


def told(left, right, days=("2025-03-03", "2025-03-03")):
    """Return what is kept back and given between two articles on one yard: subject, sides and relation."""
    return [
        (one.subject, [side.citations[0].quote for side in one.sides], one.relation)
        for one in write(*pair(left, right, days, background=BACKGROUND)).differences
        if one.kind is SlotKind.CLAIM
    ]


@pytest.mark.parametrize(
    ("kept", "given", "subject"),
    [
        (
            "A spokesman would not say how many welders the Hulda yard dismissed.",
            "The Hulda yard dismissed 340 welders, the union said.",
            "Whether the number is known",
        ),
        (
            "The Hulda yard gave no reason for the dismissal of its welders.",
            "The Hulda yard dismissed its welders because of unpaid bills, a banker said.",
            "Whether the reason is known",
        ),
        (
            "The Hulda yard refused to give the real reason for the dismissal of its welders.",
            "The Hulda yard dismissed its welders, who were fired for sleeping in a hull.",
            "Whether the reason is known",
        ),
        (
            "No reason or date was given for the dismissal of the welders of the Hulda yard.",
            "The Hulda yard dismissed its welders due to unpaid bills.",
            "Whether the reason is known",
        ),
        (
            "A doctor would not say what the welders of the Hulda yard are being treated for.",
            "Welders of the Hulda yard are being treated for burns.",
            "Whether the reason is known",
        ),
        (
            "The price of the Hulda yard was not disclosed.",
            "A bank in Orvik put the price of the Hulda yard at $40 million.",
            "Whether the sum is known",
        ),
        (
            "Edda Holm declined to comment on the Hulda yard.",
            "Edda Holm said in a letter that the Hulda yard would open again.",
            "Whether there is a comment",
        ),
        (
            "The ministers of Norland and Sira met in Brask, but gave no details of what was discussed.",
            "In Brask the ministers of Norland and Sira discussed a loan for welders when they met.",
            "Whether details are known",
        ),
    ],
)
def test_what_is_kept_back_and_given(kept, given, subject):
    """What one source is not told stands against the line of another source that tells it."""
    assert told([kept], [given]) == [(subject, [kept, given], Relation.BETWEEN)]


@pytest.mark.parametrize(
    ("kept", "given"),
    [
        (  # a number of something else
            "A spokesman would not say how many welders the Hulda yard dismissed.",
            "The Hulda yard dismissed its welders after 90 years.",
        ),
        (  # a reason for something else
            "The Hulda yard gave no reason for the dismissal of its welders.",
            "A strike in Orvik was called off because of rain.",
        ),
        (  # a sum that its own line has
            "The price of the Hulda yard was not disclosed, but it is believed to be worth $50 million.",
            "A bank in Orvik put the price of the Hulda yard at $40 million.",
        ),
        (  # left open
            "The Hulda yard gave no reason for the dismissal of its welders.",
            "The Hulda yard may have dismissed its welders because of unpaid bills.",
        ),
        (  # somebody else
            "Edda Holm declined to comment on the Hulda yard.",
            "Ivar Holm-Reyk said that the Hulda yard would open again.",
        ),
        (  # what is said of somebody
            "Edda Holm declined to comment on the Hulda yard.",
            "The report says Edda Holm took the money of the Hulda yard.",
        ),
    ],
)
def test_what_gives_nothing_that_is_kept_back(kept, given):
    """A number, a reason or a word of somebody else gives nothing that was kept back."""
    assert told([kept], [given]) == []


def test_a_comment_of_an_earlier_day_is_none():
    """Who spoke before, and then declined to comment, has not contradicted anybody."""
    spoke = "Edda Holm said that the Hulda yard would open again."
    silent = "Edda Holm declined to comment on the Hulda yard."
    assert told([spoke], [silent], ("2025-03-03", "2025-03-05")) == []


def test_what_the_same_article_gives_is_not_kept_back():
    """Where the article itself gives it, from somebody else, nothing stands against another source."""
    kept = "The Hulda yard gave no reason for the dismissal of its welders."
    given = "The Hulda yard dismissed its welders because of unpaid bills, a banker said."
    assert told([kept, given], [given.replace("a banker", "a broker")]) == []

"""Why something happened, as two sources tell it: a cause that one does not know, an accident, a confession."""

import pytest

from generator.model import Relation
from tests.digest_articles import article, pair, write

BACKGROUND = (
    "The mill in Brask burned on Monday night, officials in Lunden said.",
    "Peter Holm, 40, worked in the mill.",
)


def differ(left, right):
    """Return the differences between two articles of one day on one mill, by their subjects."""
    return {one.subject: one for one in write(*pair(left, right, background=BACKGROUND)).differences}


CAUSE, ACCIDENT = "Whether the cause is known", "Whether it was an accident"
SUSPICIOUS, CONFESSION = "Whether it is suspicious", "Whether the confession was free"
JOB, POST = "How the job was lost", "Whether Holm resigned or was dismissed"


@pytest.mark.parametrize(
    ("left", "right", "subject"),
    [
        (
            "The cause of the fire in the old mill has yet to be established.",
            "The fire in the mill was set off by a faulty dryer, the owner said.",
            CAUSE,
        ),
        (
            "Firefighters do not yet know what started the fire.",
            "The fire appears to be the work of an arsonist.",
            CAUSE,
        ),
        (
            "The mill burned after what may have been an accident.",
            "The fire was no accident, Holm said.",
            ACCIDENT,
        ),
        (
            "Holm was accidentally shot, a guard said.",
            "The guard deliberately shot Holm, a witness said.",
            ACCIDENT,
        ),
        (
            "His death is being treated as an accident.",
            "His death was deliberate, his sister said.",
            ACCIDENT,
        ),
        (
            "The fire in the mill is not being treated as suspicious.",
            "Police in Brask treat the fire in the mill as suspicious, and are treating it as suspicious still.",
            SUSPICIOUS,
        ),
        (
            "There were no signs of foul play in the mill in Brask.",
            "Officers in Brask suspect foul play in the mill.",
            SUSPICIOUS,
        ),
        (
            "Peter Holm confessed in a videotaped interview, a detective said.",
            "Peter Holm was tortured until he signed a confession, his lawyer said.",
            CONFESSION,
        ),
        (
            "Peter Holm admitted to police that he had a match in his hand.",
            "The statement of Peter Holm was made under duress.",
            CONFESSION,
        ),
        (
            "A recently laid-off welder came into the mill in Brask with a torch.",
            "A just-fired employee came into the mill in Brask with a torch.",
            JOB,
        ),
        ("Peter Holm resigned from the mill in May.", "Peter Holm was sacked by the mill in May.", POST),
    ],
)
def test_two_accounts_of_one_cause(left, right, subject):
    """Both accounts are told, in whichever order the articles stand."""
    for one, other in ((left, right), (right, left)):
        assert subject in differ(one, other)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The fire was accidental, a guard said.",
            "There is not enough evidence that the fire was deliberate.",
        ),
        ("No foul play is suspected.", "Holm was accidentally shot by a guard."),
        ("The cause of the fire is not known.", "Officers look for what caused the fire."),
        ("Holm was hurt in an accident on the motorway.", "The guard deliberately shot at a dog."),
        ("The cause of the fire is not known.", "The crash was caused by a drunk driver."),
        ("Holm was laid off by the mill in Brask.", "Shots were fired in the mill in Brask."),
        ("The mill in Brask laid off workers in May.", "Peter Holm was sacked by the mill in Brask."),
        ("Peter Holm resigned from the board in Brask.", "Anna Lund was dismissed by the mill in Brask."),
        ("No foul play was suspected in Brask.", "Police did not suspect foul play in the mill."),
        ("Peter Holm confessed to police.", "The confession of Peter Holm was read in court."),
    ],
)
def test_no_two_accounts(left, right):
    """What both sides may say at once, or of something else, is no difference."""
    assert not differ(left, right).keys() & {CAUSE, ACCIDENT, SUSPICIOUS, CONFESSION, JOB, POST}


def test_nobody_overtakes_the_other():
    """Whether it was an accident does not change from one day to the next."""
    left = article(
        "a.md", "His fall was an accident, a guard said.", *BACKGROUND, publisher="a", day="2025-03-03"
    )
    right = article(
        "b.md", "His fall was no accident, his sister said.", *BACKGROUND, publisher="b", day="2025-03-07"
    )
    found = {one.subject: one.relation for one in write(left, right).differences}
    assert found[ACCIDENT] is Relation.BETWEEN

"""Who holds a post to one source, and has left it, holds it for a time or is only to have it, to another."""

import pytest

from generator.model import SlotKind
from tests.digest_articles import differing

BACKGROUND = (
    "A dam above Brask cracked on Monday, and 300 people left the Tarn valley.",
    "Engineers from Norland are to look at the Brask dam.",
)


def told(left, right):
    """Return what differs in the posts of people between two articles on one dam: subject and values."""
    found = differing(left, right, background=BACKGROUND, kind=SlotKind.OFFICE)
    return [(subject, values) for subject, values, _ in found]


@pytest.mark.parametrize(
    ("current", "other", "subject", "value"),
    [
        (
            "Governor Edda Holm ordered a review.",
            "The review was ordered by Edda Holm, who left office as governor in February.",
            "Edda Holm: governor",
            "Edda Holm, who left office",
        ),
        (
            "Mayor Edda Holm asked for calm.",
            "Edda Holm, the mayor-elect, asked for calm.",
            "Edda Holm: mayor",
            "Edda Holm, the mayor-elect",
        ),
        (
            "Relief coordinator Edda Holm asked for calm.",
            "Edda Holm, who has been the valley's acting relief coordinator since autumn, asked for calm.",
            "Edda Holm: coordinator",
            "Edda Holm, who has been the valley's acting relief coordinator",
        ),
        (
            "The envoy of Norland, Edda Holm, asked for calm.",
            "Edda Holm, who has been named as the next envoy, asked for calm.",
            "Edda Holm: envoy",
            "Edda Holm, who has been named as the next envoy",
        ),
        (
            "Police chief Edda Holm asked for calm.",
            "Acting BPD chief Edda Holm asked for calm.",
            "Edda Holm: chief",
            "Acting BPD chief Edda Holm",
        ),
        (
            "Senator Edda Holm asked for calm.",
            "Edda Holm, a candidate for senator, asked for calm.",
            "Edda Holm: senator",
            "Edda Holm, a candidate for senator",
        ),
        (
            "Transport secretary Edda Holm asked for calm.",
            "Former transport secretary Edda Holm asked for calm.",
            "Edda Holm: secretary",
            "Former transport secretary Edda Holm",
        ),
    ],
)
def test_a_post_that_somebody_holds_to_one_source(current, other, subject, value):
    """Somebody in a post to one source has left it, has it for a time or is to have it to another."""
    ((found, values),) = told(current, other)
    assert found == subject
    assert values[1] == value


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (  # another office
            "Transport secretary Edda Holm asked for calm.",
            "Former housing secretary Edda Holm asked for calm.",
        ),
        (  # neither holds it
            "Former relief coordinator Edda Holm asked for calm.",
            "Edda Holm, the acting relief coordinator, asked for calm.",
        ),
        (  # the name of the office
            "Edda Holm wrote to the secretary of Water and Rural Roads on Monday.",
            "The former secretary of Water and Rural Roads, Ivar Lund, asked for calm.",
        ),
        (  # somebody else
            "Governor Edda Holm ordered a review.",
            "Ivar Holm, who left office as governor in February, asked for calm.",
        ),
        (  # a report of the day on which somebody goes
            "Transport secretary Edda Holm asked for calm.",
            "Edda Holm resigned on Monday.",
        ),
    ],
)
def test_posts_that_do_not_differ(left, right):
    """Two offices, two persons or two that are past are no difference."""
    assert told(left, right) == []

"""What a call, a meeting or a speech was about, by source."""

import pytest

from generator.model import SlotKind
from tests.digest_articles import article, write

BACKGROUND = (
    "Fishermen of Norland and Sira have clashed off Brask since Friday.",
    "The Brask coast guard sent two boats.",
)
LEAD = "Chancellor Ulla Brandt of Norland and Premier Tomas Reyk of Sira were on the telephone on Monday."


def told(left, right, lead=LEAD):
    """Return what exchanges were about between two articles: subject and sides."""
    both = [
        article(f"{name}.md", [lead, *one], *BACKGROUND, publisher=name, day="2025-03-03")
        for name, one in (("a", left), ("b", right))
    ]
    return [
        (one.subject, [side.value for side in one.sides])
        for one in write(*both).differences
        if one.kind is SlotKind.CLAIM
    ]


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        (
            "The call focused on fish quotas, an aide said.",
            "Brandt and Reyk talked about gas prices during the call.",
            ["fish quotas", "gas prices"],
        ),
        (
            "Prisoners were at the centre of the call of Brandt and Reyk.",
            "The two discussed lighthouse repairs, according to people with knowledge of the call.",
            ["Prisoners", "lighthouse repairs"],
        ),
        (
            "Their conversation turned mainly on a new museum.",
            "In the call Brandt and Reyk exchanged views on exams for pilots.",
            ["a new museum", "exams for pilots"],
        ),
    ],
)
def test_what_a_call_was_about(left, right, values):
    """Each source's subject of one call is shown where they have nothing in common."""
    assert told([left], [right]) == [("What the call was about", values)]


def test_what_a_meeting_was_about():
    """A meeting that the lines before name is one, whoever met is told in them."""
    lead = "Chancellor Ulla Brandt of Norland met Premier Tomas Reyk of Sira in Brask on Monday."
    left, right = (
        "The talks dealt with fish quotas.",
        "According to her office they discussed gas prices only.",
    )
    assert told([left], [right], lead) == [("What the meeting was about", ["fish quotas", "gas prices only"])]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (  # a word in common
            ["The call focused on fish quotas and nets."],
            ["Brandt and Reyk talked about quotas for herring during the call."],
        ),
        (  # one source tells of both
            ["The call focused on fish quotas."],
            ["The call of Brandt and Reyk was about gas prices.", "Fish quotas came up as well."],
        ),
        (  # nobody says that it came to that
            ["The call focused on fish quotas."],
            ["Brandt wanted to discuss gas prices with Reyk in the call."],
        ),
        (  # what was said, word for word
            ["The call focused on fish quotas."],
            ['"The call was about gas prices," a fisherman joked.'],
        ),
        (  # another exchange
            ["The call focused on fish quotas."],
            ["In a sermon a bishop spoke about gas prices."],
        ),
    ],
)
def test_what_is_no_other_subject(left, right):
    """Subjects in other words, of other exchanges, or told beside one another are none."""
    assert told(left, right) == []

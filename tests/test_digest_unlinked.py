"""A point adds to nothing that its reader has not read: the `also` of its main clause goes."""

from __future__ import annotations

import pytest

from generator.digest.syntax.unlinked import unlinked
from tests.digest_articles import article, said, write


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Rangers also seized a boat.", "Rangers seized a boat."),
        ("The council has also closed two piers.", "The council has closed two piers."),
        (
            "Ewa Lis, a spokeswoman for the port, also said no.",
            "Ewa Lis, a spokeswoman for the port, said no.",
        ),
        ("There will also be a ferry at noon.", "There will be a ferry at noon."),
    ],
)
def test_also_at_the_verb_goes(text, left):
    """Nothing else changes, and it says the same."""
    assert unlinked(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "The ferry is not only cheap but also quick.",
        "The mill, also in Horn, burned down.",
        "A man who also sings was hired as a pilot.",
        "The lake, also known as the Horner See, is low.",
        "“Rangers also seized a boat,” Ewa Lis said.",
        "The ferry stopped, and the bus also came late.",
        "Pilots and also boatmen went home.",
        "Rangers seized a boat.",
    ],
)
def test_also_elsewhere_says_what_it_says(text):
    """In other clauses, in names and in what somebody says it stays."""
    assert unlinked(text) == text


def test_a_point_has_none():
    """It is cited from its whole passage."""
    closed = "The council also closed two piers of Horn for 30 days on Monday."
    digest = write(
        article("a.md", "A storm sank the ferry of Horn on Sunday.", "Insurers shrugged.", closed),
        article("b.md", "The ferry of Horn sank on Sunday in a storm.", "Traders wept."),
    )
    assert closed.replace("also ", "") in said(digest)
    assert any(cited.quote == closed for point in digest.points for cited in point.citations)

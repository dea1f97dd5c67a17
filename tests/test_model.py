"""Records of the model: what must not be cannot be made, in whatever stage."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Citation, Difference, Relation, Side, SlotKind, Statement, Topic

WORDS = "The quay is shut."
CITED = Citation("a.md", 0, len(WORDS), WORDS)
SAID = Statement(WORDS, (CITED,))
SIDES = (Side("shut", (CITED,)), Side("open", (CITED,)))
DIFFERENCE = Difference("The quay", SlotKind.STATUS, Relation.BETWEEN, SIDES)


@pytest.mark.parametrize(
    ("record", "wrong"),
    [
        (CITED, {"quote": ""}),
        (CITED, {"end": CITED.end + 1}),
        (CITED, {"start": 1}),
        (SAID, {"citations": ()}),
        (SAID, {"text": ""}),
        (DIFFERENCE, {"sides": SIDES[:1]}),
    ],
)
def test_what_has_no_source_cannot_be_said(record, wrong):
    """A statement without a citation, a quotation that is not as long as its passage and half a difference raise."""
    with pytest.raises(ValueError, match=r"no statement|does not fit|no difference"):
        replace(record, **wrong)


def test_a_topic_has_an_article():
    """What no article founded has no address, no day and no digest."""
    with pytest.raises(ValueError, match="'quay' has no article"):
        Topic(slug="quay", articles=())

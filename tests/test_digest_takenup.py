"""What a point takes up from before it in its article stands on the page before it, or the point is left out."""

from __future__ import annotations

import pytest

from generator.digest import annotate
from generator.digest.evidence import gather
from generator.model import Topic
from tests.digest_articles import article, said, write

LEDE = "A crane driver was killed on the north quay of Bergen on Sunday, the port said in a note."
TITLE = "Crane driver killed in Bergen"


def taken_up(*sentences):
    """Return what the last of some sentences of an article takes up."""
    one = article("a.md", *sentences, title=TITLE)
    evidence = gather(Topic(slug="topic", articles=(one,)), 6, {one.path: annotate(one)})
    return evidence.taken_up.of(len(evidence.passages) - 1)


@pytest.mark.parametrize(
    ("before", "text", "things"),
    [
        (
            "Guards saw an old blue van at a gate.",
            "Pilots in Voss found the van and told the mayor of Lom.",
            {"van"},
        ),
        (
            "Guards saw an old blue van at a gate.",
            "Pilots in Voss found the van of Erik Dahl on Monday.",
            set(),
        ),
        (
            "Guards saw an old blue van at a gate.",
            "Pilots found a van in Voss and towed the van away.",
            set(),
        ),
        (
            "Guards saw the van of a baker at a gate.",
            "Pilots in Voss found the van and told the mayor of Lom.",
            set(),
        ),
        (
            "Guards saw nothing at all on Sunday.",
            "Pilots in Voss found the van and told the mayor of Lom.",
            set(),
        ),
        (
            "Guards saw a van at a gate.",
            "Pilots in Voss found the van's doors and told the mayor of Lom.",
            {"van"},
        ),
        (
            "Guards saw an old blue van at a gate.",
            "Pilots in Voss found the van in the weeds and told the mayor of Lom.",
            {"van"},
        ),
        (
            "Guards saw an old blue van at a gate.",
            "Pilots in Voss found the van on Monday and told a mayor.",
            {"van"},
        ),
        (
            "Guards saw an old blue van at a gate.",
            "Pilots in Voss found the van near the old mill in Lom Road.",
            set(),
        ),
        (
            "Guards saw an old blue van at a gate.",
            "In the van, Erik Dahl of Voss slept for nine hours on Monday.",
            {"van"},
        ),
        (
            "Guards saw an old blue van at a gate.",
            "Pilots sold the van, Erik Dahl told the mayor of Lom.",
            set(),
        ),
        ("A court sat in Voss.", "Pilots in Voss told the court on Monday that it rained.", set()),
        (
            "Guards saw an SUV at a gate.",
            "Pilots in Voss were pulled from the SUV and taken to Lom.",
            {"suv"},
        ),
    ],
)
def test_the_thing_is_taken_up_where_a_thing_was_told_before_it(before, text, things):
    """`The van` is what `a van` introduced; one that is told more of, or that nothing introduced, is not."""
    assert taken_up(LEDE, before, text) == things


@pytest.mark.parametrize(
    ("lede", "told"),
    [
        (LEDE, False),
        ("A crane driver was killed by a van on the north quay of Bergen on Sunday, the port said.", True),
    ],
)
def test_a_point_on_the_van_stands_behind_one_on_a_van(lede, told):
    """Where neither headline nor lede has a van, a point on the van is left out."""
    point = "Pilots in Voss searched the van and a barn for nine hours on Monday, and nobody was found."
    page = write(article("a.md", lede, "A van was seen.", point, title=TITLE), points=1)
    assert (point in said(page)) == told

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


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Pilots in Voss carried the boy to a clinic on Monday.", {"boy"}),
        ("Pilots in Voss carried the other boy to a clinic on Monday.", {"boy"}),
        ("Pilots in Voss carried the boy who fell to a clinic.", set()),
        ("Pilots in Voss carried the boy found on Monday to a clinic.", set()),
        ("Pilots met a baker and his son in Voss, and carried the boy to a clinic.", set()),
        ("Pilots in Voss asked Erik Dahl about the boy on Monday.", set()),
        ("Pilots in Voss carried the guests to a clinic on Monday.", set()),
        ("Pilots in Voss carried the 40-year-old to a clinic on Monday.", {"40"}),
        ("Pilots in Voss carried the 40-year-old woman to a clinic on Monday.", {"40 woman"}),
        ("The 40-year-old woman was carried to a clinic in Voss on Monday.", {"40 woman"}),
        ("Pilots in Voss carried the 40-year-old victim to a clinic on Monday.", {"40"}),
        ("Pilots in Voss quarrelled with the 40-year-old for a night and a day.", {"40"}),
        ("Pilots in Voss carried the 40-year-old novelist to a clinic on Monday.", set()),
        ("Pilots in Voss crossed the 40-year-old bridge to a clinic on Monday.", set()),
        ("Pilots said on Monday that Erik Dahl carried the boy to a clinic.", set()),
        ("Major Erik Dahl said on Monday that pilots carried the boy to a clinic.", {"boy"}),
        ("Pilots in Voss carried the 40-year-old Erik Dahl to a clinic.", set()),
        ("Pilots met a baker, 40, in Voss and carried the 40-year-old to a clinic.", set()),
    ],
)
def test_the_boy_is_somebody_who_was_told_before(text, people):
    """`The boy`, or one with an age alone, is taken up unless the sentence tells which one, or may have named him."""
    assert taken_up(LEDE, "Guards saw nothing at all on Sunday.", text) == people


@pytest.mark.parametrize(
    ("lede", "told"),
    [
        (
            "A crane driver and his friend were killed on the north quay of Bergen on Sunday, the port said.",
            False,
        ),
        (
            "A crane driver and his son were killed on the north quay of Bergen on Sunday, the port said.",
            True,
        ),
        ("A crane driver and a boy were killed on the north quay of Bergen on Sunday, the port said.", True),
    ],
)
@pytest.mark.parametrize(
    "point",
    [
        "Pilots in Voss had seen the boy beside a barn for nine hours on Monday, and nobody asked.",
        "The boy had lived beside a barn in Voss for nine months with two pilots.",
    ],
)
def test_a_point_on_the_boy_stands_behind_a_boy_or_a_son(lede, told, point):
    """Where neither headline nor lede tells of a boy, or of somebody who may be called so, none is in a point."""
    page = write(article("a.md", lede, "Insurers shrugged.", point, title=TITLE), points=1)
    assert (point in said(page)) == told

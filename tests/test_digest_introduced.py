"""Whoever has a bare name stands behind the passage that names him in full; nobody has one whom no page names."""

from __future__ import annotations

from itertools import permutations

import pytest

from generator.digest import annotate
from generator.digest.evidence import gather
from generator.digest.summary.introduced import introduced
from generator.model import Topic
from tests.digest_articles import article, said, write

LEDE = "A crane driver was killed on the north quay of Bergen on Sunday, the port said in a note."
CHAIN = (
    "Guards arrested a man called Erik Dahl at a ferry on Monday.",
    "Dahl, 40, is charged with the killing of Ana Ruiz, who had worked in the port for six years.",
    "Ruiz was found by two pilots beside a winch.",
)


@pytest.mark.parametrize("order", list(permutations(range(1, 4))))
def test_who_names_another_is_introduced_first(order):
    """A passage that names one in full and another by the bare name comes behind the one that names that one."""
    one = article("a.md", LEDE, *CHAIN, title="Crane driver killed in Bergen")
    evidence = gather(Topic(slug="topic", articles=(one,)), 6, {one.path: annotate(one)})
    placed = introduced(evidence, (0,), order)
    assert placed.index(1) < placed.index(2) < placed.index(3)


@pytest.mark.parametrize(
    ("opening", "told"),
    [("Ingrid was taken to a clinic in Voss.", False), ("A nurse took Ingrid to a clinic in Voss.", True)],
)
def test_no_point_begins_with_a_name_that_nobody_has_told(opening, told):
    """Somebody of whom all articles have one name alone begins no point that is the first to name him."""
    page = write(
        article(
            "a.md",
            LEDE,
            "Insurers shrugged.",
            opening,
            "Ingrid, 9, said that a light had fallen on the quay.",
            title="Crane driver killed in Bergen",
        )
    )
    assert (opening in said(page)) == told


@pytest.mark.parametrize(
    ("opening", "told"),
    [
        ("Vandrik was taken to a clinic in Voss by two pilots.", False),
        ("Vandrik's brother was taken to a clinic in Voss by two pilots.", False),
        ("Monday's storm was the worst in Voss for twenty years.", True),
        ("Pilots carried a ladder to a clinic in Voss.", True),
    ],
)
def test_no_point_begins_with_a_name_of_no_known_kind(opening, told):
    """A lone name that no word near it makes somebody or something begins no point; a day and a group do."""
    page = write(
        article(
            "a.md",
            LEDE,
            "Insurers shrugged.",
            opening,
            "A light on the quay fell on Vandrik.",
            title="Crane driver killed in Bergen",
        )
    )
    assert (opening in said(page)) == told


@pytest.mark.parametrize(
    ("point", "told"),
    [
        ("Guards in Voss had seen for nine hours on Monday a baker and a girl, Dahl said.", False),
        ("Guards in Voss had seen a baker and a girl, Ewa, for nine hours on Monday.", True),
    ],
)
def test_who_says_so_is_not_the_one_before_him(point, told):
    """`A girl, Dahl said` does not tell who has that bare name, as `a girl, Ewa,` does."""
    page = write(
        article(
            "a.md",
            LEDE,
            "Insurers met Erik Dahl.",
            "Insurers met Ewa Moen.",
            point,
            title="Crane driver killed in Bergen",
        ),
        points=1,
    )
    assert (point in said(page)) == told


@pytest.mark.parametrize(
    ("lede", "point", "told"),
    [
        ("A crane driver was killed", "The victim had lived in Voss with two pilots and a baker.", True),
        ("A crane driver was killed", "The victim's barn in Voss had been sold to two pilots.", True),
        ("A crane driver was killed", "The victims had lived in Voss with two pilots and a baker.", False),
        (
            "A crane driver was killed",
            "The second victim had lived in Voss with two pilots and a baker.",
            False,
        ),
        ("Three crane drivers were killed", "The victims had lived in Voss with pilots and a baker.", True),
        ("Three crane drivers were killed", "The victim had lived in Voss with pilots and a baker.", False),
        ("Several men were killed", "The suspects had lived in Voss with pilots and a baker.", True),
    ],
)
def test_the_victim_is_one_and_the_victims_are_several(lede, point, told):
    """`The victim` begins a point where no more than one was told of, `The victims` where several were."""
    first = f"{lede} on the north quay of Bergen on Sunday, the port said in a note."
    page = write(article("a.md", first, "Insurers shrugged.", point, title="Killing in Bergen"), points=1)
    assert (point in said(page)) == told

"""Who it was and how far the case has come is news, however much of it repeats what happened."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write

TITLE = "Pilot shot dead on the quay of Bergen"
LEDE = "A pilot was shot dead on the fish quay of Bergen on Monday, police said."
ASIDE = ("The quay is closed to trams.", "Sixty traders of the market went home early on Monday.")
OTHERS = (
    "A pilot was shot dead on the fish quay of Bergen.",
    "Insurers of the quay expect claims of 12 million kroner.",
    "Mayor Kari Moe wants lamps of glass and steel at the market hall.",
)


def points(*sentences, title="Shot on the quay", points=5):
    """Return what the points of two articles say, the second of which has these sentences."""
    found = write(
        article("a.md", LEDE, *ASIDE, title=TITLE, day="2025-03-04"),
        article("b.md", OTHERS[0], *sentences, *OTHERS[1:], title=title, day="2025-03-04"),
        points=points,
    )
    return [one.text for one in found.points]


@pytest.mark.parametrize(
    "who",
    [
        "The pilot who was shot dead on the fish quay has been identified as Erik Dahl.",
        "Police in Bergen identified the pilot shot dead on the quay Monday as 41-year-old Erik A. Dahl.",
        "Erik Dahl, 41, of Askoy, was shot dead on the fish quay of Bergen on Monday, police said.",
        "A doctor in Bergen said Erik Dahl was among the people who were shot on the fish quay on Monday.",
        "Erik Dahl was arrested on Monday for the death of the pilot on the fish quay of Bergen.",
    ],
)
def test_who_it_was_is_a_point(who):
    """A full name that nobody has told, of the dead and of who is charged, though the rest was told."""
    assert who in points(who)


@pytest.mark.parametrize(
    "who",
    [
        "The pilot who was shot dead on the fish quay was shot on Monday.",
        "The pilot shot dead on the fish quay of Bergen was first identified as Erik Dahl.",
        "A trader who identified herself as Anna Vik saw the pilot shot dead on the quay.",
        "Last year pilot Erik Dahl was shot dead on the fish quay of Bergen.",
    ],
)
def test_who_is_not_told_of_is_none(who):
    """Nobody's name, a wrong one, that of who speaks, and that of another case make no news of what was told."""
    assert who not in points(who)


@pytest.mark.parametrize("name", ["Erik Dahl", "Erik Moe-Dahl"])
def test_a_name_is_told_once(name):
    """The second sentence that tells it repeats."""
    first = f"The pilot who was shot dead on the fish quay has been identified as {name}."
    again = f"Police identified the pilot shot dead on the fish quay as {name}."
    assert sum("Dahl" in one for one in points(first, again)) == 1


@pytest.mark.parametrize(("verb", "told"), [("was charged", True), ("may be charged", False)])
def test_an_opening_that_tells_a_later_step_is_a_point(verb, told):
    """Who was arrested is charged: what an article opens with is told if the case has come further."""
    arrested = "A baker was arrested over the death of a pilot on the fish quay of Bergen, police said."
    charged = (
        f"The baker who was arrested over the death of a pilot on the quay {verb} with murder, police said."
    )
    found = write(
        article(
            "a.md", arrested, *ASIDE, title="Baker arrested over death of pilot in Bergen", day="2025-03-05"
        ),
        article("b.md", charged, *OTHERS[1:], title="Pilot on the quay", day="2025-03-04"),
        points=5,
    )
    assert (charged in [one.text for one in found.points]) is told

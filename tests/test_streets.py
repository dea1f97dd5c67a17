"""Streets in sentences, and addresses of one story that differ."""

import pytest

from generator.language.streets import find, one_street
from generator.model import Relation
from tests.digest_articles import article, write


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "It happened in the 1700 block of Adams Trail about noon.",
            ("1700 block of Adams Trail", "adams", "trail"),
        ),
        ("They met on E. 14th Street.", ("E. 14th Street", "14th", "street")),
        ("They met at Fifth Ave. in the rain.", ("Fifth Ave", "5th", "avenue")),
        ("Fire On Harbour Rd", ("Harbour Rd", "harbour", "road")),
    ],
)
def test_a_street_is_found_with_its_name_and_its_block(text, told):
    """What stands before the name is none of it, and short forms are written out."""
    (one,) = find(text)
    assert (text[one.start : one.end], one.name[-1], one.kind) == told


@pytest.mark.parametrize(
    "text", ["St. Louis won.", "Dr. Drive left.", "The street was wet.", "Mr. Lane spoke."]
)
def test_what_is_no_street_is_not_found(text):
    """A saint, a doctor and a man called Lane have no name of a street before them."""
    assert find(text) == ()


def test_a_point_of_the_compass_parts_streets_only_where_both_have_one():
    """West 16th Street may be 16th Street, and is not East 16th Street."""
    west, east, plain = (find(f"On {name} 16th Street.")[0] for name in ("West", "East", "the"))
    assert one_street(west, plain)
    assert one_street(east, plain)
    assert not one_street(west, east)


def addresses(left, right, later="2026-03-02"):
    """Write up two reports of one fire that differ in a sentence, and return what differs in their addresses."""
    shared = (
        "The Rosa Lima mill of the Azores Line burned at Porto near the Arrabida Bridge.",
        "Captain Rui Costa told Radio Douro that the Azores Line had checked the Rosa Lima mill in Faro.",
    )
    pages = [
        article(f"{name}.md", *shared, told, publisher=name, day=day, title="Mill burns at Porto")
        for name, told, day in zip("ab", (left, right), ("2026-03-02", later), strict=True)
    ]
    return [one for one in write(*pages).differences if one.subject.startswith("The address")]


def differ(left, right):
    """Return the sides of the addresses in two reports of one fire."""
    return [[side.value for side in one.sides] for one in addresses(left, right)]


@pytest.mark.parametrize(
    ("left", "right", "sides"),
    [
        (
            "The fire began on Ditch Drive.",
            "Neighbours saw the fire on Ditch Road.",
            ["Ditch Drive", "Ditch Road"],
        ),
        (
            "The fire began in the 1700 block of Adams Lane.",
            "Neighbours saw the fire in the 17000 block of Adams Lane.",
            ["1700 block of Adams Lane", "17000 block of Adams Lane"],
        ),
        (
            "The fire began at Neptune Avenue and 16th Street.",
            "Neighbours saw the fire at West 16th Street and Mermaid Avenue.",
            ["Neptune Avenue and 16th Street", "West 16th Street and Mermaid Avenue"],
        ),
        (
            "Crews came down Mill Lane to Ditch Drive.",
            "Smoke hung above Ditch Road until Tuesday.",
            ["Ditch Drive", "Ditch Road"],
        ),
    ],
)
def test_two_addresses_on_one_street_differ(left, right, sides):
    """Another kind of street, another block or another corner is told."""
    assert differ(left, right) == [sides]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The fire began on Ditch Dr. at noon.", "Neighbours saw the fire on Ditch Drive."),
        ("The fire began on Fifth Avenue.", "Neighbours saw the fire on 5th Avenue."),
        ("The fire began on South Ditch Drive.", "Neighbours saw the fire on North Ditch Road."),
        ("The fire began on Ditch Drive.", "Between Ditch Road and Ditch Drive neighbours saw the fire."),
        ("The fire began on Ditch Drive.", "Neighbours saw the fire on Mill Road."),
        ("The fire at Neptune Avenue and 16th Street.", "The fire at 16th Street and Neptun Avenue."),
        (
            "Crews came down Mill Lane to Neptune Avenue and 16th Street.",
            "Smoke hung above Mermaid Avenue and 16th Street until Tuesday.",
        ),
    ],
)
def test_addresses_that_may_be_one_do_not_differ(left, right):
    """Short forms, spellings, points of the compass, what the other article names too, corners of a long street."""
    assert differ(left, right) == []


def test_no_later_day_changes_where_it_happened():
    """The address of a later report contradicts that of an earlier one, and is no update."""
    (found,) = addresses("It began on Ditch Drive.", "It began on Ditch Road.", later="2026-03-09")
    assert found.relation is Relation.BETWEEN


def test_times_are_of_one_event_where_the_streets_are_one():
    """Two times of day differ in reports on one street, and not where each names another."""
    shared = ("The Rosa Lima mill of the Azores Line burned at Porto near the Arrabida Bridge.",)

    def times(left, right):
        pages = [
            article(
                f"{name}.md", *shared, told, publisher=name, day="2026-03-02", title="Mill burns at Porto"
            )
            for name, told in zip("ab", (left, right), strict=True)
        ]
        return [one.subject for one in write(*pages).differences if one.subject.startswith("When")]

    early, late = (
        "It happened on Ditch Drive and Mill Lane about 2:20 p.m.",
        "It happened around 3 p.m. on Mill Lane.",
    )
    assert times(early, late) == ["When it happened"]
    assert times(early, "It happened around 3 p.m. on Harbour Lane.") == []
    assert times(f"{early} Earlier it happened at 4:35 a.m. too.", late) == ["When it happened"]

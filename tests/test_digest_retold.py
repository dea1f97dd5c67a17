"""Sentences that tell the same but for one value, or for what is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.language import contraries
from generator.model import Relation
from tests.digest_articles import article, give, write

if TYPE_CHECKING:
    from generator.model import Digest

REST = (
    "Officials in Porto met the mayor, Ana Prado, at the town hall.",
    "The market by the river stayed shut for the rest of the week.",
    "Engineers from Braga are to look at the cellars.",
)


def page_of(first: str, second: str, *, days: tuple[str, str] = ("2025-05-07", "2025-05-07")) -> Digest:
    """Write up two articles that begin so."""
    return write(
        article("a.md", first, *REST, publisher="Herald", day=days[0]),
        article("b.md", second, *reversed(REST), publisher="Courier", day=days[1]),
    )


def shown(
    first: str, second: str, *, days: tuple[str, str] = ("2025-05-07", "2025-05-07")
) -> list[list[str]]:
    """Return the values of the differences of two articles that begin so."""
    return [[side.value for side in one.sides] for one in page_of(first, second, days=days).differences]


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "The gallery in Porto showed nine forgotten drawings by Ana Prado in its cellar.",
            "In its cellar the gallery in Porto showed four forgotten drawings by Ana Prado.",
            ["nine forgotten drawings", "four forgotten drawings"],
        ),
        (
            "The ferry to Porto sank near the lighthouse on Monday with its cargo of timber.",
            "The ferry to Porto sank near the lighthouse on Thursday with its cargo of timber.",
            ["on Monday", "on Thursday"],
        ),
        (
            "A 14-year-old girl found the lost ring of Ana Prado under the old pier in Porto.",
            "A 17-year-old girl found the lost ring of Ana Prado under the old pier in Porto.",
            ["14", "17"],
        ),
        (
            "The brewery of Ana Prado confirmed the leak of dark beer into the river at Porto.",
            "The brewery of Ana Prado denied the leak of dark beer into the river at Porto.",
            [
                "The brewery of Ana Prado confirmed the leak of dark beer into the river at Porto",
                "The brewery of Ana Prado denied the leak of dark beer into the river at Porto",
            ],
        ),
    ],
)
def test_one_value_that_is_another(first, second, values):
    """Where all else is told alike, another number, day or age is a difference, and so is the opposite deed."""
    assert any(give([sides], [values]) for sides in shown(first, second))


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "The siren of the brewery went off about 4:10 p.m. in the 300 block of Rua Street, a warden of Porto said.",
            "At 6:20 p.m. the apprentice stood in the 300 block of Rua Street when the siren of the brewery went off.",
            ["about 4:10 p.m.", "6:20 p.m."],
        ),
        (
            "The mill of Ana Prado paid the divers $300 for the old bell and $90 for the rope.",
            "The mill of Ana Prado paid the divers $300 for the old bell and $40 for the rope.",
            ["$90", "$40"],
        ),
        (
            "The brewery of Ana Prado opened three years before the flood took the old bridge at Porto.",
            "The brewery of Ana Prado opened eight years before the flood took the old bridge at Porto.",
            ["three years", "eight years"],
        ),
        (
            "The harbour board of Porto will keep the mill shut for a six month repair of its wheel.",
            "The harbour board of Porto will keep the mill shut for a nine month repair of its wheel.",
            ["six month", "nine month"],
        ),
        (
            "One barge sank and three other barges drifted off Porto when the chain of the mill broke.",
            "One barge sank and seven other barges drifted off Porto when the chain of the mill broke.",
            ["three other barges", "seven other barges"],
        ),
        (
            '"We had nine lanterns in the cellar of the mill at Porto and no rope at all," Ana Prado said.',
            '"We had four lanterns in the cellar of the mill at Porto and no rope at all," Ana Prado said.',
            ["nine lanterns", "four lanterns"],
        ),
    ],
)
def test_one_number_among_others(first, second, values):
    """The one number that is another may stand beside equal ones, tell how far apart things lie, or count others."""
    assert any(give([sides], [values]) for sides in shown(first, second))


def test_a_number_given_for_something_else():
    """A number that the other article gives as well explains one only where it stands beside the same words."""
    first = "The gallery in Porto showed nine forgotten drawings by Ana Prado in its cellar."
    second = "In its cellar the gallery in Porto showed four forgotten drawings by Ana Prado."
    elsewhere = "A school in Braga burnt nine drawings of cranes."
    again = "A list had nine forgotten drawings for the gallery and its cellar."
    assert _with(first, second, elsewhere) == [["nine forgotten drawings", "four forgotten drawings"]]
    assert _with(first, second, again) == []


def _with(first: str, second: str, line: str) -> list[list[str]]:
    page = write(
        article("a.md", first, *REST, publisher="Herald", day="2025-05-07"),
        article("b.md", second, line, *reversed(REST), publisher="Courier", day="2025-05-07"),
    )
    return [[side.value for side in one.sides] for one in page.differences]


@pytest.mark.parametrize(
    ("first", "second", "subject"),
    [
        (
            "The gallery in Porto showed nine forgotten kettles by Ana Prado in its cellar.",
            "In its cellar the gallery in Porto showed four forgotten kettles by Ana Prado.",
            "How many kettles",
        ),
        (
            "The ferry to Porto sank near the lighthouse on Monday with its cargo of timber.",
            "The ferry to Porto sank near the lighthouse on Thursday with its cargo of timber.",
            "When it happened",
        ),
        (
            "A 14-year-old girl found the lost ring of Ana Prado under the old pier in Porto.",
            "A 17-year-old girl found the lost ring of Ana Prado under the old pier in Porto.",
            "Age of the girl",
        ),
        (
            "The diver of the wreck, Olga Reis, 41, raised an old bell off Porto harbour.",
            "The diver of the wreck, Olga Reis, 47, raised an old bell off Porto harbour.",
            "Age of Olga Reis",
        ),
    ],
)
def test_a_difference_is_named_by_its_type(first, second, subject):
    """A subject says what kind of value differs; what it is of is told by the clauses."""
    assert [one.subject for one in page_of(first, second).differences] == [subject]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The gallery in Porto showed about 300 forgotten drawings by Ana Prado in its cellar.",
            "The gallery in Porto showed 310 forgotten drawings by Ana Prado in its cellar.",
        ),
        (
            "The ferry to Porto sank near the lighthouse on Monday night with its cargo of timber.",
            "The ferry to Porto sank near the lighthouse early on Tuesday with its cargo of timber.",
        ),
        (
            "Orders at the mill fell by 40 to 310 in the week ended May 8, the harbour board of Porto said.",
            "Orders at the mill fell by 60 to 270 in the week ended May 15, the harbour board of Porto said.",
        ),
        (
            "The looms of the mill in Porto wove 410 carpets in April as the water rose.",
            "The looms of the mill in Porto wove 530 carpets in June as the water rose.",
        ),
        (
            "Rents by the river in Porto rose by the most since March, said Ana Prado of the harbour board.",
            "Rents by the river in Porto rose by the most since April, said Ana Prado of the harbour board.",
        ),
        (
            "Ana Prado of the harbour board opposed the new tramway along the river.",
            "Luis Reis of the harbour board supported the new tramway along the river.",
        ),
        (
            "The council of Porto approved the new tramway along the river after a long debate.",
            "The council of Porto has not rejected the new tramway along the river after a long debate.",
        ),
    ],
)
def test_values_that_do_not_differ(first, second):
    """Rounded values, nights between two days, other periods, deeds of two persons and what is denied do not differ."""
    assert not shown(first, second)


@pytest.mark.parametrize(
    ("until", "values", "relation"),
    [
        ("by Wednesday evening", ["burnt 1,300 hectares", "burnt 1,600 hectares"], Relation.UPDATE),
        ("as of late afternoon", ["burnt 1,300 hectares", "burnt 1,600 hectares"], Relation.UPDATE),
        ("by Wednesday morning", ["burnt 1,600 hectares", "burnt 1,300 hectares"], Relation.BETWEEN),
        ("by Tuesday evening", ["burnt 1,600 hectares", "burnt 1,300 hectares"], Relation.BETWEEN),
        ("on the evening", ["burnt 1,600 hectares", "burnt 1,300 hectares"], Relation.BETWEEN),
    ],
)
def test_how_it_stood_later_that_day(until, values, relation):
    """What stood by the evening is an update of what a report of that noon gives, the earlier value first."""
    (found,) = page_of(
        f"The heath fire above Porto had burnt 1,600 hectares {until}, Ana Prado of the harbour board said.",
        "The heath fire above Porto burnt 1,300 hectares in a single night, Ana Prado of the harbour board said.",
    ).differences
    assert give([[side.value for side in found.sides]], [values])
    assert found.relation is relation


def test_how_it_stood_on_two_days():
    """What stood by the evening stays an update where a report of the next day gives it too."""
    told = "The heath fire above Porto had burnt 1,600 hectares{}, Ana Prado of the harbour board said."
    night = "The heath fire above Porto burnt 1,300 hectares in a single night, Ana Prado of the harbour board said."
    page = write(
        article("a.md", told.format(" by Wednesday evening"), *REST, publisher="Herald", day="2025-05-07"),
        article("b.md", night, *reversed(REST), publisher="Courier", day="2025-05-07"),
        article("c.md", told.format(""), *REST[1:], publisher="Gazette", day="2025-05-08"),
    )
    (found,) = page.differences
    assert [len(side.citations) for side in found.sides] == [1, 2]
    assert found.relation is Relation.UPDATE


def test_how_long_ago_is_told_of_a_day():
    """How many days ago something was is held against each other in reports of one day alone."""
    first = "The ferry of Ana Prado left the old pier at Porto three days ago with its cargo of timber."
    second = "The ferry of Ana Prado left the old pier at Porto five days ago with its cargo of timber."
    assert give(shown(first, second), [["three days", "five days"]])
    assert shown(first, second, days=("2025-05-07", "2025-05-09")) == []


def test_sentences_less_alike():
    """Sentences that share most words of one may differ in a number, unless each names somebody of its own."""
    first = (
        "A 14-year-old girl found the lost silver ring of the miller after she had walked along the quay past the "
        "chapel, the brewery and the tannery with two goats in the morning rain and had asked carters, coopers, "
        "bakers, smiths and nuns for bread, butter and honey."
    )
    second = (
        "A 17-year-old girl found the lost silver ring of the miller while pilots, weavers and divers slept through "
        "dusk, thunder and hail."
    )
    assert give(shown(first, second), [["14", "17"]])
    assert shown(first.replace("nuns", "Olga Reis"), second.replace("divers", "Rui Mota")) == []


def test_days_of_reports_that_lie_apart():
    """Days of the week are held against each other in reports of the same days alone."""
    first = "The ferry to Porto sank near the lighthouse on Monday with its cargo of timber."
    second = "The ferry to Porto sank near the lighthouse on Thursday with its cargo of timber."
    assert not shown(first, second, days=("2025-05-07", "2025-05-12"))


def test_contraries_take_the_longer_form():
    """`Not guilty` is not `guilty`, and a text that has both sides has none."""
    number = next(n for n in range(20) if contraries.subject(n, "en") == "The verdict or plea")
    assert contraries.between(number, "He was found guilty.", "He was found not guilty.", "en")
    assert not contraries.between(number, "Guilty, and then cleared.", "He was found not guilty.", "en")
    assert contraries.sides(number, "She was acquitted.", "en") == {1}


def test_contraries_of_other_languages():
    """A language without a file has no contraries."""
    assert contraries.may_be_between(frozenset({"approv"}), frozenset({"reject"}), "pt") == []


def test_days_of_the_week_without_a_week():
    """Articles without a date may be of two weeks: their lines have to be the more alike to differ in a weekday."""
    first = "Ana Prado on Monday warned members of the harbour board that money for the old pier runs out this year."
    same = first.replace("Monday", "Thursday")
    other = (
        "The pier could close for want of money some time this year if the council does not vote for it, "
        "Ana Prado warned on Thursday."
    )
    assert give(shown(first, same, days=("", "")), [["on Monday", "on Thursday"]])
    assert shown(first, other, days=("", "")) == []
    assert give(shown(first, other), [["on Monday", "on Thursday"]])

"""Where sources differ: typed slots, and the false alarms that are none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.model import Relation, SlotKind
from tests.digest_articles import article, write
from tests.quality.planted import read, written

SAMPLE = Path(__file__).parents[1] / "content"


def pair(left, right, **days):
    """Write up two articles of one topic, each a sentence or more."""
    first = article(
        "a.md", *([left] if isinstance(left, str) else left), publisher="A", day=days.get("first", "")
    )
    second = article(
        "b.md", *([right] if isinstance(right, str) else right), publisher="B", day=days.get("second", "")
    )
    return write(first, second).differences


def sides(difference):
    return [side.value for side in difference.sides]


def test_an_occasion_that_is_to_come_and_over():
    """A summit that one source plans and another looks back on differs in its state."""
    (found,) = pair(
        "The upcoming summit in Lisbon is drawing visitors.", "The Lisbon summit ended without a treaty."
    )
    assert (found.kind, found.relation) == (SlotKind.STATUS, Relation.BETWEEN)
    assert sides(found)[0] == "The upcoming summit in Lisbon is drawing visitors"


def test_a_side_ends_with_a_word_that_says_something():
    """`was the first high-level` is nothing without the noun that follows, which names an occasion again."""
    (found,) = pair(
        "The upcoming summit in Lisbon is drawing visitors.",
        "The May summit in Lisbon was the first high-level meeting of Norland and Sira for a decade.",
    )
    assert not any(side.endswith("high-level") for side in sides(found))


def test_what_a_later_day_tells_is_an_update():
    """The same where the second article is of a later day is an update and no contradiction."""
    (found,) = pair(
        "The upcoming summit in Lisbon is drawing visitors.",
        "The Lisbon summit ended without a treaty.",
        first="2025-03-01",
        second="2025-03-04",
    )
    assert found.relation is Relation.UPDATE


def test_two_dates_of_one_occasion():
    """Days that sources bind to one occasion in one place differ, and a wider date that holds the day does not."""
    (found,) = pair(
        "The summit in Lisbon is scheduled for June 3.", "The summit in Lisbon is scheduled for June 5."
    )
    assert (found.kind, sides(found)) == (SlotKind.DATE, ["for June 3", "for June 5"])
    assert not pair(
        "The summit in Lisbon is scheduled for June 3.", "The summit in Lisbon is set for 3 June."
    )
    assert not pair(
        "The summit in Lisbon is scheduled for June 3.", "The Lisbon summit in June 2025 is near."
    )


def test_occasions_in_two_places_are_two():
    """A summit elsewhere has dates and a state of its own."""
    assert not pair(
        "The summit in Lisbon is scheduled for June 3.", "The summit in Madrid is scheduled for June 5."
    )


def test_a_date_of_saying_is_not_that_of_the_occasion():
    """A date behind another verb belongs to that verb."""
    assert not pair(
        "The summit in Lisbon is scheduled for June 3.", "The summit in Lisbon was announced on May 2."
    )


def test_office_former_and_current():
    """One source's former office is another's present one."""
    (found,) = pair(
        "Former Mayor Ana Costa opened the bridge.", "Mayor Ana Costa opened the bridge before noon."
    )
    assert (found.kind, sides(found)) == (SlotKind.OFFICE, ["Former Mayor Ana Costa", "Mayor Ana Costa"])


@pytest.mark.parametrize(
    "other",
    [
        "In 1998 Mayor Ana Costa had opened the first bridge.",
        '"I met Mayor Ana Costa there," said a neighbour.',
        "Mayor Rui Silva opened the bridge.",
        "Then-Mayor Ana Costa opened the bridge.",
    ],
)
def test_offices_of_other_times_and_people_are_no_difference(other):
    """Another person, another time and what is only quoted say nothing of an office now."""
    assert not pair("Former Mayor Ana Costa opened the bridge.", other)


def test_how_firm_an_occasion_is():
    """Possible to one source and scheduled to another differs in firmness."""
    found = pair(
        "A potential meeting between Costa and Silva is discussed in Porto.",
        "A meeting between Costa and Silva is scheduled for June 3 in Porto.",
    )
    assert [difference.kind for difference in found] == [SlotKind.STATUS]


FLOOD = "The flood at the Old Bridge in Porto"


def test_counts_of_people():
    """Two tolls of one event differ."""
    (found,) = pair(
        f"{FLOOD} killed 12 people and closed the harbour.", f"{FLOOD} killed 15 people in the harbour."
    )
    assert (found.kind, sides(found)) == (SlotKind.NUMBER, ["killed 12 people", "killed 15 people"])


@pytest.mark.parametrize(
    "other",
    [
        f"{FLOOD} killed at least 10 people in the harbour.",
        f"{FLOOD} killed 15 people in the harbour in 1998.",
        f"{FLOOD} killed another 3 people in the harbour.",
        f"{FLOOD} killed 3 women in the harbour.",
        f"{FLOOD} killed 15 people, each of them in the harbour.",
        f"{FLOOD} killed 200 people in the harbour.",
        "A fire in Evora killed 15 people on a farm.",
    ],
)
def test_counts_of_parts_and_of_other_events_are_no_difference(other):
    """Bounds, other years, parts, other people and other events are no contradiction."""
    assert not pair(f"{FLOOD} killed 12 people and closed the harbour.", other)


def test_who_counts_the_attacker():
    """A count that is one higher may include the attacker, and is not shown."""
    assert not pair(
        ["A gunman at the Old Bridge in Porto killed 4 people and himself.", "It was a murder-suicide."],
        "Five people were killed at the Old Bridge in Porto.",
    )


def test_ages_by_full_name():
    """Two ages of one person differ, but not of siblings, nor where a birthday lies between."""
    (found,) = pair("Ana Costa, 34, was rescued.", "34 divers found 36-year-old Ana Costa.")
    assert (found.subject, sides(found)) == ("Age of Ana Costa", ["Ana Costa, 34", "36-year-old Ana Costa"])
    assert not pair("Ana Costa, 34, was rescued.", "Rui Costa, 36, was rescued.")
    assert not pair(
        "Ana Costa, 34, was rescued.",
        "Ana Costa, 35, left hospital.",
        first="2025-01-01",
        second="2025-06-01",
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Costa, 34, was rescued.", "Costa, aged 36, was rescued."),
        ("Costa, who turned 34 on board, was rescued.", "Costa, 36, was rescued."),
        ("Costa, a 34-year-old diver, was rescued.", "Costa, 36, was rescued."),
    ],
)
def test_whose_age_a_surname_alone_gives(one, other):
    """It is of whom its article has named by then, though another article names a relative as well."""
    found = pair(
        ["Ana Costa had gone diving near Sagres.", one],
        ["Ana Costa had gone diving near Sagres.", other, "Her brother Rui Costa thanked the crew."],
    )
    assert [difference.subject for difference in found] == ["Age of Ana Costa"]


def test_the_age_behind_a_name_that_is_the_next_ones():
    """In `Ana Costa, 36-year-old Rui Melo` the number is of the second."""
    assert not pair(
        "Rescued were 34-year-old Ana Costa, 36-year-old Rui Melo and a dog.", "Ana Costa, 34, was rescued."
    )


def test_what_two_people_of_one_surname_are_called():
    """Two judges are no difference in a first name where a line says that there are two."""
    one = "Judge Ana Costa sent the smuggler Rui Melo of Sagres to prison in Porto."
    other = "In Faro judge Pedro Costa, {}, hears the partners of the smuggler Rui Melo of Sagres."
    assert pair(one, other.format("who is new"))
    assert not pair(one, other.format("no relation of the Porto one"))


def test_the_first_of_a_time():
    """What is the first of this year is not contradicted by one of an earlier year."""
    one = "The loss of the ferry Aurora off Sagres was the first {} for the harbour."
    other = "The loss of the ferry Aurora off Sagres was not the first accident for the harbour."
    assert pair(one.format("accident"), other)
    assert not pair(one.format("accident this year"), other)


def test_who_neither_confirms_nor_denies():
    """Who would neither confirm nor deny reports has not denied them."""
    line = "The minister {} reports that the talks in Lisbon had hit a snag over fishing."
    other = "The talks in Lisbon have hit a snag over fishing, an envoy said."
    assert pair(line.format("denied"), other)
    assert not pair(line.format("would neither confirm nor deny"), other)


def test_whose_appeal_it_is():
    """That the prosecution appeals is no contradiction of a convict who does not."""
    one = ["Rui Melo was sentenced to five years in Porto for smuggling gold.", "Melo will not appeal."]
    other = "Rui Melo was sentenced to five years in Porto for smuggling gold."
    assert pair(one, [other, "The lawyers of Melo filed an appeal."])
    assert not pair(one, [other, "Prosecutors have lodged an appeal against Melo."])


def test_a_number_of_one_place_and_of_all():
    """How many work in a country, and in all countries, are two things."""
    one = "The crane builder Norte of Porto employs 1,900 people."
    other = "The crane builder Norte of Porto employs 5,200 people{}."
    assert pair(one, other.format(""))
    assert not pair(one, other.format(" in 24 countries"))


def test_magnitudes():
    """Two magnitudes of one earthquake differ; those of aftershocks and rounded ones do not."""
    (found,) = pair(
        "An earthquake of magnitude 6.1 struck Faial island near Horta.",
        "A 5.8-magnitude earthquake struck Faial island near Horta.",
    )
    assert sides(found) == ["magnitude 6.1", "5.8-magnitude"]
    assert not pair(
        "An earthquake of magnitude 6.1 struck Faial island near Horta.",
        "An aftershock of magnitude 5.8 struck Faial island near Horta.",
    )


def test_arrests():
    """No arrest in one source and one in a later article is an update."""
    (found,) = pair(
        "No arrests have been made.",
        "Police arrested a man at the Old Bridge.",
        first="2025-01-01",
        second="2025-01-03",
    )
    assert found.relation is Relation.UPDATE
    assert not pair(
        "Police arrested a man at the Old Bridge.",
        "No arrests have been made.",
        first="2025-01-01",
        second="2025-01-03",
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("No arrests have been made.", "Police arrested a man at the Old Bridge."),
        ("Police arrested a man at the Old Bridge.", "No arrests have been made."),
    ],
)
def test_what_can_only_be_known_later_is_an_update(before, after):
    """Of two articles without a date the one that knows of an arrest is the later one, and no contradiction."""
    (found,) = pair(before, after, first="", second="")
    assert found.relation is Relation.UPDATE
    assert [side.value for side in found.sides] == [
        "No arrests have been made",
        "Police arrested a man at the Old Bridge",
    ]


def test_every_side_is_cited_exactly():
    """Each side stands word for word in a passage that is cited for it."""
    (found,) = pair(
        f"{FLOOD} killed 12 people in all of Porto.".replace("in all of", "near"),
        f"{FLOOD} killed 15 people.",
    )
    assert all(side.value in side.citations[0].quote for side in found.sides)


def test_other_languages_have_no_differences():
    """Where there are no rules nothing is said."""
    assert not write(
        article("a.md", "Das Treffen in Lissabon ist am 3. Juni.", language="de"),
        article("b.md", "Das Treffen in Lissabon ist am 5. Juni.", language="de"),
    ).differences


def test_the_wounded_of_whom_some_died():
    """Six wounded, and two dead and four wounded, are one account."""
    assert not pair(
        f"{FLOOD} left 6 people injured near the harbour.",
        [f"{FLOOD} injured 4 people near the harbour.", f"{FLOOD} killed 2 people near the harbour."],
    )


def test_counts_of_what_was_lost():
    """Houses destroyed differ from houses destroyed, not from houses that were evacuated."""
    (found,) = pair(f"{FLOOD} destroyed 36 houses.", f"{FLOOD} had a toll: 48 houses were destroyed.")
    assert sides(found) == ["destroyed 36 houses", "48 houses were destroyed"]
    assert not pair(f"{FLOOD} destroyed 36 houses.", f"{FLOOD} had a toll: 48 houses were evacuated.")


def test_agreement_cites_only_what_bears_it_out():
    """A line that shares a place with a clause and little else is not cited for it; what is disputed is none."""
    page = write(
        article(
            "a.md",
            ["A meeting in Moscow would build on the Alaska summit in March 2025.", "Rain fell in Harl."],
        ),
        article(
            "b.md",
            ["Velo said that a meeting in Moscow was possible in time.", "The Alaska summit is planned."],
        ),
        article(
            "c.md",
            ["The Alaska summit was the first in years.", "The Alaska summit is scheduled for 15 August."],
        ),
    )
    texts = [one.text for one in page.agreements]
    assert not any("March 2025" in text for text in texts)
    assert not any("first in years" in text for text in texts)


def test_one_count_is_one_series():
    """What two rules see of one count, a part each, is told as one difference, in the order of the days."""
    files = [path for path in SAMPLE.glob("aude-wildfire/*") if path.suffix in {".md", ".txt", ".html"}]
    told = written(read({path.name: path.read_text(encoding="utf-8") for path in files}))
    (found,) = [one for one in told.differences if "injured" in one.subject]
    assert [re.findall(r"nine|\d+", side) for side in sides(found)] == [["nine"], ["13"], ["18"], ["25"]]


def test_reports_that_share_few_names():
    """In a topic of a few articles papers that ask other people are held against each other."""
    ask = "Ana Costa, Rui Tavares and Luis Prado were glad in Porto.", "So was Joana Melo of Braga."
    others = "Bo Lind, Kai Holm and Pia Rask of Malmo shook their heads.", "Ulla Dahl in Lund did so, too."
    told = "The trial with {} volunteers in Harl went on for two years."
    (found,) = pair([*ask, told.format("5,600")], [*others, told.format("8,600")])
    assert sides(found) == ["5,600 volunteers", "8,600 volunteers"]


def test_suspected_and_confirmed_cases():
    """A count of what is only suspected is held against none of what is sure."""
    sick = "The fever in Harl struck {} this year, the health office said."
    assert not pair(sick.format("341 confirmed cases"), sick.format("1,480 suspected cases"))
    assert pair(sick.format("341 confirmed cases"), sick.format("480 confirmed cases"))


def test_who_acts_as_the_vice_governor():
    """A vice-governor is no governor, and one who only acts as such is another state of it."""
    (found,) = pair(
        "Vice-governor Eva Lind has not shown her cards in Porto.",
        "Acting vice-governor Eva Lind read out a short statement in Porto.",
    )
    assert found.kind is SlotKind.OFFICE
    assert "vice-governor" in found.subject


def test_an_arrest_beside_others_at_large():
    """Two who remain at large beside one who was caught contradict no arrest, and nobody charged is none."""
    one = "Police said he is one of the three suspects and the other two remain at large in Porto."
    assert not pair(one, "Porto police apprehended a suspect after the chase on Friday.")
    assert not pair(
        "No suspects are in custody for the chase in Porto.",
        "Nobody has been charged for the chase in Porto.",
    )


def test_an_age_at_another_time():
    """How old somebody was at the time of something is no age of now."""
    assert not pair("Rui Costa, who was 18 at the time, saw Porto burn.", "Rui Costa, 20, saw Porto burn.")


def test_whether_a_difference_is_an_update():
    """Whose brother somebody is changes on no later day, and nobody is back in office for being told of later."""
    (kin,) = pair(
        "Rui Costa was shot by his brother Joao Costa in Porto.",
        "Rui Costa was shot by his cousin Joao Costa in Porto.",
        first="2025-06-02", second="2025-06-04",
    )  # fmt: skip
    assert kin.relation is Relation.BETWEEN
    days = {"first": "2025-06-02", "second": "2025-06-04"}
    (left,) = pair("Former governor Eva Lind was in Porto.", "Governor Eva Lind was in Porto.", **days)
    assert left.relation is Relation.BETWEEN
    (gone,) = pair("Governor Eva Lind was in Porto.", "Former governor Eva Lind was in Porto.", **days)
    assert gone.relation is Relation.UPDATE


def test_villages_of_which_a_part_was_destroyed():
    """Half of the buildings in seven villages are no seven villages."""
    assert not pair(
        f"{FLOOD} was strong: four villages had been destroyed.",
        f"{FLOOD} was strong: half of the buildings in seven villages were destroyed.",
    )


def test_seats_are_no_guests():
    """How many a hall is to hold is held against none who come."""
    assert not pair(
        "The new hall in Porto is meant to hold 12,000 spectators.",
        "Around 2,400 spectators are reckoned with in Porto.",
    )

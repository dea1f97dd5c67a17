"""Hours of one event: what was done at them, by which verbs, and when two of them cannot both be right."""

from __future__ import annotations

import pytest

from generator.language import clocks
from generator.model import Difference, Relation
from tests.digest_articles import article, write

MATTER = "The bakery of Torvik has stood at the harbour for a century, and Berit Aasen runs it."


def differences(
    left: str, right: str, *, days: tuple[str, str] = ("2025-05-06", "2025-05-06")
) -> list[Difference]:
    """Return the differences of two articles on a bakery with these sentences."""
    return list(
        write(
            article("a.md", left, MATTER, publisher="Herald", day=days[0]),
            article("b.md", right, MATTER, publisher="Courier", day=days[1]),
        ).differences
    )


def shown(left: str, right: str, **told: tuple[str, str]) -> list[tuple[str, list[str]]]:
    return [(one.subject, [side.value for side in one.sides]) for one in differences(left, right, **told)]


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        ("The fire in the bakery started around 5:10 a.m.", "The blaze broke out at 4.45am in a storeroom.",
         ["around 5:10 a.m.", "4.45am"]),
        ("A man fired at two girls who were sitting outside the bakery about 9:10 p.m.",
         "The shooting occurred at 9:25 p.m., the mayor said.", ["about 9:10 p.m.", "9:25 p.m."]),
        ("A van struck the baker and a child on Quay Street at 8:30 p.m.",
         "Sunday's crash happened shortly before 8 p.m.", ["8:30 p.m.", "shortly before 8 p.m."]),
        ("According to the mayor, at 7:40 p.m. an oven exploded.", "The blast occurred at 7:20 p.m. on Tuesday.",
         ["7:40 p.m.", "7:20 p.m."]),
        ("Forty guests were at the bakery at 6:15 p.m. for a wedding when an oven exploded.",
         "The explosion happened around 6:35 p.m.", ["6:15 p.m.", "around 6:35 p.m."]),
        ("The quake struck the bakery just before midnight.", "The quake struck the bakery at 12:15 a.m.",
         ["just before midnight", "12:15 a.m."]),
        ("The blast came on Monday night: the bakery exploded at 11:20.", "The blast occurred at 10:50 p.m. on Monday.",
         ["11:20", "10:50 p.m."]),
        ("The fire in the bakery broke out late on Monday, shortly before 11 p.m.",
         "The blaze started at 11:20 p.m. on Monday, the mayor said.", ["shortly before 11 p.m.", "11:20 p.m."]),
    ],
    ids=["fire", "who was where", "two were hit", "the hour first", "for a wedding", "midnight", "that night",
         "behind a comma"],
)  # fmt: skip
def test_hours_of_what_happened(left, right, values):
    """An hour is that of the event by the verb of its clause, whatever report puts it how."""
    assert ("When it happened", values) in shown(left, right)


@pytest.mark.parametrize(
    ("left", "right", "subject"),
    [
        ("Firefighters said they responded to a fire at the bakery Friday at 11 p.m.",
         "Fire crews and medics responded to the bakery at 11:15 p.m. after a call.", "When they were called"),
        ("At 1:17 a.m. calls about the bakery began coming in.", "Police got a call about shots at 1:32 a.m.",
         "When they were called"),
        ("The first 911 call about the bakery came in at 1:17 a.m.", "Police got a call about shots at 1:32 a.m.",
         "When they were called"),
        ("Police arrested Berit Aasen at the harbour at 2:45 p.m.", "Aasen was arrested at the harbour at 3:20 p.m.",
         "When the arrest was made"),
        ("Berit Aasen was last seen at the bakery at 4:30 p.m.", "Aasen was last seen near the bakery at 3:45 p.m.",
         "When somebody was last seen"),
        ("The balloon lifted off behind the bakery at 6:02 a.m.", "Liftoff came at 6:20 a.m.", "Time of the launch"),
        ("The bakers of Torvik set off from the harbour at 8 a.m. on Monday.",
         "The two bakers left the harbour of Torvik at 9:15 a.m. on Monday.", "Time"),
    ],
    ids=["responded", "calls", "call", "arrest", "last seen", "launch", "any deed"],
)  # fmt: skip
def test_hours_of_other_steps(left, right, subject):
    """Calls, arrests and launches have hours of their own, and so has any deed that two lines tell with its words."""
    assert subject in [told for told, _ in shown(left, right)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The fire in the bakery started at about 9 p.m.", "The blaze broke out shortly after 9 p.m."),
        ("The fire in the bakery started at 5:10 p.m.", "The blaze broke out around 5:15 p.m."),
        ("The fire in the bakery started at 5 p.m.", "The blaze broke out at 9 p.m."),
        ("The fire in the bakery started at 7:12 p.m. local time.", "The blaze broke out at 1812 GMT."),
        ("Firefighters were called to the fire in the bakery at 8:25 p.m.", "The fire broke out at 8:05 p.m."),
        ("The fire in the bakery broke out at 8:05 p.m.", "Another fire broke out at 8:25 p.m."),
        ("The fire in the bakery broke out at 8:05 p.m.",
         "The fire was the work of a guest, and the man took a ferry and fled at 8:25 p.m."),
        ("The guests of the bakery met at 8:05 p.m.", "The guests of a ferry were paid at 8:25 p.m."),
        ("The fire in the bakery started last night around 9:30.", "The blaze broke out at 9:35 p.m."),
        ("The fire in the bakery started just after 9 p.m.", "The blaze broke out shortly before 9:20 p.m."),
    ],
    ids=["about", "minutes", "far apart", "zones", "called later", "another", "another clause", "deeds", "that night",
         "between"],
)  # fmt: skip
def test_hours_that_are_no_difference(left, right):
    """Roundings, zones, other events and other steps are none."""
    assert shown(left, right) == []


def test_a_call_before_the_event():
    """Who puts the shots behind the call that another source tells of contradicts it: clauses say which is which."""
    left = "The shooting at the bakery happened around 11:30 p.m."
    right = "Officers were called to the shooting at the bakery just after 11 p.m."
    (found,) = differences(left, right, days=("2025-05-06", "2025-05-08"))
    assert [side.value.rstrip(".") for side in found.sides] == [left.rstrip("."), right.rstrip(".")]
    assert found.relation is Relation.BETWEEN


@pytest.mark.parametrize(
    "right",
    [
        "Officers were called to a quarrel at the bakery at 11:05 p.m.",
        "Officers were called to the shooting at the bakery at 11:50 p.m.",
        "Officers were called to the shooting at the bakery at 9:40 p.m.",
        "Another shooting was reported at the bakery at 11:05 p.m.",
    ],
    ids=["something else", "behind it", "long before", "another"],
)
def test_a_call_that_may_have_come_first(right):
    """A call for something else, long before, or behind the event contradicts nothing."""
    assert shown("The shooting at the bakery happened around 11:30 p.m.", right) == []


def test_sides_of_those_who_agree():
    """Who rounds the hour of another source is on its side."""
    several = [
        article(f"{name}.md", told, MATTER, publisher=name, day="2025-05-06")
        for name, told in (
            ("a", "The blast in the bakery happened about 3:50 p.m."),
            ("b", "The blast in the bakery happened at 3:51 p.m."),
            ("c", "The blast in the bakery happened around 3:30 p.m."),
        )
    ]
    (found,) = write(*several).differences
    assert sorted([one.article for one in side.citations] for side in found.sides) == [
        ["a.md", "b.md"],
        ["c.md"],
    ]


def test_two_times_that_both_say_about_may_be_further_apart():
    """How far two vague times may be off adds up whole, that of a vague one and an exact one does not."""

    def minutes(text):
        return clocks.times_of_day(text)[0]

    assert clocks.agree(minutes("about 2:15 p.m."), minutes("around 2:30 p.m."))
    assert not clocks.agree(minutes("about 2:15 p.m."), minutes("2:30 p.m."))

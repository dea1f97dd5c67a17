"""The timeline: an event told again, in other words, by another date or at its hour, and what is no such one."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write


def rows(*sentences, day="2026-05-13"):
    page = write(article("a.md", *sentences, day=day))
    return [event.text for event in page.timeline]


@pytest.mark.parametrize(
    "again",
    [
        "A gunman ambushed bakers at the mill of Braga Tuesday night.",
        "Bakers were at dinner in the mill of Braga around 9 p.m. Tuesday when a man opened fire on them.",
        "Police received several calls from the mill of Braga on Tuesday night.",
        "Paramedics first responded to the mill of Braga on Tuesday night.",
        "Six bakers were rushed to a hospital of Braga Tuesday night after a shooting at the mill.",
        "A man fired at bakers of the mill in Braga Tuesday night.",
    ],
)
def test_an_event_is_told_again_in_the_words_of_calls_and_shots_and_hurt(again):
    """Who was called, who was taken to hospital after it, and what went on when it happened tell the event."""
    assert len(rows("Six bakers were shot at the mill of Braga Tuesday night.", again)) == 1


@pytest.mark.parametrize(
    "other",
    [
        "Six bakers were rushed to a hospital of Faro Tuesday night.",
        "A sailor was killed in another shooting at the quay of Faro Tuesday night.",
        "Friends honoured a girl they called Ebba in Faro Tuesday night.",
        "A blaze broke out in a warehouse of Faro Tuesday night.",
    ],
)
def test_what_tells_no_event_or_another_one_stays_a_row(other):
    """Of a hospital alone, of another event, of a vigil or a fire nothing is joined with a shooting."""
    assert len(rows("Six bakers were shot at the mill of Braga Tuesday night.", other)) == 2


def test_an_evening_and_the_morning_behind_it_are_one_night():
    """What one source dates late on Friday and another one overnight or early on Saturday is one row."""
    late = "A fire broke out in the old brewery of Braga late Friday."
    early = "The fire broke out in the old brewery of Braga early Saturday, firefighters said."
    page = write(
        article("a.md", late, day="2026-05-17", publisher="A"),
        article("b.md", early, day="2026-05-17", publisher="B"),
    )
    (event,) = page.timeline
    assert {one.article for one in event.citations} == {"a.md", "b.md"}
    assert len(rows(late, "A fire broke out in the old brewery of Braga on Saturday evening.")) == 2


def test_one_hour_of_one_zone_is_one_event_on_two_days():
    """A quake at 2325 GMT on Tuesday is that of Wednesday morning, where both give the same local time."""
    page = write(
        article("a.md", "A quake struck the coast of Porto at 09:25 local time, 2325 GMT on Tuesday.",
                "The quake broke the quay of Porto.", day="2026-05-13", publisher="A"),
        article("b.md", "A quake struck off Porto on Wednesday at 09:25 local time.",
                "The quay of Porto broke.", day="2026-05-13", publisher="B"),
    )  # fmt: skip
    assert [{one.article for one in event.citations} for event in page.timeline] == [{"a.md", "b.md"}]


FOUND = "Divers found the ferry of Captain Ana Costa in the harbour of Braga on April 20."


@pytest.mark.parametrize(
    ("again", "day"),
    [
        ("Divers found the ferry of Captain Costa in the harbour last week.", "2026-04-28"),
        ("Divers found the ferry of Captain Costa in the harbour last month.", "2026-05-13"),
        ("In April divers found the ferry of Captain Costa in the harbour.", "2026-05-13"),
        ("In late April divers found the ferry of Captain Costa in the harbour.", "2026-05-13"),
        ("Earlier this year divers found the ferry of Captain Costa in the harbour.", "2026-05-13"),
    ],
)
def test_a_week_or_month_or_year_holds_its_day(again, day):
    """What one source dates by a day and another by what holds it is one row, told by the day."""
    page = write(
        article("a.md", FOUND, day="2026-04-21", publisher="A"),
        article("b.md", again, day=day, publisher="B"),
    )
    assert [event.text for event in page.timeline] == [FOUND]
    assert {one.article for one in page.timeline[0].citations} == {"a.md", "b.md"}


@pytest.mark.parametrize(
    ("other", "day"),
    [
        ("Divers found the ferry of Captain Costa in the harbour last week.", "2026-05-13"),
        ("Divers found the ferry of Captain Costa in the harbour last month.", "2026-06-13"),
        ("The court of Braga fined Captain Ana Costa of the ferry last month.", "2026-05-13"),
        ("Last month bakers of Braga struck at the mill.", "2026-05-13"),
    ],
)
def test_another_week_or_another_deed_of_the_same_people_stays_a_row(other, day):
    """A week that does not hold the day, or names alone in common, join nothing."""
    page = write(
        article("a.md", FOUND, day="2026-04-21", publisher="A"),
        article("b.md", other, day=day, publisher="B"),
    )
    assert len(page.timeline) == 2


def test_a_day_told_as_a_limit_is_that_day():
    """What is to be done `by July 4` and `on July 4` is one row."""
    page = write(
        article("a.md", "Porto will repair nine ferries of the harbour by July 4.", day="2026-05-13"),
        article("b.md", "The nine ferries of the harbour will be repaired on July 4.", day="2026-05-13"),
    )
    assert len(page.timeline) == 1


def test_streets_told_elsewhere_in_an_article_keep_no_event_apart():
    """Only a street beside the event says where it was: that of a witness in another sentence says nothing."""
    page = write(
        article("a.md", "Three people were hurt in a tram crash in Braga Tuesday night.",
                "Ana Costa of Braga drove the tram.", "The tram of Costa stood in a depot on Quay Street.",
                day="2026-05-13", publisher="A"),
        article("b.md", "The crash happened around 9 p.m. Tuesday.", "Ana Costa of Braga drove the tram.",
                "A baker on Mill Road heard it.", day="2026-05-13", publisher="B"),
    )  # fmt: skip
    assert {one.article for one in page.timeline[0].citations} == {"a.md", "b.md"}


def test_a_block_is_of_one_street_however_that_is_spelt():
    """`College Avenue` and `College Ave.` are one street, `Mill Road` is another."""
    hurt = "Three people were hurt in a tram crash in the 200 block of College Avenue Tuesday night."
    assert len(rows(hurt, "The crash happened at 9 p.m. Tuesday in the 200 block of College Ave.")) == 1
    assert len(rows(hurt, "Firefighters were called to Mill Road at 9 p.m. Tuesday.")) == 2


def test_one_of_several_has_another_age():
    """One of the people hurt is told by an age; another one's age is none against it."""
    one = "Ana Costa, 71, was among six people hurt in a tram crash in Braga Tuesday night."
    assert len(rows(one, "Tom Reis, 20, was hurt in the tram crash in Braga around 9 p.m. Tuesday.")) == 1


def test_an_hour_is_of_the_day_that_owns_what_it_tells():
    """`Tuesday's crash happened at noon` is of Tuesday, whatever day was told before it."""
    hurt = "Three people were hurt in a tram crash in Braga on Tuesday."
    struck = "Bakers of Faro struck at the mill on Wednesday."
    told = "Tuesday's crash happened shortly after 9 p.m. on Quay Street."
    assert rows(hurt, struck, told, day="2026-05-14") == [hurt, struck]


def test_hours_behind_an_event_are_of_its_day():
    """What was done two hours after the crash stands with the crash, before what came on the next days."""
    crash = "Three people were hurt in a tram crash in Braga on Monday."
    after = "The mayor closed every school two hours after the crash."
    later = "The council of Faro met on Tuesday."
    assert rows(crash, later, after) == [crash, after, later]


@pytest.mark.parametrize(
    "other",
    [
        "A 17-year-old was taken into custody in Faro Tuesday evening.",
        [
            "Captain Tom Reis stole the bell of a ferry.",
            "He was taken into custody at the quay of Faro Tuesday evening.",
        ],
    ],
)
def test_two_who_were_arrested_on_a_day_are_two_rows(other):
    """An arrest at another age, or of `he` who is somebody else, is another arrest."""
    page = write(
        article("a.md", "Police arrested Ana Costa, 71, in Braga on Tuesday.", other, day="2026-05-13")
    )
    assert len(page.timeline) == 2


def test_a_row_cites_the_two_sentences_of_an_article_that_tell_it():
    """What happened and the sentence on its hour are both cited, and no third one of the same article."""
    page = write(
        article("a.md", "Three people were hurt in a tram crash in Braga Tuesday night.",
                "The crash happened around 9 p.m. Tuesday on Quay Street.",
                "Firefighters were called to the crash shortly after 9 p.m. Tuesday.", day="2026-05-13"),
    )  # fmt: skip
    (event,) = page.timeline
    assert event.citations[0].quote == event.text
    assert [one.article for one in event.citations] == ["a.md", "a.md"]


def test_a_corner_and_an_address_of_one_minute_are_one_place():
    """Two sources that tell a crash at the same minute by streets of its corner tell one crash."""
    page = write(
        article("a.md", "Three people were hurt in a tram crash on Mill Road at 9:10 p.m. Tuesday.",
                "Ana Costa of Braga drove the tram.", day="2026-05-13", publisher="A"),
        article("b.md", "A tram crashed on Quay Street at 9:10 p.m. Tuesday.", "Ana Costa of Braga drove it.",
                day="2026-05-13", publisher="B"),
    )  # fmt: skip
    assert len(page.timeline) == 1


def test_rows_that_a_later_sentence_shows_to_be_one_event_are_joined():
    """A quarrel and hurt people of one night are one row, where the hour of the shooting joins them to it."""
    page = write(
        article("a.md", "Six people were hurt by gunfire in the mill of Braga early Sunday.",
                "Ana Costa of Braga ran the mill.", day="2026-05-18", publisher="A"),
        article("b.md", "Two guests of the mill exchanged a volley of shots at 1:30 a.m. May 17.",
                "The shooting occurred about 1:30 a.m. Sunday.", "Ana Costa of Braga ran the mill.",
                day="2026-05-19", publisher="B"),
    )  # fmt: skip
    (event,) = page.timeline
    assert {one.article for one in event.citations} == {"a.md", "b.md"}


@pytest.mark.parametrize(
    "other",
    [
        "Friends of Rui Lopes were shot at 10 p.m. Sunday on Quay Street.",
        "A blaze broke out in a warehouse of Faro early Sunday.",
    ],
)
def test_another_hour_or_another_kind_of_event_joins_no_rows(other):
    """A shooting of the evening and a fire stay rows of their own behind one of the early morning."""
    assert (
        len(
            rows(
                "Six people were hurt by gunfire in the mill of Braga early Sunday.", other, day="2026-05-18"
            )
        )
        == 2
    )


def test_what_happened_is_told_rather_than_who_was_called_to_it():
    """A row on a crash tells the crash, though the call to it has a better place in its article."""
    call = "Firefighters were called to Quay Street in Braga on May 12 after several reports."
    crash = "Three people were hurt when a tram crashed into a ferry in Braga on May 12."
    assert rows(call, crash) == [crash]


def test_a_month_of_last_year_is_within_it():
    """A release `last year` and one in September of that year are one row."""
    told = rows(
        "Rui Lopes was released from the prison of Faro last year.",
        "Rui Lopes was released from the prison of Faro on probation in September.",
    )
    assert len(told) == 1

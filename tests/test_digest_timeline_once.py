"""Which dated facts are one row of the timeline, and which are two."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write
from tests.digest_timelines import dated, rows


def test_one_fact_is_one_row():
    """The same fact of several sources has one row with a citation of each, and a year that one of them states."""
    page = write(
        article("a.md", "The harbour of Porto reopened to ships on June 3.", publisher="A"),
        article("b.md", "On 3 June 2025 the harbour of Porto reopened to all ships.", publisher="B"),
    )
    (event,) = page.timeline
    assert (event.date, {citation.article for citation in event.citations}) == (
        "2025-06-03",
        {"a.md", "b.md"},
    )


def test_a_day_with_its_weekday_is_one_row():
    """A date that says its weekday too is a date, and is told once."""
    page = write(article("a.md", "The harbour of Porto reopened on Tuesday, 3 June.", day="2025-06-04"))
    assert dated(page) == [("XXXX-06-03", "on Tuesday, 3 June")]


def test_two_deeds_of_one_day_are_two_rows():
    """What is told of one place at other hours of a day is not one fact."""
    page = write(
        article("a.md", "A crane fell into the harbour of Porto at about 2:40 p.m.", day="2026-03-04"),
        article("b.md", "A crane fell into the harbour of Porto at about 4:35 a.m.", day="2026-03-04"),
    )
    assert [len(row.citations) for row in page.timeline] == [1, 1]


@pytest.mark.parametrize("told", ["on Tuesday", "yesterday"])
def test_a_day_that_another_source_writes_in_full_is_one_row(told):
    """The full date of one source dates the row of what another tells of the day of the week, or of yesterday."""
    page = write(
        article("a.md", "The harbour of Porto reopened to ships on June 3.", publisher="A", day="2025-06-05"),
        article(
            "b.md", f"The harbour of Porto reopened to all ships {told}.", publisher="B", day="2025-06-04"
        ),
    )
    (event,) = page.timeline
    assert (event.date, event.when) == ("XXXX-06-03", "on June 3")
    assert {citation.article for citation in event.citations} == {"a.md", "b.md"}


def test_a_day_of_the_week_of_another_week_is_a_row_of_its_own():
    """Tuesday of the week behind June 3 is another day."""
    page = write(
        article("a.md", "The harbour of Porto reopened to ships on June 3.", publisher="A", day="2025-06-05"),
        article(
            "b.md", "The harbour of Porto reopened to all ships on Tuesday.", publisher="B", day="2025-06-11"
        ),
    )
    assert dated(page) == [("XXXX-06-03", "on June 3"), ("", "on Tuesday")]


@pytest.mark.parametrize(
    "again",
    [
        "The crash happened around 9 p.m. Tuesday on Quay Street.",
        "Firefighters were called to a crash on Quay Street shortly after 9 p.m. Tuesday.",
        "Firefighters arrived at the crash on Quay Street shortly after 9 p.m. Tuesday.",
        "It happened Tuesday night near the fish market of Braga.",
    ],
)
def test_an_event_told_again_by_its_hour_is_one_row(again):
    """What happened, and the sentence on when and where it did, are one row in the fuller words that cites both."""
    page = write(
        article(
            "a.md",
            "Three people were hurt in a tram crash in Braga Tuesday night.",
            again,
            day="2026-05-13",
        )
    )
    (event,) = page.timeline
    assert event.text == "Three people were hurt in a tram crash in Braga Tuesday night."
    assert event.citations[0].quote == event.text


def test_an_event_told_by_two_sources_in_other_words_is_one_row():
    """Two sources that tell of one crash, one by its hour, have one row that cites both."""
    page = write(
        article("a.md", "Three people were hurt in a tram crash in Braga Tuesday night.",
                "Ana Costa drove the tram.", day="2026-05-13", publisher="A"),
        article("b.md", "The crash happened around 9 p.m. Tuesday.", "Ana Costa of Braga drove it.",
                day="2026-05-13", publisher="B"),
    )  # fmt: skip
    (event,) = page.timeline
    assert {citation.article for citation in event.citations} == {"a.md", "b.md"}


@pytest.mark.parametrize(
    "other",
    [
        "The crash happened around 6 a.m. Tuesday on Quay Street.",
        "A warehouse fire broke out in Faro Tuesday night.",
        "Ana Costa was arrested in Faro Tuesday night.",
        "The crash happened Monday night on Quay Street.",
    ],
)
def test_another_event_of_the_day_is_a_row_of_its_own(other):
    """What was at another hour, is of another kind or on another day, is not joined."""
    assert len(rows("Three people were hurt in a tram crash in Braga Tuesday night.", other)) == 2


def test_the_fifth_of_a_row_is_not_the_sixth():
    """Two people who died of one thing in one month are two rows, in however many words they are alike."""
    page = write(
        article(
            "a.md",
            "A fifth person has died of the fever in the old town of Porto on August 11, the city said.",
            publisher="A",
            day="2025-08-12",
        ),
        article(
            "b.md",
            "The sixth person died of the fever in the old town of Porto in August.",
            publisher="B",
            day="2025-08-22",
        ),
    )
    assert all(len({one.article for one in event.citations}) == 1 for event in page.timeline)


def test_where_several_events_of_a_day_may_be_meant_none_is_joined():
    """Of two crashes of one day nobody can tell which one happened around 9 p.m."""
    assert (
        len(
            rows(
                "A boy was hurt in a tram crash in Braga early Tuesday.",
                "Three people were hurt in a lorry crash in Faro Tuesday night.",
                "The crash happened on Quay Street on Tuesday.",
            )
        )
        == 3
    )


def test_a_day_within_a_month_that_tells_the_same_is_one_row():
    """A source that gives the month and one that gives the day of one deed have one row, of the day."""
    page = write(
        article("a.md", "The council of Faro sold the old customs house in March 2024.", publisher="A"),
        article("b.md", "The council of Faro sold its customs house on March 9, 2024.", publisher="B"),
    )
    (event,) = page.timeline
    assert (event.date, len(event.citations)) == ("2024-03-09", 2)


def test_a_deed_in_words_for_the_same_thing_is_one_row():
    """Words for one thing count as one where two sources tell a deed of one day."""
    page = write(
        article("a.md", "Cops nabbed the mill arsonist Ana Costa in Faro on Tuesday.", publisher="A", day="2026-05-13"),
        article("b.md", "Ana Costa was arrested by police on Tuesday in Faro.", publisher="B", day="2026-05-13"),
    )  # fmt: skip
    assert len(page.timeline) == 1


def test_a_plan_and_what_came_of_it_are_one_row():
    """What was planned for a day is told as done where an article of that day says so, and both are cited."""
    page = write(
        article("a.md", "Ana Costa is scheduled to be arraigned in Braga Monday.", day="2026-05-10", publisher="A"),
        article("b.md", "Ana Costa was arraigned in Braga on Monday morning.", day="2026-05-11", publisher="B"),
    )  # fmt: skip
    (event,) = page.timeline
    assert (event.text, event.planned) == ("Ana Costa was arraigned in Braga on Monday morning.", False)
    assert {citation.article for citation in event.citations} == {"a.md", "b.md"}


@pytest.mark.parametrize(
    ("plan", "fact"),
    [
        ("Ana Costa is due in court in Braga Monday.", "Eva Lis appeared in court in Braga on Monday."),
        ("The talks in Braga had been due to close on Monday.", "The talks in Braga went on on Monday."),
    ],
)
def test_a_plan_of_somebody_else_or_that_was_not_kept_is_a_row_of_its_own(plan, fact):
    """Who else was in court that day is not who was to be, and what had been due did not come about."""
    page = write(
        article("a.md", "Mayor Ana Costa met Eva Lis in Braga.", plan, day="2026-05-10"),
        article("b.md", "Eva Lis met Ana Costa in Braga.", fact, day="2026-05-11"),
    )
    assert {plan, fact} <= {event.text for event in page.timeline}


def test_an_hour_alone_is_of_the_row_of_its_hour():
    """What was at the minute of an event on its day is told by it, in whatever words."""
    assert rows(
        "Three people were hurt in a tram crash on Quay Street at 9 p.m. Tuesday.",
        "Shortly after 9 p.m., the driver was crossing the fish market.",
    ) == ["Three people were hurt in a tram crash on Quay Street at 9 p.m. Tuesday."]


def test_two_hours_of_one_article_are_two_rows():
    """An article that gives two hours tells of two times, however alike its sentences are."""
    told = (
        "The ferry of Porto left the northern quay of the old harbour at 9:05 a.m. Tuesday.",
        "The ferry of Porto left the southern quay of the old harbour at 9:25 a.m. Tuesday.",
    )
    assert rows(*told) == list(told)


def test_hours_of_two_zones_are_one():
    """A launch at one hour of each of two zones is one launch, and is told once."""
    page = write(
        article(
            "a.md",
            "The rocket had lifted off from the Azores on 12 May at 5:40 p.m. Lisbon time.",
            "The satellite was launched from the Azores on Tuesday at 12:40 p.m. Eastern time.",
            day="2026-05-13",
        )
    )
    (event,) = page.timeline
    assert event.when == "on 12 May"


def test_an_arrest_told_again_is_one_row():
    """Who was arrested on a day was so once, be she named or not; who else was is another row."""
    first = "Police arrested a young captain Wednesday night for the theft of a ferry in Porto."
    again = "Ana Costa was arrested Wednesday in Faro by the harbour police."
    assert len(rows(first, "Ana Costa was arrested Wednesday and charged.", day="2026-05-14")) == 1
    assert len(rows("Eva Lis was arrested Wednesday in Porto for a theft.", again, day="2026-05-14")) == 2


def test_before_and_behind_an_occasion_are_two_rows():
    """What was said ahead of a meeting and what will be done after it are no one thing."""
    told = (
        "Ahead of the summit in Braga, Mayor Ana Costa invited Minister Eva Lis to Porto.",
        "Following the summit in Braga, Mayor Ana Costa invited Minister Eva Lis to Porto.",
    )
    assert set(rows(*told, day=None)) == set(told)


def test_an_hour_told_again_in_a_later_article_is_no_row_of_its_own():
    """What an article of a week later tells of the hour of an event in the same words is the row of that event."""
    page = write(
        article("a.md", "The sailor was hit by the crane around 3:10 p.m. Tuesday in the 200 block of Quay Street.",
                day="2026-05-12", publisher="A"),
        article("b.md", "Ana Costa of Porto has sold the crane.",
                "The sailor was hit by the crane around 3:10 p.m. at 214 Quay Street.",
                day="2026-05-21", publisher="B"),
    )  # fmt: skip
    (event,) = page.timeline
    assert {one.article for one in event.citations} == {"a.md", "b.md"}


def test_who_opened_fire_started_none():
    """`Opened fire` tells a shooting, and is one row with it; a fire of that day is another."""
    shot, fired = (
        "Two sailors were shot in Porto early Tuesday.",
        "A captain opened fire at the Old Quay club around 2 a.m. Tuesday.",
    )
    assert len(rows(shot, fired)) == 1
    assert len(rows(shot, "A fire broke out at the Old Quay club around 2 a.m. Tuesday.")) == 2


def test_a_sentence_published_again_is_one_row():
    """What two articles of other days tell in the same words and day of the week is told once."""
    told = "Ana Costa had quarrelled with the captain of the ferry in Porto on Tuesday night."
    page = write(
        article("a.md", told, day="2026-05-13", publisher="A"),
        article("b.md", told, "Eva Lis owns the ferry of Porto.", day="2026-08-20", publisher="B"),
    )
    (event,) = page.timeline
    assert {one.article for one in event.citations} == {"a.md", "b.md"}


def test_an_event_on_the_first_day_of_an_undated_week_is_one_row():
    """What undated articles tell of a day is one row in other words too, be it the first day of their week."""
    page = write(
        article("a.md", "Three people were hurt in a tram crash in Braga Tuesday night.",
                "Ana Costa drove the tram.", publisher="A"),
        article("b.md", "The crash happened around 9 p.m. Tuesday.", "Ana Costa of Braga drove it.",
                "Bakers of Porto struck on Wednesday.", publisher="B"),
    )  # fmt: skip
    assert [len(row.citations) for row in page.timeline] == [2, 1]


def test_a_day_of_the_week_has_the_date_that_a_later_report_names_it_by():
    """`the May 12 shooting` gives the date of the row of Tuesday, and is cited; another day gives none."""

    def row(named):
        page = write(
            article("a.md", "Three divers were wounded in a shooting at the fish market of Braga on Tuesday.",
                    day="2026-05-13"),
            article("b.md", f"The {named} shooting at the fish market of Braga wounded three divers.",
                    "Rui Lopes of Braga was charged with it.", day="2026-06-20"),
        )  # fmt: skip
        return next(event for event in page.timeline if event.text.startswith("Three"))

    told = row("May 12")
    assert (told.date, told.when) == ("XXXX-05-12", "on Tuesday")
    assert "b.md" in {one.article for one in told.citations}
    assert row("May 20").date == ""

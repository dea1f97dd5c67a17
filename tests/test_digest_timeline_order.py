"""Where a row of the timeline stands: in which year, on which day, before and behind what."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write
from tests.digest_timelines import dated, rows


def test_rows_stand_in_order_of_their_dates():
    """An unstated year is taken from the article's day to sort, and is not printed."""
    page = write(
        article(
            "a.md",
            "The harbour of Porto reopened on June 3.",
            "The old bridge was built in 1886.",
            day="2025-06-04",
        )
    )
    assert dated(page) == [("1886", "in 1886"), ("XXXX-06-03", "on June 3")]


def test_days_of_the_week_are_rows_in_order():
    """A report's `on Wednesday` is the last one before it, or the next one where it tells of what is to come."""
    page = write(
        article(
            "a.md",
            "The bridge of Porto fell on Tuesday.",
            "Ana Costa will visit the harbour of Porto on Monday.",
            "Divers found the third car near the lighthouse of Braga on Wednesday.",
            day="2025-06-12",
        )
    )
    assert [(event.when, event.planned) for event in page.timeline] == [
        ("on Tuesday", False),
        ("on Wednesday", False),
        ("on Monday", True),
    ]


def test_rows_of_days_of_the_week_are_few():
    """One article does not fill a timeline with the days of one week."""
    deeds = (
        "The bridge of Porto fell on Monday.",
        "Ana Costa swam to Braga on Tuesday.",
        "Divers raised a blue ferry on Wednesday.",
        "Bakers struck in Faro on Thursday.",
        "The harbour froze on Friday.",
        "Lightning split an oak on Saturday.",
    )
    assert len(write(article("a.md", *deeds, day="2025-06-15")).timeline) == 4


def test_an_hour_stands_on_the_day_that_was_told_before_it():
    """A time of day is sorted by the day that its article named last, not by the article's own."""
    page = write(
        article(
            "a.md",
            "A crane fell into the harbour of Porto on Monday.",
            "Divers of the navy freed Ana Costa at about 4 a.m.",
            "The council of Faro bought a ferry on Tuesday.",
            day="2026-03-05",
        )
    )
    assert [row.when for row in page.timeline] == ["on Monday", "at about 4 a.m.", "on Tuesday"]


def test_days_of_the_week_of_undated_articles_are_in_the_order_of_their_week():
    """Where nothing is dated a week begins behind the days of which nothing is told."""
    page = write(
        article(
            "a.md",
            "The council of Porto voted on Monday for a new bridge.",
            "A crane fell into the harbour on Saturday.",
            "Bakers struck in Faro on Tuesday.",
        )
    )
    assert [row.when for row in page.timeline] == ["on Saturday", "on Monday", "on Tuesday"]


def test_a_day_of_an_undated_article_is_that_of_the_others():
    """An undated article in a topic of one week is of that week: one day in both is one row."""
    page = write(
        article("a.md", "A crane fell into the harbour of Porto on Monday.", day="2026-03-04"),
        article("b.md", "On Monday a crane fell into the harbour of Porto."),
    )
    assert [len(row.citations) for row in page.timeline] == [2]


def test_a_month_without_its_year_is_over_unless_it_is_told_as_ahead():
    """In March `in August` is that of the year before; `is expected to be sentenced July 26` comes last."""
    page = write(
        article(
            "a.md",
            "The harbour of Porto was closed on March 2 after a storm.",
            "The old bridge of Porto burned down in August.",
            "Ana Costa is expected to be sentenced anew July 26.",
            day="2025-03-04",
        )
    )
    assert [when for _, when in dated(page)] == ["in August", "on March 2", "July 26"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("In November the ferry of Porto returns to its old pier.", False),
        ("On 20 November the comet passes the evening star above Porto.", False),
        ("In November the comet stands behind the hills as seen from Porto.", False),
        ("In November the ferry of Porto returned to its old pier.", True),
    ],
)
def test_what_a_present_tells_of_a_month_to_come_is_not_of_the_year_before(text, first):
    """A calendar knows what comes: in August `the comet passes it in November` stands behind August."""
    page = write(article("a.md", "The harbour of Porto reopened on August 3.", text, day="2025-08-04"))
    assert [event.text for event in page.timeline].index(text) == (0 if first else 1)


def test_rows_of_one_day_stand_by_the_hour():
    """Within a day an hour or a part of the day orders rows, wherever they stand in their article."""
    assert rows(
        "Ana Costa was arrested in Faro late Tuesday.",
        "Divers raised the ferry from the harbour of Faro at 3 p.m. Tuesday.",
        "The mayor of Faro closed the old harbour on Tuesday morning.",
    ) == [
        "The mayor of Faro closed the old harbour on Tuesday morning.",
        "Divers raised the ferry from the harbour of Faro at 3 p.m. Tuesday.",
        "Ana Costa was arrested in Faro late Tuesday.",
    ]


def test_rows_of_one_day_without_an_hour_stand_in_the_order_of_what_comes_about():
    """Whoever was charged had been arrested, and was arrested for what had happened."""
    assert rows(
        "Ana Costa was charged with arson in Faro on Tuesday.",
        "Ana Costa was arrested near the lighthouse on Tuesday.",
        "A fire broke out in the old mill of Faro on Tuesday.",
    ) == [
        "A fire broke out in the old mill of Faro on Tuesday.",
        "Ana Costa was arrested near the lighthouse on Tuesday.",
        "Ana Costa was charged with arson in Faro on Tuesday.",
    ]


def test_what_was_last_year_stands_before_this_week():
    """`last year`, `last month` and `late` in a month are sorted by what they mean, not by the day of the report."""
    page = write(
        article(
            "a.md",
            "The ferry of Faro sank on Monday.",
            "Ana Costa bought the ferry last year.",
            "Divers mended its hull in Braga last month.",
            "The harbour of Faro was dredged on April 20.",
            "A storm tore the roof off the customs house of Faro in late March.",
            day="2026-05-13",
        )
    )
    assert [event.when for event in page.timeline] == [
        "last year", "in late March", "last month", "on April 20", "on Monday",
    ]  # fmt: skip


def test_a_day_of_the_week_behind_the_article_is_not_six_days_old():
    """What was done on the day behind an article's, in the first article of a topic, was added to it since."""
    page = write(
        article("a.md", "The ferry of Faro sank in the harbour on Monday.", day="2026-05-11", publisher="A"),
        article("b.md", "Divers raised the ferry of Faro early Wednesday.", day="2026-05-12", publisher="B"),
        article(
            "c.md", "Ana Costa sold the wreck of the ferry on Thursday.", day="2026-05-15", publisher="C"
        ),
    )
    assert [event.when for event in page.timeline] == ["on Monday", "early Wednesday", "on Thursday"]


def test_an_hour_of_the_evening_before_is_of_the_event_that_was_then():
    """An hour that an article gives without a day is of the day before where the event of that hour was then."""
    page = write(
        article("a.md", "Three people were hurt in a tram crash in Braga late Tuesday.",
                "Ana Costa drove the tram of Braga.", day="2026-05-13", publisher="A"),
        article("b.md", "The crash happened around 11 p.m. on Quay Street.", "Ana Costa of Braga drove the tram.",
                day="2026-05-13", publisher="B"),
        article("c.md", "The council of Braga closed Quay Street early Wednesday.", day="2026-05-13", publisher="C"),
    )  # fmt: skip
    assert [(event.when, len(event.citations)) for event in page.timeline] == [
        ("late Tuesday", 2),
        ("early Wednesday", 1),
    ]


def test_an_hour_behind_midnight_is_of_the_next_day():
    """Behind what happened in the evening, `after midnight` is on the day behind it."""
    told = (
        "The siege of the old mill of Porto began about 9 p.m. Monday.",
        "Just after midnight, a van drove up to the gate of Quay Street.",
    )
    assert rows(*told) == list(told)


def test_an_hour_is_not_of_a_year():
    """An hour behind a sentence on a year is of the day of its article."""
    told = (
        "The mill of Porto was founded in 1960.",
        "Ana Costa bought the old ferry of Porto in 2010.",
        "About 5 p.m., a crane fell on the mill of Porto.",
    )
    assert rows(told[0], told[2], told[1]) == list(told)


def test_late_in_a_decade_stands_behind_its_beginning():
    """`The late 1950s` stand behind 1950 and 1955."""
    told = (
        "Ana Costa opened the mill of Porto in 1950.",
        "In 1955, Ana Costa sold the mill to the city of Porto.",
        "By the late 1950s, Ana Costa had left the city of Porto for Faro.",
    )
    assert rows(told[2], told[1], told[0]) == list(told)


def test_a_month_of_an_undated_article_is_of_the_last_year_that_was():
    """Where no article has a day, a date without a year stands behind the years of which something was done."""
    told = (
        "Ana Costa was born in Porto in 1923.",
        "In 2005, the city of Porto named a bridge after Ana Costa.",
        "Ana Costa fell ill in Faro on December 2.",
    )
    assert rows(told[2], told[0], told[1], day=None) == list(told)


def test_an_event_of_an_undated_article_stands_on_its_day():
    """A day of the week in an undated article is that of the event which others date, and is one row with it."""
    page = write(
        article("a.md", "Three people were hurt in a tram crash in Braga on May 12, police said.",
                "Ana Costa drove the tram.", day="2026-05-13", publisher="A"),
        article("b.md", "The tram of Ana Costa reopened in Braga on June 3.", day="2026-06-04", publisher="B"),
        article("c.md", "A tram crash in Braga injured three people late Tuesday night.",
                "Ana Costa of Braga drove the tram.", day=None, publisher="C"),
    )  # fmt: skip
    assert [len({one.article for one in event.citations}) for event in page.timeline] == [2, 1]


@pytest.mark.parametrize(
    ("before", "day"),
    [
        ("Ana Costa opened the mill of Porto on May 12.", None),
        ("Ana Costa opened the mill of Porto on February 29.", "2025-03-04"),
        ("Ana Costa will open the mill of Porto later this month.", "2025-06-01"),
    ],
    ids=["of no year", "of no such year", "of no day"],
)
def test_an_hour_behind_a_day_that_no_calendar_has_is_told(before, day):
    """An hour that stands behind a date without a day of a year is a row, as the date is."""
    assert "About 5 p.m., a crane fell on the mill of Porto." in rows(
        before, "About 5 p.m., a crane fell on the mill of Porto.", day=day
    )


def test_a_plan_lies_behind_the_week_of_undated_news():
    """What is due on a date behind all dates of the past stands behind the days of the week that no source dates."""
    told = (
        "The harbour of Porto was built in 1886.",
        "A crane fell into the harbour of Porto on Saturday.",
        "The council of Porto will vote on a new crane on November 15.",
    )
    assert rows(told[2], told[1], told[0], day=None) == list(told)


def test_a_month_of_an_undated_article_is_the_last_one_before_the_topic():
    """Beside articles of January a December without a year is of the year before, and an April to come is ahead."""
    page = write(
        article("a.md", "The ferry of Porto sank in the harbour on January 4.", day="2026-01-05"),
        article("b.md", "The ferry of Porto was painted in Faro on December 9.",
                "Porto will raise the ferry from the harbour on April 2."),
        article("c.md", "Divers found the bell of the ferry of Porto on January 20.", day="2026-01-21"),
    )  # fmt: skip
    assert [row.when for row in page.timeline] == [
        "on December 9",
        "on January 4",
        "on January 20",
        "on April 2",
    ]


def test_an_hour_of_undated_news_is_of_its_week():
    """An hour that no day is told for stands behind older dates, and with the event of its hour in the week's news."""
    older = "The club of Porto opened its quay on June 3, 2024."
    failed = "The captain of the ferry failed a test shortly after 2 a.m., the club said."
    held = "Eva Lis was fined in Porto on Tuesday morning."
    assert rows(failed, held, older, day=None) == [older, failed, held]
    crash = "A tram crash in Braga hurt three sailors on Friday."
    page = write(
        article("a.md", "Bakers of Porto struck on Wednesday.", crash),
        article(
            "b.md", "The crash happened at 5:30 p.m. on Quay Street.", "The tram of Braga hurt three sailors."
        ),
    )
    assert [row.text for row in page.timeline][:2] == ["Bakers of Porto struck on Wednesday.", crash]


def test_a_day_of_an_undated_article_is_that_of_whoever_tells_the_same():
    """What an undated article tells of a day of the week is of the one day of which a dated one tells most of it.

    Whatever else it tells of such a day is of that one too.
    """
    page = write(
        article("a.md", "Captain Ana Costa was freed from the cabin of the ferry in Braga on Tuesday.",
                day="2026-05-13", publisher="A"),
        article("b.md", "The ferry of Ana Costa reopened in Braga on June 3.", day="2026-06-04", publisher="B"),
        article("c.md", "Divers freed Captain Ana Costa from the cabin of the ferry late Tuesday.",
                "Bakers of Braga struck at the mill on Tuesday.", publisher="C"),
    )  # fmt: skip
    told = [({one.article for one in row.citations}, row.when) for row in page.timeline]
    assert told == [({"a.md", "c.md"}, "on Tuesday"), ({"c.md"}, "on Tuesday"), ({"b.md"}, "on June 3")]


def test_an_hour_behind_a_plan_is_not_of_the_planned_day():
    """What was lifted at an hour, told behind a hearing that is planned for Friday, stands before the hearing."""
    page = write(
        article("a.md", "A hearing on the port of Braga is planned for Friday.",
                "The closure of the port ended around 7:10 p.m., the harbour master said.",
                day="2026-05-12"),
    )  # fmt: skip
    assert [event.when for event in page.timeline] == ["around 7:10 p.m.", "Friday"]


@pytest.mark.parametrize(
    "past",
    [
        "In June, after a long hunt, divers found the bell of the abbey in the lake.",
        "The bell of the abbey was stolen from its tower last June.",
    ],
)
def test_a_month_told_as_past_is_not_the_next_one(past):
    """In May, `In June, divers found` and `last June` are of the year before."""
    told = rows(past, "Ana Costa was hired by the abbey in January.", day="2026-05-12")
    assert told[0] == past


def test_what_came_hours_behind_an_event_stands_behind_it():
    """What was done two hours after the crash stands behind the crash, though the older article tells it."""
    page = write(
        article("a.md", "The mayor closed every school two hours after the crash.", day="2026-05-12"),
        article("b.md", "Three people were hurt when a tram crashed into a ferry in Braga on Tuesday.",
                day="2026-05-13"),
    )  # fmt: skip
    assert [event.when for event in page.timeline] == ["on Tuesday", "two hours after the crash"]


def test_an_arrest_dated_by_its_month_stands_behind_the_event_of_that_month():
    """Who was arrested in May was arrested behind the robbery of 12 May, and an opening in May stands before it."""
    told = rows(
        "Rui Lopes was arrested in May in Faro.",
        "The mint of Braga was robbed on May 12 by two men.",
        day="2026-07-01",
    )
    assert told[0].startswith("The mint")


def test_evening_comes_before_late_at_night():
    """What was seen on Monday evening stands before what happened late that night."""
    page = write(
        article("a.md", "Two men were killed in a fight on the quay of Braga late Monday night.",
                "Rui Lopes drove past a crowd on the quay Monday evening.", day="2026-05-13"),
    )  # fmt: skip
    assert [event.when for event in page.timeline] == ["Monday evening", "late Monday night"]


def test_an_undated_article_with_a_sentence_of_a_dated_one_is_of_its_day():
    """Its Tuesday stands before the next news, and its month has the year of that other article."""
    shared = "The judge of Braga sent Rui Lopes to the old jail of Faro by the river on Wednesday."
    page = write(
        article("a.md", shared, day="2024-05-09"),
        article("b.md", "A jury of Braga convicted Rui Lopes of theft on Tuesday.", day="2025-06-04"),
        article("c.md", shared, "The abbey of Faro closed its doors to all visitors on Tuesday."),
    )
    assert [event.text.split(" of ")[0] for event in page.timeline] == ["The abbey", "The judge", "A jury"]


def test_an_undated_article_that_shares_a_day_alone_has_none():
    """The same day of the week in another sentence shows nothing."""
    page = write(
        article("a.md", "The judge of Braga heard two divers on Wednesday.", day="2024-05-09"),
        article("b.md", "A jury of Braga convicted Rui Lopes of theft on Tuesday.", day="2025-06-04"),
        article("c.md", "The abbey of Faro closed its doors to all visitors on Wednesday."),
    )
    assert page.timeline[-1].text.startswith("The abbey")


def test_an_article_dated_anew_is_of_the_day_of_its_news():
    """The event of a Friday in June, told in an article of the next March by that Friday, is one row with it.

    What it tells besides by such a day is no row, which would read as a day of March, unless the article tells of a
    later month or looks back.
    """
    june = "A gunman wounded two tellers in the bank hall of Braga on Friday."
    march = (
        "Two tellers were wounded when a gunman shot in the bank hall of Braga on Friday.",
        "The bank of Braga closed its hall on Saturday.",
    )
    page = write(
        article("a.md", june, day="2025-06-07"),
        article("b.md", "A judge of Braga released Rui Lopes on July 2.", day="2025-07-03"),
        article("c.md", *march, day="2026-03-11"),
    )
    assert [(event.when, len(event.citations)) for event in page.timeline] == [
        ("on Friday", 2),
        ("on July 2", 1),
    ]
    later = write(
        article("a.md", june, day="2025-06-07"),
        article("c.md", *march, "The bank hall of Braga reopened in February.", day="2026-03-11"),
    )
    assert [event.when for event in later.timeline] == [
        "on Friday",
        "in February",
        "on Friday",
        "on Saturday",
    ]


def test_an_event_at_an_hour_is_not_of_a_later_day_told_before_it():
    """An article that first tells of Saturday tells the hour of the shooting, which was on Friday."""
    page = write(
        article("a.md", "A gunman opened fire in the station hall of Braga on Friday.", day="2026-05-16"),
        article("b.md", "Prosecutors of Braga filed charges on Saturday against Rui Lopes.",
                "The shooting erupted around 1 p.m. when a man opened fire in the station hall.", day="2026-05-16"),
    )  # fmt: skip
    assert [event.when for event in page.timeline] == ["on Friday", "on Saturday"]
    assert {one.article for one in page.timeline[0].citations} == {"a.md", "b.md"}


def test_what_has_no_hour_stands_behind_what_happened_in_the_morning():
    """An article that first tells who came later does not put that before the crash of the early morning."""
    told = rows(
        "The mayor of Braga opened a shelter for the families at the stadium on Tuesday.",
        "The quay of Braga is built of granite.",
        "A ferry crashed into the quay of Braga early Tuesday and hurt nine pilgrims.",
    )
    assert [text.split(" of ")[0] for text in told] == ["A ferry crashed into the quay", "The mayor"]


@pytest.mark.parametrize("later", ["was charged with theft", "was granted bail at a bail hearing"])
def test_what_came_of_an_event_last_month_stands_behind_it(later):
    """A month that holds the day of the event, and a later step of the case."""
    page = write(
        article(
            "a.md", "A gunman wounded two tellers in the bank hall of Braga on July 15.", day="2025-07-16"
        ),
        article("b.md", f"Last month, Rui Lopes {later} in Braga.", day="2025-08-06"),
    )
    assert [event.when for event in page.timeline] == ["on July 15", "Last month"]

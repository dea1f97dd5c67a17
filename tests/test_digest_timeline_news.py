"""What several articles open with, of one day, is one row: each tells the news in words of its own."""

from __future__ import annotations

import pytest

from generator.model import BlockKind
from tests.digest_articles import article, write
from tests.digest_timelines import dated

BALLOT = (
    "Porto council threw out a plan for toll gates on the river bridges on Tuesday after a stormy night with songs,"
    " tears and a broken window."
)
RULING = (
    "Mayor Ana Costa lost by nine votes on Tuesday when the council refused her idea of tolls to pay for new trams"
    " and bridges across the Douro."
)
FILLER = [f"A line on the weather of the coast, number {number}." for number in range(5)]


def _rows(*articles):
    return [len({one.article for one in row.citations}) for row in write(*articles).timeline]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (BALLOT, RULING),
        (
            "A boy was shot at a bus stop in Porto early Monday, police said.",
            "Shots rang out on Monday while people waited at a bus stop by the fish market.",
        ),
        (
            "Porto council is expected to vote on Tuesday on toll gates for the river bridges.",
            "Toll gates on the river bridges got the votes of Porto council on Tuesday.",
        ),
    ],
)
def test_the_news_of_a_day_is_one_row(one, other):
    """What two articles open with and share words on is one row, however each puts it, planned or done."""
    day = "2025-06-12"
    assert _rows(article("a.md", one, day=day), article("b.md", other, day=day)) == [2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (BALLOT, "Ana Costa of Porto swam from the river mouth to the lighthouse on Tuesday in two hours."),
        ("Ana Costa was named head of the port on Tuesday.", "Rui Lopes took over the port on Tuesday."),
        (
            "A baker of Porto bought a red kite at 9:30 a.m. on Tuesday from a shop with coins from the river.",
            "The red kite of a baker flew off from the pier on Tuesday with a hat, a sausage and the letter of a nun.",
        ),
    ],
)
def test_other_deeds_of_a_day_are_rows_of_their_own(one, other):
    """With nothing but names in common, on other people, or beside an hour, two openings are two rows."""
    day = "2025-06-12"
    assert _rows(article("a.md", one, day=day), article("b.md", other, day=day)) == [1, 1]


def test_what_stands_further_down_is_no_opening():
    """A deed that an article tells below its opening is told by more than three words in common."""
    day = "2025-06-12"
    assert _rows(article("a.md", *FILLER, BALLOT, day=day), article("b.md", RULING, day=day)) == [1, 1]


def test_what_somebody_posted_has_a_day_of_its_own():
    """`This morning` in a post is not the day of the article that shows it; a date of the calendar is a date."""
    post = "A crane fell on a ship in the harbour of Porto this morning."
    page = write(article("a.md", (BlockKind.QUOTE, [post]), day="2025-06-12"))
    assert dated(page) == []
    page = write(article("a.md", (BlockKind.QUOTE, ["A crane fell on a ship in Porto on June 3."])))
    assert dated(page) == [("XXXX-06-03", "on June 3")]


def _of_a_case(opening, *events):
    early = [article(f"{at}.md", one, day="2025-06-02") for at, one in enumerate(events)]
    return _rows(*early, article("z.md", opening, "Ana Costa lives in Porto.", day="2025-06-20"))


@pytest.mark.parametrize(
    "opening",
    [
        "A baker shot in June in a market of Porto has been laid to rest.",
        "A baker of Porto was shot and hurt earlier this month in the market hall.",
    ],
)
def test_a_case_with_which_a_later_article_opens_is_the_event_of_its_day(opening):
    """What a later article names by its month is one row with the day's event."""
    assert _of_a_case(opening, "Shots were fired at a baker in Porto on June 1.") == [2]


def test_a_month_with_two_events_is_a_row_of_its_own():
    """Where several events of the month may be meant, none is."""
    told = "A man was shot on a bus in Porto on May 3.", "A boy was shot in a bar of Porto on May 20."
    early = [article(f"{at}.md", one, day="2025-05-21") for at, one in enumerate(told)]
    late = article("z.md", "Somebody was shot in Porto last month.", day="2025-06-20")
    assert _rows(*early, late) == [1, 1, 1]


@pytest.mark.parametrize(
    "text",
    [
        "Police remained at the scene in Porto on Tuesday.",
        "The search for the ferry of Porto continued Tuesday with dogs.",
        "Ana Costa of Porto was confident Tuesday that the ferry would float.",
        "The gunman of Porto remained at large Tuesday afternoon.",
    ],
)
def test_what_goes_on_is_no_event(text):
    """What went on, stayed as it was or was hoped on a day is no row."""
    assert not dated(write(article("a.md", text, day="2025-06-12")))

"""Articles whose date is not that of their news: printed again days later, or stamped anew by an archive."""

from __future__ import annotations

import pytest

from generator.model import Relation, SlotKind
from tests.digest_articles import article, write

HELD = "Two bakers were held on Tuesday over the fire in the ferry terminal of Visby, police said."
FREED = "Two bakers who were held over the fire in the ferry terminal of Visby were let go on Friday, police said."
AGAIN = "Police in Visby said on Tuesday that two bakers are held over a fire that injured a pilot in the terminal."
STORY = (
    article(
        "a.md", HELD, "The fire injured a pilot.", title="Two bakers held over ferry fire", day="2025-03-04"
    ),
    article(
        "b.md", FREED, "They were not involved.", title="Two bakers freed after ferry fire", day="2025-03-14"
    ),
)
KIOSK = (
    "The fire in the ferry terminal of Visby began shortly after the last ferry in a kiosk behind the ticket hall, a "
    "captain of the fire brigade said."
)
PILOT = (
    "A pilot with burns on both hands and a broken ankle was taken to the clinic of Visby on Tuesday evening by the "
    "driver of a school bus."
)
SMOKE = (KIOSK, PILOT)


def stamped(first=AGAIN, title="2 bakers held over ferry terminal fire in Visby", day="2025-11-22"):
    """Return the digest with an article that opens with a sentence and has a title and a day."""
    return write(*STORY, article("c.md", first, "The pilot has burns.", title=title, day=day))


def printed_again(*more, first=HELD, title="Bakers held over fire in ferry terminal"):
    """Return the digest of a story of which an article's text came out once more, with more below it, 16 days later."""
    start = article("a.md", HELD, *SMOKE, title="Two bakers held over ferry fire", day="2025-03-04")
    again = article("c.md", first, *SMOKE, *more, title=title, day="2025-03-20")
    return write(start, STORY[1], again)


@pytest.mark.parametrize(
    "title",
    ["2 bakers held over ferry terminal fire in Visby", "Blaze in Visby: bakers with matches are held"],
)
def test_the_first_days_news_under_a_day_months_later_neither_leads_nor_heads(title):
    """Who was held and let go since is not told as held, though the title has other words for it."""
    page = stamped(title=title)
    assert page.title == "Two bakers freed after ferry fire"
    assert page.lede[0].text == FREED


@pytest.mark.parametrize(
    "told",
    [
        {"day": "2025-03-20"},
        {"title": "Two bakers arrested over ferry terminal fire in Visby"},
        {"title": "Bakers enter guilty pleas over ferry terminal fire in Visby"},
        {
            "first": "Two bakers were charged on Tuesday over a fire that injured a pilot in the terminal of Visby."
        },
        {
            "first": "Two bakers from Visby were on Tuesday asked about the fire in the ferry terminal of last March."
        },
        {
            "first": "Two bakers from Visby are asked once more about the fire that injured a pilot in the terminal."
        },
    ],
    ids=[
        "soon after",
        "a step in the title",
        "a plea",
        "a later step at the top",
        "an older fire",
        "no day at all",
    ],
)
def test_news_of_a_later_day_is_news(told):
    """Weeks later, with a step of a case, or where it dates the event itself, the newest article leads."""
    assert stamped(**told).lede[0].text == told.get("first", AGAIN)


def test_an_article_that_was_printed_before_is_no_later_news():
    """What an article opened with days before, and most of the rest, has the day of that article."""
    page = printed_again("The terminal is of 1931.")
    assert page.title == "Two bakers freed after ferry fire"
    assert page.lede[0].text == FREED


@pytest.mark.parametrize(
    "told",
    [
        {"title": "Third baker held over ferry fire"},
        {
            "first": "A third baker from Slite has been held over the fire in the ferry terminal since Thursday."
        },
    ],
    ids=["something new in its title", "another opening"],
)
def test_an_article_with_something_new_on_top_is_later_news(told):
    """The text of an earlier day below it makes no news old."""
    page = printed_again("A third baker has been held since Thursday.", **told)
    assert page.lede[0].text == told.get("first", HELD)


def test_what_is_printed_again_overtakes_nothing():
    """A count that stood first in an article which came out once more is not the later of two counts."""
    early, late = (f"The fire injured {many} passengers of the night ferry from Slite." for many in (4, 9))
    titles = ("Ferry fire in Visby", "Fire in ferry of Visby", "Ferry of Visby: fire")
    days = ("2025-03-04", "2025-03-06", "2025-03-08")
    texts = ((*SMOKE, early), (late,), (*SMOKE, early))
    page = write(
        *[
            article(f"{name}.md", *text, title=title, day=day)
            for name, text, title, day in zip("abc", texts, titles, days, strict=True)
        ]
    )
    (found,) = [one for one in page.differences if one.kind is SlotKind.NUMBER]
    assert found.relation is Relation.UPDATE
    assert [side.value for side in found.sides] == ["injured 4 passengers", "injured 9 passengers"]

"""An article that an archive has dated anew: its day is not that of its news."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write

HELD = "Two bakers were held on Tuesday over the fire in the ferry terminal of Visby, police said."
FREED = "Two bakers who were held over the fire in the ferry terminal of Visby were let go on Friday, police said."
AGAIN = "Police in Visby say that two bakers are held over a fire that injured a pilot in the ferry terminal."
STORY = (
    article(
        "a.md", HELD, "The fire injured a pilot.", title="Two bakers held over ferry fire", day="2025-03-04"
    ),
    article(
        "b.md", FREED, "They were not involved.", title="Two bakers freed after ferry fire", day="2025-03-14"
    ),
)


def digest(title, day):
    """Return the digest with an article on the first day's news, with this title under this day."""
    return write(*STORY, article("c.md", AGAIN, "The pilot has burns.", title=title, day=day))


def test_the_first_days_news_under_a_day_months_later_neither_leads_nor_heads():
    """Who was held and let go since is not told as held, since that title has nothing new in it."""
    page = digest("2 bakers held over ferry terminal fire in Visby", "2025-11-22")
    assert page.title == "Two bakers freed after ferry fire"
    assert page.lede[0].text == FREED


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Bakers held over ferry terminal fire in Visby again", "2025-03-20"),
        ("Two bakers arrested over ferry terminal fire in Visby", "2025-11-22"),
        ("Two bakers held over theft from ferry terminal", "2025-11-22"),
    ],
    ids=["soon after", "a step of the case", "something new"],
)
def test_news_of_a_later_day_is_news(title, day):
    """Weeks later, with a step of the case in its title, or with a word that nobody had, the newest article leads."""
    assert digest(title, day).lede[0].text == AGAIN

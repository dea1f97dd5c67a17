"""The lede of a story that goes on: what an article of the newest day opens with, where its title says so."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write

FIRE = "A fire in the ferry terminal of Visby injured five passengers and a pilot on Monday evening, police said."
SMOKE = "Five passengers and a pilot were injured in a fire at the ferry terminal of Visby on Monday evening."
BEGAN = "The fire in the ferry terminal of Visby, which injured five passengers, began in a kiosk at 7 p.m."
EARLIER = (
    article("a.md", FIRE, BEGAN, title="Fire in Visby ferry terminal injures six", day="2025-03-03"),
    article("b.md", SMOKE, "Nobody was killed.", title="Six hurt in Visby terminal fire", day="2025-03-03"),
)
WEPT = "The judge heard nine witnesses, and the baker wept."
AT_SEVEN = "The fire, which injured five passengers and a pilot, began in a kiosk at 7 p.m."


def digest(*told, title):
    """Return the digest of the fire with an article of a later day."""
    return write(*EARLIER, article("c.md", *told, title=title, day="2025-03-07"))


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "A baker from Slite was sentenced to four years on Friday for the fire in the ferry terminal.",
            "Baker sentenced for ferry terminal fire",
        ),
        (
            "A baker from Slite has admitted the fire in the ferry terminal.",
            "Baker admits ferry terminal fire",
        ),
        (
            "Two bakers from Slite have been arrested over the fire in the ferry terminal.",
            "Two arrested over ferry terminal fire",
        ),
    ],
)
def test_lede_and_headline_tell_what_has_come_of_it(sentence, title):
    """A sentence, a plea or an arrest has few words of what all tell, and leads where the newest article opens so."""
    page = digest(sentence, WEPT, title=title)
    assert page.lede[0].text == sentence
    assert page.title == title


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "A concert of sailors opened the harbour season on Friday.",
            "Two arrested over ferry terminal fire",
        ),
        (
            "Two bakers from Slite have been arrested over the theft of nine bells.",
            "Two arrested over theft of bells",
        ),
    ],
    ids=["a scene", "another story"],
)
def test_what_the_newest_article_opens_with_is_not_always_the_news(sentence, title):
    """A scene, which its title does not have, and another story, which no earlier article has, do not lead."""
    assert digest(sentence, AT_SEVEN, title=title).lede[0].text != sentence


def test_no_other_news_of_the_day_follows_the_latest():
    """Behind a short opening stands what its article goes on with, not what another article has told before."""
    arrested = "Two bakers from Slite have been arrested over the fire in the ferry terminal."
    other = "The ferry terminal of Visby, in which a pilot and five passengers were injured, opens in May."
    page = write(
        *EARLIER,
        article("c.md", arrested, WEPT, title="Two arrested over terminal fire", day="2025-03-07"),
        article("d.md", "Rain fell in Slite.", other, title="Ferry terminal of Visby", day="2025-03-07"),
    )
    assert page.lede[0].text == arrested
    assert other not in [one.text for one in page.lede]


def test_where_the_newest_article_has_nothing_to_tell_days_count_from_the_one_before():
    """A newest article of questions and answers leads with nothing; then an arrest leads, and not the first night."""
    arrested = "Two bakers from Slite have been arrested over the fire in the ferry terminal."
    asked = ("Are you content?", "I weep for them and for us all.")
    page = write(
        *EARLIER,
        article("c.md", arrested, WEPT, title="Two arrested over ferry fire", day="2025-05-07"),
        article("d.md", *asked, title="Second baker sentenced for ferry terminal fire", day="2025-11-04"),
    )
    assert page.lede[0].text == arrested


@pytest.mark.parametrize(
    ("title", "follows"),
    [
        ("Police show photos of bakers in terminal fire, hundreds mourn", True),
        ("Whoever lit that match in Visby was a coward, says mother of pilot", False),
    ],
    ids=["half of it told", "less than half told"],
)
def test_headline_follows_the_latest_though_the_lede_tells_as_much_of_the_older_one(title, follows):
    """What has come of it is in the headline, where the newest article opens so and has it in its title."""
    photos = (
        "Police showed photos on Friday of two bakers whom they want to ask about a fire in the Visby ferry terminal "
        "that injured six."
    )
    assert (digest(photos, WEPT, title=title).title == title) == follows


@pytest.mark.parametrize(
    ("charged", "leads"),
    [
        ("two bakers accused of the fire in the ferry terminal were charged with arson", True),
        ("a captain who had been injured in the fire in the ferry terminal died of burns", True),
        ("the ferry terminal in which two bakers had lit a fire was opened again", False),
    ],
    ids=["a later step", "a death", "no step"],
)
def test_a_later_step_of_the_case_leads_though_its_title_does_not_say_so(charged, leads):
    """Who was arrested is charged, who was hurt has died: so the newest article opens, under another title."""
    sentence = (
        f"A pilot and five passengers left the clinic of Visby on Friday, while {charged}, a prosecutor said."
    )
    held = "Police in Visby have arrested two bakers over the fire in the ferry terminal that injured five passengers."
    page = write(
        *EARLIER,
        article("c.md", held, BEGAN, title="Two bakers arrested over ferry terminal fire", day="2025-03-06"),
        article("d.md", sentence, AT_SEVEN, title="Visby ferry fire: what is known", day="2025-03-07"),
    )
    assert (page.lede[0].text == sentence) == leads


@pytest.mark.parametrize(
    ("title", "leads"), [("Two bakers questioned over Visby ferry fire", True), ("Visby ferry fire", False)]
)
def test_a_day_is_enough_to_be_the_latest(title, leads):
    """On the day after a fire its first night has nearly the newness and all the sources, and still does not lead."""
    held = "Two bakers were questioned on Friday after a fire at the ferry terminal of Visby, police said."
    day_before = [
        article(f"{name}.md", told, BEGAN, title="Fire in Visby ferry terminal injures six", day="2025-03-06")
        for name, told in (("a", FIRE), ("b", SMOKE), ("d", SMOKE.replace("Monday evening", "Monday night")))
    ]
    page = write(*day_before, article("c.md", held, WEPT, title=title, day="2025-03-07"))
    assert (page.lede[0].text == held) == leads

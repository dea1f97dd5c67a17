"""The headline: a title taken from the sources."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, said, write

STORM = "A storm tore the roof off the fish market in Gdansk on Monday."
HARBOUR = "The harbour of Gdansk was closed after the storm on Monday evening."
TITLE = "Storm closes the harbour of Gdansk"


def headline(title, *others, **fields):
    articles = [article("a.md", STORM, HARBOUR, title=title, **fields)]
    articles += [article(f"b{n}.md", HARBOUR, STORM, title=other) for n, other in enumerate(others)]
    return write(*articles).title


@pytest.mark.parametrize(
    "title",
    [
        TITLE, f"{TITLE} | Baltic Gazette", f"{TITLE} - Baltic Gazette", f"{TITLE} \u2013 WXYZ Channel 4",
        f"Breaking News: {TITLE}", f"LIVE: {TITLE}", f"JUST IN: {TITLE}",
        f"{TITLE}.", f"  {TITLE} - gazette.example.com",
    ],
)  # fmt: skip
def test_outlet_and_kicker_are_cut(title):
    """What is not of the story is no part of the headline."""
    assert headline(title, publisher="Baltic Gazette") == TITLE


def test_a_kicker_is_cut_from_a_title_without_names():
    """`Update: ` tells nothing of the story, whatever stands behind it."""
    assert (
        headline("UPDATE: boy of nine dies after fall from crane") == "Boy of nine dies after fall from crane"
    )


@pytest.mark.parametrize("label", ["Report", "Rumor", "Sources", "Police", "Witness", "Warrants", "AG"])
def test_who_says_so_stays_before_a_title(label):
    """Without the label the headline would be surer than its source."""
    assert headline(f"{label}: {TITLE}") == f"{label}: {TITLE}"
    assert headline(f"{TITLE} - Report") == f"{TITLE} - Report"


@pytest.mark.parametrize(
    "title",
    [
        f"{TITLE} - KQXA News 12 Altfeld, Marsh County News, Weather & Sports", f"{TITLE} - NBC93 - WQXA - Altfeld, VA",
        f"{TITLE} - WQXA.com - Altfeld, Rivermouth |QXA News", f"{TITLE} - | WQXA Altfeld", f"FOX 93 - {TITLE}",
        f"{TITLE} - WQXA Local 9: Your news, weather, and sports authority", f"{TITLE} - KQXA-TV - 9NEWS Altfeld",
    ],
)  # fmt: skip
def test_a_station_with_its_town_is_cut(title):
    """Whatever a station says of itself behind its name, or before the title, is no part of the headline."""
    assert headline(title) == TITLE


@pytest.mark.parametrize(
    "title",
    [
        "Storm closes the harbour - Gov. Ewa Newsam opens the schools", "Harbour of Gdansk closed - news of a storm",
    ],
)  # fmt: skip
def test_a_dash_before_news_of_something_is_no_station(title):
    """A clause, or who says so, stays behind its dash."""
    assert headline(title) == title


@pytest.mark.parametrize("cut", ["harb", "harbour of"])
def test_a_title_cut_for_its_station_loses(cut):
    """Where the station's name took the place of the last words, another title is the headline."""
    assert headline(f"Storm closes Gdansk {cut} - WQXA Channel 9", TITLE) == TITLE
    assert headline("Storm closes Gdansk harbour - WQXA Channel 9") == "Storm closes Gdansk harbour"
    assert headline("Storm closes port on Krol St. - WQXA Channel 9") == "Storm closes port on Krol St."


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        (
            "Storm closes harbour of Gdansk after roof falls on mark",
            "Storm closes harbour of Gdansk after roof falls",
        ),
        ("Storm closes the harbour of Gdansk, 30 million eur", "Storm closes the harbour of Gdansk"),
        ("Storm closes harbour of Gdansk for the", "Storm closes harbour of Gdansk"),
        ("Harbour in Gdansk closed mark", "Harbour in Gdansk closed mark"),
        ("Harbour torn by storm in Gdansk ruled unsaf", "Harbour torn by storm in Gdansk ruled unsaf"),
    ],
)
def test_a_title_cut_for_its_station_ends_with_a_whole_phrase(cut, whole):
    """Where there is no other title the phrase that breaks off goes, unless too little or no predicate is left."""
    repairs = "Repairs of the market and of roofs that are unsafe will cost 30 million euros."
    told = article("a.md", STORM, HARBOUR, repairs, title=f"{cut} - WQXA Channel 9")
    assert write(told).title == whole


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        (
            "Storm closes the old harbour of Gdansk after a roof hits trawle",
            "Storm closes the old harbour of Gdansk after a roof hits trawle",
        ),
        (
            "Storm closes the old harbour of Gdansk after a roof hits trawler",
            "Storm closes the old harbour of Gdansk",
        ),
        (
            "Storm closes the old harbour of Gdansk after a roof hits a train",
            "Storm closes the old harbour of Gdansk after a roof hits a train",
        ),
    ],
    ids=["63 letters", "64 letters", "64 letters, and the article has the word"],
)
def test_a_title_that_fills_the_field_of_a_station_is_cut(cut, whole):
    """What breaks off behind a station's 64 letters may be a word, but none of its article."""
    told = article("a.md", STORM, HARBOUR, "A roof hit a train.", title=f"{cut} - WQXA Channel 9")
    assert write(told).title == whole


def test_a_newer_title_that_is_whole_without_its_last_phrase_leads():
    """What was cut for a station and ends with a whole phrase without that gives way to no older state."""
    older = article(
        "a.md", STORM, HARBOUR, title="Storm tears roof off fish market in Gdansk", day="2025-06-02"
    )
    cut = "Storm closes harbour of Gdansk after roof falls on mark - WQXA Channel 9"
    page = write(older, article("b.md", HARBOUR, STORM, title=cut, day="2025-06-05"))
    assert page.title == "Storm closes harbour of Gdansk after roof falls"


@pytest.mark.parametrize(
    "title",
    [
        "Gdansk: storm closes the harbour for days",
        "Harbour of Gdansk closed - Monday storm tears roof off market",
    ],
)
def test_what_names_the_story_stays(title):
    """A place before a colon, or a clause behind a dash, belongs to the title."""
    assert headline(title) == title


@pytest.mark.parametrize(
    "worse",
    [
        "Storm closes the harbour of Gdansk for...", "Untitled", "Is the harbour of Gdansk closed by the storm?",
        "Home", "Why dogs bark at the moon in winter", "Storm",
    ],
)  # fmt: skip
def test_a_real_headline_wins(worse):
    """A fragment, a question, a title of something else loses, wherever it stands."""
    assert headline(worse, TITLE) == TITLE
    assert headline(TITLE, worse) == TITLE


def test_title_from_a_sentence_loses_against_a_headline():
    """What was inferred from a sentence is the last resort."""
    inferred = "The harbour of Gdansk was closed after the storm"
    found = headline(inferred, TITLE, inferred=(("title", "the first sentence"),))
    assert found == TITLE


def test_editors_title_is_taken_as_it_is():
    """What the editor wrote is not cleaned."""
    assert write(article("a.md", STORM), title="LIVE: our storm | Us").title == "LIVE: our storm | Us"


def test_lone_title_is_kept_whatever_it_is():
    """There is always a headline."""
    assert headline("Untitled") == "Untitled"
    assert write(article("a.md", title="Storm | Gazette")).title == "Storm | Gazette"


def test_what_a_later_article_overtakes_is_no_news():
    """Neither headline nor lede nor points give an older count; the differences do."""
    cost = "Mayor Ewa Lis said that repairs at the ferry terminal would cost 30 million euros."
    fire = "{} people were killed in the fire at a ferry terminal in Gdansk on Monday, police said."
    page = write(
        article("a.md", fire.format("Three"), cost, title="Three killed in fire in Gdansk", day="2026-05-01"),
        article("b.md", fire.format("Five"), title="Death toll rises after fire in Gdansk", day="2026-05-03"),
    )
    assert page.title == "Death toll rises after fire in Gdansk"
    assert said(page) == [fire.format("Five"), cost]
    assert [side.value for side in page.differences[0].sides] == [
        "Three people were killed",
        "Five people were killed",
    ]


HURT = (
    "A 16-year-old boy was shot near the university in Lund on Tuesday night, and police search for two teens.",
    "The boy, 16, is in critical condition at the hospital of Lund, police said on Tuesday.",
)
DIED = (
    "A 16-year-old boy who was shot near the university in Lund has died of his wounds, police said on Friday.",
    "Olle Berg, 16, died at the hospital of Lund on Friday, three days after he was shot.",
)


@pytest.fixture
def died_later():
    """Return the digest of somebody who was hurt one day, as two articles tell, and died another."""
    return write(
        article("a.md", *HURT, title="Teen in critical condition after shooting near Lund university",
                day="2025-06-03", publisher="A"),
        article("b.md", *HURT, title="Teen shot near Lund university in critical condition",
                day="2025-06-03", publisher="B"),
        article("c.md", *DIED, title="UPDATE: Teen shot near Lund university dies",
                day="2025-06-06", publisher="C"),
    )  # fmt: skip


def test_who_has_died_is_not_critical_in_the_headline(died_later):
    """A title on how somebody was is no headline any more once a later day has told of his death."""
    assert "critical" not in died_later.title
    assert "dies" in died_later.title


def test_lede_tells_of_the_death_that_a_later_day_has_told(died_later):
    """That he was shot is not the newest state."""
    assert "died" in died_later.lede[0].text


def test_headline_follows_a_lede_that_tells_of_a_death():
    """Where no rule knows the two states for one, the headline still does not say `grave` above `has died`."""
    grave = 'A girl, 4, who was shot in a house in Malmo was in "grave" condition, her aunt said on Saturday.'
    page = write(
        article("a.md", grave, title="Girl, 4, still in 'grave' condition after shooting in Malmo",
                day="2025-06-07", publisher="A"),
        article("b.md", "The girl, 4, who was shot in a house in Malmo has died, the police of Malmo said.",
                title="UPDATE: Girl, 4, dies after shooting in Malmo", day="2025-06-09", publisher="B"),
    )  # fmt: skip
    assert "died" in page.lede[0].text
    assert page.title.endswith("Girl, 4, dies after shooting in Malmo")


def test_the_headline_is_of_the_newest_state():
    """What two papers told on one day gives way to what has come of it weeks later."""
    page = write(
        article(
            "a.md",
            "Two workers were killed in a fire at the Lunden paper mill on Tuesday, police said.",
            "The fire began in the drying hall of the mill.",
            title="Two killed in fire at Lunden paper mill",
            publisher="A",
            day="2025-01-03",
        ),
        article(
            "b.md",
            "Two workers were killed when a fire swept through the Lunden paper mill on Tuesday.",
            "The mill employs 300 people.",
            title="Fire at Lunden paper mill kills two",
            publisher="B",
            day="2025-01-03",
        ),
        article(
            "c.md",
            "A court in Lunden has convicted the owner of the paper mill over the fire that killed two workers.",
            "The owner will appeal.",
            title="Mill owner convicted over Lunden fire",
            publisher="C",
            day="2025-03-10",
        ),
    )
    assert page.title == "Mill owner convicted over Lunden fire"
    assert page.lede[0].text.startswith("A court in Lunden has convicted")


@pytest.mark.parametrize(
    ("title", "told"),
    [("Dockworker Charged Over Crash In Visby", True), ("The Ghosts Of The Harbour Speak To Us", False)],
)
def test_headline_follows_a_lede_of_a_later_day(title, told):
    """A title of a later day is the headline where the lede tells nearly all of it, Capitalised or not."""
    crash = "Three passengers were hurt when a ferry tender hit a pier in Visby on Monday."
    stood = "Ferry traffic from Visby stood still on Monday after a tender hit a pier."
    charged = (
        "A dockworker, 31, has been charged over the crash of a ferry tender that hurt three passengers in Visby, "
        "prosecutors said."
    )
    earlier = "Three passengers hurt as ferry tender hits pier in Visby"
    page = write(
        article("a.md", crash, title=earlier, day="2025-05-05"),
        article("b.md", stood, title="Three passengers hurt as tender hits pier in Visby", day="2025-05-05"),
        article("c.md", charged, title=title, day="2025-08-09"),
    )
    assert page.lede[0].text == charged
    assert page.title == (title if told else earlier)


def test_who_has_died_is_not_shot_in_the_headline():
    """No title of a day before a death tells of somebody who was shot, though later articles tell of it as well."""
    first = "Teen shot by friend near Lund university, police say"
    page = write(
        article("a.md", *HURT, title=first, day="2025-06-03", publisher="A"),
        article("b.md", *HURT, title="Police: friend shot Lund teen", day="2025-06-03", publisher="B"),
        article("c.md", *DIED, title="Lund teen dies three days after being shot", day="2025-06-06", publisher="C"),
        article("d.md", "The family of Olle Berg, 16, who died after being shot in Lund, has doubts.",
                "Olle Berg, 16, died at the hospital of Lund on June 6.",
                title="Family of Lund teen killed by friend doubts that it was an accident", day="2025-06-12",
                publisher="D"),
    )  # fmt: skip
    assert page.title in {
        "Lund teen dies three days after being shot",
        "Family of Lund teen killed by friend doubts that it was an accident",
    }
    assert "died" in page.lede[0].text


def test_a_record_in_brackets_is_in_no_headline():
    """How often somebody has won stands in brackets in a text, and a title without it is the better one."""
    bout = "Ana Lis beat Eva Roon on points in Gent on Saturday after nine rounds."
    titles = (
        "Ana Lis (12-3) beats Eva Roon (9-4-1) in Gent on Saturday",
        "Lis retains belt with win over Roon in Gent",
    )
    page = write(
        *(article(f"{name}.md", bout, title=title) for name, title in zip("ab", titles, strict=True))
    )
    assert page.title == titles[1]

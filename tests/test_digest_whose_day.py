"""The timeline: on which day an hour stands, which hour is disputed, and when two arrests are one."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write


def texts(page):
    return [event.text for event in page.timeline]


def test_an_hour_is_of_the_day_that_was_told_and_not_of_when_somebody_spoke():
    """An hour behind a day of talk is of the day before that on which something was done."""
    page = write(
        article(
            "a.md",
            "A fire destroyed the sail loft of Porto on Sunday.",
            "Two of the sail makers remained in serious condition Tuesday.",
            "The roof of the loft came down about 2 a.m., neighbours said.",
            "The owner of the loft sold its anchors on Monday to pay a baker.",
            day="2025-06-11",
        )
    )
    told = [text.split()[:4] for text in texts(page)]
    assert told.index(["The", "roof", "of", "the"]) < told.index(["The", "owner", "of", "the"])


def test_an_hour_long_after_all_events_has_no_row():
    """Of which night an hour was is not known where a report of weeks later tells no day."""
    page = write(
        article("a.md", "A gunman shot two sailors in Porto on June 2.", day="2025-06-03", publisher="A"),
        article(
            "b.md",
            "The tavern of Porto has been closed since the shooting of the two sailors.",
            "Sailor Rui Melo heard somebody knock at the cellar door about 2:35 a.m.",
            day="2025-06-25",
            publisher="B",
        ),
    )
    assert len(page.timeline) == 1


def test_a_row_names_the_difference_on_its_hour():
    """Where sources give an event two hours, its row says that they differ."""
    page = write(
        article(
            "a.md", "A gunman shot two sailors outside a tavern in Porto at 10:45 p.m. on Monday, police said.",
            day="2025-06-03", publisher="A",
        ),
        article(
            "b.md", "Two sailors were shot outside a tavern in Porto at 9:15 p.m. on Monday, police said.",
            day="2025-06-03", publisher="B",
        ),
    )  # fmt: skip
    assert page.differences
    assert any(event.difference is not None for event in page.timeline)


def test_an_arrest_with_the_age_of_the_victim_is_one_with_that_of_the_suspects():
    """How old the dead man was says nothing of who was arrested."""
    page = write(
        article(
            "a.md",
            "Two brothers were arrested on Monday over the killing of a 52-year-old sailor outside a tavern in Porto.",
            "Rui Melo, 24, and Luis Reis, 25, were arrested at an inn in Porto about 9:40 p.m., according to police.",
            day="2025-06-03",
        )
    )
    assert len(page.timeline) == 1


def test_two_victims_who_died_on_one_day_are_two_rows():
    """The ages of the dead still tell two deaths apart."""
    page = write(
        article(
            "a.md",
            "A 38-year-old sailor died on Monday at a hospital in Porto.",
            "A 24-year-old cook died on Monday at a hospital in Porto.",
            day="2025-06-03",
        )
    )
    assert len(page.timeline) == 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Today, officers found and arrested Rui Melo in Porto.", True),
        ("Today, ferries are built of steel in Porto.", False),
        ("Today, Porto has four ferries that were built of steel.", False),
    ],
)
def test_today_at_the_front_dates_what_was_done(text, told):
    """It dates a deed of the day, and nothing that only holds now."""
    assert bool(texts(write(article("a.md", text, day="2025-06-03")))) is told


def test_an_incident_of_which_nothing_is_told_makes_no_row_beside_an_event():
    """That some incident occurred tells a reader nothing; a report that has no more keeps it."""
    bare = "Rui Melo of Porto was fined for an incident which occurred on May 7."
    event = "Ana Costa was shot and killed on Monday in a tavern in Porto."
    assert len(texts(write(article("a.md", event, bare, day="2025-06-03")))) == 1


def test_what_is_told_in_the_present_of_a_day_of_the_week_is_planned():
    """A team that leaves on Friday has not left on the last one: the row is a plan, behind what was done."""
    page = write(
        article(
            "a.md",
            "The rowers of Porto leave Friday for Faro, where they meet the Herons.",
            "Rower Rui Melo was fined in Porto on Tuesday for singing at night.",
        )
    )
    assert [event.planned for event in page.timeline] == [False, True]


@pytest.mark.parametrize(
    "text", ["His return Monday pleased the rowers of Porto.", "The close Friday was late."]
)
def test_a_noun_is_no_schedule(text):
    """`His return Monday` is no plan to return."""
    assert not any(event.planned for event in write(article("a.md", text)).timeline)


def test_a_row_tells_the_main_clause_and_not_what_is_granted_before_it():
    """Whatever `while` or `although` grants at the front is of another day, and is left out."""
    text = "While no ferry sank that winter, the port of Porto did last March sell two tugs."
    page = write(article("a.md", text, day="2025-06-03"))
    assert texts(page) == ["The port of Porto did last March sell two tugs."]


def test_a_date_behind_while_is_of_what_comes_behind():
    """`While last month another one fell` dates that fall, and not what the sentence begins with."""
    text = "The port of Porto inspects two cranes while last month another crane of Braga lost its hook."
    assert not any(
        told.startswith("The port") for told in texts(write(article("a.md", text, day="2025-06-03")))
    )


def test_a_passage_with_another_hour_does_not_back_a_row():
    """Where no difference tells of it, a passage that gives another hour is not cited for a row that gives one."""
    told = "Rui Melo failed a test on the quay of Porto {} a.m. on Tuesday."
    page = write(
        article("a.md", told.format("shortly after 2"), day="2025-06-04", publisher="A"),
        article("b.md", told.format("about 2:25"), day="2025-06-04", publisher="B"),
    )
    for event in page.timeline:
        cited = {citation.quote for citation in event.citations}
        assert event.difference is not None or len(cited) == 1


def test_last_monday_in_an_article_of_a_monday_is_a_week_ago():
    """`Last Monday` is not the day of the article itself."""
    page = write(
        article(
            "a.md",
            "Divers raised the ferry of Porto last Monday.",
            "Rui Melo sold the bell of the ferry in Porto on Thursday.",
            day="2025-06-09",
        )
    )
    assert [text.split()[0] for text in texts(page)] == ["Divers", "Rui"]


def test_a_set_court_date_is_a_plan():
    """Whoever has a court date of a day has not been there."""
    page = write(article("a.md", "Rui Melo has a court date of Dec. 12 in Porto.", day="2025-10-05"))
    assert [event.planned for event in page.timeline] == [True]


def test_a_name_is_no_verb_of_what_is_left_of_a_sentence():
    """A sentence is not cut down to a front and a name whose second word looks like a verb."""
    text = (
        "In a story of Dec. 24 on some tavern fight in Porto, The Associated Press, relying on a clerk who had been "
        "asleep, reported wrongly how many sailors were hurt."
    )
    assert not any(told.endswith("Press.") for told in texts(write(article("a.md", text, day="2025-12-27"))))


def test_a_sentence_and_its_clause_are_not_both_told():
    """What a clause tells of the very day by which its sentence is told is no row beside it."""
    page = write(
        article(
            "a.md",
            "Police say five sailors were shot when a May 2 feast turned into a violent brawl in Porto Monday night.",
            day="2025-05-06",
        )
    )
    assert len(page.timeline) == 1


def test_a_death_told_by_its_month_is_one_with_that_told_by_its_day():
    """Who was killed on a day was killed in its month, in other words."""
    page = write(
        article(
            "a.md", "Rui Melo was killed last August outside the Anchor tavern on the old quay of Porto.",
            day="2026-01-05", publisher="A",
        ),
        article(
            "b.md", "Sailor Rui Melo, 25, was fatally shot August 29 near the Anchor tavern in Porto.",
            day="2025-10-05", publisher="B",
        ),
    )  # fmt: skip
    assert len(page.timeline) == 1

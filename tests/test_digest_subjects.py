"""Subjects that a sentence takes for granted."""

from __future__ import annotations

import pytest

from generator.digest.standing.subjects import taken_for_granted
from generator.digest.wording import read
from tests.digest_articles import article, said, write


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The group said that it would close the mine near Kiruna.", "group"),
        ("The dead woman was found on Monday in a lake near Kiruna.", "woman"),
        ("The teenager, who lives in Kiruna, was at home on Monday.", "teenager"),
        ("The 35-year-old suffered a wound to the leg at the mine near Kiruna.", "35"),
        ("The 24-year-old, who grew up in Kiruna, was at home on Monday.", "24"),
        ("The 47-year-old man was found on Monday in a lake near Kiruna.", ""),
        ("The 17-year-old girl who was lost near Kiruna has been found.", ""),
        ("The 36-year-old skier Ann Lee won the race near Kiruna on Monday.", ""),
        ("Members of the panel did not vote for the mine on Monday.", "panel"),
        ("Someone in the crowd threw a stone at the gate of the mine.", "crowd"),
        ("Engineers of the port will work at the mine until April.", ""),
        ("Leaders of the council said that the mine would be closed.", ""),
        ("The mayor of Kiruna said that the mine would be closed.", ""),
        ("The mayor, Ann Lee, said that the mine would be closed.", ""),
        ("The Kiruna mine will be closed in May, and nobody is surprised.", ""),
        ("The two victims were named by police as 34-year-old Ann Lee and her son Jon.", ""),
        ("The driver was later identified by police in Kiruna as Jon Berg.", ""),
        ("The driver was later identified as a 50-year-old miner from Kiruna.", "driver"),
        ("The government said that it would close the mine near Kiruna.", ""),
        ("Miners in Kiruna said that the mine would be closed.", ""),
        ("Ann Lee saw smoke above the mine near Kiruna, the woman said.", "woman"),
        ("Ann Lee saw smoke above the mine near Kiruna, the ministry said.", ""),
        ("The smoke above the mine near Kiruna was white, the report said.", "report"),
        ("Ann Lee saw smoke above the mine near Kiruna, the report of the port said.", ""),
        ("According to the station, smoke was seen above the mine near Kiruna.", "station"),
        ("According to the government, smoke was seen above the mine near Kiruna.", ""),
        ("Police said the girl was found on Monday in a lake near Kiruna.", "girl"),
        ("According to the mayor of Kiruna, the children had walked to the mine.", ""),
        ("According to police, the drivers had walked to the mine near Kiruna.", "drivers"),
        ("Police say that the girl who was lost near Kiruna has been found.", ""),
        ("Police said the driver, Ann Lee, had walked to the mine near Kiruna.", ""),
        ("Police said the mine near Kiruna would be closed on Monday.", ""),
    ],
)
def test_a_definite_subject_needs_what_tells_which_one_it_is(text, noun):
    """`The group`, `Members of the panel` and an age do, `The mayor of Kiruna` and what there is one of do not."""
    assert taken_for_granted(read(text, "en")) == noun


def test_a_point_does_not_begin_with_what_nobody_has_introduced():
    """Which committee it was the reader cannot know."""
    page = write(
        article(
            "a.md",
            "The mine near Kiruna will be closed in May after sixty years, its owner LKAB said on Monday.",
            "The committee voted for a fund of 30 million euros on Tuesday in Lund.",
            "Some 400 people of Kiruna and Malmberget work below the ground there in three shifts.",
            title="Mine near Kiruna to be closed in May",
        )
    )
    assert not any(text.startswith("The committee") for text in said(page))


@pytest.mark.parametrize(
    ("lede", "told"),
    [
        ("A pilot was killed by a falling winch in the port of Vik on Monday, a clerk said.", True),
        ("The port of Vik was closed for a week on Monday after a winch fell, a clerk said.", False),
    ],
)
def test_whom_police_speak_of_somebody_has_told_of(lede, told):
    """`Police said the pilot` is a point behind a lede on a pilot, and no point behind one on a port."""
    point = "Police said the pilot had slept for an hour in twenty before the shift."
    page = write(
        article("a.md", lede, "Insurers shrugged.", point, title="Winch falls in the port of Vik"),
    )
    assert (point in said(page)) == told


def test_who_has_a_part_in_what_happened_is_known_behind_its_article():
    """`Police said the victim` needs no other word for a victim than what was told of the same article."""
    lede = "A pilot was killed by a falling winch in the port of Vik on Monday, a clerk said."
    point = "Police said the victim had slept for an hour in twenty before the shift."
    page = write(article("a.md", lede, "Insurers shrugged.", point, title="Winch falls in the port of Vik"))
    assert point in said(page)

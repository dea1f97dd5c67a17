"""A point tells the story: what bystanders heard, what the dead were like, how police work, is told by none."""

from __future__ import annotations

import pytest

from generator.digest.wording import unquoted
from generator.language.sidelights import is_sidelight
from tests.digest_articles import article, said, write

LEDE = "A court in Arbon sentenced the baker Jonas Frei to six years for setting the mill of Horn on fire."
SPREAD = (
    "The flames spread from the drying room to the granary within minutes, the report of the brigade said."
)
HEARD = "Rosa Amsler, who sells eggs at the weir, said the smell hung over the valley for days."
LOSS = "The fire destroyed 400 tonnes of grain and two barges, the village council said."


@pytest.mark.parametrize(
    "text",
    [
        "Beat Hug, who lives three doors down, was feeding his rabbits when the roof fell in.",
        "A farmer did not want to be named and said there was smoke over the weir.",
        "Several neighbors said the courtyard was noisy most evenings.",
        "Jonas was remembered as a cheerful boy with a weakness for kites.",
        "The miller was a quiet man, the parish said.",
        "The miller is survived by his wife and four sons.",
        "Kaspar Roth is a father of three and keeps goats.",
        "About eighty villagers held a silent vigil on the bridge on Friday.",
        "A small memorial is growing beside the weir.",
        "The school said that counselors will be there on Monday.",
        "It was the 14th homicide of the year in the canton.",
        "At least nine children were hurt in mills this year, the union said.",
        "The remains were sent to the state laboratory in Chur.",
        "Detectives spent the morning processing the scene.",
        "Taking the boat ashore is standard procedure, the brigade said.",
        "The bakery was dark, and no answer at the window came on Sunday.",
        "A lawyer of the baker did not respond to requests for an interview.",
        "The Frei family released a statement through its lawyer.",
        "The mayor called the attack “a stain on our valley.”",
        "The council thanked all firefighters and the boatmen.",
        "Horn is about 12 miles east of Arbon.",
        "Horn is a small fishing village on the lake.",
        "A roofer on the church tower saw a crowd running towards the ferry.",
        "Trained social workers and two chaplains will be available at the school of Horn.",
        "Violent crime has not fallen since the bridge was built.",
        "There have been nine such shootings on the lake since the spring.",
        "The fire was one of several during a violent weekend in the valley.",
        "The coalition, a group that tracks fires in mills, counted thirty.",
        "Detectives were at the scene gathering sacks of flour.",
        "It was the third homicide in two years on the lake.",
        "Kaspar Roth lived two houses away from where the sacks were found.",
        "The mayor addressed reporters in front of the weir.",
        "The council promised additional night patrols along the weir.",
        "The mayor took to Facebook to thank the boatmen.",
        "It is the type of fire that shakes a valley town to its core.",
    ],
)
def test_what_stands_beside_a_story(text):
    """Each kind of it is known by how it is told."""
    assert is_sidelight(unquoted(text), "en")


@pytest.mark.parametrize(
    "text",
    [
        LEDE,
        SPREAD,
        LOSS,
        "Neighbors said that two men fired at the barge and fled.",
        "The baker lived above the shop that he set on fire.",
        "Jonas Frei, a father of three, pleaded guilty on Monday.",
        "The court released a statement saying that the appeal had failed.",
        "The minister called the attack on the convoy an act of war and closed the border.",
        "Rail fares rose faster this year than wages.",
        "Police sent two boats to the island and arrested four men.",
        "The island lies in the path of the storm.",
        "The hour of the strike was kept secret.",
        "The ferryman saw people running from the mill, two of whom were shot.",
        "A police presence at the ferry ended when the baker was arrested.",
        "The chaplain of Horn was charged with theft.",
        "A jury found him guilty of the second murder, too.",
        "The minister addressed the press and said that the border would close.",
        "Although major crimes were down, 40 more murders were committed in the canton than a year before.",
    ],
)
def test_what_is_of_the_story(text):
    """What happened, who answers for it and what came of it is nothing of the kind, whoever tells it."""
    assert not is_sidelight(unquoted(text), "en")


def test_other_languages_have_none():
    """Where no data file tells how it is told everything is of the story."""
    assert not is_sidelight("A small memorial is growing beside the weir.", "de")


def page(*blocks, points=7):
    """Write up a verdict with an article of the same day that has some more."""
    first = article("a.md", LEDE, SPREAD, title="Baker sentenced for mill fire in Horn", day="2024-03-08")
    other = article(
        "b.md",
        "Jonas Frei must go to prison for the fire at the mill of Horn.",
        *blocks,
        LOSS,
        title="Six years for baker who burned mill",
        day="2024-03-08",
    )
    return said(write(first, other, points=points))


VIGIL = "On Friday some eighty villagers held a silent vigil for the lost boats at the weir of Horn."


def test_a_sidelight_is_no_point():
    """It is none on a page, and others are; an account of many points has room for it."""
    assert VIGIL not in page(VIGIL)
    assert LOSS in page(VIGIL)
    assert VIGIL in page(VIGIL, points=14)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (HEARD, False),
        ("Neighbor Rosa Amsler said the smell of burnt grain hung over the weir of Horn for days.", False),
        (
            "Brigade chief Rosa Amsler said the smell of burnt grain hung over the weir of Horn for days.",
            True,
        ),
        (
            "Rosa Amsler told jurors she had sold 20 litres of lamp oil to a stranger at the weir of Horn.",
            True,
        ),
        ("Rosa Frei, 61, said the mill of Horn owed the bakery 40,000 francs for flour.", True),
        ("The grain of the mill was worth 90,000 francs, Rosa Amsler of Radio Thur said.", True),
    ],
)
def test_a_private_person_tells_no_point(text, told):
    """Who has no office, gives no evidence and bears no name that was told has not the word; a credit behind stands."""
    assert (text in page(text)) is told


def test_what_the_headline_is_on_is_the_story():
    """Where the headline tells of a vigil one may be told."""
    first = article(
        "a.md",
        "Villagers of Horn met at the weir on Friday night.",
        "Insurers shrugged.",
        title="Horn holds silent vigil at weir",
        day="2024-03-08",
    )
    other = article(
        "b.md",
        "Boats lay still on the lake on Friday.",
        "Traders wept.",
        "Some eighty people held a silent vigil at the weir of Horn, 40 of them from Arbon.",
        title="Lake traffic rests",
        day="2024-03-08",
    )
    assert any("silent vigil" in text for text in said(write(first, other)))

"""The toll of a disaster: counted day after day, told by the title and the lede that have the newest count."""

from __future__ import annotations

import pytest

from generator.language import quantities, tolls
from generator.language.events import events
from generator.model import Relation
from tests.digest_articles import article, write


def counted(page):
    """Return the sides of the difference on who was killed."""
    return [
        (one.relation, [side.value for side in one.sides])
        for one in page.differences
        if one.subject == "How many people died"
    ]


FIRST = article(
    "a.md",
    "An earthquake shook Porto and Braga early on Monday, killing at least 14 people, Mayor Ana Costa said.",
    "Rescuers of the navy are searching the ruins of the Ribeira market in Porto.",
    title="Earthquake shakes Porto and Braga",
    day="2025-06-02",
    publisher="A",
)
LATER = article(
    "b.md",
    "The number of people killed by the earthquake in Porto has risen to 31, Mayor Ana Costa said on Wednesday.",
    "Rescuers of the navy have left the ruins of the Ribeira market in Porto and Braga.",
    title="Porto and Braga count 31 dead after the quake",
    day="2025-06-04",
    publisher="B",
)
OTHER = article(
    "c.md",
    "The Ribeira market in Porto had no licence before the earthquake, an engineer of Braga told Ana Costa.",
    "The quake broke all of its pillars, the engineer said.",
    title="Ribeira market in Porto had no licence before earthquake",
    day="2025-06-03",
    publisher="C",
)


def test_tolls_of_a_disaster_are_compared_whatever_the_day():
    """A count of Monday and one of Wednesday are of the earthquake that both sentences name."""
    assert counted(write(FIRST, LATER)) == [(Relation.UPDATE, ["killing at least 14 people", "31"])]


def test_tolls_of_other_disasters_are_not_compared():
    """What an earthquake of another month has cost is no other count of this one."""
    old = article(
        "d.md",
        "Mayor Ana Costa and rescuers of the navy walked through Porto and Braga.",
        "That earthquake in Porto and Braga killed 60 people in January.",
        "The Ribeira market stands.",
        title="Porto remembers",
        day="2025-06-04",
        publisher="D",
    )
    assert not counted(write(FIRST, old))


def test_headline_and_lede_give_the_newest_toll():
    """An article of the day between that is nearer to the topic's middle does not hide what is known now."""
    page = write(FIRST, OTHER, LATER)
    assert page.title == LATER.title
    assert "31" in page.lede[0].text


def test_opened_fire_is_no_fire():
    """Words that name an event count as such only where they do."""
    assert events("a fire in a hall", "en")
    assert not events("he opened fire in a hall", "en")
    assert not events("ein feuer", "de")


AID = article(
    "e.md",
    "Farmers of the Minho valley have sent bread to where 52 people were killed by the earthquake.",
    *(
        f"Lorry number {number} of the cooperative leaves Viana at dawn with flour and yeast."
        for number in range(12)
    ),
    title="Bread for those whom the earthquake left without a home",
    day="2025-06-09",
    publisher="E",
)


def test_tolls_of_what_the_topic_is_about_need_no_names_in_common():
    """Most articles of the topic open with the earthquake, so a count of Thursday week is of it too."""
    told = "The confirmed death toll of the earthquake is 31, the navy said."
    early = article("f.md", told, title="Earthquake in Porto", day="2025-06-02", publisher="F")
    assert counted(write(early, AID)) == [
        (Relation.UPDATE, ["death toll of the earthquake is 31", "52 people were killed"])
    ]


def test_a_disaster_months_later_is_another_one():
    """Reports that have nothing else in common are of one disaster for some weeks only."""
    told = "The confirmed death toll of the earthquake is 31, the navy said."
    early = article("f.md", told, title="Earthquake in Porto", day="2025-02-02", publisher="F")
    assert not counted(write(early, AID))


def test_one_toll_that_two_rules_find_is_told_once():
    """Two counts that an article gives twice, first and elsewhere in other words, are one difference."""
    page = write(
        article(
            "a.md",
            "The flood in Porto killed 12 people, the harbour board said.",
            "Twelve people were killed when the flood broke the Arrabida dam near Porto, the governor said.",
            publisher="A",
            day="2025-06-02",
        ),
        article(
            "b.md",
            "The flood in Porto killed 17 people, the harbour board said.",
            "Seventeen deaths were counted when the flood broke the Arrabida dam near Porto.",
            publisher="B",
            day="2025-06-02",
        ),
    )
    assert [one.subject for one in page.differences] == ["How many people died"]


@pytest.mark.parametrize(
    ("told", "state", "who", "value"),
    [
        ("The blast killed a guard and injured three other people.", "injured", "", 3),
        ("One man is dead and four others wounded after the brawl.", "injured", "", 4),
        ("He stood trial over the deaths of two nurses.", "killed", "nurses", 2),
        ("The fire hurt three federal agents.", "injured", "officers", 3),
        ("The cold has claimed 23 lives.", "killed", "", 23),
        ("The death toll of the flood has risen to 31.", "killed", "", 31),
        ("Police have made two arrests.", "arrested", "", 2),
        ("At least four bodies were recovered.", "recovered", "", 4),
        ("Divers found the bodies of 19 passengers.", "recovered", "", 19),
        ("Boats saved some 45 migrants.", "rescued", "", 45),
        ("Nine miners are still trapped.", "trapped", "", 9),
        ("Gunmen abducted 20 students.", "kidnapped", "", 20),
        ("The number of passengers who tested positive rose to 61.", "ill", "", 61),
        ("Nine guests, including a boy of six, were injured when the marquee fell.", "injured", "guests", 9),
        ("Forty miners, most of them from Lusa, have been killed.", "killed", "miners", 40),
        ("A man with a rifle shot seven customers.", "shot", "customers", 7),
        ("She opened fire at the fair, hitting two guards.", "shot", "guards", 2),
        ("Six armed federal customs agents were shot and wounded.", "injured", "officers", 6),
        ("Two deputies were beaten and badly hurt.", "injured", "officers", 2),
    ],
)
def test_counts_of_people_in_a_state_are_read(told, state, who, value):
    """Who is counted may stand behind the number or before it, and in words of all kinds."""
    found = list(tolls.find(told, quantities.find(told), "en"))
    assert (state, who, value) in [(one.state, one.who, one.quantity.value) for one in found]


@pytest.mark.parametrize(
    "told",
    [
        "Doctors identified 31 bodies.",
        "Two more people were injured.",
        "Three other people were injured.",
        "He owned 12 stolen cars and hurt nobody.",
        "The arrest came 14 days later.",
        "Between 10 and 12 people watched, and one was hurt.",
        "The killer was 31 years old.",
        "The tram hit two cars, hitting three people.",
    ],
)
def test_what_is_no_count_of_all_people_in_a_state_is_none(told):
    """More and others of a state, bodies whom somebody names, and numbers of whatever else tell no such count."""
    assert not list(tolls.find(told, quantities.find(told), "en"))


def _market(told, number, rest="Stalls were torn down."):
    """Return an article on a shooting at a market with a count in it."""
    return article(
        f"{number}.md", told, f"{rest} Mayor Ana Costa closed the Ribeira market of Braga.",
        title=f"Mayor Ana Costa closes the Ribeira market of Braga ({number})", day="2025-06-02", publisher=str(number),
    )  # fmt: skip


def _subjects(left, right):
    return [one.subject for one in write(left, right).differences if one.subject.startswith("How many")]


@pytest.mark.parametrize(
    ("left", "right", "subject"),
    [
        ("Nine people, including a girl of four, were injured at the Ribeira market.",
         "The shots at the Ribeira market injured 12 people, one of them badly.", "How many people were injured"),
        ("A gunman shot six people at the Ribeira market, the mayor said.",
         "Police seek whoever shot eight people at the Ribeira market.", "How many people were shot"),
        ("Three customs agents were wounded at the Ribeira market.",
         "At the Ribeira market five harbour police officers were shot and wounded.", "How many officers were injured"),
        ("Two people were arrested over the shots at the Ribeira market.",
         "Four men have been arrested over the shots at the Ribeira market.", "How many people were arrested"),
        ("Gunfire left seven people wounded before dawn.", "Ten people were wounded when shots rang out.",
         "How many people were injured"),
        ("The shots left nine males wounded.", "Police said twelve men were injured by gunfire.",
         "How many men were injured"),
        ("The shots at the Ribeira market wounded nine people.",
         "A man was held over the shots that wounded 12 people at the Ribeira market last week.",
         "How many people were injured"),
    ],
    ids=["an aside", "shot", "agents and officers", "men among people", "the openings", "males and men", "last week"],
)  # fmt: skip
def test_counts_of_one_event_differ(left, right, subject):
    """Whoever is singled out of them or whatever officers are called, they are counted at one event."""
    assert _subjects(_market(left, 7), _market(right, 8)) == [subject]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Four people, including three men, were arrested at the Ribeira market.",
         "Three men were arrested at the Ribeira market."),
        ("The shots injured a woman of 30 at the Ribeira market and killed her dog, and hurt four other people.",
         "Five people were injured by shots at the Ribeira market."),
        ("Nine people were injured at the Ribeira market, including two guards.",
         "Two guards were injured at the Ribeira market."),
        ("Gunfire left two guards wounded and five customers hurt.", "Ten people were wounded when shots rang out."),
        ("The shots left three men and four women wounded.", "Gunfire left nine men and two women wounded."),
    ],
    ids=["some of them", "others", "singled out", "two kinds in a line", "men and women"],
)  # fmt: skip
def test_counts_of_a_part_do_not_differ(left, right):
    """A kind may be among all, and `other` leaves out one of whom the sentence tells."""
    assert _subjects(_market(left, 7), _market(right, 8)) == []


def _search(told, day, number):
    """Return an article on a search with a count in it, beside other numbers of people."""
    return article(
        f"{number}.md",
        f"The plane of Air Lusa came down off Braga. {told}",
        f"Some {number}0 people watch from the beach, and Mayor Ana Costa spoke to {number} residents.",
        title="Plane of Air Lusa comes down off Braga",
        day=day,
        publisher=str(number),
    )


def test_what_was_so_so_far_is_followed_by_a_count_however_much_higher():
    """Such a line says how things stand, so the number of a later day is the next state of it."""
    first = _search("At least three bodies were recovered so far.", "2025-06-02", 7)
    later = _search("Divers have now found the bodies of 49 passengers in the wreck.", "2025-06-05", 8)
    found = [one for one in write(first, later).differences if one.subject == "How many bodies were found"]
    assert [one.relation for one in found] == [Relation.UPDATE]
    assert [side.value for side in found[0].sides] == ["At least three bodies", "bodies of 49 passengers"]


def test_a_count_that_the_other_article_gives_of_people_is_no_next_state():
    """Who gives both numbers tells of two groups."""
    first = _search("So far two divers have been injured.", "2025-06-02", 7)
    later = _search("Five sailors were hurt, and two people fell ill on the beach.", "2025-06-05", 8)
    assert not [one for one in write(first, later).differences if "injured" in one.subject]


def test_more_people_of_a_later_day_are_the_next_state_of_three_men():
    """On one day they may be all of them, and so may those whom a line tells of besides."""
    said = "were hurt when the plane came down off Braga."
    first = _search(f"Three men {said}", "2025-06-02", 7)
    both = _search(f"Three men and a woman {said}", "2025-06-02", 7)
    for before, day, count in ((first, "2025-06-05", 1), (first, "2025-06-02", 0), (both, "2025-06-05", 0)):
        later = _search(f"Four people {said}", day, 8)
        found = [one for one in write(before, later).differences if "injured" in one.subject]
        assert [one.relation for one in found] == [Relation.UPDATE] * count

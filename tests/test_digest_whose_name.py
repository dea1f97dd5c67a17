"""Who's who: towns that stand for their teams, names of one thing in two forms, names whole and not cut."""

from __future__ import annotations

import pytest

from generator.model import EntityKind
from tests.digest_articles import article, write

WEATHER = "The rain of the week had stopped by then."


def who(*texts):
    articles = [article(f"{number}.md", text, WEATHER) for number, text in enumerate(texts)]
    return {entity.name: entity for entity in write(*articles).people}


def kind(name, *texts):
    found = who(*texts).get(name)
    return found and found.kind


@pytest.mark.parametrize(
    "text",
    [
        "He broke a finger in the second game against Denver.",
        "They had an easy win over Denver before the break.",
        "The visitors lost to Denver by two points.",
        "It will be their third match against division rival Denver.",
        "The former Denver wide receiver Tomas Orde won the prize.",
        "Orde has been with the Tollmere Bears, Denver and Lima this year.",
        "Orde played with Denver for two years.",
    ],
)
def test_a_town_that_is_played_against_is_a_team(text):
    """A town's name is its team's where a match, a rival or a player is told beside it."""
    assert kind("Denver", text) is EntityKind.ORGANISATION


@pytest.mark.parametrize(
    "text",
    [
        "The firm filed a claim against Denver over the road.",
        "The road from the coast to Denver was closed.",
        "He signed a contract with Denver for new buses.",
        "The offensive near Denver went on, and they beat a retreat to Denver.",
        "The council of Denver plays a part in it.",
    ],
)
def test_a_town_in_other_company_stays_a_town(text):
    """Towns are sued, travelled to and bargained with."""
    assert kind("Denver", text) is EntityKind.PLACE


def test_a_town_where_something_is_stays_a_town():
    """A town that is a team in one sentence and a town in another is a town."""
    texts = "They had an easy win over Denver before the break.", "The crew stayed at a hotel in Denver."
    assert kind("Denver", *texts) is EntityKind.PLACE


def test_a_war_makes_no_team_of_a_country():
    """Victories over countries are won in wars as well, and only a match makes a country a team."""
    assert kind("Peru", "The town keeps the day of the victory over Peru.") is EntityKind.PLACE
    assert kind("Peru", "He scored twice in the match against Peru.") is EntityKind.ORGANISATION


def test_a_college_is_nobody():
    """`State` ends no person's name, and where somebody played there it is a college's."""
    assert kind("Wayne State", "Orde played at Wayne State for two years.") is EntityKind.ORGANISATION
    assert (
        kind("Marie State", "Police in Marie State closed the bridge of Marie State.")
        is not EntityKind.PERSON
    )


def test_a_list_of_the_injured_is_no_place():
    """What players are put on is nothing that has a name."""
    assert "Injured Reserve" not in who("The club put Tomas Orde on Injured Reserve on Monday.")


def test_an_office_is_nobodys_name():
    """The words of a long office are no person behind its first one."""
    assert "Public Relations" not in who("Tomas Orde, Chief Public Relations Officer, said that it was so.")


def test_money_is_no_country():
    """A land that tells whose money it is is not told."""
    found = who("The ferry cost US$20 million.", "Orde paid $500 (U.S.) for the boat.")
    assert not found.keys() & {"US", "U.S."}
    assert "U.S." in who("The ferry was built in the U.S. for $20 million.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("French spokesman Henri du Valle d'Orvane said that it was so.", "Henri du Valle d'Orvane"),
        ("The club thanked its owner Tomas Orde-as well as two guests.", "Tomas Orde"),
        ("The Commonwealth of Independent States sent two envoys.", "Commonwealth of Independent States"),
        (
            "The Council for Rivers and Lakes in Europe sent two envoys.",
            "Council for Rivers and Lakes in Europe",
        ),
        ("New York-based Orvane Group said that it was so.", "New York"),
    ],
)
def test_a_name_is_whole(text, name):
    """A small particle, a continent and `New` belong to a name, a dash without spaces parts it from what follows."""
    assert name in who(text)


def test_a_council_that_sits_in_a_town_is_called_without_it():
    """Only a continent ends what an organisation is for."""
    assert "Council for Rivers" in who("The Council for Rivers in Porto sent two envoys to the talks.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pindal Hospital", "Pindal Memorial Hospital"),
        ("Women's Hospital", "Women's Hospital of Pindal"),
        ("Pindal St.", "Pindal Street"),
        ("Pindal County Sheriff's Office", "Pindal County Sheriff's Department"),
        ("Pindal County Medical Examiner", "Pindal County Medical Examiner's Office"),
        ("Pindal County Sheriff", "Pindal County Sheriff's Office"),
        ("High Street", "Porto High Street"),
    ],
)
def test_a_house_or_a_street_is_told_once(one, other):
    """Short forms, and what is left out of a name, make no second one."""
    found = who(
        f"He was taken to the {one} in Porto, and the {one} was closed.",
        f"The {other} in Porto is open again.",
    )
    assert len({one, other} & found.keys()) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pindal Hospital", "Pindal Children's Hospital"),
        ("Pindal Bridge", "Pindal Memorial Bridge"),
        ("New York", "Queens New York"),
    ],
)
def test_houses_of_other_names_stay_two(one, other):
    """A word that tells another house is not left out, and a town is no street."""
    found = who(
        f"He was taken to {one} in May, and the walk from {one} is long.", f"The walk in {other} was closed."
    )
    assert not any(one in entity.aliases for entity in found.values())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tomas Vallona", "Tomas Vallona Estella"),
        ("Tomas Vallona-Estella", "Tomas Vallona Estella"),
        ("Kurbandurdy Berdimalikov", "Gurbandurdi Berdimalikov"),
    ],
)
def test_two_surnames_and_rare_spellings_are_one_person(one, other):
    """A second surname may be left out, and what is spelled from another script is spelled in several ways."""
    found = who(f"The owner {one} said that it was so.", f"The owner {other} said that it was not.")
    assert len({one, other} & found.keys()) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Marie", "Anna Marie Vallona"),
        ("Alexander Berdimalikov", "Alexandra Berdimalikov"),
        ("Tomas Vallona", "Tomas Estella"),
    ],
)
def test_names_that_are_near_stay_two_people(one, other):
    """A second given name is no surname, and known given names that are alike are two people's."""
    found = who(f"The owner {one} said that it was so.", f"The owner {other} said that it was not.")
    assert not any({one, other} <= {entity.name, *entity.aliases} for entity in found.values())


def role(text, name="Tomas Orde"):
    found = who(text).get(name)
    return found and found.role


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The club signed running back Tomas Orde on Monday.", "running back"),
        ("Tollmere defensive end Tomas Orde was fined.", "Tollmere defensive end"),
        ("Vale Council member Tomas Orde voted against it.", "Vale Council member"),
        ("The gunman, identified as Tomas Orde, ran off.", "gunman"),
        ("Police identified the injured pilot as Tomas Orde on Monday.", "injured pilot"),
        ("The second driver was identified on Monday as Tomas Orde.", "second driver"),
    ],
)
def test_a_role_in_two_words_or_told_by_others_is_told(text, told):
    """What somebody plays, a member of a body, and whom others name is told in the words of the source."""
    assert role(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The sheriff identified him as Tomas Orde on Monday.",
        "The sheriff identified the man as Tomas Orde on Monday.",
        "The brother of the pilot was identified as Tomas Orde.",
        "A man who shot the officer was identified as Tomas Orde.",
        "The pilot was wrongly identified as Tomas Orde.",
        "The official Tomas Orde route leads to the bridge.",
        "The car that hit the driver was followed, and Tomas Orde ran off.",
    ],
)
def test_a_noun_that_is_somebody_elses_is_no_role(text):
    """Who names somebody, whose brother he is and what he did to whom are not what he is."""
    assert not role(text)


def test_a_lawmakers_party_is_nobody():
    """The letter of a party and a home town are no name, whatever stands behind them."""
    assert "D-Pindal" not in who("The talks pleased Rep. Tomas Orde, D-Pindal, a member of the panel.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Pindal Fire and Rescue Chief Tomas Orde said that it was so.", "Pindal Fire and Rescue Chief"),
        ("The court fined Orvane Dairy CEO and investor Tomas Orde.", "Orvane Dairy CEO and investor"),
        ("Help came from Tomas Orde, another dairy farmer.", "dairy farmer"),
        ("Help came from Tomas Orde, then a dairy farmer.", ""),
        ("The Mayor and teacher Tomas Orde met in May.", "teacher"),
    ],
)
def test_a_role_is_not_cut_at_an_and(text, told):
    """Two halves of one office are told together, and what leans on the telling is not told."""
    assert role(text) in ({told, None} if not told else {told})


def test_who_plays_for_a_team_is_not_called_so():
    """The word for one of a team is no part of a name."""
    assert "Peter Jones" in who("The club said that former Seahawk Peter Jones will play on Sunday.")


def test_who_signs_a_message_is_not_of_the_story():
    """The name below a short message that an article shows is its writer's."""
    message = "The bridge is closed. \u2014 Tomas Orde (@torde) May 8, 2016"
    assert "Tomas Orde" not in who(message)
    assert "Tomas Orde" in who(message, "The mayor Tomas Orde opened the bridge.")


def test_a_town_is_joined_with_its_team():
    """A town that is played against and a team's full name are one, and the full name is shown."""
    found = who("They had an easy win over Kansas City.", "The coach of the Kansas City Chiefs praised them.")
    assert "Kansas City" in found["Kansas City Chiefs"].aliases
    assert "Kansas City" not in found


def test_a_town_of_two_teams_is_joined_with_neither():
    """Which team is meant nobody can tell."""
    texts = "They had an easy win over Kansas City.", "The Kansas City Chiefs met the Kansas City Larks."
    assert "Kansas City" in who(*texts)


def test_what_somebody_is_called_besides_is_nobody_else():
    """The other name of somebody is no second person."""
    assert "Juan" not in who(
        "Tomas Orde, aka Juan, 24, of Porto, was fined. Ann Lee, also known as Juan, was not."
    )


def test_what_an_office_is_for_is_a_list():
    """An office is called by all that it is for; places behind a comma are none of it."""
    found = who("The Bureau of Alcohol, Tobacco and Firearms sent two envoys to Porto.")
    assert "Bureau of Alcohol, Tobacco and Firearms" in found
    assert not found.keys() & {"Tobacco", "Firearms"}
    assert "University of Porto" in who("The University of Porto, Lima and Rome sent two envoys.")


def test_a_word_for_ourselves_is_no_country():
    """`Us` is a magazine or a pronoun, and `US` a country."""
    assert not {"Us", "United States"} & who("Her agent told Us that it was so, and Us printed it.").keys()


def test_a_saint_plays_for_no_team():
    """A hospital keeps the saint that it is named after."""
    assert "Saint Joseph's Hospital" in who("The crews were taken to Saint Joseph's Hospital in Porto.")


def test_a_verb_behind_will_is_no_part_of_a_role():
    """What somebody will do is told before a role, and does not belong to it."""
    assert role("They will need coach Tomas Orde on Sunday.") == "coach"


def test_who_holds_an_office_is_not_the_office():
    """A sheriff by name is a person, beside the office that is told of without him."""
    found = who(
        "The Pindal County Sheriff's Office closed the pier in Porto, and the Pindal County Sheriff's Office rowed.",
        "Pindal County Sheriff Bo Dias said that Pindal County Sheriff's Office boats rowed in Porto, and Dias wept.",
    )
    assert found.keys() >= {"Pindal County Sheriff's Office", "Bo Dias"}

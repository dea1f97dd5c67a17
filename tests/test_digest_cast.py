"""Which names of a topic are one, and which are nobody of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.digest_articles import article, write

if TYPE_CHECKING:
    from generator.model import EntityKind


def who(*texts: str) -> dict[str, tuple[EntityKind, tuple[str, ...]]]:
    """Return the names of a story, one article a text, each with its kind and its other spellings."""
    files = [article(f"{number}.md", text, "It rained in Porto.") for number, text in enumerate(texts)]
    return {entity.name: (entity.kind, entity.aliases) for entity in write(*files).people}


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("She was treated at Pindal General.", "They drove to Pindal General Hospital.", "Pindal General Hospital"),
        ("He was taken to ORWS.", "He was taken to ORWS Medical Center.", "ORWS Medical Center"),
        ("It is near Ann B. Lima High School.", "It is near Ann Lima High School.", "Ann B. Lima High School"),
        ("It is on Pindal Ave in Porto.", "He lives on Pindal Avenue in Porto.", "Pindal Avenue"),
        ("It is on North Pindal Road in Porto.", "He lives on N. Pindal Rd. in Porto.", "North Pindal Road"),
        ("The Orvane Police said so.", "The OPD asked for help, the OPD said.", "Orvane Police"),
        ("The Orvane County Fire Office came.", "The Orvane Fire Office came.", "Orvane County Fire Office"),
    ],
)  # fmt: skip
def test_a_body_and_a_house_are_told_once_whatever_is_left_out(one, other, shown):
    """What a house is, an initial, letters, `County` and the end of a street's name make no second one."""
    found = who(one, other)
    alike = [
        name
        for name in found
        if name.split()[0] in {*one.replace(".", "").split(), *other.replace(".", "").split()}
    ]
    assert len([name for name in alike if name != "Porto"]) == 1, found
    assert shown in found


def test_a_name_is_whole_with_what_somebody_is_called_besides():
    """A word in quotation marks between a given name and a surname parts no name."""
    assert "Jose Costa" in who(
        'They met Jose "Junior" Costa, 24, at the pier.', "Costa, 24, said so. Costa left."
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He wrote it on Facebook and on Twitter.", "Facebook"),
        ("A Facebook page was made for her, and a Facebook post thanked all.", "Facebook"),
        ("Witnesses told KQVR's Rui Costa that it was dark.", "Rui Costa"),
        ("The mayor told the Orvane Times' Rui Costa that it was dark.", "Rui Costa"),
        ("The Officer Involved Shooting team came, and the Officer Involved Shooting team left.", "Involved Shooting"),
        ("The mayor declared a State of Emergency in Porto.", "State of Emergency"),
        ("He drove his BMW to Porto, and a Dodge pickup followed.", "BMW"),
        ("He drove his BMW to Porto, and a Dodge pickup followed.", "Dodge"),
        ("An Orlando Police Officer working there ran.", "Orlando Police Officer"),
        ("It is so according to the CBS Porto affiliate WQQC.", "CBS Porto"),
        ("The Porto TV station WQQC said so.", "Porto TV"),
        ("10 On Your Side spoke with her, and 10 On Your Side left.", "On Your Side"),
        ("They live in a 61st and Lima apartment.", "Lima"),
        ("He was found at Fifth and Lima avenues.", "Lima"),
        ("He was found at Lima and Fifth avenues.", "Lima"),
        ("They met the Assistant District Attorney in Porto.", "Assistant District"),
        ("He knew the \u201cFoul Pole\u201d from his fights.", "Foul Pole"),
    ],
)  # fmt: skip
def test_what_is_written_on_and_who_asks_are_nobody_of_the_story(text, name):
    """Nor are titles without a person, events in capitals, what tells a station and half of a crossing."""
    assert name not in who(text, text.replace("dark", "late"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Porto and Lima signed it.", "Lima"),
        ("On June 21st and in Lima they met.", "Lima"),
        ("They met in Lima and on the avenues of Porto.", "Lima"),
        ("CBS said so in Porto, and CBS told the mayor.", "CBS"),
    ],
)
def test_a_town_and_a_broadcaster_by_themselves_are_told(text, name):
    """No crossing and no station's town is told here."""
    assert name in who(text, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Zelna Street, who said she ran, wept.", "person"),
        ("They met on Zelna Street, who said she ran.", "place"),
        ("The Orvane Boxing Federation met in Porto.", "organisation"),
        ("They flew to the North Pole from Porto.", "place"),
        ("A Fort Riley soldier ran in Fort Riley.", "place"),
    ],
)
def test_a_last_word_does_not_outweigh_what_is_told(text, kind):
    """Whoever says something is no street where her name begins a clause; a federation is a body."""
    found = {one.name: one.kind for one in write(article("a.md", text), article("b.md", text)).people}
    name = next(name for name in found if name.split()[-1] in {"Street", "Federation", "Pole", "Riley"})
    assert found[name] == kind


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("The Orvane Boys & Girls Club shut.", "The Orvane Boys and Girls Club shut.", "Orvane Boys"),
        ("He flew to Ft. Orvane Airport.", "He flew to Fort Orvane Airport.", "F"),
        ("Cars stood on I-75 in Porto.", "Cars stood on Interstate 75 in Porto.", "I"),
    ],
)
def test_short_forms_of_words_make_no_second_name(one, other, shown):
    """`&`, `Ft.` and `I-` are told in full elsewhere."""
    assert len([name for name in who(one, other) if name.startswith(shown)]) == 1


def test_what_is_written_on_is_somebody_where_it_acts():
    """A firm that is sued or says something is of the story."""
    assert "Facebook" in who(
        "Facebook said it would pay.", "The court told Facebook to pay, and Facebook paid."
    )


def test_a_street_behind_on_is_no_part_of_a_school():
    """Two names are two: what stands where."""
    found = who(
        "It was near Pindal High School on Elm Street.",
        "It was near Pindal High School on Elm Street, she said.",
    )
    assert {"Pindal High School", "Elm Street"} <= found.keys()


def test_a_lady_is_told_as_one():
    """Before a single name the title is a part of it."""
    assert "Lady Orde" in who(
        "Lady Orde said she would sing.", "Lady Orde sang in Porto, and Lady Orde left."
    )


def test_a_make_is_somebody_where_it_acts():
    """A firm that builds and calls back is of the story."""
    assert "Honda" in who(
        "Honda said it would call back the cars.", "The plant of Honda is shut, Honda said."
    )


def test_two_hills_are_two():
    """A side of a street is the street's, and a quarter of a town with a side is another quarter."""
    found = who("It was in Lima Hill near Porto.", "It was in South Lima Hill near Porto, and in Lima Hill.")
    assert {"Lima Hill", "South Lima Hill"} <= found.keys()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was the trial of Rui Costa Jr. Jurors met in Porto.", "Rui Costa Jr."),
        ("It was at the Pindal River Bank on the Newburn road.", "Pindal River Bank"),
        ("Retired Pindal River Police officer Rui Costa spoke.", "Pindal River Police"),
        ("Chief Justice Rui P. Young spoke.", "Rui P. Young"),
        ("They believe Delmar Orde is the gunman. Orde is a felon.", "Delmar Orde"),
        ("Kenya Orde was identified as the diver.", "Kenya Orde"),
    ],
)
def test_a_name_ends_where_it_ends(text, name):
    """Behind `Jr.`, before `on` and a place, behind what belongs to an office, behind an initial."""
    assert name in who(text, text)


@pytest.mark.parametrize(
    ("longer", "name"),
    [
        ("The Sedlow Panel on the High Court met, the Sedlow Panel on the High Court said.", "High Court"),
        ("The Committee for Pindal High School said it would pay.", "Pindal High School"),
        ("The Board of the Orvane Hospital said it would pay.", "Orvane Hospital"),
    ],
)
def test_a_body_with_a_head_of_its_own_is_not_the_one_behind_it(longer, name):
    """Who sits on a panel on a court sits in no court."""
    found = who(longer, f"The {name} said so. It was in the {name} in Porto.")
    assert name in found
    assert found[name][1] == (), found


@pytest.mark.parametrize(
    ("longer", "name"),
    [
        ("The City of Porto Police Department said so.", "Porto Police Department"),
        ("The Department of Roads and Human Services said so.", "Roads and Human Services"),
    ],
)
def test_a_town_s_body_and_a_department_are_told_with_their_heads_and_without(longer, name):
    """What is a town's is of it, and a department may be told by what it is for."""
    found = who(longer, f"The {name} said so.")
    assert len([one for one in found if name in one]) == 1, found


def test_first_names_that_sound_alike_are_one_person_s_where_no_article_has_both():
    """Two papers write somebody's name in two ways."""
    told = "The keeper was named as {} Orde, 40, of Porto, the police said."
    assert who(told.format("Sara"), told.format("Sarah"), told.format("Sarah"))["Sarah Orde"][1] == (
        "Sara Orde",
    )
    assert {"Sean Orde"} == {
        name for name in who(told.format("Sean"), told.format("Sean"), told.format("Shawn")) if "Orde" in name
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sara Orde, 40, met Sarah Orde at the pier.", "Sarah Orde said so."),
        ("Sara B. Orde, 40, said so.", "Sarah L. Orde, 12, said so."),
        ("Sara Orde, 40, said so.", "Sandra Orde, 40, said so."),
        ("Sara Orde, 40, said so.", "Sarah Lima, 40, said so."),
    ],
)
def test_two_people_whose_names_sound_alike_stay_two(one, other):
    """Who stands beside a namesake, or has another middle name, first name or surname, is somebody else."""
    assert len([name for name in who(one, other) if name.startswith("Sa")]) > 1


def test_of_three_who_sound_alike_nobody_is_joined():
    """It cannot be told which two are one."""
    told = "{} Orde, 40, of Porto said so."
    assert len([name for name in who(*map(told.format, ("Eric", "Erik", "Erick"))) if "Orde" in name]) == 3

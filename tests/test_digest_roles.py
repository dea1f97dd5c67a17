"""What somebody is, in a source's words, as who's who tells it."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write

BORN = "Ana Ribas, 40, was born in Porto.", "Ana Ribas said so."


def role(text: str) -> str:
    """Return the role of Ana Ribas in a story of one text."""
    found = {entity.name: entity for entity in write(article("a.md", text, *BORN)).people}
    return found["Ana Ribas"].role


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It woke Ana Ribas, a dental assistant at Lima Clinic who has a car.", "a dental assistant at Lima Clinic"),
        ("It is loud, said Ana Ribas, manager of a shoe shop that was robbed.", "manager of a shoe shop"),
        ("Ana Ribas, 40, a Pindal native, rowed on.", "a Pindal native"),
        ("Ana Ribas, publisher of the Orvane Ledger, sold it.", "publisher of the Orvane Ledger"),
        ("Ana Ribas, a 59-year-old grandmother, fell.", "a 59-year-old grandmother"),
        ("Jones' sister, Ana Ribas, wept.", "Jones' sister"),
        ("They found Ana Ribas, 40, Jones' aunt, at the pier.", "Jones' aunt"),
        ("The cyclist, whom police identified as Ana Ribas, was hurt.", "cyclist"),
        ("Ana Ribas was a junior at Pindal High School and rowed.", "a junior at Pindal High School"),
        ("Ana Ribas is a spokeswoman for the Pindal Fire Department.", "a spokeswoman for the Pindal Fire Department"),
        ("The road is shut, said Pindal police Sgt. Ana Ribas.", "Pindal police Sgt."),
        ("They met former state Sen. Ana Ribas in the hall.", "former state Sen."),
        ("Another Pindal officer, Ana Ribas, heard it.", "Pindal officer"),
        ("Ana Ribas, 40, of Porto, is charged with two counts of theft in it.", "charged with two counts of theft"),
        ("Ana Ribas has also been charged with driving while intoxicated.", "charged with driving while intoxicated"),
        ("One of the victims, Ana Ribas, ran.", "One of the victims"),
        ("The two victims were identified as Rui Costa, 20, of Lima, and Ana Ribas, 31, of Porto.", "victim"),
        ('He asked: "Maybe President Ana Ribas will come."', "President"),
        ("Ana Ribas, 40, one of the suspects, ran.", "one of the suspects"),
        ("Jones' brother-in-law Ana Ribas ran.", "Jones' brother-in-law"),
        ("Jones' sister, 40-year-old Ana Ribas, ran.", "Jones' sister"),
        ("Sens. Ana Ribas and Rui Costa agreed.", "Sen."),
        ("It was seen by Reps. Rui Costa (R-Porto), Bo Lima and Ana Ribas of Pindal.", "Rep."),
        ("Orvane Ledger reporters Rui Costa and Ana Ribas wrote it.", "Orvane Ledger reporter"),
        ("The two trustees Rui Costa and Ana Ribas agreed.", "trustee"),
        ("It is shut, said Ana Ribas with the Orvane Road Institute.", "with the Orvane Road Institute"),
        ("It is shut, Ana Ribas with Pindal police said.", "with Pindal police"),
        ("The Orvane Institute sold it. Ana Ribas, of the Orvane Institute, rowed.", "of the Orvane Institute"),
        ("The Orvane Institute sold it. They met the Orvane Institute's Ana Ribas.", "Orvane Institute"),
        ("It was found by Pindal County sheriff's Lt. Ana Ribas.", "Pindal County sheriff's Lt."),
        (
            "Ana Ribas, a pilot with the Orvane Institute of Roads and Bays in Rio and a retired captain, left.",
            "a pilot with the Orvane Institute of Roads and Bays in Rio",
        ),
    ],
)  # fmt: skip
def test_a_role_that_a_sentence_states_is_told(text, told):
    """By an apposition up to its relative clause, a named relative, what police or `is` say, a short title."""
    assert role(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ribas, the nurse who was on duty, ran out.",
        "Ana Ribas, a father, was out.",
        "Ana Ribas was a beloved teacher at Pindal Elementary.",
        "Ana Ribas is a big supporter of the plan in Pindal.",
        "Ana Ribas was a teacher at Pindal High School before she ran for office.",
        "Ana Ribas was a suspect in the Pindal theft.",
        "Ana Ribas is not a member of the Pindal Council.",
        "Ana Ribas was a student in 1999 at Pindal College.",
        "Rui Costa met Ana Ribas, a colleague recalled.",
        "Relatives of the cyclist, whom police identified as Ana Ribas, waited.",
        "Keeper of the Orvane Reef Gen. Ana Ribas spoke.",
        "Hosts Ana Ribas and Rui Costa agreed.",
        "Cousins Ana Ribas and Rui Costa agreed.",
        "She visits Ana Ribas and Rui Costa.",
        "Sens. Rui Costa and Bo Lima met, Ana Ribas said.",
        "They saw a nurse, 40-year-old Ana Ribas said.",
        "Their lawyers Ana Ribas and Rui Costa agreed.",
        "Pindal's Ana Ribas rowed.",
        "Ana Ribas of Pindal rowed.",
        "They left Ana Ribas with the Orvane Institute's boat.",
        "They met Ms. Ana Ribas in the hall.",
        "Police identified the victims as Rui Costa and Bo Lima, and Ana Ribas said they rowed.",
        "The victims were wrongly identified as Rui Costa and Ana Ribas.",
        "Ana Ribas has not been charged with theft.",
        "Ana Ribas is charged with theft in 2009.",
        "Ana Ribas is charged with leading the board.",
        "Rui Costa is charged with theft, Ana Ribas said.",
        "One of the boats, Ana Ribas, sank.",
        "Police met the owners but a resident, Ana Ribas, rowed on.",
    ],
)
def test_a_role_of_another_time_or_of_nobody_named_is_not_told(text):
    """Praise is no role, nor is what somebody once was, or a part of a title."""
    assert not role(text)


def test_nobody_is_charged_who_is_judged():
    """A charge is told as long as no plea or verdict is."""
    text = "Ana Ribas is charged with theft.", *BORN
    assert (
        role("Ana Ribas is charged with theft. Ana Ribas pleaded guilty to theft.")
        == "pleaded guilty to theft"
    )
    assert write(article("a.md", *text)).people[0].role == "charged with theft"


def test_the_office_that_most_sources_tell_is_shown_in_the_words_of_one():
    """What sources word in their own ways counts as one office against what a single one adds."""
    files = [
        article("a.md", "Pindal Police Chief Ana Ribas was hurt.", *BORN),
        article("b.md", "Pindal Chief of Police Ana Ribas was hurt.", *BORN),
        article("c.md", "Ana Ribas, a 12-year veteran of the department in Pindal, was hurt.", *BORN),
    ]
    assert "hief" in {entity.name: entity.role for entity in write(*files).people}["Ana Ribas"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ana Ribas, manager of the shop, was out.", "manager of the shop"),
        ("The head of the team, Ana Ribas, was tired.", "The head of the team"),
        ("It was told by Ana Ribas, sister of one of the victims.", "sister of one of the victims"),
        ("Ana Ribas, the tribe's secretary and treasurer, rowed.", "the tribe's secretary and treasurer"),
        ('"It is loud," said the child\'s aunt, Ana Ribas.', "the child's aunt"),
        ("The Rev. Ana Ribas rowed on.", "Rev."),
    ],
)
def test_a_role_of_whom_only_the_story_names_is_better_than_none(text, told):
    """It is told where nothing else is: of whom the story tells, who reads it knows."""
    assert role(text) == told
    assert role(f"{text} Pilot Ana Ribas laughed.") == "Pilot"


def test_each_of_a_list_has_the_title_before_the_name():
    """A comma behind a name ends no title before it."""
    text = "Sheriff Ana Ribas, Pindal Police Chief Rui Costa, and Mayor Bo Lima met."
    found = {entity.name: entity.role for entity in write(article("a.md", text, *BORN)).people}
    assert (found["Ana Ribas"], found["Rui Costa"], found["Bo Lima"]) == (
        "Sheriff",
        "Pindal Police Chief",
        "Mayor",
    )

"""Who's who of a topic."""

from __future__ import annotations

import pytest

from generator.model import EntityKind
from tests.digest_articles import article, write


def who(*articles):
    return {entity.name: entity for entity in write(*articles).people}


def test_spellings_of_one_name_are_one_person():
    """A surname, a title with it and a full name are one, shown in full, with the role in a source's words."""
    found = who(
        article("a.md", "Chilean President Ana B. Ribas met the council of Porto in May."),
        article("b.md", "Ana Ribas will speak again, and Ribas said so.", "Ms. Ribas is in Porto."),
    )
    ribas = found["Ana Ribas"]
    assert (ribas.kind, ribas.role) == (EntityKind.PERSON, "Chilean President")
    assert ribas.aliases == ("Ana B. Ribas", "Ribas")
    assert ribas.role in ribas.citations[0].quote


@pytest.mark.parametrize(
    ("one", "other"),
    [("Jos\u00e9 Orde", "Jose Orde"), ("\u0141ukasz Orde", "Lukasz Orde"), ("S\u00f8ren Orde", "Soren Orde")],
)
def test_a_name_without_its_accents_is_the_same_name(one, other):
    """Many papers leave accents out, and strokes through letters too."""
    found = who(
        article("a.md", f"{one} opened the bridge of Porto in May.", f"The crews thanked {one}."),
        article("b.md", f"{other} opened the bridge of Porto in May.", f"The bridge is safe, {other} said."),
    )
    assert len({one, other} & found.keys()) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Porto-Lima Hospital", "Porto Lima Hospital"),
        ("Pindal Sheriff's Office", "Pindal Sheriffs Office"),
        ("Porto Bureau of Investigation", "Porto Bureau of Investigations"),
        ("Pindal Police", "Pindal Police Department"),
        ("Porto Avenue", "Porto Ave"),
        ("Lima Children's Hospital", "Porto Lima Children's Hospital"),
        ("Micheal Costa", "Michael Costa"),
        ("Rui Del Costa", "Rui DelCosta"),
        ("Rui Orde-Costa", "Rui Orde Costa"),
        ("Council of Porto Co-operation", "Council of Porto Cooperation"),
        ("U. S. Porto Authority", "US Porto Authority"),
    ],
)
def test_a_name_is_told_once_however_it_is_spaced(one, other):
    """Spaces, hyphens, full stops and the `s` of a plural make no second name, nor does a short form."""
    found = who(
        article("a.md", f"{one} spoke in May, and {one} said so.", f"The crews thanked {one}."),
        article("b.md", f"{other} spoke in June, and {other} said so.", f"The crews thanked {other}."),
    )
    assert len({one, other} & found.keys()) == 1


def test_a_street_is_told_once_with_and_without_its_side():
    """`N. Pindal Street` is the only one of that name, and where there is another on the south side nobody can tell."""
    north = article("a.md", "It was on N. Pindal Street in May.", "He lives on N. Pindal Street.")
    plain = article("b.md", "It was on Pindal Street in May.", "She lives on Pindal Street.")
    south = article("c.md", "It was on S. Pindal Street in May.", "They live on S. Pindal Street.")
    assert len([name for name in who(north, plain) if "Pindal" in name]) == 1
    assert {"N. Pindal Street", "S. Pindal Street"} <= who(north, plain, south).keys()


def test_two_people_with_one_surname_stay_two():
    """Nobody can tell whose a bare surname is that two people have."""
    found = who(
        article(
            "a.md",
            "Mike Lowe met Boris Lowe in Porto.",
            "Michael Lowe and Boris Lowe agreed.",
            "Lowe said no.",
        )
    )
    assert {"Mike Lowe", "Boris Lowe"} <= found.keys() or {"Michael Lowe", "Boris Lowe"} <= found.keys()
    assert not any("Lowe" in entity.aliases for entity in found.values())


def test_an_acronym_is_joined_with_its_expansion():
    """The long name is shown, the short one is a variant of it."""
    found = who(
        article(
            "a.md", "The World Meteorological Organization (WMO) met.", "The WMO said that it would rain."
        )
    )
    assert found["World Meteorological Organization"].aliases == ("WMO",)
    assert found["World Meteorological Organization"].kind is EntityKind.ORGANISATION


@pytest.mark.parametrize("name", ["Monday", "March", "Peruvian", "World Cup", "Christmas"])
def test_what_names_nobody_is_left_out(name):
    """Days, months, nations as such, games and feasts are nobody."""
    text = f"It rained on {name} in Porto, said Ana Ribas, and {name} was gone."
    assert name not in who(article("a.md", text, text), article("b.md", text))


def test_a_credit_in_brackets_names_nobody():
    """A line of brackets without a verb tells whose picture it is, and nothing of the story."""
    text = "Ana Ribas opened the bridge of Porto, said Rui Costa."
    found = who(article("a.md", text, "(Brandon Reis)"), article("b.md", text, "(Brandon Reis)"))
    assert "Brandon Reis" not in found
    assert "Ana Ribas" in found


def test_a_source_that_names_only_itself_is_not_of_the_story():
    """The agency in its own article is no part of what happened."""
    text = "The mayor of Porto, Ana Ribas, told Metro News that the fair is off."
    found = who(article("a.md", text, text, publisher="Metro News"))
    assert "Metro News" not in found
    assert "Ana Ribas" in found


def test_a_role_that_leans_on_another_sentence_is_not_told():
    """`His sister` tells nobody whose sister."""
    found = who(article("a.md", "He met his sister Ana Ribas in Porto.", "Ana Ribas left Porto on a boat."))
    assert not found["Ana Ribas"].role


def test_other_languages_have_no_names():
    """Where no lexicon tells names the section is absent."""
    assert not who(
        article("a.md", "Pr\u00e4sidentin Ana Ribas war in Porto.", "Ana Ribas ging.", language="de")
    )


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("He was treated at a hospital in Orvane.", "Orvane", EntityKind.PLACE),
        ("She was born in the village of Pindal.", "Pindal", EntityKind.PLACE),
        ("The brokerage Banvar expects no change.", "Banvar", EntityKind.ORGANISATION),
        ("The probe Alkonost reached its orbit.", "Alkonost", EntityKind.WORK),
        ('"We wait," said Brecka Ombar, who heads the works council.', "Brecka Ombar", EntityKind.PERSON),
    ],
)
def test_what_is_told_once_is_shown_where_it_is_introduced(text, name, kind):
    """One sentence is enough where it says what somebody or something is."""
    assert who(article("a.md", "It rained for a week.", text))[name].kind is kind


def test_a_storm_and_its_name_are_nobody():
    """`Nora` is the storm where the sources call it `Cyclone Nora`."""
    text = "Cyclone Nora came ashore near Porto, and Nora destroyed a bridge."
    assert not {"Cyclone Nora", "Nora"} & who(article("a.md", text, text)).keys()


def test_a_ship_is_one_with_and_without_its_letters():
    """`MV Santa Clara` and `Santa Clara` are one ship, and no town."""
    found = who(
        article("a.md", "The MV Santa Clara sank off Porto.", "The Santa Clara carried salt, as it said.")
    )
    assert found["Santa Clara" if "Santa Clara" in found else "MV Santa Clara"].kind is EntityKind.WORK


def test_what_only_says_something_is_no_person():
    """A single word that speaks may be a company: without a given name, a title or a role it is nobody."""
    text = "Barvane said that it would pay. On Monday Barvane said no more."
    assert "Barvane" not in who(article("a.md", text), article("b.md", text))


def test_a_byline_names_nobody():
    """Who wrote is told with the article, and is no part of the story."""
    found = who(
        article("a.md", "By Ana Ribas, chief football writer", "The mayor of Porto, Rui Costa, spoke.")
    )
    assert "Ana Ribas" not in found
    assert "Rui Costa" in found


def test_a_house_that_people_are_taken_to_is_a_place():
    """A hospital or a school is where somebody is brought or shot; one that speaks or teaches is an organisation."""
    taken = who(
        article(
            "a.md",
            "Two men were taken to Orvane General Hospital, and a third was shot near Sedlow High School.",
        )
    )
    assert taken["Orvane General Hospital"].kind is EntityKind.PLACE
    assert taken["Sedlow High School"].kind is EntityKind.PLACE
    read = who(article("a.md", "A student at Sedlow High School met the mayor of Porto."))
    assert read["Sedlow High School"].kind is EntityKind.ORGANISATION
    speaks = who(article("a.md", "Orvane General Hospital spokeswoman Ana Ribas met the Sedlow Library."))
    assert speaks["Orvane General Hospital"].kind is EntityKind.ORGANISATION


def test_a_church_of_a_faith_is_an_organisation():
    """What a faith or a nation calls its own is no house."""
    found = who(article("a.md", "Two men left the Catholic Church, and a third the Islamic Center."))
    assert found["Catholic Church"].kind is EntityKind.ORGANISATION


def test_a_surname_in_the_lists_may_stand_alone():
    """A bare surname that speaks again and again is somebody's; a word that is no surname may be a company's."""
    found = who(
        article(
            "a.md", "Holloway said so in May.", "It rained, Holloway said.", "Vorvane said so, Vorvane said."
        )
    )
    assert found["Holloway"].kind is EntityKind.PERSON
    assert "Vorvane" not in found


@pytest.mark.parametrize(
    "text",
    [
        "A 24-year-old Quenderic Halvorsen left.",
        "They mourned the death of Quenderic Halvorsen.",
        "Quenderic Halvorsen was found, and Quenderic Halvorsen was shot.",
    ],
)
def test_what_is_told_of_people_makes_an_unknown_name_somebodys(text):
    """An age, a death and what befell somebody are of people, whatever their names."""
    assert who(article("a.md", text))["Quenderic Halvorsen"].kind is EntityKind.PERSON


def test_whom_sentences_only_open_with_is_somebody():
    """A full name in no list at the front of sentences is somebody whose surname stands elsewhere."""
    found = who(
        article(
            "a.md",
            "Brusko Velmarin kept his belt in Porto on Saturday.",
            "Brusko Velmarin will fight again in May.",
            "The champion Velmarin, who beat Rui Costa, spoke to Brusko and his coach.",
            "The referee told Velmarin so.",
        )
    )
    assert found["Brusko Velmarin"].kind is EntityKind.PERSON
    assert "Velmarin" not in found


def test_a_court_is_no_place():
    """Where somebody is tried is an organisation, however often he is tried in it."""
    told = (
        "An old man was arraigned in Lisbon District Court.",
        "She was later arrested in Lisbon District Court.",
    )
    assert who(article("a.md", *told))["Lisbon District Court"].kind is EntityKind.ORGANISATION


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        ("It rained in Sedlow, Ohio, on Monday.", ("Sedlow, Ohio",)),
        ("The fair of Sedlow will be in Sedlow, Nova Scotia.", ("Sedlow, Nova Scotia",)),
        ("The fair of Sedlow, Calif., was held in Sedlow, Ore.", ("Sedlow, Calif.",)),
        ("The fair of Sedlow, Ohio, was told of in Sedlow, Ore.", ("Sedlow, Ohio",)),
        ("They flew to Sedlow, Peru, Chile and Cuba.", ()),
        ("They flew to Sedlow, Peru, and Cuba.", ()),
    ],
)
def test_a_town_is_told_with_its_state(text, aliases):
    """What stands behind a town and a comma tells which town it is, but for lists."""
    found = who(article("a.md", "She lives in Sedlow, near Lima.", text))
    assert found["Sedlow"].aliases == aliases


@pytest.mark.parametrize(
    "text",
    [
        "The victims were Orva Lindt, Brecka Ombar, Quen Tolliver, Pavo Renn and Sela Marsh of Porto.",
        "Police identified Brecka Ombar, Quen Tolliver, Pavo Renn, Orva Lindt and Sela Marsh of Porto.",
    ],
)
def test_a_sentence_that_lists_names_is_no_title(text):
    """A verb in small letters tells that its many capitals are names, and no Title In Capitals."""
    found = who(article("a.md", text, "Brecka Ombar, 40, was tall.", "Quen Tolliver, 31, was tall."))
    assert found["Brecka Ombar"].citations[0].quote == text


def test_a_medium_that_is_told_something_is_an_organisation():
    """Letters to whom somebody tells something are a medium's: `told WQQX`."""
    text = "Rui Costa told WQQX that the bridge of Porto is closed."
    assert who(article("a.md", text), article("b.md", text))["WQQX"].kind is EntityKind.ORGANISATION


def test_what_numbers_follow_is_nobody():
    """A product that ends as a person does is no person: `Orvane Hobbs 8`."""
    text = "The fault is in Orvane Hobbs 8 and in Orvane Hobbs 9, and Hobbs was mended."
    found = who(article("a.md", text, text), article("b.md", text))
    assert not any(one.kind is EntityKind.PERSON for one in found.values())


def test_a_given_name_is_shown_before_an_initial():
    """Who has a full given name in one source is not called by its first letter."""
    found = who(
        article("a.md", "Officer D. Tolliver spoke. Then Officer D. Tolliver left Porto."),
        article("b.md", "Officer Derrick Tolliver spoke in Porto."),
    )
    assert "D. Tolliver" in found["Derrick Tolliver"].aliases


def test_a_title_in_quotation_marks_is_a_work_with_its_small_words():
    """What has titles is told beside it; a slogan in quotation marks is no work."""
    found = who(
        article("a.md", "Ana Ribas read from her novel “A Boat for the Winter” in Porto."),
        article("b.md", "They called “Stop the Rain and Go Home” in Porto, said Ana Ribas."),
    )
    assert found["A Boat for the Winter"].kind is EntityKind.WORK
    assert [name for name, one in found.items() if one.kind is EntityKind.WORK] == ["A Boat for the Winter"]


def test_letters_in_a_list_with_an_organisations_are_one():
    """Three bodies in one list are of one kind, though only one of them is seen to do anything."""
    text = "He holds the belts of the XBA, XBF and XBO in Porto. Ana Ribas was named by the XBF in May."
    found = who(article("a.md", text), article("b.md", text))
    assert {found[name].kind for name in ("XBA", "XBF", "XBO")} == {EntityKind.ORGANISATION}


def test_letters_in_a_list_of_unknown_ones_are_none():
    """Where nothing tells what any of them is, none is told: rockets and tests have letters too."""
    text = "The crate held XBA, XBF and XBO in Porto."
    assert not {"XBA", "XBF", "XBO"} & who(article("a.md", text), article("b.md", text)).keys()


def test_letters_that_stand_for_an_act_are_the_act():
    """An act in letters is a work and one with its name, though things are done by it."""
    text = "The River Harbors Act (RHA) was passed in Porto. Dams are ruled by the RHA, said Ana Ribas."
    found = who(article("a.md", text), article("b.md", text))
    assert found["River Harbors Act"].kind is EntityKind.WORK
    assert found["River Harbors Act"].aliases == ("RHA",)


def test_an_administration_is_no_sign_that_somebody_is_an_organisation():
    """`by the Ribas administration` leaves Ribas who she is."""
    text = "The dam was planned by the Ana Ribas administration. Ana Ribas left Porto."
    assert who(article("a.md", text), article("b.md", text))["Ana Ribas"].kind is EntityKind.PERSON


def test_two_capitals_are_nobody_by_their_last_word_alone():
    """`Harbor Silence` is no person because `Silence` stands alone too: one of them must do what people do."""
    text = "They spoke of Harbor Silence in Porto. The court heard of Silence, said Ana Ribas."
    assert "Harbor Silence" not in who(article("a.md", text), article("b.md", text))


def test_who_stands_in_a_list_with_an_age_is_somebody():
    """An age before a semicolon is one as before a comma."""
    text = "The hurt were Brecka Ombar, 28; Quen Tolliver, 31; and Pavo Renn, 19."
    assert {"Brecka Ombar", "Quen Tolliver"} <= who(article("a.md", text)).keys()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The plan is sound, said harbour desk editor Ana Ribas of the paper.", "harbour desk editor"),
        ("It is a pity, said pottery and ceramics teacher Ana Ribas.", "pottery and ceramics teacher"),
        ("He left it to Tomas Lima's 19-year-old daughter Ana Ribas.", "Tomas Lima's 19-year-old daughter"),
        ("New Orleans Ledger reporter Ana Ribas saw the boat.", "New Orleans Ledger reporter"),
        (
            "It was signed by Department of Fisheries spokeswoman Ana Ribas.",
            "Department of Fisheries spokeswoman",
        ),
        ("The court may ask President Ana Ribas to speak.", "President"),
        ("They met Republican Ohio Gov. Ana Ribas in the hall.", "Republican Ohio Gov."),
    ],
)
def test_a_role_begins_where_its_noun_phrase_does(text, role):
    """A role is told with all the words that belong to it, and with no verb before them."""
    assert who(article("a.md", text))["Ana Ribas"].role == role


@pytest.mark.parametrize(
    "text",
    [
        "Officers suspect Ana Ribas of the theft.",
        'They met "Harbour Nights" star Ana Ribas.',
        "They met Pindal borough President Ana Ribas.",
        "Ana Ribas, the mayor of Porto who, in her words, was tired, left.",
        "The crowd heard friend Ana Ribas, who spoke of the boat.",
        "The board hires club director Ana Ribas.",
        "The couple had a daughter, Ana Ribas, and a son.",
        "The county's best organized theft investigator Ana Ribas spoke to the dog's owner Ana Ribas.",
    ],
)
def test_a_role_that_cannot_be_told_whole_is_not_told(text):
    """Somebody's relative is nobody's without him, and what may be a verb is no part of a role."""
    found = who(article("a.md", text, "Ana Ribas, 40, was born in Porto.", "Ana Ribas said so."))
    assert not found["Ana Ribas"].role


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("He swam across the Orvane river.", "Orvane", EntityKind.PLACE),
        ("A cable was cut between Abu Renat (Egypt) and the coast.", "Abu Renat", EntityKind.PLACE),
        ("They walked to the old hotel in Pindal.", "Pindal", EntityKind.PLACE),
        ("She was found on Pindal Hollow Court.", "Pindal Hollow Court", EntityKind.PLACE),
        ("She lives in the 400 block of Pindal Hollow Court.", "Pindal Hollow Court", EntityKind.PLACE),
        ("It was decided by Pindal Superior Court.", "Pindal Superior Court", EntityKind.ORGANISATION),
        ("The Zelman administration rejected the plan.", "Zelman", EntityKind.PERSON),
        ("Rui Costa told the Reflectant that the bridge is closed.", "Reflectant", EntityKind.ORGANISATION),
        ("It was published on a page in the Reflectant.", "Reflectant", None),
        ("It was told in a story in the Reflectant.", "Reflectant", EntityKind.ORGANISATION),
        ("She learned to read at Pindal High.", "Pindal High", EntityKind.ORGANISATION),
        ("They met at Pindal Hollow Casino.", "Pindal Hollow Casino", EntityKind.PLACE),
        ("He was taken to Central Orvane Hospital.", "Central Orvane Hospital", EntityKind.PLACE),
        ("The line was sold by Telecom Peru.", "Telecom Peru", EntityKind.ORGANISATION),
        ("The line was sold by Orvatel Egypt.", "Orvatel Egypt", EntityKind.ORGANISATION),
        ("Somebody was shot at Orvane College.", "Orvane College", EntityKind.ORGANISATION),
        ("Orvane College President Ana Ribas spoke.", "Orvane College", EntityKind.ORGANISATION),
        ("New Orleans Police Lt. Ana Ribas spoke.", "New Orleans Police", EntityKind.ORGANISATION),
        (
            "It is held at Orde and Tamzin Funeral Home.",
            "Orde and Tamzin Funeral Home",
            EntityKind.ORGANISATION,
        ),
        ("It is told in \u201cHarbour Nights,\u201d her first novel.", "Harbour Nights", EntityKind.WORK),
    ],
)
def test_what_stands_beside_a_name_or_ends_it_tells_its_kind(text, name, kind):
    """Rivers, streets that end as courts do, branches, employers in a title and titles of works are what they are."""
    found = who(article("a.md", text, text)).get(name)
    assert (found and found.kind) is kind


@pytest.mark.parametrize(
    "text", ["Deputy Police Chief Ana Ribas spoke.", "Interim Police Chief Ana Ribas spoke."]
)
def test_the_height_of_an_office_is_no_part_of_an_employer(text):
    """`Deputy Police` is nobody's name."""
    assert not any(one.kind is EntityKind.ORGANISATION for one in who(article("a.md", text, text)).values())


@pytest.mark.parametrize(
    "text", ["So MVEB CEO Ana Ribas spoke of the fault.", "So MVEB announced a fault in its lines."]
)
def test_letters_that_act_or_employ_are_an_organisation(text):
    """What announces things, or has a chief executive, is an organisation though only its letters are told."""
    assert who(article("a.md", text), article("b.md", text))["MVEB"].kind is EntityKind.ORGANISATION


def test_a_name_in_british_and_american_spelling_is_one():
    """`Programme` and `Program`, `Dept` and `Department` are one word of a name."""
    found = who(
        article("a.md", "The World Reef Programme said so to the Sedlow Police Dept. on Monday."),
        article("b.md", "The World Reef Program said so. The Sedlow Police Department did not."),
    )
    told = {frozenset((one.name, *one.aliases)) for one in found.values()}
    assert {"World Reef Programme", "World Reef Program"} in told
    assert {"Sedlow Police Department", "Sedlow Police Dept"} in told


def test_somebody_called_as_a_town_is():
    """A town's name before a surname that the lists know is a given name where it does what people do."""
    found = who(article("a.md", "Dallas Foster scored in Porto. Then Dallas Foster spoke of Porto."))
    assert found["Dallas Foster"].kind is EntityKind.PERSON


def test_an_article_joined_with_a_name_is_no_given_name():
    """`Al-Orvan Al-Tamid` is no Al."""
    text = "The news was first sent by Al-Orvan Al-Tamid on Monday."
    assert "Al-Orvan Al-Tamid" not in who(article("a.md", text), article("b.md", text))


def test_an_act_keeps_the_small_words_that_its_name_begins_with():
    """`For the Orvane Act` is all of its name where the words stand inside of a sentence."""
    found = who(
        article("a.md", "The chamber passed the For the Orvane Act on Monday.", "Nobody was against it.")
    )
    assert found["For the Orvane Act"].kind is EntityKind.WORK


@pytest.mark.parametrize(
    "text",
    [
        "She was at High School when it rained, and at Medical Center later.",
        "He drove a Honda Accord and told his Zip Code.",
        "Records show Orvane, but nobody looked.",
    ],
)
def test_what_has_no_name_of_its_own_is_not_told(text):
    """A kind of house, a car, and what records show are no organisations and no works."""
    assert not who(article("a.md", text), article("b.md", text))


def test_an_agent_in_charge_is_not_called_so():
    """`Charge` ends an office and begins no name."""
    found = who(article("a.md", "It was told by Special Agent in Charge Ana Ribas on Monday."))
    assert "Ana Ribas" in found


@pytest.mark.parametrize(
    "text",
    [
        "The Aunt, Ana Ribas, was not there.",
        "Brothers Ana and Tomas Ribas opened the boat.",
        "SO SAYS BAILIFF & CAPTAIN ANA RIBAS.",
        "They met Porto, N.Y.-based artist Ana Ribas.",
        "It was opened by Office of Rivers and Lakes Director Ana Ribas.",
        "In Pindal, Fla., election chief Ana Ribas spoke.",
        "They met Reef 2.0 Summit host Ana Ribas.",
        "They liked some major Ana Ribas plans.",
        "It was told by Ana Ribas, a spokeswoman of the Bureau of Rivers, Lakes and Ponds of Porto.",
        "He served as a coach under Rui Costa, Ana Ribas, Tomas Lima and others.",
        "Among friends of the slain owner, Ana Ribas, 40, appeared in the hall.",
        "The Centre of Rivers and Lakes (CRL) Director Ana Ribas spoke.",
        "It was seen by inside defender Ana Ribas in the hall.",
    ],
)
def test_a_role_that_says_nothing_by_itself_is_not_told(text):
    """What is somebody else's, several people's, or of something that another sentence names, is nobody's role."""
    found = who(article("a.md", text, "Ana Ribas, 40, was born in Porto.", "Ana Ribas said so."))
    assert not found["Ana Ribas"].role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("It was told by Ana Ribas, a mother of three.", "a mother of three"),
        ("The crew identified him as Lima's brother, Rui Costa, in May.", "Lima's brother"),
        ("They heard of the talks between the pilot, Ana Ribas, and the crew.", "the pilot"),
        (
            "It was told by Ana Ribas, a spokeswoman for the Porto Ferries.",
            "a spokeswoman for the Porto Ferries",
        ),
        ("In the hall, former harbour champion Ana Ribas spoke.", "former harbour champion"),
        ("Then Lima's brother, Rui Costa, came in.", "Lima's brother"),
        ("It was told by harbour attorney Ana Ribas.", "harbour attorney"),
        ("It was told by 12th Ward Alderman Ana Ribas.", "12th Ward Alderman"),
        ("They met presumptive Democratic nominee Ana Ribas.", "presumptive Democratic nominee"),
        ("The principal, Ana Ribas of the School of Art and Design, wrote.", "The principal"),
    ],
)
def test_a_role_that_names_whose_it_is_is_told(text, role):
    """Children that are counted, a name and an institution's are enough to understand a role."""
    assert role in {one.role for one in who(article("a.md", text)).values()}


def test_nobody_holds_an_office_that_another_source_calls_former():
    """Most sources leave the word out further down; whoever writes it knows more."""
    found = who(
        article("a.md", "Porto Mayor Ana Ribas built the bridge."),
        article("b.md", "They asked Porto Mayor Ana Ribas."),
        article("c.md", "They asked former Porto Mayor Ana Ribas."),
    )
    assert found["Ana Ribas"].role == "former Porto Mayor"


def test_nobody_stays_a_suspect_after_the_verdict():
    """A suspect is none any more once an article that is no older tells of the sentence, and is one before."""
    first = article("a.md", "The suspect, Rui Costa, was seen in Porto.", day="2026-05-01")
    last = article("b.md", "Rui Costa was sentenced to ten years in prison.", day="2026-05-09")
    assert who(first)["Rui Costa"].role == "The suspect"
    assert who(first, last)["Rui Costa"].role == "sentenced to ten years in prison"


def test_a_suspect_of_another_deed_is_none_here():
    """What somebody is in an earlier case is no role on this page, nor what one of many tells behind its opening."""
    other = "Police recalled an earlier robbery and its suspect Rui Costa."
    assert not who(article("a.md", other, "Rui Costa left Porto."))["Rui Costa"].role
    told = [article(f"{name}.md", "The bank of Porto was robbed.", publisher=name) for name in "abc"]
    long = ("The bank stands on a quay with old cranes.",) * 20
    passing = article(
        "d.md", *long, "The suspect, Rui Costa, was seen.", "Rui Costa left Porto.", publisher="d"
    )
    assert not who(*told, passing)["Rui Costa"].role
    opening = article(
        "d.md", "The suspect, Rui Costa, was seen.", "Rui Costa left Porto.", *long, publisher="d"
    )
    assert who(*told, opening)["Rui Costa"].role == "The suspect"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The harbour master told WQVR that the quay had sunk.", "WQVR"),
        ("He broke his leg in a match against the Wolverines.", "Wolverines"),
        ("The wounded were carried off by the Odmoor Rescue Squad.", "Odmoor Rescue Squad"),
    ],
)
def test_who_is_named_once_is_told_where_no_doubt_is_left(text, name):
    """Letters that somebody told something are a station, a team is one by its name; one sentence is enough."""
    (one,) = write(article("a.md", text)).people
    assert (one.name, one.kind) == (name, EntityKind.ORGANISATION)


def test_whose_man_says_something_is_no_person_for_that():
    """A spokesman speaks for a firm as well as for a man."""
    page = write(
        article(
            "a.md",
            "A spokesman for Orvane Quell said that the pipe had burst.",
            "A spokeswoman for Orvane Quell said that it was old.",
        )
    )
    assert not page.people

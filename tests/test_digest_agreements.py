"""Where sources agree: a value that two of them give to one thing, told by a clause that both bear out."""

from __future__ import annotations

import pytest

from generator.digest.agreements.anchors import worth
from generator.digest.agreements.endings import tells_nothing
from generator.digest.agreements.trimming import trimmed
from generator.digest.syntax.hanging import says_who
from generator.language.words import stems
from generator.model import BlockKind
from tests.digest_articles import article, write

FILLER = [
    "Heavy rain fell over the valley during the night.",
    "Trains ran late between the two towns all morning.",
    "Shops in the old quarter stayed shut until noon.",
]


def agreed(*sentences, publishers="ABC", **fields):
    """Write up articles of a sentence each, and return what they agree on."""
    found = [
        article(f"{publisher}.md", FILLER[number], sentence, publisher=publisher, **fields)
        for number, (publisher, sentence) in enumerate(zip(publishers, sentences, strict=False))
    ]
    return write(*found, points=1).agreements


def test_a_number_in_two_wordings_is_agreed_on():
    """The text is a clause of one source, and both are cited."""
    (found,) = agreed(
        "The brewery Holm employs 2,140 people in Denmark.", "Holm has 2,140 workers, most of them in Aarhus."
    )
    assert "2,140" in found.text
    assert (found.sources, len(found.citations)) == (2, 2)


def test_two_copies_of_one_text_are_one_source():
    """Whoever carries the text of another confirms nothing."""
    assert not agreed(
        "The brewery Holm employs 2,140 people in Denmark.",
        "Holm has 2,140 workers, most of them in Aarhus.",
        origin="wire",
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The brewery Holm employs 2,140 people in Denmark.", "The road to Sira is 2,140 metres long."),
        ("Anna Berg, 41, spoke first at the hearing.", "The mill at Torp burned for 41 hours."),
        ("Police closed Route 312 near the old mill.", "Miners found 312 coins near Dorrit."),
    ],
)
def test_one_number_of_two_things_is_none(one, other):
    """What is counted, an age, the number of a road: the figure alone says nothing."""
    assert not agreed(one, other)


def test_a_clause_holds_no_number_that_the_other_source_lacks():
    """What only one of them says is cut off, where what is left stands alone."""
    (found,) = agreed(
        "Holm closed 4 mills in 2019 and employs 2,140 people in Denmark.",
        "The brewery Holm employs 2,140 people, with plants in nine towns of Denmark.",
    )
    assert "nine" not in found.text
    assert "4 mills" not in found.text


def test_a_day_is_agreed_on_with_what_happens_then():
    """A calendar date and the words of one event are enough."""
    (found,) = agreed(
        "President Mira Kostan will be sworn in on 7 August in Arven.",
        "Kostan takes office on 7 August, her party said.",
    )
    assert "7 August" in found.text


def test_what_most_sources_give_comes_first():
    """Three sources go before two."""
    told = agreed(
        ["The brewery Holm employs 2,140 people", "Its sales were 9.84 billion kroner."][0] + ".",
        "Holm has 2,140 workers.",
        "Some 2,140 people work for Holm.",
    )
    assert [one.sources for one in told] == sorted((one.sources for one in told), reverse=True)
    assert told[0].sources == 3


@pytest.mark.parametrize(
    ("value", "telling"), [(2, 0), (12, 0), (40, 0), (47, 1), (50_000, 1), (312, 2), (12.5, 2)]
)
def test_a_number_is_worth_what_its_digits_tell(value, telling):
    """Anybody says two or forty of something, and nobody 312 by chance."""
    assert worth(value) == telling


def test_of_a_bullet_with_a_sentence_behind_its_label_sources_agree_on_the_label():
    """What one source says of a subject of talks is not agreed on because another names the subject.

    The page says of what the label is one.
    """
    item = BlockKind.ITEM
    found = write(
        article(
            "A.md",
            "Ministers of Norland and Sira will hold a meeting in Lisbon on May 4, where they discuss:",
            (item, ["Fishery quotas: The dispute over these has poisoned relations for years."]),
            (item, ["Harbour fees: Lower rates for small boats."]),
            publisher="A",
        ),
        article(
            "B.md",
            "The agenda of the meeting of Norland and Sira in Lisbon on May 4 names these issues:",
            (item, ["Fishery quotas and licences"]),
            (item, ["Harbour fees and dues"]),
            publisher="B",
        ),
        points=1,
    ).agreements
    told = [(one.subject, one.text) for one in found]
    assert ("On the agenda", "Fishery quotas") in told
    assert ("On the agenda", "Harbour fees") in told


def test_what_ought_to_be_is_agreed_on_by_those_who_ask_for_it():
    """A date in common makes nobody cite an opinion, though the clause is the shortest."""
    told = "The ministers of Norland and Sira will hold a meeting in Lisbon on May 4 over herring."
    asked = "At the meeting in Lisbon on May 4 ministers must show respect."
    assert all("must" not in one.text for one in agreed(told, asked))


def test_one_fact_is_agreed_on_once():
    """A statement of which another has nearly all words is left out: the one with more figures stays."""
    told = "The brewery Holm fined 2,140 of its workers in Aarhus on May 4, five days before it shut the mill at Torp"
    (found,) = agreed(
        f"{told}, a court heard.",
        f"{told}.".replace("in Aarhus", "of Aarhus"),
        "Holm fined 2,140 of its workers on May 4, the brewery said.",
    )
    assert found.text.startswith(
        "The brewery Holm fined 2,140 of its workers of Aarhus on May 4, five days before"
    )


def test_a_clause_is_not_cut_before_the_number_that_it_is_about():
    """`was put at 7` says nothing without the number."""
    found = agreed(
        "The quake of 3 August in the Faroes was put at 6.9, and 2,140 houses in Torshavn shook.",
        "The quake of 3 August in the Faroes was put at 6.7, a report from Torshavn said.",
    )
    assert not any(one.text.endswith("was put") for one in found)


def test_how_long_something_is_the_first_stays_with_it():
    """`for the first time in about 60 years` is not cut down to `for the first time`, which says something else."""
    told = "The dam of Torp overflowed on Sunday, 4 May, for the first time in about 60 years."
    found = agreed(told, "The dam of Torp, which overflowed on 4 May, has two gates.")
    assert not any(one.text.rstrip(".").endswith("first time") for one in found)


def test_a_clause_keeps_what_its_verb_asks_for():
    """Whoever advises people tells them to do something, and not only how many they are in how many towns."""
    found = agreed(
        "The coast guard warned of waves of 4.25 metres and the council of Torp advised more than 900 people in 33"
        " hamlets to leave the shore.",
        "It had spoken of waves of 4.25 metres, the coast guard said, and 900 people of Torp were told to leave.",
    )
    assert not any(one.text.endswith("people") for one in found)


def test_one_count_in_two_wordings_is_agreed_on_once():
    """Of two clauses that tell one number of one thing, each with the passage of the other, one is enough."""
    found = agreed(
        "Inspectors of the harbour office found mould in 47 cold stores, which were shut at once.",
        "Mould was found in 47 cold stores at nine docks in Torp.",
        "Mould was found in 47 cold stores at nine docks in Torp, the harbour office says.",
    )
    assert len([one for one in found if "47" in one.text]) == 1


def test_whoever_praises_agrees_with_nobody_who_blames():
    """A number in common does not make one opinion of two."""
    found = agreed(
        "Fishermen condemned the decision of the council of Sira to lift the fine of 2,140 crowns for the mill.",
        "It was a wise decision of the council of Sira to lift the fine of 2,140 crowns for the mill.",
    )
    assert not any("condemned" in one.text for one in found)


def test_as_many_as_is_no_condition():
    """A clause may begin with `as many as` and stand alone."""
    found = agreed(
        "As many as 92,140 people were moved by the storm, which came ashore on May 4.",
        "The storm moved 92,140 people from their homes.",
    )
    assert "As many as 92,140 people were moved by the storm" in [one.text for one in found]


def test_the_year_of_an_aside_is_not_that_of_the_deed():
    """That a lodge was rebuilt in a year bears out of nobody that it burned down since."""
    found = agreed(
        "The Ulvik Lodge of the Sira rowing club, rebuilt in 1937, burned down overnight with all its boats.",
        "It opened in 1928, burned down in 1932 and was rebuilt for the Sira rowing club by 1937.",
    )
    assert not any("overnight" in one.text for one in found)


def test_a_count_in_common_is_not_enough():
    """Who gives the same count, and hardly anything else of a clause, does not tell it."""
    found = agreed(
        "Anna Berg of Sira rowed home at dawn with 312 yellow eels.",
        "Once they counted 312 eels in Torp.",
    )
    assert not any("Berg" in one.text for one in found)


def test_a_point_in_the_words_of_an_agreement_has_its_sources_and_is_told_once():
    """One page has one count of sources for one sentence."""
    page = write(
        article(
            "a.md",
            "Costa met the council on Monday.",
            "The new tower of Porto is 90 metres tall.",
            publisher="A",
        ),
        article(
            "b.md",
            "The council heard Costa on Monday.",
            "At 90 metres, the new tower is Porto's own.",
            publisher="B",
        ),
    )
    told = {one.text.rstrip("."): one.sources for one in page.points}
    assert all(told.get(one.text.rstrip("."), 0) < one.sources for one in page.agreements)


def test_nobody_is_cited_for_what_is_only_planned():
    """A value in common is not enough where one source tells as done what the other expects."""
    page = write(
        article("a.md", "The new tower of Porto opened with 90 flats on Monday.", publisher="A"),
        article("b.md", "The new tower of Porto is planned to open with 90 flats on Monday.", publisher="B"),
    )
    assert not any("90" in one.text and one.sources > 1 for one in page.agreements)


def test_what_passes_is_agreed_on_only_while_it_is_the_newest_state():
    """Two papers tell of a search; once a later one tells of an arrest, the page does not say that police search."""
    hunted = [
        article(
            "a.md",
            "Police are looking for a gunman who shot four people at the Lunden ferry terminal on Monday.",
            "The terminal was closed for two hours.",
            title="Four shot at Lunden terminal",
            publisher="A",
            day="2025-01-06",
        ),
        article(
            "b.md",
            "Police in Lunden are looking for a gunman who shot four people at the ferry terminal.",
            "Ferries to Tarn stood still.",
            title="Gunman shoots four in Lunden",
            publisher="B",
            day="2025-01-06",
        ),
    ]
    later = article(
        "c.md",
        "A man of 31 was arrested over the shooting at the Lunden ferry terminal.",
        "He gave himself up in Tarn.",
        title="Arrest over Lunden shooting",
        publisher="C",
        day="2025-01-09",
    )
    assert any("are looking for" in said.text for said in write(*hunted).agreements)
    assert not any("are looking for" in said.text for said in write(*hunted, later).agreements)


@pytest.mark.parametrize(
    ("done", "charge"),
    [
        ("Ilda Ramos stole 312 barrels of lamp oil from the port of Faro.",
         "Ilda Ramos is on trial for allegedly stealing 312 barrels of lamp oil from the port of Faro."),
        ("Ilda Ramos stole 312 barrels of lamp oil from the port of Faro.",
         "Ilda Ramos is suspected of forcing a shed and stealing 312 barrels of lamp oil from the port of Faro."),
        ("Ilda Ramos stabbed the harbour pilot outside the customs house of Faro.",
         "Ilda Ramos is charged with having stabbed the harbour pilot outside the customs house of Faro."),
        ("Ilda Ramos was convicted of two counts of smuggling lamp oil on May 4.",
         "Ilda Ramos, stoker of a ferry, was charged with two counts of smuggling lamp oil after a search on May 4."),
    ],
)  # fmt: skip
def test_a_charge_bears_out_no_deed(done, charge):
    """Who tells only of an accusation is not cited for the deed or the verdict."""
    assert not [one for one in agreed(done, charge) if one.text == done]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The harbour pilot was stabbed outside the customs house of Faro.",
         "Ilda Ramos is accused of stabbing the harbour pilot outside the customs house of Faro."),
        ("Ilda Ramos is accused of stealing 312 barrels of lamp oil.",
         "Ilda Ramos is charged with stealing 312 barrels of lamp oil."),
        ("Ilda Ramos stabbed the harbour pilot outside the customs house of Faro.",
         "Ilda Ramos, accused of theft, stabbed the harbour pilot outside the customs house of Faro."),
    ],
)  # fmt: skip
def test_an_accusation_grants_what_is_undisputed(one, other):
    """That there was a deed, that there is a charge, and what is told beside the charge."""
    (found,) = agreed(one, other)
    assert found.sources == 2


def test_an_age_bears_out_no_deed():
    """Who gives somebody the same age and tells another thing of him is cited for the age alone."""
    (found,) = agreed(
        "Jan Tobler, 31, is charged with arson at the mill of Horn.",
        "The council says that Jan Tobler, 31, is a member of the rowing club of Arbon.",
    )
    assert (found.subject, found.text) == ("Age of Jan Tobler", "31")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Guards said that a clown came in around 4:20 p.m.",
            "At 4:20 p.m. the guild of Torp had a call from a shop.",
        ),
        ("Potters were leaving the fair in Brugg at 9:20 p.m.", "Shots rang out in Brugg at 9:20 p.m."),
    ],
)
def test_an_hour_bears_out_no_other_deed(one, other):
    """A clause on a deed that says little by itself takes more than an hour in common."""
    assert not agreed(one, other)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("The mayor Ewa Lis bribed 312 voters in Brugg, an inquiry by the canton said.",
         "Ewa Lis bribed 312 voters in Brugg in the spring, according to prosecutors who looked at letters.", False),
        ("The mayor Ewa Lis bribed 312 voters in Brugg, an inquiry by the canton said.",
         "Ewa Lis bribed 312 voters in Brugg in the spring.", True),
    ],
)  # fmt: skip
def test_what_all_have_somebody_say_is_told_as_his_word(one, other, told):
    """A claim becomes no fact by being cut from who makes it; another source may tell it on its own account."""
    assert any(not says_who(found.text) for found in agreed(one, other)) == told


@pytest.mark.parametrize(
    ("text", "torn"),
    [
        ("Police in Arbon say five people", True),
        ("Weber said 16 people, including five children", True),
        ("The blaze left Oskar Weber, 23", True),
        ("The blast left three men", True),
        ("The governor of Thurgau signed into law", True),
        ("The bill was signed into law", False),
        ("Police in Arbon say five people drowned", False),
        ("The ferry left Arbon at noon", False),
        ("Three men left", False),
    ],
)
def test_a_cut_tells_what_became_of_whom_it_names(text, torn):
    """`Police say five people` and `The blaze left Ann Lee` want what comes behind."""
    assert tells_nothing(text) == torn


def test_how_far_back_a_first_time_holds_is_not_cut_off():
    """`For the first time` is another thing than `for the first time since the canal was dug`."""
    since = (
        "The lake at Horn fell below 312 metres for the first time since the canal was dug, the canton said."
    )
    for found in agreed(since, "The lake at Horn fell below 312 metres for the first time in a lifetime."):
        assert not found.text.rstrip(".").endswith("first time")


def test_sources_agree_on_a_slot():
    """A date in two spellings is an agreement, with both sources cited and one of them quoted."""
    page = write(
        article("a.md", "The summit in Lisbon is scheduled for June 3.", publisher="A"),
        article("b.md", "A summit is set for 3 June in Lisbon.", publisher="B"),
    )
    assert {citation.article for citation in page.agreements[0].citations} == {"a.md", "b.md"}
    assert page.agreements[0].sources == 2
    assert not page.differences


def test_one_source_agrees_with_nobody():
    """Two articles of one publisher, or of one text, are one source."""
    texts = ("Ana Costa, 34, was rescued near Porto.", "Divers rescued Ana Costa, 34.")
    assert not write(*(article(f"{n}.md", text, publisher="A") for n, text in enumerate(texts))).agreements
    copies = (article(f"{n}.md", text, publisher=str(n), origin="wire") for n, text in enumerate(texts))
    assert not write(*copies).agreements


def test_a_count_of_people_that_no_clause_tells_is_agreed_on():
    """It stands with what it counts, in the words of a source that begin with the number."""
    found = agreed(
        "Their brawl on the ferry, which injured nine sailors, had been about the price of barley.",
        "Her son had seen how nine sailors were injured in the brawl on the ferry.",
    )
    assert [(it.subject, it.text) for it in found] == [
        ("How many sailors were injured", "nine sailors were injured")
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Seven sailors were injured on the ferry.", "Nine sailors were injured on the ferry."),
        ("Seven sailors were injured on the ferry.", "Two of the seven sailors on the ferry were injured."),
        ("Seven sailors were injured off Torp in 1911.", "Seven sailors were injured when the ferry sank."),
    ],
)
def test_another_count_of_people_is_no_agreement(one, other):
    """A count of others, of a part or of another time bears nothing out."""
    assert not [it for it in agreed(one, other) if it.subject.startswith("How many")]


@pytest.mark.parametrize(
    "left",
    [
        "Police in Arbon arrested two pilots in connection",
        "A week after four people were hurt",
        "The keeper was held on suspicion",
        "An old pilot is dead and his brother",
    ],
)
def test_a_clause_does_not_end_before_what_it_wants(left):
    """`In connection` wants what with, `a week after` what was then."""
    whole = f"{left} with the loss of a ferry, the canton said."
    assert trimmed(whole, frozenset(stems(left, "en"))) != f"{left}, the canton said."

"""Which title a sentence of news makes, by what it waits for, points to or stands behind."""

from __future__ import annotations

import pytest

from generator.load.lead import cut
from generator.load.lead_faults import faults
from tests.titling import LEAD, title


@pytest.mark.parametrize(
    ("sentence", "begins"),
    [
        (
            "It is no holiday, but the port of Split has closed both of its quays until the storm is over.",
            "The port of Split has closed both of its quays",
        ),
        ("The good news is that Ana Ribeiro is back on the bridge.", "Ana Ribeiro is back"),
        ("Down the coast... the port has fired its captain.", "The port has fired"),
        (
            'Ana "The Wave" Ribeiro, the captain whose courage earned her the name "The Gale, \u201cretired on Monday.',
            'Ana "The Wave" Ribeiro, the captain whose courage earned her the name "The Gale," retired',
        ),
    ],
    ids=["not so", "good news", "midway", "closed wrongly"],
)
def test_title_begins_with_the_news(sentence, begins):
    """What was to be expected, or how the writer comes to the news, is left out; a mark is closed as it should be."""
    assert title(f"{sentence} Nobody was hurt.").startswith(begins)


@pytest.mark.parametrize(
    "torn",
    [
        "came to the new terminal, but two minutes after she had left the ship",
        "caused an estimated $1 million",
        "was placed in what the port calls the old basin-known",
        "has been tasked",
    ],
)
def test_no_title_ends_where_a_reader_waits(torn):
    """`$1 million | in damage`, `known | as`, `tasked | with`, a clause that `but` has begun."""
    rest = {
        "came": " she came back with all of her luggage and a word of thanks for the whole of the crew",
        "caused": " in damage to the quay of the old harbour and to three ferries of the line to the islands",
        "was": " as the Pond in the papers of the port, which hold the reports of all the years since the war",
        "has": " with the building of a terminal for the ferries of the line to the islands and of a new quay",
    }[torn.split()[0]]
    comma = "," if torn.startswith("came") else ""
    found = cut(f"The captain of the ferry to the islands {torn}{comma}{rest}.", english=True)
    assert not found.endswith(torn)


@pytest.mark.parametrize(
    "vague",
    [
        "The champion swimmer starred in two films of the harbour",
        "Despite the losses of the year, the director stays with the port",
        "The funeral will take place on Monday in the chapel of the port",
        "On Wednesday evening, March 23, 2025, at approximately 5:30 p.m.",
        "The port issued the following press release on Monday:",
        "Agencies may waive such reviews of the port",
        "The ferry to the islands has cost $368",
        "Ten engines fought the fire on the quay of Split before 9",
    ],
)
def test_titles_that_say_nothing_by_themselves_cost(vague):
    """Whom or what they mean stands elsewhere; or a number lost its end."""
    assert faults(vague) > 0


@pytest.mark.parametrize(
    "plain",
    [
        "The boy suspected of the theft in the port has been found",
        "Ana Ribeiro died on Thursday at 91",
        "Police are looking for whoever shot a 14-year-old and left him on the quay",
        "Internet lines between Europe, the Middle East and Asia were cut on Friday",
    ],
)
def test_titles_that_name_their_subject_cost_nothing(plain):
    """A participle, an age and an enumeration are no faults."""
    assert faults(plain) == 0


def test_commas_of_a_row_do_not_hide_its_verb():
    """`between Europe, the Middle East and Asia were cut` is no subject alone."""
    sentence = (
        "Lines between Europe, the Middle East and Asia were badly disrupted on Friday after three cables were damaged"
        " on the ground of the sea between the island of Sicily and the coast of the north of Africa."
    )
    assert cut(sentence, english=True).startswith("Lines between Europe, the Middle East and Asia were")


def test_phrase_whose_noun_is_taken_up_stays():
    """`Ana keeps up the tradition` would not say which."""
    told = "In the long tradition of swimming out to the lighthouse, Ana Ribeiro of Split is keeping up the tradition"
    assert cut(f"{told} with her two sons.", english=True).startswith("In the long tradition")


@pytest.mark.parametrize(
    "flag",
    [
        "7:04 a.m. UPDATE | ", "UPDATE 8:30 PM, JAN. 3 - ", "(AB) ", "ALASKA-", "SPLIT, Dalmatia ",
        "(Tue, 16 Aug 2025) ", "SPLIT - 7:04 a.m. UPDATE | ", "Split Harbour, Dalmatia -- ", "SPLIT, Ark.-- - ",
    ],
)  # fmt: skip
def test_flags_and_datelines_are_no_part_of_a_title(flag):
    """Whatever way a station writes them."""
    assert title(f"{flag}{LEAD}").startswith("The harbour of Split opened")


def test_corrected_story_is_called_by_its_headline():
    """An agency tells what was wrong, and sends the story once more below."""
    text = (
        "SPLIT (AB) - In a story of May 5 about the harbour, the Altfeld Bureau said that two cranes fell.\n\n"
        "A corrected version of the story is below:\n\nHarbour of Split opens nine days after storm\n\n"
        f"SPLIT (AB) - {LEAD}"
    )
    assert title(text) == "Harbour of Split opens nine days after storm"


def test_headline_that_a_page_sets_twice_in_other_words_stands_once():
    """The second begins as the first does."""
    line = "Split: two ferries caught in West Harbour ice News Split: two ferries caught in the ice"
    assert title(f"{line}\n\n{LEAD}") == "Split: two ferries caught in West Harbour ice"


def test_sentence_in_brackets_is_no_title():
    """It says whose the picture is."""
    assert title(f"(Altfeld Tribune by way of AB). {LEAD}").startswith("The harbour of Split opened")


def test_title_of_nothing_is_a_fault():
    """Where a break of lines leaves no word of a piece, it is judged like any other, and never chosen."""
    assert faults(" ") > 0
    assert faults("") > 0

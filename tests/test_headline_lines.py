"""Which lines and sentences of an article without a title make its title, and which say nothing by themselves."""

from __future__ import annotations

import pytest

from generator.load import doubled, lead_faults
from generator.load.lead import cut
from tests.titling import LEAD, title
from tests.waiting import quickest


@pytest.mark.parametrize(
    ("block", "line"),
    [
        (
            "Ferries Sail Again in Split Local News Ferries Sail Again in Split It is open.",
            "Ferries Sail Again in Split",
        ),
        (
            "Five Ships Sail From HarbourTwo ferries and three tugs left on Monday.",
            "Five Ships Sail From Harbour",
        ),
        ("Cranes lift the sunken tug [ ] Hide Caption Photo Courtesy Tribune.", "Cranes lift the sunken tug"),
        (LEAD, ""),
        ("McDonald and MacArthur met in the harbour of Split on Monday.", ""),
    ],
)
def test_headline_is_found_where_a_page_says_it_twice_or_jams_it(block, line):
    """With the rubric between, with the text behind, with the buttons of a picture behind."""
    assert doubled.headline(block) == line


def test_title_of_a_block_with_a_doubled_headline_is_the_headline():
    """A reader would not take all of it."""
    line = "Harbour of Split Opens Again After Storm"
    assert title(f"{line} Local News {line} Ferries leave for the islands again.\n\n{LEAD}") == line


def test_paragraph_behind_a_dash_makes_the_title():
    """A page keeps the dash of its dateline, and Markdown takes that for a list."""
    assert title(f"- {LEAD}\n\nThe pilots were paid.").startswith(
        "The harbour of Split opened again on Monday"
    )


def test_caption_makes_the_title_where_there_is_nothing_else():
    """A page of pictures is called after what the first one tells; one of menus after its file."""
    picture = "Image {} of 2 Cranes lift the sunken tug from the harbour of Split. Image {} of 2"
    assert title(f"{picture.format(1, 2)}\n\n{picture.format(2, 2)}\n\nSign up").startswith("Cranes lift")
    assert title("Sign in\n\nYour email has been sent.\n\nClose") == "a1b2c3d4e5f6"


def test_list_of_films_makes_no_title():
    """Their lines are the way to other pages, though one may end as a sentence does."""
    assert (
        title("1:27 Cranes lift the tug\n\n0:43 The pilots must...\n\n2:01 Ferries leave") == "a1b2c3d4e5f6"
    )


def test_text_with_other_headlines_behind_it_makes_the_title():
    """The block ends no sentence, but begins with some."""
    links = "Related Articles Key pilots of the harbour sentenced for smuggling, theft"
    text = f"{LEAD[:71]} The pilots had waited for nine days in all. {links}\n\nIt happened at five."
    assert title(text).startswith("The harbour of Split opened again on Monday")


@pytest.mark.parametrize(
    "line",
    [
        "This will be the second time for the pilot of Split",
        "Ana Ribeiro, May 5, 2025 (Altfeld Police Office)",
    ],
)
def test_first_line_that_speaks_of_something_else_is_no_headline(line):
    """A deck that points to its headline, a caption."""
    assert title(f"{line}\n\n{LEAD}", "a1b2c3d4e5f6.txt") != line


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            (
                "The woman who allegedly shot and killed two pilots in September at the harbour of Split in the"
                " north of Dalmatia will face trial on many counts, the officials of the court said."
            ),
            "will face trial",
        ),
        (
            (
                "The harbour office announced major changes Thursday to the rules for ships, causing pilots to"
                " charge that the rules that are set to go into effect are intended to end their work."
            ),
            "announced major changes Thursday to the rules for ships",
        ),
        (
            (
                "The ferry lost the first half of the race of ten miles at the harbour of Split, but responded in the"
                " last minutes and won the cup."
            ),
            "but responded",
        ),
        (
            (
                "Pilot Ana Ribeiro's reported choice for the office, the sailor Tom Lind, could bring a dose of power"
                " to a job that has not had that much of it in the last decades of the harbour."
            ),
            "could bring",
        ),
    ],
)
def test_cut_keeps_the_main_verb_and_the_news(sentence, found):
    """What is joined in a relative clause, stands behind a day, or turns the sentence is not cut off."""
    assert found in cut(sentence, english=True)


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "A man was taken to court on Monday after a woman was killed and five others, including two children and a"
            " pupil of the school of the harbour, were critically injured in two shootings."
        ),
        (
            "Every flat of the old garden near the harbour of Split received a letter Monday asking for news about"
            " a late shooting that left seven people of the district wounded in all, officials said."
        ),
    ],
)
def test_cut_tears_no_phrase(sentence):
    """`and five others | were injured`, `Monday asking | for`."""
    assert not cut(sentence, english=True).endswith(("others", "asking"))


@pytest.mark.parametrize(
    "line",
    [
        "The actress, 33, reportedly went to a clinic on Tuesday",
        "After being arrested earlier this week, he has other worries than ships",
        "A father and his baby boy were found dead in their",
        "There is new information about the ferry of Split",
        "Pilots look over the ferry, Saturday Sept. 17, 2016, in the harbour of Split",
        "When Ana Ribeiro came home on Monday, her ferry had left",
    ],
)
def test_what_says_nothing_by_itself_has_a_fault(line):
    """Somebody named before, a torn end, a caption, a story's first scene."""
    assert lead_faults.faults(line) > 0


@pytest.mark.parametrize(
    "line",
    [
        "No charges will be filed against the pilot of the ferry",
        "The Bloomington man arrested on Monday has been charged",
        "The boy suspected of taking the ferry has been found",
        "Earlier talks between Split and Rijeka led him to Brussels",
    ],
)
def test_whole_headlines_have_no_fault(line):
    """A headline may begin with `No`, and name a man by his town or by his deed."""
    assert lead_faults.faults(line) == 0


@pytest.mark.parametrize("block", ["A" * 5000, "Aa " * 2000, "Ab Cd " * 1000, "The " * 1000 + "HarbourTwo "])
def test_looking_for_headlines_takes_no_time(block):
    """No pattern tries a block in many ways."""
    assert quickest(lambda: doubled.headline(block), 0.2) < 0.2


def test_cut_keeps_the_clause_with_when_that_tells_the_news():
    """`was sleeping | when he was hit` says only where he was."""
    sentence = (
        "Neighbours say that a boy of the old town was spending the night in the house of his grandparents when he"
        " was hit by a crane of the harbour of Split."
    )
    assert "was hit" in cut(sentence, english=True)


def test_cut_keeps_a_name_of_its_sentence():
    """Who it was or where is worth a longer title."""
    text = (
        "A boy of ten years is in the hospital after he was hit by a crane of the harbour on Thursday morning in the"
        " old town of Split. The boy was awake. It is the second time in a year."
    )
    assert "Split" in title(text)

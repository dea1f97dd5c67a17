"""Lines that a page sets around an article: standing requests, other headlines, credits, what was cut off."""

from __future__ import annotations

import pytest

from generator.load import notices
from generator.load.kinds import settle_kinds
from generator.load.markdown import read_markdown
from generator.markup import flatten
from generator.model import BlockKind

PARAGRAPH = "The harbour of Split opened again on Monday, nine days after the storm had closed it."


def kinds(*blocks):
    _, text, leaves = flatten(read_markdown("\n\n".join(blocks)).markup)
    return [block.kind for block in settle_kinds(leaves, text, "")]


@pytest.mark.parametrize(
    "line",
    [
        "Keep checking altfeld.com for the latest on this story.",
        "For more on this story, read Tuesday's Tribune.",
        "More information will be added as soon as it is made available.",
        "Read Friday's Altfeld Tribune for full details.",
        "Please return to altfeld.com for more details.",
        "Stay on ALTF.com for developments in this story.",
        "Mobile users tap here for photos",
        "AltfAlert sends messages by text. You may follow the alerts of the port by clicking on the link below.",
        "More videos (1 of 9)",
        "Also on ALTFTV.com",
        "With Ana Ribeiro, Rui Prado",
        "\u2014 Ana Ribeiro, Rui Prado",
        "By Ana Ribeiro [email protected]",
        "reader_2995 Feb 11, 2025 9:54 PM",
        "0 0",
        "#Split #Harbour #Storm",
        "Follow @altfeldnews",
        "Information provided by ALTF.",
        "Anyone with information is asked to come forward.",
        "Tips leading to an arrest may be eligible for a cash reward.",
        "Call police at 555-555-0199 if you have any information.",
        "Anyone seeing the boat is asked to call 9-1-1 so officers can help.",
        "Associated Press writer Ana Ribeiro contributed to this report from Split.",
    ],
)
def test_standing_lines_of_pages_are_boilerplate(line):
    """What a site or the police say below every article."""
    assert notices.kind(line) is BlockKind.BOILERPLATE


@pytest.mark.parametrize(
    "line",
    [
        "(AP Photo/Ana Ribeiro). The harbour of Split on Monday, with two ferries at its quay.",
        "Image via Altfeld Police",
        "Altfeld file photo",
        "Ana Ribeiro/7News",
    ],
)
def test_credits_are_captions(line):
    """With the agency before the text as well as behind it."""
    assert notices.kind(line) is BlockKind.CAPTION


@pytest.mark.parametrize(
    "line",
    [
        "With Great Power",
        "The police ask more of the port than it can give, said its captain.",
        "More ferries will sail as the storm moves on.",
        "Please, she said, return to the harbour for your mother.",
        "Information about the ferries is hard to come by in the winter.",
        "The captain said that anyone could come forward.",
    ],
)
def test_sentences_that_begin_like_them_are_text(line):
    """A paragraph taken for boilerplate is worse than the reverse."""
    assert notices.kind(line) is None


def test_headline_of_another_article_between_paragraphs_is_navigation():
    """It has many words, and leaves out `a` and `the`."""
    found = kinds(
        PARAGRAPH,
        PARAGRAPH[:-1] + " in May.",
        "Old captain caught with two ferries in East Harbour",
        PARAGRAPH[:-1] + " in June.",
    )
    assert found[2] is BlockKind.NAVIGATION


def test_short_lines_between_paragraphs_stay_headings():
    """So does a long one that is written out, at any place, and any at the top."""
    assert (
        kinds(PARAGRAPH, PARAGRAPH[:-1] + " in May.", "Two ferries come back", PARAGRAPH[:-1] + " in June.")[
            2
        ]
        is BlockKind.HEADING
    )
    line = "Old captain caught with two ferries in East Harbour"
    assert kinds(PARAGRAPH, line, PARAGRAPH[:-1] + " in June.")[1] is BlockKind.HEADING


def test_sentence_without_its_stop_is_a_paragraph():
    """It has its articles, and `was`."""
    line = "The captain was taken to the hospital of Split and is well"
    assert (
        kinds(PARAGRAPH, PARAGRAPH[:-1] + " in May.", line, PARAGRAPH[:-1] + " in June.")[2]
        is BlockKind.PARAGRAPH
    )


def test_beginnings_of_other_pages_side_by_side_are_teasers():
    """One alone that ends with three dots may be how somebody speaks."""
    cut = "Local ferries carried more than ten thousand people to the islands of the ..."
    other = "The captain of the port gives you a tour of the odd things that he finds ..."
    assert kinds(PARAGRAPH, cut, other)[1:] == [BlockKind.BOILERPLATE] * 2
    assert kinds(PARAGRAPH, cut, PARAGRAPH[:-1] + " in May.")[1] is BlockKind.PARAGRAPH


def test_broken_lines_of_prose_are_no_list():
    """They go on in small letters."""
    lines = (
        "all of a sudden we would see the ferry outside and",
        "the captain would wave to us from his bridge and we",
        "would wave back to him as long as we could see the",
    )
    assert BlockKind.ITEM not in kinds(PARAGRAPH, *lines, PARAGRAPH[:-1] + " in May.")


def test_day_above_all_text_is_no_heading():
    """A text with several days keeps them: they head its parts."""
    assert kinds("APR 28", PARAGRAPH)[0] is BlockKind.BOILERPLATE
    days = kinds("April 28", PARAGRAPH, "April 29", PARAGRAPH[:-1] + " in May.")
    assert days[0] is not BlockKind.BOILERPLATE

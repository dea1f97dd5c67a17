"""What stands around pictures, films and the edge of a page is none of the text."""

from __future__ import annotations

import pytest

from generator.load import Source, notices, read
from generator.load.kinds import settle_kinds
from generator.load.markdown import read_markdown
from generator.markup import flatten
from generator.model import BlockKind
from tests.waiting import quickest

TEXT = "The harbour of Split opened again on Monday, nine days after the storm had closed it to all ships."


def kinds(*blocks):
    _, text, leaves = flatten(read_markdown("\n\n".join(blocks)).markup)
    return [block.kind for block in settle_kinds(leaves, text, "")]


@pytest.mark.parametrize(
    "block",
    [
        "Ana Ribeiro/Altfeld Tribune Cranes lift the sunken tug from the harbour on Monday.",
        "The pilot of the tug (Altfeld Police Department)",
        "CLOSE Skip in Skip x Embed x Share Cranes lift the tug from the harbour. Video by Ana Ribeiro",
        "EMBED >More News Videos Cranes lift the sunken tug from the harbour of Split.",
        "Embed Cranes Lift Sunken Tug 1:29 autoplay autoplay Copy this code to your website or blog",
        "#split A video posted by Ana Ribeiro (@anaribeiro) on May 5, 2025 at 12:13pm PST",
        "Cranes at work The crew has lifted the tug. (Ana Ribeiro) See more videos",
        "The tug lay there for nine days. (Ana Ribeiro/aribeiro@tribune.example)",
    ],
)
def test_caption_is_known_by_its_player_or_its_credit(block):
    """The name may stand before the sentence, and the buttons of a player before both."""
    assert kinds(TEXT, block, TEXT[4:])[1] is BlockKind.CAPTION


@pytest.mark.parametrize(
    "block",
    [
        "Ana Ribeiro/Harbour Office: “We could not have waited any longer for the cranes.”",
        "An Endangered/Missing Ship Advisory had been issued early on Monday by the harbour office.",
        "Howard Reed (New South Wales) will be the pilot of the second ship that comes in.",
    ],
)
def test_speakers_and_names_with_a_slash_or_a_bracket_are_text(block):
    """What somebody says with the office beside the name is no caption."""
    assert kinds(TEXT, block, TEXT[4:])[1] is BlockKind.PARAGRAPH


def test_title_above_a_caption_is_part_of_it():
    """A page sets the headline of a film above what it shows; a heading keeps its kind."""
    caption = "The tug is lifted. (Published Monday, May 5, 2025)"
    assert kinds(TEXT, "Cranes Lift Sunken Tug in Split", caption, TEXT[4:])[1] is BlockKind.CAPTION
    assert kinds(TEXT, "## Cranes Lift Sunken Tug in Split", caption, TEXT[4:])[1] is BlockKind.HEADING


def test_paragraphs_between_pictures_of_a_row_are_captions():
    """A page shows forty pictures before its text, and tells something of each."""
    row = [f"Image {at} of 9 The quay\n\nShips: {at}\n\nCranes: {at}" for at in range(1, 5)]
    found = kinds(*row, TEXT)
    assert set(found[:10]) == {BlockKind.CAPTION}
    assert found[-1] is BlockKind.PARAGRAPH


def test_one_item_that_is_a_sentence_is_a_paragraph_behind_a_dash():
    """What is left of a dateline is no list; two items are one, and so is a phrase."""
    assert kinds(f"- {TEXT}", "Two ferries left for the islands.")[0] is BlockKind.PARAGRAPH
    assert kinds(f"- {TEXT}\n- It is open.", "Two ferries left.")[0] is BlockKind.ITEM
    assert kinds("- Two ferries and a pilot boat of the harbour of Split in May", TEXT)[0] is BlockKind.ITEM


def test_beginnings_of_other_pages_are_boilerplate_where_they_are_several():
    """A single one may be all that a feed gave of its article."""
    first, second = f"{TEXT} The cranes [\u2026]", f"{TEXT[4:]} The ferries [\u2026]"
    assert kinds(first, second) == [BlockKind.BOILERPLATE] * 2
    assert kinds(TEXT, first)[1] is BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    "line",
    [
        "A A",
        "STORY: Cranes lift the sunken tug",
        "Contributing: Ana Ribeiro and Tom Lind",
        "Whenever Ana Ribeiro posts new content, you'll get an email.",
        'Text "Breaking" to 48421 for breaking news alerts',
        "To contact writer Ana Ribeiro, call 744-0101.",
        "Ana Ribeiro can be reached at 648-0101.",
        "ATV has a crew on the scene and will tell more.",
        "Altfeld Tribune's Ana Ribeiro contributed.",
        "KPIX 5\u2019s Ana Ribeiro Reports",
        "41.248601 -76.918823",
        "2016 Altfeld2Tribune/ATV",
        "13.9k SHARES Facebook Twitter",
        "Close Get email notifications on Ana Ribeiro daily!",
        "Your browser does not support the audio element.",
        "This story is developing. Check back for updates.",
        "Refresh this page for updates as they become available.",
        "We will update this story as we learn more.",
        "News 4 will update this story as more information becomes available.",
        "Count on News 13 to keep you covered as we receive details.",
        "For news and updates, download the Tribune mobile app.",
        "To report any information about the incident, call (845) 555-0131.",
        "Read the whole story here.",
        "Read more trending stories on tribune.example:",
        "Related Headlines Cranes lift the sunken tug",
        "Listen to the press conference:",
        "Twitter:@anaribeiro",
        "Ana Ribeiro\u2019s Report:",
        "Story by Ana Ribeiro and Tom Lind, courtesy Altfeld Tribune:",
        "STAFF WRITER",
        "| Ana Ribeiro",
        "Tags Split harbour",
        "Published time: March 12, 2013 02:03",
        "14:25 Sun Sep 15 2013",
    ],
)
def test_what_a_page_says_to_its_visitors_is_boilerplate(line):
    """Buttons, requests and promises of a site, in the words of many sites."""
    assert notices.kind(line) is BlockKind.BOILERPLATE


@pytest.mark.parametrize(
    "line",
    [
        "The council will update the report that the harbour office has sent.",
        "Watch what he said about the ferries.",
        "Your browser history may be sold, the court found.",
        "To leave the harbour, ships need a pilot.",
        "They get the full story of the storm from the pilots.",
        "Tag sales rise in the harbour district.",
    ],
)
def test_sentences_that_begin_alike_are_text(line):
    """The words alone do not make a notice."""
    assert notices.kind(line) is None


@pytest.mark.parametrize("block", ["A/" * 300, "Ana Ribeiro/" * 50, "(A " * 200 + ")", "Image 1 of 9 " * 50])
def test_credits_take_no_time(block):
    """No pattern tries a line in more ways than it has characters."""
    assert quickest(lambda: kinds(TEXT, block, TEXT[4:]), 0.5) < 0.5


def test_films_of_a_row_are_no_text_though_each_is_told_in_whole_sentences():
    """A page says of each film of others what it shows, twice; of its own once or twice."""
    films = [
        f"Film number {at} shows how the ferries of the islands are mended in winter." for at in range(3)
    ]
    doubled = [text for film in films for text in (film, film)]
    assert set(kinds(*doubled, TEXT)[:6]) == {BlockKind.BOILERPLATE}
    assert kinds(films[0], films[0], TEXT)[0] is BlockKind.PARAGRAPH


def test_lines_under_a_head_that_leads_away_are_boilerplate():
    """Headlines of other articles without marks; other lines in a row are a list."""
    links = ["Cranes lift the tug", "Pilots want more", "Ferries sail again"]
    assert set(kinds(TEXT, "ALSO:", *links)[1:]) == {BlockKind.BOILERPLATE}
    assert set(kinds(TEXT, "On board:", *links)[2:]) == {BlockKind.ITEM}


def test_name_above_the_text_that_says_it_again_is_a_caption():
    """What stands below a picture that is gone."""
    assert kinds("Ana Ribeiro", f"Ana Ribeiro said so. {TEXT}")[0] is BlockKind.CAPTION
    assert kinds("Ana Ribeiro", TEXT)[0] is not BlockKind.CAPTION


def test_request_at_the_end_of_a_paragraph_is_not_quoted():
    """It stays on the page, and no digest takes it for what happened."""
    ask = "Anyone with information is urged to call the harbour office at (816) 555-0101."
    article = read(Source("a.md", f"# Harbour\n\n{TEXT} {ask}".encode(), "en", "UTC")).article
    assert article
    assert [sentence.whole for sentence in article.sentences] == [True, False]

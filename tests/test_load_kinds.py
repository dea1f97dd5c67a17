"""What each block is, where its element does not say; the same in all formats."""

from __future__ import annotations

import pytest

from generator.load import Source, notices, read
from generator.load.kinds import settle_kinds
from generator.load.markdown import read_markdown
from generator.load.page import read_page
from generator.load.plain import read_plain
from generator.markup import flatten
from generator.model import BlockKind
from tests.waiting import quickest


def kinds(page, publisher=""):
    _, text, leaves = flatten(page.markup)
    return [(block.kind, text[block.start : block.end]) for block in settle_kinds(leaves, text, publisher)]


SAME = [
    (
        read_plain,
        "Lead of the text.\nTable of Contents\n- 1. The quay\n- 2. The crane\nThe quay\nIt is open.",
    ),
    (
        read_markdown,
        "Lead of the text.\n\n## Table of Contents\n\n- 1\\. The quay\n- 2\\. The crane\n\n## The quay\n\nIt is open.",
    ),
    (
        read_page,
        (
            "<p>Lead of the text.</p><p>Table of Contents</p><ul><li>The quay</li><li>The crane</li></ul>"
            "<h2>The quay</h2><p>It is open.</p>"
        ),
    ),
]


@pytest.mark.parametrize(("reader", "text"), SAME, ids=["plain", "markdown", "html"])
def test_table_of_contents_is_navigation(reader, text):
    """The announcing line and the entries are navigation, in every format."""
    found = [kind for kind, _ in kinds(reader(text))]
    nav = BlockKind.NAVIGATION
    assert found == [BlockKind.PARAGRAPH, nav, nav, nav, BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_list_that_repeats_the_headings_is_navigation_whatever_it_is_called():
    """Two thirds of the items are headings of the article."""
    found = kinds(
        read_markdown(
            "Key points\n\n- The quay\n- The crane\n\n## The quay\n\nOpen.\n\n## The crane\n\nGone."
        )
    )
    assert [kind for kind, _ in found[:3]] == [BlockKind.NAVIGATION] * 3


def test_key_points_that_are_sentences_stay():
    """A list of what happened is text."""
    found = kinds(
        read_markdown(
            "## Key points\n\n- The quay is open.\n- The crane is gone.\n\n## The quay\n\nIt is open."
        )
    )
    assert [kind for kind, _ in found[:3]] == [BlockKind.HEADING, BlockKind.ITEM, BlockKind.ITEM]


def test_questions_of_a_faq_are_questions_and_their_answers_are_not():
    """Marked with a word, or under a heading that says so."""
    found = kinds(
        read_plain(
            "Question: Why?\nBecause.\n\nQUESTIONS AND ANSWERS\n\nIs it open?\nYes, it is.\n\nWho did it?\nA storm."
        )
    )
    assert [text for kind, text in found if kind is BlockKind.QUESTION] == [
        "Question: Why?",
        "Is it open?",
        "Who did it?",
    ]


def test_items_under_read_more_are_no_text():
    """The way to other articles is a list, too."""
    found = kinds(read_markdown("It is open.\n\n**Read more**\n\n- [Before](a.md)\n- [After](b.md)"))
    assert [kind for kind, _ in found] == [BlockKind.PARAGRAPH, *[BlockKind.BOILERPLATE] * 3]


def test_name_of_the_publisher_alone_is_boilerplate():
    """A masthead is no heading of the article."""
    assert (
        kinds(read_plain("Civic Quay\n\nThe harbour is open."), "Civic Quay")[0][0] is BlockKind.BOILERPLATE
    )


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("© 2025 The Harbour Post. All rights reserved.", BlockKind.BOILERPLATE),
        ("Copyright 2025 by The Harbour Post", BlockKind.BOILERPLATE),
        ("By Ana Ribeiro and Tom Vale, Staff Writers", BlockKind.BOILERPLATE),
        ("Von Anna Meier", BlockKind.BOILERPLATE),
        ("Read more: Five harbours that never opened", BlockKind.BOILERPLATE),
        ("Lire aussi : Le port", BlockKind.BOILERPLATE),
        ("Published: 5 May 2025, 10:31 GMT", BlockKind.BOILERPLATE),
        ("September 18th, 2013, 05:31 GMT", BlockKind.BOILERPLATE),
        ("(WEAR)", BlockKind.BOILERPLATE),
        ("Follow us on Mastodon", BlockKind.BOILERPLATE),
        ("Caption: The quay on Monday.", BlockKind.CAPTION),
        ("The quay on Monday. (Photo by Ana Ribeiro)", BlockKind.CAPTION),
        ("Home | World | Sport", BlockKind.NAVIGATION),
        ("Q: Is it open?", BlockKind.QUESTION),
        ("Posted: 04 / 9 / 2012 8:33 am", BlockKind.BOILERPLATE),
        ("Please enable JavaScript to watch this video", BlockKind.BOILERPLATE),
        ("Share this: Facebook Twitter", BlockKind.BOILERPLATE),
        ("12 Pending Comments", BlockKind.BOILERPLATE),
        ("Follow Harbour 5: Facebook | Twitter", BlockKind.BOILERPLATE),
        ("Stay with Harbour 5 for updates.", BlockKind.BOILERPLATE),
        ("Related Coverage Crane falls into the harbour", BlockKind.BOILERPLATE),
        ("Anyone with information is asked to call the harbour police at 555-0100.", BlockKind.BOILERPLATE),
        ("Contact Ana Ribeiro at ana@harbour.example or 555-555-0100.", BlockKind.BOILERPLATE),
        ("— Ana Ribeiro (@ana) May 5, 2025", BlockKind.BOILERPLATE),
        ("Crane falls Posted: Monday, May 5, 2025 1:46 PM EDT", BlockKind.BOILERPLATE),
        ("SPLIT, Ga. \u2013", BlockKind.BOILERPLATE),
        ("***", BlockKind.BOILERPLATE),
        ("Jul. 7 5:59 PM EDT", BlockKind.BOILERPLATE),
        ("UPDATE @ 4:29 p.m. (Nov. 2):", BlockKind.HEADING),
        ("Original story:", BlockKind.HEADING),
        ("The crane fell. Nobody saw it. — Ana Ribeiro (@ana) May 5, 2025", BlockKind.QUOTE),
        ("1:49 Captain talks about the storm", BlockKind.CAPTION),
        ("The quay lies in ruins. (Source: Harbour 5)", BlockKind.CAPTION),
        ("The quay on Monday. (Ana Ribeiro/Harbour Post)", BlockKind.CAPTION),
        ("The quay lies in ruins. (Published Monday, May 5, 2025)", BlockKind.CAPTION),
        ("From the Harbour Tribune staff reports", BlockKind.BOILERPLATE),
        ("Having trouble viewing the video? Try another browser.", BlockKind.BOILERPLATE),
        ("We have a crew on scene and will keep you updated.", BlockKind.BOILERPLATE),
        ("Callers wishing to remain anonymous may call 555-0100.", BlockKind.BOILERPLATE),
        ("ORIGINAL:", BlockKind.HEADING),
        ("Call Harbour Crime Stoppers at 713-555-0100 if you saw it.", BlockKind.BOILERPLATE),
        (
            "If anyone has information, they are urged to contact the harbour at 803-555-0100.",
            BlockKind.BOILERPLATE,
        ),
        ("Ana Ribeiro is a freelance reporter for the Harbour Tribune.", BlockKind.BOILERPLATE),
        ("Ana Ribeiro is a writer with a boat.", None),
        ("SPLIT COUNTY, Ala. (WBMA) -", BlockKind.BOILERPLATE),
        ("6:15 p.m.", BlockKind.HEADING),
        ("This is an ongoing story, we will provide updates.", BlockKind.BOILERPLATE),
        ("You also can submit a tip online at the harbour's page.", BlockKind.BOILERPLATE),
        ("POSTED: 1052 GMT (1852 HKT), April 10, 2007", BlockKind.BOILERPLATE),
        ("TNN Nov 12, 2011, 05.58AM IST", BlockKind.BOILERPLATE),
        ("[RELATED: A crane fell into the harbour]", BlockKind.BOILERPLATE),
        ("Anyone with information about the storm is asked to call 911.", BlockKind.BOILERPLATE),
        ("10:55 P. M. FEB. 2, 2009", BlockKind.BOILERPLATE),
        ("SOURCE Harbour Holdings", BlockKind.BOILERPLATE),
        ("TOWN OF SPLIT, Wis. -", BlockKind.BOILERPLATE),
        ("The quay fell on Monday. | Harbour Video Productions", BlockKind.CAPTION),
        ("The quay fell on Monday. (Published 48 minutes ago)", BlockKind.CAPTION),
        ("The quay fell on Monday. The captain is pictured here with his crew.", BlockKind.CAPTION),
        ("The quay on Monday. ANA RIBEIRO / Staff Photographer", BlockKind.CAPTION),
        ("He keeps the harbour with a small staff of three.", None),
        ("Share prices fell on Monday.", None),
        ("Police asked the mayor for more information about the storm.", None),
        ("Follow-up talks begin on Monday.", None),
        ("The list was published on May 5, 2025, and updated since.", None),
        ("The captain left at 5:30 in the morning.", None),
        ("He called the storm an act of God (and of the council).", None),
        ("Call it what you like, it was a storm.", None),
        ("Find the crane and you find the captain, he said.", None),
        ("Monday, 5 May", None),
        ("May 2025", None),
        ("In 2024 and 2025", None),
        ("The court ruled on copyright law.", None),
        ("By Monday the harbour was open.", None),
        ("More ferries left on Monday.", None),
        ("Watch out for the crane, he said.", None),
        ("It opened on 5 May 2025.", None),
        ("Sources differ about the crane.", None),
        ("The map shows the quay.", None),
    ],
)
def test_notices_are_told_from_text(line, kind):
    """A line is a notice by its shape, not by a word that text may hold as well."""
    assert notices.kind(line) is kind


def test_line_in_capitals_above_text_is_a_heading():
    """As long as not everything is in capitals."""
    found = kinds(read_markdown("It is open.\n\nKEY POINTS\n\nThe quay is mended.\n\nTHE END"))
    assert [kind for kind, text in found if text == "KEY POINTS"] == [BlockKind.HEADING]
    assert found[-1][0] is BlockKind.PARAGRAPH
    loud = kinds(read_markdown("IT IS OPEN\n\nTHE QUAY IS MENDED\n\nTHE END"))
    assert {kind for kind, _ in loud} == {BlockKind.PARAGRAPH}


def test_labels_with_values_are_items():
    """`Homes: 12` beside its like is a list, alone it is text."""
    found = kinds(read_markdown("What was lost:\n\nCranes: 2\n\nBarges: 11 (one of stone)\n\nIt is over."))
    assert [kind for kind, _ in found[1:3]] == [BlockKind.ITEM] * 2
    assert kinds(read_markdown("Cranes: 2\n\nIt is over."))[0][0] is BlockKind.PARAGRAPH


def test_name_behind_the_last_sentence_makes_a_caption():
    """Whose picture it is stands there; a sentence that breaks off is none."""
    found = kinds(
        read_markdown("The quay on Monday night. Harbour Tribune\n\nIt is open. On February\n\nIt is so.")
    )
    assert [kind for kind, _ in found] == [BlockKind.CAPTION, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]


def test_title_that_stands_again_among_the_text_is_boilerplate():
    """A page repeats it above its films; a sentence that became the title stays text."""
    text = "---\ntitle: Harbour reopens in Split\n---\n" + "\n\n".join(["It is open."] * 6)
    again = read(
        Source("a.md", f"{text}\n\nHarbour Reopens in Split\n\nIt is so.".encode(), "en", "UTC")
    ).article
    assert again is not None
    assert [block.kind for block in again.blocks].count(BlockKind.BOILERPLATE) == 1
    first = read(Source("b.md", b"The harbour is open again.\n\nIt is so.", "en", "UTC")).article
    assert first is not None
    assert {block.kind for block in first.blocks} == {BlockKind.PARAGRAPH}


def test_what_stands_again_word_by_word_is_not_quoted_twice():
    """Once is enough; a short line may be a refrain."""
    line = "The harbour of Split opened again on Monday, nine days after the storm had gone."
    found = kinds(read_markdown(f"{line}\n\nNo.\n\n{line}\n\nNo."))
    assert [kind for kind, _ in found] == [
        BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.BOILERPLATE, BlockKind.PARAGRAPH,
    ]  # fmt: skip


def test_row_of_pictures_is_a_caption_however_long():
    """Its numbers tell, or the buttons behind it."""
    long = " ".join(f"Image {n} of 60 A crane stands on the quay of the harbour." for n in range(1, 60))
    assert next(kind for kind, _ in kinds(read_markdown(f"{long}\n\nIt is open."))) is BlockKind.CAPTION


def test_short_line_between_paragraphs_is_a_heading():
    """Its mark was lost; as a sentence it would be quoted."""
    text = "The harbour of Split opened again on Monday, nine days after the storm."
    found = kinds(read_markdown(f"{text}\n\nA captain remembers\n\n{text} It is so.\n\nAna Ribeiro"))
    assert [kind for kind, _ in found] == [
        BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH,
    ]  # fmt: skip


def test_captions_with_a_word_before_them_are_known_by_their_number():
    """One alone may be a headline; a sentence ends with a full stop."""
    lines = ["Ambushed: The captain was seen near the old quay", "Storm: A crane lies on the deck of a ferry"]
    third = "Rescue: Sailors carry the keeper out of the harbour"
    assert BlockKind.CAPTION not in {
        kind for kind, _ in kinds(read_markdown("\n\nIt is open.\n\n".join(lines)))
    }
    found = kinds(read_markdown("\n\nIt is open.\n\n".join([*lines, third])))
    assert [kind for kind, _ in found][::2] == [BlockKind.CAPTION] * 3


def test_short_lines_without_full_stops_are_a_list():
    """Three in a row: a page's own summary above its text."""
    found = kinds(
        read_markdown("The harbour is open again\n\nTwo ferries left\n\nA crane fell on Monday\n\nIt is so.")
    )
    assert [kind for kind, _ in found] == [BlockKind.ITEM] * 3 + [BlockKind.PARAGRAPH]


def test_teaser_above_its_own_text_is_boilerplate():
    """A page shows the first sentence once more, above the dateline."""
    first = "The harbour of Split opened again on Monday, nine days after the storm had gone."
    found = kinds(
        read_markdown(f"{first}\n\nSPLIT (WMC) - {first} Two ferries left for the islands at noon.")
    )
    assert [kind for kind, _ in found] == [BlockKind.BOILERPLATE, BlockKind.PARAGRAPH]


def test_title_with_the_day_behind_it_or_twice_is_boilerplate():
    """The head of a page in one line."""
    title = "Harbour reopens in old Split"
    head = f"{title} Posted: Monday, {title} Updated."
    text = (
        f"---\ntitle: {title}\n---\n{head}\n\n{title} Local News 5\n\n{title}, the mayor said.\n\nIt is so."
    )
    found = read(Source("a.md", text.encode(), "en", "UTC")).article
    assert found is not None
    kept = [BlockKind.PARAGRAPH] * 2
    assert [block.kind for block in found.blocks] == [BlockKind.BOILERPLATE, BlockKind.BOILERPLATE, *kept]


def test_many_marks_between_entries_take_no_time():
    """A line of marks as they part the entries of a menu is read in one way only."""
    line = "Rew" + "> " * 45 + "ards of $30,000 are offered for a lead to the whereabouts of the escapee."
    assert quickest(lambda: notices.kind(line), 1) < 1

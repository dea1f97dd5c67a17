"""Which sentence of an article makes its title, and what a page without an article is called."""

from __future__ import annotations

import pytest

from generator.errors import Severity
from generator.load.lead import cut
from generator.load.lead_faults import faults
from tests.titling import LEAD, manuscript, title

LEDE = "The harbour of Split opened again on Monday, nine days after the storm"

ACCUSED = "A sailor accused of setting fire to a ferry in the harbour of Split told police the flare went off"
NAMED = "The harbour board of Split has named Ana Ribeiro its captain."
RETURNS = "Ana Ribeiro announced on Friday that she is to return as captain of the ferry to Vis"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The quay should stay closed until every crane is mended, the mayor of Split has said.",
            "The quay should stay closed until every crane is mended, the mayor of Split has said",
        ),
        (
            "The ferry line of Ana Ribeiro has bought two boats for the islands, its manager has confirmed.",
            "The ferry line of Ana Ribeiro has bought two boats for the islands",
        ),
        (
            "Two men have been arrested in Split after the fire at the quay, police said on Monday.",
            "Two men have been arrested in Split after the fire at the quay",
        ),
        (
            "The owner of the ferry line knew that both boats were leaking, his partner has told a court in Split.",
            "The owner of the ferry line knew that both boats were leaking, his partner has told a court in Split",
        ),
        (
            "A sailor has died in a fire on board a ferry, Split Harbour Police said on Monday.",
            "A sailor has died in a fire on board a ferry, Split Harbour Police said on Monday",
        ),
        (
            "Ana Ribeiro says Captain Marko, who has been ill for weeks, will have the last say on this matter.",
            "Ana Ribeiro says Captain Marko, who has been ill for weeks, will have the last say on this matter",
        ),
    ],
    ids=["opinion", "fact", "police", "in court", "the only name", "a clause that says"],
)
def test_an_opinion_keeps_who_holds_it(sentence, expected):
    """What somebody thinks should be is no fact; who tells a fact can be left out, unless nobody else is named."""
    assert cut(sentence, english=True) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            f"{ACCUSED} while he was cleaning it on the deck, hours before the storm that closed the quay.",
            ACCUSED,
        ),
        (
            f"{RETURNS}, the second time she has been asked to take the wheel a year after a poor season of the line.",
            RETURNS,
        ),
    ],
    ids=["went off", "apposition"],
)
def test_a_cut_where_nothing_waits(sentence, expected):
    """A gun that `went off` waits for nothing, nor does what somebody announced before `the second time`."""
    assert cut(sentence, english=True) == expected


@pytest.mark.parametrize(
    "torn",
    [
        "Ana Ribeiro was granted a visit to the new fence, a high-tech",
        "Ana Ribeiro made a choice for her ferry line: Unlike the other captains",
        "Captain Marko believes Ana Ribeiro, who has been linked with Vis",
    ],
)
def test_no_title_ends_before_what_it_waits_for(torn):
    """Neither before the noun of an adjective, nor behind a phrase, nor before the verb of what somebody believes."""
    rests = {"-tech": ", high-cost", "captains": ", she kept", "Vis": ", will"}
    rest = next(more for end, more in rests.items() if torn.endswith(end))
    sentence = (
        f"{torn}{rest} the quay open for the whole of the winter, whatever the storm does to it, and paid."
    )
    assert cut(sentence, english=True) != torn


@pytest.mark.parametrize(
    "opening",
    [
        "The fire happened on the quay of Split on Monday night.",
        "Several minutes later, the film shows the boats of the pilots.",
        "The sheriff said the injuries of the sailor were light.",
        "Ana Ribeiro (left) and Marko Horvat in a photo of May.",
        "This undated photo of the quay shows Ana Ribeiro.",
    ],
)
def test_a_tale_that_goes_on_gives_way(opening):
    """What only the text before could explain, and what stands by a picture, is no title where the news follows."""
    assert title(f"{opening} {LEAD} The harbour of Split was closed by the storm on the day it came.") == LEDE


def test_the_name_of_a_song_points_to_nothing():
    """`We Are The Islands` says nothing in the writer's own voice."""
    assert faults("We Are The Islands has been sung again in Split for the children of Vis") == 0
    assert faults("We are back on the islands for the children of Vis and of Split") > 0


def test_a_later_sentence_must_be_much_better():
    """News begins with the news: a lede that names fewer of the names stays the title."""
    told = (
        "The ferry of the island line lost its rudder on Monday. Ana Ribeiro and Split said Split was safe."
    )
    assert title(f"{told} Split has two quays. Ana Ribeiro lives in Split.").startswith(
        "The ferry of the island line lost"
    )


def test_a_piece_keeps_a_name_that_the_article_repeats():
    """A cut that would lose whom all is about is made further back."""
    told = (
        "The harbour standings have claimed another captain for good, after the ferry line of the islands parted "
        "with Ana Ribeiro in the small hours of Monday when the third boat in a row had come in late from Vis."
    )
    assert "Ribeiro" in title(
        f"{told} Ribeiro was captain for nine years. The line thanked Ribeiro in a note."
    )


def test_a_deck_without_a_name_gives_way_to_the_lede():
    """The headline has named her, and is gone; above a date stands what it left to say."""
    text = (
        "Captain praised for patience and for judgment in the storm.\n\n13 July 2025\n\n"
        f"{NAMED} Ribeiro has sailed for Split since 1999."
    )
    assert title(text, "x1.txt") == NAMED[:-1]


def test_a_deck_without_a_name_and_without_a_stop_gives_way_too():
    """`Founder returns for second season` tells of her whom the text names again and again."""
    text = f"13 July 2025\n\n{NAMED} Ribeiro has sailed for Split since 1999."
    assert title(f"Founder returns to ferry line for a season\n\n{text}", "x1.txt") == NAMED[:-1]
    assert title(f"How to mend a net\n\n{text}", "x1.txt") == "How to mend a net"


@pytest.mark.parametrize("word", ["if", "unless", "as long as"])
def test_no_title_loses_its_condition(word):
    """The creditors have not said that they will: they will under a condition."""
    said = f"Creditors of the ferry line of Split have said that they will close it {word} nobody finds more money"
    assert word in cut(
        f"{said} before the end of the year, when the last boat will be back from the islands.", english=True
    )


def test_a_headline_below_the_labels_of_a_page_is_found():
    """Who sent it, for when, and then what it is about."""
    line = "Split Harbour Opens Again After Storm of Nine Days"
    assert (
        title(f"Office of the Harbour Master\n\nFor Immediate Release\n\n{line}\n\n{LEAD}", "x1.txt") == line
    )


def test_the_place_of_a_match_is_no_headline():
    """`Harbour Ground of Vis, Dalmatia` above the day says where."""
    text = f"Harbour Ground of Vis, Dalmatia\n\nSaturday, 26 February\n\n{LEAD}"
    assert title(text, "x1.txt") == LEDE


def test_the_second_line_of_a_headline_is_none():
    """`Charged with theft of a ferry` leaves out who was."""
    assert title(f"Charged with Stealing Ferry of Split\n\n{LEAD}", "x1.txt") == LEDE


WALL = (
    "Sign in using your account with: Sign in using your profile\n\nWelcome back. Please sign in\n\n"
    "We have sent a confirmation email to you. Please check your email and click on the link to activate it.\n\n"
    "You've now read the maximum number of stories available without a subscription. Sign up for our newsletter."
)


def test_a_page_without_an_article_is_refused():
    """A wall that asks to sign in is published under no name, and told with what to do."""
    found = manuscript(WALL)
    assert found.article is None
    (problem,) = found.problems
    assert (problem.severity, problem.message) == (
        Severity.ERROR,
        "no article found in this page: it holds nothing but menus and notices",
    )
    assert "title:" in problem.hint


def test_a_page_without_an_article_that_has_a_title_is_published_with_a_warning():
    """Whoever named it may mean it; nobody else learns that nothing stands below."""
    found = manuscript(f"---\ntitle: Harbour reopens\n---\n{WALL}")
    assert found.article is not None
    assert Severity.WARNING in [problem.severity for problem in found.problems]


@pytest.mark.parametrize(
    "text", ["Sign in.", f"{WALL}\n\n{LEAD}", "https://example.org/a", "- sails\n- rope\n- a lamp"]
)
def test_a_note_and_an_article_behind_notices_are_published(text):
    """A few words, a list, or one sentence of one's own is an article."""
    assert manuscript(text).article is not None


def test_front_matter_behind_a_blank_line_is_front_matter():
    """A line that nobody sees does not make text of it."""
    assert title(f"\n  \n---\ntitle: Harbour reopens\n---\n{LEAD}") == "Harbour reopens"

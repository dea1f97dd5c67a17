"""What an article is called, dated and credited when front matter does not say."""

from __future__ import annotations

import pytest

from generator.load import Source, read
from generator.load.lead import cut
from generator.model import BlockKind


def article(text, path="notes/a1b2c3d4e5f6.txt"):
    manuscript = read(Source(path, text.encode(), "en", "UTC"))
    assert manuscript.article, manuscript.problems
    return manuscript.article


LEAD = "The harbour of Split opened again on Monday, nine days after the storm. Two ferries left for the islands."


def test_first_heading_is_the_title_and_leaves_the_body():
    """The page shows the title; it would stand there twice."""
    found = article(f"# Harbour reopens\n\n{LEAD}\n\n## Next\n\nMore.", "x.md")
    assert (found.title, dict(found.inferred)["title"]) == ("Harbour reopens", "the first heading")
    assert found.text == f"{LEAD}\n\nNext\n\nMore."
    assert "<h2" in found.markup
    assert "<h1" not in found.markup


def test_first_line_that_ends_no_sentence_is_the_title():
    """A headline of many words without capitals is one as well."""
    line = "Harbour of Split opens again nine days after a storm that nobody had seen coming"
    found = article(f"{line}\n\n{LEAD}")
    assert found.title == line
    assert found.text == LEAD


def test_given_title_is_taken_out_of_the_body_that_repeats_it():
    """As a heading or as a line, with other punctuation."""
    found = article(f"---\ntitle: 'Harbour reopens!'\n---\n# Harbour reopens\n\n{LEAD}", "x.md")
    assert found.title == "Harbour reopens!"
    assert found.text == LEAD


def test_short_first_sentence_is_the_title_and_stays_in_the_body():
    """A sentence is quoted, not moved."""
    found = article(f"The harbour of Split is open. {LEAD}")
    assert found.title == "The harbour of Split is open"
    assert found.text.startswith("The harbour of Split is open.")


def test_date_lines_and_bylines_do_not_become_titles():
    """What stands above the headline is passed over."""
    found = article(f"September 18th, 2013, 05:31 GMT\n\nBy Ana Ribeiro\n\nHarbour Reopens\n{LEAD}")
    assert found.title == "Harbour Reopens"
    assert found.date is not None
    assert found.date.isoformat() == "2013-09-18T05:31:00+00:00"


LONG = (
    "Preparations are in motion in the harbour of Split for the long awaited return of the"
    " ferries, officials of the port authority said in a statement on Monday morning after the storm had gone."
)


def test_long_first_sentence_gives_way_to_a_section_heading_that_says_the_same():
    """A real headline is better than a sentence cut short; a heading of a part is none."""
    headline = "Split Harbour Prepares Return of Long Awaited Ferries"
    assert article(f"{LONG}\n\n{headline}\n\n{LEAD}").title == headline
    assert article(f"{LONG}\n\nBackground of the Ferries in Split Harbour\n\n{LEAD}").title.startswith(
        "Preparations"
    )


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            LONG,
            "Preparations are in motion in the harbour of Split for the long awaited return of the ferries",
        ),
        (
            (
                "The city has confirmed that the quay will open for the ferries of the three islands and"
                " for the boats of the fishermen, Reuters reports."
            ),
            (
                "The city has confirmed that the quay will open for the ferries of the three islands and for the"
                " boats of the fishermen"
            ),
        ),
        (
            (
                "In a rare move ahead of the season that all of the hotels along the coast are waiting"
                " for, the council of Split voted to close the harbour."
            ),
            "The council of Split voted to close the harbour",
        ),
        (
            (
                "The mayor, who had been away for nine days on a journey to the islands of the south with"
                " her family, returned to the city to speak with the people of the quarter."
            ),
            None,
        ),
        (
            (
                "Talks are planned in Split between Croatian President Ivo Horvat Maric and Italian Prime"
                " Minister Carla Bruni Rossi on the new ferries."
            ),
            "Talks are planned in Split between Ivo Horvat Maric and Carla Bruni Rossi on the new ferries",
        ),
    ],
)
def test_titles_are_cut_at_a_clause(sentence, title):
    """No title ends in the middle of a phrase, or with a comma; none is much longer than a headline."""
    found = cut(sentence, english=True)
    assert title is None or found == title
    assert len(found) <= 175
    assert len(found.split()) >= 4
    assert found[-1] not in ",;:-"


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            (
                "Engineers of the port have expressed concerns that the new cranes of the old harbour could break in a"
                " storm of the kind."
            ),
            (
                "Engineers of the port have expressed concerns that the new cranes of the old harbour could break in a"
                " storm of the kind"
            ),
        ),
        (
            (
                "Split has become the first of the nine harbours that were battered by the waves of last week to cut"
                " its fees, which will cost it four million euros in a year."
            ),
            (
                "Split has become the first of the nine harbours that were battered by the waves of last week to cut"
                " its fees"
            ),
        ),
        (
            (
                "One man is dead after a crane of the port authority fell upon the deck of a ferry in Ladera, Ga. on"
                " the Friday before the feast, the port authority said in a statement."
            ),
            (
                "One man is dead after a crane of the port authority fell upon the deck of a ferry in Ladera, Ga. on"
                " the Friday before the feast"
            ),
        ),
        (
            (
                "Ana Ribeiro, 52, a captain of the harbour of Split for nine years, was taken to a clinic on Monday"
                " night after a crane had hit her boat."
            ),
            "Ana Ribeiro was taken to a clinic on Monday night after a crane had hit her boat",
        ),
        (
            (
                "Hired to be the keeper of the harbour for a summer, Ana Ribeiro has now confirmed that she will"
                " run the port of Split for nine years, replacing her own teacher."
            ),
            (
                "Ana Ribeiro has now confirmed that she will run the port of Split for nine years, replacing her own"
                " teacher"
            ),
        ),
        (
            (
                "Four old captains -- two dressed as fishermen -- made off with nine tonnes of rope and sails"
                " from a well known store of the port."
            ),
            (
                "Four old captains made off with nine tonnes of rope and sails from a well known store of the"
                " port"
            ),
        ),
        (
            (
                "Authorities in the old harbour say a first look at the cranes has shown that a rope of the"
                " newest one broke and fell upon the deck of a ferry on Monday."
            ),
            (
                "A first look at the cranes has shown that a rope of the newest one broke and fell upon the deck"
                " of a ferry on Monday"
            ),
        ),
    ],
)
def test_no_title_waits_for_what_was_cut_off(sentence, title):
    """`concerns`, `the first`, `the plan` are followed by what they are about."""
    assert cut(sentence, english=True) == title


@pytest.mark.parametrize(
    "opening",
    [
        "Can you believe it?",
        "Court sources said last night.",
        "There is news out of the harbour.",
        "They said that it broke.",
    ],
)
def test_sentence_that_tells_no_news_gives_way(opening):
    """A question, a source without what it said, `there is`."""
    assert (
        article(f"{opening}\n{LEAD}").title
        == "The harbour of Split opened again on Monday, nine days after the storm"
    )


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            (
                "Families taken from their houses after a wave broke over the quay of the old harbour on Friday night"
                " have been allowed to go back home."
            ),
            (
                "Families taken from their houses after a wave broke over the quay of the old harbour on Friday night"
                " have been allowed to go back home"
            ),
        ),
        (
            (
                "A captain who had been called a “hero of the harbour” by the papers of Split was found asleep on"
                " a bench, police said on Monday, because the door of his own boat had been locked by the wind."
            ),
            (
                "A captain who had been called a “hero of the harbour” by the papers of Split was found asleep on"
                " a bench"
            ),
        ),
        (
            "A crane left nine boats without their masts when it fell upon the quay, a spokesman for the port said.",
            "A crane left nine boats without their masts when it fell upon the quay",
        ),
    ],
)
def test_whole_sentence_is_better_than_a_torn_one(sentence, title):
    """A subject keeps its verb, though it stands far behind; who reported goes first."""
    assert cut(sentence, english=True) == title


def test_title_says_what_the_article_speaks_of():
    """A first sentence that talks to the reader gives way to one that holds the words which come again."""
    text = (
        "Hey, if you must stay at home, why not read a good book?\nThe ferry Adria ran aground at the harbour of"
        " Split.\nThe ferry had left the harbour at nine.\nNobody on the Adria was hurt."
    )
    assert article(text).title == "The ferry Adria ran aground at the harbour of Split"


@pytest.mark.parametrize(
    "line",
    [
        "Harbour Opens in Split Posted: Monday, May 5, 2025 8:32 PM EDT Updated: Tuesday, May 6, 2025 11:17 AM EDT",
        "UPDATE: Harbour Opens in Split Posted: Monday, May 5, 2025 8:32 PM EDT",
    ],
)
def test_headline_with_the_moment_it_was_posted_is_the_title(line):
    """The line is a notice and stays one."""
    assert article(f"{line}\n\nThe captains of nine ferries had a meal. They ate fish.").title == (
        "Harbour Opens in Split"
    )


@pytest.mark.parametrize(
    "line",
    [
        "13.9k SHARES Facebook Twitter",
        "Edited on Mon May-19-25 03:49 PM",
        "OSLO, Jul 13, 2025 / 02:00 pm (AB)",
        "Sign up for our letters of the morning and the evening.",
        "CLOSE Skip in Skip x Embed x Share",
    ],
)
def test_rows_of_buttons_and_moments_are_no_titles(line):
    """What a page says of itself is not what the article says."""
    assert article(f"{line}\n\n{LEAD}").title.startswith("The harbour of Split opened")


def test_first_line_that_ends_with_a_button_is_no_headline():
    """`Share` behind two headlines in one line shows that it is a row of a page."""
    line = "Harbour opens again after the storm Ferries are back in Split Share"
    assert article(f"{line}\n\n{LEAD}").title.startswith("The harbour of Split")


def test_hyphen_within_a_word_is_no_dateline():
    """`A FIRE-BOMB attack` begins with no place."""
    assert article("A FIRE-BOMB attack hit the harbour of Split.\nIt was on Monday.").title.startswith(
        "A FIRE-BOMB"
    )


@pytest.mark.parametrize(
    "place", ["Albion \u2014 ", "Vista CA\u2014 ", "KOTV (CBS/AP) TULSA, Okla. - ", "Split, Va. - "]
)
def test_places_in_small_letters_and_behind_a_station_are_datelines(place):
    """A title does not begin with where it was written."""
    assert article(f"{place}{LEAD}").title.startswith("The harbour")


def test_line_of_a_date_is_not_joined_with_the_paragraph_below():
    """A paragraph on one line was broken by no editor, so the line above it was neither."""
    found = article(f"on July 13, 2009 at 10:50 AM, updated July 29, 2009 at 12:16 PM\n{LEAD} {LEAD}\n")
    assert found.title.startswith("The harbour of Split")
    assert found.text.split("\n")[0].endswith("PM")


def test_first_sentence_that_says_nothing_by_itself_gives_way_to_the_next():
    """Who `they` are, only the text before could tell."""
    found = article(
        "They never saw it coming.\n\nThe harbour of Split was closed after the storm. It is open again."
    )
    assert found.title == "The harbour of Split was closed after the storm"


@pytest.mark.parametrize(
    "line", ["Ana Ribeiro", "Saturday 20 November", "Share this: Facebook", "1:49 Captain talks"]
)
def test_names_days_and_buttons_are_no_titles(line):
    """What stands alone above the text need not be its headline."""
    assert article(f"{line}\n\n{LEAD}", "x.md").title.startswith("The harbour of Split opened")


def test_other_languages_are_cut_at_punctuation_alone():
    """The rules of English words are not used on German."""
    sentence = (
        "Der Hafen von Split ist seit Montag wieder offen, neun Tage nach dem schweren Sturm, der"
        " zwei Schiffe gegen die Mauer geworfen hatte."
    )
    assert (
        cut(sentence, english=False)
        == "Der Hafen von Split ist seit Montag wieder offen, neun Tage nach dem schweren Sturm"
    )


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("SPLIT, May 5 (Granite News Agency) - The harbour of Split opened again.", "Granite News Agency"),
        ("The harbour of Split opened again on Monday, Reuters reports. It was shut.", "Reuters"),
        ("The harbour of Split opened again on Monday.\n\nreserved reproduction © Copyright ansa", "ANSA"),
        (
            "The harbour opened again on Monday.\n\n© 2025 The Harbour Post. All rights reserved.",
            "The Harbour Post",
        ),
        ("The harbour of Split opened again, Tom Vale reports.", "a1b2c3d4e5f6"),
        ("The harbour of Split opened again, said Reuters to us.", "a1b2c3d4e5f6"),
    ],
)
def test_publisher_is_taken_from_a_credit(line, publisher):
    """A wire credit names the source; a reporter's name does not."""
    assert article(line).publisher == publisher


def test_publisher_falls_back_to_the_host_and_then_to_the_name_of_the_file():
    """Nobody is left without a name, and a date is none."""
    text = f"---\nurl: https://www.harbour.example/a\n---\n{LEAD}"
    assert article(text).publisher == "harbour.example"
    assert article(LEAD, "2025-05-05-the-quay.txt").publisher == "the-quay"


def test_date_comes_from_the_name_of_the_file_before_the_text():
    """A dateline without a year gives no date."""
    dated = f"SPLIT, May 5, 2025 (Adria Wire) - {LEAD}"
    assert article(dated).day.isoformat() == "2025-05-05"
    assert article(dated, "2025-05-06-x.txt").day.isoformat() == "2025-05-06"
    assert article(f"SPLIT, May 5 (Adria Wire) - {LEAD}").date is None


@pytest.mark.parametrize("day", ["Monday, May 5, 2025", "Monday, 5 May 2025 "])
def test_a_date_that_runs_into_the_first_sentence_is_a_dateline(day):
    """A page of a date and a text that was saved without the line between them has both."""
    found = article(f"Quay of Split opens again\n\n{day}{LEAD}", "x.txt")
    assert found.day.isoformat() == "2025-05-05"
    assert found.text[found.sentences[0].start :].startswith("The harbour of Split")


def test_a_sentence_that_begins_with_a_day_is_whole():
    """A comma behind the year goes on with the sentence."""
    found = article("Monday, May 5, 2025, was the day on which the harbour of Split opened.", "x.txt")
    assert found.text[found.sentences[0].start :].startswith("Monday, May 5")


def test_datelines_and_labels_are_no_part_of_a_sentence():
    """The sentence is what can be quoted; what somebody said keeps its speaker."""
    found = article(
        f"SPLIT, May 5 (Adria Wire) - {LEAD}\n\nRepairs: The quay has been mended.\n\nHe said: The quay is open.",
        "x.txt",
    )
    quoted = [found.text[sentence.start : sentence.end] for sentence in found.sentences]
    assert quoted[0].startswith("The harbour of Split")
    assert quoted[2:] == ["The quay has been mended.", "He said: The quay is open."]


TITLED = "Harbour of Split opens after the storm"
TOLD = "A crane fell on the old quay on Monday, the harbour board said."


@pytest.mark.parametrize(
    "above",
    [
        f"{TITLED} [ ] Hide Caption [ ] Show Caption ",
        f"[ ] Hide Caption [ ] Show Caption The quay, by Ana Ribeiro. Local News {TITLED} ",
        "Show Caption ",
        f"Top Stories | {TITLED} ",
        f"Breaking News: {TITLED} ",
    ],
)
def test_what_a_page_sets_above_a_sentence_is_no_part_of_it(above):
    """Switches of a caption, and a section's name with the title once more."""
    found = article(f"---\ntitle: {TITLED}\n---\n{above}{TOLD}\n\n{LEAD}", "x.txt")
    assert found.text[found.sentences[0].start : found.sentences[0].end] == TOLD


@pytest.mark.parametrize(
    "said",
    [
        "She works for Local News in Split and for its radio.",
        "The film Hide Caption was shown in Split on Monday.",
        f"The sign read Local News and no more. {TITLED}, the board said.",
        f"{TITLED} on Monday, the board said.",
    ],
)
def test_a_sentence_with_such_words_is_whole(said):
    """A section's name, switches and a title may be of a sentence."""
    found = article(f"---\ntitle: {TITLED}\n---\n{said}\n\n{LEAD}", "x.txt")
    assert found.sentences[0].start == 0


def test_sentence_that_breaks_off_is_not_whole():
    """A text may end in the middle."""
    found = article(f"{LEAD}\n\nThe council of Split will decide on the new ferries and th")
    assert [sentence.whole for sentence in found.sentences] == [True, True, False]


def test_blocks_and_sentences_lie_in_the_text():
    """Offsets are code points; every sentence lies inside its block, every block has its anchor in the markup."""
    found = article(
        f"# 🛳️ Häfen\n\n{LEAD}\n\n> Quoted here. Twice.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- item is one\n",
        "x.md",
    )
    for block in found.blocks:
        assert f'id="{block.anchor}"' in found.markup
    for sentence in found.sentences:
        block = found.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end


@pytest.mark.parametrize(
    ("line", "publisher", "day"),
    [
        ("Altfeld Tribune, 3 September 2026", "Altfeld Tribune", "2026-09-03"),
        ("Published 3 September 2026 | Radio Neufeld", "Radio Neufeld", "2026-09-03"),
        ("By Jane Doe, Altfeld Tribune", "Altfeld Tribune", None),
        ("By Jane Doe | The Altfeld Post | Sept. 3, 2026, 10:15 am", "The Altfeld Post", "2026-09-03"),
        ("Reuters, 3 September 2026", "Reuters", "2026-09-03"),
        ("By Jane Doe, Media Editor", "a1b2c3d4e5f6", None),
        ("By Jane Doe, London", "a1b2c3d4e5f6", None),
        ("The harbour of the Altfeld Post, 3 September 2026, is told of here", "a1b2c3d4e5f6", None),
    ],
)
def test_byline_names_publisher_and_day(line, publisher, day):
    """Only where it says nothing else, and the name is that of a medium."""
    found = article(f"Harbour Reopens in Split\n\n{line}\n\n{LEAD}")
    assert found.title == "Harbour Reopens in Split"
    assert (found.publisher, found.day and found.day.isoformat()) == (publisher, day)
    if publisher != "a1b2c3d4e5f6":
        assert [block.kind for block in found.blocks] == [BlockKind.BOILERPLATE, BlockKind.PARAGRAPH]


def test_byline_is_read_in_the_lead_alone():
    """Far down it may be anything."""
    text = "\n\n".join([LEAD] * 6 + ["Altfeld Tribune, 3 September 2026", LEAD])
    assert article(text).publisher == "a1b2c3d4e5f6"


PAGE = (
    "<html><head><title>{title}</title></head><body><article><h1>Harbour reopens</h1>{more}<p>{text}</p></article>"
    "</body></html>"
)


def test_saved_page_is_dated_by_the_one_day_of_its_times():
    """Two days would be a guess."""
    one, two = '<time datetime="2026-09-03T10:00:00Z">x</time>', '<time datetime="2026-09-04">y</time>'
    page = PAGE.format(title="Harbour reopens - Altfeld Tribune", more="{}", text=LEAD)
    found = article(page.format(one), "page.html")
    assert (str(found.day), found.publisher) == ("2026-09-03", "Altfeld Tribune")
    assert article(page.format(one + two), "page.html").day is None


def test_title_of_a_page_without_its_headline_names_no_publisher():
    """`Harbour - what now` is a headline with a dash."""
    found = article(PAGE.format(title="Split - a harbour opens", more="", text=LEAD), "page.html")
    assert found.publisher == "page"


def test_titles_hold_nothing_that_nobody_sees():
    """Marks of direction and breaks of no width go; joiners stay in the scripts that need them."""
    found = article(f"# \u202aHarbour\u202c re\u200bopens\u200d\n\n{LEAD}", "x.md")
    assert found.title == "Harbour reopens"
    persian = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"
    assert article(f"---\ntitle: \u202b{persian}\u202c\n---\n{LEAD}", "x.md").title == persian


def test_sentence_that_breaks_off_behind_and_is_cut():
    """Nothing follows the `and`; the cut is elsewhere."""
    sentence = (
        "Two ferries left the old harbour of Split for the islands of the south on Monday at noon, the harbour office "
        "said, with two hundred cars, forty lorries and ."
    )
    assert article(sentence, "x.txt").title.startswith("Two ferries left the old harbour of Split")

"""What has nothing, or hardly anything, to do with the story of a topic is no point of it."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, said, write

LEDE = "A crane driver was killed on the north quay of Bergen on Sunday, the port said in a note."
AGAIN = "On the north quay of Bergen a crane driver was killed on Sunday when a chain snapped."
AT_LENGTH = (
    f"{AGAIN[:-1]} and a load of steel pipes fell on the roof of his cabin, police said in a statement."
)
"""What is long enough to be a lede by itself."""
TITLE = "Crane driver killed in Bergen"
LONG = (
    "A winch on its roof had been checked in March by engineers of the yard, who found rust and wrote a short report.",
    "Ferries to Stavanger waited for six hours while police photographed cables, hooks, oil drums and a broken ladder.",
    "Unions want lower speeds, better lamps, longer breaks and two watchmen for each shift beside the rails at night.",
    "Four colleagues lit candles near a gate, sang an old hymn and carried flowers to his widow in a wooden boat.",
    "Parliament will debate a law on cranes, lifts and towers that employers have called too costly for harbours.",
)
"""What another article tells at length."""


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Pianist Ewa Lis tore a tendon in Vienna.", False),
        ("Pianist Ewa Lis tore a tendon in Bergen.", True),
    ],
)
def test_other_news_of_the_same_page_is_no_point(sentence, told):
    """A sentence without a word of the story, of which no long other article has any either, is of another story."""
    one = article("a.md", LEDE, "Rain fell.", sentence, title=TITLE)
    assert (sentence in said(write(one, article("b.md", AGAIN, *LONG, title=TITLE)))) == told


@pytest.mark.parametrize(
    "other", [(AGAIN, *LONG, "He added that the bolts had been shown to inspectors."), (AGAIN,)]
)
def test_what_others_tell_too_or_leave_no_room_for_is_no_other_news(other):
    """A sentence without a word of headline and lede stays where others tell of the same, or are short."""
    told = "Inspectors from Oslo took nine bolts to a laboratory for tests."
    one = article("a.md", LEDE, "Rain fell.", told, title=TITLE)
    assert told in said(write(one, article("b.md", *other, title=TITLE)))


@pytest.mark.parametrize(
    ("title", "told"),
    [
        (TITLE, False),
        ("Crane driver killed behind a pigeon shed in Bergen", True),
    ],
)
def test_what_is_beside_the_story_is_tied_to_it(title, told):
    """A sentence that is not central is a point only where words of it are in headline, lede or an earlier point."""
    sentence = "A clerk kept nine old pigeons in a box behind a shed for his mother."
    others = (article(f"{name}.md", AGAIN, *LONG[:3], title=title) for name in "bc")
    page = write(article("a.md", LEDE, "Rain fell.", sentence, title=title), *others)
    assert (sentence in said(page)) == told


@pytest.mark.parametrize(
    ("turn", "told"), [("In an unrelated incident", False), ("At an old wooden pier", True)]
)
def test_what_stands_behind_an_unrelated_incident_is_of_another_story(turn, told):
    """By its own word an article turns to another story, and nothing behind that is a point."""
    other = f"{turn}, nine crates of the port of Bergen were stolen from a van in Oslo."
    cook = "A cook of 40 from Bergen was charged with theft and confessed, police said."
    page = write(article("a.md", AT_LENGTH, "Rain fell.", other, cook, title=TITLE))
    assert (other in said(page), cook in said(page)) == (told, told)


@pytest.mark.parametrize(("title", "told"), [("News in brief", False), ("Crane driver of Bergen", True)])
def test_news_in_brief_share_more_with_the_story(title, told):
    """A sentence of an article whose title is on another thing is a point only if more of its words are known."""
    sentence = "Pupils from Bergen baked nine plum tarts in Oslo for a bus driver with a tuba."
    page = write(
        article("a.md", AT_LENGTH, *LONG, title=TITLE),
        article("b.md", AT_LENGTH, *LONG, title=TITLE),
        article("c.md", AT_LENGTH, "Rain fell.", sentence, title=title),
    )
    assert (sentence in said(page)) == told


FILLING = ("They stood there.", "He left.", "She came.")
OTHER = (
    "They sold plum tarts, honey and candles to choirs of nine valleys.",
    "She wore a blue velvet hat with feathers, pearls and ribbons.",
    "He painted goats, barns, clouds and a windmill for his aunt.",
    "These puppets cost thirty crowns at kiosks beside every museum.",
)
SAME = (
    "They saw the chain snap on the quay and the crane fall.",
    "She told police of the driver.",
    "He was killed on the north quay of the port.",
    "These were in the note of the port.",
)


@pytest.mark.parametrize(
    ("filling", "title", "around", "told"),
    [
        (FILLING, TITLE, OTHER, False),
        (FILLING, TITLE, SAME, True),
        ((), TITLE, OTHER, True),
        (FILLING, f"{TITLE} as choirs sold honey, painted goats, wore hats with ribbons", OTHER, True),
    ],
)
def test_what_stands_among_sentences_of_another_thing_is_no_point(filling, title, around, told):
    """Those beside it tell what it is of; a short article is of one thing, and a title is of what it names."""
    sentence = "A pianist of 40 from Bergen was charged with theft on the quay and confessed."
    page = write(
        article("a.md", LEDE, *filling, *around[:2], sentence, *around[2:], title=title),
        article("b.md", AGAIN, *LONG[:2], title=TITLE),
    )
    assert (sentence in said(page)) == told

"""Values that sources agree on where no clause tells them, and clauses on whoever a pronoun stands for."""

from __future__ import annotations

import json
from html import unescape

import pytest

from tests.conftest import build_once, write_tree
from tests.digest_articles import article, write

OTHERS = (
    "Bakers in Braga sold bread to four hundred pilgrims for nothing.",
    "The lighthouse of Faro was painted yellow by its keeper.",
    "A choir from Sintra sang on the deck of an old ferry.",
    "Storks came back to the chimneys of Evora in the last week of winter.",
)


def agreed(*texts: tuple[str, ...]) -> list[tuple[str, str, int]]:
    """Write up articles of a few sentences each; return subject, text and number of sources of what they agree on."""
    made = [
        article(f"{name}.md", *own, other, publisher=name)
        for name, own, other in zip("abcd", texts, OTHERS, strict=False)
    ]
    return [(one.subject, one.text, one.sources) for one in write(*made, points=1).agreements]


PLANNED = (
    "Envoys packed their trunks for the planned summit between Chancellor Ada Holm and Rui Costa in Lisbon"
)
UPCOMING = (
    "Hotels near the river are full because of the upcoming summit between Ada Holm and Rui Costa in Lisbon"
)


def test_the_day_of_a_meeting_is_told_without_a_clause():
    """Two sources bind one day to a meeting in a place, in sentences that have nothing else in common."""
    told = agreed((f"{PLANNED} on May 4.",), (f"{UPCOMING} on 4 May, and sardines cost twice as much.",))
    assert ("Date of the summit in Lisbon", "May 4", 2) in told


def test_the_place_of_a_meeting_is_told_without_a_clause():
    """The same of the place alone."""
    told = agreed((f"{PLANNED}.",), (f"{UPCOMING}, and sardines cost twice as much.",))
    assert ("Place of the summit", "Lisbon", 2) in told


def test_a_meeting_on_two_days_has_no_day():
    """Where each source has a day of its own they agree on none."""
    told = agreed((f"{PLANNED} on May 4.",), (f"{UPCOMING} on 9 May.",))
    assert not [subject for subject, _, _ in told if subject.startswith("Date")]


def test_a_call_that_both_tell_of_was_held():
    """Whoever names the two countries by their people tells of the same call."""
    told = agreed(
        ("Norwegian minister Ada Holm held a phone call with her Swedish colleague Rut Lund about cod.",),
        (
            "In a surprise, diplomats engaged in a long phone call between Norway and Sweden, as fishermen looked on.",
        ),
    )
    assert ("Held", "phone call between Norway and Sweden", 2) in told


def test_the_office_of_a_party_is_agreed_on():
    """Of those who meet a reader is told for whom they speak; of nobody else."""
    told = agreed(
        (
            "The planned talks between Holm and Costa in Lisbon worry fishermen.",
            "Norwegian Chancellor Ada Holm has bought a coat.",
            "Mayor Eva Brandt swims.",
        ),
        (
            "Fishermen wait for the planned talks between Holm and Costa in Lisbon with dread.",
            "Norwegian Chancellor Ada Holm sleeps badly.",
            "Trams stop where Mayor Eva Brandt lives.",
        ),
    )
    assert ("Office of Holm", "Norwegian Chancellor Ada Holm", 2) in told
    assert not [subject for subject, _, _ in told if "Brandt" in subject]


AGED = (
    "Marek Nowak, 41, of Faro, lost his ladder to the wind.",
    "Neighbours brought soup for 41-year-old Marek Nowak, who keeps eleven geese.",
)


def test_an_age_that_sources_give_alike_is_told():
    """However little else their sentences share, both say how old somebody is."""
    assert ("Age of Marek Nowak", "41", 2) in agreed(AGED[:1], AGED[1:])


def test_an_age_of_which_sources_differ_is_none():
    """It is a difference, and not agreed on by those two that have the same."""
    told = agreed(AGED[:1], AGED[1:], ("Geese belong to Marek Nowak, 52, said a priest.",))
    assert not [subject for subject, _, _ in told if subject.startswith("Age")]


def test_values_stand_behind_sentences():
    """What happened is told first, though more sources give an age."""
    fell = "The crane in the harbour of Faro fell onto a barge of salt."
    told = agreed((AGED[0], fell), (AGED[1], fell), ("Marek Nowak, 41, mends nets.",))
    assert [subject for subject, _, _ in told] == ["", "Age of Marek Nowak"]


FINED = "He has been fined for keeping eleven geese in the bell tower"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("Marek Nowak came home.", f"{FINED}."), ("Marek Nowak is a stoker.", f"{FINED}, the court said.")),
        (
            ("Marek Nowak came home.", f"{FINED}."),
            (FINED.replace("He", "Marek Nowak") + " of Faro, and nobody spoke for him at the court.",),
        ),
    ],
)
def test_a_clause_on_he_is_told_of_who_was_named(left, right):
    """A sentence that begins with a pronoun is told with the name of whom the one before it names."""
    told = [one for one in agreed(left, right) if "fined" in one[1]]
    assert len(told) == 1
    subject, text, sources = told[0]
    assert sources == 2
    assert subject == ("Marek Nowak" if text.startswith("He") else "")


@pytest.mark.parametrize(
    "right",
    [
        ("Jan Lis is a stoker.", f"{FINED}."),
        ("Jan Lis, 50, is a stoker.", "Jan Lis and Marek Nowak both heard that " + FINED.lower() + "."),
        ("The wind fell.", f"{FINED}."),
    ],
)
def test_a_clause_on_he_is_of_one_person(right):
    """The other source tells it of somebody else, of another first, or of nobody that one could name."""
    told = agreed(("Marek Nowak came home.", f"{FINED}."), right)
    assert not [one for one in told if one[0]]


def test_nobody_is_he_and_she():
    """Of whom most sentences speak as `he` a sentence on `she` is not told: she is somebody without a name."""
    lost = "She lost eleven geese to the wind on the bell tower."
    him = ("Marek Nowak came home.", "He slept for nine hours.", "He ate soup with his geese.")
    told = agreed((*him, "Marek Nowak has an aunt.", lost), (*him, "Marek Nowak met an aunt.", lost))
    assert not [one for one in told if one[1].startswith("She")]


def test_a_clause_keeps_its_day_where_a_third_source_lacks_it():
    """One source more is not worth a day and a number."""
    full = "Lightning set the salt works of Faro on fire on 4 July, and the barns burned for 6 hours."
    told = agreed(
        (full,),
        (full.replace("and the barns", "and all barns"),),
        ("Lightning set the salt works of Faro on fire.",),
    )
    assert [(text, sources) for _, text, sources in told if "4 July" in text]


def test_a_clause_that_twice_as_many_tell_goes_before_a_fuller_one():
    """What four tell stands before what two tell with its day."""
    thin = "Lightning set the salt works of Faro on fire."
    full = "Lightning set the salt works of Faro on fire on 4 July."
    told = agreed(
        (full,), (full.replace("Lightning", "A lightning"),), (thin,), (thin.replace("set", "had set"),)
    )
    assert [text for _, text, sources in told if sources == 4 and text.endswith(" on fire.")]


def test_a_value_is_told_by_the_clause_that_most_sources_confirm():
    """What another clause adds behind `and` costs no source."""
    told = agreed(
        ("The mill of Tarn ground 364 tons of rye, and the harbour took 918 barrels of herring.",),
        ("The mill at Tarn ground 364 tons of rye last winter while children sang.",),
        ("The harbour slept as the mill of Tarn ground 364 tons of rye for the poor.",),
    )
    assert [one for one in told if one[1].startswith("The mill") and "364" in one[1] and one[2] == 3]


FELL = "The crane in the harbour of Faro fell onto a barge of salt"
WHICH = "The crane in the harbour of Faro, which fell onto a barge of salt{}, was older than the church."


@pytest.mark.parametrize("hour", ["", " at 7:15 a.m."])
def test_who_says_so_goes_where_another_says_it_on_its_own_account(hour):
    """One paper names the police for what another tells as what happened; what is left has one full stop."""
    told = [text for _, text, _ in agreed((f"{FELL}{hour}, police said.",), (WHICH.format(hour),))]
    assert told == [f"{FELL}{hour}".removesuffix(".") + "."]


def test_who_says_so_stays_where_nobody_says_it_on_its_own_account():
    """What both have from somebody is not told as a fact."""
    told = agreed((f"{FELL}, police said.",), (WHICH.format(", police said"),))
    assert [text for _, text, _ in told] == [f"{FELL}, police said."]


@pytest.mark.parametrize("theme", ["broadsheet", "plain"])
def test_page_feed_and_data_say_what_a_value_is_of(theme, tmp_path):
    """The day of a meeting stands on the page, in the feed and in the data behind the words that say so."""
    texts = f"{PLANNED} on May 4.", f"{UPCOMING} on 4 May, and sardines cost twice as much."
    files = {
        f"{number}.md": f"---\ntitle: Summit in Lisbon\npublisher: {number}\n---\n{text}\n\n{OTHERS[number]}\n"
        for number, text in enumerate(texts)
    }
    config = write_tree(tmp_path, {"newsfold.yml": f"theme: {theme}\n"}) / "newsfold.yml"
    site = build_once(write_tree(tmp_path / "content", files), tmp_path, config)
    (told,) = [
        path for path in (site / "topics").glob("*.json") if "May 4" in path.read_text(encoding="utf-8")
    ]
    found = [
        (one["subject"], one["text"]) for one in json.loads(told.read_text(encoding="utf-8"))["agreements"]
    ]
    assert ("Date of the summit in Lisbon", "May 4") in found
    said = "<strong>Date of the summit in Lisbon:</strong> "
    assert said in told.with_suffix(".html").read_text(encoding="utf-8")
    assert said in unescape((site / "feed.xml").read_text(encoding="utf-8"))

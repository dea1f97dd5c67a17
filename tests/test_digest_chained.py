"""How the states of people and things read on a page: once each, whole, and called by whom they are of."""

import pytest

from tests.digest_articles import article, write
from tests.test_digest_harm import STORY, differ


@pytest.mark.parametrize(
    ("first", "second", "subject", "sides"),
    [
        pytest.param(
            "Rui Melo, 25, was arrested at the pier.",
            "When Rui Melo was charged with arson, theft and fraud, his mother wept.",
            "Rui Melo: arrested or charged",
            [
                "Rui Melo, 25, was arrested at the pier",
                "Rui Melo was charged with arson, theft and fraud",
            ],
            id="a clause without the word that joins it",
        ),
        pytest.param(
            "The Porto Fish Hall is closed after the ferry hit the pier.",
            "The Porto Fish Hall has reopened after the ferry hit the pier.",
            "Porto Fish Hall: closed or open again",
            [
                "The Porto Fish Hall is closed",
                "The Porto Fish Hall has reopened",
            ],
            id="a thing by its name",
        ),
        pytest.param(
            "A 19-year-old sailor is in critical condition.",
            "A 19-year-old passenger died on Tuesday.",
            "How badly the 19-year-old was hurt",
            ["A 19-year-old sailor is in critical condition", "A 19-year-old passenger died on Tuesday"],
            id="somebody by age",
        ),
    ],
)
def test_a_state_reads_well(first, second, subject, sides):
    """A difference is called by whom it is of, its sides are whole, and what follows in two ladders is one."""
    found = differ(first, second)
    assert [side.value for side in found[subject].sides] == sides


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "Rui Melo, 25, was arrested at the pier on Monday.",
            "Rui Melo was sentenced to two years in prison for theft, but was let out on probation.",
            id="a sentence of another case, days after an arrest",
        ),
        pytest.param(
            "Rui Melo, 25, was arrested at the pier on Monday.",
            "Rui Melo is expected to be arraigned in Faro.",
            id="what goes with an arrest",
        ),
        pytest.param(
            "Police are treating the fire on the ferry as potentially suspicious.",
            "The fire on the ferry is being treated as suspicious.",
            id="a word that hedges",
        ),
    ],
)
def test_what_is_no_news_of_a_state(first, second):
    """What is of another case, what goes with a state and what says it more carefully are none."""
    assert not differ(first, second)


def test_a_charge_and_its_degree_are_told_once():
    """What two rules read in the same passages is one difference, whichever kind they call it."""
    found = differ(
        "Rui Melo, 25, is charged with second-degree murder over the ferry at the pier.",
        "Rui Melo is charged with first-degree murder over the ferry at the pier.",
    )
    assert len(found) == 1


def test_who_is_sought_arrested_and_charged_is_told_once():
    """States of one person that follow one another in two ladders are sides of one difference."""
    told = (
        "Police are looking for Rui Melo.",
        "Rui Melo was arrested in Faro on Tuesday.",
        "Rui Melo has been charged with arson, theft and two counts of assault.",
    )
    page = write(
        *(
            article(
                f"{day}.md", *STORY, one, publisher=str(day), day=f"2026-03-0{day}", title="Ferry hits pier"
            )
            for day, one in enumerate(told, 2)
        )
    )
    (found,) = page.differences
    assert found.subject == "Rui Melo: sought, arrested or charged"
    assert [side.value for side in found.sides] == [one.rstrip(".") for one in told]


@pytest.mark.parametrize(
    ("first", "second", "subject"),
    [
        (
            "Rui Melo, 25, is due in court on Tuesday.",
            "Rui Melo stood before a judge in handcuffs.",
            "Rui Melo",
        ),
        (
            "Rui Melo has yet to appear before a magistrate.",
            "Rui Melo was brought before a judge.",
            "Rui Melo",
        ),
        (
            "The cook, Nuno Dias, is still missing.",
            "Divers found the body of the cook, Nuno Dias.",
            "Nuno Dias",
        ),
        (
            "Police are looking for Rui Melo, 25.",
            "Officers arrested ship's fitter Rui Melo in Faro.",
            "Rui Melo",
        ),
        (
            "Nuno Dias is among the missing.",
            "Nuno Dias, rescued after two nights on a raft, is well.",
            "Nuno Dias",
        ),
        (
            "Detectives have nobody in custody.",
            "Police have detained a man over the ferry.",
            "Whether there has",
        ),
        (
            "The gunman has yet to be caught.",
            "Police have arrested a man over the shots.",
            "Whether there has",
        ),
        (
            "Electricity is still out in Porto.",
            "Power was restored in Porto after the ferry hit the pier.",
            "Whether",
        ),
        (
            "There is no sign of the lifeboat.",
            "A trawler found an oar and the lifeboat of the Rosa Lima.",
            "Lifeboat",
        ),
        (
            "The data recorder, which could tell why the ferry hit the pier, is yet to be found.",
            "Divers found the data recorder of the ferry.",
            "Recorder",
        ),
    ],
)
def test_states_in_other_words(first, second, subject):
    """What somebody is stands before his name, doubt in an aside is of no state, and a verb has two things."""
    assert any(one.startswith(subject) for one in differ(first, second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Rui Melo, 25, does not appear in court.", "Rui Melo appeared in court."),
        ("The crew is among the best.", "The crew was rescued by a trawler."),
        ("Nobody has been arrested.", "He has been charged with sailing the ferry without a licence."),
        ("The fire on the ferry is still burning.", "The fire on the ferry is out of control."),
    ],
)
def test_states_that_are_none(first, second):
    """Neither a denial of what goes on in court nor a charge of something else tells a state."""
    assert not differ(first, second)


@pytest.mark.parametrize("why", ["for a mental health evaluation", "and brought to a psychiatric ward", ""])
def test_who_is_taken_in_for_care(why):
    """Custody for the sake of somebody's health is no arrest that charges follow."""
    taken, charged = f"Rui Melo was taken into custody {why}.", "Rui Melo was charged with arson."
    found = differ(taken, charged, days=("2025-03-03", "2025-03-05"))
    assert ("Rui Melo: arrested or charged" in found) == (not why)


def test_no_state_goes_back():
    """What is known later and stands in the earlier article is no news to the later one."""
    found, missing = "Police found the body of the boy in a barn.", "The boy is still missing."
    assert differ(missing, found)
    assert not differ(found, missing)


@pytest.mark.parametrize(
    ("first", "told"),
    [
        ("Rui Melo waved a lamp at the Linnea Casino in Orvik", True),
        ("A man waved a lamp at a casino", False),
    ],
)
def test_a_sentence_that_cannot_be_said_names_its_story(first, told):
    """Among articles on other things two tell one story by the names that a sentence with an address has, too."""
    artists = {
        "Ann Lee": "Faro",
        "Bo Ray": "Braga",
        "Ida Lund": "Porto",
        "Per Holm": "Gaia",
        "Eva Rask": "Lagos",
    }
    fill = [
        article(f"{who}.md", f"Painter {who} opened a show in {town}.", publisher=who, day="2025-01-03")
        for who, town in artists.items()
    ]
    arrested = [f"{first}, the Orvik Post reports (http://post.example/a1b .)", "The suspect was arrested."]
    charged = [
        "Guards held Rui Melo at the Linnea Casino in Orvik on the Tarn Quay.",
        "Rui Melo was charged with arson.",
    ]
    found = write(
        article("a.md", *arrested, publisher="a", day="2025-03-03"),
        article("b.md", *charged, publisher="b", day="2025-03-05"),
        *fill,
    ).differences
    assert [one.subject for one in found] == (["Rui Melo: arrested or charged"] if told else [])

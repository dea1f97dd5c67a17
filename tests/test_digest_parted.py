"""Values that look like two of one thing and are not: of parts, of other offers, of what was before, of bounds."""

from __future__ import annotations

import pytest

from generator.digest.differences.sides import tidy
from tests.digest_articles import article, give, write

REST = (
    "Officials in Porto met the mayor, Ana Prado, at the town hall on the Ribeira square.",
    "The market by the river stayed shut while Luis Reis and the navy looked for the barge.",
)


BEFORE, AFTER = ("2025-05-07", "2025-05-09"), ("2025-05-09", "2025-05-07")


def shown(
    first: str | list[str], second: str, *, days: tuple[str, str] = ("2025-05-07", "2025-05-07")
) -> list[list[str]]:
    """Return the values of the differences of two articles that begin so, with a sentence or several."""
    page = write(
        article("a.md", first, *REST, publisher="Herald", day=days[0]),
        article("b.md", second, *reversed(REST), publisher="Courier", day=days[1]),
    )
    return [[side.value for side in one.sides] for one in page.differences]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Five passengers died when the barge of Ana Prado sank off Porto, the navy said.",
            "The navy gave the identities of three passengers who died when the barge of Ana Prado sank off Porto.",
        ),
        (
            "Nine people died when the barge of Ana Prado burned near Porto, the navy said.",
            "The navy found four people dead at the pier where the barge of Ana Prado burned near Porto.",
        ),
        (
            "The fire on the barge of Ana Prado off Porto left one person dead and three others injured.",
            "The fire on the barge of Ana Prado off Porto left four injured.",
        ),
        (
            "The Braga Line has offered Ana Prado $12 million for the barge.",
            "The Azores Line has offered Ana Prado $19 million for the barge.",
        ),
        (
            "The council of Porto approved the harbour law of Ana Prado by 122-116 on Monday.",
            "The harbour law of Ana Prado was approved in Porto by 25-24 on Monday.",
        ),
        (
            "The board approved the new pier unanimously, Ana Prado said in Porto.",
            "The vote was 9 to 0, Ana Prado said in Porto of the new pier.",
        ),
        (
            "Luis Reis said that the barge of Ana Prado is worth up to $12 million to the navy.",
            "Luis Reis said that the barge of Ana Prado is worth in excess of $9 million to the navy.",
        ),
    ],
)
def test_values_that_can_both_be_right(first, second):
    """Those who were named or found so far, the hurt with the dead, two offers, bounds that hold one value."""
    assert shown(first, second) == []


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "Five passengers died when the barge of Ana Prado sank off Porto, the navy said.",
            "Seven passengers died when the barge of Ana Prado sank off Porto, the navy said.",
            ["Five passengers died", "Seven passengers died"],
        ),
        (
            "The fire on the barge of Ana Prado off Porto left one person dead and three others injured.",
            "The fire on the barge of Ana Prado off Porto left six injured.",
            ["three others injured", "six injured"],
        ),
        (
            "The council of Porto approved the harbour law of Ana Prado by 122-116 on Monday.",
            "The harbour law of Ana Prado was approved in Porto by 125-113 on Monday.",
            ["122-116", "125-113"],
        ),
        (
            "The Braga Line has offered Ana Prado $12 million for the barge.",
            "The Braga Line has offered Ana Prado $19 million for the barge.",
            ["$12 million", "$19 million"],
        ),
    ],
)
def test_values_of_one_thing(first, second, values):
    """The same of one offer, or of all who died, is a difference."""
    assert give(shown(first, second), [values])


def test_how_badly_somebody_was_hurt_says_nothing_of_later():
    """Who was critically injured may be well on the same day to one source; on a later day that is an update."""
    hurt = "A 16-year-old boy was critically injured when the barge hit the pier in Porto."
    well = "The 16-year-old boy who was hit by the barge in Porto is in stable condition."
    assert shown(hurt, well, days=BEFORE) == [["A 16-year-old boy was critically injured", well.rstrip(".")]]
    assert shown(hurt, well, days=AFTER) == []


def test_a_case_that_an_article_knows_to_be_further():
    """A report that tells of a sentence only as background, and of the charge, is not behind one of the sentence."""
    charged = "Luis Reis, the pilot, was charged with fraud over the barge."
    known = "Ana Prado spoke to Luis Reis in court on the day before he was sentenced."
    sentenced = "Luis Reis, the pilot, was sentenced to two years in prison over the barge."
    assert shown(charged, sentenced, days=BEFORE) == [[charged.rstrip("."), sentenced.rstrip(".")]]
    assert shown([charged, known], sentenced, days=BEFORE) == []


@pytest.mark.parametrize(
    ("written", "shown_"),
    [
        ("no suspects have been", "no suspects"),
        ("was charged in", "was charged"),
        ("arrested a", "arrested"),
        ("been identified as Olga Reis", "identified as Olga Reis"),
        ("The barge had no licence, she said", "The barge had no licence"),
        ("The barge had no licence, the pilot Luis Reis said.", "The barge had no licence"),
        ("\u201cNo licence,\u201d she said", "\u201cNo licence,\u201d she said"),
        ("Alaska", "Alaska"),
        ("on Monday", "on Monday"),
    ],
)
def test_a_value_is_shown_whole(written, shown_):
    """What is shown of a value ends at no torn word and with nobody who says so, and is part of what is written."""
    assert tidy(written) == shown_


def test_whose_name_is_given_is_the_persons():
    """Of somebody who is identified as a resident of a town the name is shown, and not the town alone."""
    kept = (
        "The dead man, 31, lived by the Ribeira quay, and the navy has not released the name of the victim."
    )
    given = "The dead man, 31, of Ribeira has been identified as Vila Real resident Tomas Alves, the coroner said."
    page = write(
        article("a.md", kept, *REST, publisher="Herald", day="2025-05-07"),
        article("b.md", given, *reversed(REST), publisher="Courier", day="2025-05-08"),
    )
    values = [side.value for one in page.differences for side in one.sides]
    assert any(value.endswith("identified as Vila Real resident Tomas Alves") for value in values)

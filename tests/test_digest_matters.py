"""What accounts that exclude each other are about, as the subject of their difference tells it."""

from __future__ import annotations

import pytest

from generator.digest.differences.contradictions.whether import whether
from generator.language.matters import matter
from tests.test_digest_harm import differ


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("The number of injured was revised on Monday from nine to seven.", "how many were hurt"),
        ("The death toll was revised on Monday from nine to seven.", "how many died"),
        ("The mate\u2019s age was corrected from 44 to 41.", "age"),
        (
            "The Azores Line initially said the pilot was the culprit, but now says the mate is the suspect.",
            "who did it",
        ),
    ],
)
def test_accounts_name_their_matter(told, name):
    """A first account and the later one have their matter behind them where neither names anybody."""
    assert f"First account and later one: {name}" in differ(told, "The harbour master was on the pier.")


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("the ferry was bound for Faro", "it was bound for Lagos"),
        ("nine were injured", "nine of the crew were hurt"),  # one number
        ("two hurt", "the pier was damaged"),  # one text alone has a number
    ],
)
def test_no_matter_is_made_up(first, later):
    """Where the words do not tell what two accounts are about, nothing is said of it."""
    numbers = [[9.0]] * 2 if "nine" in first else [[2.0] if "two" in first else [], []]
    assert not matter([first, later], numbers, "en")
    assert not matter([first, later], numbers, "xx")


@pytest.mark.parametrize(
    ("told", "subject"),
    [
        (
            "The harbour master initially said the lamp was lit, but later said that was not true.",
            "Whether the lamp was lit",
        ),
        (
            "Captain Reis told the navy that the gate was never shut, but his cook disputed that account.",
            "Whether the gate was shut",
        ),
        (
            "The Azores Line denied that the pilot had left the bridge.",
            "Whether the pilot had left the bridge",
        ),
        (
            "The mate says he was fired, while the line insists that he retired.",
            "Two accounts: how the job was lost",
        ),
        ("The ferry had forty cars on board, not sixty as first reported.", "how many cars"),
    ],
)
def test_accounts_are_called_by_what_they_are_about(told, subject):
    """What is denied stands as a question, what is counted or lost as a matter."""
    claim = "The pilot had left the bridge of the ferry, the navy said."
    assert any(one.endswith(subject) for one in differ(told, claim))


@pytest.mark.parametrize(
    ("clause", "asked"),
    [
        ("No flare was fired from the ridge", "Whether any flare was fired from the ridge"),
        ("The lamp was not lit on Monday, the mate said", "Whether the lamp was lit on Monday"),
        (
            "the captain had asked the cook, who was asleep, for the key",
            "Whether the captain had asked the cook",
        ),
        (
            "three men from the north painted the old bell of the chapel with the tar of the harbour on Friday",
            "Whether three men from the north painted the old bell of the chapel",
        ),
        ("ran down to the harbour", ""),  # nobody does it
        ("the old bell of the chapel", ""),  # nothing is done
        ("he didn't see the lamp", ""),
        ("the captain had the", ""),
    ],
)
def test_a_clause_as_a_question(clause, asked):
    """A clause is asked for up to the next one, and without the word that denies it; a torn one is not."""
    assert whether(clause) == asked


def test_two_denials_of_one_person_are_one():
    """Who denies a deed denies it in other words, too; what a lawyer hopes to prove nobody denies."""
    page = differ(
        "Reis cut the rope of the lamp, the cook testified. Reis dropped the lamp of the pier, the cook said.",
        "A lawyer for Reis said that he did not cut the rope of the lamp. "
        "The navy said Reis never dropped the lamp of the pier.",
    )
    assert len([one for one in page if one.startswith("Whether Reis")]) == 1
    assert not differ(
        "Reis cut the rope of the lamp, the cook testified.",
        "A lawyer for Reis will have a hard time proving that Reis did not cut the rope of the lamp.",
    )

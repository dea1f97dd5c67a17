"""What is done, still to come, or off, where two sources tell the same thing in two states, in whatever words."""

from __future__ import annotations

import pytest

from generator.model import SlotKind
from tests.test_digest_days_and_towns import differences


def states(first: str, second: str, **told) -> list[str]:
    """Return what two articles that begin so tell as done, to come or off; how firm it is is told apart."""
    found = (one for one in differences(first, second, **told) if one.kind is SlotKind.STATUS)
    return [one.subject for one in found if " or " in one.subject]


@pytest.mark.parametrize(
    ("first", "second", "subject"),
    [
        (
            "Ana Prado signed the charter of the ferry landing in the morning, a clerk said.",
            "The charter of the ferry landing will be signed by Ana Prado at the end of the week.",
            "Signed: to come or done",
        ),
        (
            "Dockers of the Marinha company walked out over their ferry wages.",
            "A strike of dockers over the ferry wages is planned, the Marinha company warned.",
            "Strike: to come or done",
        ),
        (
            "The choir of the dockers is to perform on the ferry landing tonight.",
            "The concert of the dockers' choir on the ferry landing was called off.",
            "Perform: to come or off",
        ),
        (
            "The Marinha company has sold the ferry Aurora to a bank.",
            "The sale of the ferry Aurora to a bank fell through, lawyers said.",
            "Sold: done or off",
        ),
        (
            "Captains of the river ferries will meet at the lock house next week to compare tables.",
            "Calm was the round of river ferry captains, which wound up at the lock house after two days of talks.",
            "Meet: to come or done",
        ),
    ],
    ids=["signed", "a noun and a phrase", "called off", "fell through", "wound up"],
)
def test_one_thing_in_two_states(first, second, subject):
    """What one source tells as done and another as to come or off is a difference, by verb, noun or phrase."""
    assert states(first, second) == [subject]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Ana Prado signed the charter of the ferry landing in the morning, a clerk said.",
            "Another charter of the ferry landing will be signed by Ana Prado at the end of the week.",
        ),
        (
            "Ana Prado signed the charter of the ferry landing in the morning, a clerk said.",
            "The lock keepers of Gaia will sign for new boots at the end of the week.",
        ),
        (
            "The charter signed by Ana Prado lies on the ferry landing for all to see.",
            "The charter of the ferry landing will be signed by Ana Prado at the end of the week.",
        ),
        (
            "Envoys will gather for the conference on the river ferries of Gaia in June.",
            "Hosts of the conference on the river ferries of Gaia met in a tavern.",
        ),
        (
            "Barge captains of the Marinha company walked out on Monday over their ferry wages.",
            "Tug captains of the Marinha company will walk out on Friday over their ferry wages.",
        ),
    ],
    ids=["another", "another thing", "described", "others do it", "others on another day"],
)
def test_states_of_two_things(first, second):
    """What may be of two things, or only describes one, is no difference."""
    assert states(first, second) == []


def test_a_source_that_tells_both_states():
    """Who tells that something was done and will be done tells two things."""
    done = "Ana Prado signed the charter of the ferry landing in the morning, a clerk said."
    coming = "The charter of the ferry landing will be signed by Ana Prado at the end of the week."
    assert states(done, coming)
    assert not states(done, coming, more="Luis Reis signed the old charter of the ferry landing in April.")


def test_what_was_to_come_months_before():
    """What was to come months before has been done since: no source errs."""
    done = "Ana Prado signed the charter of the ferry landing in the morning, a clerk said."
    coming = "The charter of the ferry landing will be signed by Ana Prado at the end of the week."
    assert not states(coming, done, days=("2025-02-07", "2025-05-07"))


def test_letters_that_become_two_in_lower_case():
    """A dotted capital I before a doing shifts nothing: what is told is whole words, and no text ends a build."""
    subjects = states(
        "\u0130brahim, \u0130smail, \u0130lker and \u0130nci of \u0130zmir met.",
        "The ministers have not met in \u0130zmir, officials said.",
    )
    assert all(one.split(":")[0].lower() == "met" for one in subjects)

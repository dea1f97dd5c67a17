"""What may be taken off the front of a sentence."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.digest.syntax.pruning import front, raised

SENTENCE = "The port of Gdansk will close for two days."


@pytest.mark.parametrize(
    "before",
    [
        "However, ", "Meanwhile, ", "But ", "And ", "Yet, ", "In addition, ", "As a result, ",
        "GDANSK, Poland (Baltic News) \u2014 ", "GDANSK, May 3 (Baltic News) - ", "(Baltic News) \u2013 ",
        "(BNN)", "Gdansk (BNN News)", "GDANSK, May 3 (Baltic News) \u2015 ",
        "(Baltic News) ", "Portland, Me. \u2014 ", "BALTIC SEA \u2014 ", "Port closure: ",
        "\u2014 ", "\u2014\u2014", "---- ", "- ", "\u200b", "\u00b7 ",
        "GDANSK \u2014 However, ", "GDANSK | ", "Advertisement ", "Ewa Lis/WQXA ",
        "Story Highlights ", "(Photo: Ewa Lis BNN) Story Highlights ",
    ],
)  # fmt: skip
def test_what_leans_or_labels_is_taken_off(before):
    """An adverb that leans, a dateline, a label."""
    text = before + SENTENCE
    assert text[front(text, "en") :] == SENTENCE


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "Still waters are found in the port of Gdansk.",
        "Gdansk Shipyard/LOT workers met in Gdansk.",
        "Story Highlights of the year were read aloud in Gdansk.",
        "Advertisement Standards Council members met in Gdansk.",
        "Overall growth was weak in the first half of the year.",
        "NASA engineers \u2014 who work in Gdansk \u2014 built the crane.",
        "The mayor said: The port will stay open all summer.",
        "Ukraine: no ship has left the port since Monday.",
        "The new crane \u2014 The Giant \u2014 stands in the port.",
        "Officials said that the port will close.",
        "(Or)chestras play in the port of Gdansk.",
        "-4 degrees were measured in the port of Gdansk.",
    ],
)
def test_the_rest_stays(text):
    """What is part of the sentence is not touched, least of all who said it."""
    assert front(text, "en") == 0


@given(st.text(max_size=200))
@example("BUT")
def test_what_is_left_is_the_end_of_the_text(text):
    """Only the front goes, whatever the text."""
    assert 0 <= front(text, "en") <= len(text)


def test_first_letter_is_raised():
    """Only the first letter changes."""
    assert raised("police in Gdansk") == "Police in Gdansk"
    assert raised("") == ""

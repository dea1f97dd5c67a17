"""Whom a page may go on to speak of as what, once he was told."""

from __future__ import annotations

import pytest

from generator.language.called import called, told_as


@pytest.mark.parametrize(
    ("word", "told", "known"),
    [
        ("boy", "son", True),
        ("boy", "boy", True),
        ("boy", "daughter", False),
        ("mother", "son", True),
        ("son", "boy", False),
        ("pilot", "pilot", True),
    ],
)
def test_a_son_is_a_boy_and_a_boy_is_no_son(word, told, known):
    """What somebody is called goes from what he was told as to what that makes him, and not back."""
    assert (told in told_as(word, "en")) == known


def test_in_a_language_without_a_file_everybody_is_what_he_was_told_as():
    """Where nothing is known of a language, nobody is called otherwise."""
    assert told_as("garçon", "fr") == {"garçon"}
    assert called("fr") == frozenset()

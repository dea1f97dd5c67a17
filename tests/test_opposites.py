"""Statements that cannot both be right."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.digest.annotations.telling import told_by
from generator.language.glimpse import words_of
from generator.language.opposites import may_be_in, opposites, sides_in

FORMS = [
    pytest.param(number, form, id=f"{number}-{place}")
    for number, pair in enumerate(opposites("en"))
    for place, form in enumerate((*pair.one, *pair.other))
]


def asked(text, language):
    """Return the pairs that are searched for in a text."""
    return may_be_in(text.lower(), told_by(words_of(text.lower())), language)


@pytest.mark.parametrize(("number", "form"), FORMS)
def test_what_a_form_matches_has_a_word_of_its_pair(number, form):
    """A text is not passed over for want of a word where one of the forms matches it, and tells a side."""

    @settings(max_examples=15)
    @given(st.from_regex(form, alphabet=st.characters(codec="ascii"), fullmatch=True))
    def holds(text):
        if re.search(rf"(?<!\w)(?:{form})(?!\w)", text, re.IGNORECASE):
            assert number in asked(text, "en")
            assert list(sides_in(opposites("en")[number], text))

    holds()


def test_a_text_without_any_word_is_searched_for_no_pair():
    """Most lines are done with after one look at their words."""
    assert asked("The bridge is of stone.", "en") == []


def test_other_languages_have_no_pairs():
    """Where there is no file there is nothing to look for."""
    assert opposites("xx") == ()
    assert asked("They will not appeal.", "xx") == []

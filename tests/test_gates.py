"""No form is passed over in a text in which it would find something, nor looked for too near the end of one."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.digest.agreements import accusing, anchors, endings
from generator.digest.cast import company
from generator.digest.people import fates, masked
from generator.digest.syntax import clauses, hanging
from generator.digest.timeline import binding, dating, saying
from generator.language import glimpse, words
from generator.language.caseless import Caseless
from generator.language.tables import table
from generator.language.unaccented import unaccented

PATIENT = settings(suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow], deadline=None)
ASCII = st.characters(codec="ascii")
NAMED = st.sampled_from(f"{masked.ONE}{masked.FIRST} ,.;:-abdehiklmnorstuvwxy")
WITH_SIGNS = st.text(
    "aAbU\u00e9\u00b2\u0431 .,1'\u2019\u201c\u201d\u2018\u2013\u2014\u0301\ufb01", max_size=14
)
CASES = table("cases", "en")
SIGNS = {
    "said": (hanging._SAID, hanging._SIGNS_OF_SAYING),
    "accused": (accusing._ACCUSED, accusing._SIGNS),
    "nothing": (endings._TOLD_NOTHING, endings._SIGNS_OF_NOTHING),
    "if": (endings._IF, endings._CONDITIONS),
} | {
    f"case {place}": (re.compile("|".join(forms)), CASES["signs"][place])
    for place, forms in enumerate(CASES["steps"])
}
BEFORE_A_DATE = {
    "end": (dating._END, dating._FAR),
    "reaches": (dating._REACHES, dating._FAR),
    "named day": (binding._NAMED_DAY, binding._FAR),
    "set for": (clauses._SET_FOR, clauses._FAR),
    "named by": (clauses._NAMED_BY, clauses._FAR),
    "list": (company._BETWEEN, company.MOST_BETWEEN),
}


def plain(form):
    """Return a form as a pattern."""
    return form.exact if isinstance(form, Caseless) else form


def texts(form, alphabet=ASCII):
    """Return texts in which a form is found, as it is found there."""
    return st.from_regex(plain(form), alphabet=alphabet).map(plain(form).search).filter(bool)


@pytest.mark.parametrize("name", SIGNS)
def test_what_a_form_finds_has_one_of_its_signs(name):
    """In small letters."""
    form, signs = SIGNS[name]

    @PATIENT
    @given(texts(form))
    def holds(found):
        low = found.group().lower()
        assert any(map(low.__contains__, signs))

    holds()


@PATIENT
@given(st.from_regex(fates._DONE, alphabet=NAMED | ASCII).map(fates._DONE.search).filter(bool))
def test_what_was_done_to_somebody_has_a_sign_of_harm(found):
    """Whoever it was."""
    assert any(map(found.group().__contains__, fates._SIGNS_OF_HARM))


@pytest.mark.parametrize("name", BEFORE_A_DATE)
def test_no_form_before_a_date_is_longer_than_it_is_looked_for(name):
    """The place from which a text is searched is as far away as the longest form."""
    form, far = BEFORE_A_DATE[name]

    @PATIENT
    @given(texts(form))
    def holds(found):
        assert len(found.group()) <= far

    holds()


def test_a_long_run_of_capitals_takes_no_time():
    """Where it is no name, it is not parted in all ways."""
    assert not endings.tells_nothing(f"the blaze left {'A' * 300} x")
    assert endings.tells_nothing("the blaze left Ann Lee, 23")


@PATIENT
@given(texts(saying._REPORTED))
def test_what_came_out_ends_with_how_it_did(found):
    """Before the space before the date."""
    assert found.group()[:-1].endswith(saying._CAME_OUT)


@PATIENT
@given(texts(anchors._AGED))
def test_before_an_age_stands_what_tells_of_one(found):
    """Before the space before it."""
    assert found.group()[:-1].endswith(anchors._BEFORE_AGES)


@pytest.mark.parametrize(
    ("form", "told"), [(binding._APPROVED, binding._MADE), (binding._AWAITED, binding._TO_COME)]
)
def test_what_was_made_or_is_to_come_is_one_of_the_last_two_words(form, told):
    """A preposition stands behind it at most."""

    @PATIENT
    @given(texts(form))
    def holds(found):
        assert not told.isdisjoint(found.group().split()[-2:])

    holds()


@given(WITH_SIGNS)
def test_quotation_marks_and_dashes_part_words_as_other_signs_do(text):
    """Texts with them are read in another way than those with daggers, and alike."""
    other = re.sub("[\u201c\u201d\u2018\u2013\u2014]", "\u2020", text)
    assert words.pieces(text) == words.pieces(other)
    assert glimpse.words_of(text) == re.findall(r"\w+", text)


@given(st.text("\u00f8\u0142\u0111\u0131\u00e6\u00df\u00e9e\u0301 z", max_size=12))
def test_accents_are_taken_off_letter_by_letter(text):
    """However many letters a text has."""
    assert unaccented(text) == "".join(map(unaccented, text)).replace("\u0301", "")

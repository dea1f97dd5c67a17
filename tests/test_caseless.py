"""Forms whose case is ignored find what they would find by `re.IGNORECASE`."""

import re
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import generator.digest  # noqa: F401 - its modules hold the forms
from generator.language.caseless import Caseless
from generator.language.kinds import kinds

LETTERS = st.text("aAiIkKsSzZ\u0130\u0131\u017f\u212a\u00c9\u2019 ,.1", max_size=12)
FORMS = (
    r"\b(?:Is|a\S|k\u2019S)\b(?! Z)",
    r"(?P<what>[A-K]+)\W(?P=what)|[^A-Z ]i",
    r"(?<!A)s\Z|\A(?P<first>I)\B|\d(?:,\s)?K",
)


def forms():
    """Return the forms of all modules on digests, alone or several together."""
    held = [
        value
        for name, module in sorted(sys.modules.items())
        if name.startswith("generator.digest.")
        for value in vars(module).values()
    ]
    several = [[*one.values()] if isinstance(one, dict) else one for one in held]
    each = [part for one in several for part in (one if isinstance(one, tuple | list) else (one,))]
    found = [one for one in (*each, *(kind.form for kind in kinds("en"))) if isinstance(one, Caseless)]
    return list(dict.fromkeys(found))


def spans(matches):
    """Return where matches are, with their groups."""
    return [(match.span(), match.groups(), match.groupdict()) for match in matches]


def agree(form, text, start=0, end=sys.maxsize):
    """Assert that a form finds in a text what it finds by `re.IGNORECASE`."""
    usual = re.compile(form.form, re.IGNORECASE)
    assert spans(form.finditer(text, start, end)) == spans(usual.finditer(text, start, end))
    found, wanted = form.search(text, start, end), usual.search(text, start, end)
    assert spans([found] if found else []) == spans([wanted] if wanted else [])
    assert form.holds(text, start, end) == (wanted is not None)
    lowered, within = form.lowered(text)
    places = [match.span() for match in usual.finditer(text, start, end)]
    assert [match.span() for match in lowered.finditer(within, start, end)] == places


@pytest.mark.parametrize("form", FORMS)
def test_case_is_ignored_as_by_the_usual_way(form):
    """In any text, between any two places of it, also where lower case is something else than ignoring case."""

    @given(LETTERS, st.integers(0, 12), st.integers(0, 12))
    def holds(text, start, end):
        agree(Caseless(form), text, start, end)

    holds()


@pytest.mark.parametrize("form", forms(), ids=lambda form: form.form[:30])
def test_each_form_of_a_digest_finds_what_it_found(form):
    """In texts made of it, in capitals and in small letters."""

    @settings(max_examples=8, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
    @given(st.from_regex(form.exact, alphabet=st.characters(codec="ascii")))
    def holds(text):
        for one in (text, text.upper(), f"\u201c{text}\u201d"):
            agree(form, one)

    holds()


@pytest.mark.parametrize("form", [one for one in forms() if one.words], ids=lambda form: form.form[:30])
def test_what_a_form_with_words_matches_has_one_of_them(form):
    """A text that is not searched for want of a word has no match."""

    @settings(max_examples=150, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
    @given(st.from_regex(form.exact, alphabet=st.characters(codec="ascii")))
    def holds(text):
        assert form.holds(text) == (form.exact.search(text) is not None)

    holds()


def test_a_text_without_the_words_of_a_form_is_not_searched():
    """The words are asked first, whatever the form would find."""
    form = Caseless("cr[ai]ne", ("crane",))
    assert form.holds("The CRANE fell.")
    assert not form.holds("The crine fell.")
    assert form.search("The crine fell.") is None
    assert list(form.finditer("The crine fell.")) == []

"""Simple texts are parted into the same words as any other, in fewer steps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.digest.differences.values.beside import TOKEN
from generator.digest.wording import _WORD, read
from generator.language.glimpse import words_of
from generator.language.names import spotted
from generator.language.names.lexicon import lexicon
from generator.language.names.people import parts
from generator.language.names.quick import _runs, quickly_spotted
from generator.language.names.signs import own_and_kind
from generator.language.names.tokens import readings, simple_tokens, tokens
from generator.language.simple import simple_words
from generator.language.words import pieces, stems, stems_of

TEXTS = st.lists(
    st.one_of(
        st.text("aBcd1 9.,", max_size=5), st.sampled_from(["Mr", "Mayor", "a", ", ", "1,200", "U.S.", "3rd"])
    ),
    max_size=8,
).map(" ".join)


@given(TEXTS)
def test_simple_texts_have_the_words_that_patterns_find(text: str) -> None:
    """Wherever a text is simple, each way to part it gives the same words."""
    found = simple_words(text)
    if found is not None:
        low = [word.lower() for word in found]
        assert found == _WORD.findall(text)
        assert low == pieces(text)
        assert stems_of(low, "en") == stems(text, "en")
        assert low == words_of(text.lower())
        if "".join(found).isalpha():
            assert found == TOKEN.findall(text)


BESIDE = (
    "the of in and for said officials company city town near president former mayor van al treaty accords 47 a "
    "spokeswoman area who but songwriter minister ex"
)
NAMED = (
    "Peru Lima Ann Lee President Mayor Roche Bank Vorn The In Monday Minsk Russian Ministry Yesterday Center "
    "I Vorns Belting Ring Kedly ABC Peruvians Zubby II"
)
SENTENCES = st.tuples(
    st.lists(
        st.one_of(st.sampled_from(NAMED.split()), st.sampled_from(BESIDE.split())), min_size=1, max_size=9
    ).map(" ".join),
    st.sampled_from(["", ".", "  ", " .", ", he"]),
).map("".join)


@given(TEXTS)
def test_tokens_of_a_simple_text_are_those_of_any_text(text: str) -> None:
    """A simple text has no short forms and possessives, so its tokens need no search."""
    known = lexicon("en")
    if simple_words(text) is not None and known:
        found, every = simple_tokens(text, simple_words(text)), tokens(text, known.short_titles)
        assert (found, found.starts, found.bounds) == (every, every.starts, every.bounds)


@given(TEXTS)
def test_a_simple_text_is_read_as_any_other(text: str) -> None:
    """A sign that says nothing makes a text be read in full, and nothing else of it is new."""
    simple, full = read(text, "en"), read(f"{text} )", "en")
    assert not simple.simple or list(simple.stems) == stems(text, "en")
    assert simple._replace(simple=False, text="", plain="", small=(), stems=()) == full._replace(
        text="", plain=""
    )


@given(SENTENCES)
def test_names_that_are_spotted_quickly_are_those_of_any_text(text: str) -> None:
    """What a simple sentence's capitals tell at once is what reading it in full tells, or nothing is told."""
    known, wording = lexicon("en"), read(text, "en")
    if wording.simple and known and not wording.titled:
        quickly = quickly_spotted(text, wording, known)
        assert quickly is None or spotted(text, "en", simple=wording) == spotted(text, "en")
        assert quickly is None or spotted(text, "en") in {quickly, ()}


@pytest.mark.parametrize("opens", [True, False])
@given(words=st.lists(st.sampled_from(NAMED.split()), min_size=1, max_size=5))
def test_a_run_of_words_in_no_list_has_the_names_that_reading_it_finds(
    words: list[str], *, opens: bool
) -> None:
    """Nothing is known of such words, so the run is one name, but for a word that only opens its sentence."""
    known = lexicon("en")
    assert known is not None
    run = _runs(known)._read(" ".join(words), opens=opens)
    found = parts(readings(words), opens=opens, known=known)
    for names, wanted in (run.plain, found.plain), (run.common, found.common):
        assert [(name.first, name.end) for name in names] == [(first, end) for _, first, end in wanted]
        assert [name.own for name in names] == [
            own_and_kind(tuple(words[first:end]), known)[0] for _, first, end in wanted
        ]


def test_most_names_are_spotted_quickly() -> None:
    """A name beside words that say nothing of it needs no tokens; one that a small word may join to the next does."""
    known = lexicon("en")
    assert known is not None
    text = "Thousands saw Vorn in the rain of Lima."
    assert quickly_spotted(text, read(text, "en"), known) == spotted(text, "en")
    joined = "Thousands saw the Bank of Lima."
    assert quickly_spotted(joined, read(joined, "en"), known) is None


@pytest.mark.parametrize(
    "text", ["It's", "well-known", "1,200 men", "U.S. men", "caf\u00e9", "a\nb", "a_b", "no. Yes"]
)
def test_other_signs_make_a_text_not_simple(text: str) -> None:
    """Apostrophes, hyphens, figures with commas, inner stops, other letters and spaces are looked at in full."""
    assert simple_words(text) is None

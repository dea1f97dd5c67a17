import sys
import unicodedata
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slugify import slugify as transliterated

from generator.language.slugs import is_slug, slugify
from generator.language.words import primary, stem, stems, stopwords, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Quake: felt, widely!", ["the", "quake", "felt", "widely"]),
        ("France's l'Italie O\u2019Brien don\u2019t", ["france", "italie", "brien", "don"]),
        ("an 8.8-magnitude quake hit 1,200 homes.", ["an", "8.8", "magnitude", "quake", "hit", "1,200", "homes"]),
        ("the U.K. and U.N.'s men", ["the", "uk", "and", "un", "men"]),
        ("\u043e\u0431'\u0454\u043a\u0442", ["\u043e\u0431\u0454\u043a\u0442"]),
        ("\u043f\u2019\u044f\u0442\u044c", ["\u043f\u044f\u0442\u044c"]),
        ("\u0435\u0449\u0451", ["\u0435\u0449\u0435"]),
        ("\u6771\u4eac2025\u5e74", ["\u6771\u4eac", "2025", "\u5e74"]),
        ("\u65e5\u672c\u8a9e", ["\u65e5\u672c", "\u672c\u8a9e"]),
        ("\u0939\u093f\u0928\u094d\u0926\u0940", ["\u0939\u093f\u0928\u094d\u0926\u0940"]),
        ("Cafe\u0301 \ufb01sh STRASSE stra\u00dfe", ["caf\u00e9", "fish", "strasse", "strasse"]),
        ("", []),
    ],
)  # fmt: skip
def test_tokens(text, expected):
    """Words are what a reader would call words, in any script."""
    assert tokens(text) == expected


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_ascii_shortcut(text):
    """The shortcut for ASCII finds the same words as the general rule."""
    assert tokens(text + " \u00e9t\u00e9") == [*tokens(text), "\u00e9t\u00e9"]


@given(st.text())
def test_tokens_survive_any_text(text):
    """Words of words are the same words, hold no space, and are composed."""
    for word in tokens(text):
        assert word == unicodedata.normalize("NFKC", word)
        assert not any(char.isspace() for char in word)


def test_long_text_takes_no_longer_than_its_length():
    """No text makes the rules try again and again."""
    for unit in ("a.", "1,", "a'", "\u0e01", "\u0430\u02bc"):
        assert tokens(unit * 50_000) is not None


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "pt", "ru", "uk"])
def test_stop_words(language):
    """Every language with a list leaves out its own function words, and keeps what a story is about."""
    assert len(stopwords(language)) > 150
    assert stopwords(language).isdisjoint(tokens("Kamchatka 2025"))


def test_stop_word_files_hold_lower_case_words_once():
    """The lists are written as texts are compared: a word stands in them once, in lower case."""
    folder = files("generator.language") / "data" / "stopwords"
    for file in folder.iterdir():
        if file.name.endswith(".txt"):
            words = file.read_text(encoding="utf-8").split()
            assert len(words) == len(set(words)), file.name
            assert words == [word.lower() for word in words], file.name


def test_language_tags():
    """A region does not matter; a language without a list has no stop words and no stems."""
    assert stopwords("pt-BR") == stopwords("pt")
    assert primary("zh_Hans-CN") == "zh"
    assert stopwords("xx") == frozenset()
    assert stopwords("../en") == frozenset()
    assert stems("running quakes", "xx") == ["running", "quakes"]


def test_stems():
    """Forms of one word are one word; stop words and numbers are not stemmed."""
    assert stems("The quakes shook islands in 2025", "en") == ["quak", "shook", "island", "2025"]
    assert stems("Die H\u00e4user", "de") == stems("das Haus", "de")
    assert stem("the", "en") == "the"


def test_stems_do_not_depend_on_what_else_is_installed(monkeypatch):
    """A second stemmer in the environment changes nothing."""
    monkeypatch.setitem(sys.modules, "Stemmer", None)
    assert stem("generously", "en-GB") == "generous"


@given(st.text())
def test_a_slug_is_its_own_slug(text):
    """What comes out goes in again unchanged, and is safe in an address."""
    slug = slugify(text)
    assert slugify(slug) == slug == transliterated(slug)  # which is not asked about what is a slug already
    assert len(slug) <= 85
    assert all(char in "abcdefghijklmnopqrstuvwxyz0123456789-" for char in slug)
    assert is_slug(slug) == bool(slug)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("C++ & C#", "c-plus-plus-and-c-sharp"),
        ("Con", "con-page"),
        ("\U0001f389", ""),
        ("\u041a\u0438\u0457\u0432", "kiiv"),
    ],
)
def test_slugs(text, slug):
    """Signs that tell names apart are spelled out; what no system takes as a file's name is not used."""
    assert slugify(text) == slug

"""The words of the interface: every language has them all, and a site may bring its own."""

from __future__ import annotations

import re

import pytest

from generator.catalogue import open_catalogue
from generator.errors import ThemeError
from tests.conftest import ROOT, run_newsfold, write_tree
from tests.words import catalogues, gathered

PLACEHOLDER = re.compile(r"%\([a-z]+\)[sd]|</?a[^>]*>")


def texts(value):
    return list(value) if isinstance(value, (tuple, list)) else [value]


@pytest.mark.parametrize("language", sorted(catalogues()))
def test_every_word_is_translated(language):
    """No word is missing or left over, and each keeps the placeholders of the English one."""
    catalogue, words = catalogues()[language], gathered()
    assert len(words) > 100
    wanted = {
        message.id if isinstance(message.id, str) else tuple(message.id) for message in words if message.id
    }
    has = {
        message.id if isinstance(message.id, str) else tuple(message.id)
        for message in catalogue
        if message.id
    }
    assert has == wanted, "run: make words"
    for message in catalogue:
        if not message.id:
            continue
        assert not message.fuzzy, message.id
        assert len(texts(message.string)) == (catalogue.num_plurals if message.pluralizable else 1)
        for text in texts(message.string):
            assert text, message.id
            assert sorted(PLACEHOLDER.findall(text)) == sorted(PLACEHOLDER.findall(texts(message.id)[-1])), (
                text
            )


def test_language_decides_words_dates_and_numbers(tmp_path):
    """`language: de` gives a German interface, on the pages and in the feeds."""
    body = (
        "Die Alte Brücke in Altfeld ist ab Montag für Lastwagen gesperrt, sagte die Polizei am Dienstag.\n\n"
        * 2
    )
    front = "---\ntitle: Brücke gesperrt\ndate: 2026-01-02\npublisher: Post\n---"
    write_tree(
        tmp_path,
        {
            "newsfold.yml": "language: de-AT\ntitle: Faltblatt\n",
            "content/bruecke-gesperrt.md": f"{front}\n\n{body}",
        },
    )
    assert run_newsfold("build", cwd=tmp_path).code == 0
    site = tmp_path / "site"
    front, topic = (site / "index.html").read_text(), (site / "topics/bruecke-gesperrt.html").read_text()
    assert '<html lang="de-AT" dir="ltr">' in front
    assert "Titelseite" in front
    assert "2.\N{NO-BREAK SPACE}Jänner 2026" in front
    assert "Quellen" in topic
    assert "<h2>Quellen</h2>" in (site / "feed.xml").read_text()
    english = [
        "Front page",
        "Sources",
        "Subscribe",
        "How this is made",
        "Key points",
        "Plain text",
        "Archive<",
    ]
    for path in site.rglob("*.html"):
        text = path.read_text()
        assert [word for word in english if word in text] == [], path


def test_site_brings_words_of_its_own(tmp_path):
    """`locales/` beside the configuration adds a language, and changes single words of one that is there."""
    header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    french = f'{header}msgid "Archive"\nmsgstr "Les archives"\n'
    german = french.replace("Les archives", "Das Gedächtnis")
    write_tree(tmp_path, {"locales/fr.po": french, "locales/de_AT.po": german})
    assert open_catalogue("fr-CA", tmp_path).gettext("Archive") == "Les archives"
    assert open_catalogue("fr-CA", tmp_path).gettext("Sources") == "Sources"
    assert open_catalogue("de-AT", tmp_path).gettext("Archive") == "Das Gedächtnis"
    assert (
        open_catalogue("de-AT", tmp_path).ngettext("%(count)s topic", "%(count)s topics", 2)
        == "%(count)s Themen"
    )
    assert open_catalogue("de", tmp_path).gettext("Archive") == "Archiv"
    assert open_catalogue("en-GB", tmp_path).gettext("Archive") == "Archive"


@pytest.mark.parametrize("content", [b"no catalogue at all", b"", b'msgid "a"\nmsgstr "\xff\xfe"\n'])
def test_bad_catalogue_is_named(tmp_path, content):
    """A catalogue that cannot be read fails with its path, and nothing is published."""
    write_tree(tmp_path, {"locales/fr.po": content})
    with pytest.raises(ThemeError, match=r"locales/fr\.po: cannot be read"):
        open_catalogue("fr", tmp_path)


def test_packaged_catalogues_hold_no_path_of_the_clock():
    """A catalogue changes with its words only."""
    for path in (ROOT / "generator/locales").glob("*.po"):
        assert "POT-Creation-Date" not in path.read_text()


@pytest.mark.parametrize("language", ["en", "de"])
def test_opened_words_bear_no_moment(language):
    """The clock is in no header: words that are the same are known to be, whenever they were opened."""
    info = open_catalogue(language).info()
    assert info.get("pot-creation-date", "1970-01-01").startswith("1970-01-01")
    assert not any(value.startswith("20") for value in info.values())

"""Theme and words are opened again when something of theirs was touched, and not for an article."""

from __future__ import annotations

import pytest

from generator.cache.memo import Memo
from generator.dress import open_dress


@pytest.fixture
def site(tmp_path):
    """A site with a theme of its own, and articles."""
    for path, text in (
        ("themes/own/theme.yml", "name: own\nparent: plain\n"),
        ("themes/own/templates/note.html", "first"),
        ("content/a.md", "# A\n"),
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


def opened(site, memo, *touched, theme="own", language="en"):
    """Open what a site is dressed in after some of its files were touched."""
    return open_dress(theme, language, site, frozenset(str(site / name) for name in touched), memo)


def test_an_article_opens_no_theme(site):
    """Where nothing but content was touched, theme and words are the very records of the last build."""
    memo = Memo("code", lasting=True)
    first = opened(site, memo)
    assert opened(site, memo, "content/a.md", "content/themes.md") is first


@pytest.mark.parametrize("name", ["templates/note.html", "templates/new.html"])
def test_a_touched_theme_is_opened_again(site, name):
    """A file of the theme that was written or came counts at the next build."""
    memo = Memo("code", lasting=True)
    opened(site, memo)
    (site / "themes/own" / name).write_text("second")
    assert opened(site, memo, f"themes/own/{name}").theme.templates[name.partition("/")[2]] == "second"


def test_a_theme_of_the_sites_own_takes_the_place_of_a_packaged_one(site):
    """A theme that comes into being beside the site is found, though the one that is open lies elsewhere."""
    memo = Memo("code", lasting=True)
    packaged = opened(site, memo, theme="plain")
    (site / "themes/plain").mkdir()
    (site / "themes/plain/theme.yml").write_text("name: plain\nparent: broadsheet\n")
    again = opened(site, memo, "themes/plain/theme.yml", theme="plain")
    assert packaged.theme.folders != again.theme.folders
    assert again.theme.folders[0] == site / "themes/plain"


def test_new_words_of_the_sites_own_are_read(site):
    """A catalogue that comes beside the site changes what its pages say."""
    memo = Memo("code", lasting=True)
    opened(site, memo)
    (site / "locales").mkdir()
    text = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Archive"\nmsgstr "Back numbers"\n'
    (site / "locales/en.po").write_text(text)
    assert opened(site, memo, "locales/en.po").words.gettext("Archive") == "Back numbers"


def test_other_settings_open_another_theme(site):
    """What the settings name decides, whatever was touched."""
    memo = Memo("code", lasting=True)
    assert opened(site, memo, theme="own").theme.name == "own"
    assert opened(site, memo, theme="plain").theme.name == "plain"
    assert opened(site, memo, language="de", theme="plain").words.gettext("Archive") == "Archiv"


def test_where_nothing_is_known_everything_is_opened(site):
    """A build that does not know what was touched, or has nothing from before, opens theme and words."""
    memo = Memo("code", lasting=True)
    first = open_dress("own", "en", site, None, memo)
    assert open_dress("own", "en", site, None, memo) is not first
    assert open_dress("own", "en", site, frozenset()) is not first


def test_yaml_that_was_read_is_not_read_again(site, monkeypatch):
    """Of a theme.yml that is the very same nobody asks anew what it says, however often a theme is opened."""
    memo = Memo("code", lasting=True)
    first = open_dress("own", "en", site, None, memo)
    monkeypatch.setattr("generator.strictyaml.parse", lambda _: pytest.fail("read again"))
    assert open_dress("own", "en", site, None, memo).theme == first.theme

"""Settings: option over file over default, and every mistake with its place."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.config import Config, load_config
from generator.errors import ConfigError, UsageError
from tests.conftest import run_newsfold, write_tree


def test_everything_has_a_default(tmp_path, monkeypatch):
    """Without a file and without options there is a whole configuration."""
    monkeypatch.chdir(tmp_path)
    assert load_config(None, {}) == Config()


def test_option_beats_file_beats_default(tmp_path):
    """The nearer word wins; the file's folders are meant from where the file lies."""
    write_tree(tmp_path, {"a/site.yml": "theme: plain\noutput: public\npage_size: 7\n"})
    config = load_config(tmp_path / "a/site.yml", {"theme": "broadsheet", "content": None})
    assert (config.theme, config.page_size, config.language) == ("broadsheet", 7, "en")
    assert config.output == tmp_path / "a/public"
    assert config.content == tmp_path / "a/content"


def test_all_mistakes_are_listed_at_once(tmp_path):
    """Each mistake in the file is named with line, column and what was probably meant."""
    text = "titel: x\ngrouping:\n  closness: 0.3\n  window_days: soon\nbase_url: example.org\ndrafts: true\n"
    write_tree(tmp_path, {"newsfold.yml": text})
    with pytest.raises(ConfigError) as caught:
        load_config(tmp_path / "newsfold.yml", {})
    told = [(problem.line, problem.column, problem.hint) for problem in caught.value.problems]
    assert told == [
        (1, 1, "did you mean 'title'?"),
        (3, 3, "did you mean 'closeness'?"),
        (4, 3, ""),
        (5, 1, ""),
        (6, 1, "use --drafts"),
    ]


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("page_size: soon", "page_size: must be a whole number"),
        ("page_size: 0", "page_size: must be 1 or more"),
        ("max_article_mb: 0", "max_article_mb: must be more than 0"),
        ("max_article_mb: large", "max_article_mb: must be a number"),
        ("grouping: {closeness: 1.5}", "grouping.closeness: must be 1 or less"),
        ("grouping: 5", "grouping: must be settings of its own"),
        ("search: perhaps", "search: must be true or false"),
        ("publish: swop", "publish: must be 'swap' or 'in-place'"),
        ("title: [a, b]", "title: must be text"),
        ("title:", "title: must not be empty"),
        ("content: [a]", "content: must be the name of a folder"),
        (r'description: "a\0b"', "description: must be without control characters"),
        (r'output: "a\0b"', "output: must be without control characters"),
        (r'base_url: "https://example.org/\0"', "base_url: must be without control characters"),
    ],
)
def test_a_value_that_cannot_be_used_says_what_it_must_be(tmp_path, setting, told):
    """A mistake is told in words of newsfold, before a page or a feed is made with it."""
    write_tree(tmp_path, {"newsfold.yml": f"{setting}\n"})
    with pytest.raises(ConfigError) as caught:
        load_config(tmp_path / "newsfold.yml", {})
    assert [problem.message.partition(",")[0] for problem in caught.value.problems] == [told]


def test_mistyped_setting_ends_with_status_two(tmp_path):
    """A newcomer who types `page_sise` is told of `page_size`."""
    write_tree(tmp_path, {"newsfold.yml": "page_sise: 10\n", "content/a.md": "# One\n\nText.\n"})
    done = run_newsfold("build", cwd=tmp_path)
    assert done.code == 2
    assert done.err == "newsfold.yml:1:1: error: unknown setting 'page_sise' (did you mean 'page_size'?)\n"
    assert not (tmp_path / "site").exists()


def test_now_without_an_offset_is_meant_in_the_sites_zone():
    """`--now` and dates of articles can always be compared."""
    config = load_config(None, {"now": "2025-08-01T12:00", "timezone": "Europe/Berlin"})
    assert config.now is not None
    assert config.now.utcoffset() == dt.timedelta(hours=2)


def test_folders_of_a_site_lie_beside_its_configuration(tmp_path):
    """`--config elsewhere/newsfold.yml` means the content and the site there, never what lies in this folder."""
    write_tree(tmp_path, {"a/newsfold.yml": "title: There\n"})
    config = load_config(tmp_path / "a/newsfold.yml", {})
    assert (config.content, config.output) == (tmp_path / "a/content", tmp_path / "a/site")


@pytest.mark.parametrize(
    "value", ["example.org", "https://", "ftp://x.org", "https://x.org:99999", 'https://"><b>/']
)
def test_base_url_must_be_an_address(value):
    """What is no web address is refused before it is in every page."""
    with pytest.raises(UsageError, match="base_url"):
        load_config(None, {"base_url": value})


@pytest.mark.parametrize("value", ["tomorrow", "2025-13-01", "2100"])
def test_unusable_now_is_refused(value):
    """`--now` wants a moment."""
    with pytest.raises(UsageError, match="now"):
        load_config(None, {"now": value})

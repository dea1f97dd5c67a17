"""The command as a newcomer meets it: help, typos, exit codes, problems, the summary line."""

from __future__ import annotations

import json
import re

import pytest

from tests.conftest import read_tree, run_newsfold, write_tree

SUMMARY = re.compile(r"\d+ articles?, \d+ topics?, \d+ files? written, \d+ removed in \d+\.\d s\n")
HEAD = "---\ntitle: Bridge at Altfeld closed\ndate: 2026-03-02\npublisher: Valley Post\n---\n\n"
GOOD = f"{HEAD}The bridge at Altfeld is closed to lorries from Monday. Cars may cross it.\n"
BAD = {
    "content/unknown-key.md": "---\ntitel: A\ntitle: Unknown keys are a warning\n---\n\nThe council of Neufeld met.\n",
    "content/bad-date.md": "---\ntitle: B\ndate: 2026-02-30\n---\n\nText of the article.\n",
    "content/unclosed.md": "---\ntitle: C\ndate: 2026-03-01\n\nText of the article.\n",
    "content/duplicate.md": "---\ntitle: D\ntitle: E\n---\n\nText of the article.\n",
    "content/latin1.md": b"---\ntitle: F\n---\n\nCaf" + b"\xe9 closed.\n",
    "content/empty.md": b"",
    "content/good.md": GOOD,
}


def severities(err: str) -> dict[str, list[str]]:
    """Return the severities told for each file, and hold every line to the format."""
    found: dict[str, list[str]] = {}
    for line in err.splitlines():
        match = re.fullmatch(r"(?P<path>[^:]+):\d+:\d+: (?P<severity>error|warning|note): .+", line)
        assert match, line
        found.setdefault(match["path"], []).append(match["severity"])
    return found


@pytest.mark.parametrize("command", ["build", "watch", "serve", "check", "explain", "new"])
def test_every_command_has_help(tmp_path, command):
    """`--help` says what a command does and lists its options."""
    done = run_newsfold(command, "--help", cwd=tmp_path)
    assert done.code == 0
    assert done.out.startswith(f"Usage: newsfold {command} [OPTIONS]")


@pytest.mark.parametrize(
    ("args", "hint"),
    [
        (["biuld"], "did you mean 'build'?"),
        (["build", "--ouput", "x"], "--output"),
        (["build", "--theme", "brodsheet"], "did you mean 'broadsheet'?"),
        (["build", "--jobs", "0"], "x>=1"),
        (["build", "--base-url", "example.org"], "https://example.org"),
        (["build", "--content", "nowhere"], "nowhere"),
    ],
)
def test_typos_are_understood(tmp_path, args, hint):
    """A mistyped command, option or value ends with a hint and publishes nothing."""
    write_tree(tmp_path, {"content/a.md": GOOD})
    done = run_newsfold(*args, cwd=tmp_path)
    assert done.code in {1, 2}
    assert hint in done.err
    assert not (tmp_path / "site").exists()


def test_build_sums_up_in_one_line(tmp_path):
    """stdout holds the summary and nothing else; a second build writes nothing."""
    write_tree(tmp_path, {"content/a.md": GOOD})
    first, second = run_newsfold("build", cwd=tmp_path), run_newsfold("build", cwd=tmp_path)
    assert first.code == second.code == 0
    assert SUMMARY.fullmatch(first.out)
    assert first.out.startswith("1 article, 1 topic, ")
    assert ", 0 files written, 0 removed in " in second.out
    assert run_newsfold("build", "-q", cwd=tmp_path).out == ""


def test_bad_articles_are_named_and_the_rest_is_published(tmp_path):
    """Each flaw is told with its place and severity; the other articles are published."""
    write_tree(tmp_path, BAD)
    done = run_newsfold("build", cwd=tmp_path)
    assert done.code == 0
    told = severities(done.err)
    for name in ("bad-date", "unclosed", "duplicate", "latin1", "empty"):
        assert "error" in told[f"content/{name}.md"], name
    assert told["content/unknown-key.md"].count("warning") == 1
    assert "error" not in told["content/unknown-key.md"]
    assert "content/bad-date.md:3:7: error: " in done.err or "content/bad-date.md:3:1: error: " in done.err
    assert "content/duplicate.md:3:1: error: duplicate key 'title'" in done.err
    assert "content/latin1.md:5:4: error: " in done.err
    assert "unknown key 'titel' (did you mean 'title'?)" in done.err
    pages = {page.stem for page in (tmp_path / "site/articles").glob("*.html")}
    assert pages == {"good", "unknown-key"}


def test_strict_publishes_nothing_and_fails(tmp_path):
    """Under `--strict` a warning is enough; the old site stands as it was."""
    write_tree(tmp_path, {"content/good.md": GOOD})
    assert run_newsfold("build", cwd=tmp_path).code == 0
    before = read_tree(tmp_path / "site")
    write_tree(tmp_path, {"content/unknown-key.md": BAD["content/unknown-key.md"]})
    done = run_newsfold("build", "--strict", cwd=tmp_path)
    assert done.code == 1
    assert "nothing published" in done.out
    assert read_tree(tmp_path / "site") == before


def test_folder_without_a_readable_article_publishes_nothing(tmp_path):
    """Where nothing could be read the old site stands, and the exit status says so."""
    write_tree(tmp_path, {"content/empty.md": b""})
    done = run_newsfold("build", cwd=tmp_path)
    assert done.code == 1
    assert "nothing published" in done.out
    assert not (tmp_path / "site").exists()


def test_folder_with_nothing_to_publish_says_why(tmp_path):
    """An empty folder, or one where everything is held back, is named by build and by check."""
    write_tree(tmp_path, {"content/notes.doc": "x", "content/a.md": GOOD})
    for command in ("build", "check"):
        done = run_newsfold(command, "--now", "2000-01-01", cwd=tmp_path)
        assert done.code == 1
        assert "content:1:1: error: no article to publish here" in done.err


def test_check_writes_nothing_and_lists_everything(tmp_path):
    """`check` fails where there is a warning or an error, and says all of it as JSON when asked."""
    write_tree(tmp_path, BAD)
    before = read_tree(tmp_path)
    done = run_newsfold("check", cwd=tmp_path)
    assert done.code == 1
    as_json = run_newsfold("check", "--json", "-q", cwd=tmp_path)
    record = json.loads(as_json.out)
    assert as_json.code == 1
    assert record["ok"] is False
    assert {problem["severity"] for problem in record["problems"]} == {"error", "warning", "note"}
    assert len(record["problems"]) == len(done.err.splitlines())
    assert read_tree(tmp_path) == before


def test_a_pipe_that_takes_ascii_alone_is_told_all(tmp_path):
    """What stdout cannot show stands there by its number, and JSON says what it says anywhere."""
    title = "\u041c\u043e\u0441\u0442 \u00fcber den Fluss"
    write_tree(tmp_path, {"content/a.md": GOOD.replace("Bridge at Altfeld closed", title)})
    env = {"PYTHONIOENCODING": "ascii"}
    done = run_newsfold("explain", "a.md", cwd=tmp_path, env=env)
    assert (done.code, r"\u041c\u043e\u0441\u0442 \xfcber den Fluss" in done.out) == (0, True)
    for command in (["explain", "a.md", "--json"], ["check", "--json"]):
        done = run_newsfold(*command, cwd=tmp_path, env=env)
        assert done.code == 0, done.err
        assert f"'title': '{title}'" in str(json.loads(done.out))


def test_notes_never_fail_anything(tmp_path):
    """A missing base_url or an inferred title is worth a note, not a failure."""
    write_tree(
        tmp_path, {"content/a.md": "# The bridge at Altfeld is closed\n\nLorries must go by Neufeld.\n"}
    )
    assert run_newsfold("check", cwd=tmp_path).code == 0
    assert run_newsfold("build", "--strict", cwd=tmp_path).code == 0


def test_new_site_builds_at_once(tmp_path):
    """What `new` makes has no problem worse than a note, and two of its articles are one topic."""
    done = run_newsfold("new", "mine", cwd=tmp_path)
    assert done.code == 0
    assert run_newsfold("build", "--strict", cwd=tmp_path / "mine").code == 0
    topics = json.loads((tmp_path / "mine/site/topics.json").read_text())["topics"]
    assert sorted(len(topic["articles"]) for topic in topics) == [1, 2]
    assert run_newsfold("new", "mine", cwd=tmp_path).code == 2


def test_new_site_may_begin_where_a_build_found_nothing(tmp_path):
    """What a first build leaves in an empty folder, and a repository without files, do not hinder `new`."""
    write_tree(tmp_path, {".git/HEAD": "ref: refs/heads/main\n"})
    done = run_newsfold("build", cwd=tmp_path)
    assert (done.code, "newsfold new" in done.err) == (2, True)
    assert run_newsfold("new", ".", cwd=tmp_path).code == 0
    assert (tmp_path / "newsfold.yml").is_file()
    write_tree(tmp_path, {"other/notes.txt": "Mine.\n"})
    assert run_newsfold("new", "other", cwd=tmp_path).code == 2
    assert read_tree(tmp_path / "other") == {"notes.txt": b"Mine.\n"}


def test_drafts_and_later_articles_are_held_back(tmp_path):
    """`--drafts` publishes drafts; `--now` holds back what is dated later."""
    draft = GOOD.replace("title: ", "draft: true\ntitle: ")
    later = GOOD.replace("2026-03-02", "2026-05-01").replace(
        "Bridge at Altfeld closed", "Library of Neufeld opens"
    )
    write_tree(
        tmp_path,
        {
            "content/now.md": GOOD.replace("Cars", "Buses"),
            "content/draft.md": draft,
            "content/later.md": later,
        },
    )

    def published(*args: str) -> set[str]:
        assert run_newsfold("build", *args, cwd=tmp_path).code == 0
        return {page.stem for page in (tmp_path / "site/articles").glob("*.html")}

    assert published() == {"now", "later"}
    assert published("--drafts") == {"now", "later", "draft"}
    assert published("--now", "2026-04-01T00:00:00Z") == {"now"}


def test_a_folder_of_own_files_that_is_a_link_publishes_nothing(tmp_path):
    """What lies elsewhere is not published by a link in its place."""
    write_tree(tmp_path, {"content/a.md": GOOD, "elsewhere/secret.txt": "secret"})
    (tmp_path / "content/_static").symlink_to(tmp_path / "elsewhere")
    assert run_newsfold("build", cwd=tmp_path).code == 0
    assert not (tmp_path / "site/secret.txt").exists()


def test_own_files_are_published_as_they_are(tmp_path):
    """`content/_static/` lands at the site's root; a page of newsfold's is not overwritten by it."""
    write_tree(
        tmp_path,
        {
            "content/a.md": GOOD,
            "content/_static/CNAME": "news.example.org\n",
            "content/_static/.well-known/x.txt": "y",
            "content/_static/index.html": "mine",
            "content/_static/robots.txt": "User-agent: *\n",
            "content/_static/topics": "a file where a folder goes",
            "content/_static/index.html.d/feed.xml": "fine",
        },
    )
    done = run_newsfold("build", cwd=tmp_path)
    site = tmp_path / "site"
    assert (site / "CNAME").read_text() == "news.example.org\n"
    assert (site / ".well-known/x.txt").read_text() == "y"
    assert (site / "robots.txt").read_text() == "User-agent: *\n"
    assert (site / "index.html").read_text() != "mine"
    assert "content/_static/index.html:1:1: warning: " in done.err
    assert "content/_static/topics:1:1: warning: " in done.err
    assert (site / "topics").is_dir()
    assert (site / "index.html.d/feed.xml").read_text() == "fine"

"""A build with nothing to do: it says what the last one said, and any change among its inputs is seen."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

from generator.cache.stamp import COMPILED, TICK, Stamp, stamp
from tests.conftest import ROOT, read_tree, run_newsfold, write_tree

FILES = {
    "content/one.md": "---\ntitle: The bridge opens\ndate: 2025-03-01\n---\n\nThe bridge of Altfeld opens on 3 May.\n",
    "content/two.md": "---\ntitle: A library closes\ndate: 2025-03-02\nmood: sad\n---\n\nThe library closes.\n",
    "newsfold.yml": "title: Post\n",
}


@pytest.fixture
def site(tmp_path):
    """A folder with a built site, whose inputs have settled."""
    write_tree(tmp_path, FILES)
    time.sleep(0.05)
    assert run_newsfold("build", cwd=tmp_path).code == 0
    return tmp_path


def test_a_change_may_hide_behind_one_of_the_same_moment():
    """Where a file was changed just before it was looked at, the look tells nothing of a change just after it."""
    looked = 1_700_000_000_000_000_000
    for before, settled in ((0, False), (TICK // 2, False), (TICK, False), (TICK + 1, True)):
        assert Stamp([("a.md", 5), ("b.md", looked - before)], looked).settled() is settled


def imported(folder):
    """Build once more and return the modules that were imported for it."""
    code = (
        "import sys, atexit\n"
        "atexit.register(lambda: open('modules', 'w').write('\\n'.join(sys.modules)))\n"
        "sys.argv = ['newsfold', 'build']\n"
        "from generator.__main__ import run\n"
        "run()\n"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", code], cwd=folder, env=env, check=True, capture_output=True)
    return set((folder / "modules").read_text().split())


def test_nothing_to_do_is_found_before_anything_heavy_is_imported(site):
    """The second build neither reads settings nor loads a parser, a template engine or the command line."""
    assert not imported(site) & {
        "click",
        "yaml",
        "pydantic",
        "jinja2",
        "numpy",
        "pathlib",
        "dataclasses",
        "generator.build",
    }


def test_what_was_said_is_said_again(site):
    """Problems and counts are those of the build before; quiet leaves out the notes and the summary."""
    again = run_newsfold("build", cwd=site)
    assert "unknown key 'mood'" in again.err
    assert again.out.startswith("2 articles, 2 topics, 0 files written, 0 removed in ")
    quiet = run_newsfold("build", "-q", cwd=site)
    assert quiet.out == ""
    assert "unknown key 'mood'" in quiet.err
    assert "note:" not in quiet.err


def edited_unseen(site):
    """Change a letter and put size and time of writing back as they were."""
    path = site / "content/one.md"
    before = path.stat()
    path.write_text(path.read_text().replace("bridge opens", "Bridge opens"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


CHANGES = {
    "edited": lambda site: (site / "content/one.md").write_text(FILES["content/one.md"] + "\nIt is new.\n"),
    "edited, with its old time": edited_unseen,
    "added": lambda site: write_tree(site, {"content/three.md": "# Three\n\nA third article is here.\n"}),
    "deleted": lambda site: (site / "content/two.md").unlink(),
    "renamed": lambda site: (site / "content/two.md").rename(site / "content/second.md"),
    "settings": lambda site: (site / "newsfold.yml").write_text("title: Other\n"),
    "settings gone": lambda site: (site / "newsfold.yml").unlink(),
    "editor's file": lambda site: write_tree(
        site, {"content/topics.yml": "one: {title: Another headline}\n"}
    ),
    "own theme": lambda site: write_tree(
        site,
        {
            "themes/broadsheet/theme.yml": "name: broadsheet\nparent: plain\n",
            "themes/broadsheet/static/x.css": "",
        },
    ),
    "static file": lambda site: write_tree(site, {"content/_static/CNAME": "example.org\n"}),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_seen(site, change):
    """After each kind of change the site is what a build without anything kept makes of it."""
    before = read_tree(site / "site")
    CHANGES[change](site)
    assert run_newsfold("build", cwd=site).code == 0
    after = read_tree(site / "site")
    assert run_newsfold("build", "--no-cache", "--output", "fresh", cwd=site).code == 0
    assert after == read_tree(site / "fresh")
    assert after != before


def test_a_site_that_was_removed_is_made_again(site):
    """Without the manifest of the published site there is something to do."""
    (site / "site/.newsfold.json").unlink()
    (site / "site/index.html").unlink()
    for path in sorted((site / "site").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    assert run_newsfold("build", cwd=site).code == 0
    assert (site / "site/index.html").exists()


def test_other_options_are_another_build(site):
    """The record holds for the same words on the command line only; --no-cache asks for a build."""
    assert run_newsfold("build", "--base-url", "https://example.org/", cwd=site).code == 0
    assert "example.org" in (site / "site/feed.xml").read_text()
    assert run_newsfold("build", cwd=site).code == 0
    assert "example.org" not in (site / "site/feed.xml").read_text()
    (site / "site/index.html").write_text("broken")
    assert run_newsfold("build", "--no-cache", cwd=site).code == 0
    assert (site / "site/index.html").read_text() != "broken"


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"version": 1}'])
def test_a_damaged_record_is_no_record(site, damage):
    """Whatever stands in the file, the site is built and a good record is kept."""
    for path in (site / ".newsfold/builds").iterdir():
        path.write_text(damage)
    assert run_newsfold("build", cwd=site).code == 0
    assert "generator.build" not in imported(site)


def test_a_record_with_another_letter_is_no_record(site):
    """What a build said is never said again in other words: the site is built anew."""
    (record,) = (site / ".newsfold/builds").iterdir()
    said = record.read_text()
    assert " articles, " in said
    record.write_text(said.replace(" articles, ", " articled, "))
    done = run_newsfold("build", cwd=site)
    assert (done.code, " articles, " in done.out) == (0, True)


def test_what_is_kept_stays_out_of_version_control(site):
    """The folder ignores itself, and backup programs know it for a cache."""
    assert (site / ".newsfold/.gitignore").read_text() == "*\n"
    assert (
        (site / ".newsfold/CACHEDIR.TAG")
        .read_text()
        .startswith("Signature: 8a477f597d28d172789f06886806bc55")
    )


def test_a_folder_that_cannot_be_written_to_costs_nothing_but_time(site):
    """Where nothing can be kept, the build is as good as any."""
    for path in sorted((site / ".newsfold").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    (site / ".newsfold").rmdir()
    (site / ".newsfold").write_text("a file in its place")
    assert run_newsfold("build", cwd=site).code == 0


def test_what_python_compiles_is_no_change_of_the_code(tmp_path):
    """The first run after an installation compiles the code beside it; the next one still knows all that was kept."""
    write_tree(tmp_path, {"package/a.py": "A = 1\n", "package/inner/b.py": "B = 2\n"})
    before = stamp([str(tmp_path)])
    write_tree(
        tmp_path, {f"package/inner/{COMPILED}/b.pyc": b"compiled", f"package/{COMPILED}/a.pyc": b"compiled"}
    )
    assert stamp([str(tmp_path)]).digest == before.digest
    write_tree(tmp_path, {"package/inner/c.py": "C = 3\n"})
    assert stamp([str(tmp_path)]).digest != before.digest

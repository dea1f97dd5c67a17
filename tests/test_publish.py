"""Publishing: nothing is written that has not changed, nothing is deleted that newsfold did not write."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import PublishError, UsageError
from generator.model import Output
from generator.publish import check_place, reserve
from generator.publish import publish as publish_to
from tests.conftest import read_tree, write_tree


def outputs(files: dict[str, str]) -> list[Output]:
    return [Output(path, text.encode()) for path, text in files.items()]


def publish(wanted, folder, mode="swap", **options):
    with reserve(folder) as place:
        return publish_to(wanted, place, mode, **options)


def test_unchanged_files_are_not_written_again(tmp_path):
    """A second publication of the same outputs leaves every file as it was, times included."""
    first = publish(outputs({"index.html": "a", "topics/x.html": "b"}), tmp_path / "site")
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "site").rglob("*")}
    second = publish(outputs({"index.html": "a", "topics/x.html": "b"}), tmp_path / "site")
    assert first.written == ("index.html", "topics/x.html")
    assert (second.written, second.removed) == ((), ())
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "site").rglob("*")} == before


def test_new_files_have_reached_the_disk_before_readers_are_shown_them(tmp_path, monkeypatch):
    """A durable publication flushes each of them; where one cannot be, the old site stands."""
    site, names = tmp_path / "site", [f"{number}.html" for number in range(20)]
    flush, flushed = os.fsync, set()

    def fsync(descriptor):
        flush(descriptor)
        flushed.add(os.fstat(descriptor).st_ino)
        if os.fstat(descriptor).st_size == len("too large"):
            raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(os, "fsync", fsync)
    publish(outputs(dict.fromkeys(names, "old")), site, durable=True)
    assert {(site / name).stat().st_ino for name in names} <= flushed
    new = dict.fromkeys(names, "new") | {names[7]: "too large"}
    with pytest.raises(PublishError, match="no room"):
        publish(outputs(new), site, durable=True)
    assert {(site / name).read_text() for name in names} == {"old"}


def test_files_no_longer_made_are_removed_with_their_folders(tmp_path):
    """A page that is not made any more goes, and so does a folder that it leaves empty."""
    publish(outputs({"index.html": "a", "topics/x.html": "b"}), tmp_path)
    done = publish(outputs({"index.html": "c"}), tmp_path)
    assert (done.written, done.removed) == (("index.html",), ("topics/x.html",))
    assert sorted(path.name for path in tmp_path.iterdir()) == [".newsfold.json", "index.html"]


def test_folder_with_foreign_files_is_refused_and_left_alone(tmp_path):
    """A mistyped output folder costs nobody a file."""
    write_tree(tmp_path, {"thesis.doc": "years of work"})
    with pytest.raises(PublishError, match=r"thesis\.doc"):
        publish(outputs({"index.html": "a"}), tmp_path)
    assert read_tree(tmp_path) == {"thesis.doc": b"years of work"}


def test_git_files_at_the_top_are_not_foreign(tmp_path):
    """`site/.gitkeep` and a `.git` of the output stay."""
    write_tree(tmp_path, {".gitkeep": "", ".git/config": "x"})
    publish(outputs({"index.html": "a"}), tmp_path)
    publish([], tmp_path)
    assert sorted(read_tree(tmp_path)) == [".git/config", ".gitkeep", ".newsfold.json"]


def test_litter_of_operating_systems_stops_nothing(tmp_path):
    """A `.DS_Store` that a file manager left is nobody's work: it neither stops a build nor goes."""
    publish(outputs({"topics/index.html": "a"}), tmp_path)
    write_tree(tmp_path, {".DS_Store": "x", "topics/Thumbs.db": "y"})
    publish(outputs({"index.html": "a"}), tmp_path)
    assert sorted(read_tree(tmp_path)) == [".DS_Store", ".newsfold.json", "index.html", "topics/Thumbs.db"]


def test_changed_or_linked_file_in_the_output_is_mended(tmp_path):
    """A page that somebody edited or replaced by a link becomes newsfold's again; the link's target stays."""
    write_tree(tmp_path, {"elsewhere.txt": "mine"})
    site = tmp_path / "site"
    publish(outputs({"a.html": "1", "b.html": "2"}), site)
    (site / "a.html").write_text("edited")
    (site / "b.html").unlink()
    (site / "b.html").symlink_to(tmp_path / "elsewhere.txt")
    publish(outputs({"a.html": "1", "b.html": "2"}), site)
    assert (site / "a.html").read_text() == "1"
    assert not (site / "b.html").is_symlink()
    assert (tmp_path / "elsewhere.txt").read_text() == "mine"


@pytest.mark.parametrize("name", ["../precious.txt", "a/../../precious.txt", "{folder}/precious.txt"])
def test_manifest_that_names_outside_files_deletes_nothing(tmp_path, name):
    """A forged manifest cannot make newsfold remove a file outside its folder."""
    record = {"files": [name.format(folder=tmp_path)]}
    write_tree(tmp_path, {"precious.txt": "x", "site/.newsfold.json": json.dumps(record)})
    with pytest.raises(PublishError, match="outside"):
        publish(outputs({"index.html": "a"}), tmp_path / "site")
    assert (tmp_path / "precious.txt").exists()


@pytest.mark.parametrize("manifest", ["", "{", "[]", '{"version": 1}', '{"files": 5}'])
def test_damaged_manifest_is_named_and_the_site_left_alone(tmp_path, manifest):
    """Nothing tells any more what is newsfold's, so nothing is taken away or written."""
    write_tree(tmp_path, {"site/index.html": "old", "site/.newsfold.json": manifest})
    with pytest.raises(PublishError, match=r"newsfold\.json is damaged"):
        publish(outputs({"index.html": "new"}), tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text() == "old"


def test_names_that_differ_only_in_case_are_refused(tmp_path):
    """What would overwrite itself on another system is named before anything is written."""
    with pytest.raises(PublishError, match=r"A\.html and a\.html"):
        publish(outputs({"A.html": "1", "a.html": "2"}), tmp_path)
    assert read_tree(tmp_path) == {}


@pytest.mark.parametrize(
    ("output", "content"), [("x", "x/content"), ("content/site", "content"), ("content", "content")]
)
def test_output_that_holds_its_input_is_refused(tmp_path, output, content):
    """The output folder and the content folder lie apart."""
    (tmp_path / content).mkdir(parents=True)
    with pytest.raises(UsageError, match="output folder"):
        check_place(tmp_path / output, [tmp_path / content])


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder in which none can be made")
@pytest.mark.parametrize("output", ["/proc/site", "/proc/self"])
def test_output_in_a_folder_that_takes_none_is_refused(output):
    """The system says of it what it says of a folder that somebody has just taken away."""
    with pytest.raises(PublishError, match=f"cannot write {output}: no folder can be made in /proc"):
        publish(outputs({"a.html": "1"}), Path(output))


names = st.sampled_from(["a.html", "b.html", "topics/a.html", "topics/b/c.html"])
sites = st.dictionaries(names, st.text(max_size=3), max_size=4)


@given(st.lists(sites, min_size=1, max_size=4))
def test_the_folder_always_holds_the_last_site(tmp_path_factory, history):
    """Whatever was published before, afterwards the folder is what a clean publication makes."""
    used, clean = tmp_path_factory.mktemp("used"), tmp_path_factory.mktemp("clean")
    for site in history:
        publish(outputs(site), used)
    publish(outputs(history[-1]), clean)
    assert read_tree(used) == read_tree(clean)

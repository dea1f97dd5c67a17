"""Same input, same bytes: whatever the folder, clock, zone, locale, hash seed, jobs, and what was built before."""

from __future__ import annotations

import shutil
import tarfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.build import build
from generator.config import Config
from generator.run import Run
from tests.conftest import ROOT, read_tree, run_newsfold, write_tree


@pytest.fixture(scope="module")
def reference(tmp_path_factory):
    """The sample site, built on one process under plain settings."""
    return _built(
        tmp_path_factory.mktemp("reference"), {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"}, "1"
    )


def _built(folder, env, jobs):
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copy(ROOT / "newsfold.yml", folder)
    done = run_newsfold("build", "--jobs", jobs, cwd=folder, env=env)
    assert done.code == 0, done.err
    return read_tree(folder / "site")


@pytest.mark.parametrize(
    ("env", "jobs"),
    [
        ({"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"}, "4"),
        ({"PYTHONHASHSEED": "4242", "TZ": "America/St_Johns", "LC_ALL": "tr_TR.UTF-8"}, "2"),
    ],
)
def test_surroundings_change_no_byte(tmp_path, reference, env, jobs):
    """Another folder, hash seed, time zone, locale and number of processes give the same site."""
    assert _built(tmp_path / "a folder with spaces é", env, jobs) == reference


def test_names_of_files_are_the_same_in_every_locale(tmp_path):
    """Where a locale is not of UTF-8, names of files are not read as others, and no article is left out."""
    sites = []
    for number, env in enumerate(({"LC_ALL": "C.UTF-8"}, {"LC_ALL": "C", "PYTHONUTF8": "0"})):
        folder = tmp_path / str(number)
        write_tree(
            folder / "content",
            {
                "br\u00fccke.md": article("bridge", 1, ""),
                "\u043c\u043e\u0441\u0442.md": article("library", 2, ""),
            },
        )
        done = run_newsfold("build", cwd=folder, env={**env, "PYTHONCOERCECLOCALE": "0"})
        assert done.code == 0, done.err
        sites.append(read_tree(folder / "site"))
    assert sites[0] == sites[1]
    assert {"articles/brucke.html", "articles/most.html"} <= sites[0].keys()


def test_many_processes_change_no_byte(tmp_path, shared):
    """A site large enough for the process pool is the same with one process and with four."""
    with tarfile.open(shared / "corpora/group-mix-dev.tar.gz") as archive:
        archive.extractall(tmp_path, filter="data")
    content = tmp_path / "content"
    for path in sorted((tmp_path / "mix-dev/articles").iterdir())[:260]:
        content.mkdir(exist_ok=True)
        shutil.copy(path, content)
    sites = []
    for jobs, seed in (("1", "1"), ("4", "2")):
        done = run_newsfold(
            "build", "--jobs", jobs, "--output", jobs, "-q", cwd=tmp_path, env={"PYTHONHASHSEED": seed}
        )
        assert done.code == 0, done.err
        sites.append(read_tree(tmp_path / jobs))
    assert sites[0] == sites[1]


def article(subject: str, day: int, extra: str) -> str:
    return (
        f"---\ntitle: {subject} on day {day}\ndate: 2026-03-{day:02}\npublisher: Paper {day}\n---\n\n"
        f"The council of Neufeld spoke of the {subject} for hours. {extra} More than 40 people came to the hall.\n"
    )


names = st.sampled_from(["a.md", "b.md", "deep/c.md", "deep/d.md"])
texts = st.builds(
    article,
    st.sampled_from(["bridge", "library"]),
    st.integers(1, 5),
    st.sampled_from(["The bridge costs 4 million euros.", "The library opens on Sunday."]),
)
folders = st.dictionaries(names, texts, min_size=1, max_size=4)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(folders, min_size=2, max_size=3))
def test_a_build_over_an_old_site_equals_a_clean_one(tmp_path_factory, history):
    """Articles added, changed, moved and deleted leave nothing of the old site behind."""
    folder = tmp_path_factory.mktemp("history")
    for files in history:
        shutil.rmtree(folder / "content", ignore_errors=True)
        write_tree(folder / "content", files)
        _build(folder / "content", folder / "used")
    _build(folder / "content", folder / "clean")
    assert read_tree(folder / "used") == read_tree(folder / "clean")


def _build(content, output):
    with Run() as run:
        assert build(Config(content=content, output=output), run).published

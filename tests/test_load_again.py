"""A folder that is loaded again gives what loading it afresh gives, whatever was touched."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load import Reading, load, load_again
from tests.conftest import write_tree

SETTINGS = Reading("en", "UTC", drafts=False, now=None, max_bytes=1_000_000)
LONG = " ".join(f"Sentence number {number} of the long story of the bridge is told." for number in range(8))
TEXTS = (
    "The bridge opens on 4 May, the council said.",
    f"{LONG} It opens on Friday.",
    f"{LONG} It opens on Monday, and the mayor came.",
    "See [the other](b.md) and ![a plan](plan.png).",
    "See [what is gone](nowhere.md).",
)
NAMES = ("a.md", "b.md", "deep/c.md", "plan.md")


def article(title, text, extra=""):
    return f"---\ntitle: {title}\npublisher: P\n{extra}---\n\n{text}\n"


def again(folder, before, *paths):
    """Load a folder again, of which some paths were touched."""
    names = frozenset(os.path.realpath(folder / path) for path in paths)
    return load_again(before, names, folder, shown="content", settings=SETTINGS)


def first(folder):
    """Load a folder for the first time."""
    return load_again(None, None, folder, shown="content", settings=SETTINGS)


def test_one_edit_reads_and_settles_one_article(tmp_path, monkeypatch):
    """An article whose text was edited is the only one that is looked at; the others are the very same records."""
    write_tree(
        tmp_path, {f"{name}.md": article(name, f"The {name} is told.") for name in ("one", "two", "three")}
    )
    before = first(tmp_path)
    (tmp_path / "two.md").write_text(article("two", "The two is told otherwise."))
    monkeypatch.setattr("generator.load._settled", None)
    after = again(tmp_path, before, "two.md")
    kept = [one is other for one, other in zip(before.loaded.articles, after.loaded.articles, strict=True)]
    assert (kept.count(True), after.loaded) == (2, load_afresh(tmp_path, monkeypatch))


def test_a_new_article_is_put_among_the_others(tmp_path, monkeypatch):
    """A file that came and has nothing to do with another is the only one that is looked at, also in a new folder."""
    write_tree(tmp_path, {f"{name}.md": article(name, f"The {name} is told.") for name in ("one", "two")})
    folder = first(tmp_path)
    monkeypatch.setattr("generator.load._settled", None)
    monkeypatch.setattr("generator.load.discover", None)
    for path, day in (("deep/new.md", 3), ("newer.md", 2)):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(article(path, f"{path} is told.", f"date: 2026-03-0{day}\n"))
        folder = again(tmp_path, folder, path)
    assert [each.path for each in folder.loaded.articles] == ["newer.md", "deep/new.md", "one.md", "two.md"]
    assert folder.loaded == load_afresh(tmp_path, monkeypatch)
    assert folder.found == first(tmp_path).found


def load_afresh(folder, monkeypatch):
    monkeypatch.undo()
    return load(folder, shown="content", settings=SETTINGS)


@pytest.mark.parametrize(
    ("extra", "text"),
    [
        ("date: 2026-03-02\n", "Told."),
        ("slug: elsewhere\n", "Told."),
        ("url: https://example.org/one\n", "Told."),
        ("topic: one\n", "Told."),
        ("draft: true\n", "Told."),
        ("titel: wrong\n", "Told."),
        ("image: plan.png\n", "Told."),
        ("", "```"),
        ("", ""),
    ],
)
def test_any_edit_gives_what_a_fresh_load_gives(tmp_path, extra, text):
    """Dates, addresses, drafts, mistakes: what concerns others is settled among them, there and back."""
    plain = article("Two", "The second is told.")
    write_tree(
        tmp_path,
        {"one.md": article("One", "The first is told.", "url: https://example.org/one\n"), "two.md": plain},
    )
    folder = first(tmp_path)
    for written in (article("Two", text, extra), plain, article("One", text, extra)):
        (tmp_path / "two.md").write_text(written)
        folder = again(tmp_path, folder, "two.md")
        assert folder.loaded == load(tmp_path, shown="content", settings=SETTINGS)


@given(
    edits=st.lists(
        st.tuples(
            st.sampled_from(NAMES), st.sampled_from(["One", "Two", "Three"]), st.sampled_from([*TEXTS, None])
        ),
        min_size=1,
        max_size=8,
    )
)
def test_edits_in_any_order_give_what_a_fresh_load_gives(tmp_path_factory, edits):
    """Copies, one text under two headlines, links and files that come and go."""
    folder = tmp_path_factory.mktemp("again")
    write_tree(folder, {"always.md": article("Always", TEXTS[1]), "plan.png": b"\x89PNG\r\n\x1a\n"})
    known = first(folder)
    for name, title, text in edits:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        if text is None:
            path.unlink(missing_ok=True)
        else:
            path.write_text(article(title, text))
        known = again(folder, known, name)
        assert known.loaded == load(folder, shown="content", settings=SETTINGS)


@pytest.mark.parametrize(
    ("extra", "text"),
    [
        ("slug: one\n", "Told."),
        ("slug: ONE\n", "Told."),
        ("url: https://example.org/one?utm_source=x\n", "Told."),
        ("topic: one\n", "Told."),
        ("aliases: one\n", "Told."),
        ("draft: true\n", "Told."),
        ("titel: wrong\n", "Told."),
        ("image: plan.png\n", "Told."),
        ("", "See [one](one.md) and [nothing](nothing.md)."),
        ("", f"{LONG} The first is told."),
        ("", ""),
    ],
)
def test_any_arrival_gives_what_a_fresh_load_gives(tmp_path, extra, text):
    """A new file may want an address that is taken, be a copy, or be what a link was waiting for."""
    one = article("One", f"{LONG} See [what comes](new.md).", "url: https://example.org/one\n")
    write_tree(tmp_path, {"one.md": one, "two.md": article("Two", "Told of two.")})
    for path in ("new.md", "deep/new.md", "_left/out.md"):
        folder = first(tmp_path)
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(article("New", text, extra))
        assert again(tmp_path, folder, path).loaded == load(tmp_path, shown="content", settings=SETTINGS)


def test_other_settings_read_all_anew(tmp_path):
    """What was read under other settings is not gone on from."""
    write_tree(
        tmp_path, {"one.md": article("One", "Told.", "draft: true\n"), "two.md": article("Two", "Told.")}
    )
    before, drafts = first(tmp_path), replace(SETTINGS, drafts=True)
    after = load_again(before, frozenset(), tmp_path, shown="content", settings=drafts)
    assert [each.path for each in after.loaded.articles] == ["one.md", "two.md"]

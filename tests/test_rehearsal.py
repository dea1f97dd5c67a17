"""What `watch` does before the first edit, so that this one costs no more than later ones."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.build import Manner, build
from generator.cache.memo import Memo
from generator.config import Config
from generator.digest import annotate
from generator.group import memory
from generator.group.kept import Kept
from generator.load.article import read as read_article
from generator.rebuilding.rehearsal import read_ahead, rehearse
from generator.render import print_ahead
from generator.render.fragments import Fragments
from generator.run import Run
from tests.conftest import read_tree, write_tree

TEXT = """---
title: The {words} of Altfeld
date: 2026-03-0{day}
---

The {words} of Altfeld is open since Monday, the mayor said. "Nobody objected," said Ana Weber of the council.

It cost {day} million euros and took {day} years to build, which is longer than the {words} of Neufeld took.
"""


@pytest.fixture
def config(tmp_path):
    texts = {
        f"content/{words}-{day}.md": TEXT.format(words=words, day=day)
        for words in ("bridge", "ferry", "tunnel")
        for day in (1, 2, 3)
    }
    write_tree(tmp_path, texts)
    return Config(content=tmp_path / "content", output=tmp_path / "site", search=False)


def built(config, memo, touched=None):
    with Run(jobs=1) as run:
        return build(config, run, Manner(memo=memo, touched=touched))


def test_rehearsal_changes_nothing(config, tmp_path):
    """The site after an edit is that of a clean build, rehearsed or not, and no file was written."""
    memo = Memo("test", lasting=True)
    built(config, memo)
    before = read_tree(config.output)
    rehearse(memo, config)
    assert read_tree(config.output) == before
    edited = config.content / "ferry-3.md"
    edited.write_text(edited.read_text().replace("Nobody", "Somebody").replace("The ferry of", "A ferry of"))
    built(config, memo, frozenset([str(edited.resolve())]))
    clean = replace(config, output=tmp_path / "clean")
    built(clean, None)
    assert read_tree(config.output) == read_tree(clean.output)


def test_rehearsal_folds_the_newest_day_from_what_was_kept(config):
    """It holds a fold that says the same as the one before."""
    memo = Memo("test", lasting=True)
    built(config, memo)
    held = memo.held(memory.FOLD)
    rehearse(memo, config)
    again = memo.held(memory.FOLD)
    assert isinstance(again, Kept)
    assert again is not held
    assert [turn.key for turn in again.turns] == [turn.key for turn in held.turns]


def test_nothing_is_rehearsed_where_nothing_was_built(config):
    """Without a memo, and before any build, there is nothing to rehearse."""
    memo = Memo("test", lasting=True)
    rehearse(None, config)
    rehearse(memo, config)
    assert memo.held(memory.FOLD) is None
    assert not config.output.exists()


def test_rehearsal_reads_and_annotates_the_newest_article(config, monkeypatch):
    """The article that is rehearsed is the newest."""
    memo, asked = Memo("test", lasting=True), []
    built(config, memo)
    monkeypatch.setattr(
        "generator.rebuilding.rehearsal.annotate", lambda one: asked.append(one.path) or annotate(one)
    )
    rehearse(memo, config)
    assert asked == ["tunnel-3.md"]


def test_lists_that_were_printed_ahead_say_nothing_anew(config, tmp_path, monkeypatch):
    """A new article finds the texts of all other items, and the site is that of a clean build."""
    memo = Memo("test", lasting=True)
    built(config, memo)
    built(config, memo, frozenset())
    assert not print_ahead(memo.near, lambda: False)
    assert print_ahead(memo.near, lambda: True)
    made, make = [], Fragments._made

    def counted(self, texts, macro, record, rest):
        made.append(record)
        return make(self, texts, macro, record, rest)

    monkeypatch.setattr(Fragments, "_made", counted)
    assert print_ahead(memo.near, lambda: True)
    assert not made
    new = config.content / "harbour-4.md"
    new.write_text("---\ntitle: Fish prices\ndate: 2026-03-04\n---\nFish costs more, the harbour says.\n")
    built(config, memo, frozenset([str(new.resolve())]))
    assert made
    clean = replace(config, output=tmp_path / "clean")
    built(clean, None)
    assert read_tree(config.output) == read_tree(clean.output)


def test_a_file_that_was_read_ahead_is_not_read_again(config, monkeypatch):
    """What was read while the watch waited is what the build finds, unless the file says something else by then."""
    memo = Memo("test", lasting=True)
    built(config, memo)
    read = []
    monkeypatch.setattr(
        "generator.load.article.read", lambda source: read.append(source.path) or read_article(source)
    )
    edited = config.content / "ferry-3.md"
    edited.write_text(edited.read_text() + "\nIt is green.\n")
    touched = frozenset([str(edited.resolve())])
    read_ahead(memo, touched)
    built(config, memo, touched)
    assert len(read) == 1
    edited.write_text(edited.read_text() + "\nIt is red.\n")
    read_ahead(memo, touched)
    edited.write_text(edited.read_text() + "\nIt is blue.\n")
    built(config, memo, touched)
    assert len(read) == 3
    assert "It is blue." in (config.output / "articles/ferry-3.txt").read_text()

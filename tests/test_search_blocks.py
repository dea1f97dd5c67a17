"""The index of blocks: the one that Pagefind would make of all pages, in the same bytes each time, little by little."""

from __future__ import annotations

import contextlib
import gzip
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cache.memo import Memo
from generator.cache.store import Store
from generator.search import Job, UnwantedError, index_site
from generator.search.blocks import LONGEST, blocks
from generator.search.chunks import borders, chunks
from generator.search.codec import FormatError
from generator.search.fragments import name_fragments
from generator.search.program import Program
from generator.search.writer import make_index
from tests.searching import Closed, Pages, page_of, told, whole

SMALL = 8
"""Pages in a small block: some dozen pages then are several blocks."""


@dataclass(frozen=True)
class Counting:
    """Pagefind, and the blocks that it was asked for."""

    program: Program = field(default_factory=Program.found)
    asked: list[int] = field(default_factory=list)

    def index(self, block, language, wanted):
        """Index a block."""
        self.asked.append(len(block))
        return self.program.index(block, language, wanted)


def files_of(index, stood=None):
    """Return the files of an index, those that stand from what stood."""
    return {
        **{path: (stood or {})[path] for path in index.standing},
        **{one.path: one.content for one in index.outputs},
    }


def digests_of(index):
    """Return digests of all files, by path."""
    return index.digests()


def test_blocks_make_the_index_that_pagefind_makes_of_all_pages(tmp_path):
    """Every word has the same pages and places, every filter the same values: ranks and counts cannot differ."""
    found = [page_of(number) for number in range(90)]
    joined = make_index(Pages(found), Program.found(), Job("en", size=SMALL))
    assert len(blocks(Pages(found).listed, SMALL)) > 4
    assert told(files_of(joined)) == told(whole([page for page, _ in found], tmp_path))


def test_index_is_the_same_in_every_run_and_order():
    """Neither the order of pages nor the folder nor what is known from before changes a byte."""
    found = [page_of(number) for number in range(60)]
    first, problems = index_site(Pages(found), Job("en-GB", size=SMALL))
    assert problems == ()
    memo = Memo("code", lasting=True)
    for step in (1, 7, 11):
        found = found[step:] + found[:step][::-1]
        assert index_site(Pages(found), Job("en-GB", memo, size=SMALL))[0].outputs == first.outputs


@pytest.mark.parametrize("touched", ["text", "new", "old", "gone", "none"])
def test_edit_makes_one_block_and_the_bytes_of_a_clean_build(touched):
    """An index that goes on from the last one is that of a build that knows nothing, and few blocks are indexed."""
    found = [page_of(number) for number in range(120)]
    memo, program = Memo("code", lasting=True), Counting()
    before = make_index(Pages(found), program, Job("en", memo, size=SMALL))
    begun = len(program.asked)
    edited = dict(enumerate(found))
    if touched == "text":
        edited[50] = page_of(50, "Quite another text about zebras.")
    elif touched == "new":
        edited[120] = (page_of(120)[0], "2027-01-01")
    elif touched == "old":
        edited[121] = (page_of(121)[0], "2020-01-01")
    elif touched == "gone":
        del edited[50]
    pages = Pages(list(edited.values()))
    again = make_index(pages, program, Job("en", memo, digests_of(before), size=SMALL))
    clean = make_index(pages, Program.found(), Job("en", size=SMALL))
    assert files_of(again, files_of(before)) == files_of(clean)
    assert len(program.asked) - begun <= (0 if touched == "none" else 3)
    assert len(again.outputs) < len(clean.outputs) / 2


def test_what_was_lost_is_made_again():
    """A fragment, a file of words or the engine that no longer stands is made, whatever is known of its block."""
    found = [page_of(number) for number in range(40)]
    memo = Memo("code", lasting=True)
    before = make_index(Pages(found), Program.found(), Job("en", memo, size=SMALL))
    for kind in ("fragment/", "index/", "pagefind.js", "pf_meta"):
        lost = next(path for path in sorted(digests_of(before)) if kind in path)
        left = {path: digest for path, digest in digests_of(before).items() if path != lost}
        again = make_index(Pages(found), Program.found(), Job("en", memo, left, size=SMALL))
        assert lost in {output.path for output in again.outputs}
        assert digests_of(again) == digests_of(before)


def test_unwanted_index_is_cut_short():
    """Who no longer wants an index does not wait for it, and what was indexed until then need not be again."""
    found = [page_of(number) for number in range(60)]
    memo, program = Memo("code", lasting=True), Counting()
    with pytest.raises(UnwantedError):
        make_index(Pages(found), program, Job("en", memo, wanted=lambda: len(program.asked) < 4, size=SMALL))
    assert len(program.asked) < len(blocks(Pages(found).listed, SMALL))
    make_index(Pages(found), program, Job("en", memo, size=SMALL))
    assert len(program.asked) == len(blocks(Pages(found).listed, SMALL)) + 1  # the one that was cut short


def test_pages_without_words_and_no_pages_make_no_index():
    """Where nothing is to be found there is no index and no warning."""
    assert index_site(None, Job("en")) == index_site(Pages([]), Job("en"))
    blank = page_of(1, "…", title="!", kind="", topic="", sources=(), month="")
    index, problems = index_site(Pages([blank]), Job("en"))
    assert problems == ()
    assert index.outputs == ()


@dataclass(frozen=True)
class Wrote:
    """A program that wrote these files."""

    files: dict[str, bytes]

    def index(self, *_):
        """Give them."""
        return self.files


@pytest.fixture(scope="module")
def wrote():
    """What Pagefind writes of some pages, without its compression."""
    files = Program.found().index([page_of(number)[0] for number in range(8)], "en")
    return {path: gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data for path, data in files.items()}


@given(st.data())
def test_files_that_are_not_understood_are_refused(wrote, data):
    """Of whatever bytes Pagefind's files are: there is an index, or an error that a build tells and goes on."""
    path = data.draw(
        st.sampled_from(
            [
                path
                for path in sorted(wrote)
                if path.endswith((".json", "index", "filter", "meta", "fragment"))
            ]
        )
    )
    content = wrote[path]
    begin = data.draw(st.integers(0, len(content) - 1))
    other = (
        content[:begin] + data.draw(st.binary(max_size=3)) + content[begin + data.draw(st.integers(0, 3)) :]
    )
    files = {**wrote, path: data.draw(st.sampled_from([other, b"", gzip.compress(other)[:-9]]))}
    with contextlib.suppress(FormatError):
        make_index(Pages([page_of(number) for number in range(8)]), Wrote(files), Job("en"))
    with pytest.raises(FormatError):
        make_index(Pages([page_of(1)]), Wrote({**wrote, "pagefind-entry.json": b"{}"}), Job("en"))


@given(st.sets(st.integers(0, 4000), max_size=120), st.integers(0, 4000))
def test_blocks_keep_their_borders(numbers, other):
    """Blocks hold all pages in order and are bounded; one page more or less changes few of them."""
    pages = [
        Closed(f"p{number}", f"2026-{number // 400 + 1:02}-01" if number % 9 else "", b"")
        for number in sorted(numbers)
    ]
    made = blocks(pages, SMALL)
    assert sorted(page.path for block in made for page in block) == sorted(page.path for page in pages)
    assert all(len(block) >= SMALL for block in made[:-1])
    assert all(len(block) <= SMALL * LONGEST for block in made)
    without = blocks([page for page in pages if page.path != f"p{other}"], SMALL)
    same = [block for block in made if block in without]
    assert len(made) - len(same) <= 8


@given(
    st.dictionaries(st.text("abc", min_size=1, max_size=6), st.integers(1, 60), min_size=1),
    st.integers(1, 100),
)
def test_every_word_lies_between_the_borders_of_its_file(weights, full):
    """Files follow each other; a browser that goes by their borders, as Pagefind's does, gets the file of a word."""
    words = sorted(weights)
    spans = chunks(words, [weights[word] for word in words], full)
    assert [place for begin, end in spans for place in range(begin, end)] == list(range(len(words)))
    for (begin, end), (first, last) in zip(spans, borders(words, spans), strict=True):
        assert end - begin == 1 or sum(weights[word] for word in words[begin:end]) <= full
        for word in words[begin:end]:
            short = [word[: min(len(word), len(border))] for border in (first, last)]
            assert short[0] >= first[: len(word)]
            assert short[1] <= last[: len(word)]


def test_words_that_weigh_more_move_no_borders_elsewhere():
    """A word that grows changes the files beside it, of those that begin as it does."""
    words = sorted({f"{a}{b}{c}" for a in "abcde" for b in "abcde" for c in "abcde"})
    before = chunks(words, [10] * len(words), 100)
    weights = [10] * len(words)
    weights[words.index("bbb")] = 60
    assert len(set(before) - set(chunks(words, weights, 100))) <= 3


def test_fragments_that_begin_alike_have_different_names():
    """Of two names that would be the same the second gets more letters."""

    @dataclass
    class Named:
        pages: tuple

    same = bytes(10)
    alike = bytes(9) + b"\x01"
    assert name_fragments([Named(((same, 1),)), Named(((alike, 1),))], "en") == [
        ["en_00000000"],
        ["en_000000000"],
    ]


def test_blocks_stay_known_while_nothing_is_indexed(tmp_path):
    """Twenty builds that find the index as it is to be leave its blocks in the cache for the one that does not."""
    found = [page_of(number) for number in range(40)]
    standing = {}
    for build in range(22):
        memo = Memo("code", Store.open(tmp_path / "cache.sqlite"))
        index, _ = index_site(Pages(found), Job("en", memo, standing, size=SMALL))
        assert not (build and index.outputs)
        standing = index.digests()
        memo.close()
    memo, program = Memo("code", Store.open(tmp_path / "cache.sqlite")), Counting()
    found[3] = page_of(3, "Quite another text about zebras.")
    job = Job("en", memo, standing, size=SMALL, stamp=program.program.stamp)
    make_index(Pages(found), program, job)
    assert len(program.asked) == 1
    memo.close()

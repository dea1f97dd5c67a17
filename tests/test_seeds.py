"""The five seeds: real articles with all the flaws of real text, read as an editor would read them."""

from __future__ import annotations

import json

import pytest

from generator.load import Reading, load
from generator.model import PROSE, BlockKind
from tests.conftest import run_newsfold

READING = Reading(language="en", timezone="UTC", drafts=False, now=None, max_bytes=5_000_000)


@pytest.fixture(scope="module")
def articles(shared):
    """The seeds as they are read, by the number in front of their name."""
    loaded = load(shared / "seeds", shown="seeds", settings=READING)
    return {article.path[:3]: article for article in loaded.articles}


@pytest.fixture(scope="module")
def topic(seeds_site):
    """The one topic's page as data."""
    listed = json.loads((seeds_site / "topics.json").read_text())["topics"]
    assert len(listed) == 1
    return json.loads((seeds_site / f"topics/{listed[0]['slug']}.json").read_text())


def kinds(article, kind):
    return [article.text[block.start : block.end] for block in article.blocks if block.kind is kind]


def test_one_topic_of_five_articles(shared, tmp_path):
    """In an empty folder, without a configuration, the seeds are one topic."""
    done = run_newsfold("build", "--content", shared / "seeds", "--output", "out", cwd=tmp_path)
    assert done.code == 0
    assert done.out.startswith("5 articles, 1 topic, ")


def test_headline_on_the_first_line_is_the_title(articles):
    """000 and 004 begin with a headline; it is the title, and does not stand in the text again."""
    for number, word in (("000", "Lavrov"), ("004", "Kremlin")):
        article = articles[number]
        assert word in article.title
        assert not article.text.startswith(article.title)


def test_titles_are_whole_and_specific(articles):
    """Every title names who it is about, and none is a fragment, a list or a label."""
    for article in articles.values():
        assert 20 <= len(article.title) <= 120
        assert not article.title.endswith((",", ":", "...", "|"))
        assert any(name in article.title for name in ("Putin", "Trump", "Russia", "Diplomats", "U.S.")), (
            article.title
        )


def test_unmarked_headings_are_headings(articles):
    """A heading needs no mark: 000 has five of them."""
    assert len(kinds(articles["000"], BlockKind.HEADING)) >= 4
    for article in articles.values():
        for block in article.blocks:
            if block.kind in PROSE - {BlockKind.ITEM}:
                text = article.text[block.start : block.end]
                assert len(text.split()) > 5 or text.endswith((":", ".")), text


def test_navigation_is_set_apart(articles):
    """001's list of subheadings and 004's table of contents are navigation, whole."""
    assert len(kinds(articles["001"], BlockKind.NAVIGATION)) >= 5
    assert len(kinds(articles["004"], BlockKind.NAVIGATION)) >= 9


def test_tables_are_tables(articles):
    """Tables with outer pipes, without, and with one column are rows, not sentences."""
    for number, least in (("001", 5), ("002", 8), ("003", 12)):
        assert (
            len(kinds(articles[number], BlockKind.ROW)) + len(kinds(articles[number], BlockKind.NAVIGATION))
            >= least
        )
    for article in articles.values():
        for block in article.blocks:
            if block.kind in PROSE:
                assert "---" not in article.text[block.start : block.end]


def test_questions_are_no_prose(articles):
    """The FAQ of 001 is told as questions; its answers are prose."""
    assert len(kinds(articles["001"], BlockKind.QUESTION)) == 3


def test_jammed_sentences_are_parted(articles):
    """In 004 `...in Alaska.Yuri ...` is a border of sentences; the text stays as it is."""
    text = articles["004"].text
    at = text.index("Alaska.Yuri") + len("Alaska.")
    assert at in {sentence.end for sentence in articles["004"].sentences}
    assert at in {sentence.start for sentence in articles["004"].sentences}


def test_copyright_line_is_boilerplate_and_names_the_source(articles):
    """004 credits its source in a copyright line, 003 in a clause."""
    assert len(kinds(articles["004"], BlockKind.BOILERPLATE)) >= 1
    assert articles["004"].publisher.lower() == "ansa"
    assert articles["003"].publisher == "Reuters"


def test_sentence_that_breaks_off_is_not_whole(articles):
    """The last sentence of 004 is cut off."""
    article = articles["004"]
    last = article.sentences[-1]
    assert not last.whole or last.end < len(article.text.rstrip())


def test_digest_quotes_only_whole_sentences_of_prose(topic, articles):
    """No navigation block, table row, heading or half sentence is among lede and points."""
    assert 3 <= len(topic["points"]) <= 7
    by_path = {article.path: article for article in articles.values()}
    for citation in [*topic["lede_citations"], *(c for point in topic["points"] for c in point["citations"])]:
        article = by_path[citation["article"]]
        whole = [s for s in article.sentences if s.start <= citation["start"] and citation["end"] <= s.end]
        assert whole, citation["quote"]
        assert whole[0].whole
        assert article.blocks[whole[0].block].kind in PROSE


def test_one_preparation_is_agreed_on_once(topic):
    """Of two agreements neither is told by a passage of the other: one thing in two wordings is told once."""
    told = topic["agreements"]
    for one in told:
        for other in told:
            first, second = one["citations"][0], other["citations"][0]
            assert one is other or first not in other["citations"][1:] or second not in one["citations"][1:]

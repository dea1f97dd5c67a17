"""What is found in an article is found once: notes on it serve every digest that it comes into, and are kept."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from generator import writing
from generator.cache.memo import Memo
from generator.cache.notes import Noted, Notes, WithNotes
from generator.cache.store import Store
from generator.cache.thaw import freeze, thaw
from generator.config import Writing
from generator.digest import annotate, digest
from generator.digest.wording import read
from generator.language.names import mentions, spotted
from generator.model import Topic
from tests.digest_articles import article

ARTICLES = tuple(
    article(
        f"{number}.md",
        [
            "Police said on Monday that two people were killed in Lisbon.",
            f'Mayor Ann Lee told reporters: "We are {number} hours into the search and we will not stop now."',
        ],
        "Police had arrested a man, 34, in March 2024, the ministry said.",
        "Talks with the ministry are ongoing and a summit in Porto is scheduled for May 3.",
        title=f"Two killed in Lisbon, police say ({number})",
        publisher=f"Paper {number}",
        day=f"2026-03-0{number}",
    )
    for number in (1, 2, 3)
)
TOPIC = Topic(slug="topic", articles=ARTICLES)


def test_annotations_come_back_as_they_were():
    """Annotations survive freezing whole."""
    for one in ARTICLES:
        assert thaw(freeze(annotate(one))) == annotate(one)


@pytest.mark.parametrize("known", [0, 1, 3])
def test_a_digest_is_the_same_whatever_is_kept(known):
    """Annotations that are kept change no digest, however many of them there are."""
    kept = {one.path: annotate(one) for one in ARTICLES[:known]}
    assert digest(TOPIC, Writing(), (), kept) == digest(TOPIC, Writing())


SENTENCES = (
    "Rescuers didn't find the 12 hikers at 7.30 p.m. near Nova Lipa's well-known ridge.",
    'The mayor, "a friend of all", told Radio Sol that U.S. crews had come.',
    "\u201cNobody was hurt,\u201d said Ivo Marek\u2019s neighbour, who\u2019d called for help",
    "Talks went on for 3,500 dock workers and their union.",
    "It rained.",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_note_has_all_words_of_its_sentence(sentence):
    """Its first word and the others, small or with a capital, are those that are read in it; so it is read once."""
    (note,) = annotate(article("one.md", sentence)).sentences
    assert frozenset((note.first, *note.capital, *note.small)) == read(sentence, "en").vocabulary


def written(memo, topic, monkeypatch):
    """Write a topic up by way of a memo, and return the paths of the articles that were annotated."""
    seen = []
    monkeypatch.setattr("generator.digest.annotate", lambda one: (seen.append(one.path), annotate(one))[1])
    (page,) = Notes(memo, [topic]).map(map, lambda noted: writing.write_up_noted(noted, Writing()))
    annotated = seen.copy()
    assert page == writing.write_up(topic, Writing())
    return annotated


def test_an_edit_costs_the_edited_article_alone(tmp_path, monkeypatch):
    """Of a topic that is written up again only the article that changed is annotated; what is damaged is made anew."""
    store = Store.open(tmp_path / "cache.sqlite")
    assert store
    memo = Memo("code", store, lasting=True)
    assert written(memo, TOPIC, monkeypatch) == ["1.md", "2.md", "3.md"]
    memo.end()
    assert written(memo, TOPIC, monkeypatch) == []
    edited = replace(ARTICLES[1], title="Three killed in Lisbon, police say")
    assert written(memo, replace(TOPIC, articles=(ARTICLES[0], edited)), monkeypatch) == ["2.md"]
    made = Noted(TOPIC, dict.fromkeys(("1.md", "2.md", "3.md"), b"damaged")).notes(annotate)
    assert sorted(made[1]) == ["1.md", "2.md", "3.md"]
    memo.close()


def test_who_was_alone_is_read_again_with_another(tmp_path, monkeypatch):
    """Notes on an article alone in its topic are not kept: they take longer to pack than they are likely to spare."""
    store = Store.open(tmp_path / "cache.sqlite")
    assert store
    memo = Memo("code", store, lasting=True)
    alone, both = (replace(TOPIC, articles=ARTICLES[:count]) for count in (1, 2))
    assert written(memo, alone, monkeypatch) == ["1.md"]
    memo.end()
    assert written(memo, both, monkeypatch) == ["1.md", "2.md"]
    memo.end()
    assert written(memo, both, monkeypatch) == []
    memo.close()


def test_notes_wait_for_their_turn():
    """What is kept of articles is asked for topic by topic, and a pool is told how many topics there are."""
    asked = []
    memo = Memo("code", lasting=True)
    monitored = Notes(memo, [TOPIC, TOPIC])
    assert len(monitored) == 2
    for noted in monitored:
        asked.append(len(noted.kept))
        memo.keep(monitored._key(ARTICLES[0]), b"note", bulky=True)
    assert asked == [0, 1]
    assert WithNotes(1, {}).value == 1


def test_names_are_read_in_both_ways_once():
    """Whether a word is written small elsewhere chooses between two readings, and gives what reading anew gives."""
    draw = random.Random(5)  # noqa: S311 - a draw that is the same each time
    words = [
        "Police",
        "Talks",
        "Ann Lee",
        "the",
        "Ministry",
        "of",
        "Lisbon",
        "met",
        "said",
        ".",
        '"',
        "Rain",
        "Park",
    ]
    for _ in range(300):
        text = " ".join(draw.choices(words, k=9))
        runs = spotted(text, "en")
        common = frozenset(word.lower() for word in draw.sample(words, 4))
        chosen = [one for run in runs for one in (run.common if run.opening in common else run.plain)]
        assert tuple(chosen) == mentions(text, "en", common)
        assert mentions(text, "en") == tuple(one for run in runs for one in run.plain)

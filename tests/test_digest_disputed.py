"""Whoever reads a key point alone learns that others say it differently."""

from __future__ import annotations

import json
import re

import feedparser
import pytest

from generator.model import SlotKind
from tests.conftest import run_newsfold, write_tree
from tests.digest_articles import article, write

HARBOUR = "Police closed the harbour of Faro on Monday after a crane fell on a ferry."
BAKERS = "Bakers in Braga sold bread to four hundred pilgrims for nothing."


def blast(one, other, day="2025-05-20"):
    return write(
        article("a.md", one, HARBOUR, publisher="A", day="2025-05-20"),
        article("b.md", other, BAKERS, publisher="B", day=day),
    )


def told(page):
    return {said.text: said.difference for said in (*page.lede, *page.points)}


def test_what_another_source_contradicts_points_to_the_difference():
    """Of all statements the one on the dead names the difference on them, and no other does."""
    page = blast("The blast in Porto killed 12 people.", "The blast in Porto killed 15 people.")
    assert [difference.subject for difference in page.differences] == ["How many people died"]
    assert [text for text, index in told(page).items() if index == 0] == [
        "The blast in Porto killed 12 people."
    ]
    assert told(page)[BAKERS] is None


def test_an_update_is_no_dispute():
    """A later count overtakes the earlier one, which nobody contradicts."""
    page = blast(
        "The blast in Porto killed 12 people.", "The blast in Porto killed 15 people.", day="2025-05-21"
    )
    assert page.differences
    assert set(told(page).values()) == {None}


def test_what_somebody_is_called_is_beside_what_is_said():
    """A deed is not disputed since another source has another office before the name."""
    page = write(
        article("a.md", "Former President Ana Costa opened the bridge of Porto.", HARBOUR, publisher="A"),
        article("b.md", "President Ana Costa opened the bridge of Porto.", BAKERS, publisher="B"),
    )
    assert [difference.kind for difference in page.differences] == [SlotKind.OFFICE]
    assert set(told(page).values()) == {None}


def test_another_clause_of_a_disputed_sentence_is_not_disputed():
    """What sources agree on bears a mark where others contradict that slot, and no other slot of the same sentences."""
    page = write(
        article("a.md", "The summit of both presidents in Lisbon is scheduled for June 3.", publisher="A"),
        article("b.md", "A summit is set for 5 June in Lisbon.", publisher="B"),
        article("c.md", "The summit in Lisbon is scheduled for June 3, an aide said.", publisher="C"),
    )
    assert [difference.subject for difference in page.differences] == ["Date of the summit in Lisbon"]
    assert {said.subject or said.text: said.difference for said in page.agreements} == {
        "The summit in Lisbon is scheduled for June 3.": 0,
        "Place of the summit": None,
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Two articles of a day that count other dead."""
    where = tmp_path_factory.mktemp("disputed")
    head = "---\ntitle: {}\npublisher: {}\ndate: 2025-05-20\ntopic: Porto\n---\n\n"
    write_tree(
        where,
        {
            "content/a.md": head.format("Blast in Porto", "A")
            + f"The blast in Porto killed 12 people. {HARBOUR}\n",
            "content/b.md": head.format("Porto blast", "B")
            + f"The blast in Porto killed 15 people. {BAKERS}\n",
        },
    )
    return where


@pytest.mark.parametrize("theme", ["broadsheet", "plain"])
def test_the_page_leads_from_a_disputed_statement_to_both_sides(folder, theme):
    """The statement on the dead links to the difference, in every theme, and none else does."""
    done = run_newsfold("build", "--theme", theme, "--output", folder / theme, cwd=folder)
    assert done.code == 0, done.err
    page = (folder / theme / "topics/porto.html").read_text(encoding="utf-8")
    before = [part.rpartition("killed")[2] for part in page.split(">sources differ</a>")[:-1]]
    assert len(before) == 1
    assert re.match(r" 1[25] people\.", before[0])
    assert 'href="#difference-1"' in before[0]


def test_feed_and_data_say_so_as_well(folder):
    """The feed tells it in words, the data by the index of the difference."""
    done = run_newsfold("build", cwd=folder)
    assert done.code == 0, done.err
    told = json.loads((folder / "site/topics/porto.json").read_text(encoding="utf-8"))
    assert told["differences"][0]["subject"] == "How many people died"
    assert {point["difference"] for point in [*told["points"], *told["agreements"]]} <= {None, 0}
    (entry,) = feedparser.parse((folder / "site/feed.xml").read_bytes()).entries
    assert entry.content[0].value.count("(sources differ)") == 1

"""What goes without saying: words that add nothing to what was told."""

from __future__ import annotations

from importlib.resources import files

import pytest

from generator.digest import annotate
from generator.digest.evidence import gather
from generator.digest.summary.introduced import met_subject
from generator.digest.summary.lede import leading
from generator.digest.summary.retelling import heard
from generator.language.implied import implied
from generator.language.synonyms import gist
from generator.language.words import stems
from generator.model import Topic
from tests.digest_articles import article, said, write

LEDE = "A gunman killed two cooks in the old market hall of Bergen on Monday, mayor Kari Moe said."
SCENE = "Paramedics took them, bleeding, to the Vik hospital for treatment, where both cooks were pronounced dead."


def gist_of(text):
    """Return the gist of an English text."""
    return gist(stems(text, "en"), "en")


def test_each_thing_stands_in_one_line():
    """A line of implied words has a thing that is told once, and no word that says the same."""
    for file in (files("generator.language") / "data" / "implied").iterdir():
        told: set[str] = set()
        for line in file.read_text(encoding="utf-8").splitlines():
            if line[:1] != "#":
                thing, _, words = line.partition(" ")
                (known,) = gist_of(thing)
                assert known not in told
                assert known not in gist_of(words)
                told.add(known)


def test_who_was_killed_was_found_and_pronounced_dead():
    """The words of a scene go without saying once a death is told, in whatever words."""
    assert gist_of("paramedics pronounced treatment") <= implied(
        gist_of("The fatal shooting of a cook"), "en"
    )
    assert not implied(gist_of("The cook found a hospital"), "en")
    assert not implied({"kill"}, "de")


def test_what_goes_without_saying_is_no_point():
    """That the dead were taken away is no news, where their death was told."""
    told = article(
        "a.md", LEDE, "Insurers shrugged.", SCENE.replace("them", "the cooks"), title="Two cooks killed"
    )
    assert said(write(told)) == [LEDE]


@pytest.mark.parametrize(
    ("subject", "known"),
    [
        ("", True),
        ("gunman", True),
        ("shoot", True),
        ("incid", True),
        ("woman", False),
        ("law", False),
        ("polic", False),
    ],
)
def test_a_subject_that_is_taken_for_granted_was_told(subject, known):
    """It was told by that word or, if it is nobody, by another word for it or by what implies it."""
    one = article("a.md", LEDE, title="Two cooks shot")
    evidence = gather(Topic(slug="topic", articles=(one,)), 6, {one.path: annotate(one)})
    assert met_subject(heard(evidence, leading(evidence)), subject, "en") == known


def test_a_point_may_add_and_a_lede_may_not():
    """`Also` leans on nothing in a list of points, which leaves it out; a page never opens with it."""
    more = "Trader Ewa Lis also closed 3 stalls in the harbour for a week."
    page = write(article("a.md", "Insurers shrugged.", more, LEDE, title="Cooks killed in market"))
    assert page.lede[0].text == LEDE
    assert [point.text for point in page.points] == [
        "Trader Ewa Lis closed 3 stalls in the harbour for a week."
    ]

"""Titles tell topics apart: by date, publisher, name or number, in the language of the topic."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.group.naming import tell_apart
from generator.model import Digest, Topic
from tests.digest_articles import article

SAID = "On Monday the council met in {} and spoke about the bridge."


def titles(*topics):
    """Return what topics are called that all have one title, given the fields of their founding articles."""
    made, written = [], []
    for number, fields in enumerate(topics):
        edited, place = fields.pop("edited", ""), fields.pop("place", "town")
        made.append(
            Topic(f"t{number}", (article(f"{number}.md", SAID.format(place), **fields),), title=edited)
        )
        written.append(Digest(f"t{number}", edited or fields.pop("title", "Council meets")))
    return [digest.title for digest in tell_apart(made, written)]


def test_different_titles_stay_as_they_are():
    """A qualifier stands only where it is needed."""
    assert titles({}, {"title": "Library opens"}) == ["Council meets", "Library opens"]


def test_a_date_tells_topics_apart_no_finer_than_needed():
    """The year, else the month, else the day, of the founding article."""
    two = ["Council meets (2025)", "Council meets (2026)"]
    assert titles({"day": "2025-03-02"}, {"day": "2026-03-02"}) == two
    assert titles({"day": "2026-03-02"}, {"day": "2026-04-02"}) == [
        "Council meets (March 2026)",
        "Council meets (April 2026)",
    ]
    assert titles({"day": "2026-03-02"}, {"day": "2026-03-03"}) == [
        "Council meets (Mar 2, 2026)",
        "Council meets (Mar 3, 2026)",
    ]


def test_a_date_is_written_in_the_language_of_the_topic():
    """A German topic has a German month."""
    found = titles({"day": "2026-03-02", "language": "de"}, {"day": "2026-05-02", "language": "de"})
    assert found == ["Council meets (März 2026)", "Council meets (Mai 2026)"]


def test_publisher_name_and_number_tell_apart_what_dates_do_not():
    """In this order, where all have the one and it differs; a number needs nothing."""
    day = {"day": "2026-03-02"}
    assert titles({**day, "publisher": "Post"}, {**day, "publisher": "Echo"}) == [
        "Council meets (Post)",
        "Council meets (Echo)",
    ]
    paper = {**day, "publisher": "Post"}
    assert titles({**paper, "place": "Altfeld"}, {**paper, "place": "Neufeld"}) == [
        "Council meets (Altfeld)",
        "Council meets (Neufeld)",
    ]
    assert titles({**paper}, {**paper}, {**paper}) == [
        "Council meets",
        "Council meets (2)",
        "Council meets (3)",
    ]


def test_a_day_and_a_publisher_together_tell_apart_what_neither_does():
    """Two papers on two days."""
    days, papers = ("2026-03-02", "2026-03-03"), ("Post", "Echo")
    found = titles(*({"day": day, "publisher": paper} for day in days for paper in papers))
    assert found[0] == "Council meets (Mar 2, 2026, Post)"
    assert len(set(found)) == 4


def test_an_editors_title_stays_as_it_is():
    """The other one of that name is qualified; two of the editor's own are the editor's to tell apart."""
    assert titles({"edited": "Council meets", "day": "2025-01-01"}, {"day": "2026-01-01"}) == [
        "Council meets",
        "Council meets (2026)",
    ]
    assert titles({"edited": "Mine"}, {"edited": "Mine"}) == ["Mine", "Mine"]


def test_case_and_punctuation_make_no_difference():
    """Titles that read the same are the same."""
    assert titles(
        {"title": "Council meets!", "publisher": "P"}, {"title": "council meets", "publisher": "P"}
    ) == [
        "Council meets!",
        "council meets (2)",
    ]


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "day": st.sampled_from(["", "2026-03-02", "2026-03-03"]),
                "publisher": st.sampled_from(["Post", "Echo"]),
                "place": st.sampled_from(["Altfeld", "Neufeld", "town"]),
            }
        ),
        max_size=6,
    )
)
def test_no_two_topics_are_called_the_same(topics):
    """Whatever they have in common."""
    found = titles(*topics)
    assert len(set(found)) == len(found)

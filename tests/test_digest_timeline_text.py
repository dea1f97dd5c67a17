"""What a row of the timeline tells of a sentence: all of it, a clause of it, or it and the one that names whom."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write
from tests.digest_timelines import rows


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ana Costa, who was hired on May 2 as harbour master, wants more tugs.",
            ("on May 2", "Ana Costa was hired on May 2 as harbour master."),
        ),
        (
            "Divers are looking for the cause of a fire that broke out on May 2 in a shed near Porto.",
            ("on May 2", "A fire broke out on May 2 in a shed near Porto."),
        ),
        (
            "No ship has called at Porto since the old crane fell into the harbour in 1998, officials said.",
            ("in 1998", "The old crane fell into the harbour in 1998, officials said."),
        ),
        (
            "The mayor said no ship has called at Porto since the old crane fell into the harbour in 1998.",
            ("in 1998", "The mayor said the old crane fell into the harbour in 1998."),
        ),
        (
            "The mayor said divers were near at the time of the crash, which happened on May 2 off Porto.",
            ("on May 2", "The crash happened on May 2 off Porto."),
        ),
    ],
)
def test_a_clause_that_a_date_dates_is_told_by_itself(text, told):
    """A clause that hangs on a sentence is a row of its own: its subject, what it did, and who says so."""
    assert [(row.when, row.text) for row in write(article("a.md", text)).timeline] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "A friend of Ana Costa, who was hired on May 2, wants more tugs.",
        "The mayor thinks that a crane fell when Ana Costa left the harbour on May 2.",
        "Nobody in Porto knew when he left the harbour on May 2.",
        "The port of Porto has thrived as it did on May 2.",
        "The harbour of Porto stays shut until the new crane is lifted in May 2031.",
    ],
)
def test_a_clause_of_nobody_sure_is_no_row(text):
    """Where it is open whose clause it is, whether it is so or whether it was so, a date makes no row."""
    assert not write(article("a.md", text)).timeline


def test_what_was_done_when_something_else_was_is_told_as_a_whole():
    """Behind `when` and `as` a date is that of both deeds: the whole sentence is the row, with what came of it."""
    texts = (
        "Two divers of the navy were hurt when a crane fell into the harbour of Porto on May 2.",
        "Ana Costa waved to the crowds of Braga as she opened the bridge on May 3.",
    )
    assert [row.text for row in write(article("a.md", *texts)).timeline] == list(texts)


def test_a_sentence_that_does_not_stand_is_told_to_where_it_does():
    """What leans on another sentence or is too long behind its date is left out; who says so is not."""
    text = "A crane fell into the harbour of Porto on May 2, and was the first of these to do so, the mayor said."
    (row,) = write(article("a.md", text)).timeline
    assert row.text == "A crane fell into the harbour of Porto on May 2, the mayor said."


def test_a_front_that_leans_on_another_sentence_is_left_out():
    """What the main clause says by itself is told; a condition and who says so are not left out."""
    front = "After they raised the fees of that quay, the council of Porto sold two ferries in May 2025."
    (row,) = write(article("a.md", front)).timeline
    assert row.text == "The council of Porto sold two ferries in May 2025."
    for kept in ("If they raise", "According to those who raised"):
        text = front.replace("After they raised", kept)
        assert not write(article("a.md", text)).timeline


def test_a_sentence_on_him_is_told_with_the_one_that_names_him():
    """Who is spoken of is in the sentence before: both are told and cited."""
    texts = ("Mayor Ana Costa leads the harbour of Porto.", "She is due in court on May 2.")
    (row,) = write(article("a.md", *texts)).timeline
    assert (row.when, row.text) == ("on May 2", " ".join(texts))
    assert [citation.quote for citation in row.citations] == list(texts)


def test_who_is_spoken_of_may_stand_further_up():
    """Where all sentences between speak of one person, dated or not, the one that names her is told."""
    texts = (
        "Mayor Ana Costa leads the harbour of Porto.",
        "Her boats are blue.",
        "Each quay has a crane of its own.",
        "In 1961, she was born in a tent.",
        "She is due in court on May 2.",
    )
    rows = write(article("a.md", *texts)).timeline
    assert f"{texts[0]} {texts[-1]}" in [row.text for row in rows]


@pytest.mark.parametrize(
    "between",
    ["He was born in Braga.", "A pilot was ill that day.", "Pilots met Tom Reis and Olga Lind in Braga."],
)
def test_nobody_else_is_spoken_of_between(between):
    """Another person, or a sentence on something else, ends what is known of who is meant."""
    texts = ("Mayor Ana Costa leads the harbour of Porto.", between, "She is due in court on May 2.")
    assert not write(article("a.md", *texts)).timeline


def test_what_one_subject_did_on_two_days_is_two_rows():
    """Each of its deeds is told with the subject, and with who says so."""
    text = "Ana Costa moved to Porto in 1998 and was appointed to the council in 2002, the mayor said."
    assert [(row.when, row.text) for row in write(article("a.md", text)).timeline] == [
        ("in 1998", "Ana Costa moved to Porto in 1998, the mayor said."),
        ("in 2002", "Ana Costa was appointed to the council in 2002, the mayor said."),
    ]


def test_a_deed_that_leans_on_the_one_before_it_is_no_row():
    """What is left out in front must not be what `those` stands for."""
    text = "Tom Reis met two pilots of Porto in 1998 and was fined for those in 2002."
    assert [row.when for row in write(article("a.md", text)).timeline] == ["in 1998"]


@pytest.mark.parametrize(
    "text",
    [
        "Tom Reis was jailed in 1998 and freed in 2002.",
        "Tom Reis met a pilot who left Porto in 1998 and was jailed in 2002.",
        "The mayor said Tom Reis left Porto in 1998 and was jailed in 2002.",
    ],
)
def test_whose_deed_a_verb_tells_is_not_guessed(text):
    """A verb that leans on another, or may be of a clause before it, makes no row with the subject."""
    assert not write(article("a.md", text)).timeline


@pytest.mark.parametrize(
    "before",
    [
        "Mayor Ana Costa met Minister Maria Lopes in Porto.",
        "The harbour of Porto has three old cranes.",
        "A pilot is ill and will not sail again, said Mayor Ana Costa.",
        "Mayor Ana Costa opened the harbour of Porto on May 1.",
    ],
)
def test_who_is_spoken_of_is_not_guessed(before):
    """With two who are named, or nobody, or only who says so, or another date, a sentence on her is no row."""
    rows = write(article("a.md", before, "She is due in court on May 2.")).timeline
    assert "on May 2" not in [row.when for row in rows]


def test_a_first_sentence_that_became_the_title_is_told():
    """An article without a title is called by its first sentence; what that dates is a row all the same."""
    first = "A crane fell into the harbour of Porto on Monday."
    page = write(
        article(
            "a.md", first, "Ships of three lines wait outside.", title=first.rstrip("."), day="2026-03-04"
        )
    )
    assert [row.when for row in page.timeline] == ["on Monday"]


def test_what_a_concession_tells_is_a_row():
    """`Though Ana Costa won a prize on May 2` tells that she did."""
    assert "Ana Costa won the prize of Porto on May 2." in rows(
        "Though Ana Costa won the prize of Porto on May 2, the city has sold her boat."
    )


def test_a_question_behind_a_name_is_no_clause():
    """`before Costa Wednesday for what was to be a hearing` tells nothing of Costa."""
    told = rows(
        "Rui Lopes also appeared before Costa Wednesday for what ought to have been a hearing, but left."
    )
    assert not any(text.startswith("Costa") for text in told)


def test_what_somebody_without_a_name_did_is_a_row():
    """The deed in a clause of the names of the dead is the news of its day."""
    told = rows(
        "The names of two singers shot by a gunman who opened fire in a hall on Friday have been revealed."
    )
    assert told == ["A gunman opened fire in a hall on Friday."]


@pytest.mark.parametrize(
    "text",
    [
        "There was no sign of a man who opened fire in a hall on Friday.",
        "Rui Lopes denied that he hid a man who opened fire in a hall on Friday.",
        "The mayor thanked a woman who sang in the hall of Faro on Friday.",
    ],
)
def test_what_somebody_without_a_name_is_not_known_to_have_done_is_no_row(text):
    """Neither what is denied nor what bystanders did is told without the sentence."""
    assert not any(told.startswith("A ") for told in rows(text))


def test_the_couple_is_no_beginning():
    """Who `the couple` are stands in another sentence; a couple of whom it is told which one may begin."""
    assert rows("The couple joined the choir of Braga in 1978 and sang there.") == []
    assert rows("The couple from Porto joined the choir of Braga in 1978 and sang there.")


def test_what_parts_a_date_from_its_deed_is_left_out():
    """`as his rent fell due` speaks of whom it has not named yet; the deed stands without it, with its date."""
    told = rows(
        "The quay of Faro is built of granite.",
        "On May 2, as his rent fell due, Rui Lopes sold the last ferry of Braga to a club.",
    )
    assert told == ["On May 2, Rui Lopes sold the last ferry of Braga to a club."]


@pytest.mark.parametrize(
    "text",
    [
        "On May 2, as he wrote, she sold the last ferry of Braga to a club.",
        "In Braga, as his rent fell due, he sold the last ferry on May 2.",
    ],
)
def test_what_names_nobody_without_its_front_stays_untold(text):
    """A main clause on `she`, or a front that is no date, makes no row."""
    assert rows("The quay of Faro is built of granite.", text) == []


@pytest.mark.parametrize(
    ("before", "told"),
    [("Rui Lopes fled from the jail of Faro on foot.", 0), ("Rui Lopes is a baker from Faro.", 1)],
)
def test_a_deed_of_now_is_not_told_with_a_year_long_ago(before, told):
    """What he did in 1998 is told behind who he is, and not behind what he has done since."""
    assert (
        len(rows("The quay of Faro is built of granite.", before, "He was convicted of theft in 1998."))
        == told
    )

"""Whose name is kept back, where only the lines before say of whom a line is."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write

FELL = "A roofer fell from the tower of Ambel on Monday and died."
MOURNED = "The village of Ambel buried the roofer who died at its tower."
HELD = "A roofer was arrested in Ambel on Monday after a tower burned."
IN_COURT = "The roofer arrested in Ambel over the fire at its tower was in court."


def named(first, kept, later, given):
    """Write up two reports of following days, and return what differs in them."""
    before = article("a.md", first, kept, publisher="Ambel Post", day="2024-05-06")
    after = article("b.md", later, given, publisher="Lagos Mail", day="2024-05-08")
    return [one for one in write(before, after).differences if one.subject.endswith("been named")]


@pytest.mark.parametrize(
    ("kept", "given"),
    [
        ("Police have not released his name.", "The roofer was identified as Rui Tavel, 26, of Ambel."),
        ("No names have been released.", "The coroner identified him as Rui Tavel of Ambel."),
        ("The mayor wouldn't confirm the roofer's identity.", "He was later named as Rui Tavel."),
        ("The roofer's name hasn't been made public.", "Rui Tavel, 26, a father of two, died on Monday."),
        ("The coroner has yet to release a name.", "The roofer has been identified as Rui Tavel."),
    ],
)
def test_a_name_that_is_kept_back_of_whom_the_lines_before_tell(kept, given):
    """Who died, and is `he` or `the roofer` later on, is the victim whose name is kept back and then given."""
    (found,) = named(FELL, kept, MOURNED, given)
    assert found.subject == "Whether victims have been named"
    assert [side.citations[0].quote for side in found.sides] == [kept, given]


def test_a_suspect_of_whom_the_lines_before_tell():
    """Who was arrested is the suspect, in lines that call him so no more."""
    (found,) = named(HELD, "Police didn't name him.", IN_COURT, "He was identified as Rui Tavel.")
    assert found.subject == "Whether the suspect has been named"


def test_who_identifies_somebody_is_not_whom_the_name_is_of():
    """The coroner names the suspect: the name is not that of a victim."""
    given = "The coroner identified the suspect as Rui Tavel, 46."
    (found,) = named(HELD, "The suspect has not been identified.", IN_COURT, given)
    assert found.subject == "Whether the suspect has been named"


@pytest.mark.parametrize(
    ("kept", "given"),
    [
        ("Police have not released his condition.", "The roofer was identified as Rui Tavel."),
        ("The girl who saw him has not been named.", "The man was identified as Rui Tavel."),
        ("Police have not released the cause of his fall.", "He was identified as Rui Tavel."),
        (
            "His name was not released, but friends said that Rui Tavel fell.",
            "He was identified as Rui Tavel.",
        ),
        ("Nobody released his name.", "A sister who came was identified as a cook."),
    ],
)
def test_a_name_that_is_of_nobody_else(kept, given):
    """What is kept back is no name, the name is of somebody else, or the first report has it already."""
    assert not named(FELL, kept, MOURNED, given)


def test_a_name_of_somebody_of_another_age():
    """The line before tells of a boy whose name is kept back, and those who are named are all older."""
    fell = f"{FELL} An 8-year-old boy was hurt by his ladder."
    given = "The coroner identified the roofer as Rui Tavel, 26."
    assert not named(fell, "Police did not release his name.", MOURNED, given)
    assert named(FELL, "Police did not release his name.", MOURNED, given)


def test_a_name_that_was_given_before_it_was_kept_back():
    """What an earlier report gives, a later one that keeps it back does not overtake."""
    kept, given = "Police have not released his name.", "The roofer was identified as Rui Tavel."
    assert not named(FELL, given, MOURNED, kept)


DIED = "Four people were shot at a mill in Ambel on Monday, and three of them died."
DEAD = "The shooting at the mill in Ambel on Monday shook the village."


@pytest.mark.parametrize(
    ("kept", "given"),
    [
        ("None of their names were released on Monday.", "Police identified the dead as Rui Tavel, 26."),
        (
            "The names of both victims were not released.",
            "Rui Tavel, 26; and Ana Moura, 31, were all shot twice.",
        ),
        (
            "The names of both victims were not released.",
            "Rui Tavel, 26, suffered serious wounds at the mill.",
        ),
        ("The identity of a third victim is not known.", "Rui Tavel, 26, was among the three men who died."),
        ("Police have not identified the dead.", "The victims were Rui Tavel, 26, and Ana Moura, 31."),
        (
            "Police have not identified the victims.",
            "The shots left Rui Tavel, 26, dead and a guard in hospital.",
        ),
    ],
)
def test_names_of_several_by_what_befell_them(kept, given):
    """Whoever was shot or died is a victim, in a list too; and one more of them is named when a new name is told."""
    found = [one for one in named(DIED, kept, DEAD, given) if "victims" in one.subject]
    assert [[side.citations[0].quote for side in one.sides] for one in found] == [[kept, given]]


@pytest.mark.parametrize(
    ("kept", "given"),
    [
        ("Both other victims have not been identified.", "Rui Tavel, 26, died at the mill."),
        ("The wounded woman has not been identified.", "Rui Tavel, 26, died at the mill."),
        (
            "Police have not released his name.",
            "The victims were Rui Tavel, 26; Ana Moura, 31; and Ivo Reis, 40.",
        ),
        ("Police have not identified the victims.", "Rui Tavel, 26, heard how three people were shot."),
    ],
)
def test_names_that_are_not_those_of_a_part(kept, given):
    """Of the others, the wounded or one man nobody can tell whose name is told; a neighbour is no victim."""
    assert not named(DIED, kept, DEAD, given)


def test_a_paper_that_names_on_a_later_day_whom_it_did_not():
    """One source keeps a name back and gives it on a later day: an update, and on one day none."""
    kept = "Officers did not release the name of a dead roofer."
    days = ("2024-05-06", "2024-05-08"), ("2024-05-06", "2024-05-06")
    both = [
        write(
            article("a.md", FELL, kept, publisher="Ambel Post", day=first),
            article(
                "b.md",
                MOURNED,
                "The dead roofer was identified as Rui Tavel.",
                publisher="Ambel Post",
                day=last,
            ),
        )
        for first, last in days
    ]
    assert [[one.subject for one in page.differences] for page in both] == [
        ["Whether victims have been named"],
        [],
    ]

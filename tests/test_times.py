"""Dates inside sentences."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.times import find, resolved
from generator.model import Precision


@pytest.mark.parametrize(
    ("text", "when", "date", "precision"),
    [
        ("The talks are set for June 3 in Lisbon.", "for June 3", "XXXX-06-03", "day"),
        ("The first June 3rd session was short.", "June 3rd", "XXXX-06-03", "day"),
        ("It opened on Tuesday, 3 June 2014, at noon.", "on Tuesday, 3 June 2014", "2014-06-03", "day"),
        ("The ship left on 9 Mar 11 for Oslo.", "on 9 Mar 11", "2011-03-09", "day"),
        ("The ship left on 9 March 87.", "on 9 March 87", "1987-03-09", "day"),
        ("The ship left on 9 March 40 crates behind.", "on 9 March", "XXXX-03-09", "day"),
        ("It opened on 2014-06-03.", "2014-06-03", "2014-06-03", "day"),
        ("It runs July 3-5, 2020, in Lisbon.", "July 3-5, 2020", "2020-07-03/2020-07-05", "range"),
        ("The bridge opened in March 2019.", "in March 2019", "2019-03", "month"),
        ("The bridge opened in March.", "in March", "XXXX-03", "month"),
        ("Agenda | late July 2024", "late July 2024", "2024-07", "part-of-month"),
        ("It began in the summer of 2012.", "the summer of 2012", "2012-22", "season"),
        ("The law was passed in 2014.", "in 2014", "2014", "year"),
        ("Unrest has grown since 2014.", "since 2014", "2014/..", "range"),
        ("Unrest has grown since late 2014.", "since late 2014", "2014/..", "range"),
        ("The ship left in early 2014.", "in early 2014", "2014", "year"),
        ("The trial is set for August.", "for August", "XXXX-08", "month"),
        ("2014 \u2013 present: rising tension.", "2014 \u2013 present", "2014/..", "range"),
        ("A long war (1947-1991) ended.", "1947-1991", "1947/1991", "range"),
        ("Early 2000s: rising tension.", "Early 2000s", "200X", "decade"),
        ("It is due by 5 May.", "by 5 May", "../XXXX-05-05", "range"),
        ("It opened on Monday evening.", "on Monday evening", "", "relative"),
        ("They meet in the coming weeks.", "in the coming weeks", "", "relative"),
        ("It ended in August.", "in August", "XXXX-08", "month"),
        ("It came in the first week of June.", "in the first week of June", "XXXX-06", "part-of-month"),
        (
            "It closes in the first quarter of 2014.",
            "in the first quarter of 2014",
            "2014-01/2014-03",
            "range",
        ),
        ("Sales fell in the last half of 2014.", "in the last half of 2014", "2014-07/2014-12", "range"),
        ("It is due in the middle of 2014.", "in the middle of 2014", "2014", "year"),
        ("It is due by mid-2014.", "by mid-2014", "../2014", "range"),
    ],
)
def test_dates_are_as_exact_as_written(text, when, date, precision):
    """A date keeps the precision of its words, and a year that is not stated stays unknown."""
    (moment,) = find(text, "en")
    assert (text[moment.start : moment.end], moment.date, moment.precision) == (
        when,
        date,
        Precision(precision),
    )


@pytest.mark.parametrize(
    "date",
    [
        "during the second week of September 2019",
        "from September 12th through 21st, 2019",
        "before the 12th to 21st of September, 2019",
        "around the beginning of 2019",
        "during the second quarter of 2019",
    ],
)
@pytest.mark.parametrize("gap", ["and", "and the boats of all their neighbours were laid up with them"])
def test_a_date_is_read_the_same_wherever_it_stands_in_a_line(date, gap):
    """What stands before and behind a date, another one too, changes nothing in what is read of it."""
    line = f"The ferries lay in their docks {date} {gap} since May 2011, whatever the weather was."
    alone = find(f"It rained {date} on us.", "en")[0]
    first, last = find(line, "en")
    assert (line[first.start : first.end], first.date) == (
        f"It rained {date} on us."[alone.start : alone.end],
        alone.date,
    )
    assert last.date == "2011-05/.."


@pytest.mark.parametrize(
    "text",
    [
        "In 2000 homes there was no light.", "They may 15 be right.", "They march 20 miles.", "It is 30 February.",
        "Feb. 30 is no day.", "The Sunday Times wrote it.", "Until 3I/ATLAS is gone.", "Room 2014 was empty.",
        "It cost 2014 euros.",
    ],
)  # fmt: skip
def test_numbers_and_names_are_no_dates(text):
    """What could be a number or a name is not read as a date."""
    assert not find(text, "en")


def test_languages_without_rules_have_no_dates():
    """Only English has rules, and another language is left alone."""
    assert not find("Er kam am 3. August 2014 an.", "de")


def test_a_date_before_a_noun_is_the_nouns():
    """In `the June 3 murder` the date is that of the murder, not of the sentence."""
    (moment,) = find("He was held after the June 3 murder.", "en")
    assert moment.attributive


def test_a_weekday_means_the_last_one_before_its_article():
    """A weekday is resolved for sorting only, to the article's day or the days before."""
    (moment,) = find("It burned on Monday.", "en")
    assert resolved(moment, dt.date(2025, 8, 6)) == dt.date(2025, 8, 4)
    assert resolved(moment, None) is None


@given(st.text(alphabet="Jun3 -,0123456789MayondySifrte.\u2013/", max_size=60))
def test_dates_lie_in_their_text_and_apart(text):
    """Whatever the text, dates have exact places that do not overlap."""
    moments = find(text, "en")
    assert all(0 <= moment.start < moment.end <= len(text) for moment in moments)
    assert all(left.end <= right.start for left, right in itertools.pairwise(moments))


@pytest.mark.parametrize(
    "text", ["Order 2000-00-01 was late.", "Build 2014-13-02 failed.", "On 2014-02-30 it closed."]
)
def test_figures_written_as_a_date_of_no_month_are_none(text):
    """A number such as that of an order may look like a date; there is no month 0 or 13."""
    assert find(text, "en") == ()


def test_what_came_not_until_a_year_came_in_it():
    """`Not until` bounds nothing: it is when something came about."""
    text = "It was not until 2003 that the ferry sailed again."
    (one,) = find(text, "en")
    assert (one.date, one.precision, text[one.start : one.end]) == ("2003", Precision.YEAR, "2003")

"""Full dates as people write them."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language import dates

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-08-06", "2025-08-06T00:00:00+02:00"),
        ("2025/08/06", "2025-08-06T00:00:00+02:00"),
        ("2025-01-06 14:00", "2025-01-06T14:00:00+01:00"),
        ("2025-08-06T14:00:05Z", "2025-08-06T14:00:05+00:00"),
        ("2025-08-06T14:00:05.123-04:00", "2025-08-06T14:00:05-04:00"),
        ("2025-08-06 14:00 +0530", "2025-08-06T14:00:00+05:30"),
        ("6 August 2025", "2025-08-06T00:00:00+02:00"),
        ("6. August 2025", "2025-08-06T00:00:00+02:00"),
        ("August 6, 2025", "2025-08-06T00:00:00+02:00"),
        ("Aug. 6th, 2025 at 2:30 p.m.", "2025-08-06T14:30:00+02:00"),
        ("Wednesday, 6 August 2025, 09:15 UTC", "2025-08-06T09:15:00+00:00"),
        ("Wed, 06 Aug 2025 14:00:00 +0200", "2025-08-06T14:00:00+02:00"),
        ("Wed, 06 Aug 2025 14:00:00 EST", "2025-08-06T14:00:00-05:00"),
    ],
)
def test_dates_are_read(text, expected):
    """A day without a time is midnight in the site's zone; an offset that is written counts."""
    assert dates.parse(text, BERLIN).isoformat() == expected


@pytest.mark.parametrize(
    "text",
    ["", "soon", "2025", "2025-08", "August 2025", "06/08/2025", "2025-02-30", "31 April 2025", "2025-08-06 25:00",
     "0000-01-01", "9999-12-31", "2025-08-06 2025-08-07", "August 6", "1e400"],
)  # fmt: skip
def test_what_is_no_full_date_is_refused_with_a_hint(text):
    """What lacks a part, does not exist, or can be read in two ways is not read."""
    with pytest.raises(ValueError, match="; write it as"):
        dates.parse(text, BERLIN)


@given(
    st.dates(dt.date(1000, 1, 1), dt.date(9998, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y"]),
)
def test_every_day_is_read_in_every_form(day, form):
    """Whatever the day, its three forms give it back."""
    assert dates.parse(day.strftime(form), dt.UTC).date() == day


@given(st.text(max_size=60))
def test_any_text_is_a_date_or_refused(text):
    """Nothing but a ValueError comes out of a text that is no date."""
    with suppress(ValueError):
        assert dates.parse(text, BERLIN).tzinfo is not None


@pytest.mark.parametrize(
    ("name", "day"),
    [("2025-08-06-fire.md", dt.date(2025, 8, 6)), ("20250806_fire.txt", dt.date(2025, 8, 6)),
     ("2025-08-06.md", dt.date(2025, 8, 6)), ("20250806123.md", None), ("2025-13-06-x.md", None), ("fire.md", None)],
)  # fmt: skip
def test_file_names_begin_with_a_date(name, day):
    """The date is a prefix of its own, not the beginning of a longer number."""
    found = dates.prefix(name, dt.UTC)
    assert (found and found.date()) == day


def test_first_full_date_of_a_text_is_found():
    """A month and day without a year is no full date."""
    found = dates.find("Since May 3 it was shut; on 4 May 2025 it opened, on 2025-06-01 it closed.", dt.UTC)
    assert found is not None
    assert found[0].date() == dt.date(2025, 5, 4)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Updated 12 / 19 / 2005 3:36 PM", "2005-12-19T15:36:00"),
        ("Last updated 13:26 14 / 09 / 2013", "2013-09-14T00:00:00"),
        ("8:13 AM PDT 8 / 2 / 2013", "2013-08-02T00:00:00"),
        ("04/04/2012", "2012-04-04T00:00:00"),
        ("11 / 28 / 05", "2005-11-28T00:00:00"),
        ("updated 7 / 28 / 2004 3:02: 00 PM ET", "2004-07-28T00:00:00"),
        ("Novemer 27, 2005", "2005-11-27T00:00:00"),
        ("Friday, Febuary 3 2012", "2012-02-03T00:00:00"),
        ("Posted 2 / 3 / 2009 11:11 PM", None),
        ("8 / 2 / 13 at 1:30 PM CET", None),
        ("Posted 31 / 31 / 2009", None),
        ("Section 27, 2005", None),
    ],
)
def test_a_stamp_is_read_where_it_has_one_reading(line, expected):
    """Numbers are a day where only one order can be meant; a misspelt month is the one that it is like."""
    found = dates.stamp(line, dt.UTC)
    assert (found and found.strftime("%Y-%m-%dT%H:%M:%S")) == expected

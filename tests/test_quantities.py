"""Numbers of things in sentences, and when two of them can both be right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.quantities import Quantity, Shade, agree, find


@pytest.mark.parametrize(
    ("text", "value", "shade", "unit"),
    [
        ("at least 12 people came", 12, "least", ""),
        ("about 3.5 percent of them", 3.5, "about", "%"),
        ("it cost $2.5 million", 2_500_000, "exact", "$"),
        ("some 10,500 came", 10_500, "about", ""),
        ("twenty-one men", 21, "exact", ""),
        ("fewer than five", 5, "most", ""),
        ("around 9:30 p.m.", 21 * 60 + 30, "about", "clock"),
        ("at 12:05 a.m.", 5, "exact", "clock"),
        ("about 7.25pm", 19 * 60 + 25, "about", "clock"),
        ("at 05:10 p.m.", 17 * 60 + 10, "exact", "clock"),
        ("at about 2045 GMT", 20 * 60 + 45, "about", "clock"),
        ("at 0725 hours", 7 * 60 + 25, "exact", "clock"),
        ("shortly after noon", 12 * 60, "soon", "clock"),
        ("just before midnight", 0, "lately", "clock"),
        ("around 5:15 Tuesday afternoon", 17 * 60 + 15, "about", "clock"),
        ("at 9 that night", 21 * 60, "exact", "clock"),
        ("at 2 on Sunday morning", 2 * 60, "exact", "clock"),
        ("at 12 last night", 0, "exact", "clock"),
        ("2000 hours of work", 2000, "exact", ""),
    ],
)
def test_quantities_are_read_with_how_they_are_meant(text, value, shade, unit):
    """A number has its value, its unit, and whether it is exact or a bound."""
    (found,) = find(text)
    assert (found.value, found.shade, found.unit) == (value, Shade(shade), unit)


def _of(text):
    return find(text)[0]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("12 people", "12 men", True),
        ("12 people", "14 people", False),
        ("at least 12 people", "14 people", True),
        ("more than 14 people", "12 people", False),
        ("about 10,000 people", "10,500 people", True),
        ("10,000 people", "10,500 people", True),
        ("up to 5 people", "20 people", False),
        ("about 9:30 p.m.", "9:38 p.m.", True),
        ("about 9:30 p.m.", "9:50 p.m.", False),
        ("about 9 p.m.", "9:15 p.m.", True),
        ("about 9 p.m.", "9:25 p.m.", False),
        ("9 p.m.", "9:10 p.m.", True),
        ("9 p.m.", "9:15 p.m.", False),
        ("9:20 p.m.", "9:25 p.m.", True),
        ("9:20 p.m.", "9:30 p.m.", False),
        ("shortly after 3 a.m.", "3:20 a.m.", True),
        ("shortly after 3 a.m.", "2:40 a.m.", False),
        ("just before 3 a.m.", "2:40 a.m.", True),
        ("around midnight", "11:45 p.m.", True),
        ("around midnight", "11:15 p.m.", False),
        ("9:30 p.m.", "11 p.m.", False),
        ("11:57 p.m.", "12:02 a.m.", True),
        ("$138 million", "$138.7 million", True),
        ("$13 million", "$13.8 million", False),
        ("138 people", "1,387 people", False),
        ("after 3 a.m.", "3:40 a.m.", True),
        ("after 3 a.m.", "4:20 a.m.", False),
        ("shortly after 3 a.m.", "3:40 a.m.", False),
        ("before 6 p.m.", "5:15 p.m.", True),
        ("before 6 p.m.", "6:45 p.m.", False),
        ("10 years", "14 years", False),
        ("40 barrels", "41 barrels", True),
        ("10 miles", "9.6 miles", True),
        ("up to $18 million", "in excess of $16 million", True),
    ],
)
def test_rounding_and_bounds_are_no_difference(left, right, expected):
    """Two quantities agree where one rounds or bounds the other."""
    assert agree(_of(left), _of(right)) is expected


@given(st.integers(0, 10**7), st.integers(0, 10**7), st.sampled_from(Shade), st.sampled_from(Shade))
def test_agreement_is_mutual(left, right, shade, other):
    """It does not matter which of two quantities is asked about the other."""
    one, two = Quantity(0, 1, float(left), shade), Quantity(0, 1, float(right), other)
    assert agree(one, two) == agree(two, one)


def test_dozens_and_or_so_are_round_numbers():
    """`Two dozen` is about 24, `fifty or so` about fifty, and `one another` no number."""
    dozen, so = find("two dozen sheds and fifty or so barns beside one another")
    assert (dozen.value, dozen.shade) == (24, Shade.ABOUT)
    assert (so.value, so.shade) == (50, Shade.ABOUT)

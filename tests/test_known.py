"""What was made of records lately is asked of the very record, and of few."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.cache.known import MOST, Known


@given(st.lists(st.tuples(st.integers(0, 2 * MOST), st.integers(0, 2)), max_size=200))
def test_a_function_says_what_it_says(asked):
    """Whatever was asked before: the answer is that of the function, and no more records are held than the bound."""
    records = [[number] for number in range(2 * MOST + 1)]
    known = Known(lambda record, rest: (record[0], rest))
    for number, rest in asked:
        assert known(records[number], rest) == (number, rest)
        assert len(known._known) <= MOST


def test_the_very_record_is_asked_about_once():
    """The same record with the same arguments is worked out once; an equal one, or with others, anew."""
    made = []
    known = Known(lambda record, rest: made.append((record, rest)))
    one, equal = ["a", "text"], ["a", "text"]
    for record, rest in ((one, "x"), (one, "x"), (equal, "x"), (one, "y"), (one, "y")):
        known(record, rest)
    assert made == [(one, "x"), (equal, "x"), (one, "y")]


def test_as_many_as_there_is_room_for_stay_known():
    """Records asked about in turn are all known the second time, as long as there is room for them."""
    made = []
    known = Known(made.append)
    records = [[number] for number in range(MOST)]
    for record in records * 2:
        known(record)
    assert len(made) == MOST

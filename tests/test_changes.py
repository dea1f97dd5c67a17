"""What separates a value from a former one gives it back, with the very records that both have."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cache import changes
from generator.cache.changes import SMALL, Comparison, Cuts, Joining
from generator.cache.thaw import freeze, thaw
from generator.errors import Problem, Severity
from generator.model import Asset

plain = st.none() | st.booleans() | st.integers(0, 2) | st.sampled_from(["", "a", "b"]) | st.just(1.0)
values = st.recursive(
    plain,
    lambda inner: st.lists(inner, max_size=6).map(tuple) | st.dictionaries(st.sampled_from("abcd"), inner),
    max_leaves=20,
)
tables = st.dictionaries(st.integers(0, 9), values, max_size=8)


def told(now, before, there=()):
    """Join a former value with what separates another from it, by way of bytes."""
    return Joining().join(before, thaw(freeze(Comparison().change(now, before), 0, there), there))


@pytest.mark.parametrize("small", [0, 3, SMALL])
@given(st.data())
def test_what_is_told_gives_the_value(small, data) -> None:
    """To the last letter, kinds and the order of keys among it, whatever is gone into."""
    before, now = data.draw(values | tables), data.draw(values | tables)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(changes, "SMALL", small)
        assert repr(told(now, before)) == repr(now)


@given(st.lists(st.sampled_from(range(6))), st.lists(st.sampled_from(range(6))))
def test_rows_hold_the_very_records(now, before) -> None:
    """Records are known by what they are, not by what they say: those that the reader has are not made again."""
    records = [Asset(f"{number}.png", "one") for number in range(6)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(changes, "SMALL", 0)
        found = told(
            tuple(records[number] for number in now), tuple(records[number] for number in before), records
        )
    assert [records.index(one) for one in found] == now
    assert all(one is records[number] for one, number in zip(found, now, strict=True))


def test_an_edit_is_told_by_itself() -> None:
    """Of a long row one element in the middle, and nothing of the others."""
    before = tuple(f"line {number}" for number in range(2 * SMALL))
    now = (*before[:70], "another", *map("".join, before[71:]))
    assert Comparison().change(now, before) == Cuts(((70, 71, ("another",)),))


@given(
    st.lists(st.integers(0, 199), max_size=9),
    st.lists(st.tuples(st.integers(0, 199), st.integers(0, 3)), max_size=9),
)
def test_what_came_and_went_is_told_by_itself(gone, come) -> None:
    """Wherever: what stands between is not told, although it stands elsewhere now."""
    before = tuple((f"line {number}",) for number in range(200))
    now = [line for number, line in enumerate(before) if number not in gone]
    for place, count in come:
        now[place:place] = [(f"new at {place}", number) for number in range(count)]
    change = Comparison().change(tuple(now), before)
    assert Joining().join(before, change) == tuple(now)
    told = sum(len(new) for _, _, new in change.cuts) if change else 0
    assert told <= 10 * (len(gone) + sum(count for _, count in come))


@dataclass(frozen=True)
class Worked:
    """A record with room for what is worked out of it."""

    rows: tuple[int, ...]
    counts: Counter[str] = field(default_factory=Counter)


def test_a_record_is_joined_field_by_field() -> None:
    """With what was worked out of it, and tables stay of their kind."""
    rows = tuple(range(2 * SMALL))
    before, now = Worked(rows, Counter("ab")), Worked(rows, Counter("abb"))
    for one, worked in ((before, [1]), (now, [2])):
        one.__dict__["worked"] = worked
    now.__dict__["later"] = "more"
    found = Joining().join(before, Comparison().change(now, before))
    assert (found, found.__dict__) == (now, now.__dict__)
    assert found.rows is rows
    assert type(found.counts) is Counter


def test_what_two_tables_share_stays_one() -> None:
    """A row of records that stands in several tables is told once and made once."""
    row = tuple(range(2 * SMALL))
    other = (*row, -1)
    found = told({"one": other, "two": other}, {"one": row, "two": row})
    assert found["one"] == other
    assert found["one"] is found["two"]


def test_a_record_that_is_another_comes_whole() -> None:
    """Its reader makes it, as any that is kept."""
    before = (Problem("a.md", 1, 1, Severity.NOTE, "one"),) * (2 * SMALL)
    now = (*before[:-1], Problem("a.md", 2, 1, Severity.NOTE, "another"))
    assert told(now, before) == now

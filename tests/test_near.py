"""What functions gave for records is known by the very record, wherever in a row of them it stands."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter, eq

from hypothesis import given
from hypothesis import strategies as st

from generator.cache.near import Near


@dataclass(frozen=True)
class Record:
    """A record that is equal to others."""

    name: str


RECORDS = tuple(Record(f"r{number % 4}") for number in range(8))
rows = st.lists(st.sampled_from(range(8)), unique=True)
builds = st.lists(st.lists(st.tuples(st.sampled_from(range(8)), st.sampled_from("ab"))), max_size=6)


@given(builds)
def test_values_are_those_of_the_function_and_old_rows_are_not_asked_again(history) -> None:
    """Whatever moves, comes or goes, a row that was there in the last build is not worked out again."""
    near, before = Near(), []
    for drawn in history:
        build = list({number: (number, word) for number, word in drawn}.values())
        asked = []

        def make(record: Record, word: str, asked: list[object] = asked) -> tuple[str, str]:
            asked.append((next(n for n, one in enumerate(RECORDS) if one is record), word))
            return record.name, word

        found = near.each("names", make, (RECORDS[n] for n, _ in build), (word for _, word in build))
        assert list(found) == [(RECORDS[n].name, word) for n, word in build]
        assert asked == [row for row in build if row not in before]
        before = build


@given(st.lists(rows, max_size=6))
def test_records_that_say_the_same_are_the_object_that_they_were(history) -> None:
    """A record that was put together anew, as the last build had it, is that build's object, in its new place."""
    near, before = Near(), {}
    for build in history:
        new = [(number, Record(f"{number}")) for number in build]
        found = near.same("records", (one for _, one in new), key=lambda one: one.name, alike=Record.__eq__)
        assert [one.name for one in found] == [str(number) for number in build]
        assert all(found[place] is before.get(number, one) for place, (number, one) in enumerate(new))
        before = dict(zip(build, found, strict=True))


def test_as_long_as_all_records_are_the_same_so_are_the_tuples() -> None:
    """Who is given the very records again is given the very tuples again."""
    near = Near()
    kept = [near.same("records", RECORDS, key=attrgetter("name"), alike=eq) for _ in range(2)]
    values = [near.each("names", lambda record: record.name, RECORDS) for _ in range(2)]
    assert kept[0] is kept[1]
    assert values[0] is values[1]


def test_what_is_equal_stays_the_object_that_it_was() -> None:
    """Who compares what goes to another process with what came from there has little to look at."""
    near, words = Near(), [f"word {number}" for number in range(len(RECORDS))]
    near.each("words", both, RECORDS, words)
    again = [word if number == 3 else f"{word[:4]} {number}" for number, word in enumerate(words)]
    again[1] = "something else"
    assert near.each("words", both, RECORDS, again) == tuple(map(both, RECORDS, again))
    _, _, tables = near.handed_on()
    (_, told), _ = tables["words"]
    assert [number for number, word in enumerate(words) if told[number] is not word] == [1]


def both(record: Record, word: str) -> str:
    return f"{record.name} {word}"


def test_another_process_takes_up_what_is_not_meant_here_alone() -> None:
    """Values go to another process with their records, but those that mean something here alone."""
    near, other = Near(), Near()
    near.each("names", lambda record: record.name, RECORDS)
    near.each("places", id, RECORDS, here=True)
    near.same("records", RECORDS, key=lambda one: one.name, alike=Record.__eq__)
    other.take_up(near.handed_on())
    assert other.same("records", RECORDS, key=lambda one: one.name, alike=Record.__eq__) == RECORDS
    assert other.each("names", lambda _: "another", RECORDS) == tuple(one.name for one in RECORDS)
    assert other.each("places", lambda _: "another", RECORDS) == ("another",) * len(RECORDS)

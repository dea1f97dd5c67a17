"""Records are what frozen dataclasses with slots are, to whoever makes, compares, prints, changes or pickles them."""

from __future__ import annotations

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.record import record


@record
class Boat:
    """A boat, with a crew that each has for itself."""

    name: str
    length: float = 4.5
    crew: list[str] = field(default_factory=list)
    mended: int = field(default=0, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("a boat has a name")

    @property
    def long(self) -> bool:
        """Whether it is no dinghy."""
        return self.length > 6


@dataclass(frozen=True, slots=True)
class Ship:
    """The same as a dataclass."""

    name: str
    length: float = 4.5
    crew: list[str] = field(default_factory=list)
    mended: int = field(default=0, repr=False, compare=False)


@record
class Buoy:
    """It says nothing."""


@record
class Mast:
    """It says one thing."""

    height: int


def test_it_is_made_and_filled_as_a_dataclass_is():
    """By place or by name, with what is usual in the place of what is not said, each with a list of its own."""
    boat, other = Boat("Lark"), Boat(name="Lark", crew=["Ina"])
    assert (boat.name, boat.length, boat.crew, boat.mended, boat.long) == ("Lark", 4.5, [], 0, False)
    assert other.crew == ["Ina"]
    assert Boat("Lark").crew is not boat.crew
    assert not hasattr(boat, "__dict__")
    assert is_dataclass(Boat)
    assert [one.name for one in fields(Boat)] == ["name", "length", "crew", "mended"]
    for wrong in ({}, {"name": "Lark", "sail": 1}):
        with pytest.raises(TypeError):
            Boat(**wrong)
    with pytest.raises(ValueError, match="a boat has a name"):
        Boat("")


def test_nothing_of_it_is_changed_or_taken_away():
    """A changed one is another one."""
    boat = Boat("Lark")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'name'"):
        boat.name = "Wren"
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'oars'"):
        boat.oars = 2
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'name'"):
        del boat.name
    assert replace(boat, name="Wren", mended=3).name == "Wren"
    assert boat == Boat("Lark")


@given(st.text(min_size=1), st.floats(allow_nan=False), st.integers(), st.integers())
def test_it_says_and_compares_what_a_dataclass_does(name, length, one, other):
    """Fields that do not count do not count."""
    boats, ships = ([kind(name, length, ["Ina"], number) for number in (one, other)] for kind in (Boat, Ship))
    assert repr(boats[0]) == repr(ships[0]).replace("Ship", "Boat", 1)
    assert boats[0] == boats[1]
    assert boats[0] != Boat(f"{name}s", length, ["Ina"])
    assert boats[0] != ships[0]
    assert (Mast(one) == Mast(other)) == (one == other)
    assert hash(Mast(one)) == hash(Mast(one))
    assert len({Buoy(), Buoy(), Mast(one), Mast(one)}) == 2


def test_what_cannot_be_hashed_makes_it_so():
    """As with a dataclass."""
    with pytest.raises(TypeError, match="unhashable"):
        hash(Boat("Lark"))


def test_it_is_pickled_and_copied():
    """With all its fields, those too that do not count."""
    boat = Boat("Lark", 7.0, ["Ina"], 2)
    for found in (pickle.loads(pickle.dumps(boat)), copy.deepcopy(boat)):  # noqa: S301 - written here
        assert (found, found.mended, found.long) == (boat, 2, True)


def test_it_tells_how_it_is_made():
    """Whoever inspects it sees its fields."""
    assert list(inspect.signature(Boat).parameters) == ["name", "length", "crew", "mended"]


def test_one_may_be_derived_from_another():
    """Who adds to a record has its fields, and what compares it."""

    class Launch(Boat):
        __slots__ = ()

    assert Launch("Lark") == Launch("Lark", mended=1)
    assert Launch("Lark") != Boat("Lark")

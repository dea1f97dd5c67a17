"""A number of a text: where it stands, how much it is, and how exactly it is meant."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Shade(StrEnum):
    """How a number is meant; `SOON` and `LATELY` are times of day: shortly after another, and shortly before it."""

    EXACT = "exact"
    ABOUT = "about"
    SOON = "soon"
    LATELY = "lately"
    LEAST = "least"
    MOST = "most"


class Quantity(NamedTuple):  # there are many: a named tuple is made and read again in a third of the time
    """A number at `text[start:end]`, its shade included; `unit` is `$`, `%`, `clock` (minutes) or empty."""

    start: int
    end: int
    value: float
    shade: Shade
    unit: str = ""

"""Mentions that give one slot one value: what sources agree on, told by a clause of one, else by the value alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from generator.digest.differences.sides import Value


class Alike(NamedTuple):
    """Values that are one, by the lines that give them.

    `subject` says what slot it is, as differences call theirs, and `text` is the value in the words of one of the
    lines, for where no clause tells it; both are empty of a slot that takes a clause. `bare` slots never take one.
    """

    values: list[Value]
    subject: str = ""
    text: str = ""
    bare: bool = False

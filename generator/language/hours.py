"""What was done at an hour that a text tells, by the step of an event: one data file a language in `data/hours`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from generator.language.tables import table
from generator.language.words import primary


class Step(NamedTuple):
    """A step of an event: its `name`, what a difference in its hour is called, whether several may have taken it."""

    name: str
    subject: str
    of_somebody: bool


@dataclass(frozen=True, slots=True)
class Hours:
    """The steps of a language by name, and the forms that tell them and what stands around an hour.

    `either` is what an hour is called which some give to the event and some to the call for it.
    `done` has a group for each of `named`, in their order.
    """

    steps: dict[str, Step]
    either: str
    named: tuple[str, ...]
    done: re.Pattern[str]
    state: re.Pattern[str]
    opens: re.Pattern[str]
    goes_on: re.Pattern[str]
    heard: re.Pattern[str]
    another: re.Pattern[str]

    def step(self, match: re.Match[str]) -> str:
        """Return the name of the step that a match of `done` tells."""
        return self.named[(match.lastindex or 1) - 1]


@cache
def hours(language: str) -> Hours:
    """Return what a language tells of the hours of events; a `KeyError` where it has no file."""
    told = table("hours", primary(language))
    steps = [Step(row["name"], row["subject"], row.get("of_somebody", False)) for row in told["step"]]
    done = "|".join(f"({'|'.join(row['forms'])})" for row in told["step"])
    return Hours(
        {step.name: step for step in steps},
        told["either"],
        tuple(step.name for step in steps),
        _form(rf"\b(?=\w)(?:{done})\b"),  # tried where a word begins, and not where one ends
        _form(rf"\b{told['state']}"),
        re.compile(told["opens"]),
        _form(rf"{told['goes_on']}(?:{done})\b"),
        _form(rf"\b{told['heard']}\Z"),
        _form(rf"\b{told['another']}\b"),
    )


def _form(form: str) -> re.Pattern[str]:
    return re.compile(form, re.IGNORECASE)

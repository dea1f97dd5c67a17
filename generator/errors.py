"""What can go wrong, and how it is told.

Flaws of the input are `Problem` records: they are collected, never raised one by one, and
listed together. What stops a command is an exception of this tree, which the command line
turns into an exit code:

    NewsfoldError
    ├── UsageError          2  an option or the configuration cannot be used
    │   └── ConfigError     2  the same, with the places in the configuration file
    ├── ThemeError          1  a theme is missing, or a template of it fails
    ├── PublishError        1  the output folder was refused or could not be written
    └── OutputError         1  the standard output took no more
        └── UnheardError    1  whoever read it has heard enough: nothing is said of it
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Severity(StrEnum):
    """How bad a problem is: an error leaves an article out, a warning does not, a note never fails a build."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One flaw of the input: where it is, what it is, what to do about it.

    `path` is written as the user would type it; `line` and `column` count from one, and are 1:1
    where the whole file is meant.
    """

    path: str
    line: int
    column: int
    severity: Severity
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """Render as `path:line:column: severity: message (hint)`, always on one line."""
        hint = f" ({self.hint})" if self.hint else ""
        text = f"{self.path}:{self.line}:{self.column}: {self.severity}: {self.message}{hint}"
        return "".join(
            char if char.isprintable() else char.encode("unicode_escape").decode() for char in text
        )


def failing(problems: Iterable[Problem]) -> bool:
    """Tell whether any of these is more than a note."""
    return any(problem.severity is not Severity.NOTE for problem in problems)


class NewsfoldError(Exception):
    """A command cannot go on; `exit_code` is what the process returns."""

    exit_code = 1


class UsageError(NewsfoldError):
    """An option has a value that cannot be used."""

    exit_code = 2


class ConfigError(UsageError):
    """The configuration cannot be used; `problems` names every place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class ThemeError(NewsfoldError):
    """A theme is missing or one of its templates fails."""


class PublishError(NewsfoldError):
    """The output folder was refused or could not be written."""


class OutputError(NewsfoldError):
    """The standard output took no more, on a full disk say; what the command did is done all the same."""


class UnheardError(OutputError):
    """Nobody reads the standard output any more."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `did you mean 'x'?` for the nearest known word, or an empty string."""
    near = get_close_matches(word.lower(), list(known), n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'?" if near else ""

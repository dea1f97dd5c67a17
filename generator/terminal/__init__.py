"""What a command says to people: problems on stderr, one summary line on stdout, progress on a terminal."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from typing import TYPE_CHECKING

from generator.errors import OutputError, Problem, Severity, UnheardError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.build import Report
    from generator.errors import NewsfoldError
    from generator.model import Site
    from generator.run import Run
    from generator.terminal.progress import Bar

WORTH_A_BAR = 1.0
"""Seconds after which a run shows how far it is."""

VERBS = {
    "load": "reading",
    "group": "grouping",
    "digest": "writing digests",
    "render": "rendering",
    "search": "indexing",
    "publish": "publishing",
}


class Terminal:
    """Says what happened; `quiet` leaves out notes and summaries, `verbose` adds the time of each stage."""

    def __init__(self, *, quiet: bool = False, verbose: bool = False) -> None:
        self.quiet = quiet
        self.verbose = verbose
        self._hushed = False
        self._begun = time.perf_counter()
        self._bar: Bar | None = None

    def say(self, line: str) -> None:
        """Print a line to stdout at once, also into a pipe. Raises OutputError where it cannot be written."""
        if self._hushed:
            return
        try:
            print(line, flush=True)  # noqa: T201 - this is the one place that speaks
        except OSError as error:
            raise unsaid(error) from error

    def complain(self, line: str) -> None:
        """Print a line to stderr; where nobody can hear it, the work goes on."""
        if self._hushed:
            return
        with contextlib.suppress(OSError):
            print(line, file=sys.stderr, flush=True)  # noqa: T201 - this is the one place that speaks

    def detail(self, line: str) -> None:
        """Print a line to stderr for those who asked for details."""
        if self.verbose:
            self.complain(line)

    def problems(self, problems: Iterable[Problem]) -> None:
        """List problems by place."""
        self.end()
        for problem in sorted(problems):
            if not (self.quiet and problem.severity is Severity.NOTE):
                self.complain(str(problem))

    def failure(self, error: NewsfoldError) -> None:
        """Say why a command could not go on."""
        self.end()
        listed = getattr(error, "problems", ())
        if listed:
            self.problems(listed)
        elif not isinstance(error, UnheardError):
            text = str(error)
            self.complain(text if ": error: " in text else f"error: {text}")

    def summary(self, report: Report, run: Run) -> None:
        """Sum a build up in one line, and under `verbose` its stages before it.

        Where it cannot be written that is said, and the work goes on: the site is published or is not.
        """
        self.end()
        if self.verbose:
            for stage, seconds in run.stages:
                self.complain(f"{VERBS[stage]:>16} {seconds:8.2f} s")
        if self.quiet:
            return
        counts = counted(report)
        if report.published:
            done = f"{_count(len(report.written), 'file')} written, {len(report.removed)} removed"
        else:
            done = "nothing published"
        try:
            self.say(f"{counts}, {done} in {run.seconds:.1f} s")
        except OutputError as error:
            self.failure(error)

    def checked(self, site: Site, problems: tuple[Problem, ...]) -> None:
        """Sum a check up in one line."""
        if self.quiet:
            return
        bad = [problem.severity for problem in problems]
        found = ", ".join(_count(bad.count(severity), severity.value) for severity in Severity)
        self.say(f"{_count(len(site.articles), 'article')}, {_count(len(site.topics), 'topic')}: {found}")

    def tell(self, stage: str, done: int, total: int) -> None:
        """Draw a bar once a run has gone on for a while, on a terminal only."""
        if self.quiet or not sys.stderr.isatty() or time.perf_counter() - self._begun < WORTH_A_BAR:
            return
        if self._bar is None:
            from generator.terminal.progress import Bar  # noqa: PLC0415 - costs 30 ms, and few runs draw

            self._bar = Bar()
        self._bar.show(VERBS[stage], done, total)

    def hush(self) -> None:
        """Say nothing from here on."""
        self._hushed = True

    def told_to_end(self, number: int) -> None:
        """Say by which signal the command ends."""
        self.end()
        self.complain(f"error: ended by {signal.Signals(number).name}")
        self.hush()

    def end(self) -> None:
        """Take the bar away."""
        if self._bar:
            self._bar.end()
            self._bar = None
        self._begun = time.perf_counter()


def unsaid(error: OSError) -> OutputError:
    """Return what it means that standard output took no more, and let it take all from here on.

    Else the interpreter would try the same words again at its end.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):
        return UnheardError()
    return OutputError(f"cannot write to standard output: {error.strerror}")


def counted(report: Report) -> str:
    """Say what a build is made of."""
    return f"{_count(report.articles, 'article')}, {_count(report.topics, 'topic')}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"

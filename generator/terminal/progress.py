"""How far a run is, drawn on a terminal: the stage, how many of how many, how many a second, the time left."""

from __future__ import annotations

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TimeRemainingColumn
from rich.progress import TextColumn as Words
from rich.text import Text


class Rate(ProgressColumn):
    """How many are done in a second, where that is known."""

    def render(self, task: Task) -> Text:
        """Write it."""
        return Text(f"{task.speed:,.0f}/s" if task.speed else "")


class Bar:
    """One line on stderr, which goes away in the end."""

    def __init__(self) -> None:
        self._drawn = Progress(
            Words("{task.description:>16}"),
            BarColumn(),
            MofNCompleteColumn(),
            Rate(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._drawn.start()
        self._task = self._drawn.add_task("", total=None)
        self._stage = ""

    def show(self, stage: str, done: int, total: int) -> None:
        """Show how far a stage is: so many of so many, or that it is on, where they are not counted."""
        if stage != self._stage:
            self._stage = stage
            self._drawn.reset(self._task, description=stage, total=total or None)
        self._drawn.update(self._task, completed=done, total=total or None)

    def end(self) -> None:
        """Take it away."""
        self._drawn.stop()

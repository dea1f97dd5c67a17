"""What the browsers are told: the number of the last build, what is wrong, which files are new.

The newest state is kept and not a list of events: a browser that was away for a while needs no more than that.
"""

from __future__ import annotations

import json
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.errors import Problem

MOST_TOLD = 50
"""So many problems are shown in a browser; all are in the terminal."""


@dataclass(frozen=True, slots=True)
class State:
    """What came of a build. `version` is another after each build and each start of the server."""

    version: str
    problems: tuple[Problem, ...] = ()
    failure: str = ""
    changed: tuple[str, ...] = ()

    def to_event(self) -> bytes:
        """Write it as an event of a stream (HTML standard, section 9.2)."""
        record = {
            "version": self.version,
            "failure": self.failure,
            "total": len(self.problems),
            "problems": [
                {
                    "place": f"{p.path}:{p.line}:{p.column}",
                    "severity": p.severity.value,
                    "message": p.message,
                    "hint": p.hint,
                }
                for p in self.problems[:MOST_TOLD]
            ],
            "changed": list(self.changed),
        }
        return f"event: state\ndata: {json.dumps(record)}\n\n".encode()


class News:
    """Keeps the newest state, and wakes those who wait for another."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._begun = time.time_ns()
        self._count = 0
        self._open = True
        self.state = State(f"{self._begun:x}.0")

    def tell(self, problems: Iterable[Problem] = (), failure: str = "", changed: Iterable[str] = ()) -> None:
        """Make the outcome of a build known."""
        with self._condition:
            self._count += 1
            version = f"{self._begun:x}.{self._count}"
            self.state = State(version, tuple(problems), failure, tuple(changed))
            self._condition.notify_all()

    def close(self) -> None:
        """Let everybody go who waits."""
        with self._condition:
            self._open = False
            self._condition.notify_all()

    def follow(self, patience: float) -> Iterator[State | None]:
        """Yield the state and each new one; None whenever nothing has come for `patience` seconds."""
        known = ""
        while True:
            with self._condition:
                if self._open and self.state.version == known:
                    self._condition.wait(patience)
                if not self._open:
                    return
                state = self.state
            yield None if state.version == known else state
            known = state.version

"""A limit to what one article may take: a hang is a finding with a place, not the end of a run."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HANG_SECONDS = 30
"""How many seconds of processor one article may take before it counts as a hang."""


class HangError(BaseException):
    """Reading did not end; not an `Exception`, so that no reader takes it for a flaw of its own."""


@contextmanager
def limited(seconds: float = HANG_SECONDS) -> Iterator[None]:
    """Raise HangError where the body takes longer, in processor time, so that a busy machine is no hang.

    The signal comes between two steps of Python: code in C that never returns is ended by no signal of Python's.
    """
    before = signal.signal(signal.SIGPROF, _hang)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _hang(*_: object) -> None:
    raise HangError

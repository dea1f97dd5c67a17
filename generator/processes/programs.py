"""Other programs that this one has begun: when it is told to end they end too, whoever waits for them."""

from __future__ import annotations

import subprocess
import threading
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from generator.processes.ending import deaf

if TYPE_CHECKING:
    from collections.abc import Sequence

_beginning = threading.Lock()
_begun: WeakSet[subprocess.Popen[str]] = WeakSet()


def begin(command: Sequence[str], **options: Any) -> subprocess.Popen[str]:
    """Begin a program that says text, with what `Popen` may be told. Raises OSError where it cannot run."""
    with _beginning, deaf():
        process = subprocess.Popen(command, text=True, errors="replace", **options)  # noqa: S603 - the caller's path
        _begun.add(process)
    return process


def end_all() -> None:
    """End those that are at work. None can begin after that, so this is for who ends as well."""
    _beginning.acquire()  # for ever: a thread may be about to begin one
    for process in tuple(_begun):
        process.kill()

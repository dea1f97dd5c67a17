"""How a command ends that has done its work: at once, without taking its memory apart.

A build among ten thousand articles holds some hundred thousand records, and to give them back one by one took a fifth
of a second at the end. All files are closed by then, and what a process has of the system it takes back by itself.
"""

from __future__ import annotations

import atexit
import os
import sys
import threading


def leave(end: SystemExit) -> None:
    """End the process as `end` wants, if nobody else is at work in it; what was registered for its end is done."""
    code = end.code if end.code is not None else 0
    if not isinstance(code, int) or threading.active_count() > 1:
        return
    atexit._run_exitfuncs()  # noqa: SLF001 - the interpreter's own way, which nothing else calls before it tidies up
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):  # a closed pipe: the interpreter knows what to say
        return
    os._exit(code & 0xFF)

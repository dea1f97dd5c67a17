"""`python -m generator` is the command `newsfold`."""

from __future__ import annotations

import gc
import io
import os
import sys
import time

from generator.processes.ending import TOLD, end_when_told

BEGUN = time.perf_counter()


def open_streams() -> None:
    """Give a command that was started without stdin, stdout or stderr one that takes all and tells nothing.

    Else the next file that is opened has its number, and what is printed goes into it.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest number that is free
    sys.stdout = sys.stdout or open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - as long as the process
    sys.stderr = sys.stderr or open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - as above


def read_names_as_utf8() -> None:
    """Begin again in Python's UTF-8 mode where a locale has another encoding: no site depends on it.

    Names of files would be read as other names, or not be text. What stdout then cannot show is told by its number, as
    Python itself has it of stderr.
    """
    if sys.getfilesystemencoding() != "utf-8" and not sys.flags.utf8_mode:
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606 - the very same command
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def begin_no_threads() -> None:
    """Have numpy's linear algebra begin no threads: they spin for a fifth of a second of processor when it is imported.

    Nothing here multiplies what they would be worth. Who sets the number has it so, here and in the processes begun.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def run() -> None:
    """Run the command. A build that has nothing to do ends here, before anything heavy is imported."""
    gc.disable()  # what is imported stays: nobody need look for cycles in it
    end_when_told(0 if sys.argv[1:2] in (["watch"], ["serve"]) else TOLD)
    open_streams()
    read_names_as_utf8()
    begin_no_threads()
    words = sys.argv[1:]
    if words[:1] == ["build"]:
        from generator.cache.recall import folder_of, recall

        code = recall(words, BEGUN, leave=True)
        if code is not None:
            sys.exit(code)
        from pathlib import Path

        from generator.cache.folder import STATES
        from generator.processes.hands import begin_early

        os.environ["TZ"] = "UTC"  # no page tells local time, and babel looks for its zone among all of them
        begin_early(words, Path(folder_of(words)) / STATES)
    from generator.cli import main
    from generator.processes.exit import leave

    gc.freeze()
    gc.enable()
    try:
        main(prog_name="newsfold")
    except SystemExit as end:
        leave(end)
        raise


if __name__ == "__main__":
    run()

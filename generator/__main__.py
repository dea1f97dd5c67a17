"""`python -m generator` is the command `newsfold`."""

from __future__ import annotations

import sys
import time

BEGUN = time.perf_counter()


def run() -> None:
    """Run the command. A build that has nothing to do ends here, before anything heavy is imported."""
    words = sys.argv[1:]
    if words[:1] == ["build"]:
        from generator.cache.record import recall

        code = recall(words, BEGUN, leave=True)
        if code is not None:
            sys.exit(code)
    from generator.cli import main
    from generator.exit import leave

    try:
        main(prog_name="newsfold")
    except SystemExit as end:
        leave(end)
        raise


if __name__ == "__main__":
    run()

"""Watching: a change of content, theme or settings, a moment of quiet, one more build.

Events are hints: whether anything changed is decided by a scan that compares the inputs with how they looked
before the last build. One loop builds, so at most one build runs; what changes meanwhile is seen by the next
scan, so at most one is queued.
"""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from generator.watch.inputs import Inputs, different, glance, scan

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.watch.inputs import Scan
    from generator.watch.stopping import Stop

__all__ = ["Inputs", "watch"]

REST = 0.5
"""Seconds of quiet after a build, before what it left for later begins."""
SETTLED = 0.2
"""Seconds between two scans that must agree before a build, where there are no events to wait for."""


def watch(
    build: Callable[[frozenset[str] | None], None],
    inputs: Callable[[], Inputs],
    *,
    ready: Callable[[], None],
    foresee: Callable[[frozenset[str]], None] = lambda _: None,
    rest: Callable[[Callable[[], bool]], None] = lambda _: None,
    tell: Callable[[str], None],
    stop: Stop,
    poll: bool = False,
) -> None:
    """Build, say that it is ready, and build again after every change, until `stop` is set.

    `build` reports its own failures and does not raise; it is told which names were touched since the build before (all
    that differ in how they look), at first None. `inputs` is asked again and again, since the settings
    may name others after a change. `foresee` is told what is whole already while the watch waits for quiet. What builds
    leave for later is done in a `rest`, which can ask whether it may go on. `poll` looks at the files from time to time
    and uses no events.
    """
    from generator.watch.sight import Sight  # noqa: PLC0415 - a build that ends asks for the inputs alone

    sight = Sight(tell, poll=poll)
    stop.wakes.append(sight.hints.wake)
    try:
        sight.aim(inputs())
        seen = scan(inputs())
        build(None)
        ready()
        while not stop.is_set():
            begun = time.perf_counter()
            meanwhile = different(seen, scan(inputs()))  # while it was built; events may be late
            if meanwhile:
                sight.hints.note(*meanwhile)
            hinted, cost = bool(meanwhile), time.perf_counter() - begun
            if not hinted and not sight.hints.event.wait(REST):
                rest(sight.undisturbed(partial(_changed, seen, inputs), cost, stop))
            hinted = hinted or sight.wait(inputs, cost, stop)
            names = sight.hints.await_quiet(stop, foresee)
            now = glance(seen, inputs(), names) if names else scan(inputs())
            if stop.is_set() or now == seen:
                continue
            if sight.poll:
                now = _settled(now, inputs, stop)
            if not hinted:
                sight.missed(inputs())
            touched = different(seen, now)
            seen = now
            build(touched)
    finally:
        sight.end()


def _changed(seen: Scan, inputs: Callable[[], Inputs]) -> bool:
    return scan(inputs()) != seen


def _settled(now: Scan, inputs: Callable[[], Inputs], stop: Stop) -> Scan:
    """Scan until two scans agree."""
    while not stop.wait(SETTLED):
        before, now = now, scan(inputs())
        if now == before:
            break
    return now

"""Processes that are begun early and help with single things, while this one still reads what it knows.

A build of one edit has little to do and much to import: the rules of reading, of digests, of pages. It is over sooner
where each of these is imported by a process of its own meanwhile. Whatever goes wrong there, the work is done here.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import signal
import sys
import threading
from collections import deque
from importlib import import_module
from select import select
from typing import TYPE_CHECKING, Any, BinaryIO, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

T = TypeVar("T")
R = TypeVar("R")

STAGES: Mapping[str, tuple[str, ...]] = {
    "digest": (
        "generator.writing",
        "generator.digest",
        "generator.group.threads",
        "babel.dates",
        "babel.numbers",
        "generator.config",
    ),
    "load": ("generator.load.article", "generator.cache.readings", "importlib.resources.readers"),
    "render": (
        "generator.publish.glance",
        "generator.render.files",
        "generator.render.bundles",
        "generator.publish.staging",
        "generator.cache.later",
        "generator.theme",
        "jinja2.ext",
    ),
    "fold": (
        "generator.group.course",
        "generator.group.base",
        "generator.group.vectors",
        "generator.group.afar",
        "generator.cache.thaw",
        "generator.config",
        "numpy.ma",  # which numpy imports when it is first asked what is unique
    ),
}
"""What the stages of a build need of the program for single things; what takes longest comes first.

What these modules import when it comes to it is named too: nobody waits for it here."""

_ALL = (
    "generator.model",
    "generator.cache.thaw",
    "generator.cache.notes",
    "generator.errors",
    "generator.language.words",
    "generator.language.slugs",
    "importlib.resources.readers",
    "logging",
)
"""What nearly all of them need, and the command too: it is imported once, before they begin."""

_UNUSUAL = frozenset({"-h", "--help", "--jobs", "--executor", "--no-cache"})
"""Who says one of these may want other hands, or none."""
_begun: dict[str, Hand] = {}


class Asked(Generic[R]):
    """Something that a hand was asked for; it is done here where the hand fails."""

    def __init__(self, hand: Hand, work: Callable[[], R]) -> None:
        self._hand, self._work = hand, work
        self._answer: tuple[R] | None = None

    def answered(self, answer: tuple[R] | None) -> None:
        """Take note of what came of it; None where nothing did."""
        self._answer = answer

    def result(self) -> R:
        """Wait for it. Raises what the work raises."""
        self._hand.await_(self)
        return self._answer[0] if self._answer else self._work()


class Hand:
    """A process that imports some modules and then does what it is asked for, one thing after the other.

    It is a copy of this one, and ends with it, however that ends. The `others` are hands that were begun before: it has
    no business with them, and must not keep them from ending. While this process would but wait for an answer, it does
    what is `due`, and what is to follow on an answer of a hand that works `beside`.
    """

    def __init__(self, modules: Sequence[str], others: Iterable[Hand] = ()) -> None:
        there, asking, telling, back = ends = (*os.pipe(), *os.pipe())
        self._waiting: deque[Asked[Any]] = deque()
        self.due: deque[Callable[[], object]] = deque()
        self.beside: Iterable[Hand] = ()
        self._after: deque[Callable[[], object]] = deque()
        try:
            self.process = os.fork()
        except OSError:
            for end in ends:
                os.close(end)
            raise
        if not self.process:
            os.close(asking)
            os.close(telling)
            for other in others:
                other.dismiss()
            _serve(modules, os.fdopen(there, "rb"), os.fdopen(back, "wb"))
        os.close(there)
        os.close(back)
        self._asking: BinaryIO = os.fdopen(asking, "wb")
        self._telling: BinaryIO = os.fdopen(telling, "rb")

    def ask(self, function: Callable[[T], R], item: T) -> Asked[R]:
        """Ask for something. What was asked for before is awaited first: nobody may wait to be heard for ever."""
        for asked in tuple(self._waiting):
            self.await_(asked)
        asked = Asked(self, lambda: function(item))
        wanted = pickle.dumps((function, item), pickle.HIGHEST_PROTOCOL)
        with contextlib.suppress(OSError, ValueError):
            self._asking.write(wanted)
            self._asking.flush()
            self._waiting.append(asked)
        return asked

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        """Return what a function gives for items, in order."""
        for item in items:
            yield self.ask(function, item).result()

    def after(self, work: Callable[[], object]) -> None:
        """Do some work when the hand has told all that it was asked for; none, where nobody waits for anything."""
        self._after.append(work)
        self._go_on()

    def await_(self, asked: Asked[Any]) -> None:
        """Listen until something that was asked for is answered."""
        while asked in self._waiting:
            teller = self._teller()
            if teller:
                teller.hear()
            else:
                self.due.popleft()()  # which may ask this hand for something, and so listen to what it tells

    def hear(self) -> None:
        """Hear the next answer, and do what is to follow on it."""
        try:
            answer = pickle.load(self._telling)  # noqa: S301 - a copy of this very process wrote it
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            self._waiting.clear()  # it is gone
        else:
            self._waiting.popleft().answered(answer)
        self._go_on()

    def _go_on(self) -> None:
        while self._after and not self._waiting:
            self._after.popleft()()

    def _teller(self) -> Hand | None:
        """Return who tells something: this hand, or one on whose answer something follows; None if work is due."""
        hands = [self, *(it for it in self.beside if it._after and it is not self)]  # noqa: SLF001 - a hand too
        try:
            told = select([hand._telling for hand in hands], (), (), 0 if self.due else None)[0]  # noqa: SLF001 - as above
        except (OSError, ValueError):
            return self  # one of them is gone
        return next((hand for hand in hands if hand._telling in told), None)  # noqa: SLF001 - as above

    def dismiss(self) -> None:
        """Let the process end, without waiting for it; nothing follows on its answers."""
        self._after.clear()
        for file in (self._asking, self._telling):
            with contextlib.suppress(OSError):
                file.close()

    def stop(self) -> None:
        """Let the process end, whatever it is at, without waiting for it: nobody will ask for it."""
        if self.process:
            with contextlib.suppress(OSError):
                os.kill(self.process, signal.SIGKILL)
        self.dismiss()

    def end(self) -> None:
        """End the process. The system takes a while to tidy up after a large one."""
        self.stop()
        if self.process:
            with contextlib.suppress(OSError):
                os.waitpid(self.process, 0)
            self.process = 0  # the number may be another's from here on


def stop_all(hands: Mapping[str, Hand]) -> None:
    """Let some hands end, whatever they are at."""
    for hand in hands.values():
        hand.stop()


@contextlib.contextmanager
def ended(hands: Mapping[str, Hand]) -> Iterator[None]:
    """Wait for the end of some hands after all else."""
    try:
        yield
    finally:
        for hand in hands.values():
            hand.end()


def lend_hands(stages: Mapping[str, Sequence[str]], most: int) -> dict[str, Hand]:
    """Begin a hand for each stage, with the modules that it needs, at most so many.

    There is none where this process cannot be copied: where the system has no such thing, or others are at work in it.
    """
    if not hasattr(os, "fork") or sys.platform == "darwin" or threading.active_count() > 1:
        return {}
    hands: dict[str, Hand] = {}
    for stage, modules in tuple(stages.items())[:most]:
        with contextlib.suppress(OSError):
            hands[stage] = Hand(modules, tuple(hands.values()))
    return hands


def most_hands(processes: int) -> int:
    """Return how many hands a build has that may use so many processes: from four on one waits while others work."""
    return processes if processes >= len(STAGES) else processes - 1


def begin_early(words: Sequence[str], states: Path) -> None:
    """Begin the hands of a build before its words are understood, where they say nothing that bears on hands.

    To understand them takes a tenth of a second of imports, which nobody needs who is to help. `states` is where an
    earlier build would have left what it knew.
    """
    if not any(word.partition("=")[0] in _UNUSUAL for word in words) and states.is_dir():
        for name in _ALL:
            import_module(name)
        _begun.update(lend_hands(STAGES, most_hands(os.cpu_count() or 1)))


def begun_early() -> dict[str, Hand]:
    """Return the hands that were begun early, to whoever asks first."""
    hands = dict(_begun)
    _begun.clear()
    return hands


def _serve(modules: Sequence[str], asked: BinaryIO, told: BinaryIO) -> None:
    """Be a hand: never return."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # who holds the terminal ends this one by ending
        gc.disable()
        for name in modules:
            import_module(name)
        while True:
            function, item = pickle.load(asked)  # noqa: S301 - as above
            told.write(_done(function, item))
            told.flush()
    finally:
        os._exit(0)


def _done(function: Callable[[Any], object], item: object) -> bytes:
    """Do something and return what came of it; what fails here is tried again, and told, where it was asked for."""
    try:
        return pickle.dumps((function(item),), pickle.HIGHEST_PROTOCOL)
    except Exception:  # noqa: BLE001 - whatever it is
        return pickle.dumps(None)

"""What commands do with a site: build it once, or keep building it, and hand on what came of it."""

from __future__ import annotations

import contextlib
import gc
import sys
import traceback
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from generator.cache.folder import open_folder
from generator.cache.memo import Memo
from generator.cache.patterns import FILE as PATTERNS
from generator.cache.patterns import remembering_patterns
from generator.cache.record import Recorder, code, folder_of
from generator.cache.state import FEW, State
from generator.cache.store import FILE, Store
from generator.errors import NewsfoldError, Severity
from generator.terminal import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.build import Report
    from generator.config import Config
    from generator.serve import News
    from generator.terminal import Terminal
    from generator.watch.named import NamedInputs
    from generator.watch.stopping import Stop

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Choice:
    """What the options of a command say: settings to override, and how to run."""

    file: Path | None
    settings: dict[str, Any]
    strict: bool
    jobs: int
    terminal: Terminal
    cache: bool = True
    executor: str = "processes"

    @property
    def beside(self) -> Path:
        """The folder that a site's own themes lie in."""
        return self.file.parent if self.file else Path()

    def config(self) -> Config:
        """Read the settings as they are now."""
        from generator.config import load_config

        return load_config(self.file, self.settings)


def build_once(
    choice: Choice,
    memo: Memo | None,
    *,
    durable: bool,
    touched: frozenset[str] | None = None,
    later: bool = False,
) -> Report:
    """Build, say what came of it, and return it.

    A `durable` build is on the disk when it ends, and spares the next one where nothing changes. `memo` holds what
    earlier builds worked out. The search index may come `later`.
    """
    from generator.run import Run

    with Run(choice.jobs, choice.terminal.tell, choice.executor) as run:
        with known_patterns(choice) if durable else contextlib.nullcontext():
            config = choice.config()
            recorder = record_of(choice, config) if durable and choice.cache else None
            state = state_of(memo, config, recorder) if memo and recorder else None
            if state and not state.path.exists():
                run.foresee(len(state.looks))  # before this process takes its second for the same imports
            from generator.build import Manner
            from generator.build import build as build_site
        from generator.publish.manifest import MANIFEST

        manner = Manner(choice.strict, choice.beside, durable, choice.terminal.complain, memo, touched, later)
        report = build_site(config, run, replace(manner, touched=state.take_up()) if state else manner)
        choice.terminal.problems(report.problems)
        choice.terminal.summary(report, run)
    if report.published and state:
        state.hand_on()
    if report.published and recorder and not report.lacking:
        said = [(str(problem), problem.severity is Severity.NOTE) for problem in sorted(report.problems)]
        recorder.keep(config.output / MANIFEST, counted(report), said)
    return report


@contextlib.contextmanager
def open_memo(choice: Choice, *, lasting: bool) -> Iterator[Memo | None]:
    """Open what earlier builds kept, unless the command is to use none of it; one that is `lasting` serves `watch`."""
    if not choice.cache:
        yield None
        return
    folder = folder_of(sys.argv[1:])
    store = Store.open(folder / FILE) if open_folder(folder) else None
    memo = Memo(code(), store, lasting=lasting)
    try:
        yield memo
    finally:
        memo.close()


def known_patterns(choice: Choice) -> contextlib.AbstractContextManager[None]:
    """Have regular expressions compiled as the last build of this folder did."""
    folder = folder_of(sys.argv[1:])
    if not choice.cache or not open_folder(folder):
        return contextlib.nullcontext()
    return remembering_patterns(folder / PATTERNS, code())


def record_of(choice: Choice, config: Config) -> Recorder:
    """Take the stamp of what a build is about to read."""
    from generator.config import DEFAULT_FILE
    from generator.watch.named import NamedInputs

    words = sys.argv[1:]
    inputs = NamedInputs(lambda: config, choice.file or Path(DEFAULT_FILE), choice.beside)()
    roots = [str(root) for root in (*inputs.folders, *inputs.files)]
    return Recorder(words, roots, [str(config.output), str(folder_of(words))])


def state_of(memo: Memo, config: Config, recorder: Recorder) -> State:
    """Name the state that an earlier build of this site may have left."""
    folder = folder_of(sys.argv[1:])
    return State.of(memo, folder, config.content, config.output, recorder.before)


def build_and_survive(
    choice: Choice, memo: Memo | None, touched: frozenset[str] | None, *, later: bool = True
) -> Report | NewsfoldError | None:
    """Build for `watch`: say what went wrong and let the next change have its try."""
    return survive(choice, lambda: build_once(choice, memo, durable=False, touched=touched, later=later))


def survive(choice: Choice, work: Callable[[], T]) -> T | NewsfoldError | None:
    """Do some work for `watch`; return what stopped it, None where that is said already. It may be cut short."""
    from generator.search import UnwantedError

    try:
        return work()
    except UnwantedError:
        raise
    except NewsfoldError as error:
        choice.terminal.failure(error)
        return error
    except Exception:  # noqa: BLE001 - a fault of newsfold's own must not end a watch that runs for days
        choice.terminal.complain(traceback.format_exc())
        return None


@contextlib.contextmanager
def undisturbed(*, few: bool) -> Iterator[None]:
    """Look for cycles after a build of `few` files and not during it, when somebody waits for the page."""
    if few:
        gc.disable()
    try:
        yield
    finally:
        gc.enable()


def ignore(_: Report | NewsfoldError | None) -> None:
    """Take no note of what a build brought."""


def tell_browsers(news: News, outcome: Report | NewsfoldError | None) -> None:
    """Let open pages know what a build brought: what is worse than a note, and which files are new."""
    if outcome is None:
        news.tell(failure="newsfold itself failed; the terminal says more")
    elif isinstance(outcome, NewsfoldError):
        listed = getattr(outcome, "problems", ())
        news.tell(listed, "" if listed else str(outcome))
    else:
        told = [problem for problem in outcome.problems if problem.severity is not Severity.NOTE]
        news.tell(told, changed=[path for path in outcome.written if not path.endswith(".html")])


def named_inputs(choice: Choice) -> NamedInputs:
    """Return what gives the folders and files whose changes can change the site."""
    from generator.config import DEFAULT_FILE
    from generator.watch.named import NamedInputs

    return NamedInputs(choice.config, choice.file or Path(DEFAULT_FILE), choice.beside)


def keep_building(
    choice: Choice,
    inputs: NamedInputs,
    stop: Stop,
    *,
    poll: bool,
    built: Callable[[Report | NewsfoldError | None], None],
) -> None:
    """Build now and on every change; hand on what each build brought."""
    from generator.late_index import publish_index
    from generator.publish import prepare_standby, reserve
    from generator.rehearsal import rehearse
    from generator.search import UnwantedError
    from generator.watch import watch as watch_for_changes

    waiting: set[str] | None = None  # what was touched since a build last read everything
    published: Report | None = None  # the last build that was, until all of it is

    def build(touched: frozenset[str] | None, *, later: bool = True) -> None:
        nonlocal waiting, published
        waiting = None if touched is None or waiting is None else waiting | touched
        with undisturbed(few=touched is not None and len(touched) <= FEW):
            outcome = build_and_survive(
                choice, memo, None if waiting is None else frozenset(waiting), later=later
            )
        waiting = waiting if outcome is None or isinstance(outcome, NewsfoldError) else set()
        if outcome and not isinstance(outcome, NewsfoldError) and outcome.published:
            published = outcome
        built(outcome)
        inputs.renew()

    def rest(wanted: Callable[[], bool]) -> None:
        nonlocal published
        if published is None or published.due is None:
            return
        report, due, published = published, published.due, None
        try:
            told = survive(choice, lambda: publish_index(due, memo, wanted))
        except UnwantedError:
            published = report
            return
        if told is None:
            build(None, later=False)
        elif not isinstance(told, NewsfoldError) and told:
            choice.terminal.problems(told)
            built(replace(report, problems=(*report.problems, *told), written=()))

    def ready() -> None:
        choice.terminal.say(f"watching {inputs.config.content.as_posix()} (Ctrl-C ends)")
        with contextlib.suppress(NewsfoldError, OSError), reserve(inputs.config.output) as place:
            if inputs.config.publish == "swap":
                prepare_standby(place, memo)
        survive(choice, lambda: rehearse(memo, inputs.config))
        gc.collect()
        gc.freeze()  # ten thousand articles stay: nobody need look through them for cycles again and again

    with open_memo(choice, lasting=True) as memo:
        watch_for_changes(
            build, inputs, ready=ready, rest=rest, tell=choice.terminal.complain, stop=stop, poll=poll
        )

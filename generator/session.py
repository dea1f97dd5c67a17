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
from generator.cache.record import Recorder, code, folder_of
from generator.cache.state import FEW, FOLDER, State
from generator.cache.store import FILE, Store
from generator.errors import NewsfoldError, Severity
from generator.executors import PROCESSES
from generator.terminal import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.build import Report
    from generator.config import Config
    from generator.hands import Hand
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
    hands: Mapping[str, Hand] | None = None,
) -> Report:
    """Build, say what came of it, and return it.

    A `durable` build is on the disk when it ends, and spares the next one where nothing changes. `memo` holds what
    earlier builds worked out. The search index may come `later`. `hands` help with single things.
    """
    from generator.publish import begin_glance
    from generator.run import Run

    with Run(choice.jobs, choice.terminal.tell, choice.executor, hands) as run:
        config = settings_of(choice, memo)
        hand = run.hands.get("render")
        glancing = begin_glance(config.output, memo, hand) if memo and hand else None
        recorder = record_of(choice, config) if durable and choice.cache else None
        state = state_of(memo, config, recorder) if memo and recorder else None
        if state and not state.path.exists():
            run.foresee(len(state.looks))  # before this process takes its second for the same imports

        from generator.build import Manner
        from generator.build import build as build_site
        from generator.publish.manifest import MANIFEST

        told = choice.terminal.complain
        manner = Manner(choice.strict, choice.beside, durable, told, memo, touched, later, glancing)
        report = build_site(config, run, replace(manner, touched=state.take_up()) if state else manner)
        choice.terminal.problems(report.problems)
        choice.terminal.summary(report, run)
    if report.published and state:
        state.hand_on()
    if report.published and recorder and not report.lacking:
        said = [(str(problem), problem.severity is Severity.NOTE) for problem in sorted(report.problems)]
        recorder.keep(config.output / MANIFEST, counted(report), said)
    return report


def settings_of(choice: Choice, memo: Memo | None) -> Config:
    """Read the settings, unless it is known what was read of the very same file with the same options."""
    from generator.config import DEFAULT_FILE, Config

    file = choice.file or Path(DEFAULT_FILE)
    written = _written(file)
    if memo is None or written is None:
        return choice.config()
    key = memo.key("settings", str(file), written, repr(sorted(choice.settings.items())))
    known = memo.recall([key]).get(key)
    if isinstance(known, Config):
        return known
    config = choice.config()
    if _written(file) == written:
        memo.keep(key, config)
    return config


def _written(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None


def hands_for(choice: Choice) -> dict[str, Hand]:
    """Begin hands where an earlier build has left a state to begin from: little is to be done then, by much code.

    They are copies of this process, so it must not have opened anything yet.
    """
    states = folder_of(sys.argv[1:]) / FOLDER
    if not choice.cache or choice.executor != PROCESSES or not states.is_dir():
        return {}
    from generator.hands import STAGES, lend_hands

    return lend_hands(STAGES, choice.jobs - 1)


@contextlib.contextmanager
def open_memo(choice: Choice, *, once: bool = False) -> Iterator[Memo | None]:
    """Open what earlier builds kept, unless the command is to use none of it; it may build but `once`."""
    if not choice.cache:
        yield None
        return
    folder = folder_of(sys.argv[1:])
    store = Store.open(folder / FILE) if open_folder(folder) else None
    memo = Memo(code(), store, lasting=True, once=once)
    try:
        yield memo
    finally:
        memo.close()


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
    from generator.watch import watch as watch_for_changes

    with open_memo(choice) as memo:
        at_work = Rebuilding(choice, inputs, memo, built)
        watch_for_changes(
            at_work.build,
            inputs,
            ready=at_work.ready,
            rest=at_work.rest,
            tell=choice.terminal.complain,
            stop=stop,
            poll=poll,
        )


@dataclass(slots=True)
class Rebuilding:
    """The builds of one watch.

    `waiting` is what was touched since a build last read everything, `published` the last build that was, until its
    search index is too.
    """

    choice: Choice
    inputs: NamedInputs
    memo: Memo | None
    built: Callable[[Report | NewsfoldError | None], None]
    waiting: frozenset[str] | None = None
    published: Report | None = None

    def build(self, touched: frozenset[str] | None, *, later: bool = True) -> None:
        """Build what was touched; None is anything."""
        waiting = None if touched is None or self.waiting is None else self.waiting | touched
        with undisturbed(few=touched is not None and len(touched) <= FEW):
            outcome = build_and_survive(self.choice, self.memo, waiting, later=later)
        failed = outcome is None or isinstance(outcome, NewsfoldError)
        self.waiting = waiting if failed else frozenset()
        if outcome and not isinstance(outcome, NewsfoldError) and outcome.published:
            self.published = outcome
        self.built(outcome)
        self.inputs.renew()

    def rest(self, wanted: Callable[[], bool]) -> None:
        """Publish the index that is due, as long as that is `wanted`."""
        from generator.late_index import publish_index
        from generator.search import UnwantedError

        report, self.published = self.published, None
        if report is None or report.due is None:
            return
        due = report.due
        try:
            told = survive(self.choice, lambda: publish_index(due, self.memo, wanted))
        except UnwantedError:
            self.published = report
            return
        if told is None:
            self.build(None, later=False)
        elif not isinstance(told, NewsfoldError) and told:
            self.choice.terminal.problems(told)
            self.built(replace(report, problems=(*report.problems, *told), written=()))

    def ready(self) -> None:
        """Say so, and do what the first edit would have to wait for."""
        from generator.publish import prepare_standby, reserve
        from generator.rehearsal import rehearse

        config = self.inputs.config
        self.choice.terminal.say(f"watching {config.content.as_posix()} (Ctrl-C ends)")
        with contextlib.suppress(NewsfoldError, OSError), reserve(config.output) as place:
            if config.publish == "swap":
                prepare_standby(place, self.memo)
        survive(self.choice, lambda: rehearse(self.memo, config))
        gc.collect()
        gc.freeze()  # ten thousand articles stay: nobody need look through them for cycles again and again

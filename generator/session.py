"""What every command does with a site: open what earlier builds kept, build it once, and hand on what came of it."""

from __future__ import annotations

import contextlib
import gc
import sys
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from generator.cache.folder import STATES, open_folder
from generator.cache.memo import Memo
from generator.cache.recall import code, folder_of
from generator.cache.record import Recorder
from generator.cache.state import State
from generator.cache.store import FILE, Store
from generator.errors import Severity
from generator.processes.executors import PROCESSES
from generator.terminal import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.build import Report
    from generator.config import Config
    from generator.processes.hands import Hand
    from generator.publish import Glancing
    from generator.terminal import Terminal

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
    earlier builds worked out. The search index may come `later`. `hands` help with single things, and are stopped.
    """
    from generator.run import Run

    with Run(choice.jobs, choice.terminal.tell, choice.executor, hands) as run:
        config = settings_of(choice, memo)
        glancing = set_to_work(run.hands, config, memo) if memo else None
        recorder = record_of(choice, config, memo) if durable and choice.cache else None
        state = state_of(memo, config, recorder) if memo and recorder else None
        if state and not state.path.exists():
            run.foresee(len(state.looks))  # before this process takes its second for the same imports
            run.meanwhile(_prepare_to_fold)

        from generator.build import Manner
        from generator.build import build as build_site
        from generator.publish.manifest import MANIFEST

        told = choice.terminal.complain
        manner = Manner(choice.strict, choice.beside, durable, told, memo, touched, later, glancing)
        report = build_site(config, run, replace(manner, touched=state.take_up()) if state else manner)
        if memo:
            memo.settle()  # while there are hands that may have to tell something
        choice.terminal.problems(report.problems)
        choice.terminal.summary(report, run)
        if state:
            gc.freeze()  # what is known is handed on, and goes with this process: it need not be looked through first
    if report.published and state:
        with state.memo.closing():
            state.hand_on()
    if report.published and recorder and not report.lacking:
        said = [(str(problem), problem.severity is Severity.NOTE) for problem in sorted(report.problems)]
        recorder.keep(config.output / MANIFEST, counted(report), said)
    return report


def set_to_work(hands: Mapping[str, Hand], config: Config, memo: Memo) -> Glancing | None:
    """Let hands begin what nearly every build comes to; return the look at the published files, if one is under way."""
    from generator.publish import begin_glance

    glancing = begin_glance(config.output, memo, hands["render"]) if "render" in hands else None
    if "fold" in hands:
        from generator.group.memory import let_take_up

        let_take_up(memo, hands["fold"], config.language)
    if "digest" in hands:
        from generator.writing import let_read_tables

        let_read_tables(hands["digest"], config.language)
    return glancing


def _prepare_to_fold() -> None:
    """Import what grouping takes while others read."""
    import_module("generator.group.course")


def settings_of(choice: Choice, memo: Memo | None) -> Config:
    """Read the settings, unless it is known what was read of the very same file with the same options."""
    from generator.cache.reread import reread
    from generator.config import DEFAULT_FILE, Config

    if memo is None:
        return choice.config()
    said = repr(sorted(choice.settings.items()))
    return reread(memo, choice.file or Path(DEFAULT_FILE), choice.config, Config, "settings", said)


def hands_for(choice: Choice) -> dict[str, Hand]:
    """Begin hands where an earlier build has left a state to begin from: little is to be done then, by much code.

    They are copies of this process, so it must not have opened anything yet.
    """
    states = Path(folder_of(sys.argv[1:])) / STATES
    if not choice.cache or choice.executor != PROCESSES or not states.is_dir():
        return {}
    from generator.processes.hands import STAGES, begun_early, lend_hands, most_hands

    return begun_early() or lend_hands(STAGES, most_hands(choice.jobs))


@contextlib.contextmanager
def open_memo(choice: Choice, *, once: bool = False) -> Iterator[Memo | None]:
    """Open what earlier builds kept, unless the command is to use none of it; it may build but `once`."""
    if not choice.cache:
        yield None
        return
    folder = Path(folder_of(sys.argv[1:]))
    store = Store.open(folder / FILE) if open_folder(folder) else None
    memo = Memo(code(), store, lasting=True, once=once)
    try:
        yield memo
    finally:
        memo.close()


def record_of(choice: Choice, config: Config, memo: Memo | None) -> Recorder:
    """Take the stamp of what a build is about to read."""
    from generator.config import DEFAULT_FILE
    from generator.dress import theme_settings_of
    from generator.theme import theme_folders
    from generator.watch.named import NamedInputs

    words = sys.argv[1:]
    folders = partial(theme_folders, read=partial(theme_settings_of, memo) if memo else None)
    inputs = NamedInputs(lambda: config, choice.file or Path(DEFAULT_FILE), choice.beside, folders)()
    roots = [str(root) for root in (*inputs.folders, *inputs.files)]
    return Recorder(words, roots, [str(config.output), folder_of(words)])


def state_of(memo: Memo, config: Config, recorder: Recorder) -> State:
    """Name the state that an earlier build of this site may have left."""
    folder = Path(folder_of(sys.argv[1:]))
    return State.of(memo, folder, config.content, config.output, recorder.before)

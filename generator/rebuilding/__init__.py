"""Keep building a site: what `watch` and `serve` do at each change, and while nobody waits."""

from __future__ import annotations

import contextlib
import gc
import traceback
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from generator.errors import NewsfoldError, Severity
from generator.model.body import close_bodies
from generator.session import build_once, open_memo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.build import Report
    from generator.cache.memo import Memo
    from generator.serve import News
    from generator.session import Choice
    from generator.watch.named import NamedInputs
    from generator.watch.stopping import Stop

T = TypeVar("T")

FEW = 8
"""So many touched files are few: somebody waits for the build, and cycles can be looked for later."""


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
    """Look for cycles after a build of `few` files and not during it, when somebody waits; tidy up then."""
    if few:
        gc.disable()
    try:
        yield
    finally:
        gc.enable()
        close_bodies()


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
            foresee=at_work.foresee,
            rest=at_work.rest,
            tell=choice.terminal.complain,
            stop=stop,
            poll=poll,
        )


@dataclass(slots=True)
class Rebuilding:
    """The builds of one watch.

    `waiting` is what was touched since a build last read everything, `published` the last build that was, until its
    search index is too; `printed` tells whether lists were printed while nobody waited.
    """

    choice: Choice
    inputs: NamedInputs
    memo: Memo | None
    built: Callable[[Report | NewsfoldError | None], None]
    waiting: frozenset[str] | None = None
    published: Report | None = None
    printed: bool = False

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

    def foresee(self, names: frozenset[str]) -> None:
        """Read what somebody has done writing, while it is awaited that nothing else comes."""
        from generator.rebuilding.rehearsal import read_ahead

        memo = self.memo
        if memo:
            survive(self.choice, lambda: read_ahead(memo, names))

    def rest(self, wanted: Callable[[], bool]) -> None:
        """Publish the index that is due, and print what lists will show, as long as that is `wanted`."""
        from generator.render import print_ahead

        self._publish_index(wanted)
        memo = self.memo
        if memo and not self.printed and survive(self.choice, lambda: print_ahead(memo.near, wanted)) is True:
            self.printed = True
            _freeze()

    def _publish_index(self, wanted: Callable[[], bool]) -> None:
        from generator.rebuilding.late_index import publish_index
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
        from generator.rebuilding.rehearsal import rehearse

        config = self.inputs.config
        self.choice.terminal.say(f"watching {config.content.as_posix()} (Ctrl-C ends)")
        with contextlib.suppress(NewsfoldError, OSError), reserve(config.output) as place:
            if config.publish == "swap":
                prepare_standby(place, self.memo)
        survive(self.choice, lambda: rehearse(self.memo, config))
        _freeze()


def _freeze() -> None:
    """Let nobody look through what is in memory for cycles again and again: ten thousand articles stay."""
    gc.collect()
    gc.freeze()

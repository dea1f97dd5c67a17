"""The command line: options to settings, results to words and exit codes."""

from __future__ import annotations

import contextlib
import functools
import os
import shlex
import signal
import sys
import threading
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator import __version__
from generator.cache.record import Recorder, folder_of
from generator.errors import NewsfoldError, Severity, did_you_mean
from generator.terminal import Terminal, counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.config import Config

FOLDER = click.Path(path_type=Path)
SETTINGS = ("content", "output", "theme", "base_url", "drafts", "now")
"""The options that override a setting of the same name."""
GRACE = 1.0
"""Seconds that a running build gets to end when the command is stopped."""


class Commands(click.Group):
    """A group that knows what a mistyped command was meant to be."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; for an unknown one say which comes near."""
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            hint = did_you_mean(args[0], self.list_commands(ctx))
            raise click.UsageError(f"no command '{args[0]}'{f' ({hint})' if hint else ''}", ctx)
        return super().resolve_command(ctx, args)


@dataclass(frozen=True, slots=True)
class Choice:
    """What the options of a command say: settings to override, and how to run."""

    file: Path | None
    settings: dict[str, Any]
    strict: bool
    jobs: int
    terminal: Terminal
    cache: bool = True

    @property
    def beside(self) -> Path:
        """The folder that a site's own themes lie in."""
        return self.file.parent if self.file else Path()

    def config(self) -> Config:
        """Read the settings as they are now."""
        from generator.config import load_config

        return load_config(self.file, self.settings)


def site_options(command: Callable[..., int]) -> Callable[..., None]:
    """Add the options that every command on a site has, hand them on as one Choice, and exit as it says."""

    @click.option("--config", type=FOLDER, metavar="FILE", help="Settings [newsfold.yml, where it exists].")
    @click.option("--content", type=FOLDER, metavar="DIR", help="Folder of the articles [content].")
    @click.option("--output", type=FOLDER, metavar="DIR", help="Folder of the site [site].")
    @click.option("--theme", metavar="NAME|DIR", help="Theme, by name or by folder [broadsheet].")
    @click.option("--base-url", metavar="URL", help="Address at which the site will be found.")
    @click.option("--drafts", is_flag=True, default=None, help="Publish drafts too.")
    @click.option("--now", metavar="ISO", help="Hold back articles dated later than this moment.")
    @click.option(
        "--strict", is_flag=True, help="Publish nothing, and fail, where there is a warning or an error."
    )
    @click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Processes to use [all cores].")
    @click.option("--no-cache", is_flag=True, help="Use nothing that an earlier run has kept.")
    @click.option("-q", "--quiet", is_flag=True, help="Say only what is wrong.")
    @click.option("-v", "--verbose", is_flag=True, help="Say how long each stage took.")
    @functools.wraps(command)
    def wrapped(**given: Any) -> None:
        terminal = Terminal(quiet=given.pop("quiet"), verbose=given.pop("verbose"))
        file, strict, jobs = given.pop("config"), given.pop("strict"), given.pop("jobs")
        cache = not given.pop("no_cache")
        settings = {name: given.pop(name) for name in SETTINGS}
        choice = Choice(file, settings, strict, jobs or os.cpu_count() or 1, terminal, cache)
        try:
            code = command(choice, **given)
        except NewsfoldError as error:
            terminal.failure(error)
            code = error.exit_code
        sys.exit(code)

    return wrapped


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="newsfold")
def main() -> None:
    r"""Turn a folder of articles into a digest site.

    Articles are grouped by topic. Each topic gets a short digest page in which every sentence links to
    the passage it came from, and the whole becomes a static site with feeds, to be hosted anywhere.

    \b
    Begin with:
      newsfold new my-site     a small site with three sample articles
      cd my-site
      newsfold watch           builds it, and again whenever you save
    """


@main.command()
@site_options
def build(choice: Choice) -> int:
    """Build the site once.

    Articles that cannot be read are named and left out; the rest is published. Exit status: 0 published, 1
    nothing published (the old site stands) or a problem under --strict, 2 an option or setting that cannot be
    used.
    """
    return build_once(choice, durable=True)


@main.command()
@site_options
def watch(choice: Choice) -> int:
    """Build the site, and build it again on every change, until stopped.

    Watches content, theme and configuration. A mistake in one of them is named, and the site stays as it was
    until it is mended.
    """
    from generator.watch import watch as watch_for_changes

    config = choice.config()
    stop = threading.Event()
    watcher = functools.partial(
        watch_for_changes,
        functools.partial(build_and_survive, choice),
        roots=functools.partial(watched, choice, config),
        ignored=(config.output,),
        ready=lambda: choice.terminal.say(f"watching {config.content.as_posix()} (Ctrl-C ends)"),
        stop=stop,
    )
    return until_stopped(watcher, stop)


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Write the result as JSON to stdout.")
@site_options
def check(choice: Choice, *, as_json: bool) -> int:
    """Read and group, write nothing, and list every problem.

    Exit status: 0 nothing worse than a note, 1 a warning or an error, 2 as for build.
    """
    from generator.build import failing
    from generator.check import check as check_site
    from generator.check import to_json
    from generator.run import Run

    with Run(choice.jobs, choice.terminal.tell) as run:
        site, problems = check_site(choice.config(), run)
    choice.terminal.problems(problems)
    if as_json:
        choice.terminal.say(to_json(site, problems))
    else:
        choice.terminal.checked(site, problems)
    return int(failing(problems))


@main.command()
@click.argument("target", metavar="PATH|SLUG")
@click.option("--json", "as_json", is_flag=True, help="Write the result as JSON to stdout.")
@site_options
def explain(choice: Choice, *, target: str, as_json: bool) -> int:
    """Say why an article is in its topic, or what holds a topic together.

    PATH is an article's file, as typed or inside the content folder; SLUG is a topic's address, or any that leads
    to it. Tells the nearest articles, with their similarity and the words that they share, the cut, and the
    nearest other topic and by how much it missed. Exit status: 0, 1 the article is not published, 2 there is no
    such article or topic.
    """
    from generator.explain import explain as explain_site
    from generator.explain.data import to_json
    from generator.explain.words import to_words
    from generator.run import Run

    with Run(choice.jobs, choice.terminal.tell) as run:
        account = explain_site(choice.config(), run, target)
    choice.terminal.end()
    choice.terminal.say(to_json(account) if as_json else to_words(account))
    return 0


@main.command()
@click.argument("folder", type=FOLDER, metavar="DIR")
def new(folder: Path) -> None:
    """Make a new site in DIR: settings, three sample articles, a Makefile and a workflow for hosting."""
    from generator.new import make_new_site

    terminal = Terminal()
    try:
        files = make_new_site(folder)
    except NewsfoldError as error:
        terminal.failure(error)
        sys.exit(error.exit_code)
    terminal.say(f"{len(files)} files written to {folder.as_posix()}")
    terminal.say(f"next: cd {shlex.quote(folder.as_posix())} && newsfold watch")


def build_once(choice: Choice, *, durable: bool) -> int:
    """Build, and say what came of it; return the exit code.

    A `durable` build is on the disk when it ends, and spares the next one where nothing changes.
    """
    from generator.build import Manner, failing
    from generator.build import build as build_site
    from generator.publish.manifest import MANIFEST
    from generator.run import Run

    manner = Manner(choice.strict, choice.beside, durable, choice.terminal.complain)
    with Run(choice.jobs, choice.terminal.tell) as run:
        config = choice.config()
        recorder = record_of(choice, config) if durable else None
        report = build_site(config, run, manner)
        choice.terminal.problems(report.problems)
        choice.terminal.summary(report, run)
    if report.published and recorder:
        said = [(str(problem), problem.severity is Severity.NOTE) for problem in sorted(report.problems)]
        recorder.keep(config.output / MANIFEST, counted(report), said)
    return int(not report.published or (choice.strict and failing(report.problems)))


def record_of(choice: Choice, config: Config) -> Recorder | None:
    """Take the stamp of what a build is about to read, unless nothing is to be kept."""
    if not choice.cache:
        return None
    without = [str(config.output), str(folder_of(sys.argv[1:]))]
    return Recorder(sys.argv[1:], [str(root) for root in watched(choice, config)], without)


def build_and_survive(choice: Choice) -> None:
    """Build for `watch`: say what went wrong and let the next change have its try."""
    try:
        build_once(choice, durable=False)
    except NewsfoldError as error:
        choice.terminal.failure(error)
    except Exception:  # noqa: BLE001 - a fault of newsfold's own must not end a watch that runs for days
        choice.terminal.complain(traceback.format_exc())


def watched(choice: Choice, config: Config) -> tuple[Path, ...]:
    """Return the folders and files whose changes can change the site."""
    from generator.catalogue import SITE_LOCALES
    from generator.config import DEFAULT_FILE
    from generator.theme import SITE_THEMES, find_theme

    file = choice.file or Path(DEFAULT_FILE)
    roots = [config.content, file, choice.beside / SITE_THEMES, choice.beside / SITE_LOCALES]
    with contextlib.suppress(NewsfoldError):
        roots.append(find_theme(config.theme, choice.beside))
    return tuple(roots)


def until_stopped(work: Callable[[], None], stop: threading.Event) -> int:
    """Run work beside the main thread until Ctrl-C or SIGTERM; a build that is under way gets a moment to end."""
    failures: list[BaseException] = []

    def guarded() -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - handed to the main thread
            failures.append(error)
        finally:
            stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    thread = threading.Thread(target=guarded, daemon=True)
    thread.start()
    while not stop.wait(0.2):
        pass
    thread.join(GRACE)
    if failures:
        raise failures[0]
    if thread.is_alive():
        os._exit(0)  # the next build mends what this one leaves
    return 0

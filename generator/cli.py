"""The command line: options to settings, results to words and exit codes."""

from __future__ import annotations

import functools
import os
import shlex
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator import __version__
from generator.errors import NewsfoldError, did_you_mean
from generator.session import (
    Choice,
    build_once,
    hands_for,
    open_memo,
)
from generator.terminal import Terminal, unsaid

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.serve import Served

FOLDER = click.Path(path_type=Path)
SETTINGS = ("content", "output", "theme", "base_url", "drafts", "now")
"""The options that override a setting of the same name."""
POLL = click.option(
    "--poll", is_flag=True, help="Look at the files from time to time, where events do not come."
)


class Commands(click.Group):
    """A group that knows what a mistyped command was meant to be, and where its words find no room."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command, and say where what click itself prints, such as help, cannot be written."""
        try:
            return super().main(*args, **kwargs)
        except OSError as error:
            frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
            if frames[-1].f_code is not click.echo.__code__:
                raise
            told = unsaid(error)
        Terminal().failure(told)
        sys.exit(told.exit_code)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; for an unknown one say which comes near."""
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            hint = did_you_mean(args[0], self.list_commands(ctx))
            raise click.UsageError(f"no command '{args[0]}'{f' ({hint})' if hint else ''}", ctx)
        return super().resolve_command(ctx, args)


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
    @click.option(
        "--executor",
        default="processes",
        metavar="NAME",
        show_default=True,
        help="Who does the work: processes, dask (a cluster here), dask://host:port.",
    )
    @click.option("--no-cache", is_flag=True, help="Use nothing that an earlier run has kept.")
    @click.option("-q", "--quiet", is_flag=True, help="Say only what is wrong.")
    @click.option("-v", "--verbose", is_flag=True, help="Say how long each stage took.")
    @functools.wraps(command)
    def wrapped(**given: Any) -> None:
        terminal = Terminal(quiet=given.pop("quiet"), verbose=given.pop("verbose"))
        file, strict, jobs = given.pop("config"), given.pop("strict"), given.pop("jobs")
        cache, executor = not given.pop("no_cache"), given.pop("executor")
        settings = {name: given.pop(name) for name in SETTINGS}
        choice = Choice(file, settings, strict, jobs or os.cpu_count() or 1, terminal, cache, executor)
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
    """Turn a folder of articles into a digest site.

    Articles are grouped by topic. Each topic gets a short digest page in which every sentence links to
    the passage it came from, and the whole becomes a static site with feeds, to be hosted anywhere.

    \b
    Begin with:
      newsfold new my-site     a small site with three sample articles
      cd my-site
      newsfold watch           builds it, and again whenever you save
    """  # noqa: D301 - click knows lines that stay as they are by the character itself


@main.command()
@click.option(
    "--profile",
    type=FOLDER,
    metavar="FILE",
    help="Write what took how long to FILE, for python -m pstats; with --jobs 1 nothing is left out.",
)
@site_options
def build(choice: Choice, *, profile: Path | None) -> int:
    """Build the site once.

    Articles that cannot be read are named and left out; the rest is published. Exit status: 0 published, 1
    nothing published (the old site stands) or a problem under --strict, 2 an option or setting that cannot be
    used.
    """
    from generator.errors import failing
    from generator.processes.ending import ending_when_told
    from generator.processes.hands import ended, stop_all
    from generator.profiling import profiling

    hands = hands_for(choice)

    def leave(number: int) -> None:
        stop_all(hands)
        choice.terminal.told_to_end(number)

    with ending_when_told(leave), profiling(profile), ended(hands), open_memo(choice, once=True) as memo:
        click.get_current_context().obj = memo  # it goes with the process: to take it apart takes longer
        report = build_once(choice, memo, durable=True, hands=hands)
    return int(not report.published or (choice.strict and failing(report.problems)))


@main.command()
@POLL
@site_options
def watch(choice: Choice, *, poll: bool) -> int:
    """Build the site, and build it again on every change, until stopped.

    Watches content, theme and configuration. A mistake in one of them is named, and the site stays as it was
    until it is mended.
    """
    from generator.rebuilding import ignore, keep_building, named_inputs
    from generator.watch.stopping import Stop, until_stopped

    stop = Stop()
    inputs = named_inputs(choice)
    watcher = functools.partial(keep_building, choice, inputs, stop, poll=poll, built=ignore)
    until_stopped(watcher, stop, choice.terminal.hush, choice.terminal.end)


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Name or address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port to listen on."
)
@click.option("--open", "show", is_flag=True, help="Open the site in a browser.")
@POLL
@site_options
def serve(choice: Choice, *, host: str, port: int, show: bool, poll: bool) -> int:
    """Watch the site, and show it in a browser as it is written.

    Serves the site on this machine alone, unless --host says otherwise. Open pages keep themselves up to date,
    and show what is wrong until it is mended.
    """
    import webbrowser

    from generator.rebuilding import keep_building, named_inputs, tell_browsers
    from generator.serve import News, Served, SiteServer, serving
    from generator.watch.stopping import Stop, until_stopped

    stop, news, inputs = Stop(), News(), named_inputs(choice)

    def site() -> Served:
        return Served(inputs.config.output.absolute(), inputs.config.base_url)

    server = SiteServer(site, news, host=host, port=port, log=choice.terminal.detail)
    built = functools.partial(tell_browsers, news)
    work = functools.partial(keep_building, choice, inputs, stop, poll=poll, built=built)
    with serving(server):
        choice.terminal.say(f"serving {server.address}")
        if show:
            webbrowser.open(server.address)
        until_stopped(work, stop, choice.terminal.hush, choice.terminal.end)


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Write the result as JSON to stdout.")
@site_options
def check(choice: Choice, *, as_json: bool) -> int:
    """Read and group, write nothing, and list every problem.

    Exit status: 0 nothing worse than a note, 1 a warning or an error, 2 as for build.
    """
    from generator.check import check as check_site
    from generator.check import to_json
    from generator.errors import failing
    from generator.processes.ending import ending_when_told
    from generator.run import Run

    terminal = choice.terminal
    with ending_when_told(terminal.told_to_end), Run(choice.jobs, terminal.tell, choice.executor) as run:
        site, problems = check_site(choice.config(), run)
    terminal.problems(problems)
    if as_json:
        terminal.say(to_json(site, problems))
    else:
        terminal.checked(site, problems)
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
    from generator.processes.ending import ending_when_told
    from generator.run import Run

    terminal = choice.terminal
    with ending_when_told(terminal.told_to_end), Run(choice.jobs, terminal.tell, choice.executor) as run:
        account = explain_site(choice.config(), run, target)
    terminal.end()
    terminal.say(to_json(account) if as_json else to_words(account))
    return 0


@main.command()
@click.argument("folder", type=FOLDER, metavar="DIR")
@click.option("--theme", metavar="NAME", help="Copy this theme into the site DIR, to be changed.")
def new(folder: Path, theme: str | None) -> None:
    """Make a new site in DIR: settings, three sample articles, a Makefile and a workflow for hosting.

    With --theme, copy that theme to DIR/themes/NAME, which the site then uses in the place of newsfold's; a DIR
    that holds a site already gets nothing but the theme.
    """
    from generator.new import make_new_site

    terminal = Terminal()
    try:
        files = make_new_site(folder, theme or "")
        terminal.say(f"{len(files)} files written to {folder.as_posix()}")
        run = f"newsfold watch --theme {shlex.quote(theme)}" if theme else "newsfold watch"
        terminal.say(f"next: cd {shlex.quote(folder.as_posix())} && {run}")
    except NewsfoldError as error:
        terminal.failure(error)
        sys.exit(error.exit_code)

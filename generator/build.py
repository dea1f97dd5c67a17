"""The build: one straight function, and the only place that knows the order of the stages."""

from __future__ import annotations

import gc
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.cache.memo import Memo, remembering
from generator.cache.readings import Readings
from generator.dress import open_dress
from generator.errors import Problem, UsageError, failing
from generator.foresight import GROUPING, foresee
from generator.group import arrange
from generator.group.features import AHEAD, TOGETHER
from generator.group.memory import arrange_again
from generator.group.naming import tell_apart
from generator.load import Folder, Reading, load, load_again
from generator.model import Site
from generator.processes.heap import give_back
from generator.publish import (
    Glancing,
    Place,
    check_place,
    make_and_put,
    publish_and_note,
    quietly,
    read_standing,
    reserve,
    stage_files,
)
from generator.remarks import in_place, notes, nothing, shadow, shown
from generator.search import ARTICLES, Job, index_site
from generator.search.index import Due, kept_index
from generator.theme import packaged_themes
from generator.writing import write_digests

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.config import Config
    from generator.group import Arranged
    from generator.group.editor import Edited
    from generator.load import Loaded
    from generator.model import Output
    from generator.publish import Staging, Standing
    from generator.render import Rendered, Saving
    from generator.render.orders import Order
    from generator.run import Run

    Made = tuple[Output, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did. `published` is false where the old site stands as it was; what is `due` is its search index.

    Where something is `lacking` that the content is not to blame for, the next build may have it.
    """

    articles: int
    topics: int
    problems: tuple[Problem, ...]
    published: bool
    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    due: Due | None = None
    lacking: bool = False


@dataclass(frozen=True, slots=True)
class Manner:
    """How to build, apart from the settings.

    `beside` is the folder in which a site keeps themes of its own. Under `strict` a site with a warning or an
    error is not published. `durable` survives a power cut. `waiting` is told why a build has to wait. `memo` holds
    what earlier builds worked out, and `touched` are the names (absolute, without links) that were touched since the
    last of them, or None, where anything may have been; they change how long a build takes, and nothing else. Where the
    index may come `later`, a site that has one keeps it until then. `glancing` is a look at the published files that is
    under way.
    """

    strict: bool = False
    beside: Path = Path()
    durable: bool = False
    waiting: Callable[[str], None] = quietly
    memo: Memo | None = None
    touched: frozenset[str] | None = None
    later: bool = False
    glancing: Glancing | None = None


USUAL = Manner()
FOLDING = "fold"
"""The hand that folds: no stage's, since a stage sends it single things."""
FOLDER = "folder"
"""Under this name a build in `watch` leaves what it read for the next one."""


def build(config: Config, run: Run, manner: Manner = USUAL) -> Report:
    """Build the site once: load, group, digest, render, publish.

    Two builds into one folder follow each other. Raises a NewsfoldError where the fault is not with single
    articles.
    """
    dress = open_dress(config.theme, config.language, manner.beside, manner.touched, manner.memo)
    check_place(config.output, (config.content, *own(dress.theme.folders)))
    with reserve(config.output, manner.waiting) as place, remembering(manner.memo):
        draw = partial(drawn, theme=dress.theme, words=dress.words, config=config)
        return build_into(place, draw, config, run, manner)


def build_into(
    place: Place, draw: Callable[..., Rendered], config: Config, run: Run, manner: Manner
) -> Report:
    """Build into a place that nobody else builds into."""
    memo = manner.memo
    readings = Readings(memo) if memo else None
    look = cache(partial(read_standing, place, memo, manner.glancing))
    site, problems = make_site(config, run, readings, manner.touched, soon=look if run.hands else None)
    counts = len(site.articles), len(site.topics)
    if not site.articles or (manner.strict and failing(problems)):
        return Report(*counts, problems, published=False)
    if memo and memo.once:
        give_back()  # what grouping took
    with stage_files(place) as staging:
        with run.stage("render"):
            standing = look()
            rendered = draw_site(draw, site, run, staging, saving_of(readings, standing))
            # of a hundred thousand articles half a gigabyte, which publishing does not need
            del site, readings
            if memo and memo.forgone:
                gc.collect()  # what a page's template was told refers to itself
        with run.stage("search"):
            pages = rendered.searchables
            later = kept_index(standing) if manner.later and pages and standing.holds(place) else None
            work = partial(run.map, each=ARTICLES)
            job = Job(config.language, memo, standing.digests, work)
            index, told = (later, ()) if later else index_site(pages, job)
        problems += told
        problems += tuple(shadow(config, path) for path in rendered.shadowed)
        with run.stage("publish"):
            outputs = (*rendered.outputs, *index.outputs)
            stands = {**rendered.standing, **index.standing}
            before = (standing, stands)
            done = publish_and_note(outputs, before, place, config.publish, memo, durable=manner.durable)
    if done.why_in_place:
        problems += (in_place(config, done.why_in_place),)
    return Report(
        *counts,
        problems,
        published=True,
        written=done.written,
        removed=done.removed,
        due=Due(pages, frozenset([*stands, *(one.path for one in outputs)]), config)
        if later and pages
        else None,
        lacking=bool(told),
    )


def saving_of(readings: Readings | None, standing: Standing) -> Saving | None:
    """Return what spares the making of files; nothing where nothing is kept."""
    if readings is None:
        return None
    from generator.render import Saving  # noqa: PLC0415 - as in `drawn`

    memo = readings.memo
    return Saving(memo, readings.topic_key, standing.digests, memo.near, standing.round)


def drawn(site: Site, **given: Any) -> Rendered:
    """Render a site; what that takes is imported here, or before that while this process would wait."""
    from generator.render import render  # noqa: PLC0415 - as it says

    return render(site, **given)


def draw_site(
    draw: Callable[..., Rendered], site: Site, run: Run, staging: Staging, saving: Saving | None
) -> Rendered:
    """Render a site by whatever processes; its files wait for their publication where they were made."""
    each = -(-len(site.articles) // len(site.topics))
    apply = partial(put_away, run, each, staging)
    put = partial(staging.put, stands=saving.standing) if saving else staging.put
    return draw(site, saving=saving, map=apply, put=put, meanwhile=run.meanwhile)


def put_away(
    run: Run, each: int, staging: Staging, make: Callable[[Order], Made], orders: list[Order]
) -> Iterable[Made]:
    """Make files in whatever process, and let them wait for their publication where they were made."""
    return run.map(partial(make_and_put, make=make, staging=staging), orders, each=each, lend=staging.lend)


def make_site(
    config: Config,
    run: Run,
    readings: Readings | None = None,
    touched: frozenset[str] | None = None,
    *,
    soon: Callable[[], object] | None = None,
) -> tuple[Site, tuple[Problem, ...]]:
    """Read, group and digest, writing nothing. Raises UsageError where there is no content folder.

    What there is to do `soon` follows on what the hand of the pages tells, while others group or digest.
    """
    loaded, edited = _edited(config, run, readings, touched, soon)
    topics = readings.same_topics(edited.topics) if readings else edited.topics
    with run.stage("digest"):
        near = readings.memo.near if readings else None
        digests = tell_apart(topics, write_digests(topics, config.digest, run, readings), near)
    problems = (
        *loaded.problems,
        *(replace(problem, path=shown(config, problem.path)) for problem in edited.problems),
        *nothing(config, loaded),
        *notes(config, topics),
    )
    return Site(loaded.articles, topics, digests, loaded.static), problems


def _edited(
    config: Config,
    run: Run,
    readings: Readings | None,
    touched: frozenset[str] | None,
    soon: Callable[[], object] | None,
) -> tuple[Loaded, Edited]:
    """Read and group; what a later fold can go on from, half as much as all articles, is let go once it is written."""
    loaded, arranged = make_topics(config, run, readings, touched, soon=soon)
    if readings and arranged.kept.turns:  # else a hand has them, and would have to tell them first
        run.meanwhile(readings.memo.settle)
    return loaded, arranged.edited


def make_topics(
    config: Config,
    run: Run,
    readings: Readings | None = None,
    touched: frozenset[str] | None = None,
    *,
    soon: Callable[[], object] | None = None,
) -> tuple[Loaded, Arranged]:
    """Read and group, as far as the editor's last word. Raises UsageError where there is no content folder."""
    if not config.content.is_dir():
        raise UsageError(
            f"no content folder {config.content}; name one with --content, or begin with: newsfold new my-site"
        )
    with run.stage("load"):
        loaded = read_folder(config, run, readings, touched)
    if soon:
        run.after("render", soon)
    with run.stage(GROUPING):
        share = partial(run.map, each=TOGETHER, ahead=AHEAD)
        given = (loaded.articles, config.grouping, loaded.editorial)
        if readings is None:
            return loaded, arrange(*given, map=share, threads=run.jobs)
        hand = run.hands.get(FOLDING)
        heard = partial(foresee, config, run, readings)
        again = partial(arrange_again, readings.memo, map=share, threads=run.jobs, hand=hand, heard=heard)
        return loaded, again(*given)


def read_folder(
    config: Config, run: Run, readings: Readings | None, touched: frozenset[str] | None
) -> Loaded:
    """Read the content folder; of one that was read before by this process, what was touched since."""
    shown = config.content.as_posix()
    if readings is None:
        return load(config.content, shown=shown, settings=reading(config), map=run.map)
    left = readings.memo.near.left(FOLDER)
    before = left if isinstance(left, Folder) else None
    apply = partial(readings.map, run.map)
    folder = load_again(before, touched, config.content, shown=shown, settings=reading(config), map=apply)
    if readings.forgo(folder.loaded.articles):
        return folder.loaded
    folder.foresee()
    readings.memo.near.leave(FOLDER, folder)
    readings.forget(folder.read)
    return replace(folder.loaded, articles=readings.same_articles(folder.loaded.articles))


def reading(config: Config) -> Reading:
    """Slice the settings for the readers."""
    return Reading(
        language=config.language,
        timezone=config.timezone,
        drafts=config.drafts,
        now=config.now,
        max_bytes=round(config.max_article_mb * 1_000_000),
    )


def own(folders: tuple[Path, ...]) -> tuple[Path, ...]:
    """Leave out the packaged themes: an output beside them harms nobody."""
    shipped = packaged_themes().resolve()
    return tuple(folder for folder in folders if shipped not in folder.resolve().parents)

"""The first stage: a folder of files becomes articles, and every flaw of them is told.

    discover ─▶ read (pure, one file at a time) ─▶ copies ─▶ slugs ─▶ wires ─▶ assets

The disk is looked at in `discover` and `assets` alone.
"""

from __future__ import annotations

import builtins
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.load.discover import STATIC, discover, read_bytes
from generator.load.folder import Folder
from generator.load.records import Loaded, Manuscript, Reading, Source
from generator.model import Asset, Editorial

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.errors import Problem
    from generator.load.discover import Found
    from generator.model import Article

__all__ = ["Folder", "Loaded", "Manuscript", "Reading", "Source", "Sources", "load", "load_again", "read"]


FEW = 8
"""So many articles that were touched are put in their places one by one; for more, all are settled anew."""


def load(
    content: Path,
    *,
    shown: str,
    settings: Reading,
    map: Callable[[Callable[[Source], Manuscript], Sources], Iterable[Manuscript]] = builtins.map,  # noqa: A002 - it is one
) -> Loaded:
    """Read a content folder.

    `shown` is the folder as the user wrote it, for messages. `map` runs the reading of single files: the
    built-in one, or a pool's.
    """
    return load_again(None, None, content, shown=shown, settings=settings, map=map).loaded


def load_again(
    before: Folder | None,
    names: frozenset[str] | None,
    content: Path,
    *,
    shown: str,
    settings: Reading,
    map: Callable[[Callable[[Source], Manuscript], Sources], Iterable[Manuscript]] = builtins.map,  # noqa: A002 - it is one
) -> Folder:
    """Read a content folder as `load` does, from how it was `before`, if it was read then.

    `names` (absolute, without links) are those that were touched since; None: anything may have been. What came before
    changes how long it takes, and nothing else.
    """
    touched = before.touched(names, content, settings) if before else None
    known = before.found_now(touched) if before and touched is not None else None
    found = known or discover(content)
    unread = found.articles
    if before and touched is not None and found.plain:
        new = touched.union(set(found.articles).difference(before.read))
        unread = tuple([path for path in found.articles if path in new])
    alone = len(unread) < len(found.articles)
    every = dict(zip(unread, map(read, Sources(content, unread, settings, alone=alone)), strict=True))
    if before and alone:
        again = before.again(every, known) if known and len(every) <= FEW else None
        if again:
            return again
        every = {path: every.get(path) or before.read[path] for path in found.articles}
    return Folder(content, settings, found, every, _settled(every, found, content, shown, settings))


def read(source: Source) -> Manuscript:
    """Read one file, as `generator.load.article` does."""
    from generator.load.article import read as read_article  # noqa: PLC0415 - it may be done in another process

    return read_article(source)


def _settled(
    every: Mapping[str, Manuscript], found: Found, content: Path, shown: str, settings: Reading
) -> Loaded:
    """Settle what concerns more than one article, and gather all problems."""
    from generator.load import assets, copies, slugs, wires  # noqa: PLC0415 - few edits have to be settled
    from generator.load.editor import read_editor  # noqa: PLC0415 - as above

    rulings, told = read_editor(content, found.files, settings.max_bytes)
    problems = [*found.problems, *told]
    manuscripts = [m for m in every.values() if settings.drafts or not m.draft]
    for manuscript in manuscripts:
        problems += manuscript.problems
    due = [m.article for m in manuscripts if m.article and _is_due(m.article, settings)]
    traits = {m.article.path: m.traits for m in manuscripts if m.article}
    single, folded = copies.fold_copies(due, traits)
    named, clashes = slugs.settle(single)
    traced, carried = wires.find_origins(named, traits)
    articles, missing = assets.resolve(traced, traits, content, found.files)
    return Loaded(
        tuple(sorted(articles, key=lambda article: article.order)),
        tuple(Asset(path, content / STATIC / path) for path in found.static),
        tuple(
            sorted(_located(problem, shown) for problem in [*problems, *folded, *clashes, *carried, *missing])
        ),
        Editorial(rulings, _withheld(found.articles, every.values(), articles)),
    )


@dataclass(frozen=True, slots=True)
class Sources:
    """The files to read, each opened when it is asked for: what is read already need not be kept.

    If `alone`, the others of the folder are as they were when they were read last.
    """

    content: Path
    paths: tuple[str, ...]
    settings: Reading
    alone: bool = False

    def __len__(self) -> int:
        return len(self.paths)

    def among(self, paths: Sequence[str]) -> Sources:
        """Return the same for some files alone."""
        return replace(self, paths=tuple(paths))

    def __iter__(self) -> Iterator[Source]:
        settings = self.settings
        for path in self.paths:
            data = read_bytes(self.content, path, settings.max_bytes)
            yield Source(path, data, settings.language, settings.timezone)


def _withheld(
    paths: Iterable[str], manuscripts: Iterable[Manuscript], published: Iterable[Article]
) -> frozenset[str]:
    """Return the paths of files that are there and not published now, and the addresses that they would like."""
    shown = {
        path for article in published for path in (article.path, *(copy.path for copy in article.copies))
    }
    wished = {m.article.slug for m in manuscripts if m.article and m.article.path not in shown}
    return frozenset(wished.union(paths) - shown)


def _located(problem: Problem, shown: str) -> Problem:
    return replace(problem, path=f"{shown.rstrip('/')}/{problem.path}" if problem.path else shown)


def _is_due(article: Article, settings: Reading) -> bool:
    return settings.now is None or article.date is None or article.date <= settings.now

"""A content folder that was loaded before: where few articles were touched since, the others need not be settled anew.

Settling looks at all articles at once: for copies, addresses, texts under several headlines, links. What it finds of
an article that shares neither words of a title nor a sentence with another, and keeps date and address, is about that
article alone. Anything else is settled in full, so that this rule may be narrow.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from generator.load import assets
from generator.load.mates import Mates

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from generator.load.discover import Found
    from generator.load.records import Loaded, Manuscript, Reading
    from generator.model import Article


@dataclass(frozen=True)
class Folder:
    """What was found and read, by path, and what came of it."""

    content: Path
    settings: Reading
    found: Found
    read: Mapping[str, Manuscript]
    loaded: Loaded

    @cached_property
    def _places(self) -> dict[str, int]:
        return {article.path: place for place, article in enumerate(self.loaded.articles)}

    @cached_property
    def _mates(self) -> Mates:
        return Mates.of(self.read[path] for path in self._places)

    def foresee(self) -> None:
        """Work out what an edit will be compared with: later ones, and other processes, take it up from here."""
        if self.loaded.articles:
            _ = self._places, self._mates

    def touched(
        self, names: frozenset[str] | None, content: Path, settings: Reading
    ) -> frozenset[str] | None:
        """Return the paths in the folder that were touched; None where anything may have been.

        `names` are absolute, without links, or None.
        """
        if names is None or (content, settings) != (self.content, self.settings) or not self.found.plain:
            return None
        root = os.path.realpath(content) + os.sep
        inside = (name.removeprefix(root) for name in names if name.startswith(root))
        return frozenset(path.replace(os.sep, "/") for path in inside)

    def holds(self, touched: Iterable[str]) -> bool:
        """Tell whether the folder still has the same files, if nothing but these paths was touched.

        It is so where each of them is an article that was there before, and is a file.
        """
        return all(path in self.read and _is_file(f"{self.content}/{path}") for path in touched)

    def again(self, read: Mapping[str, Manuscript]) -> Folder | None:
        """Return the folder with some articles read anew; None where others may have to be settled anew for it."""
        folder: Folder | None = self
        for path, manuscript in read.items():
            folder = folder.exchanged(path, manuscript) if folder else None
        return folder

    def exchanged(self, path: str, new: Manuscript) -> Folder | None:
        """Return the folder with one article read anew, or None."""
        old, place = self.read[path], self._places.get(path)
        if new is old:
            return self
        if place is None or new.article is None or old.article is None or _claims(old) != _claims(new):
            return None
        before = self.loaded.articles[place]
        titles = (old.article.title, new.article.title)
        mates = self._mates.exchanged(titles, (old.traits.marks, new.traits.marks))
        wanted = new.article if new.article.slug == before.slug else replace(new.article, slug=before.slug)
        article = self._resolved(wanted, tied=new.traits.tied or bool(wanted.image))
        if mates is None or article is None or before.copies or before.origin:
            return None
        articles = (*self.loaded.articles[:place], article, *self.loaded.articles[place + 1 :])
        loaded = replace(self.loaded, articles=articles)
        folder = replace(self, read={**self.read, path: new}, loaded=loaded)
        folder.__dict__.update(_places=self._places, _mates=mates)  # as its cached properties would be
        return folder

    def _resolved(self, article: Article, *, tied: bool) -> Article | None:
        """Return an article with what it refers to, or None where there is or was something to say about it."""
        if any(problem.path.endswith(article.path) for problem in self.loaded.problems):
            return None
        if not tied:
            return article
        pages = assets.pages_of(self.loaded.articles)
        resolved, problems = assets.resolve_one(article, self.content, self.found.files, pages)
        return None if problems else resolved


def _claims(manuscript: Manuscript) -> tuple[object, ...]:
    """Return what settles where an article stands, and whether there was something to say about it."""
    article = manuscript.article
    day = (article.slug, str(article.date)) if article else ()
    return (day, manuscript.traits.address, manuscript.draft, bool(manuscript.problems))


def _is_file(name: str) -> bool:
    try:
        return stat.S_ISREG(os.lstat(name).st_mode)
    except OSError:
        return False

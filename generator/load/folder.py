"""A content folder that was loaded before: where few articles were touched since, the others need not be settled anew.

Settling looks at all articles at once: for copies, addresses, texts under several headlines, links. What it finds of
an article that shares neither words of a title nor a sentence with another, and keeps date and address, is about that
article alone. Anything else is settled in full, so that this rule may be narrow.
"""

from __future__ import annotations

import os
import posixpath
from bisect import bisect
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from generator.load.arrivals import grown, named
from generator.load.mates import Mates

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from generator.load.discover import Found
    from generator.load.records import Loaded, Manuscript, Reading
    from generator.model import Article


_WORKED = ("_places", "_mates", "_slugs", "_addresses", "_tied")


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

    def found_now(self, touched: Iterable[str]) -> Found | None:
        """Return what the folder holds, if nothing but these paths was touched; None where that is to be looked up.

        It is not where each of them is an article that was there before, or came, and is a file.
        """
        return grown(self.found, self.content, touched)

    def again(self, read: Mapping[str, Manuscript], found: Found) -> Folder | None:
        """Return the folder with some articles read anew; None where others may have to be settled anew for it."""
        folder: Folder | None = self if found is self.found else self._with({}, found=found)
        for path, manuscript in read.items():
            known = folder and path in folder.read
            put = folder and (folder.exchanged if known else folder.joined)
            folder = put(path, manuscript) if put else None
        return folder

    def joined(self, path: str, new: Manuscript) -> Folder | None:
        """Return the folder with one article more, or None where it and others may have to do with each other."""
        article = new.article
        if article is None or new.problems or new.draft or self.settings.now or self._stirs(path, new):
            return None
        mates = self._mates.joined(article.title, new.traits.marks)
        read, articles = {**self.read, path: new}, self.loaded.articles
        resolved = self._resolved(article, tied=_is_tied(new))
        if mates is None or resolved is None:
            return None
        place = bisect(articles, resolved.order, key=attrgetter("order"))
        every = (*articles[:place], resolved, *articles[place:])
        worked = {
            "_places": dict(zip(map(attrgetter("path"), every), range(len(every)), strict=True)),
            "_mates": mates,
            "_slugs": self._slugs | {article.slug.casefold(), resolved.slug.casefold()},
            "_addresses": self._addresses | {new.traits.address},
            "_tied": self._tied | ({path: named(article)} if _is_tied(new) else {}),
        }
        return self._with(worked, read=read, loaded=replace(self.loaded, articles=every))

    def _stirs(self, path: str, new: Manuscript) -> bool:
        """Tell whether a new file takes what another has or wishes for, or ends what was said about another."""
        article, address = new.article, new.traits.address
        if article is None or path in self.loaded.editorial.withheld:
            return True
        return (
            article.slug.casefold() in self._slugs
            or (bool(article.url) and address in self._addresses)
            or self._has_loose_ends(path)
            or (_is_tied(new) and posixpath.basename(path) in named(article))
        )

    @cached_property
    def _slugs(self) -> frozenset[str]:
        """The slugs that articles have or wish for, casefolded."""
        read = (one.article for one in self.read.values())
        return frozenset(one.slug.casefold() for one in chain(self.loaded.articles, read) if one)

    @cached_property
    def _addresses(self) -> frozenset[str]:
        """The plain addresses of originals."""
        return frozenset(one.traits.address for one in self.read.values())

    @cached_property
    def _tied(self) -> dict[str, frozenset[str]]:
        """The names of files that articles refer to, by the paths of these articles."""
        return {path: named(one.article) for path, one in self.read.items() if one.article and _is_tied(one)}

    def _has_loose_ends(self, path: str) -> bool:
        """Tell whether an article refers to a file of this name, or to one that was missed."""
        told, tied = (problem.path for problem in self.loaded.problems), tuple(self._tied)
        name = posixpath.basename(path)
        return any(place.endswith(tied) for place in told) or any(
            name in names for names in self._tied.values()
        )

    def _with(self, worked: dict[str, object], **fields: Any) -> Folder:
        """Return the folder with some fields replaced, and what was `worked` out of it, as far as that is another."""
        folder = replace(self, **fields)
        known = {name: self.__dict__[name] for name in _WORKED if name in self.__dict__}
        folder.__dict__.update(known | worked)  # as the cached properties would be
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
        worked: dict[str, object] = {"_mates": mates}
        if "_tied" in self.__dict__:
            others = {one: names for one, names in self._tied.items() if one != path}
            worked["_tied"] = others | ({path: named(new.article)} if _is_tied(new) else {})
        return self._with(worked, read={**self.read, path: new}, loaded=loaded)

    def _resolved(self, article: Article, *, tied: bool) -> Article | None:
        """Return an article with what it refers to, or None where there is or was something to say about it."""
        if any(problem.path.endswith(article.path) for problem in self.loaded.problems):
            return None
        if not tied:
            return article
        from generator.load import assets  # noqa: PLC0415 - few articles refer to files

        pages = assets.pages_of(self.loaded.articles)
        resolved, problems = assets.resolve_one(article, self.content, self.found.files, pages)
        return None if problems else resolved


def _is_tied(manuscript: Manuscript) -> bool:
    return manuscript.traits.tied or bool(manuscript.article and manuscript.article.image)


def _claims(manuscript: Manuscript) -> tuple[object, ...]:
    """Return what settles where an article stands, and whether there was something to say about it."""
    article = manuscript.article
    day = (article.slug, str(article.date)) if article else ()
    return (day, manuscript.traits.address, manuscript.draft, bool(manuscript.problems))

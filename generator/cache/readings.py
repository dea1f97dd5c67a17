"""What was read of the files of a folder; one that has not changed since is not even opened.

A file is known by its path and its bytes. Which bytes it holds is known from its size, times and inode, where these
are what they were and no change can hide behind them (`stamp`); else it is opened.
"""

from __future__ import annotations

import os
import time
from dataclasses import fields
from functools import partial
from hashlib import blake2b
from itertools import repeat
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Protocol, Self, TypeVar, cast

from generator.cache.alike import alike_articles, alike_topics
from generator.cache.notes import Notes
from generator.cache.stamp import TICK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.cache.memo import Memo
    from generator.cache.notes import Noted, WithNotes
    from generator.model import Article, Topic
    from generator.processes.hands import Asked

R = TypeVar("R")
S = TypeVar("S", bound="Source")
S_co = TypeVar("S_co", bound="Source", covariant=True)


BESIDES = 2_000
"""Bytes that are handed on of an article besides its body, at least: of 1,000 made-up ones 2,690 each, of 10,000 of
them 2,970, of 1,213 of news 3,570."""


class Source(Protocol):
    """A file that was opened; its content is what forbids to read it, where that is no bytes."""

    @property
    def content(self) -> object: ...  # noqa: D102 - the class tells


class Sources(Protocol[S_co]):
    """Files below `content`, each opened when it is asked for; `settings` is what else their reading depends on.

    If `alone`, others of the folder are as they were when they were read last.
    """

    @property
    def content(self) -> Path: ...  # noqa: D102 - the class tells
    @property
    def paths(self) -> tuple[str, ...]: ...  # noqa: D102 - the class tells
    @property
    def settings(self) -> object: ...  # noqa: D102 - the class tells
    @property
    def alone(self) -> bool: ...  # noqa: D102 - the class tells
    def among(self, paths: Sequence[str]) -> Self: ...  # noqa: D102 - the class tells
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[S_co]: ...


class Readings:
    """Reads files by way of a memo, and knows afterwards what each article was read from."""

    def __init__(self, memo: Memo) -> None:
        self.memo = memo
        left = memo.near.left("read")
        self._left: dict[str, tuple[bytes, object]] = left if isinstance(left, dict) else {}
        self._prints: dict[str, tuple[Article, bytes]] = {}
        self._asked: dict[bytes, tuple[Topic, Callable[[], WithNotes[Any]]]] = {}

    def map(
        self,
        apply: Callable[[Callable[[S], tuple[bytes, R]], Iterable[S]], Iterable[tuple[bytes, R]]],
        function: Callable[[S], R],
        sources: Sources[S],
    ) -> list[R]:
        """Return what a function reads from sources, in order; `apply` reads what is not known."""
        sightings = None if sources.alone else _Sightings(self.memo, sources.content)
        digests = sightings.look(sources.paths) if sightings else {}
        if sightings is None or sightings.known:  # else no file is worth opening twice
            unseen = [path for path in sources.paths if path not in digests]
            for path, source in zip(unseen, sources.among(unseen), strict=True):
                digests[path] = _digest(source)
        settings = repr(sources.settings)
        keys = {path: self._key(path, settings, digest) for path, digest in digests.items() if digest}
        read = cast("dict[str, R]", self._recalled(keys))
        missing = [path for path in sources.paths if path not in read]
        told = apply(partial(_told, function=function), sources.among(missing))
        for path, (digest, value) in zip(missing, told, strict=True):
            read[path], digests[path] = value, digest
            if digest:
                keys[path] = self._key(path, settings, digest)
                # it is bulky, and what the next build in this process has is left below
                self.memo.keep_later(keys[path], partial(_itself, value))
        if sightings:
            sightings.note(digests)
        self._leave(keys, read, alone=sources.alone)
        return [read[path] for path in sources.paths]

    def foresee(self, function: Callable[[S], R], sources: Sources[S]) -> None:
        """Keep what a function reads from sources, for a build that will come to them, if they stay as they are."""
        for path, source in zip(sources.paths, sources, strict=True):
            digest = _digest(source)
            key = self._key(path, repr(sources.settings), digest)
            if digest and self._left.get(path, (b"",))[0] != key:
                self.memo.keep(key, function(source))

    def _recalled(self, keys: Mapping[str, bytes]) -> dict[str, object]:
        """Return by path what was read of files, which the last build may have left."""
        last = self._left
        read = {path: last[path][1] for path, key in keys.items() if path in last and last[path][0] == key}
        known = self.memo.recall((key for path, key in keys.items() if path not in read), bulky=True)
        return read | {path: known[key] for path, key in keys.items() if key in known}

    def _leave(self, keys: Mapping[str, bytes], read: Mapping[str, object], *, alone: bool) -> None:
        """Leave what was read for the next build, and know what each article was read from."""
        now = {path: (key, read[path]) for path, key in keys.items()}
        if alone:
            now = self._left | now
            for path in read.keys() - keys.keys():
                now.pop(path, None)
        self._left = now
        self.memo.near.leave("read", self._left)

    def forgo(self, articles: Iterable[Article]) -> bool:
        """Keep nothing for later builds where these articles are more than is handed on; tell whether that is so."""
        asked = articles if self.memo.once else ()  # else nobody asks
        forgone = self.memo.forgo(sum(BESIDES + len(article.body) for article in asked))
        if forgone:  # articles are known by their keys yet
            self._left = {path: (key, None) for path, (key, _) in self._left.items()}
        return forgone

    def forget(self, paths: Mapping[str, object]) -> None:
        """Forget what was read of files that are gone: those that are not among these."""
        if self._left.keys() - paths.keys():
            self._left = {path: read for path, read in self._left.items() if path in paths}
            self.memo.near.leave("read", self._left)

    def of_topics(
        self,
        apply: Callable[[Callable[[Noted], WithNotes[R]], Iterable[Noted]], Iterable[WithNotes[R]]],
        function: Callable[[Noted], WithNotes[R]],
        topics: Sequence[Topic],
        settings: str,
    ) -> list[R]:
        """Return what a function gives for topics, apart from their neighbours; `apply` works out what is not known.

        The notes that it makes on single articles are kept too, and handed to it with other topics of theirs.
        """
        keys = self.memo.near.each(
            "topic", partial(self.topic_key, "topic"), topics, repeat(settings, len(topics))
        )
        for key in self._asked.keys() & keys if self._asked else ():
            topic, answer = self._asked.pop(key)
            self._keep([key], [topic], partial(_answered, answer), function)
        return self._keep(keys, topics, apply, function)

    def foresee_topic(
        self,
        ask: Callable[[Callable[[Noted], WithNotes[R]], Noted], Asked[WithNotes[R]]],
        function: Callable[[Noted], WithNotes[R]],
        topic: Topic,
        settings: str,
    ) -> None:
        """Have it asked what a function gives for a topic that there may be: `of_topics` waits for the answer."""
        key = self.topic_key("topic", topic, settings)
        if not self.memo.recall([key]):
            (noted,) = Notes(self.memo, [topic])
            self._asked[key] = topic, ask(function, noted).result

    def _keep(
        self,
        keys: Sequence[bytes],
        topics: Sequence[Topic],
        apply: Callable[[Callable[[Noted], WithNotes[R]], Iterable[Noted]], Iterable[WithNotes[R]]],
        function: Callable[[Noted], WithNotes[R]],
    ) -> list[R]:
        return self.memo.map(lambda missing: Notes(self.memo, missing).map(apply, function), topics, keys)

    def same_articles(self, articles: Iterable[Article]) -> tuple[Article, ...]:
        """Return articles, each as the very record that the last build had where nothing about it is new."""
        return self.memo.near.same("articles", articles, key=attrgetter("path"), alike=alike_articles)

    def same_topics(self, topics: Iterable[Topic]) -> tuple[Topic, ...]:
        """Return topics in the same way; their articles are as `same_articles` returns them."""
        return self.memo.near.same("topics", topics, key=attrgetter("slug"), alike=alike_topics)

    def topic_key(self, kind: str, topic: Topic, *parts: str) -> bytes:
        """Return the key of what depends on a topic and its articles, apart from its neighbours, and on these parts."""
        apart = ("articles", "related")
        own = [getattr(topic, field.name) for field in fields(topic) if field.name not in apart]
        return self.memo.key(kind, repr(own), *parts, *map(self.fingerprint, topic.articles))

    def fingerprint(self, article: Article) -> bytes:
        """Return a digest of all that is known of an article that was read here."""
        known = self._prints.get(article.path)
        if known and known[0] is article:
            return known[1]
        settled = (article.slug, article.copies, article.origin, article.picture, article.assets)
        print_ = self.memo.key("article", self._left[article.path][0], repr(settled), article.body)
        self._prints[article.path] = (article, print_)
        return print_

    def _key(self, path: str, settings: str, digest: bytes) -> bytes:
        return self.memo.key("read", path, settings, digest)


def _answered(answer: Callable[[], R], *_: object) -> tuple[R]:
    """Return what somebody was asked for before, in the place of a map over one item."""
    return (answer(),)


def _told(source: S, function: Callable[[S], R]) -> tuple[bytes, R]:
    """Read a source, and say what it held: it may have changed since somebody looked."""
    return _digest(source), function(source)


def _itself(value: object) -> object:
    return value


def _digest(source: Source) -> bytes:
    """Return the digest of a source's bytes; none where it has none."""
    return blake2b(source.content, digest_size=20).digest() if isinstance(source.content, bytes) else b""


class _Sightings:
    """How the files of a folder looked when it was known what they hold."""

    def __init__(self, memo: Memo, folder: Path) -> None:
        self._memo, self._folder = memo, os.path.abspath(folder)  # noqa: PTH100 - text is wanted
        self._key = memo.key("sightings", self._folder)
        found = memo.recall([self._key]).get(self._key)
        self.known = isinstance(found, dict)
        self._seen: dict[str, tuple[tuple[int, ...], bytes]] = found if isinstance(found, dict) else {}
        self._marks: dict[str, tuple[int, ...]] = {}

    def look(self, paths: Iterable[str]) -> dict[str, bytes]:
        """Return the digests of those files that look as they did, without opening them."""
        begun = time.time_ns()
        for path in paths:
            try:
                status = os.stat(f"{self._folder}/{path}")  # noqa: PTH116 - ten thousand times
            except OSError:
                continue
            if status.st_ctime_ns < begun - TICK:
                self._marks[path] = (
                    status.st_size,
                    status.st_mtime_ns,
                    status.st_ctime_ns,
                    status.st_ino,
                    status.st_dev,
                )
        return {
            path: self._seen[path][1]
            for path, mark in self._marks.items()
            if path in self._seen and self._seen[path][0] == mark
        }

    def note(self, digests: dict[str, bytes]) -> None:
        """Keep what files hold that had stood still for a moment when they were looked at."""
        seen = {path: (mark, digests[path]) for path, mark in self._marks.items() if digests.get(path)}
        if not self.known or seen != self._seen:
            self._memo.keep(self._key, seen)

"""What is known of the articles of a topic, apart from each other, for whoever works on the topic.

It stays bytes on its way: the process that holds the memo neither makes nor opens it, and holds that of few topics at
once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar, cast
from zlib import compress, decompress

from generator.cache.thaw import freeze, thaw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.cache.memo import Memo
    from generator.model import Article, Topic

R = TypeVar("R")
N = TypeVar("N")

LEVEL = 1  # of zlib's: the next ones take longer for a few bytes in a hundred


@dataclass(frozen=True, slots=True)
class Made:
    """A note that was made: bytes as soon as it goes to another process, else when it is written."""

    note: object

    def closed(self) -> bytes:
        """Return it as bytes."""
        return compress(freeze(self.note), LEVEL)

    def __reduce__(self) -> tuple[type[bytes], tuple[bytes]]:
        """Pickle as these."""
        return bytes, (self.closed(),)


@dataclass(frozen=True, slots=True)
class Noted:
    """A topic, and what is kept of its articles, by their paths."""

    topic: Topic
    kept: dict[str, bytes] = field(default_factory=dict)

    def notes(self, make: Callable[[Article], N]) -> tuple[dict[str, N], dict[str, Made]]:
        """Return the notes on all articles by their paths, and those that had to be made and are worth keeping.

        Of an article alone in its topic they are not: it is asked about again when it is another, or no more alone.
        """
        known = {path: note for path, data in self.kept.items() for note in (_opened(data),) if note}
        made = {one.path: make(one) for one in self.topic.articles if one.path not in known}
        worth = made if len(self.topic.articles) > 1 else {}
        return cast("dict[str, N]", known) | made, {path: Made(note) for path, note in worth.items()}


class WithNotes(NamedTuple, Generic[R]):
    """What was made of a topic, and the notes that were made for it, by the paths of the articles."""

    value: R
    notes: Mapping[str, Made | bytes]


@dataclass(frozen=True, slots=True)
class Notes:
    """Topics with what a memo keeps of their articles, which is asked for when their turn comes."""

    memo: Memo
    topics: Sequence[Topic]

    def __len__(self) -> int:
        return len(self.topics)

    def __iter__(self) -> Iterator[Noted]:
        for topic in self.topics:
            keys = {article.path: self._key(article) for article in topic.articles}
            found = self.memo.recall(keys.values(), bulky=True)
            yield Noted(
                topic, {path: cast("bytes", found[key]) for path, key in keys.items() if key in found}
            )

    def map(
        self,
        apply: Callable[[Callable[[Noted], WithNotes[R]], Iterable[Noted]], Iterable[WithNotes[R]]],
        function: Callable[[Noted], WithNotes[R]],
    ) -> Iterator[R]:
        """Yield what a function makes of the topics, and keep the notes that it made."""
        for topic, made in zip(self.topics, apply(function, self), strict=True):
            for article in topic.articles:
                note = made.notes.get(article.path)
                if isinstance(note, Made):
                    self.memo.keep_later(self._key(article), note.closed)
                elif note is not None:
                    self.memo.keep(self._key(article), note, bulky=True)
            yield made.value

    def _key(self, article: Article) -> bytes:
        return self.memo.key("notes", article.title, article.language, article.body)


@lru_cache(maxsize=32)  # who edits an article does so again, and its companions are the same ones
def _opened(data: bytes) -> object:
    """Read a note again; nothing where the bytes are damaged, and it is worked out again."""
    try:
        return thaw(decompress(data))
    except Exception:  # noqa: BLE001 - damaged bytes raise anything
        return None

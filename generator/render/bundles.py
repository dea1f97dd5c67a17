"""The files of one topic: its digest page and what leads there, its articles' pages and texts, its data and feed.

They depend on the topic, on its digest, and of the rest of the site only on what an `Order` names; so they are made
from an edition of that topic alone, in any process, and need not be made again while none of that changes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import repeat
from operator import eq
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from generator.cache.digests import Digests, digest_of
from generator.render import addresses
from generator.render.orders import Orders, order

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from generator.cache.memo import Memo
    from generator.cache.near import Near
    from generator.model import Output, Topic
    from generator.render.edition import Edition
    from generator.render.kit import Kit
    from generator.render.orders import Order

    Make = Callable[[Order], tuple[Output, ...]]
    Apply = Callable[[Make, Collection[Order]], Iterable[tuple[Output, ...]]]


FEW = 16
"""So many topics are asked which of their articles' files stand: with more, whoever makes the files has other work."""
NO_FILES: Mapping[str, bytes] = MappingProxyType({})
_KEYS, _LAST = "files", "bundles"


@dataclass(frozen=True, slots=True)
class Saving:
    """What spares the making of files: `standing` are the digests of those that are published, by path.

    `key` gives the key of what depends on a topic, its articles and further parts; `near` remembers what was asked of
    the very records. `round` is the build of this process that published them, 0 if another did.
    """

    memo: Memo
    key: Callable[..., bytes]
    standing: Mapping[str, bytes]
    near: Near
    round: int = 0


@dataclass(frozen=True, slots=True)
class Bundled:
    """The files of all topics: those that were made, the digests of those that stand as they would be made.

    `prints` are digests of each topic's own pages, by slug; none where nothing is kept.
    """

    made: tuple[Output, ...]
    standing: dict[str, bytes]
    prints: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Last:
    """What the files of topics were made from last time, and the digests of the files of each, by slug and by path.

    `keyed` are the same by the topics' keys, `every` those of all. `round` is the build that this was.
    """

    looks: str
    edition: Edition
    files: Mapping[str, Mapping[str, bytes]]
    keyed: Mapping[bytes, Mapping[str, bytes]]
    every: Mapping[str, bytes]
    round: int

    def standing(self, keys: Iterable[bytes]) -> dict[str, bytes]:
        """Return the files of those topics that still have their keys, if all were published."""
        standing = dict(self.every)
        for key in self.keyed.keys() - set(keys):
            for path in self.keyed[key]:
                del standing[path]
        return standing

    def sparing(self, now: Order, standing: Mapping[str, bytes], language: str) -> Order:
        """Return an order that spares the files that are as they were, of those that are published."""
        from generator.render.steady import steady  # noqa: PLC0415 - a build of its own never asks

        before = next((topic for topic in self.edition.site.topics if topic.slug == now.topic.slug), None)
        files = self.files.get(now.topic.slug, {})
        if before is None or not files:
            return now
        same = steady(now, order(self.edition, before), language)
        return replace(
            now,
            standing={
                path: files[path] for path in same if path in files and standing.get(path) == files[path]
            },
        )


def bundles(
    topics: Mapping[bytes, Topic],
    edition: Edition,
    kit: Kit,
    *,
    apply: Apply,
    looks: str,
    saving: Saving | None,
) -> Bundled:
    """Return the files of all topics of an edition, each of which stands under its key.

    `apply` makes them, with a press of the kit, in the order of the orders. `looks` tells what they have in common.
    """
    if saving is None:
        orders = Orders(edition, tuple(topics.values()))
        every = apply(partial(bundle, kit=kit.packed()), orders) if topics else ()
        return Bundled(tuple(file for files in every for file in files), {}, {})
    known = cast("dict[bytes, dict[str, bytes]]", saving.memo.recall(topics))
    standing, lacking = _standing(topics, known, saving)
    made: list[Output] = []
    if lacking:
        orders = Orders(edition, tuple(map(topics.__getitem__, lacking)))
        wanted = _sparing(orders, looks, kit.config.language, saving)
        for key, outputs in zip(lacking, apply(partial(bundle, kit=kit.packed()), wanted), strict=True):
            files = Digests(
                {output.path: output.digest or digest_of(cast("bytes", output.content)) for output in outputs}
            )
            if files != known.get(key):
                saving.memo.keep(key, files)
                known[key] = files
            made += outputs
    prints = saving.near.each("print", _print, map(known.__getitem__, topics))
    slugs = [topic.slug for topic in topics.values()]
    if not saving.near.forgetful:
        by_slug = dict(zip(slugs, map(known.__getitem__, topics), strict=True))
        stood = standing | {path: digest for key in lacking for path, digest in known[key].items()}
        last = Last(looks, edition, by_slug, known, stood, saving.memo.round)
        saving.near.leave(_LAST, last, here=True)
    return Bundled(tuple(made), standing, dict(zip(slugs, prints, strict=True)))


def _standing(
    topics: Iterable[bytes], known: Mapping[bytes, dict[str, bytes]], saving: Saving
) -> tuple[dict[str, bytes], list[bytes]]:
    """Return the digests of the files of topics that stand as they would be made, and the keys of the other topics.

    What the last build made or found standing was published, if the site has been published since it looked: then
    topics that have their keys still need not be asked for each of their files.
    """
    last, standing = saving.near.left(_LAST), dict[str, bytes]()
    lacking = list(topics)
    if isinstance(last, Last) and 0 < last.round <= saving.round:
        standing = last.standing(lacking)
        lacking = [key for key in lacking if key not in last.keyed]
    files_of = [known.get(key, NO_FILES) for key in lacking]
    every = {path: digest for files in files_of for path, digest in files.items()}
    stood = map(saving.standing.get, every)  # in one go: as a rule all that are known do
    if len(every) == sum(map(len, files_of)) and all(map(eq, stood, every.values())):
        return standing | every, [key for key, files in zip(lacking, files_of, strict=True) if not files]
    missing = []
    for key in lacking:
        files = known.get(key)
        if files and files.items() <= saving.standing.items():
            standing |= files
        else:
            missing.append(key)
    return standing, missing


def _sparing(orders: Orders, looks: str, language: str, saving: Saving) -> Collection[Order]:
    """Leave out of orders what need not be made, where that was noted and they are few."""
    last = saving.near.left(_LAST)
    if not isinstance(last, Last) or last.looks != looks or len(orders) > FEW:
        return orders
    return [last.sparing(one, saving.standing, language) for one in orders]


def _print(files: Mapping[str, bytes]) -> bytes:
    """Return the digests of a topic's pages and of its data, which say all that its digest does."""
    return b"".join(
        digest
        for path, digest in files.items()
        if path.endswith((".html", ".json")) and not path.startswith(addresses.ARTICLES)
    )


def keyed(edition: Edition, saving: Saving | None, looks: str) -> dict[bytes, Topic]:
    """Return topics by a key of all that their files are made from, or where nothing is kept by a number.

    A topic that was there in the last build need not be asked, as long as the titles that it shows and its publishers'
    addresses are as they were.
    """
    topics, titles = edition.site.topics, edition.titles
    if saving is None:
        return {str(number).encode(): topic for number, topic in enumerate(topics)}

    def key(topic: Topic, *_: object) -> bytes:
        return _key(saving, *_row(order(edition, topic), looks))

    own = (titles[topic.slug] for topic in topics)
    around = (tuple([titles[slug] for slug in topic.related]) for topic in topics)
    keys = saving.near.each(_KEYS, key, topics, own, around, edition.addresses, repeat(looks, len(topics)))
    return dict(zip(keys, topics, strict=True))


def _key(saving: Saving, topic: Topic, looks: str, *around: object) -> bytes:
    """Name also what is not the topic's own. A digest follows from its topic and the settings, but for its title."""
    return saving.key("files", topic, looks, repr(around))


def _row(one: Order, looks: str) -> tuple[Topic, str, str, object, object]:
    return one.topic, looks, one.digest.title, one.titles, one.publishers


def bundle(made: Order, kit: bytes) -> tuple[Output, ...]:
    """Make the files of a topic; those that stand have no content. Raises ThemeError where a template fails."""
    from generator.render.files import make_files  # noqa: PLC0415 - it may be done in another process

    return make_files(made, kit)

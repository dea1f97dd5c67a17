"""Titles that tell topics apart: where several would read the same, each says by what it differs.

One kind of qualifier is tried for all of them together: when the founding article was published (the year, the month
or the day), its publisher, a name that the articles of this topic hold and those of the others do not, a day with
one of these, and at last a number. It stands in brackets behind the title, in the language of the topic.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from generator.cache.near import Near

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.model import Digest, Topic

    Kind = Callable[[Sequence[Topic]], list[str]]

_WORD = re.compile(r"\w+")
LEAST = 3
"""Letters of a name."""


def tell_apart(
    topics: Sequence[Topic], digests: Sequence[Digest], near: Near | None = None
) -> tuple[Digest, ...]:
    """Qualify the titles that several topics share. Those that an editor wrote stay as they are.

    `near` remembers what the last build made of the same topics and digests.
    """
    near = near or Near()
    alike = near.each("title words", _key, digests)
    groups = {key: list[int]() for key, holders in Counter(alike).items() if holders > 1}
    for number, key in enumerate(alike if groups else ()):
        if key in groups:
            groups[key].append(number)
    sharing = [tuple([topics[number] for number in numbers]) for numbers in groups.values()]
    found = near.each("labels", _labels_of, (group[0] for group in sharing), sharing)
    labels = dict(zip(chain(*groups.values()), chain(*found), strict=True))
    told = {number: label for number, label in labels.items() if label and not topics[number].title}
    called = near.each("told apart", _called, (digests[number] for number in told), told.values())
    every = list(digests)
    for number, digest in zip(told, called, strict=True):
        every[number] = digest
    return tuple(every)


def _key(digest: Digest) -> str:
    """Return what two titles that read the same have in common: their words."""
    return " ".join(_WORD.findall(digest.title.casefold())) or digest.title


def _called(digest: Digest, label: str) -> Digest:
    return digest.titled(f"{digest.title} ({label})")


def _labels_of(_: Topic, topics: Sequence[Topic]) -> list[str]:
    return _labels(topics)


def _labels(topics: Sequence[Topic]) -> list[str]:
    """Return a qualifier for each topic, all different; at most one has none."""
    for kind in KINDS:
        found = kind(topics)
        if len(set(found)) == len(found):
            return found
    order = sorted(range(len(topics)), key=lambda number: topics[number].founder.order)
    places = {number: place for place, number in enumerate(order, 1)}
    return [str(places[number]) if places[number] > 1 else "" for number in range(len(topics))]


def _dates(topics: Sequence[Topic], *, skeleton: str) -> list[str]:
    from babel.dates import format_skeleton  # noqa: PLC0415 - few topics have one title

    from generator.language.locales import locale  # noqa: PLC0415 - as above

    founders = (topic.founder for topic in topics)
    return [
        format_skeleton(skeleton, article.day, locale=locale(article.language)) if article.day else ""
        for article in founders
    ]


def _publishers(topics: Sequence[Topic]) -> list[str]:
    return [topic.founder.publisher for topic in topics]


def _names(topics: Sequence[Topic]) -> list[str]:
    """Return the name that each topic's sentences hold most often and the other topics never; else nothing.

    A name is a word with a capital inside a sentence; scripts without capitals have none.
    """
    words = [
        {word for article in topic.articles for word in _WORD.findall(article.text.casefold())}
        for topic in topics
    ]
    holders = Counter(word for own in words for word in own)
    found = []
    for topic in topics:
        names = Counter(name for name in _capitalised(topic) if holders[name.casefold()] == 1)
        found.append(names.most_common(1)[0][0] if names else "")
    return found


def _capitalised(topic: Topic) -> Iterator[str]:
    for article in topic.articles:
        for sentence in article.sentences:
            for word in _WORD.findall(article.text[sentence.start : sentence.end])[1:]:
                if word[0].isupper() and len(word) >= LEAST:
                    yield word


def _both(topics: Sequence[Topic], *, kinds: Sequence[Kind]) -> list[str]:
    return [", ".join(filter(None, parts)) for parts in zip(*(kind(topics) for kind in kinds), strict=True)]


_days = partial(_dates, skeleton="yMMMd")
KINDS: tuple[Kind, ...] = (
    partial(_dates, skeleton="y"),
    partial(_dates, skeleton="yMMMM"),
    _days,
    _publishers,
    _names,
    partial(_both, kinds=(_days, _publishers)),
    partial(_both, kinds=(_days, _names)),
)
"""What topics of one title may differ by, the plainest first."""

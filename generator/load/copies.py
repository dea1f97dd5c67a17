"""One story once: files that hold the same article are folded into the first of them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.load import address
from generator.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model import Article

FEWEST_WORDS = 30
"""Shorter texts may be alike by chance: a notice, a picture's caption."""

_WORD = re.compile(r"\w+")


def fold_copies(articles: Sequence[Article]) -> list[Article]:
    """Return the articles without those that another holds; the first by date, then path, stays.

    Two are one where their `url` is the same without tracking parameters and fragment, or where title
    and body are the same words, 30 or more of them. What is the same as a third is the same.
    """
    ordered = sorted(articles, key=_precedence)
    leader = list(range(len(ordered)))
    for members in _alike(ordered):
        roots = sorted({_root(leader, member) for member in members})
        for root in roots[1:]:
            leader[root] = roots[0]
    groups: dict[int, list[Article]] = defaultdict(list)
    for number, article in enumerate(ordered):
        groups[_root(leader, number)].append(article)
    return [_merge(group) for _, group in sorted(groups.items())]


def _precedence(article: Article) -> tuple[bool, float, str]:
    return (article.date is None, article.date.timestamp() if article.date else 0.0, article.path)


def _alike(articles: Iterable[Article]) -> list[list[int]]:
    """List the groups of numbers whose articles share an address, or title and words."""
    by_mark: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, article in enumerate(articles):
        if article.url:
            by_mark["url", address.plain(article.url)].append(number)
        words = _WORD.findall(article.text.casefold())
        if len(words) >= FEWEST_WORDS:
            title = _WORD.findall(article.title.casefold())
            by_mark["text", " ".join(title), " ".join(words)].append(number)
    return [members for members in by_mark.values() if len(members) > 1]


def _root(leader: list[int], number: int) -> int:
    while leader[number] != number:
        leader[number] = leader[leader[number]]
        number = leader[number]
    return number


def _merge(group: list[Article]) -> Article:
    first, *rest = group
    if not rest:
        return first
    copies = tuple(
        Copy(article.path, article.publisher, article.url) for article in sorted(rest, key=lambda a: a.path)
    )
    return replace(first, copies=copies)

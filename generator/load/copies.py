"""One story once: files that hold the same article are folded into the first of them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.errors import Problem, Severity
from generator.load.families import Families
from generator.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.load.records import Traits
    from generator.model import Article

FEWEST_WORDS = 30
"""Shorter texts may be alike by chance: a notice, a picture's caption."""

_WORD = re.compile(r"\w+")


def fold_copies(
    articles: Iterable[Article], traits: Mapping[str, Traits]
) -> tuple[list[Article], list[Problem]]:
    """Return the articles without those that another holds, and what was folded; the first by date, then path, stays.

    `traits` are theirs, by path. Two are one where their `url` is the same without tracking parameters and fragment,
    or where title and body are the same words, 30 or more of them. What is the same as a third is the same.
    """
    ordered = sorted(articles, key=precedence)
    families = Families(len(ordered))
    for members in (*_same_address(ordered, traits), *_same_words(ordered)):
        families.join(members)
    problems: list[Problem] = []
    folded = [_merge([ordered[number] for number in family], problems) for family in families]
    return folded, problems


def precedence(article: Article) -> tuple[bool, float, str]:
    """Sort key: which of several articles came first, by instant, the undated last, then by path."""
    return (article.date is None, article.date.timestamp() if article.date else 0.0, article.path)


def words(text: str) -> list[str]:
    """Return the words of a text as copies are compared."""
    return _WORD.findall(text.casefold())


@lru_cache(maxsize=1 << 16)  # each build asks for all of them
def title_words(title: str) -> str:
    """Return the words of a title, as copies are compared."""
    return " ".join(words(title))


def _same_address(articles: Sequence[Article], traits: Mapping[str, Traits]) -> Iterator[list[int]]:
    by_address: dict[str, list[int]] = defaultdict(list)
    for number, article in enumerate(articles):
        if article.url:
            by_address[traits[article.path].address].append(number)
    return iter(by_address.values())


def _same_words(articles: Sequence[Article]) -> Iterator[list[int]]:
    by_title: dict[str, list[int]] = defaultdict(list)
    for number, article in enumerate(articles):
        by_title[title_words(article.title)].append(number)
    for members in by_title.values():
        if len(members) > 1:  # few are: only of these the body is opened
            by_body: dict[str, list[int]] = defaultdict(list)
            for number in members:
                body = words(articles[number].text)
                if len(body) >= FEWEST_WORDS:
                    by_body[" ".join(body)].append(number)
            yield from by_body.values()


def _merge(group: Sequence[Article], problems: list[Problem]) -> Article:
    first, *rest = group
    if not rest:
        return first
    rest.sort(key=lambda article: article.path)
    for article in rest:
        message = f"the same article as '{first.path}': one page tells of both"
        problems.append(Problem(article.path, 1, 1, Severity.NOTE, message))
    return replace(
        first, copies=tuple(Copy(article.path, article.publisher, article.url) for article in rest)
    )

"""What an article's address is called, and how two of one name are told apart.

The rules look at paths and titles alone, never at the order in which files were found.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from hashlib import blake2b
from itertools import count
from posixpath import basename, splitext
from typing import TYPE_CHECKING

from generator.errors import Problem, Severity
from generator.language.slugs import LONGEST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Article

_DATE_PREFIX = re.compile(r"\d{4}-?\d{2}-?\d{2}(?:[-_ .T]+|$)")
_BETWEEN = re.compile(r"[-_ .]+")
_WORD = re.compile(r"[^\W\d_]{2,}")
_HASHLIKE = re.compile(r"(?=[a-f]*\d)[0-9a-f]{8,}|[0-9]+")


def file_words(path: str) -> str:
    """Return a file's name without its suffix and date, where what is left has words; else an empty text."""
    stem = undated(splitext(basename(path))[0])
    pieces = _BETWEEN.split(stem)
    has_words = any(_WORD.search(piece) and not _HASHLIKE.fullmatch(piece.lower()) for piece in pieces)
    return stem if has_words else ""


def undated(stem: str) -> str:
    """Return a file's name without the date that it begins with."""
    return _DATE_PREFIX.sub("", stem, count=1)


def short_hash(path: str) -> str:
    """Return six hexadecimal digits that depend on the path alone."""
    return blake2b(path.encode(), digest_size=3).hexdigest()


def settle(articles: Sequence[Article]) -> tuple[list[Article], list[Problem]]:
    """Give every article a slug of its own: the first by day, then by path, keeps its wish.

    The others get a hash of their path. So an article that comes later takes nobody's address.
    """
    by_wish: dict[str, list[Article]] = defaultdict(list)
    for article in sorted(articles, key=lambda article: article.order):
        by_wish[article.slug.casefold()].append(article)
    taken = set(by_wish)
    settled: list[Article] = []
    problems: list[Problem] = []
    for group in (by_wish[slug] for slug in sorted(by_wish)):
        settled.append(group[0])
        for article in group[1:]:
            slug = _free(article, taken)
            taken.add(slug)
            settled.append(replace(article, slug=slug))
            message = f"its address '{article.slug}' is that of '{group[0].path}' too; it became '{slug}'"
            problems.append(
                Problem(article.path, 1, 1, Severity.WARNING, message, "give it a 'slug:' of its own")
            )
    return sorted(settled, key=lambda article: article.path), problems


def _free(article: Article, taken: set[str]) -> str:
    for attempt in count():
        tail = short_hash(article.path + "\0" * attempt)
        slug = f"{article.slug[: LONGEST - len(tail) - 1].rstrip('-')}-{tail}"
        if slug not in taken:
            return slug
    raise AssertionError("unreachable")

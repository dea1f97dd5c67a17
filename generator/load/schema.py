"""The keys of front matter, and how their values are read.

A value that cannot be used is a warning and counts as not given; a date or a `draft` that cannot be
read is an error, since guessing there would publish what should not be, or on the wrong day.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from generator import strictyaml
from generator.errors import Problem, Severity, did_you_mean
from generator.language import dates
from generator.load import address
from generator.load.decode import clean
from generator.load.values import flag, read_values, text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from generator.load.values import Reader

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
GRAVE = ("date", "updated", "draft")
"""Keys whose bad value forbids the article."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The values of one article's front matter; what is not given is empty. `extra` is JSON."""

    title: str = ""
    date: dt.datetime | None = None
    updated: dt.datetime | None = None
    author: tuple[str, ...] = ()
    publisher: str = ""
    url: str = ""
    language: str = ""
    tags: tuple[str, ...] = ()
    section: str = ""
    topic: str = ""
    summary: str = ""
    image: str = ""
    image_alt: str = ""
    license: str = ""
    slug: str = ""
    aliases: tuple[str, ...] = ()
    draft: bool = False
    extra: str = "{}"


KEYS = tuple(field.name for field in fields(FrontMatter))


def _texts(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(filter(None, map(text, values))))


def _date(value: object, timezone: str) -> dt.datetime | None:
    written = text(value)
    return dates.parse(written, ZoneInfo(timezone)) if written else None


def _address(value: object) -> str:
    written = text(value)
    if written and not address.is_web(written):
        raise ValueError("must be a web address such as https://example.org/article")
    return written


def _language(value: object) -> str:
    written = text(value).replace("_", "-")
    if written and not _TAG.fullmatch(written):
        raise ValueError("must be a language tag such as en or pt-BR")
    return written


def _json(value: object) -> str:
    if not isinstance(value, dict):
        raise ValueError("must be a list of 'key: value' lines")  # noqa: TRY004 - readers raise ValueErrors
    return clean(json.dumps(value, ensure_ascii=False, sort_keys=True))


_READERS: Mapping[str, Reader] = {
    **dict.fromkeys(KEYS, text),
    **dict.fromkeys(("author", "tags", "aliases"), _texts),
    "url": _address,
    "language": _language,
    "draft": flag,
    "extra": _json,
}


_FOREIGN = {
    **dict.fromkeys(("publishdate", "pubdate", "published_at", "posted", "datepublished"), "date"),
    **dict.fromkeys(("lastmod", "modified", "last_modified_at", "last_modified", "datemodified"), "updated"),
    **dict.fromkeys(("categories", "keywords", "tag", "labels"), "tags"),
    **dict.fromkeys(("category", "rubric", "kicker"), "section"),
    **dict.fromkeys(("description", "excerpt", "abstract", "teaser", "lede"), "summary"),
    **dict.fromkeys(("authors", "byline", "creator", "by"), "author"),
    **dict.fromkeys(("source", "outlet", "site_name", "newspaper", "publication"), "publisher"),
    **dict.fromkeys(("link", "canonical", "canonical_url", "canonicalurl", "source_url", "permalink"), "url"),
    **dict.fromkeys(("lang", "locale"), "language"),
    **dict.fromkeys(("cover", "thumbnail", "featured_image", "images", "picture"), "image"),
    **dict.fromkeys(("redirect_from", "redirects"), "aliases"),
    **dict.fromkeys(("headline", "name"), "title"),
    **dict.fromkeys(("copyright", "licence", "rights"), "license"),
    "story": "topic",
}  # fmt: skip
"""Keys of other generators and of news formats, and what newsfold calls what they hold."""


def read(front: str, path: str, timezone: str, *, line: int = 2) -> tuple[FrontMatter, tuple[Problem, ...]]:
    """Read front matter that begins on a line of the file; all its problems at once."""
    document, mistakes = strictyaml.read("\n" * (line - 1) + front)
    problems = [
        Problem(path, mistake.line, mistake.column, Severity.ERROR, mistake.message, mistake.hint)
        for mistake in mistakes
    ]
    problems += _unknown(document, path)
    dated = partial(_date, timezone=timezone)
    values, faults = read_values({**_READERS, "date": dated, "updated": dated}, document.values)
    for key, said in faults:
        message, _, hint = said.partition("; ")
        severity = Severity.ERROR if key in GRAVE else Severity.WARNING
        problems.append(Problem(path, *document.place((key,)), severity, f"{key}: {message}", hint))
    return FrontMatter(**values), tuple(problems)


def place(front: str, key: str, line: int) -> tuple[int, int]:
    """Return the line and column of a key in front matter that begins on a line of the file; 1:1 without it."""
    found = re.search(rf"^[ ]*[\"']?{re.escape(key)}[\"']?\s*:", front, re.MULTILINE)
    return (line + front.count("\n", 0, found.start()), 1) if found else (1, 1)


def _unknown(document: strictyaml.Document, path: str) -> Iterator[Problem]:
    for key in document.values:
        if key not in _READERS:
            line, column = document.place((key,))
            ours = _FOREIGN.get(key.lower().replace("-", "_"))
            hint = f"newsfold calls it '{ours}'" if ours else ""
            hint = hint or did_you_mean(key, KEYS) or "put keys of your own under 'extra:'"
            yield Problem(path, line, column, Severity.WARNING, f"unknown key '{key}'", hint)

"""The keys of front matter, and how their values are read.

A value that cannot be used is a warning and counts as not given; a date or a `draft` that cannot be
read is an error, since guessing there would publish what should not be, or on the wrong day.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, ValidationInfo

from generator import strictyaml
from generator.errors import Problem, Severity, did_you_mean
from generator.language import dates
from generator.load import address
from generator.load.decode import clean, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACE = re.compile(r"\s+")
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_NUMBERLIKE = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False, "": False}
GRAVE = ("date", "updated", "draft")
"""Keys whose bad value forbids the article."""


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("must be text")  # noqa: TRY004 - pydantic gathers ValueErrors
    if value.isascii() and value.isprintable() and "  " not in value:
        return value.strip()
    return _SPACE.sub(" ", visible(clean(value))).strip()  # YAML has escapes for control characters


def _texts(value: Any) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(filter(None, map(_text, values))))


def _date(value: Any, info: ValidationInfo) -> dt.datetime | None:
    text = _text(value)
    context: dict[str, str] = info.context or {}
    return dates.parse(text, ZoneInfo(context["timezone"])) if text else None


def _flag(value: Any) -> bool:
    if not isinstance(value, str) or value.strip().lower() not in _NUMBERLIKE:
        raise ValueError("must be true or false")
    return _NUMBERLIKE[value.strip().lower()]


def _address(value: Any) -> str:
    text = _text(value)
    if text and not address.is_web(text):
        raise ValueError("must be a web address such as https://example.org/article")
    return text


def _language(value: Any) -> str:
    text = _text(value).replace("_", "-")
    if text and not _TAG.fullmatch(text):
        raise ValueError("must be a language tag such as en or pt-BR")
    return text


def _json(value: Any) -> str:
    if not isinstance(value, dict):
        raise ValueError("must be a list of 'key: value' lines")  # noqa: TRY004 - pydantic gathers ValueErrors
    return clean(json.dumps(value, ensure_ascii=False, sort_keys=True))


Text = Annotated[str, BeforeValidator(_text)]
Texts = Annotated[tuple[str, ...], BeforeValidator(_texts)]
Date = Annotated[dt.datetime | None, BeforeValidator(_date)]
Flag = Annotated[bool, BeforeValidator(_flag)]


class FrontMatter(BaseModel):
    """The values of one article's front matter; what is not given is empty."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    title: Text = ""
    date: Date = None
    updated: Date = None
    author: Texts = ()
    publisher: Text = ""
    url: Annotated[str, BeforeValidator(_address)] = ""
    language: Annotated[str, BeforeValidator(_language)] = ""
    tags: Texts = ()
    section: Text = ""
    topic: Text = ""
    summary: Text = ""
    image: Text = ""
    image_alt: Text = ""
    license: Text = ""
    slug: Text = ""
    aliases: Texts = ()
    draft: Flag = False
    extra: Annotated[str, BeforeValidator(_json)] = Field("{}")


KEYS = tuple(FrontMatter.model_fields)
_KNOWN = frozenset(KEYS)


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
    values: dict[str, Any] = {key: value for key, value in document.values.items() if key in _KNOWN}
    context = {"timezone": timezone}
    try:
        return FrontMatter.model_validate(values, context=context), tuple(problems)
    except ValidationError as error:
        for item in error.errors():
            key = str(item["loc"][0])
            line, column = document.place((key,))
            severity = Severity.ERROR if key in GRAVE else Severity.WARNING
            message, _, hint = str(item["msg"]).removeprefix("Value error, ").partition("; ")
            problems.append(Problem(path, line, column, severity, f"{key}: {message}", hint))
            values.pop(key, None)
    return FrontMatter.model_validate(values, context=context), tuple(problems)


def place(front: str, key: str, line: int) -> tuple[int, int]:
    """Return the line and column of a key in front matter that begins on a line of the file; 1:1 without it."""
    found = re.search(rf"^[ ]*[\"']?{re.escape(key)}[\"']?\s*:", front, re.MULTILINE)
    return (line + front.count("\n", 0, found.start()), 1) if found else (1, 1)


def _unknown(document: strictyaml.Document, path: str) -> Iterator[Problem]:
    for key in document.values:
        if key not in _KNOWN:
            line, column = document.place((key,))
            ours = _FOREIGN.get(key.lower().replace("-", "_"))
            hint = f"newsfold calls it '{ours}'" if ours else ""
            hint = hint or did_you_mean(key, KEYS) or "put keys of your own under 'extra:'"
            yield Problem(path, line, column, Severity.WARNING, f"unknown key '{key}'", hint)

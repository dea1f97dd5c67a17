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
from generator.load.decode import clean

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
    return _SPACE.sub(" ", clean(value)).strip()  # YAML has escapes for control characters


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
    license: Text = ""
    slug: Text = ""
    aliases: Texts = ()
    draft: Flag = False
    extra: Annotated[str, BeforeValidator(_json)] = Field("{}")


KEYS = tuple(FrontMatter.model_fields)


def read(front: str, path: str, timezone: str) -> tuple[FrontMatter, tuple[Problem, ...]]:
    """Read front matter that begins on line 2 of the file; all its problems at once."""
    try:
        document = strictyaml.parse(f"\n{front}")  # its first line is the second of the file
    except strictyaml.YamlError as error:
        problem = Problem(path, error.line, error.column, Severity.ERROR, error.message, error.hint)
        return FrontMatter(), (problem,)
    problems = list(_unknown(document, path))
    values: dict[str, Any] = {key: value for key, value in document.values.items() if key in KEYS}
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


def _unknown(document: strictyaml.Document, path: str) -> Iterator[Problem]:
    for key in document.values:
        if key not in KEYS:
            line, column = document.place((key,))
            hint = did_you_mean(key, KEYS) or "put keys of your own under 'extra:'"
            yield Problem(path, line, column, Severity.WARNING, f"unknown key '{key}'", hint)

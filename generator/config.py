"""`newsfold.yml` and the command's options, as one frozen `Config` that is sliced per stage.

Every setting is a field here, with its default; the README's table is checked against this file.
"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from generator import strictyaml
from generator.errors import ConfigError, Problem, Severity, UsageError, did_you_mean

DEFAULT_FILE = "newsfold.yml"


def _web_address(value: str) -> str:
    if not value:
        return ""
    parts = urlsplit(value)
    plain = re.fullmatch(r"https?://[\w.:\[\]-]+(/[^\s?#<>\"']*)?", value)
    if not plain or not parts.hostname or parts.port == 0:  # asking for the port checks it
        raise ValueError("must be a web address such as https://example.org/digest/")
    return value.rstrip("/") + "/"


def _moment(value: object) -> object:
    """Let only written-out moments through: a bare number would be read as seconds since 1970."""
    if isinstance(value, str):
        try:
            return dt.datetime.fromisoformat(value)
        except ValueError:
            raise ValueError("must be a moment such as 2026-03-02 or 2026-03-02T09:20:00+01:00") from None
    return value


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError):
        raise ValueError("must be a time zone such as UTC or Europe/Berlin") from None
    return value


def _language(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", value):
        raise ValueError("must be a language tag such as en or pt-BR")
    return value


class _Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Grouping(_Settings):
    """What counts as one topic."""

    closeness: float = Field(default=0.26, ge=0, le=1)
    """How alike articles of a topic must be, from 0 to 1; 0.10 to 0.14 gives broad subjects."""
    window_days: int = Field(default=30, ge=1, le=36500)
    """After so many days without a new article a topic takes no more."""
    attract: bool = True
    """Whether a topic named with `topic:` also draws similar articles that name none."""


class Writing(_Settings):
    """What a digest page holds."""

    points: int = Field(default=6, ge=1, le=30)
    """How many key points a digest has at most."""


class Feed(_Settings):
    """What the feeds hold."""

    items: int = Field(default=30, ge=1, le=1000)
    """How many digests the site's feed holds."""
    content: Literal["full", "summary"] = "full"
    """Whether an item holds the whole digest or its lede alone."""


class Config(_Settings):
    """All settings of a site. Paths are relative to the current folder."""

    title: str = "Newsfold digest"
    description: str = ""
    notice: str = ""
    """A line that stands on every page, at its foot."""
    base_url: Annotated[str, AfterValidator(_web_address)] = ""
    language: Annotated[str, AfterValidator(_language)] = "en"
    timezone: Annotated[str, AfterValidator(_zone)] = "UTC"
    """The zone of dates that are written without an offset."""
    author: str = ""
    content: Path = Path("content")
    output: Path = Path("site")
    theme: str = "broadsheet"
    publish: Literal["swap", "in-place"] = "swap"
    """Whether the site is exchanged as a whole, or file by file in its own folder."""
    articles: Literal["full", "excerpt", "link"] = "full"
    max_article_mb: float = Field(default=5, gt=0, le=1000)
    search: bool = True
    """Whether the site has a full-text search."""
    cards: Literal["site", "topics"] = "site"
    """Whether one picture stands for every page that is shared, or each digest has its own."""
    page_size: int = Field(default=30, ge=1, le=1000)
    """How many topics stand on one page of the front page and its continuation."""
    grouping: Grouping = Grouping()
    digest: Writing = Writing()
    feed: Feed = Feed()
    drafts: bool = False
    now: Annotated[dt.datetime | None, BeforeValidator(_moment)] = None

    @model_validator(mode="after")
    def _place_now(self) -> Self:
        if self.now and self.now.tzinfo is None:
            moment = self.now.replace(tzinfo=ZoneInfo(self.timezone))
            return self.model_copy(update={"now": moment})
        return self


OPTIONS_ONLY = ("drafts", "now")
"""Fields that options set and the file does not: they are about one run, not about the site."""


def load_config(file: Path | None, options: dict[str, Any]) -> Config:
    """Read the settings: option over file over default.

    `file` None means the default file, where it exists. Options that are None are not set. Raises
    ConfigError with every place in the file, UsageError for an option.
    """
    path = file or Path(DEFAULT_FILE)
    values: dict[str, Any] = {}
    if file is not None or path.exists():
        values = _read_file(path)
    given = {name: value for name, value in options.items() if value is not None}
    try:
        return Config.model_validate({**values, **given})
    except ValidationError as error:
        raise UsageError(
            "; ".join(f"{'.'.join(map(str, e['loc']))}: {_message(e)}" for e in error.errors())
        ) from None


def _read_file(path: Path) -> dict[str, Any]:
    """Return the file's values, checked; its own paths are made relative to its folder."""
    document = _parse_file(path)
    values: dict[str, Any] = {key: value for key, value in document.values.items() if key not in OPTIONS_ONLY}
    problems = [
        _problem(
            path, document.place((name,)), f"'{name}' is an option of a run, not a setting", f"use --{name}"
        )
        for name in OPTIONS_ONLY
        if name in document.values
    ]
    try:
        Config.model_validate(values)
    except ValidationError as error:
        for item in error.errors():
            where: tuple[str | int, ...] = item["loc"]
            message, hint = f"{'.'.join(map(str, where))}: {_message(item)}", ""
            if item["type"] == "extra_forbidden":
                message = f"unknown setting '{where[-1]}'"
                hint = did_you_mean(str(where[-1]), _fields(where[:-1]))
            problems.append(_problem(path, document.place(where), message, hint))
    if problems:
        raise ConfigError(sorted(problems))
    for name in ("content", "output"):
        values[name] = path.parent / str(values.get(name, Config.model_fields[name].default))
    return values


def _parse_file(path: Path) -> strictyaml.Document:
    try:
        return strictyaml.parse(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise ConfigError([_problem(path, (1, 1), "no such file", "name another with --config")]) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError([_problem(path, (1, 1), f"cannot be read: {error}")]) from None
    except strictyaml.YamlError as error:
        raise ConfigError([_problem(path, (error.line, error.column), error.message, error.hint)]) from None


def _problem(path: Path, place: tuple[int, int], message: str, hint: str = "") -> Problem:
    return Problem(path.as_posix(), *place, Severity.ERROR, message, hint)


def _fields(path: tuple[str | int, ...]) -> list[str]:
    """List the settings below a path: the top level, or one of the groups."""
    model: type[BaseModel] = Config
    for key in path:
        annotation = model.model_fields[str(key)].annotation
        if not (isinstance(annotation, type) and issubclass(annotation, BaseModel)):
            return []
        model = annotation
    return [name for name in model.model_fields if name not in OPTIONS_ONLY]


def _message(item: Any) -> str:
    return str(item["msg"]).removeprefix("Value error, ")

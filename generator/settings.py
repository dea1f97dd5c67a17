"""Reading the settings: what each value may be, and every place in the file where one is not."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Annotated, Any, TypeAlias
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, TypeAdapter, ValidationError

from generator import strictyaml
from generator.config import DEFAULT_FILE, OPTIONS_ONLY, Config
from generator.errors import ConfigError, Problem, Severity, UsageError, did_you_mean

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""What YAML can write as an escape, and no page, feed or name of a folder can hold."""


def _text(value: str) -> str:
    if _CONTROL.search(value):
        raise ValueError("must be without control characters")
    return value


def _title(value: str) -> str:
    if not value:  # feeds need one
        raise ValueError("must not be empty")
    return _text(value)


def _folder(value: Path) -> Path:
    _text(str(value))
    return value


def _web_address(value: str) -> str:
    if not value:
        return ""
    parts = urlsplit(_text(value))
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


Share: TypeAlias = Annotated[float, Field(ge=0, le=1)]
Window: TypeAlias = Annotated[int, Field(ge=1, le=36500)]
Points: TypeAlias = Annotated[int, Field(ge=1, le=30)]
Items: TypeAlias = Annotated[int, Field(ge=1, le=1000)]
Megabytes: TypeAlias = Annotated[float, Field(gt=0, le=1000)]
Text: TypeAlias = Annotated[str, AfterValidator(_text)]
Title: TypeAlias = Annotated[str, AfterValidator(_title)]
Folder: TypeAlias = Annotated[Path, AfterValidator(_folder)]
WebAddress: TypeAlias = Annotated[str, AfterValidator(_web_address)]
Language: TypeAlias = Annotated[str, AfterValidator(_language)]
Zone: TypeAlias = Annotated[str, AfterValidator(_zone)]
Moment: TypeAlias = Annotated[dt.datetime | None, BeforeValidator(_moment)]

_VALUES = TypeAdapter(Config)
_VALUES.rebuild(_types_namespace=globals())

_WHOLE, _NUMBER, _EITHER = "a whole number", "a number", "true or false"
_MUST_BE = {
    "bool_parsing": _EITHER, "bool_type": _EITHER,
    "dataclass_type": "settings of its own, each in a line below it that is set in",
    "float_parsing": _NUMBER, "float_type": _NUMBER,
    "greater_than": "more than {gt:g}", "greater_than_equal": "{ge:g} or more", "less_than_equal": "{le:g} or less",
    "int_parsing": _WHOLE, "int_parsing_size": _WHOLE, "int_type": _WHOLE,
    "literal_error": "{expected}",
    "path_type": "the name of a folder",
    "string_type": "text",
}  # fmt: skip
"""What a value must be, by what pydantic calls the mistake."""


def read_settings(file: Path | None, options: dict[str, Any]) -> Config:
    """Read the settings, as `load_config` does."""
    path = file or Path(DEFAULT_FILE)
    values: dict[str, Any] = {}
    if file is not None or path.exists():
        values = _read_file(path)
    given = {name: value for name, value in options.items() if value is not None}
    try:
        config = _VALUES.validate_python({**values, **given})
    except ValidationError as error:
        raise UsageError(
            "; ".join(f"{'.'.join(map(str, e['loc']))}: {_message(e)}" for e in error.errors())
        ) from None
    if config.now and config.now.tzinfo is None:
        return replace(config, now=config.now.replace(tzinfo=ZoneInfo(config.timezone)))
    return config


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
        _VALUES.validate_python(values)
    except ValidationError as error:
        for item in error.errors():
            where: tuple[str | int, ...] = item["loc"]
            message, hint = f"{'.'.join(map(str, where))}: {_message(item)}", ""
            if item["type"] == "unexpected_keyword_argument":
                message = f"unknown setting '{where[-1]}'"
                hint = did_you_mean(str(where[-1]), _fields(where[:-1]))
            problems.append(_problem(path, document.place(where), message, hint))
    if problems:
        raise ConfigError(sorted(problems))
    for name in ("content", "output"):
        values[name] = path.parent / str(values.get(name, getattr(Config(), name)))
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
    group: object = Config()
    for key in path:
        group = getattr(group, str(key), None)
    listed = fields(group) if is_dataclass(group) else ()
    return [field.name for field in listed if field.name not in OPTIONS_ONLY]


def _message(item: Any) -> str:
    """Say what a value must be: in our words where there are some, and not in those of the library for its authors."""
    if item["type"] in _MUST_BE:
        return f"must be {_MUST_BE[item['type']].format(**item.get('ctx', {}))}"
    return str(item["msg"]).removeprefix("Value error, ")

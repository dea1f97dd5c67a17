"""The data files of languages in `data`, a folder for each thing that is known and a file for each language in it."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any


def table(thing: str, code: str) -> dict[str, Any]:
    """Return the file of a thing and a language (a code such as `en`) as TOML; empty where there is none."""
    return tomllib.loads(_text(thing, f"{code}.toml")) if code.isalpha() else {}


def rows(thing: str, code: str) -> list[str]:
    """Return its lines where it is plain text, without comments (`#`); none where there is no such file."""
    told = _text(thing, f"{code}.txt").splitlines() if code.isalpha() else ()
    return [line for line in told if line[:1] != "#"]


def _text(thing: str, name: str) -> str:
    file = files("generator.language") / "data" / thing / name
    return file.read_text(encoding="utf-8") if file.is_file() else ""

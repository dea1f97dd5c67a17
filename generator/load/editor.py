"""The editor's file, `topics.yml` at the top of the content folder: what it says, and where.

Which topics and articles its names mean is for `generator.group` to find out. A file that is no YAML is an error
and counts as empty; any other mistake is a warning, and the rest of the file counts.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from generator import strictyaml
from generator.errors import Problem, Severity, did_you_mean
from generator.load.decode import NotText, clean, decode
from generator.load.discover import read_bytes
from generator.load.values import flag, read_values, text
from generator.model import Mention, Ruling

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from generator.load.values import Reader

NAME = "topics.yml"
OTHER_NAME = "topics.yaml"


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands under one topic; what is not given is empty. Names have their places in their list with them."""

    title: str = ""
    lede: str = ""
    pinned: bool = False
    hidden: bool = False
    articles: tuple[tuple[int, str], ...] = ()
    merge: tuple[tuple[int, str], ...] = ()
    aliases: tuple[tuple[int, str], ...] = ()


KEYS = tuple(field.name for field in fields(Entry))


def _names(value: object) -> tuple[tuple[int, str], ...]:
    """Return what a list names, each with its place in it; a single text is a list of one."""
    values = value if isinstance(value, list) else [value]
    if not all(isinstance(item, str) for item in values):
        raise ValueError("must be a list of texts")
    cleaned = ((number, " ".join(clean(item).split())) for number, item in enumerate(values))
    return tuple((number, name) for number, name in cleaned if name)


_READERS: Mapping[str, Reader] = {
    **dict.fromkeys(KEYS, _names),
    **dict.fromkeys(("title", "lede"), text),
    **dict.fromkeys(("pinned", "hidden"), flag),
}


def read_editor(
    content: Path, files: frozenset[str], max_bytes: int
) -> tuple[tuple[Ruling, ...], tuple[Problem, ...]]:
    """Read the editor's file, if it is among the content folder's files; all its problems at once."""
    if NAME not in files:
        return (), tuple(_misnamed()) if OTHER_NAME in files else ()
    data = read_bytes(content, NAME, max_bytes)
    return ((), (data,)) if isinstance(data, Problem) else parse(data)


def parse(data: bytes) -> tuple[tuple[Ruling, ...], tuple[Problem, ...]]:
    """Return what the file rules, from top to bottom, and its problems."""
    try:
        text, cleaned = decode(data)
        document = strictyaml.parse(text)
    except NotText as error:
        return (), (_problem(error.line, error.column, str(error), "save it as UTF-8", Severity.ERROR),)
    except strictyaml.YamlError as error:
        return (), (_problem(error.line, error.column, error.message, error.hint, Severity.ERROR),)
    problems = []
    if cleaned:
        problems.append(_problem(*cleaned[1:], "control characters left out"))
    rulings = []
    for topic, value in document.values.items():
        entry, found = _entry(document, topic, value)
        problems += found
        rulings.append(_ruling(document, topic, entry))
    return tuple(rulings), tuple(problems)


def _entry(document: strictyaml.Document, topic: str, value: strictyaml.Value) -> tuple[Entry, list[Problem]]:
    """Read what stands under a topic; a value that cannot be used counts as not given."""
    if not isinstance(value, dict):
        told = f"'{topic}' must have 'key: value' lines under it"
        hint = f"for a title write 'title: {value}'" if value and isinstance(value, str) else ""
        return Entry(), [_problem(*document.place((topic,)), told, hint)] if value else []
    problems = list(_unknown(document, topic, value))
    values, faults = read_values(_READERS, value)
    for key, said in faults:
        problems.append(_problem(*document.place((topic, key)), f"{key}: {said}"))
    return Entry(**values), problems


def _unknown(
    document: strictyaml.Document, topic: str, value: dict[str, strictyaml.Value]
) -> Iterator[Problem]:
    for key in value:
        if key not in KEYS:
            hint = did_you_mean(key, KEYS) or f"there are {', '.join(KEYS)}"
            yield _problem(*document.place((topic, key)), f"unknown key '{key}'", hint)


def _ruling(document: strictyaml.Document, topic: str, entry: Entry) -> Ruling:
    def mentions(key: str, names: tuple[tuple[int, str], ...]) -> tuple[Mention, ...]:
        return tuple(Mention(name, *document.place((topic, key, number))) for number, name in names)

    return Ruling(
        topic=Mention(topic, *document.place((topic,))),
        title=entry.title,
        lede=entry.lede,
        pinned=entry.pinned,
        hidden=entry.hidden,
        articles=mentions("articles", entry.articles),
        merge=mentions("merge", entry.merge),
        aliases=mentions("aliases", entry.aliases),
    )


def _misnamed() -> Iterator[Problem]:
    message = "not read: the editor's file is called topics.yml"
    yield Problem(OTHER_NAME, 1, 1, Severity.WARNING, message, "rename it")


def _problem(
    line: int, column: int, message: str, hint: str = "", severity: Severity = Severity.WARNING
) -> Problem:
    return Problem(NAME, line, column, severity, message, hint)

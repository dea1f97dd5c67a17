"""YAML as newsfold reads it, in front matter and in its own files.

A document is a mapping; every scalar is the text that its author wrote, every key and value has its
place, and nothing is lost silently. YAML's own guesses (`1.10` a number, `no` a boolean, `2024-02-30` a
crash) are not made: the schema that reads the mapping converts. Duplicate keys, deep nesting and aliases
that blow a document up are refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

Value: TypeAlias = "str | list[Value] | dict[str, Value]"

MAX_DEPTH = 20
MAX_VALUES = 10_000
"""How many values a document may have, those behind aliases counted each time."""

MAX_BROKEN = 10
"""After how many broken lines a document is given up."""

_OPENED = ("while scanning a quoted scalar", "while parsing a flow")
"""What YAML was reading where it missed an end: told is where that began."""

_PLAIN_KEY = re.compile(r"[\w-]{1,40}:(?= )")
_QUOTES = ("'", '"')
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlError(Exception):
    """The text is no usable YAML: what is wrong, where (from one), and a hint."""

    def __init__(self, message: str, line: int = 1, column: int = 1, hint: str = "") -> None:
        self.message, self.line, self.column, self.hint = message, line, column, hint
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Document:
    """A mapping and, for every key path in it, the line and column of the key (from one)."""

    values: dict[str, Value]
    places: dict[tuple[str | int, ...], tuple[int, int]]

    def place(self, path: tuple[str | int, ...]) -> tuple[int, int]:
        """Return the place of a key path, or of the nearest one above it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))


@dataclass(slots=True)
class _Frame:
    """A collection that is being read."""

    value: list[Value] | dict[str, Value]
    path: tuple[str | int, ...]
    anchor: str | None
    key: str | None = None
    size: int = 1


@dataclass(slots=True)
class _Reader:
    """Builds a document from parser events, without recursion."""

    places: dict[tuple[str | int, ...], tuple[int, int]] = field(default_factory=dict)
    anchors: dict[str, tuple[Value, int]] = field(default_factory=dict)
    stack: list[_Frame] = field(default_factory=list)
    mistakes: list[YamlError] = field(default_factory=list)
    root: Value = ""
    total: int = 0

    def read(self, text: str) -> Value:
        for event in yaml.parse(text, Loader=_LOADER):
            mark = event.start_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            if isinstance(event, yaml.AliasEvent):
                if event.anchor not in self.anchors:
                    self.mistakes.append(YamlError(f"unknown alias '{event.anchor}'", line, column))
                self.add(*self.anchors.get(event.anchor or "", ("", 1)), line, column)
            elif isinstance(event, yaml.ScalarEvent):
                if event.anchor:
                    self.anchors[event.anchor] = (event.value, 1)
                self.add(event.value, 1, line, column)
            elif isinstance(event, yaml.CollectionStartEvent):
                self.open(event, line, column)
            elif isinstance(event, yaml.CollectionEndEvent):
                self.close(line, column)
            elif isinstance(event, yaml.DocumentStartEvent) and (self.root or self.total):
                raise YamlError("more than one YAML document", line, column)
        return self.root

    def close(self, line: int, column: int) -> None:
        frame = self.stack.pop()
        if frame.anchor:
            self.anchors[frame.anchor] = (frame.value, frame.size)
        if self.stack:
            self.put(self.stack[-1], frame.value, frame.size, line, column)
        else:
            self.root = frame.value

    def open(self, event: yaml.CollectionStartEvent, line: int, column: int) -> None:
        if len(self.stack) >= MAX_DEPTH:
            raise YamlError(f"nested more than {MAX_DEPTH} deep", line, column)
        path: tuple[str | int, ...] = ()
        if self.stack:
            top = self.stack[-1]
            if isinstance(top.value, dict) and top.key is None:
                raise YamlError("a key must be plain text", line, column)
            path = (*top.path, top.key if top.key is not None else len(top.value))
            self.places.setdefault(path, (line, column))
        kind: list[Value] | dict[str, Value] = {} if isinstance(event, yaml.MappingStartEvent) else []
        self.stack.append(_Frame(kind, path, event.anchor))

    def add(self, value: Value, size: int, line: int, column: int) -> None:
        self.total += size
        if self.total > MAX_VALUES:
            raise YamlError(f"more than {MAX_VALUES} values", line, column)
        if not self.stack:
            self.root = value
            return
        frame = self.stack[-1]
        if isinstance(frame.value, dict) and frame.key is None:
            if not isinstance(value, str):
                raise YamlError("a key must be plain text", line, column)
            if value in frame.value:
                hint = f"it stands in line {self.places[(*frame.path, value)][0]} already"
                self.mistakes.append(YamlError(f"duplicate key '{value}'", line, column, hint))
            frame.key = value
            frame.value[value] = ""
            self.places.setdefault((*frame.path, value), (line, column))
            return
        self.put(frame, value, size, line, column)

    def put(self, frame: _Frame, value: Value, size: int, line: int, column: int) -> None:
        frame.size += size
        if isinstance(frame.value, dict):
            frame.value[frame.key or ""] = value
            frame.key = None
        else:
            self.places.setdefault((*frame.path, len(frame.value)), (line, column))
            frame.value.append(value)


def parse(text: str) -> Document:
    """Read a YAML mapping; an empty text is an empty one. Raises the first YamlError, with its place."""
    document, mistakes = read(text)
    if mistakes:
        raise mistakes[0]
    return document


def read(text: str) -> tuple[Document, tuple[YamlError, ...]]:
    """Read as much of a YAML mapping as can be read; return it with all mistakes, in their order.

    A line that breaks the rules of YAML is told and read without its value, so that what is wrong behind it
    is told too.
    """
    lines = text.split("\n")
    straight = _straight(text, lines)
    if straight:
        return straight, ()
    broken: dict[int, YamlError] = {}
    while True:
        reader = _Reader()
        error = _read(reader, "\n".join(lines))
        at = error.line - 1 if error else -1
        if error is None or at in broken or len(broken) == MAX_BROKEN or not _empty(lines, at):
            mistakes = [*broken.values(), *reader.mistakes, *([error] if error and at not in broken else [])]
            values = reader.root if isinstance(reader.root, dict) else {}
            ordered = sorted(mistakes, key=lambda mistake: (mistake.line, mistake.column))
            return Document(values, reader.places), tuple(ordered)
        broken[at] = error


def _straight(text: str, lines: list[str]) -> Document | None:
    """Read a mapping of short keys at the margin, each with a value of one line in its plainest form; None in doubt.

    Most front matter is of such lines, which have one meaning in YAML: a value in quotation marks that holds no such
    mark and no backslash, or one that begins with a letter or digit and in which neither a key nor a comment can begin.
    """
    if len(lines) * 2 > MAX_VALUES or not text.replace("\n", "").isprintable():
        return None
    values: dict[str, Value] = {}
    places: dict[tuple[str | int, ...], tuple[int, int]] = {}
    for number, line in enumerate(lines, 1):
        if not line:
            continue
        key = _PLAIN_KEY.match(line)
        value = _plain(line[key.end() + 1 :]) if key else None
        if key is None or value is None or (name := key[0][:-1]) in values:
            return None
        values[name] = value
        places[name,] = (number, 1)
    return Document(values, places)


def _plain(value: str) -> str | None:
    """Return a value that stands alone in its line, without its quotation marks; None in doubt."""
    if value[:1] in _QUOTES:
        inner = value[1:-1]
        is_plain = len(value) > 1 and value[-1] == value[0] and value[0] not in inner and "\\" not in inner
        return inner if is_plain else None
    is_plain = value[:1].isalnum() and value[-1] not in ": " and ": " not in value and " #" not in value
    return value if is_plain else None


def _empty(lines: list[str], at: int) -> bool:
    """Take the value out of a line `key: value`, in place; tell whether that changed it."""
    match = _PLAIN_KEY.match(lines[at]) if at < len(lines) else None
    if not match or not lines[at][match.end() :].strip():
        return False
    lines[at] = match[0]
    return True


def _read(reader: _Reader, text: str) -> YamlError | None:
    try:
        root = reader.read(text)
    except yaml.MarkedYAMLError as error:
        is_open = (error.context or "").startswith(_OPENED) and error.context_mark
        mark = error.context_mark if is_open else error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        message = error.problem or "no valid YAML"
        return YamlError(message, line, column, "quote values that hold ': ' or '#'")
    except yaml.YAMLError as error:
        return YamlError(str(error).splitlines()[0] or "no valid YAML")
    except YamlError as error:
        return error
    if root != "" and not isinstance(root, dict):
        return YamlError("not a list of 'key: value' lines")
    return None

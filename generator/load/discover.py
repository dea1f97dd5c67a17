"""What lies in the content folder: the one place of this stage that looks at the disk.

Names that begin with `_` or `.` are left alone, what is no plain file inside the folder is never opened.
Nothing here depends on the order in which the disk lists names.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from generator.errors import Problem, Severity

_READING = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
"""How a file is opened: half of what it costs is Python's buffer around it."""

SUFFIXES = frozenset({".md", ".markdown", ".txt", ".html", ".htm"})
STATIC = "_static"


@dataclass(frozen=True, slots=True)
class Found:
    """The files of a content folder by their relative paths (with `/`), sorted.

    `articles` are those to read; `files` are all plain files inside, which an article may refer to;
    `static` are the files below `_static/`, relative to it. It is `plain` where no link was met.
    """

    articles: tuple[str, ...]
    files: frozenset[str]
    static: tuple[str, ...]
    problems: tuple[Problem, ...]
    plain: bool = False


def discover(content: Path) -> Found:
    """List a content folder. A folder that does not exist is an error among the problems."""
    walk = _Walk(content.resolve())
    walk.enter(content.resolve(), "")
    files = sorted(walk.files)
    return Found(
        tuple(path for path in files if suffix(path) in SUFFIXES),
        frozenset(files),
        _static(content, walk.problems),
        tuple(sorted(walk.problems)),
        not walk.linked,
    )


def suffix(path: str) -> str:
    """Return the suffix of a path in lower case, with its full stop; empty where it has none."""
    return os.path.splitext(path)[1].lower()  # noqa: PTH122 - text


def read_bytes(content: Path, path: str, max_bytes: int) -> bytes | Problem:
    """Return a file's bytes, or the problem that forbids to read it. Reads at most `max_bytes` and one."""

    def refuse(message: str, hint: str = "") -> Problem:
        return Problem(path, 1, 1, Severity.ERROR, message, hint)

    try:
        file = os.open(os.path.join(content, path), _READING)  # noqa: PTH118 - a Path takes longer than to open it
        try:
            # Never more than the file's size: a buffer of megabytes is a memory mapping of its own, of which a
            # process may have 65,530 on Linux.
            size = min(os.fstat(file).st_size, max_bytes)
            found = os.read(file, size + 1)
            while len(found) < size and (more := os.read(file, size + 1 - len(found))):
                found += more
        finally:
            os.close(file)
    except OSError as error:
        return refuse(f"cannot be read: {error.strerror or error}")
    if len(found) > max_bytes:
        return refuse(f"larger than {max_bytes / 1_000_000:g} MB", "raise max_article_mb, or split it")
    return found


class _Walk:
    """Goes through one folder and remembers what it saw."""

    def __init__(self, root: Path, *, hidden: bool = False) -> None:
        self.root, self.hidden = root, hidden
        self.files: list[str] = []
        self.problems: list[Problem] = []
        self.linked = False

    def enter(self, folder: Path | str, path: str) -> None:
        try:
            with os.scandir(folder) as listed:
                entries = sorted(listed, key=lambda entry: entry.name)
        except OSError as error:
            self.note(path, f"folder cannot be read: {error.strerror or error}", Severity.ERROR)
            return
        for entry in entries:
            if self.hidden or not entry.name.startswith(("_", ".")):
                self.take(entry, f"{path}/{entry.name}" if path else entry.name)

    def take(self, entry: os.DirEntry[str], path: str) -> None:
        try:
            path.encode()
        except UnicodeEncodeError:
            self.note(path.encode(errors="replace").decode(), "left out: its name is not UTF-8")
            return
        try:  # of what is no link the listing tells the kind: the disk is not asked about each of ten thousand files
            linked = entry.is_symlink()
            self.linked = self.linked or linked
            objection = self.objection(Path(entry.path)) if linked else ""
            folder, plain = entry.is_dir(), entry.is_file()
            if not (folder or plain):
                entry.stat()
        except (OSError, RuntimeError):
            self.note(path, "left out: a link that leads nowhere")
            return
        if objection:
            self.note(path, f"left out: {objection}")
        elif folder:
            self.enter(entry.path, path)
        elif plain:
            self.files.append(path)
        else:
            self.note(path, "left out: not a plain file")

    def objection(self, link: Path) -> str:
        """Say why a link is not followed, where it is not. Raises OSError or RuntimeError where it leads nowhere."""
        target = link.resolve()  # which asks the disk about every folder above
        if not target.is_relative_to(self.root):
            return "a link that leads out of the folder"
        if target.is_dir() and link.parent.resolve().is_relative_to(target):
            return "a link to a folder that holds it"
        return ""

    def note(self, path: str, message: str, severity: Severity = Severity.WARNING) -> None:
        self.problems.append(Problem(path, 1, 1, severity, message))


def _static(content: Path, problems: list[Problem]) -> tuple[str, ...]:
    folder = content / STATIC
    if not folder.is_dir() or folder.is_symlink():
        return ()
    walk = _Walk(folder.resolve(), hidden=True)
    walk.enter(folder, "")
    problems.extend(
        Problem(f"{STATIC}/{found.path}", 1, 1, found.severity, found.message) for found in walk.problems
    )
    return tuple(sorted(walk.files))

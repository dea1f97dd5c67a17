"""Pagefind's program: it comes as a wheel, reads a folder of small pages, and writes a folder of files."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from pagefind.service import get_executable

from generator.search.job import UnwantedError
from generator.search.stage import stage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.search.stage import Findable

_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
_ROOM = 1 << 25
"""Bytes that have to be free there: a block takes a part of them."""
_PATIENCE = 0.02
"""Seconds between two questions whether the work is still wanted."""


class SearchError(Exception):
    """There is no index, and this is why."""


@dataclass(frozen=True, slots=True)
class Program:
    """Pagefind, as it is installed. `stamp` tells it from any other."""

    path: str
    stamp: str

    @classmethod
    def found(cls) -> Program:
        """Find it. Raises SearchError where it is not installed."""
        path = get_executable()
        if path is None:
            raise SearchError("pagefind is not installed")
        try:
            status = path.stat()
        except OSError as error:
            raise SearchError(f"pagefind cannot run: {error.strerror or error}") from error
        return cls(str(path), f"{path} {status.st_size} {status.st_mtime_ns}")

    def index(
        self, findables: Sequence[Findable], language: str, wanted: Callable[[], bool] | None = None
    ) -> dict[str, bytes]:
        """Return the files of an index of pages, by their paths in it.

        Raises SearchError where it fails, and UnwantedError as soon as it is no longer `wanted`.
        """
        with TemporaryDirectory(prefix="newsfold-search-", dir=_room()) as folder:
            pages, index = Path(folder) / "pages", Path(folder) / "index"
            stage(findables, pages)
            command = [self.path, "--site", str(pages), "--output-path", str(index), "--silent"]
            command += ["--keep-index-url", "--force-language", language]
            _run(command, folder, wanted)
            if not index.is_dir():
                raise SearchError("pagefind wrote nothing")
            return _read(index)


def _room() -> Path | None:
    """Return where thousands of small files cost nothing but memory, or None where the system has no such place."""
    try:
        fits = os.access(_MEMORY, os.W_OK | os.X_OK) and shutil.disk_usage(_MEMORY).free >= _ROOM
    except OSError:
        fits = False
    return _MEMORY if fits else None


def _run(command: Sequence[str], folder: str, wanted: Callable[[], bool] | None) -> None:
    """Run the program to its end. Raises SearchError where it fails, UnwantedError where it was cut short."""
    if wanted and not wanted():
        raise UnwantedError
    try:
        process = subprocess.Popen(  # noqa: S603 - its path is the package's
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", cwd=folder
        )
    except OSError as error:
        raise SearchError(f"pagefind cannot run: {error.strerror or error}") from error
    with process:
        try:
            told = _told(process, wanted)
        except BaseException:
            process.kill()
            raise
    if process.returncode:
        lines = told.strip().splitlines()
        raise SearchError(f"pagefind failed: {lines[-1] if lines else process.returncode}")


def _told(process: subprocess.Popen[str], wanted: Callable[[], bool] | None) -> str:
    """Return what a program said until it ended."""
    while True:
        try:
            return process.communicate(timeout=_PATIENCE if wanted else None)[0]
        except subprocess.TimeoutExpired:
            if wanted and not wanted():
                raise UnwantedError from None


def _read(index: Path) -> dict[str, bytes]:
    """Return the files below a folder by their paths in it."""
    return {
        f"{Path(folder).relative_to(index).as_posix()}/{name}".removeprefix("./"): Path(
            folder, name
        ).read_bytes()
        for folder, _, names in os.walk(index)
        for name in names
    }

"""Pagefind's program: it comes as a wheel, reads a folder of small pages, and writes a folder of files."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pagefind.service import get_executable

from generator.processes.programs import begin
from generator.search.job import UnwantedError
from generator.search.scratch import check_room, places, scratch
from generator.search.stage import stage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.search.scratch import Scratch
    from generator.search.stage import Findable

LONGEST = 60.0
"""Seconds after which the program is given up, and so many more for each page: a page takes it 0.6 ms."""
_EACH = 0.1
_OFTEN = 0.02
"""Seconds between two questions whether the work is still wanted."""


class SearchError(Exception):
    """There is no index, and this is why."""


class FailedError(SearchError):
    """The program ran and failed; elsewhere it may not."""


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

        Where memory is full, it is made on the disk. Raises SearchError where it fails, and UnwantedError as soon as it
        is no longer `wanted`.
        """
        told: Exception | None = None
        try:
            for place in places():
                try:
                    with scratch(place) as own:
                        return self._index(findables, language, own, wanted)
                except (OSError, FailedError) as error:
                    told = error
        except OSError as error:
            told = told or error
        if isinstance(told, FailedError):
            raise told
        raise SearchError(f"there is no place for it: {getattr(told, 'strerror', '') or told}") from told

    def _index(
        self, findables: Sequence[Findable], language: str, own: Scratch, wanted: Callable[[], bool] | None
    ) -> dict[str, bytes]:
        pages, index = own.folder / "pages", own.folder / "index"
        stage(findables, pages)
        command = [self.path, "--site", str(pages), "--output-path", str(index), "--silent"]
        command += ["--keep-index-url", "--force-language", language]
        _run(command, own, _Patience(wanted, time.monotonic() + LONGEST + len(findables) * _EACH))
        check_room(own)
        if not index.is_dir():
            raise FailedError("pagefind wrote nothing")
        return _read(index)


@dataclass(frozen=True, slots=True)
class _Patience:
    """How long the program is waited for: as long as it is wanted, and to the end of a time."""

    wanted: Callable[[], bool] | None
    end: float

    def check(self) -> None:
        """Raise UnwantedError or SearchError where it is over."""
        if self.wanted and not self.wanted():
            raise UnwantedError
        if time.monotonic() > self.end:
            raise SearchError("pagefind does not come to an end")


def _run(command: Sequence[str], own: Scratch, patience: _Patience) -> None:
    """Run the program to its end. Raises SearchError where it fails, UnwantedError where it was cut short."""
    patience.check()
    try:
        process = begin(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=own.folder, pass_fds=own.held
        )
    except OSError as error:
        raise SearchError(f"pagefind cannot run: {error.strerror or error}") from error
    with process:
        try:
            told = _told(process, patience)
        except BaseException:
            process.kill()
            raise
    if process.returncode:
        lines = told.strip().splitlines()
        raise FailedError(f"pagefind failed: {lines[-1] if lines else process.returncode}")


def _told(process: subprocess.Popen[str], patience: _Patience) -> str:
    """Return what a program said until it ended."""
    while True:
        try:
            return process.communicate(timeout=_OFTEN)[0]
        except subprocess.TimeoutExpired:
            patience.check()


def _read(index: Path) -> dict[str, bytes]:
    """Return the files below a folder by their paths in it."""
    return {
        f"{Path(folder).relative_to(index).as_posix()}/{name}".removeprefix("./"): Path(
            folder, name
        ).read_bytes()
        for folder, _, names in os.walk(index)
        for name in names
    }

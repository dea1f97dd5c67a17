"""A profile of what this process does, for `--profile`."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from generator.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def profiling(file: Path | None) -> Iterator[None]:
    """Write a profile to a file in the end, where one is named. Raises UsageError where it cannot be written."""
    if file is None:
        yield
        return
    from cProfile import Profile  # noqa: PLC0415 - few runs are looked into

    try:
        file.touch()
    except OSError as error:
        raise UsageError(f"cannot write the profile {file}: {error.strerror or error}") from error
    profile = Profile()
    profile.enable()
    try:
        yield
    finally:
        profile.disable()
        profile.dump_stats(file)

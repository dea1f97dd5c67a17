"""New files of a site, written by whichever process makes them before anybody looks at them, and renamed later.

What goes to the disk as it is made need not be held in memory, nor be sent to another process.
"""

from __future__ import annotations

import os
import pickle
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar, cast

from generator.cache.digests import digest_of
from generator.errors import PublishError
from generator.model import Content, Output
from generator.publish.tree import clear, same_content, waiting, write_new

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from generator.publish.place import Place

T = TypeVar("T")
R = TypeVar("R")
NOTHING: Mapping[str, bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Staging:
    """Puts the files of a reserved place away; it can be pickled. `folder` is where they wait, none: nowhere.

    `begun` tells whether there may be a site yet, so that files can be compared with it.
    """

    site: Path
    folder: Path | None
    begun: bool = True

    def put(self, output: Output, stands: Mapping[str, bytes] = NOTHING) -> Output:
        """Write an output's bytes; return it without them, and say whether they wait, or the site has it so.

        A digest of the bytes comes along. What `stands` has other digests of, by path, is known to be another. Raises
        PublishError where there is no room for them.
        """
        if not isinstance(output.content, bytes):
            return output
        digest = digest_of(output.content)
        may_be_same = self.begun and stands.get(output.path, digest) == digest
        if may_be_same and same_content(self.site / output.path, output.content):
            return Output(output.path, None, digest)
        if self.folder is None:
            return Output(output.path, output.content, digest)
        target = waiting(self.folder, output.path)
        try:
            write_new(target, output.content)
        except OSError as error:
            raise PublishError(f"cannot write {target}: {error.strerror or error}") from error
        return Output(output.path, Content.WAITING, digest)

    def lend(self, function: Callable[[T], R]) -> Callable[[T], R]:
        """Return what finds a function on the disk, once in each process: one that brings much need not travel often.

        Where nothing can be written that is the function itself.
        """
        if self.folder is None:
            return function
        data = pickle.dumps(function)
        digest = digest_of(data)
        path = self.folder / f"lent-{digest.hex()}"
        try:
            write_new(path, data)
        except OSError:
            return function
        return cast("Callable[[T], R]", Lent(path, digest))


def make_and_put(wanted: T, make: Callable[[T], tuple[Output, ...]], staging: Staging) -> tuple[Output, ...]:
    """Make files, and put them away."""
    return tuple(staging.put(output) for output in make(wanted))


@dataclass(frozen=True, slots=True)
class Lent:
    """A function in a file that holds what the digest says."""

    path: Path
    digest: bytes

    def __call__(self, item: object) -> object:
        """Call the function. Raises PublishError where the file is another."""
        return _borrowed(self)(item)


@lru_cache(maxsize=1)  # a build lends one
def _borrowed(lent: Lent) -> Callable[[object], object]:
    try:
        data = lent.path.read_bytes()
    except OSError as error:
        raise PublishError(f"cannot read {lent.path}: {error.strerror or error}") from error
    if digest_of(data) != lent.digest:
        raise PublishError(f"{lent.path} was changed during the build")
    return cast("Callable[[object], object]", pickle.loads(data))  # noqa: S301 - written by this build, as the digest shows


@contextmanager
def stage_files(place: Place) -> Iterator[Staging]:
    """Open the folder for the files of a reserved place, and leave none of them behind."""
    folder: Path | None = place.staging
    try:
        clear(place.staging)
        place.staging.mkdir()
    except OSError:  # nothing can be made beside the site
        folder = None
    try:
        yield Staging(place.site, folder, os.path.lexists(place.site))
    finally:
        if folder is not None and os.path.lexists(folder):
            clear(folder)

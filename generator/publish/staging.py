"""New files of a site, written by whichever process makes them before anybody looks at them, and renamed later.

What goes to the disk as it is made need not be held in memory, nor be sent to another process.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from generator.cache.digests import digest_of
from generator.errors import PublishError
from generator.model import Output
from generator.publish.tree import clear, same_content, write_new

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.publish.place import Place


@dataclass(frozen=True, slots=True)
class Staging:
    """Puts the files of a reserved place away; it can be pickled. `folder` is where they wait, none: nowhere.

    `begun` tells whether there may be a site yet, so that files can be compared with it.
    """

    site: Path
    folder: Path | None
    begun: bool = True

    def put(self, output: Output) -> Output:
        """Write an output's bytes; return it with the file that holds them, or without where the site has it so.

        A digest of the bytes comes along. Raises PublishError where there is no room for them.
        """
        if not isinstance(output.content, bytes):
            return output
        digest = digest_of(output.content)
        if self.begun and same_content(self.site / output.path, output.content):
            return Output(output.path, None, digest)
        if self.folder is None:
            return Output(output.path, output.content, digest)
        target = self.folder / blake2b(output.path.encode(), digest_size=16).hexdigest()
        try:
            write_new(target, output.content)
        except OSError as error:
            raise PublishError(f"cannot write {target}: {error.strerror or error}") from error
        return Output(output.path, target, digest)


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

"""An index that follows its site: `watch` publishes what was edited at once, and what finds it a moment later.

Until then the site keeps the index that it has, as a whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from generator.model import Output
from generator.search.engine import ENTRY
from generator.search.index import FOLDER, Index, Pages

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.config import Config


class Standing(Protocol):
    """The files that stand: the names of all, and digests of those that are as they were made."""

    @property
    def known(self) -> frozenset[str]: ...  # noqa: D102 - the class tells
    @property
    def digests(self) -> Mapping[str, bytes]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be indexed yet, and which files were published without that, with which settings."""

    pages: Pages
    files: frozenset[str]
    config: Config


def kept_index(standing: Standing) -> Index | None:
    """Return the index that stands; None where there is none, or not the whole of it is as it was made."""
    files = [path for path in standing.known if path.startswith(f"{FOLDER}/")]
    if f"{FOLDER}/{ENTRY}" not in files or not all(path in standing.digests for path in files):
        return None
    return Index((), {path: standing.digests[path] for path in files})


def beside(standing: Standing) -> tuple[tuple[Output, ...], dict[str, bytes]]:
    """Return the files of a site beside its index: those that are not known by a digest, and digests of the others."""
    files = [path for path in standing.known if not path.startswith(f"{FOLDER}/")]
    told = {path: standing.digests[path] for path in files if path in standing.digests}
    return tuple(Output(path, None) for path in files if path not in told), told

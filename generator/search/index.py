"""The index of a site as the rest of the program knows it: what it is made from, what stands, and what is due."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.config import Config
    from generator.model import Output
    from generator.search.stage import Findable

FOLDER = "search"
ENTRY = "pagefind-entry.json"
"""The page by which a browser enters an index."""


class Listed(Protocol):
    """A page that is to be found, closed: when it came (a day in ISO's form, or empty), a digest of what it says."""

    @property
    def path(self) -> str: ...  # noqa: D102 - the class tells
    @property
    def came(self) -> str: ...  # noqa: D102
    @property
    def print(self) -> bytes: ...  # noqa: D102


class Pages(Protocol):
    """The pages that are to be found, and a way to open some of them."""

    @property
    def listed(self) -> Sequence[Listed]: ...  # noqa: D102 - the class tells

    def opened(self, paths: Sequence[str], /) -> Sequence[Findable]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Index:
    """The files of an index: those that were made, and digests of the others, which stand, by path."""

    outputs: tuple[Output, ...] = ()
    standing: Mapping[str, bytes] = field(default_factory=dict)

    def digests(self) -> dict[str, bytes]:
        """Return digests of all files, by path."""
        return {**self.standing, **{output.path: output.digest for output in self.outputs}}


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

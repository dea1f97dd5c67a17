"""What separates a tree from the site that is wanted: decided here, done elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.errors import PublishError
from generator.model import Content
from generator.publish.manifest import MANIFEST, ordered
from generator.publish.survey import folders_of, parents
from generator.publish.tree import same_content

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from generator.model import Output
    from generator.publish.standing import Standing

MANY = 5
"""How many foreign files a refusal names."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The files to write and to remove, and the names that the manifest has before and will have.

    `names` are the latter in order, where the manifest is another then.
    """

    changed: tuple[Output, ...]
    gone: tuple[str, ...]
    known: frozenset[str]
    wanted: frozenset[str]
    manifest_stands: bool
    names: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether the tree is the wanted site already."""
        return not self.changed and not self.gone and self.manifest_stands


def make_plan(
    outputs: Sequence[Output],
    stands: Mapping[str, bytes],
    folder: Path,
    standing: Standing,
    known: frozenset[str],
) -> Plan:
    """Compare a tree with the outputs, file by file, unless digests tell that what is `standing` is wanted.

    `stands` are wanted files that stood when they would have been made; their digests are not asked for again.
    """
    found, digests = standing.found, standing.digests
    paths = [*(output.path for output in outputs), *stands]
    wanted = frozenset(paths)
    refuse_collisions(paths, wanted, known)
    stands_so = known == wanted and MANIFEST in found.files
    return Plan(
        tuple(
            output
            for output in outputs
            if output.path not in found.files
            or output.content is Content.WAITING
            or not (
                (output.digest and digests.get(output.path) == output.digest)
                or same_content(folder / output.path, output.content)
            )
        ),
        tuple(sorted(path for path in known - wanted if path in found.files or path in found.odd)),
        known,
        wanted,
        stands_so,
        () if stands_so else ordered(wanted, standing.listed),
    )


def in_the_way(gone: Sequence[str], wanted: frozenset[str]) -> set[str]:
    """Return those of the files to remove without which others cannot be written.

    That is a file where a folder is wanted, what lies in a folder where a file is wanted, and a name that
    differs from a wanted one in case alone.
    """
    if not gone:
        return set()
    folders = folders_of(wanted)
    folded = {path.casefold() for path in wanted}
    return {
        path
        for path in gone
        if path in folders or path.casefold() in folded or any(parent in wanted for parent in parents(path))
    }


def refuse_collisions(paths: Sequence[str], wanted: frozenset[str], known: frozenset[str]) -> None:
    """Two outputs with one name, or names that differ only in case, would overwrite each other.

    `wanted` are the same names; those that are `known` were published together before.
    """
    new = wanted - known
    folded = set(map(str.casefold, new))
    clash = len(folded) < len(new) or (new and not folded.isdisjoint(map(str.casefold, wanted - new)))
    if len(paths) == len(wanted) and not clash:
        return
    seen: dict[str, str] = {}
    clashes = []
    for path in paths:
        other = seen.setdefault(path.casefold(), path)
        if other is not path:
            clashes.append(f"{other} and {path}")
    if clashes:
        raise PublishError(f"files of the site collide: {'; '.join(clashes)}")


def refuse_foreign_files(shown: Path, foreign: Sequence[str]) -> None:
    """Nobody loses a file by a mistyped `--output`."""
    if foreign:
        more = f" and {len(foreign) - MANY} more" if len(foreign) > MANY else ""
        raise PublishError(
            f"the output folder {shown} holds files that newsfold did not write: {', '.join(foreign[:MANY])}{more}; "
            "move them away (files to be published belong in content/_static/), or name another --output"
        )

"""Score grouping and digests on the labelled collections beside the project: `make quality`.

A script that is not content with what it finds does not keep the others from running; the exit code is 1 then.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
GROUPED = ("group-ecb-dev", "group-allsides21", "group-gva-dev", "group-uci-dev", "group-mix-dev")
READ = ("group-mix-dev", "group-ecb-dev", "group-gva-dev")
DRAWN = ("group-ecb-dev", "group-allsides21", "group-gva-dev", "group-mix-dev")
SUMMARISED = (("digest-neus-dev", "66", "6"), ("digest-multiling-dev", "250", "14"))


def run(script: str, *args: str | Path) -> bool:
    """Run one of the scripts beside this one; tell whether it was content with what it found."""
    print(f"\n{script} {' '.join(str(arg) for arg in args if not isinstance(arg, Path))}", flush=True)
    command = [sys.executable, "-m", f"tests.quality.{script}", *map(str, args)]
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0


def main() -> None:
    """Unpack the collections and score them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--shared", type=Path, default=ROOT.parent / "shared", help="folder with corpora/ and tools/"
    )
    shared = parser.parse_args().shared.resolve()
    if not (shared / "corpora").is_dir():
        sys.exit(f"there are no labelled collections in {parser.parse_args().shared}/corpora")
    with tempfile.TemporaryDirectory() as name:
        unpacked = Path(name)
        for corpus in (*GROUPED, *(corpus for corpus, _, _ in SUMMARISED)):
            with tarfile.open(shared / f"corpora/{corpus}.tar.gz") as archive:
                archive.extractall(unpacked / corpus, filter="data")
        sys.exit(
            0 if all(list(scored(unpacked, shared))) else 1
        )  # a list: what comes after a failure runs too


def scored(unpacked: Path, shared: Path) -> Iterator[bool]:
    """Run all scripts on the unpacked collections; yield of each whether it was content."""
    grouped = [unpacked / corpus for corpus in GROUPED]
    read = [unpacked / corpus for corpus in READ]
    scorer = ("--scorer", shared / "tools/bcubed.py")
    yield run("grouping", *grouped, *scorer)
    yield run("small", *(unpacked / corpus for corpus in DRAWN), *scorer)
    yield run("thrown", shared / "seeds", *grouped)
    yield run("arrival", *grouped, *scorer)
    yield run("sections", *read)
    yield run("who", *read, "--points", "40")
    yield run("leaveout", *grouped, *scorer)
    for corpus, words, points in SUMMARISED:
        (folder,) = (unpacked / corpus).iterdir()
        yield run("rouge", folder, "--words", words, "--points", points)


if __name__ == "__main__":
    main()

"""Score grouping and digests on the labelled collections beside the project: `make quality`."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GROUPED = ("group-ecb-dev", "group-allsides21", "group-gva-dev", "group-uci-dev", "group-mix-dev")
READ = ("group-mix-dev", "group-ecb-dev", "group-gva-dev")
DRAWN = ("group-ecb-dev", "group-allsides21", "group-gva-dev", "group-mix-dev")
SUMMARISED = (("digest-neus-dev", "66", "6"), ("digest-multiling-dev", "250", "14"))


def run(script: str, *args: str | Path) -> None:
    """Run one of the scripts beside this one."""
    print(f"\n{script} {' '.join(str(arg) for arg in args if not isinstance(arg, Path))}", flush=True)
    subprocess.run([sys.executable, "-m", f"tests.quality.{script}", *map(str, args)], cwd=ROOT, check=True)


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
        run("grouping", *(unpacked / corpus for corpus in GROUPED), "--scorer", shared / "tools/bcubed.py")
        run("sections", *(unpacked / corpus for corpus in READ))
        run("arrival", *(unpacked / corpus for corpus in GROUPED), "--scorer", shared / "tools/bcubed.py")
        run("who", *(unpacked / corpus for corpus in READ), "--points", "40")
        run("small", *(unpacked / corpus for corpus in DRAWN), "--scorer", shared / "tools/bcubed.py")
        run("thrown", shared / "seeds", *(unpacked / corpus for corpus in GROUPED))
        run("leaveout", *(unpacked / corpus for corpus in GROUPED), "--scorer", shared / "tools/bcubed.py")
        for corpus, words, points in SUMMARISED:
            (folder,) = (unpacked / corpus).iterdir()
            run("rouge", folder, "--words", words, "--points", points)


if __name__ == "__main__":
    main()

"""Time and memory of whole builds, beside a peer in the same run: `make bench`.

Machines are shared and noisy, so the figures to quote are ratios of medians. Hugo, where it is on the PATH (it can be
had as the package `hugo`), builds near-equal pages from the same articles, without grouping or digests.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.reading import bench_reading
from tests.bench.timing import Timing
from tests.bench.watching import edit, watching

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]


def measure(
    command: list[str],
    cwd: Path,
    prepare: list[Path],
    runs: int,
    before: Callable[[], object] = lambda: None,
) -> Timing:
    """Run a command several times, each time after removing some folders and doing something before it."""
    walls, peaks = [], []
    for _ in range(runs):
        before()
        for folder in prepare:
            shutil.rmtree(folder, ignore_errors=True)
        begun = time.perf_counter()
        process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        walls.append(time.perf_counter() - begun)
        if status:
            sys.exit(f"{' '.join(command)} failed with status {os.waitstatus_to_exitcode(status)}")
        peaks.append(usage.ru_maxrss / 1024)
    return Timing(statistics.median(walls), max(peaks))


def bench(tool: Path, count: int, runs: int) -> None:
    """Print a table of one size."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([sys.executable, tool, str(count), folder / "content"], check=True)
        (folder / "newsfold.yml").write_text("search: false\n")  # the index is a program of its own
        build = [sys.executable, "-m", "generator", "build", "-q"]
        made = [folder / "site", folder / ".newsfold", folder / ".site.newsfold"]
        rows = {
            "newsfold, cold": measure(build, folder, made, runs),
            "newsfold, nothing changed": measure(build, folder, [], runs),
            "newsfold, one edit": measure(build, folder, [], runs, before=lambda: edit(folder / "content")),
            "newsfold watch, one edit": watching(folder, runs),
        }
        if hugo := shutil.which("hugo"):
            peer = folder / "hugo"
            subprocess.run([sys.executable, tool, str(count), peer, "--hugo"], check=True)
            rows["hugo, cold"] = measure([hugo, "--quiet"], peer, [peer / "public", peer / "resources"], runs)
    base = rows.get("hugo, cold")
    for label, timing in rows.items():
        ratio = f"{timing.seconds / base.seconds:6.2f}" if base else "     -"
        print(f"| {count:>7} | {label:<26} | {timing.seconds:8.2f} | {ratio} | {timing.megabytes:8.0f} |")


def grouping(tool: Path, count: int) -> float:
    """Print the rows of one size for grouping alone, dated and undated; return the seconds of the first."""
    with tempfile.TemporaryDirectory() as name:
        subprocess.run([sys.executable, tool, str(count), name], check=True)
        rows = [
            subprocess.run(
                [sys.executable, "-m", "tests.bench.grouping", name, *options],
                cwd=ROOT,
                check=True,
                text=True,
                stdout=subprocess.PIPE,
            ).stdout
            for options in ([], ["--undated"])
        ]
    print(*rows, sep="", end="", flush=True)
    return float(rows[0].split("|")[3])


def growth(walls: dict[int, float]) -> None:
    """Say how time grew from each size to the next."""
    for (few, before), (many, after) in pairwise(sorted(walls.items())):
        print(f"{many / few:.1f} times the articles ({few} to {many}): {after / before:.1f} times the time")


def main() -> None:
    """Measure the sizes that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--shared", type=Path, default=ROOT.parent / "shared", help="folder with tools/corpus.py"
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000])
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    tool = options.shared.resolve() / "tools/corpus.py"
    if not tool.is_file():
        sys.exit(f"there is no {tool.name} in {options.shared}/tools to make articles with")
    os.environ["PYTHONPATH"] = str(ROOT)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # else each start compiles all that it imports
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    print("| articles | build | median s | of Hugo cold | peak MB |\n|---|---|---|---|---|")
    for count in options.sizes:
        bench(tool, count, options.runs)
    for count in options.sizes:
        with tempfile.TemporaryDirectory() as name:
            subprocess.run([sys.executable, tool, str(count), name], check=True)
            bench_reading(Path(name), count)
    print("\n| articles | grouping alone | wall s | at most | processor s | MB before | MB after | topics |")
    print("|---|---|---|---|---|---|---|---|", flush=True)
    growth({count: grouping(tool, count) for count in options.sizes})


if __name__ == "__main__":
    main()

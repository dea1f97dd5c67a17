"""Whether a site stays whole under attack: builds that are killed, and readers that never wait.

python -m tests.bench.siege kills [BUILDS] [SEED]        builds over an old site, each killed at a random moment
python -m tests.bench.siege readers [SECONDS] [A_SECOND] reads while the same site is rebuilt again and again
"""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

PLACES = ("Altfeld", "Neufeld")
"""Every page of an edition names one of these, so a tree or a page that names both is torn."""
ARTICLES = 60
BUILD = [sys.executable, "-m", "generator", "build", "-q"]
ROOT = Path(__file__).parents[2]


def write_articles(folder: Path, place: str) -> None:
    """Write the articles of an edition; all of them name its place, and one is of this edition alone."""
    content = folder / "content"
    content.mkdir(exist_ok=True)
    for former in content.glob("only-*.md"):
        former.unlink()
    names = [*(f"a{number}" for number in range(ARTICLES)), f"only-{place.lower()}"]
    for number, name in enumerate(names):
        text = (
            f"---\ntitle: Works number {number} in {place}\ndate: 2026-03-{number % 28 + 1:02}\n---\n\n"
            f"The council of {place} voted on street {number}. Lorries must go by the bridge until May.\n"
        )
        (content / f"{name}.md").write_text(text)


def start(folder: Path, *options: str) -> subprocess.Popen[bytes]:
    """Start a build in a group of processes of its own."""
    where = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen([*BUILD, *options], cwd=folder, env=where, start_new_session=True)


def tree(folder: Path) -> dict[str, bytes]:
    """Read a published tree."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def build_editions(folder: Path) -> dict[str, dict[str, bytes]]:
    """Build every edition cleanly; return its tree by its place."""
    editions = {}
    for place in PLACES:
        write_articles(folder, place)
        if start(folder, "--no-cache", "--output", place).wait():
            sys.exit("a clean build failed")
        editions[place] = tree(folder / place)
    return editions


def kills(folder: Path, builds: int = 200, seed: int = 1) -> None:
    """Kill builds at random moments; print how the tree stood, and whether the build after each was right."""
    editions, chance = build_editions(folder), random.Random(seed)  # noqa: S311 - moments, not secrets
    begun = time.monotonic()
    if start(folder).wait():
        sys.exit("the first build failed")
    lasting, standing = time.monotonic() - begun, PLACES[-1]
    counts = {"killed": 0, "old": 0, "new": 0, "torn": 0, "wrong after": 0}
    for number in range(builds):
        place = PLACES[number % 2]
        write_articles(folder, place)
        building = start(folder)
        time.sleep(chance.uniform(0.02, lasting * 1.1))
        counts["killed"] += building.poll() is None
        os.killpg(building.pid, signal.SIGKILL) if building.poll() is None else None
        building.wait()
        found = tree(folder / "site")
        counts["old" if found == editions[standing] else "new" if found == editions[place] else "torn"] += 1
        standing = place
        counts["wrong after"] += start(folder).wait() != 0 or tree(folder / "site") != editions[place]
    print(f"{builds} builds: " + ", ".join(f"{count} {name}" for name, count in counts.items()))


def readers(folder: Path, seconds: float = 120, a_second: int = 1_000) -> None:
    """Read pages of a site at a steady pace while it is rebuilt; print how many were missing or torn."""
    editions = build_editions(folder)
    always = sorted(set.intersection(*(set(edition) for edition in editions.values())))
    whole = {path: {edition[path] for edition in editions.values()} for path in always}
    if start(folder).wait():
        sys.exit("the first build failed")
    over, rebuilt = threading.Event(), [0]

    def rebuild() -> None:
        while not over.is_set():
            write_articles(folder, PLACES[rebuilt[0] % 2])
            rebuilt[0] += start(folder).wait() == 0

    builder = threading.Thread(target=rebuild)
    builder.start()
    begun, reads, missing, torn = time.monotonic(), 0, 0, 0
    while (passed := time.monotonic() - begun) < seconds:
        while reads < passed * a_second:
            path = always[reads % len(always)]
            try:
                torn += (folder / "site" / path).read_bytes() not in whole[path]
            except FileNotFoundError:
                missing += 1
            reads += 1
        time.sleep(0.002)
    over.set()
    builder.join()
    print(f"{reads} reads in {passed:.0f} s over {rebuilt[0]} rebuilds: {missing} missing, {torn} torn")


def main(what: str, *numbers: str) -> None:
    """Lay siege to a small site of its own."""
    with tempfile.TemporaryDirectory() as folder:
        given = [int(number) for number in numbers if re.fullmatch(r"\d+", number)]
        {"kills": kills, "readers": readers}[what](Path(folder), *given)


if __name__ == "__main__":
    main(*sys.argv[1:])

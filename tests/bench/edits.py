"""What one edit costs in a build of its own: the wall time and that of the processor, kind by kind, in turn.

python -m tests.bench.edits FOLDER [ROUNDS]   in a site that is built; the articles are put back in the end

At last the site is compared with that of a clean build.
"""

from __future__ import annotations

import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from statistics import median

REST = 0.5
"""Seconds between an edit and its build: a file that changed a moment ago counts as touched the next time too."""
_DATE = re.compile(r"^date: *(\S+)", re.MULTILINE)
_TITLE = re.compile(r'^(title: *"?)', re.MULTILINE)


def at_end(text: str, line: str) -> str:
    """Add a line below what grouping hears."""
    return f"{text.rstrip()}\n\n{line}\n"


def at_head(text: str, line: str) -> str:
    """Add a line before all others."""
    front, border, body = text.partition("\n---\n")
    return f"{front}{border}\n{line}\n{body}"


def titled(text: str, line: str) -> str:
    """Put it before the title."""
    return _TITLE.sub(lambda found: f"{found.group()}{line.rstrip('.')} ", text, count=1)


EDITS = (
    ("newest, end", -1, at_end),
    ("newest, head", -1, at_head),
    ("newest, end after that", -1, at_end),
    ("newest, title", -1, titled),
    ("newest, end after that title", -1, at_end),
    ("old, end", 0, at_end),
    ("old, head", 0, at_head),
)


def build(folder: Path, *words: str) -> tuple[float, float]:
    """Build a site; return the seconds on the wall, and of the processor, of all processes."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, "-m", "generator", "build", "-q", *words], cwd=folder, check=True)
    seconds, after = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def by_day(folder: Path) -> list[Path]:
    """Return the articles of a site, the oldest first."""
    dated = ((_DATE.search(path.read_text()), path) for path in (folder / "content").rglob("*.md"))
    return [path for _, path in sorted((found[1] if found else "", path) for found, path in dated)]


def is_as_clean(folder: Path) -> bool:
    """Tell whether the site is the one that a clean build makes."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as clean:
        build(folder, "--no-cache", "--output", clean)
        return not subprocess.run(["diff", "-rq", folder / "site", clean], check=False).returncode


def main(folder: Path, rounds: int) -> None:
    """Edit, build, print what that took."""
    articles, texts = by_day(folder), dict[Path, str]()
    took = defaultdict[str, list[tuple[float, float]]](list)
    try:
        for number in range(rounds):
            for place, (kind, end, edit) in enumerate(EDITS):
                path = articles[end + (1 if end == 0 else -1) * (number * len(EDITS) + place)]
                text = texts.setdefault(path, path.read_text())
                path.write_text(edit(text, f"Line {number} of {time.time_ns()} came later."))
                time.sleep(REST)
                took[kind].append(build(folder))
        print(f"the site is {'that' if is_as_clean(folder) else 'NOT that'} of a clean build")
    finally:
        for path, text in texts.items():
            path.write_text(text)
    for kind, found in took.items():
        seconds, processor = (f"{median(column):.2f}" for column in zip(*found, strict=True))
        print(f"{kind:30} {seconds} s, {processor} s of processor")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 3)

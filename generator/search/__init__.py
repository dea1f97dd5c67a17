"""The search index, by Pagefind: what is to be found goes in, the files that a browser searches in come out.

    stage (small pages in a temporary folder) ─▶ pagefind ─▶ settle (the same bytes each time) ─▶ Outputs

Pagefind is a program that comes as a wheel; where it cannot run, the site is published without an index, and a
warning says so.
"""

from __future__ import annotations

import subprocess
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from pagefind.service import get_executable

from generator.errors import Problem, Severity
from generator.model import Output
from generator.search.settle import settle
from generator.search.stage import Findable, stage

FOLDER = "search"
ENGINE = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")
"""What a browser needs beside the index; the rest of Pagefind's files are ready-made interfaces."""
KINDS = frozenset({".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter", ".pagefind"})


@lru_cache(maxsize=1)  # `watch` need not index anew what did not change
def make_index(
    findables: tuple[Findable, ...], language: str
) -> tuple[tuple[Output, ...], tuple[Problem, ...]]:
    """Index pages for a site in a language; return the index's files, and what went wrong."""
    program = get_executable()
    if not findables:
        return (), ()
    if program is None:
        return (), (_warning("pagefind is not installed"),)
    with TemporaryDirectory(prefix="newsfold-search-") as folder:
        pages, index = Path(folder) / "pages", Path(folder) / "index"
        stage(findables, pages)
        command = [str(program), "--site", str(pages), "--output-path", str(index), "--silent"]
        command += ["--keep-index-url", "--force-language", language.partition("-")[0].lower()]
        try:
            done = subprocess.run(command, capture_output=True, text=True, cwd=folder, check=False)  # noqa: S603 - its path is the package's
        except OSError as error:
            return (), (_warning(f"pagefind cannot run: {error.strerror or error}"),)
        if done.returncode or not index.is_dir():
            told = (done.stderr or done.stdout).strip().splitlines()
            return (), (_warning(f"pagefind failed: {told[-1] if told else done.returncode}"),)
        return _outputs(settle(_read(index))), ()


def _read(index: Path) -> dict[str, bytes]:
    return {
        path.relative_to(index).as_posix(): path.read_bytes()
        for path in sorted(index.rglob("*"))
        if path.is_file() and (path.name in ENGINE or path.suffix in KINDS)
    }


def _outputs(files: dict[str, bytes]) -> tuple[Output, ...]:
    return tuple(Output(f"{FOLDER}/{name}", files[name]) for name in sorted(files))


def _warning(message: str) -> Problem:
    hint = "set 'search: false' for a site without it"
    return Problem("newsfold.yml", 1, 1, Severity.WARNING, f"no search: {message}", hint)

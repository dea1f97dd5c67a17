"""Fuzz a reader: `python -m tests.fuzz markdown --minutes 10`.

With the package atheris the mutations follow what code they reach; without it they are random ones of the
seeds. `--corpus` names folders of real articles to begin with. What breaks a reader is written to
`--findings`, and belongs into `tests/cases/hostile/` when it is mended.
"""

# ruff: noqa: S311, T201 - no secrets are drawn here, and findings are told as they come

from __future__ import annotations

import argparse
import sys
import time
import traceback
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from tests.fuzz.limit import HANG_SECONDS, limited
from tests.fuzz.mutate import LONGEST, mutate
from tests.fuzz.words import READERS, seeds, words

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_FILES = 300
_KEPT = 2_000


def articles(reader: str, folders: Sequence[Path]) -> list[str]:
    """Return the articles to begin with: newsfold's own, and real ones."""
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
    chosen = Random(0).sample(files, min(_MOST_FILES, len(files)))
    return [*seeds(reader), *(path.read_text(errors="replace")[:LONGEST] for path in chosen)]


def run_random(reader: str, minutes: float, begin: list[str], findings: Path, seed: int) -> tuple[int, int]:
    """Feed random mutants; return how many, and how many different findings there were."""
    from tests.fuzz.targets import try_reader  # noqa: PLC0415 - atheris must be there before the readers

    random, pool, pieces, runs = Random(seed), list(begin), words(reader), 0
    found: set[str] = set()
    end = time.monotonic() + minutes * 60
    while not runs or time.monotonic() < end:
        mutant = mutate(random.choice(pool), pool, pieces, random)
        runs += 1
        try:
            with limited():
                try_reader(reader, mutant.encode(errors="replace"))
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is the finding; a panic in Rust is no Exception
            keep(reader, mutant.encode(errors="replace"), error, found, findings)
        if random.random() < 0.05:
            pool.append(mutant)
            if len(pool) > _KEPT:
                pool.pop(random.randrange(len(begin), len(pool)))
    return runs, len(found)


def keep(reader: str, data: bytes, error: BaseException, found: set[str], findings: Path) -> None:
    """Write a finding down, once for each place that it comes from."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{type(error).__name__} {frames[-1].name}:{frames[-1].lineno} {str(error)[:40]}"
    if place not in found:
        found.add(place)
        findings.mkdir(parents=True, exist_ok=True)
        (findings / f"{reader}-{blake2b(data, digest_size=4).hexdigest()}").write_bytes(data)
        print(f"{reader}: {place}", flush=True)


def run_guided(reader: str, minutes: float, begin: list[str], findings: Path, seed: int) -> None:
    """Hand over to atheris, which ends the process."""
    import atheris  # noqa: PLC0415 - it need not be there

    with atheris.instrument_imports(include=["generator", "markdown_it", "mdit_py_plugins"]):
        from tests.fuzz.targets import try_reader  # noqa: PLC0415 - instrumented from here on

    corpus = findings / f"corpus-{reader}"
    corpus.mkdir(parents=True, exist_ok=True)
    for text in begin:
        data = text.encode(errors="replace")
        (corpus / blake2b(data, digest_size=8).hexdigest()).write_bytes(data)
    known: set[str] = set()
    pieces = words(reader)

    def once(data: bytes) -> None:
        try:
            try_reader(reader, data)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:  # noqa: BLE001 - as above; the run goes on for the others
            keep(reader, data, error, known, findings)

    def mutant(data: bytes, most: int, number: int) -> bytes:
        if number % 2:
            return atheris.Mutate(data, most)
        text = mutate(data.decode(errors="replace"), begin, pieces, Random(number))
        return text.encode(errors="replace")[:most]

    arguments = [
        f"-max_total_time={round(minutes * 60)}", f"-max_len={LONGEST}", f"-timeout={HANG_SECONDS}",
        "-rss_limit_mb=2048",
        f"-seed={seed}", f"-artifact_prefix={findings}/{reader}-", "-print_final_stats=1",
    ]  # fmt: skip
    atheris.Setup([sys.argv[0], *arguments, str(corpus)], once, custom_mutator=mutant)
    atheris.Fuzz()


def main() -> None:
    """Read the arguments and fuzz."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("reader", choices=READERS)
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--corpus", type=Path, action="append", default=[])
    parser.add_argument("--findings", type=Path, default=Path("findings"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--random", action="store_true", help="random mutations, though atheris is there")
    options = parser.parse_args()
    begin = articles(options.reader, options.corpus)
    if find_spec("atheris") and not options.random:
        run_guided(options.reader, options.minutes, begin, options.findings, options.seed)
    runs, found = run_random(options.reader, options.minutes, begin, options.findings, options.seed)
    print(f"{options.reader}: {runs} articles, {found} findings")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()

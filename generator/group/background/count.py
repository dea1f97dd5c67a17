"""Count a background table: `python -m generator.group.background.count FOLDER... --language en`.

Reads all text files below the folders and writes `<language>.txt.gz` beside this module. Of each file
the first line that is not blank is taken as its title. Counts only: no text goes into the table, and
no term that occurs in fewer than `--rarest` of the texts.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from generator.group.background.table import Table, dump
from generator.group.features import counts
from generator.language.words import primary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def count(texts: Iterable[str], language: str, rarest: int) -> Table:
    """Count in how many texts each word and pair of words occurs."""
    frequencies: Counter[str] = Counter()
    documents = 0
    for text in texts:
        lines = [line for line in text.splitlines() if line.strip()]
        if lines:
            documents += 1
            found = counts(lines[0], lines[1:], language)
            frequencies.update(found.words.keys())
            frequencies.update(f"{first} {second}" for first, second in found.pairs)
    return Table(documents, {term: number for term, number in frequencies.items() if number >= rarest})


def main(arguments: Sequence[str] | None = None) -> None:
    """Count the folders named on the command line."""
    parser = argparse.ArgumentParser(description="Count a background table of document frequencies.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--rarest", type=int, default=3, help="leave out what occurs in fewer texts")
    options = parser.parse_args(arguments)
    paths = sorted(path for folder in options.folders for path in folder.rglob("*.txt"))
    texts = (path.read_text(encoding="utf-8", errors="replace") for path in paths)
    table = count(texts, options.language, options.rarest)
    target = Path(__file__).with_name(f"{primary(options.language)}.txt.gz")
    size = target.write_bytes(dump(table))
    told = f"{table.documents} texts, {len(table.frequencies)} terms, {size} bytes: {target.name}"
    print(told)  # noqa: T201 - a command tells what it did


if __name__ == "__main__":
    main()

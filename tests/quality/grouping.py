"""B-cubed scores of groupings against labels.

python tests/quality/grouping.py FOLDER... --scorer BCUBED.PY [--closeness 0.26] [--least 0.84]

Each FOLDER holds `articles/` and `labels.json`, which maps a file's name to its group; a folder that holds
one such folder will do. The scorer is a module with `scores(gold, predicted)`. One line a folder, then the
mean of F1; exit code 1 where a score is below `--least`.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from pathlib import Path, PurePosixPath
from statistics import fmean
from time import perf_counter
from typing import TYPE_CHECKING

from generator.config import Grouping
from generator.group import group
from generator.load import Reading, load

if TYPE_CHECKING:
    from types import ModuleType

READING = Reading(language="en", timezone="UTC", drafts=False, now=None, max_bytes=5_000_000)


def corpus(folder: Path) -> Path:
    """Return the folder with the labels: this one, or the only one in it that has some."""
    if (folder / "labels.json").is_file():
        return folder
    found = sorted(labels.parent for labels in folder.glob("*/labels.json"))
    if len(found) != 1:
        raise SystemExit(f"{folder}: holds {len(found)} folders with labels.json, not one")
    return found[0]


def scorer(path: Path) -> ModuleType:
    """Import a module from a file."""
    spec = importlib.util.spec_from_file_location("bcubed", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: no Python module")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def grouping(folder: Path, settings: Grouping) -> dict[str, str]:
    """Return the topic of each file of a corpus, copies of a story included."""
    articles = load(folder / "articles", shown=str(folder), settings=READING).articles
    return {
        PurePosixPath(path).name: topic.slug
        for topic in group(articles, settings)
        for article in topic.articles
        for path in (article.path, *(copy.path for copy in article.copies))
    }


def main() -> None:
    """Score the folders named on the command line."""
    parser = argparse.ArgumentParser(description="B-cubed scores of groupings.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--closeness", type=float, default=Grouping().closeness)
    parser.add_argument("--least", type=float, default=0.0)
    options = parser.parse_args()
    module = scorer(options.scorer)
    reached = []
    for folder in map(corpus, options.folders):
        begun = perf_counter()
        predicted = grouping(folder, Grouping(closeness=options.closeness))
        result = module.scores(json.loads((folder / "labels.json").read_text(encoding="utf-8")), predicted)
        reached.append(result["b3_f1"])
        print(
            f"{folder.name:12} F1 {result['b3_f1']:.4f}  precision {result['b3_precision']:.4f}"
            f"  recall {result['b3_recall']:.4f}  {result['articles']} articles, {result['groups']} topics"
            f" ({result['gold_groups']} labelled), {result['missing']} missing, {perf_counter() - begun:.1f} s",
            flush=True,
        )
    print(f"{'mean':12} F1 {fmean(reached):.4f}")
    sys.exit(min(reached) < options.least)


if __name__ == "__main__":
    main()

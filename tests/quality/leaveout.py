"""What each idea of grouping gains: the scores with one of them left out, or with a constant moved.

python -m tests.quality.leaveout FOLDER... --scorer BCUBED.PY [--moved]

One line a variant, with F1 for each collection and their mean; `--moved` shows the neighbours of each constant too.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING
from unittest.mock import patch

import numpy as np

from generator.group import background, fold, hubs, similarity
from generator.load import load
from tests.quality.grouping import READING, corpus, scorer
from tests.quality.small import grouped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from generator.group.similarity import Floats

Change = tuple["ModuleType", str, object]


def upper_quantile(alike: Floats, lengths: Floats, crowds: Floats) -> Floats:
    """Take the 82 % quantile itself in place of the mirrored half."""
    count, expected = alike.shape[1], hubs.usual(lengths)
    high = np.quantile(alike, 0.82, axis=1) if alike.size else expected
    seen = hubs.OWN_SHARE * high + (1 - hubs.OWN_SHARE) * expected
    values: Floats = (count * seen + hubs.ALONE_WEIGHT * hubs.ALONE) / (count + hubs.ALONE_WEIGHT)
    share = 1 / (1 + (crowds / hubs.SMALL) ** 2)
    mixed: Floats = (1 - share) * np.minimum(values, hubs.HIGHEST) + share * hubs.GATHERED
    return mixed


LEFT_OUT: dict[str, tuple[Change, ...]] = {
    "as it is": (),
    "hubs by the upper half": ((similarity, "settled", upper_quantile),),
    "hubs without a bound": ((hubs, "HIGHEST", 1.0),),
    "headlines as texts": ((hubs, "USUAL_LENGTH", 1e-6),),
    "groups no closer than articles": ((fold, "SEVERAL", 0.0),),
    "unknown words as the rarest": ((background, "UNSEEN_WORD", 99.0),),
}
MOVED: dict[str, tuple[Change, ...]] = {
    f"{name} {value}": ((module, name, value),)
    for module, name, values in (
        (hubs, "LOW", (0.05, 0.2)),
        (hubs, "HIGHEST", (0.20, 0.24)),
        (hubs, "USUAL_LENGTH", (30, 120)),
        (hubs, "ALONE_WEIGHT", (15, 30)),
        (fold, "SEVERAL", (0.01, 0.03)),
        (fold, "MARGIN", (0.06, 0.08)),
        (background, "UNSEEN_WORD", (6.0, 7.0)),
    )
    for value in values
}


def lines(folders: list[Path], scorer_path: Path, variants: dict[str, tuple[Change, ...]]) -> Iterator[str]:
    """Yield a line for each variant."""
    module = scorer(scorer_path)
    read = [
        (
            load(folder / "articles", shown=str(folder), settings=READING).articles,
            json.loads((folder / "labels.json").read_text(encoding="utf-8")),
        )
        for folder in folders
    ]
    yield f"{'':32}" + " ".join(f"{folder.name[:10]:>10}" for folder in folders) + "       mean"
    for name, changes in variants.items():
        patches = [patch.object(*change) for change in changes]
        for change in patches:
            change.start()
        background._load.cache_clear()
        reached = [module.scores(gold, grouped(articles))["b3_f1"] for articles, gold in read]
        for change in patches:
            change.stop()
        yield f"{name:32}" + " ".join(f"{value:10.3f}" for value in reached) + f" {fmean(reached):10.4f}"


def main() -> None:
    """Print the table for the collections named on the command line."""
    parser = argparse.ArgumentParser(description="What each idea of grouping gains.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--moved", action="store_true", help="show the neighbours of each constant too")
    options = parser.parse_args()
    variants = {**LEFT_OUT, **(MOVED if options.moved else {})}
    for line in lines([corpus(folder) for folder in options.folders], options.scorer, variants):
        print(line, flush=True)


if __name__ == "__main__":
    main()

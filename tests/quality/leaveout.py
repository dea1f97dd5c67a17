"""What each idea of grouping gains: the scores with one of them left out, or with a constant moved.

python -m tests.quality.leaveout FOLDER... --scorer BCUBED.PY [--moved]

One line a variant: F1 for each collection, their mean, and the mean of small folders drawn from those that `small`
draws from. `--moved` shows the neighbours of each constant too.
"""

from __future__ import annotations

import argparse
import json
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING
from unittest.mock import patch

import numpy as np

from generator.config import Grouping
from generator.group import background, features, fold, hubs, similarity, vectors, vocabulary
from generator.load import load
from tests.quality import small
from tests.quality.grouping import READING, corpus, scorer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from generator.group.similarity import Floats

Change = tuple["ModuleType", str, object]

DRAWS = 50
UNDRAWN = ("uci-dev",)
"""Bare headlines: nobody's small folder, and not among what `small` is measured on."""


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
    "small folders as others": ((hubs, "SMALL", 1e-6),),
    "groups no closer than articles": ((fold, "SEVERAL", 0.0),),
    "unknown words as the rarest": ((background, "UNSEEN_WORD", 99.0),),
    "no dates": ((similarity, "DATE_SPAN", 0.0),),
    "words without pairs": ((vectors, "PAIR_WEIGHT", 0.0),),
    "titles as the rest": ((features, "TITLE_COUNTS", 1),),
    "beginnings as the rest": ((features, "BEGINNING", 0),),
}
MOVED: dict[str, tuple[Change, ...]] = {
    f"{name} {value}": ((module, name, value),)
    for module, name, values in (
        (hubs, "LOW", (0.05, 0.2)),
        (hubs, "OWN_SHARE", (0.6, 0.8)),
        (hubs, "USUAL", (0.19, 0.23)),
        (hubs, "USUAL_LENGTH", (30, 120)),
        (hubs, "ALONE", (0.03, 0.07)),
        (hubs, "ALONE_WEIGHT", (15, 30)),
        (hubs, "GATHERED", (0.06, 0.08)),
        (hubs, "SMALL", (30, 60)),
        (hubs, "HIGHEST", (0.20, 0.21, 0.23, 0.24)),
        (fold, "SEVERAL", (0.01, 0.015, 0.025, 0.03)),
        (fold, "MARGIN", (0.06, 0.08)),
        (background, "UNSEEN_WORD", (6.0, 7.0)),
        (similarity, "DATE_SPAN", (0.10, 0.20)),
        (similarity, "DATE_DECAY", (5.0, 15.0)),
        (features, "TITLE_COUNTS", (5, 8)),
    )
    for value in values
} | {
    f"closeness {value}": ((small, "Grouping", partial(Grouping, closeness=value)),) for value in (0.25, 0.27)
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
    draws = [
        (small.drawn(folder.name, articles, gold, DRAWS), gold)
        for folder, (articles, gold) in zip(folders, read, strict=True)
        if folder.name not in UNDRAWN
    ]
    yield f"{'':32}" + " ".join(f"{folder.name[:10]:>10}" for folder in folders) + "       mean      small"
    for name, changes in variants.items():
        with ExitStack() as changed:
            for change in changes:
                changed.enter_context(patch.object(*change))
            background._load.cache_clear()
            vocabulary.vocabulary.cache_clear()
            values = [module.scores(gold, small.grouped(articles))["b3_f1"] for articles, gold in read]
            few = [fmean(small.reached(folder, gold, module)) for folder, gold in draws]
        figures = " ".join(f"{value:10.4f}" for value in (*values, fmean(values), fmean(few)))
        yield f"{name:32}{figures}"


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

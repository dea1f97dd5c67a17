"""ROUGE-1, -2 and -L of digests against summaries written by people.

python tests/quality/rouge.py FOLDER... [--words 66] [--points 6]

Each FOLDER holds groups: `<group>/articles/*` and `<group>/refs/*.txt`. A group's articles are loaded as a
content folder and written up as one topic; lede and points, in the order of the page and cut at a number of
words, are compared with the references (F1, the best reference counts; stemmed; the mean over groups, in
per cent). `--show N` prints the first digests for reading.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, Any

import numpy as np

from generator.config import Writing
from generator.digest import digest
from generator.language.words import stem
from generator.load import Reading, load
from generator.model import Article, Digest, Topic
from tests.quality.baselines import first_sentences, lexrank, textrank

if TYPE_CHECKING:
    from collections.abc import Callable

DRAW = 20261121

READING = Reading(language="en", timezone="UTC", drafts=False, now=None, max_bytes=5_000_000)


@dataclass(frozen=True, slots=True)
class Scores:
    """F1 of unigrams, bigrams and the longest common subsequence, from 0 to 1."""

    one: float
    two: float
    longest: float


def words(text: str) -> list[str]:
    """Return the words as the usual scorers take them: runs of letters and digits, long ones stemmed."""
    found = re.findall(r"[^\W_]+", text.lower())
    return [stem(word, "en") if len(word) > 3 else word for word in found]


def rouge(summary: list[str], reference: list[str]) -> Scores:
    """Compare two lists of words (Lin 2004; the whole text is one sequence for the longest subsequence)."""
    return Scores(
        _overlap(Counter(summary), Counter(reference)),
        _overlap(
            Counter(pairwise(summary)),
            Counter(pairwise(reference)),
        ),
        _f1(_subsequence(summary, reference), len(summary), len(reference)),
    )


def _overlap(left: Counter[Any], right: Counter[Any]) -> float:
    return _f1((left & right).total(), left.total(), right.total())


def _f1(common: int, left: int, right: int) -> float:
    return 2 * common / (left + right) if common else 0.0


def _subsequence(left: list[str], right: list[str]) -> int:
    """Return the length of the longest common subsequence, in O(n·m)."""
    row = [0] * (len(right) + 1)
    for word in left:
        before = 0
        for at, other in enumerate(right, 1):
            before, row[at] = row[at], before + 1 if word == other else max(row[at], row[at - 1])
    return row[-1]


def best(summary: str, references: list[str], limit: int) -> Scores:
    """Score the first `limit` words of a summary against the reference that it is nearest to."""
    cut = words(" ".join(summary.split()[:limit]))
    return max((rouge(cut, words(text)) for text in references), key=lambda score: (score.one, score.two))


def read_group(folder: Path) -> tuple[Article, ...]:
    """Load a group's articles."""
    return load(folder / "articles", shown="articles", settings=READING).articles


def written(page: Digest) -> str:
    """Return what a digest says, in the order of its page."""
    return " ".join(statement.text for statement in (*page.lede, *page.points))


METHODS: dict[str, Callable[[tuple[Article, ...]], str]] = {
    "first sentences": first_sentences,
    "LexRank": lexrank,
    "TextRank": textrank,
}


def measure(folders: list[Path], limit: int, points: int, show: int) -> None:
    """Print the scores of the digests and of the baselines, and by how much the digests are better."""
    scores: dict[str, list[Scores]] = {name: [] for name in ("digest", *METHODS)}
    for folder in folders:
        for group in sorted(path for path in folder.iterdir() if (path / "articles").is_dir()):
            articles = read_group(group)
            if not articles:
                continue
            references = [path.read_text(encoding="utf-8") for path in sorted((group / "refs").iterdir())]
            page = digest(Topic(slug=group.name, articles=articles), Writing(points=points))
            scores["digest"].append(best(written(page), references, limit))
            for name, method in METHODS.items():
                scores[name].append(best(method(articles), references, limit))
            if show > 0:
                show -= 1
                print(f"# {group.name}: {page.title}", *(f"> {s.text}" for s in page.lede), sep="\n")
                print(*(f"- [{s.sources}] {s.text}" for s in page.points), "", sep="\n")
    for name, found in scores.items():
        mean = [100 * fmean(values) for values in zip(*map(figures, found), strict=True)]
        line = f"{name:16} ROUGE-1/2/L {'/'.join(f'{value:.1f}' for value in mean)} over {len(found)} groups"
        print(
            line if name == "digest" else f"{line}; the digest is better by {better(scores['digest'], found)}"
        )


def figures(score: Scores) -> tuple[float, float, float]:
    """Return the three figures of a score."""
    return score.one, score.two, score.longest


def better(ours: list[Scores], theirs: list[Scores]) -> str:
    """Tell the mean differences in per cent with their 95 % intervals (bootstrap over groups, 2,000 draws)."""
    differences = 100 * (np.array(list(map(figures, ours))) - np.array(list(map(figures, theirs))))
    draws = np.random.default_rng(DRAW).integers(0, len(differences), (2_000, len(differences)))
    low, high = np.percentile(differences[draws].mean(axis=1), (2.5, 97.5), axis=0)
    return ", ".join(
        f"{mean:.1f} [{left:.1f}, {right:.1f}]"
        for mean, left, right in zip(differences.mean(axis=0), low, high, strict=True)
    )


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--words", type=int, default=66, help="how many words of a digest count")
    parser.add_argument("--points", type=int, default=6, help="how many points a digest may have")
    parser.add_argument("--show", type=int, default=0, help="print that many digests")
    given = parser.parse_args()
    measure(given.folders, given.words, given.points, given.show)


if __name__ == "__main__":
    main()

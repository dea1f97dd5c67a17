"""Fit the judge of values (`generator.digest.differences.judged`) to what was judged by hand, and tell how right it is.

python -m tests.quality.judging FOLDER... [--sheets FOLDER] [--write] [--show]

Each FOLDER is a collection whose articles are grouped as newsfold groups them, or has labels or groups as `planted`
reads them. `judged.csv` has what was judged: two values by their files and offsets, and whether an editor would show
them as a difference. Sheets (see `sheets`) add values of both passages of an item as true ones. Topics are parted in
ten folds; what is printed is told of topics that the weights were not fitted to, each pair weighed so that no topic
counts more for having many of them. `--write` keeps the weights, fitted to all.
"""

from __future__ import annotations

import argparse
import csv
import json
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from generator.build import make_topics
from generator.config import Config
from generator.digest import annotate
from generator.digest.differences import facts
from generator.digest.differences.judged.explained import explained
from generator.digest.differences.judged.features import Features, Topic
from generator.digest.differences.judged.links import links
from generator.digest.evidence import gather
from generator.model import Topic as Grouped
from generator.run import Run
from tests.quality.planted import read, stories
from tests.quality.sheets import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.judged.features import Told
    from generator.digest.differences.judged.links import Link

FOLDS, RIDGE, STEPS = 10, 0.02, 40
LARGEST = 25
"""Articles of the topics that were judged, at most."""
SIGNS = Features(1, 1, 1, 1, -1, -1, -1)
DIMENSIONS = ("count", "money", "percent", "span", "length", "clock", "date", "month", "weekday")
THRESHOLDS = (0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8)
JUDGED = Path(__file__).with_name("judged.csv")
WEIGHTS = Path("generator/digest/differences/judged/weights.toml")
_Key = frozenset[tuple[str, int]]


class Case(NamedTuple):
    """Two values of a topic, with their features and whether they are a true difference."""

    topic: str
    link: Link
    true: bool
    texts: tuple[str, str]

    @property
    def row(self) -> list[float]:
        """The features with one column a dimension."""
        dimension = self.link.one.worth.dimension
        return [*self.link.features, *(float(dimension == one) for one in DIMENSIONS)]


def grouped(folder: Path) -> Iterator[Grouped]:
    """Yield a collection's topics of a few articles, or its stories."""
    if (folder / "articles").is_dir():
        with Run() as run:
            _, arranged = make_topics(Config(content=folder), run)
        yield from (one for one in arranged.edited.topics if 1 < len(one.articles) <= LARGEST)
        return
    for story in stories(folder):
        articles = read(story.files)
        if len(articles) > 1 and articles[0].language.startswith("en"):
            ordered = tuple(sorted(articles, key=lambda one: one.order))
            yield Grouped(slug=ordered[0].slug, articles=ordered)


def found(topic: Grouped) -> Iterator[tuple[Topic, Link]]:
    """Yield the values of a topic that the judge would be asked about."""
    evidence = gather(topic, 7, {one.path: annotate(one) for one in topic.articles})
    known = Topic(facts(evidence))
    for link in links(known, thorough=True):
        if not link.same and not explained(known, link):
            yield known, link


def place(known: Topic, one: Told) -> tuple[str, int]:
    """Return the file of a value and where it stands."""
    path = known.facts.articles[one.line.article].path
    return Path(path).name, one.line.start + one.worth.start


def verdicts() -> dict[_Key, bool]:
    """Return what was judged by hand."""
    with JUDGED.open(encoding="utf-8") as file:
        rows = list(csv.reader(file))[1:]
    return {frozenset([(row[1], int(row[2])), (row[4], int(row[5]))]): row[7] == "yes" for row in rows}


def collected(folders: list[Path]) -> Iterator[Case]:
    """Yield the judged cases of some collections, each once."""
    told, seen = verdicts(), set[_Key]()
    for folder in folders:
        for topic in grouped(folder):
            for known, link in found(topic):
                key = frozenset([place(known, link.one), place(known, link.other)])
                if key in told and key not in seen:
                    seen.add(key)
                    yield Case(topic.slug, link, told[key], _texts(link))


def of_sheets(folder: Path) -> Iterator[Case]:
    """Yield the cases of groups with sheets: true where an item has one value in each of its passages."""
    for path in sorted(folder.glob("sheet-*.json")):
        group = path.with_name(path.stem.removeprefix("sheet-"))
        articles = read({one.name: one.read_text(encoding="utf-8") for one in sorted(group.iterdir())})
        told = json.loads(path.read_text(encoding="utf-8"))
        sheet = Sheet(told, articles)
        ordered = tuple(sorted(articles, key=lambda one: one.order))
        items = [tuple((it[side]["file"], *sheet.span(it[side])) for side in "ab") for it in told["glaring"]]
        for known, link in found(Grouped(slug=group.name, articles=ordered)):
            ends = place(known, link.one), place(known, link.other)
            true = any(_inside(ends, item) or _inside(ends[::-1], item) for item in items)
            true = true or _told(known, link, items)
            yield Case(group.name, link, true, _texts(link))


def _inside(ends: tuple[tuple[str, int], ...], item: tuple[tuple[str, int, int], ...]) -> bool:
    return all(
        name == file and start - 1 <= at < end
        for (name, at), (file, start, end) in zip(ends, item, strict=True)
    )


def _told(known: Topic, link: Link, items: list[tuple[tuple[str, int, int], ...]]) -> bool:
    """Whether the values of a link are those of an item, wherever they stand."""
    wanted = {(link.one.worth.dimension, it.worth.value) for it in (link.one, link.other)}
    for item in items:
        if item[0][0] == item[1][0]:
            continue
        given = [
            {
                (it.worth.dimension, it.worth.value)
                for told in known.values.values()
                for it in told
                if place(known, it)[0] == file and start - 1 <= place(known, it)[1] < end
            }
            for file, start, end in item
        ]
        left, right = (wanted & side for side in given)
        if left and right and left != right:
            return True
    return False


def _texts(link: Link) -> tuple[str, str]:
    left, right = (
        f"{told.line.text[: told.worth.start][-90:]}[{told.line.text[told.worth.start : told.worth.end]}]"
        f"{told.line.text[told.worth.end :][:60]}"
        for told in (link.one, link.other)
    )
    return left, right


def fit(rows: np.ndarray, true: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Fit a logistic model with a ridge by Newton's steps; features of the wrong sign are left out one by one."""
    signs = np.array([*SIGNS, *[0] * len(DIMENSIONS)])
    kept = np.ones(rows.shape[1], bool)
    while True:
        fitted = np.zeros(rows.shape[1] + 1)
        fitted[np.append(kept, True)] = _newton(rows[:, kept], true, weights)
        wrong = np.where(kept, fitted[:-1] * signs, 0.0)
        if wrong.min() >= 0:
            return fitted
        kept[wrong.argmin()] = False


def _newton(rows: np.ndarray, true: np.ndarray, weights: np.ndarray) -> np.ndarray:
    scale = rows.std(axis=0) + 1e-9
    told = np.hstack([rows / scale, np.ones((len(rows), 1))])
    ridge = RIDGE * np.diag([*np.ones(rows.shape[1]), 0.0])
    share, found_ = weights / weights.sum(), np.zeros(told.shape[1])
    for _ in range(STEPS):
        sure = 1 / (1 + np.exp(-(told @ found_)))
        slope = told.T @ (share * (sure - true)) + ridge @ found_
        bend = (told.T * (share * sure * (1 - sure))) @ told + ridge
        found_ = found_ - np.linalg.solve(bend, slope)
    return np.append(found_[:-1] / scale, found_[-1])


def held_out(cases: list[Case], weights: np.ndarray) -> np.ndarray:
    """Return the probability of each case by weights that were fitted to the topics of other folds."""
    rows, true = np.array([case.row for case in cases]), np.array([case.true for case in cases], float)
    order = {slug: number % FOLDS for number, slug in enumerate(sorted({case.topic for case in cases}))}
    folds = np.array([order[case.topic] for case in cases])
    sure = np.zeros(len(cases))
    for fold in range(FOLDS):
        out = folds == fold
        if out.any():
            fitted = fit(rows[~out], true[~out], weights[~out])
            sure[out] = 1 / (1 + np.exp(-(rows[out] @ fitted[:-1] + fitted[-1])))
    return sure


def report(name: str, cases: list[Case], sure: np.ndarray, weights: np.ndarray) -> None:
    """Print precision and recall by threshold."""
    true = np.array([case.true for case in cases], float)
    print(f"{name}: {len(cases)} cases, {true.sum():.0f} true; topics weigh alike in the shares")
    for threshold in THRESHOLDS:
        shown = sure >= threshold
        if shown.any():
            precision = (true * weights)[shown].sum() / weights[shown].sum()
            recall = (true * weights)[shown].sum() / (true * weights).sum()
            print(
                f"  {threshold:.2f}: {shown.sum():3} shown, {true[shown].sum():3.0f} true ({true[shown].mean():.0%});"
                f" precision {precision:.0%}, recall {recall:.0%}"
            )


def main() -> None:
    """Fit, print, and keep the weights if asked."""
    parser = argparse.ArgumentParser(description="Fit the judge of values.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--sheets", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--show", action="store_true", help="what is held to be true and is not")
    options = parser.parse_args()
    real = list(collected(options.folders))
    invented = list(of_sheets(options.sheets)) if options.sheets else []
    cases = real + invented
    several = {slug: sum(case.topic == slug for case in cases) for slug in {case.topic for case in cases}}
    weights = np.array([several[case.topic] ** -0.5 for case in cases])
    sure = held_out(cases, weights)
    report("collections", real, sure[: len(real)], weights[: len(real)])
    if invented:
        report("sheets", invented, sure[len(real) :], weights[len(real) :])
    if options.show:
        for at in np.argsort(-sure):
            if sure[at] >= THRESHOLDS[1] and not cases[at].true:
                case = cases[at]
                print(
                    f"\n{sure[at]:.2f} {case.topic} {case.link.one.worth.dimension}", *case.texts, sep="\n   "
                )
    fitted = fit(
        np.array([case.row for case in cases]), np.array([case.true for case in cases], float), weights
    )
    told = [f"{name} = {value:.3f}" for name, value in zip(Features._fields, fitted, strict=False)]
    base = fitted[-1]
    added = [
        f"{name} = {base + value:.3f}"
        for name, value in zip(DIMENSIONS, fitted[len(SIGNS) : -1], strict=True)
    ]
    print("\n".join(told), "\n".join([*added, f"other = {base:.3f}"]), sep="\n\n")
    if options.write:
        kept = WEIGHTS.read_text(encoding="utf-8").partition("[features]")[0]
        tables = (
            f"[features]\n{chr(10).join(told)}\n\n[dimensions]\n{chr(10).join(added)}\nother = {base:.3f}\n"
        )
        WEIGHTS.write_text(kept + tables, encoding="utf-8")


if __name__ == "__main__":
    main()

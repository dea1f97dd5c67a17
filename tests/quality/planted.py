"""Recall of differences that were planted in real stories: of each slot, and where the missed ones are lost.

python -m tests.quality.planted FOLDER... [--seed 1] [--count 40] [--show 0] [--missed]

Each FOLDER holds `articles/` and `labels.json`, or groups as `rouge` reads them. A value that two articles of a story
give alike in sentences that are alike is changed in one of them (see `planting`), and the story is written up. It is
found where a side of a difference cites the changed article with the new value, and another side another article with
the old one. At most two of a slot are drawn from a story, `--count` of a slot. `--show N` prints the first N with their
sentences, `--missed` each that is not found, with where it was lost.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.config import Writing
from generator.digest import annotate, digest
from generator.language import quantities
from generator.load import load
from generator.model import SlotKind, Topic
from tests.quality.grouping import READING
from tests.quality.lost import where_lost
from tests.quality.planting import ELSEWHERE, Plant, changed, plants

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.model import Article, Difference, Digest, Side

OF_A_STORY, FEWEST, MOST = 2, 2, 10
"""Plants of a slot from one story, and how many articles a story has that is drawn from."""
_HEAD = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


@dataclass(frozen=True)
class Story:
    """A story's files by name."""

    name: str
    files: dict[str, str]


def stories(folder: Path) -> Iterator[Story]:
    """Yield the stories of a folder that have a few articles, by its labels or its groups."""
    found = sorted(folder.glob("**/labels.json"))
    groups: dict[str, list[Path]] = defaultdict(list)
    if found:
        for name, label in sorted(json.loads(found[0].read_text(encoding="utf-8")).items()):
            groups[str(label)].append(found[0].parent / "articles" / name)
    else:
        for path in sorted(folder.glob("**/articles/*")):
            groups[path.parent.parent.name].append(path)
    for name, paths in sorted(groups.items()):
        if FEWEST <= len(paths) <= MOST:
            yield Story(
                name, {path.name: path.read_text(encoding="utf-8", errors="replace") for path in paths}
            )


def read(files: dict[str, str]) -> tuple[Article, ...]:
    """Read some files as a folder of their own."""
    with tempfile.TemporaryDirectory() as name:
        for path, text in files.items():
            (Path(name) / path).write_text(text, encoding="utf-8")
        return tuple(load(Path(name), shown=name, settings=READING).articles)


def written(articles: Sequence[Article]) -> Digest:
    """Write up articles as one topic."""
    ordered = tuple(sorted(articles, key=lambda one: one.order))
    return digest(Topic(slug=ordered[0].slug, articles=ordered), Writing())


def drawn(told: Sequence[Story], count: int, seed: int) -> Iterator[tuple[Story, tuple[Article, ...], Plant]]:
    """Draw plants, as many of each slot as there are up to `count`."""
    chance = random.Random(seed)  # noqa: S311 - a draw, no secret
    order, taken = list(told), Counter[str]()
    chance.shuffle(order)
    for story in order:
        articles = read(story.files)
        if len(articles) < FEWEST or not articles[0].language.startswith("en"):
            continue
        found = list({(one.slot, one.old, one.noun): one for one in plants(articles)}.values())
        chance.shuffle(found)
        here = Counter[str]()
        for plant in found:
            if taken[plant.slot] < count and here[plant.slot] < OF_A_STORY:
                placed = _with_place(plant, articles)
                if placed is None or _given(placed, articles):
                    continue
                taken[plant.slot] += 1
                here[plant.slot] += 1
                yield story, articles, placed


def _with_place(plant: Plant, articles: Sequence[Article]) -> Plant | None:
    if plant.slot != "place":
        return plant
    other = next((it for it in ELSEWHERE if not any(it in one.text for one in articles)), None)
    spans = plant.sentence, plant.other
    return Plant("place", plant.here, plant.there, *spans, plant.old, other) if other else None


def _given(plant: Plant, articles: Sequence[Article]) -> bool:
    """Whether the other article has the new value anyhow."""
    return (
        plant.slot != "office"
        and re.search(rf"(?<![\w.,]){re.escape(plant.new)}(?!\w|[.,]\d)", articles[plant.there].text)
        is not None
    )


def mutated(story: Story, articles: Sequence[Article], plant: Plant) -> tuple[Article, ...]:
    """Read a story again with a plant in it."""
    path = articles[plant.here].path
    raw = story.files[path]
    head = _HEAD.match(raw)
    begun = head.group() if head else ""
    lines = [
        changed(plant, line) if line.startswith("title:") else line
        for line in begun.splitlines(keepends=True)
    ]
    body = "".join(changed(plant, line) for line in raw[len(begun) :].splitlines(keepends=True))
    return read({**story.files, path: "".join(lines) + body})


def is_found(page: Digest, plant: Plant, path: str) -> Difference | None:
    """Return the difference that tells of a plant."""
    for one in page.differences:
        new = [side for side in one.sides if _gives(side, plant, plant.new, lambda it: it == path)]
        old = [side for side in one.sides if _gives(side, plant, plant.old, lambda it: it != path)]
        if any(left is not right and _of_it(one, left, right, plant) for left in new for right in old):
            return one
    return None


def _gives(side: Side, plant: Plant, value: str, of: Callable[[str], bool]) -> bool:
    """Whether a side cites an article with a value in its words."""
    if plant.slot == "office":
        former = value.lower().startswith(("former", "ex-"))
        told = re.search(r"\b(?:former|ex-)", side.value, re.IGNORECASE) is not None
        return former is told and plant.noun in side.value and any(of(it.article) for it in side.citations)
    return any(of(it.article) and _holds(it.quote, value, plant) for it in side.citations)


def _of_it(one: Difference, new: Side, old: Side, plant: Plant) -> bool:
    """Whether the values that are shown are those that were planted."""
    if plant.slot in {"state", "first"}:
        return one.kind in {SlotKind.STATUS, SlotKind.CLAIM}
    if plant.slot == "office":
        return one.kind is SlotKind.OFFICE
    return _holds(new.value, plant.new, plant) or _holds(old.value, plant.old, plant)


def _holds(text: str, value: str, plant: Plant) -> bool:
    if plant.slot != "clock" and re.search(rf"(?<![\w.,]){re.escape(value)}(?!\w|[.,]\d)", text):
        return True
    if not value.replace(".", "").isdigit():
        return False
    return any(
        f"{one.value:.12g}" == value or _scaled(one.value, float(value))
        for one in quantities.find(f"{text} ")
    )


def _scaled(value: float, told: float) -> bool:
    return told > 0 and any(math.isclose(value, told * scale) for scale in (1, 1e3, 1e6, 1e9))


def wilson(found: int, count: int) -> tuple[float, float]:
    """Return the interval of 95 % of a share (Wilson 1927)."""
    z, share = 1.96, found / count
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count)) / (1 + z * z / count)
    return middle - half, middle + half


def main() -> None:
    """Plant, write up and count."""
    parser = argparse.ArgumentParser(description="Recall of planted differences.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--missed", action="store_true")
    parser.add_argument("--slots", nargs="*", default=[])
    options = parser.parse_args()
    told = [story for folder in options.folders for story in stories(folder)]
    counts, hits, reasons = Counter[str](), Counter[str](), defaultdict[str, Counter[str]](Counter)
    for number, (story, articles, plant) in enumerate(drawn(told, options.count, options.seed)):
        if options.slots and plant.slot not in options.slots:
            continue
        again = mutated(story, articles, plant)
        if len(again) != len(articles):
            continue
        here, there = articles[plant.here].path, articles[plant.there].path
        found = is_found(written(again), plant, here)
        counts[plant.slot] += 1
        hits[plant.slot] += found is not None
        lost = "" if found else where_lost(again, [annotate(one) for one in again], plant, here, there)
        reasons[plant.slot][lost.split(":")[0]] += 1
        if number < options.show or (options.missed and not found):
            print_plant(story, articles, plant, found.subject if found else f"MISSED {lost}")
    print_table(counts, hits, reasons)


def print_table(counts: Counter[str], hits: Counter[str], reasons: dict[str, Counter[str]]) -> None:
    """Print the recall of each slot, and why the others are missed."""
    for slot, count in sorted(counts.items()):
        low, high = wilson(hits[slot], count)
        why = ", ".join(f"{reason} {times}" for reason, times in reasons[slot].most_common() if reason)
        print(
            f"{slot:9} {hits[slot]:4} of {count:4}  {hits[slot] / count:4.0%} ({low:.0%} to {high:.0%})  {why}"
        )
    whole = counts.total()
    print(f"{'all':9} {hits.total():4} of {whole:4}  {hits.total() / max(1, whole):4.0%}")


def print_plant(story: Story, articles: Sequence[Article], plant: Plant, told: str) -> None:
    """Print a plant with its sentences."""
    here, there = articles[plant.here], articles[plant.there]
    print(f"\n{story.name} {plant.slot} {plant.old!r} -> {plant.new!r} {plant.noun} [{told}]")
    print(f"   {here.path} {plant.sentence[0]}: {here.text[slice(*plant.sentence)]}")
    print(f"   {there.path} {plant.other[0]}: {there.text[slice(*plant.other)]}", flush=True)


if __name__ == "__main__":
    main()

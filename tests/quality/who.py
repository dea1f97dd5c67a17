"""Names, quotations and points drawn at random from the topics of some folders, printed for reading.

python -m tests.quality.who FOLDER... [--names 150] [--quotations 60] [--points 40] [--seed N] [--rows]

Only topics of three articles or more are drawn from for names and quotations; of a topic the first twelve names
count, as on its page. `--rows` prints file, offsets and no text: what a table of verdicts may hold.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path
from typing import TYPE_CHECKING

from generator.config import Grouping, Writing
from generator.digest import digest
from generator.group import arrange
from generator.load import Reading, load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Citation, Topic

READING = Reading(language="en", timezone="UTC", drafts=False, now=None, max_bytes=5_000_000)
FEWEST, SHOWN, TOPICS = 3, 12, 40
WIDTH = 90


def topics(folder: Path) -> tuple[Topic, ...]:
    """Read and group a folder."""
    loaded = load(folder, shown=folder.as_posix(), settings=READING)
    return arrange(loaded.articles, Grouping(), loaded.editorial).edited.topics


def around(quote: str, part: str) -> str:
    """Return a piece of a quotation around a part of it."""
    at = max(0, quote.find(part))
    return " ".join(quote[max(0, at - WIDTH) : at + len(part) + WIDTH].split())


def line(citation: Citation, told: str, text: str, *, rows: bool) -> str:
    """Return what is drawn as a line: file and offsets, and its text or not."""
    place = f"{Path(citation.article).name} | {citation.start}-{citation.end}"
    return f"| {place} | |" if rows else f"{place} | {told} | {text}"


def main() -> None:
    """Draw and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--names", type=int, default=150)
    parser.add_argument("--quotations", type=int, default=60)
    parser.add_argument(
        "--points", type=int, default=0, help="topics of the first folder whose digests are printed"
    )
    parser.add_argument("--seed", type=int, default=20261121)
    parser.add_argument("--rows", action="store_true")
    given = parser.parse_args()
    draw = random.Random(given.seed)  # noqa: S311 - a draw, no secret
    names, quotations = [], []
    for number, folder in enumerate(given.folders):
        found = topics(folder)
        if number == 0 and given.points:
            show(draw.sample([topic for topic in found if len(topic.articles) > 1], given.points))
        large = [topic for topic in found if len(topic.articles) >= FEWEST]
        for topic in draw.sample(large, min(TOPICS, len(large))):
            page = digest(topic, Writing())
            for one in page.people[:SHOWN]:
                told = f"{one.kind}: {' = '.join((one.name, *one.aliases))}" + (
                    f" ({one.role})" if one.role else ""
                )
                names.append(
                    line(one.citations[0], told, around(one.citations[0].quote, one.name), rows=given.rows)
                )
            quotations += [
                line(
                    one.citations[0],
                    f"{one.speaker}: {one.text}",
                    one.citations[0].quote[-WIDTH:],
                    rows=given.rows,
                )
                for one in page.quotes
            ]
    for title, rows, count in (("names", names, given.names), ("quotations", quotations, given.quotations)):
        print(f"\n{min(count, len(rows))} of {len(rows)} {title}")
        print(*draw.sample(rows, min(count, len(rows))), sep="\n")


def show(found: Sequence[Topic]) -> None:
    """Print lede and points of some topics."""
    for topic in found:
        page = digest(topic, Writing())
        print(f"\n# {page.title} ({len(topic.articles)} articles)")
        print(
            *(f"> {one.text}" for one in page.lede),
            *(f"- [{one.sources}] {one.text}" for one in page.points),
            sep="\n",
        )


if __name__ == "__main__":
    main()

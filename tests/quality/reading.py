"""Draw articles at random, and print what was read in them, for a person to judge.

python tests/quality/reading.py FOLDER... [--count 30] [--seed 20261121] [--width 150]
python tests/quality/reading.py FOLDER... --titles [--count 100] [--seed 20261121]

Of each FOLDER (all files under it that newsfold reads, by name) `--count` are drawn. Without `--titles` every
block is printed, with the line of its file, its kind, and its beginning and end; the title comes first.
With `--titles` the front matter and the line with the title are taken away, and each inferred title is
printed with what it was taken from, the title that was taken away, and the beginning of the text.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from generator.load import Source, frontmatter, read, schema
from generator.load.article import READERS
from generator.load.decode import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Article

LONGEST_TITLE_LINE = 200


def draw(folder: Path, count: int, seed: int) -> list[Path]:
    """Return some articles of a folder, the same for the same seed."""
    files = sorted(
        (path for path in folder.rglob("*") if path.suffix.lower() in READERS), key=lambda path: path.name
    )
    return random.Random(seed).sample(files, min(count, len(files)))  # noqa: S311 - a draw, no secret


def lines_of(source: str, article: Article) -> Iterator[int]:
    """Yield the line of the file at which each block begins, found by its letters; 0 where it is not found."""
    letters = [
        (char, 1 + at) for at, line in enumerate(source.split("\n")) for char in line if char.isalnum()
    ]
    run = "".join(char for char, _ in letters)
    last = 0
    for block in article.blocks:
        wanted = "".join(filter(str.isalnum, article.text[block.start : block.end]))[:40]
        found = run.find(wanted, last) if wanted else -1
        yield letters[found][1] if found >= 0 else 0
        last = max(last, found)


def show_blocks(path: Path, width: int) -> Counter[str]:
    """Print the blocks of an article; return how many there are of each kind."""
    manuscript = read(Source(path.name, path.read_bytes(), "en", "UTC"))
    if not manuscript.article:
        print(f"\n### {path.name}: {'; '.join(problem.message for problem in manuscript.problems)}")
        return Counter()
    article = manuscript.article
    inferred = dict(article.inferred)
    day = article.day or "undated"
    print(f"\n### {path.name}: {article.title} [{inferred.get('title', 'given')}] {day}, {article.publisher}")
    for block, line in zip(article.blocks, lines_of(decode(path.read_bytes())[0], article), strict=True):
        text = " / ".join(article.text[block.start : block.end].split("\n"))
        if len(text) > width:
            text = f"{text[: width * 3 // 4]} ... {text[-width // 4 :]}"
        print(f"{line:5} {block.kind:11} {text}")
    return Counter(str(block.kind) for block in article.blocks)


def show_title(path: Path) -> None:
    """Print the title that is inferred from an article without its own."""
    text, _ = decode(path.read_bytes())
    front, body, _ = frontmatter.split(text)
    title = schema.read(front, path.name, "UTC")[0].title
    if not title:
        first, _, rest = body.lstrip().partition("\n")
        if len(first) <= LONGEST_TITLE_LINE and first.rstrip("\"' ")[-1:] not in (".", "!", "\u201d"):
            title, body = first, rest
    manuscript = read(Source(f"{path.stem}{path.suffix}", body.encode(), "en", "UTC"))
    article = manuscript.article
    if article is None:
        told = "; ".join(problem.message for problem in manuscript.problems)
        print(f"\n### {path.name}: not published: {told}\n    its own: {title}")
        print(f"    {' '.join(body.split())[:300]}")
        return
    print(f"\n### {path.name}: {article.title}")
    print(f"    [{dict(article.inferred).get('title')}] its own: {title}")
    print(f"    {' '.join(body.split())[:300]}")


def main() -> None:
    """Print the samples of the folders named on the command line."""
    parser = argparse.ArgumentParser(description="Draw articles, and print what was read in them.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--seed", type=int, default=20261121)
    parser.add_argument("--width", type=int, default=150)
    parser.add_argument("--titles", action="store_true")
    options = parser.parse_args()
    kinds: Counter[str] = Counter()
    for folder in options.folders:
        for path in draw(folder, options.count, options.seed):
            if options.titles:
                show_title(path)
            else:
                kinds += show_blocks(path, options.width)
    if kinds:
        told = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
        print(f"\n{sum(kinds.values())} blocks: {told}")


if __name__ == "__main__":
    main()

"""Pieces that a mutation may put in, what the readers look for and what browsers act on; and first articles."""

from __future__ import annotations

from pathlib import Path

READERS = ("frontmatter", "html", "markdown", "plain")
_HERE = Path(__file__).parent


def words(reader: str) -> list[str]:
    """Return the pieces for a reader."""
    lines = [
        line for name in (reader, "all") for line in (_HERE / f"words/{name}.txt").read_text().splitlines()
    ]
    return [line.encode().decode("unicode_escape") for line in lines]


def seeds(reader: str) -> list[str]:
    """Return the articles to begin with for a reader."""
    return [path.read_text() for path in sorted((_HERE / "seeds").glob(f"{reader}-*.txt"))]

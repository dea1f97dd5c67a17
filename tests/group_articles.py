"""Articles for the tests of grouping: on made-up stories, each with words of its own."""

from __future__ import annotations

import datetime as dt
from itertools import islice
from typing import TYPE_CHECKING

from generator.model import Article, Block, BlockKind, pack

if TYPE_CHECKING:
    from collections.abc import Sequence

STORIES = (
    "volcano lava crater ash eruption evacuation geologist summit tremor magma slope village",
    "election ballot senator recount precinct turnout campaign candidate governor landslide poll county",
    "vaccine virus trial dose immunity laboratory outbreak hospital antibody infection epidemic clinic",
)


def article(path: str, text: str, day: int | None = None, **fields) -> Article:
    """Make an article with one paragraph; `day` counts from the first of January 2024; the title is its beginning."""
    values = {
        "path": path,
        "slug": path.rsplit(".", 1)[0].replace("/", "-"),
        "title": " ".join(islice(text.split(), 4)),
        "body": body(text),
        "publisher": "The Paper",
        "language": "en",
        "date": None if day is None else dt.datetime(2024, 1, 1, tzinfo=dt.UTC) + dt.timedelta(days=day),
    }
    return Article(**{**values, **fields})


def body(text: str, blocks: Sequence[Block] | None = None) -> bytes:
    """Make a body of one paragraph, or of these blocks."""
    usual = [Block(BlockKind.PARAGRAPH, 0, len(text), "p1")] if text else []
    return pack(text, f'<p id="p1">{text}</p>', usual if blocks is None else blocks)


def report(story: int, path: str, day: int | None = None, **fields) -> Article:
    """Make an article on one of the stories; two on one story differ in the order of words and in one word."""
    words = STORIES[story].split()
    turn = sum(path.encode()) % len(words)
    text = " ".join([*words[turn:], *words[:turn], f"remark{turn}"])
    return article(path, text, day, **fields)

"""The body of an article: what it says, as one immutable value of bytes that is opened when it is asked for.

Of ten thousand articles a build opens few at a time, and most stages look at heads alone. As records a body of 5 KB
of text takes 22 KB of memory, as bytes 4, and it crosses processes and goes in and out of the cache as it is.
"""

from __future__ import annotations

import struct
from codecs import getincrementaldecoder
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple
from zlib import compress, decompress, decompressobj

if TYPE_CHECKING:
    from collections.abc import Sequence


class BlockKind(StrEnum):
    """What a block of an article is; PROSE lists the kinds that sentences may be quoted from."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"  # of a list
    QUOTE = "quote"
    ROW = "row"  # of a table: its cells stand in the text with " | " between them
    CODE = "code"
    QUESTION = "question"  # of a question and answer pair; the answer is a paragraph
    CAPTION = "caption"
    NAVIGATION = "navigation"  # table of contents, list of subheadings, menu
    BOILERPLATE = "boilerplate"  # copyright, by-line, "read more": not what the article says


PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})


class Block(NamedTuple):
    """One block of an article: `text[start:end]`, found on its page under the id `anchor`."""

    kind: BlockKind
    start: int
    end: int
    anchor: str


class Sentence(NamedTuple):
    """One sentence of a prose block: `text[start:end]`, without outer spaces; `block` is its block's index.

    `whole` is false where it breaks off, or is a label or a fragment that nobody would quote.
    """

    start: int
    end: int
    block: int
    whole: bool = True


_HEAD = struct.Struct("<5I")  # bytes of text, of markup and of anchors; blocks, sentences
_KINDS = tuple(BlockKind)
_NUMBERS = {kind: bytes([number]) for number, kind in enumerate(_KINDS)}
_LEVEL = 1  # of zlib's: the next ones take longer for a few bytes in a hundred
_OPEN = 256
"""So many bodies stay open, in 6 MB at most as a rule: those of a topic, which are gone to and fro between."""
_SPARE = 64
"""So many may stay open between two builds of a process: most of what was opened before is of articles as they were."""
_STEP = 1 << 10  # bytes, most often enough for what a search or a list shows
_Decoder = getincrementaldecoder("utf-8")
_made = tuple.__new__  # as `Block(...)` does, in half the time


def pack(
    text: str, markup: str = "", blocks: Sequence[Block] = (), sentences: Sequence[Sentence] = ()
) -> bytes:
    """Put a body into bytes. No anchor holds a line break.

    Equal bodies give equal bytes. In order: numbers, text, markup, anchors, kinds and `whole` a byte each, then
    offsets of four bytes.
    """
    kinds, begins, ends, anchors = zip(*blocks, strict=True) if blocks else ((),) * 4
    starts, stops, owners, wholes = zip(*sentences, strict=True) if sentences else ((),) * 4
    texts = [part.encode("utf-8", "surrogatepass") for part in (text, markup, "\n".join(anchors))]
    numbers = (*begins, *ends, *starts, *stops, *owners)
    whole = (
        _HEAD.pack(*map(len, texts), len(blocks), len(sentences)),
        *texts,
        b"".join(map(_NUMBERS.__getitem__, kinds)),
        bytes(wholes),
        struct.pack(f"<{len(numbers)}I", *numbers),
    )
    return compress(b"".join(whole), _LEVEL)


@dataclass(frozen=True, slots=True)
class _Opened:
    """A body whose records are not made yet: its texts, the anchors, kinds, `whole` and offsets."""

    text: str
    markup: str
    anchors: tuple[str, ...]
    kinds: bytes
    wholes: bytes
    offsets: tuple[int, ...]


@lru_cache(maxsize=_OPEN)
def _open(body: bytes) -> _Opened:
    data = decompress(body)
    *sizes, blocks, sentences = _HEAD.unpack_from(data)
    at, texts = _HEAD.size, []
    for size in sizes:
        texts.append(data[at : at + size].decode("utf-8", "surrogatepass"))
        at += size
    text, markup, anchors = texts
    return _Opened(
        text,
        markup,
        tuple(anchors.split("\n")) if blocks else (),
        data[at : at + blocks],
        data[at + blocks : at + blocks + sentences],
        struct.unpack_from(f"<{2 * blocks + 3 * sentences}I", data, at + blocks + sentences),
    )


def open_text(body: bytes) -> str:
    """Return the text of a body."""
    return _open(body).text


def open_words(body: bytes, count: int) -> list[str]:
    """Return the first words of the text of a body, up to so many; no more of it is opened than they take."""
    stream, left, data, step = decompressobj(), body, b"", _STEP
    while True:
        data += stream.decompress(left, step)
        size = _HEAD.unpack_from(data)[0]
        ended = len(data) >= _HEAD.size + size
        text = _Decoder("surrogatepass").decode(data[_HEAD.size : _HEAD.size + size])
        words = text.split(maxsplit=count)  # where there is one more, the last of them is whole
        if ended or len(words) > count:
            return words[:count]
        left, step = stream.unconsumed_tail, 2 * len(data)


def open_markup(body: bytes) -> str:
    """Return the markup of a body."""
    return _open(body).markup


@lru_cache(maxsize=_OPEN)
def open_blocks(body: bytes) -> tuple[Block, ...]:
    """Return the blocks of a body."""
    opened = _open(body)
    count = len(opened.kinds)
    kinds = [_KINDS[kind] for kind in opened.kinds]
    rows = zip(kinds, opened.offsets[:count], opened.offsets[count : 2 * count], opened.anchors, strict=True)
    return tuple(map(_made, repeat(Block), rows))


@lru_cache(maxsize=_OPEN)
def open_sentences(body: bytes) -> tuple[Sentence, ...]:
    """Return the sentences of a body."""
    opened = _open(body)
    count = len(opened.wholes)
    offsets = opened.offsets[2 * len(opened.kinds) :]
    starts, ends, blocks = (offsets[at : at + count] for at in (0, count, 2 * count))
    rows = zip(starts, ends, blocks, map(bool, opened.wholes), strict=True)
    return tuple(map(_made, repeat(Sentence), rows))


def close_bodies() -> None:
    """Close all bodies, where many are open."""
    if _open.cache_info().currsize > _SPARE:
        for opened in (_open, open_blocks, open_sentences):
            opened.cache_clear()

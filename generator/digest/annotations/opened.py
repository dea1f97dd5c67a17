"""An article that lies open: it is packed in bytes, and each question for a part of it would look for that again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from generator.model import Article, Block, Sentence


class Opened(NamedTuple):
    """What annotations are made of: all else that is known of an article changes none of them."""

    title: str
    language: str
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]


def opened(article: Article) -> Opened:
    """Open an article."""
    return Opened(article.title, article.language, article.text, article.blocks, article.sentences)

"""An article that lies open: it is packed in bytes, and each question for a part of it would look for that again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.digest.wording import Wording, read

if TYPE_CHECKING:
    from generator.model import Article, Block, Sentence


class Opened(NamedTuple):
    """What annotations are made of: all else that is known of an article changes none of them."""

    title: str
    language: str
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    wordings: Wordings


class Wordings(dict[tuple[int, int], Wording]):
    """The stretches of a text as they are read, by their offsets: several annotations ask for the same ones."""

    def __init__(self, text: str, language: str) -> None:
        super().__init__()
        self._text = text
        self._language = language

    def __missing__(self, span: tuple[int, int]) -> Wording:
        found = self[span] = read(self._text[span[0] : span[1]], self._language)
        return found


def opened(article: Article) -> Opened:
    """Open an article."""
    text, language = article.text, article.language
    return Opened(article.title, language, text, article.blocks, article.sentences, Wordings(text, language))

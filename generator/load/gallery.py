"""Captions that their neighbours or a name in them show: rows of pictures, titles of films, credits without a mark."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from generator.language import sentences
from generator.language.verbs import has_finite_verb
from generator.load import notices
from generator.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

_NUMBERED = re.compile(r"\bImage \d{1,3} of (?:/ )?\d{1,3}\b")
_FEWEST_PICTURES = 3
_LONGEST_CREDITED, _LONGEST_NAME = 600, 90
_CREDITED = re.compile(
    r"\s(?:[a-z][\w-]{2,20}|\d{4})[.!?]\s"
    r"(?!(?:On|In|At|The|By|From|For|And|But|An?|He|She|It|They|This|That)\b)[A-Z\d][\w&/'\u2019-]{1,20}"
    r"(?:\s[A-Z\d][\w&/'\u2019-]{0,20}){0,2}(?<!['\u2019]s)$"
)
_BRACKETED = re.compile(
    r"[^.!?()]{10,160} "
    r"\((?=[^()]{0,90}\b(?:County|Department|Dept|Facebook|Family|Jail|Media|News|Office|PD|Police|Press|Sheriff)\b)"
    r"(?:[A-Z][\w&.'\u2019-]{0,20} ){1,5}[A-Z][\w&.'\u2019-]{0,20}\)"
)
_CREDIT_FIRST = re.compile(
    r"(?!(?:An?|The)\b|[^.!?]{0,90}:)[A-Z][\w.'\u2019-]{1,20}(?: [A-Z][\w.'\u2019-]{0,20}){1,2}/ ?"
    r"(?:(?:[Ff]or|[Ss]pecial to) )?[A-Z][\w.'\u2019-]{1,20} [A-Z]"
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_LONGEST_TITLE, _FEWEST_WORDS = 120, 3
_FULL_NAME = re.compile(r"[A-Z][\w.'\u2019-]{1,20}(?: [A-Z][\w.'\u2019-]{0,20}){1,3}")
_FILM = re.compile(r"\d{1,2}:\d\d ")
_FEWEST_SPACES, _MOST_TOLD = 6, 8


def is_numbered(text: str) -> bool:
    """Tell whether a block shows pictures of a row by their numbers: `Image 2 of 9`."""
    return text.endswith("Previous Next") or ("Image " in text and len(_NUMBERED.findall(text)) > 1)


def is_credited(text: str) -> bool:
    """Tell whether a name stands behind a block's last sentence, in brackets behind a phrase, or before it all.

    `The harbour on Monday. Altfeld Tribune`, `Ana Ribeiro (Altfeld Police Office)`, `Ana Ribeiro/Tribune The harbour`.
    """
    if len(text) > _LONGEST_CREDITED:
        return False
    if text[-1] == ")":
        return bool(_BRACKETED.fullmatch(text)) and not has_finite_verb(text)
    if "/" in text[:_LONGEST_NAME] and _CREDIT_FIRST.match(text):
        return True
    return text[-1].isalnum() and bool(_CREDITED.search(text, max(0, len(text) - _LONGEST_NAME)))


def told(blocks: Sequence[str], language: str) -> list[str]:
    """Return the first sentences with a verb that the captions among some blocks hold, at most eight."""
    captions = (block for block in blocks if notices.kind(block) is BlockKind.CAPTION)
    pieces = (piece.strip() for block in captions for piece in _NUMBERED.split(block))
    found = (
        piece[start:end]
        for piece in pieces
        for start, end in sentences.split(piece, language)
        if piece.count(" ") >= _FEWEST_SPACES and not _FILM.match(piece) and has_finite_verb(piece[start:end])
    )
    return list(islice(found, _MOST_TOLD))


def find(texts: Sequence[str], paragraphs: Sequence[int], unstopped: Sequence[int]) -> frozenset[int]:
    """Return the paragraphs between the pictures of a row, and the titles of films above their captions.

    `paragraphs` are the numbers of the blocks that are paragraphs, `unstopped` of those that end with no mark.
    """
    shown = [at for at, text in enumerate(texts) if "Image " in text and _NUMBERED.search(text)]
    row = range(shown[0], shown[-1]) if len(shown) >= _FEWEST_PICTURES else range(0)
    found = {at for at in paragraphs if at in row} if row else set()
    found.update(at for at in unstopped if _is_title(texts, at))
    return frozenset(found.union([0]) if paragraphs and not paragraphs[0] and _is_name(texts) else found)


def _is_name(texts: Sequence[str]) -> bool:
    """Tell whether the first block is but a name that the text below says again: what stands under a picture."""
    name = texts[0]
    return bool(_FULL_NAME.fullmatch(name)) and any(name in text for text in texts[1:])


def _is_title(texts: Sequence[str], at: int) -> bool:
    """Tell whether a line that ends no sentence is in Title Case and stands above a caption."""
    text = texts[at]
    if len(text) > _LONGEST_TITLE or at + 1 == len(texts):
        return False
    words = _WORD.findall(text)
    is_title = len(words) >= _FEWEST_WORDS and all(word[0].isupper() for word in words)
    return is_title and notices.kind(texts[at + 1]) is BlockKind.CAPTION

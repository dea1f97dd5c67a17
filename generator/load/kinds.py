"""What each block of an article is, where its element alone does not say.

The rules hold for all formats: a table of contents, a copyright line or a question is the same in a saved
page as in plain text. Each is asked in turn, the first that knows decides, the element is the last word.
"""

from __future__ import annotations

import re
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from generator.load import announced, byline, dated, dateline, gallery, unmarked
from generator.load.credit_agencies import AGENCIES
from generator.load.outline import FEWEST_REPEATED, LISTED, PLACES, Outline, asks, entry
from generator.load.unmarked import STOP
from generator.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from generator.markup import Leaf


class _Rule(NamedTuple):
    """A rule, the kinds by element that it is asked about, and among which blocks of an article: no other is hit."""

    ask: Callable[[Outline, int], BlockKind | None]
    kinds: frozenset[BlockKind]
    among: Callable[[Outline], Iterable[int]]


_ANY = frozenset(BlockKind)
_PARAGRAPH, _ITEM = frozenset({BlockKind.PARAGRAPH}), frozenset({BlockKind.ITEM})
_WORDS = re.compile(r"\w+")
_MOST_QUESTION_WORDS = 40
_MOST_LABEL_WORDS = 8
_LONGEST_MASTHEAD = 100
_LONGEST_DAY = 40
_FEWEST_SPACES = 3
_FULL_STOPS = frozenset('.!?\u2026"\u201d')
_LONGEST_IN_CAPITALS, _MOST_IN_CAPITALS = 100, 14


def settle_kinds(leaves: Sequence[Leaf], text: str, publisher: str, title: str = "") -> tuple[Block, ...]:
    """Return the blocks of an article, each with its kind."""
    texts = tuple([text[leaf.start : leaf.end] for leaf in leaves])
    kinds = tuple([_by_element(leaf.kind, leaf.within) for leaf in leaves])
    outline = Outline(tuple(leaves), texts, kinds, publisher, entry(title))
    settled: list[BlockKind | None] = [None] * len(kinds)
    for ask, asked, among in _RULES:
        for at in among(outline):
            if settled[at] is None and kinds[at] in asked:
                settled[at] = ask(outline, at)
    return tuple(
        [
            Block(found or kind, leaf.start, leaf.end, leaf.anchor)
            for found, kind, leaf in zip(settled, kinds, leaves, strict=True)
        ]
    )


@lru_cache(maxsize=256)
def _by_element(kind: str, within: tuple[str, ...]) -> BlockKind:
    if kind == "paragraph":
        for name, inner in (("li", BlockKind.ITEM), ("dd", BlockKind.ITEM), ("blockquote", BlockKind.QUOTE)):
            if name in within:
                return inner
    return BlockKind(kind)


def _by_place(outline: Outline, at: int) -> BlockKind | None:
    """Know menus and feet of pages."""
    within = outline.leaves[at].within
    for name, kind in PLACES.items():
        if name in within:
            return kind
    return None


def _contents(outline: Outline, at: int) -> BlockKind | None:
    """Know a table of contents, and the line that announces it."""
    if outline.kinds[at] in LISTED:
        return BlockKind.NAVIGATION if outline.runs[at][0] in outline.contents else None
    below = at + 1
    if (
        below >= len(outline.kinds)
        or outline.kinds[below] is not BlockKind.ITEM
        or below not in outline.contents
    ):
        return None
    is_label = len(_WORDS.findall(dateline.strip(outline.texts[at]))) <= _MOST_LABEL_WORDS
    return BlockKind.NAVIGATION if is_label else None


def _notice(outline: Outline, at: int) -> BlockKind | None:
    """Know a copyright line, a by-line, a caption, the way to other articles."""
    found = outline.notice(at)
    if found and outline.kinds[at] is BlockKind.HEADING and dated.is_alone(outline.texts[at]):
        return None  # a timeline's
    return None if outline.kinds[at] is BlockKind.ITEM and found is BlockKind.CAPTION else found


def _title(outline: Outline, at: int) -> BlockKind | None:
    """Know the article's own title where it stands again among its paragraphs, with or without the day behind it."""
    text, title = outline.texts[at], outline.title
    said, is_sentence = entry(text), text[-1] in _FULL_STOPS  # which may have made the title
    begins = title.count(" ") >= _FEWEST_SPACES and said.startswith(title)
    is_again = (begins or said == title) and not is_sentence
    return BlockKind.BOILERPLATE if is_again or (begins and said.count(title) > 1) else None


def _masthead(outline: Outline, at: int) -> BlockKind | None:
    """Know the publisher's name, or an agency's, on a line of its own."""
    text = outline.texts[at]
    if len(text) > _LONGEST_MASTHEAD or (entry(text) != outline.masthead and text.casefold() not in AGENCIES):
        return None
    return BlockKind.BOILERPLATE


def _repeated(outline: Outline, at: int) -> BlockKind | None:
    """Know a paragraph that stands for the second time: a page says under its film what its text says."""
    return BlockKind.BOILERPLATE if at in outline.repeated else None


def _gallery(outline: Outline, at: int) -> BlockKind | None:
    """Know the captions of a row of pictures, and the titles of films above theirs."""
    return BlockKind.CAPTION if at in outline.gallery else None


def _credited(outline: Outline, at: int) -> BlockKind | None:
    """Know a caption by whose picture it is: `The harbour on Monday. Altfeld Tribune`."""
    return BlockKind.CAPTION if gallery.is_credited(outline.texts[at]) else None


def _teaser(outline: Outline, at: int) -> BlockKind | None:
    """Know the beginnings of other pages, which stand together and break off with the same mark."""
    return BlockKind.BOILERPLATE if at in outline.teasers else None


def _is_day(text: str) -> bool:
    return len(text) <= _LONGEST_DAY and dated.is_day(text)


def _byline(outline: Outline, at: int) -> BlockKind | None:
    """Know a line near the top that names the publisher beside the writer or the day, or below the writer."""
    text = outline.texts[at]
    if not at and _is_day(text) and not any(map(_is_day, outline.texts[1:])):
        return BlockKind.BOILERPLATE  # no timeline's
    is_masthead = byline.is_medium(text) and (not at or outline.notice(at - 1) is BlockKind.BOILERPLATE)
    return BlockKind.BOILERPLATE if is_masthead or byline.publisher(text) else None


def _other_articles(outline: Outline, at: int) -> BlockKind | None:
    """Know the items of a list that a line such as `Read more` heads."""
    head = outline.notice(outline.runs[at][0] - 1)
    return BlockKind.BOILERPLATE if head is BlockKind.BOILERPLATE else None


def _lone(outline: Outline, at: int) -> BlockKind | None:
    """Know the one item of a list as a paragraph behind a dash, where it is a sentence beside others."""
    if outline.leaves[at].kind != "item" or not STOP.search(outline.texts[at]):
        return None
    beside = (outline.texts[near] for near in (at - 1, at + 1) if 0 <= near < len(outline.texts))
    return (
        BlockKind.PARAGRAPH
        if len(outline.texts[at]) >= FEWEST_REPEATED and any(map(STOP.search, beside))
        else None
    )


def _question(outline: Outline, at: int) -> BlockKind | None:
    """Know a question in a part that is headed as questions and answers."""
    if not asks(outline.texts[at]):
        return None
    section = outline.sections[at]
    if section < 0 or not announced.announces_questions(outline.texts[section]):
        return None
    return BlockKind.QUESTION if len(_WORDS.findall(outline.texts[at])) <= _MOST_QUESTION_WORDS else None


def _capitals(outline: Outline, at: int) -> BlockKind | None:
    """Know a line in capitals above a paragraph as a heading."""
    text = outline.texts[at]
    if at + 1 == len(outline.kinds) or not text.isupper():
        return None
    if outline.texts[at + 1].isupper():
        return None  # all of it is in capitals
    is_short = len(text) <= _LONGEST_IN_CAPITALS and 1 < len(_WORDS.findall(text)) <= _MOST_IN_CAPITALS
    return BlockKind.HEADING if is_short and text[-1] not in ".!,;-\u2013\u2014" else None


def _unmarked(outline: Outline, at: int) -> BlockKind | None:
    """Know a heading without its mark, and the headline of another article."""
    return unmarked.kind(outline.texts, outline.kinds, at)


def _captioned(outline: Outline, at: int) -> BlockKind | None:
    """Know captions that begin with a word of their own, where a page has several: `Ambushed: The captain was`."""
    return BlockKind.CAPTION if at in outline.captioned else None


def _listed(outline: Outline, at: int) -> BlockKind | None:
    """Know a run of short lines that end no sentence as a list without marks."""
    if at not in outline.unended:
        return None
    first = outline.unended[at]
    heads = outline.texts[
        max(first - 1, 0) : min(first + 1, at)
    ]  # the line above, and a head without its colon
    return BlockKind.BOILERPLATE if any(map(announced.leads_elsewhere, heads)) else BlockKind.ITEM


def _value(outline: Outline, at: int) -> BlockKind | None:
    """Know a paragraph of a label and a value beside its like as an item: `Homes: 12`."""
    if not unmarked.VALUE.fullmatch(outline.texts[at]):
        return None
    beside = (number for number in (at - 1, at + 1) if 0 <= number < len(outline.texts))
    return (
        BlockKind.ITEM if any(unmarked.VALUE.fullmatch(outline.texts[number]) for number in beside) else None
    )


_RULES = (
    _Rule(_by_place, _ANY, attrgetter("placed")),
    _Rule(_contents, _ANY, attrgetter("listing")),
    _Rule(_notice, _ANY - {BlockKind.ROW, BlockKind.CODE, BlockKind.CAPTION}, attrgetter("every")),
    _Rule(_title, _PARAGRAPH, attrgetter("short")),
    _Rule(_masthead, _ANY - LISTED, attrgetter("short")),
    _Rule(_byline, _ANY - LISTED, attrgetter("top")),
    _Rule(_gallery, _PARAGRAPH, attrgetter("gallery")),
    _Rule(_credited, _PARAGRAPH, attrgetter("paragraphs")),
    _Rule(_teaser, _PARAGRAPH, attrgetter("teasers")),
    _Rule(_repeated, _PARAGRAPH, attrgetter("repeated")),
    _Rule(_other_articles, _ITEM, attrgetter("headed")),
    _Rule(_lone, _ITEM, attrgetter("lone")),
    _Rule(_question, _ANY - {BlockKind.CODE}, attrgetter("asking")),
    _Rule(_capitals, _PARAGRAPH, attrgetter("short")),
    _Rule(_value, _PARAGRAPH, attrgetter("labelled")),
    _Rule(_captioned, _PARAGRAPH, attrgetter("captioned")),
    _Rule(_unmarked, _PARAGRAPH, attrgetter("unstopped")),
    _Rule(_listed, _PARAGRAPH, attrgetter("unended")),
)
"""The rules in their order."""

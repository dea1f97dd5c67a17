"""What an article is called, where front matter does not say.

The first heading before the text; else what a page says of itself; else a first line that looks like a
headline; else the first sentence, if it is short; else the first heading of a section, if it is a headline
for the whole; else the first sentence, cut at a clause.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.language import sentences
from generator.load import dateline, labels, lead, notices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.markup import Leaf

_WORDS = re.compile(r"\w+")
_ENDS_SENTENCE = re.compile(r"[.!?\u2026:;,\u3002\uff01\uff1f][\"'\u201d\u2019\u00bb)\]]*$")
_MOST_WORDS, _LONGEST = 22, 160
_MOST_SECTION_WORDS, _FEWEST_CONTENT_WORDS = 16, 4
_CONTENT_WORD = 4
_STEM = 5
_SECTION_TITLES = frozenset({
    "about", "analysis", "background", "conclusion", "context", "faq", "frequently", "highlights",
    "history", "how", "impact", "implications", "insights", "introduction", "key", "overview", "quick",
    "recommendations", "related", "status", "summary", "table", "takeaways", "timeline", "understanding",
    "what", "why", "who", "when", "where",
})  # fmt: skip
"""First words of headings that name a part of an article, not the whole."""

_NEAR = 5
"""How many blocks from the top may repeat the title."""


@dataclass(frozen=True, slots=True)
class Headline:
    """A title, from what it was taken ("" where it was given), and the block that leaves the body for it."""

    title: str
    source: str = ""
    leaf: int | None = None


def find(given: str, metadata: str, leaves: Sequence[Leaf], text: str, language: str) -> Headline:
    """Find the title of an article. `given` is the front matter's, `metadata` that of a saved page."""
    blocks = [text[leaf.start : leaf.end] for leaf in leaves]
    if given:
        return Headline(given, "", _repeated(given, leaves, blocks))
    opening = _opening(leaves, blocks)
    if opening is not None and leaves[opening].kind == "heading":
        return _taken(blocks[opening], "the first heading", opening, len(leaves))
    if metadata:
        return Headline(metadata, "the page's metadata", _repeated(metadata, leaves, blocks))
    if opening is None:
        return Headline(_any_line(blocks), "the first line")
    if leaves[opening].kind == "paragraph" and _is_headline(blocks[opening]) and opening + 1 < len(leaves):
        return _taken(blocks[opening], "the first line", opening, len(leaves))
    return _from_text(leaves, blocks, opening, language)


def _opening(leaves: Sequence[Leaf], blocks: Sequence[str]) -> int | None:
    """Return the first block that is no notice and no table of contents."""
    for at, leaf in enumerate(leaves):
        if leaf.kind in ("heading", "paragraph", "quote", "item") and "nav" not in leaf.within:
            is_list = leaf.kind == "item" or notices.announces_contents(dateline.strip(blocks[at]))
            if not is_list and notices.kind(blocks[at]) is None:
                return at
    return None


def _any_line(blocks: Sequence[str]) -> str:
    return lead.shorten(next(iter(blocks), ""))


def _taken(title: str, source: str, at: int, count: int) -> Headline:
    return Headline(title, source, at if count > 1 else None)


def _repeated(title: str, leaves: Sequence[Leaf], blocks: Sequence[str]) -> int | None:
    """Return the block near the top that says the title once more, if there is other text."""
    wanted = _WORDS.findall(title.casefold())
    for at, leaf in enumerate(leaves[:_NEAR]):
        is_line = leaf.kind in ("heading", "paragraph") and leaf.name != "div"
        if is_line and _WORDS.findall(blocks[at].casefold()) == wanted:
            return at if len(leaves) > 1 else None
    return None


def _is_headline(block: str) -> bool:
    return (
        len(block) <= _LONGEST
        and len(_WORDS.findall(block)) <= _MOST_WORDS
        and "\n" not in block
        and not _ENDS_SENTENCE.search(block)
        and not dateline.length(block)
    )


def _from_text(leaves: Sequence[Leaf], blocks: Sequence[str], opening: int, language: str) -> Headline:
    block = blocks[opening]
    start = labels.length(block)
    spans = sentences.split(block[start:], language)
    if not spans:
        return Headline(lead.shorten(block), "the first line")
    english = language.split("-", 1)[0].lower() == "en"
    first = block[start:][slice(*spans[0])]
    title = lead.cut(first, english=english)
    section = _section(leaves, blocks, opening)
    if section is not None and len(lead.bare(first)) > lead.LONGEST:
        return Headline(blocks[section], "the first heading", section)
    return Headline(title, "the first sentence")


def _section(leaves: Sequence[Leaf], blocks: Sequence[str], opening: int) -> int | None:
    """Return the first heading below the lead if it says what the lead says, as a headline of the whole would."""
    at = next((at for at, leaf in enumerate(leaves) if leaf.kind == "heading" and at > opening), None)
    if at is None or blocks[at].endswith("?"):
        return None
    words = _WORDS.findall(blocks[at].casefold())
    if len(words) > _MOST_SECTION_WORDS or (words and words[0] in _SECTION_TITLES):
        return None
    told = {word[:_STEM] for block in blocks[opening:at] for word in _WORDS.findall(block.casefold())}
    content = [word for word in words if len(word) >= _CONTENT_WORD]
    shared = sum(word[:_STEM] in told for word in content)
    return at if len(content) >= _FEWEST_CONTENT_WORDS and shared * 2 >= len(content) else None

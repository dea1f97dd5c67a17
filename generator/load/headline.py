"""What an article is called, where front matter does not say.

The first heading before the text; else what a page says of itself; else a first line that looks like a
headline; else the first sentence, if it is short; else the first heading of a section, if it is a headline
for the whole; else the first sentence, cut at a clause.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from generator.language import sentences
from generator.load import (
    announced,
    byline,
    corrected,
    dateline,
    decks,
    doubled,
    gallery,
    headline_lines,
    labels,
    lead,
    lead_choice,
    lead_faults,
    notices,
    stamped,
)
from generator.load.unmarked import STOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.markup import Leaf

_WORDS = re.compile(r"\w+")
_FEWEST_WORDS = 4
_PROSE = ("paragraph", "quote")
_MOST_SECTION_WORDS, _FEWEST_CONTENT_WORDS = 16, 4
_CONTENT_WORD, _STEM = 4, 5
_MOST_READ = 100_000  # characters of a block, which hold the sentences that make a title
_SECTION_TITLES = frozenset({
    "about", "analysis", "background", "conclusion", "context", "faq", "frequently", "highlights",
    "history", "how", "impact", "implications", "insights", "introduction", "key", "overview", "quick",
    "recommendations", "related", "status", "summary", "table", "takeaways", "timeline", "understanding",
    "what", "why", "who", "when", "where",
})  # fmt: skip
"""First words of headings that name a part of an article, not the whole."""

_SIGNS = "\u00d7\u25ba\u25b6\u2022\u00bb> "
_BORDER = re.compile(r"[a-z]{3}[.!?][\"\u201d]? [A-Z]")
_BRACKETED = re.compile(r"\([^()]*\)\.?")
FROM_NAME = "the file's name"
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
    if given:
        near = [text[leaf.start : leaf.end] for leaf in leaves[:_NEAR]]
        return Headline(given, "", _repeated(given, leaves, near))
    blocks = [text[leaf.start : leaf.end] for leaf in leaves]
    opening = _opening(leaves, blocks)
    if opening is not None and _heads_all(leaves[opening], blocks, opening, language):
        return _taken(blocks[opening], "the first heading", opening, len(leaves))
    if metadata:
        return Headline(metadata, "the page's metadata", _repeated(metadata, leaves, blocks))
    if opening is None:
        return _from_captions(blocks, language)
    return _from_lines(leaves, blocks, opening, language)


def _heads_all(leaf: Leaf, blocks: Sequence[str], opening: int, language: str) -> bool:
    """Tell whether the first block is a heading, and of the whole."""
    if leaf.kind != "heading" or headline_lines.is_label(leaf, blocks[opening]):
        return False
    below = "".join(blocks[opening + 1 : opening + 2])
    if headline_lines.is_place_of(blocks[opening], below):
        return False
    return leaf.name == "h1" or (
        _names_all(blocks, opening, language)
        and not decks.is_nameless_line(blocks[opening], "\n".join(blocks[opening + 1 :]))
    )


def _from_lines(leaves: Sequence[Leaf], blocks: Sequence[str], opening: int, language: str) -> Headline:
    english = language.split("-", 1)[0].lower() == "en"
    doubled_line = doubled.headline(blocks[opening])
    if doubled_line:
        return Headline(doubled_line, "the first line")
    if (
        leaves[opening].kind == "paragraph"
        and opening + 1 < len(leaves)
        and headline_lines.is_headline(blocks[opening], english=english)
        and not (english and decks.is_nameless_line(blocks[opening], "\n".join(blocks[opening + 1 :])))
    ):
        return _taken(blocks[opening], "the first line", opening, len(leaves))
    sent_again = corrected.headline(blocks)
    if sent_again and headline_lines.is_headline(sent_again, english=english):
        return Headline(sent_again, "the first line")
    posted = stamped.headline(blocks[: min(opening, _NEAR)])
    if posted:
        return Headline(posted, "the first line")
    text = _text(leaves, blocks, opening)
    above = _above(blocks, opening, text, english=english)
    if above is not None:
        return _taken(blocks[above], "the first line", above, len(leaves))
    return _from_text(leaves, blocks, text, language)


def _above(blocks: Sequence[str], opening: int, text: int, *, english: bool) -> int | None:
    """Return the line between the opening and the text that says what the text says, as a headline would."""
    told = "\n".join(blocks[text : text + _NEAR])
    lines = range(max(opening + 1, text - _NEAR), text)
    return next((at for at in lines if headline_lines.heads(blocks[at], told, english=english)), None)


def _from_captions(blocks: Sequence[str], language: str) -> Headline:
    """Take the title from what captions say, where an article has nothing else."""
    told = [sentence for sentence in gallery.told(blocks, language) if not lead_faults.navigates(sentence)]
    if not told or language.split("-", 1)[0].lower() != "en":
        return Headline("", FROM_NAME)
    return Headline(lead_choice.choose(told, "\n".join(told), language), "a caption")


def _opening(leaves: Sequence[Leaf], blocks: Sequence[str]) -> int | None:
    """Return the first block that is no notice and no table of contents."""
    for at, leaf in enumerate(leaves):
        if leaf.kind in ("heading", "paragraph", "quote", "item") and "nav" not in leaf.within:
            is_list = (
                leaf.kind == "item" and not _is_lone(leaves, blocks, at)
            ) or announced.announces_contents(dateline.strip(blocks[at]))
            if not is_list and notices.kind(blocks[at]) is None and not byline.publisher(blocks[at]):
                return at
    return None


def _is_lone(leaves: Sequence[Leaf], blocks: Sequence[str], at: int) -> bool:
    """Tell whether an item is a paragraph behind a dash: a whole sentence, and no other item beside it."""
    beside = (near for near in (at - 1, at + 1) if 0 <= near < len(leaves))
    return bool(STOP.search(blocks[at])) and all(leaves[near].kind != "item" for near in beside)


def _names_all(blocks: Sequence[str], at: int, language: str) -> bool:
    """Tell whether a heading below the first level may be the title: it says who, and what the text speaks of."""
    heading = blocks[at]
    if lead_faults.refers_back(heading):
        return False
    is_short = len(_WORDS.findall(heading)) < headline_lines.FEWEST_OF_HEADING
    return not is_short or lead_choice.speaks_of(heading, "\n".join(blocks[at + 1 :]), language)


def _text(leaves: Sequence[Leaf], blocks: Sequence[str], opening: int) -> int:
    """Return the first block from the opening on that is text, or the opening."""
    for at in range(opening, len(leaves)):
        is_text = _is_prose(leaves, blocks, at) and notices.kind(blocks[at]) is None
        if is_text and len(_WORDS.findall(blocks[at])) >= _FEWEST_WORDS and _tells(blocks[at]):
            return at
    return opening


def _is_prose(leaves: Sequence[Leaf], blocks: Sequence[str], at: int) -> bool:
    kind = leaves[at].kind
    return kind in _PROSE or (kind == "item" and _is_lone(leaves, blocks, at))


def _tells(block: str) -> bool:
    """Tell whether a block ends with a sentence, or begins with one that something else was put behind."""
    return bool(
        headline_lines.ENDS_SENTENCE.search(block)
        or (len(block) > headline_lines.LONGEST and _BORDER.search(block))
    )


def _taken(title: str, source: str, at: int, count: int) -> Headline:
    bare = stamped.without(lead.without_buttons(title.lstrip(_SIGNS)))
    return Headline(bare or title, source, at if count > 1 else None)


def _repeated(title: str, leaves: Sequence[Leaf], blocks: Sequence[str]) -> int | None:
    """Return the block near the top that says the title once more, if there is other text."""
    wanted = _WORDS.findall(title.casefold())
    for at, leaf in enumerate(leaves[:_NEAR]):
        is_line = leaf.kind in ("heading", "paragraph") and leaf.name != "div"
        if is_line and _says(blocks[at].casefold(), wanted):
            return at if len(leaves) > 1 else None
    return None


def _says(folded: str, wanted: list[str]) -> bool:
    """Tell whether these are the words of a text, which is case-folded."""
    first = _WORDS.search(folded)
    if (first[0] if first else "") != (wanted[0] if wanted else ""):
        return False
    # One word more is enough to see that a long paragraph says more.
    return [match[0] for match in islice(_WORDS.finditer(folded), len(wanted) + 1)] == wanted


def _from_text(leaves: Sequence[Leaf], blocks: Sequence[str], opening: int, language: str) -> Headline:
    told = _sentences(leaves, blocks, opening, language)
    first = next(told, None)
    if first is None and lead_faults.navigates(blocks[opening]):
        return Headline("", FROM_NAME)
    if first is None:
        return Headline(lead.shorten(blocks[opening]), "the first line")
    section = _section(leaves, blocks, opening)
    if section is not None and len(lead.bare(first)) > lead.LONGEST_GOOD:
        return Headline(blocks[section], "the first heading", section)
    if language.split("-", 1)[0].lower() != "en":
        return Headline(lead.cut(first, english=False), "the first sentence")
    text = "\n".join(blocks[at] for at in range(opening, len(blocks)) if _is_prose(leaves, blocks, at))
    above = decks.costs(blocks, opening)
    title = lead_choice.choose(chain((first,), told), text, language, decks=above)
    return Headline(title, "the first sentence")


def _sentences(leaves: Sequence[Leaf], blocks: Sequence[str], opening: int, language: str) -> Iterator[str]:
    """Yield the sentences of the text from a block on."""
    for at in range(opening, len(leaves)):
        block = blocks[at]
        if _is_prose(leaves, blocks, at) and notices.kind(block) is None:
            start = labels.opening(block)
            for begin, end in sentences.split(block[start : start + _MOST_READ], language):
                sentence = block[start + begin : start + end]
                if not lead_faults.navigates(sentence) and not _BRACKETED.fullmatch(sentence):
                    yield sentence[labels.opening(sentence) :]


def _section(leaves: Sequence[Leaf], blocks: Sequence[str], opening: int) -> int | None:
    """Return the first heading below the lead if it says what the lead says, as a headline of the whole would."""
    at = next((at for at, leaf in enumerate(leaves) if leaf.kind == "heading" and at > opening), None)
    if at is None or blocks[at].endswith("?") or (at + 1 < len(leaves) and leaves[at + 1].kind == "item"):
        return None  # a question, what announces a list
    words = _WORDS.findall(blocks[at].casefold())
    if len(words) > _MOST_SECTION_WORDS or (words and words[0] in _SECTION_TITLES):
        return None
    told = {word[:_STEM] for block in blocks[opening:at] for word in _WORDS.findall(block.casefold())}
    content = [word for word in words if len(word) >= _CONTENT_WORD]
    shared = sum(word[:_STEM] in told for word in content)
    return at if len(content) >= _FEWEST_CONTENT_WORDS and shared * 2 >= len(content) else None

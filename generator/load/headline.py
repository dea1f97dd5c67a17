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
from generator.language.verbs import has_finite_verb
from generator.load import (
    announced,
    byline,
    corrected,
    dateline,
    doubled,
    gallery,
    labels,
    lead,
    lead_choice,
    lead_faults,
    notices,
    stamped,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.markup import Leaf

_WORDS = re.compile(r"\w+")
_ENDS_SENTENCE = re.compile(
    r"[.!?\u2026:;,\u3002\uff01\u3002\uff01\uff1f][\"'\u201d\u2019\u00bb)\]]*(?: \u201c)?$"
)
_ENDS_STOP = re.compile(r"[.!?\u2026][\"'\u201d\u2019)]*$")
_FEWEST_WORDS, _FEWEST_OF_HEADING, _FEWEST_WITHOUT_VERB, _MOST_WORDS, _LONGEST = 4, 4, 7, 22, 160
_FEWEST_OF_QUESTION = 6
_SENDER = re.compile(r"(?:office|department|ministry|bureau) of\b", re.IGNORECASE)
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
_ENDS_WITH_BUTTON = re.compile(r"\s(?:Share|Tweet|Print|E-?mail|Comments?|Copy Link|Copy|Subscribe)$")
_WHOSE_WORDS = re.compile(r"according to\b|(?:by|from|photos?|source|courtesy)\b(?!.*\bto\b)", re.IGNORECASE)
_SPEAKS_OF = re.compile(
    r"(?:He|She|They|It) (?:is|was|are|were|has|had|have|will|would|said|says|also)\b|Had\b"
    r"|(?:This|These|Those) (?:is|was|are|were|will|would)\b"
)
_BUTTONS = re.compile(
    r"\b(?:Shares?|SHARES?|Tweets?|Facebook|Twitter|Pinterest|Reddit|LinkedIn|Linkedin|WhatsApp|Telegram|Tumblr"
    r"|autoplay|Google|E-?mail|Print|Comments?|Likes?)\b"
)
_TELLS_PICTURE = re.compile(
    r"(?:above \(|by [^.]{3,60}\b\d{4}\b|pictured\b|from left\b"
    r"|(?:top|bottom) (?:left|right|row)\b|.{0,60}\(left to right\))",
    re.IGNORECASE,
)
_CODE = re.compile(r"\bautoplay\b|[Cc]opy this code\b")
_BORDER = re.compile(r"[a-z]{3}[.!?][\"\u201d]? [A-Z]")
_BRACKETED = re.compile(r"\([^()]*\)\.?")
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
    if (
        opening is not None
        and leaves[opening].kind == "heading"
        and not _is_label(leaves[opening], blocks[opening])
        and (leaves[opening].name == "h1" or _names_all(blocks, opening, language))
    ):
        return _taken(blocks[opening], "the first heading", opening, len(leaves))
    if metadata:
        return Headline(metadata, "the page's metadata", _repeated(metadata, leaves, blocks))
    if opening is None:
        return _from_captions(blocks, language)
    return _from_lines(leaves, blocks, opening, language)


def _from_lines(leaves: Sequence[Leaf], blocks: Sequence[str], opening: int, language: str) -> Headline:
    english = language.split("-", 1)[0].lower() == "en"
    doubled_line = doubled.headline(blocks[opening])
    if doubled_line:
        return Headline(doubled_line, "the first line")
    if (
        leaves[opening].kind == "paragraph"
        and opening + 1 < len(leaves)
        and _is_headline(blocks[opening], english=english)
    ):
        return _taken(blocks[opening], "the first line", opening, len(leaves))
    sent_again = corrected.headline(blocks)
    if sent_again and _is_headline(sent_again, english=english):
        return Headline(sent_again, "the first line")
    posted = stamped.headline(blocks[: min(opening, _NEAR)])
    if posted:
        return Headline(posted, "the first line")
    return _from_text(leaves, blocks, _text(leaves, blocks, opening), language)


def _from_captions(blocks: Sequence[str], language: str) -> Headline:
    """Take the title from what captions say, where an article has nothing else."""
    told = [sentence for sentence in gallery.told(blocks, language) if not lead_faults.navigates(sentence)]
    if not told or language.split("-", 1)[0].lower() != "en":
        return Headline("", "the file's name")
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
    return bool(_ENDS_STOP.search(blocks[at])) and all(leaves[near].kind != "item" for near in beside)


def _is_label(leaf: Leaf, block: str) -> bool:
    """Tell whether a heading below the first level names a part or a place, and says nothing of the whole."""
    words = _WORDS.findall(block)
    if (
        notices.is_day(block)
        or dateline.is_alone(block)
        or (_WHOSE_WORDS.match(block) and not has_finite_verb(block))
    ):
        return True
    if leaf.name == "h1":
        return False
    if _is_row_of_buttons(block):
        return True
    if block.endswith("?") and len(words) < _FEWEST_OF_QUESTION and not any(map(_is_name, words[1:])):
        return True
    is_sender = bool(_SENDER.match(block)) and len(words) < _FEWEST_WITHOUT_VERB
    return (is_sender or len(words) < _FEWEST_OF_HEADING) and not has_finite_verb(block)


def _names_all(blocks: Sequence[str], at: int, language: str) -> bool:
    """Tell whether a heading below the first level may be the title: it says who, and what the text speaks of."""
    heading = blocks[at]
    if lead_faults.refers_back(heading):
        return False
    is_short = len(_WORDS.findall(heading)) < _FEWEST_OF_HEADING
    return not is_short or lead_choice.speaks_of(heading, "\n".join(blocks[at + 1 :]), language)


def _is_row_of_buttons(block: str) -> bool:
    """Tell whether a line is `13.9k SHARES Facebook Twitter` or the like."""
    rest = len(_WORDS.findall(lead.without_buttons(block)))
    words = len(_WORDS.findall(block))
    return len(_BUTTONS.findall(block)) * 2 >= words or (rest < words and rest < _FEWEST_WORDS)


def _is_name(word: str) -> bool:
    return word[:1].isupper() and len(word) > 1


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
    return bool(_ENDS_SENTENCE.search(block) or (len(block) > _LONGEST and _BORDER.search(block)))


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


def _is_headline(block: str, *, english: bool) -> bool:
    words = len(_WORDS.findall(block))
    if english and (
        _SPEAKS_OF.match(block)
        or lead_faults.refers_back(block)
        or (words < _FEWEST_WITHOUT_VERB and not has_finite_verb(block))
    ):
        return False  # somebody named before; a name, a place, a label
    return (
        len(block) <= _LONGEST
        and words <= _MOST_WORDS
        and "\n" not in block
        and not _ENDS_SENTENCE.search(block)
        and not _ENDS_WITH_BUTTON.search(block)
        and not _TELLS_PICTURE.match(block)
        and not _is_row_of_buttons(block)
        and not dateline.length(block)
        and not dateline.is_alone(block)
        and not _CODE.search(block)
        and not (english and block.endswith(")") and not has_finite_verb(block))
    )


def _from_text(leaves: Sequence[Leaf], blocks: Sequence[str], opening: int, language: str) -> Headline:
    told = _sentences(leaves, blocks, opening, language)
    first = next(told, None)
    if first is None and lead_faults.navigates(blocks[opening]):
        return Headline("", "the file's name")
    if first is None:
        return Headline(lead.shorten(blocks[opening]), "the first line")
    section = _section(leaves, blocks, opening)
    if section is not None and len(lead.bare(first)) > lead.LONGEST_AT_ALL:
        return Headline(blocks[section], "the first heading", section)
    if language.split("-", 1)[0].lower() != "en":
        return Headline(lead.cut(first, english=False), "the first sentence")
    text = "\n".join(blocks[at] for at in range(opening, len(blocks)) if _is_prose(leaves, blocks, at))
    return Headline(lead_choice.choose(chain((first,), told), text, language), "the first sentence")


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

"""Lines that stand in an article and are none of what it says.

One row for a kind of line, the first match wins. The rules hold for all formats, and are asked about one
line or block at a time.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.load import asides, dated, phrases, phrases_site
from generator.load.credit_agencies import AGENCIES
from generator.load.rows import Rows, row
from generator.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.load.rows import Signs

MOST_WORDS, LONGEST = 30, 260
"""A longer block is text, whatever it begins with; unless what a site says to its visitors."""
MOST_SITE_WORDS, LONGEST_OF_SITE = 110, 700

_NAME = r"[^\W\d_a-z][\w.'\u2019-]*"
_NAMES = rf"{_NAME}(?:\s+(?:de|del|della|di|da|van|von|der|den|la|le|bin|al|{_NAME})){{0,4}}"
_WHEN = (
    r"(?:[a-z]{3,9}\.?,?\s)?(?:[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2} [a-z]{3,9} \d{4}|[\d/.-]{6,10})"
    r"[\w\s:.,@|-]{0,30}"
)

_ENTRY = r"[^\d|.!?](?:(?!\s[|\u203a\u00bb>/]\s)[^|.!?]){0,29}+"
"""An entry of a menu on one line: it ends at the first mark between entries, so there is one way to read the line."""


def _any(alternatives: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(alternatives)})"


_CREDIT = (
    rf"\((?:{_any(phrases.CREDITED)}[^()]{{0,80}}"
    r"|[^()]{0,70}(?:\b(?:photos?|images?|video)|/\s?(?:AP|AFP|Reuters|EPA|Getty))(?:(?:/|\svia\s|\s[\u2013\u2014-]\s)[^()]{2,40})?)\)"
)
_OWNER = r"(?:[^\W\d_a-z][\w.'\u2019&-]*|\d{1,3}|for|of|the|via|and)"
_DIGITS, _DASHES = "0123456789", "-\u2013\u2014"
_OWNERS = rf"[^\W\d_a-z][\w.'\u2019&-]*(?:[\s,/]{{1,3}}{_OWNER}){{0,9}}\u2026?"
_RIGHTS = ("\u00a9", "(c)", "copyright", "serv", "prohibit", "vorbehalt")
_DATED_SIGNS = ("posted", "published", "updated", "created", "edited", "modified")
_ROWS = (
    row(BlockKind.CAPTION, _any(phrases.PICTURED) + r"(?:\s?\(\d{1,2}:\d{2}\))?\s?[:\u2013\u2014|-]\s.*"),
    row(BlockKind.CAPTION, r"(?:photo|photograph|image|picture)s? (?:by|courtesy(?: of)?|credit)\b.*"),
    row(BlockKind.CAPTION, rf".*\({_any(phrases.PICTURE_AGENCIES)}\b[^()]{{0,60}}\)", ends=")"),
    row(BlockKind.BOILERPLATE, r"\[(?:(?:related|read|see|watch|more)\b[^\]]+|advertisement)\]", starts="["),
    row(BlockKind.CAPTION, r"\[[^\[\]]+\](?:\s\[[^\[\]]+\]){0,9}", starts="["),  # a picture on another host
    row(BlockKind.CAPTION, r"[^.!?:]{2,40}/\s?(?:AP|AFP|Reuters|EPA|Getty(?: Images)?)", signs=("/",)),
    *asides.TIMED,
    row(BlockKind.BOILERPLATE, f".*{_any(phrases.RIGHTS)}.*", signs=_RIGHTS),
    row(
        BlockKind.BOILERPLATE,
        r"(?:[\u25ba\u25b6\u2022>\u00bb*]\s*)?"
        + _any(phrases.ELSEWHERE)
        + r"\s*(?:[:|>\u203a\u00bb\u2192]\s?.*|\.{3}|\u2026)?",
    ),
    row(BlockKind.BOILERPLATE, _any(phrases.INVITATIONS) + ".*"),
    row(
        BlockKind.BOILERPLATE,
        rf"(?:[x\d]\s)?(?:{_any(phrases_site.BUTTONS)}(?![\w'\u2019-])[\s:|,.\u2022\u2026x/-]*){{1,15}}+",
    ),
    row(BlockKind.BOILERPLATE, _any(phrases_site.TEASERS) + r"[:?!.\u2026\s]*"),
    row(
        BlockKind.BOILERPLATE,
        rf"(?i:{_any(phrases.WRITERS)}):?\s+{_NAMES}(?:(?:,? (?i:and|&|und|et|y|e|en)|,)\s+{_NAMES}){{0,4}}"
        r"(?:(?:,|\s[|/-])\s?[\w .&'\u2019-]{1,60}){0,2}:?",
        0,
        starts="bvpdawse",
    ),
    row(BlockKind.BOILERPLATE, _any(phrases.HELPERS)),
    row(BlockKind.BOILERPLATE, phrases.TELEPHONE),
    row(BlockKind.BOILERPLATE, _any(phrases.REACHED), starts=f"cref{_DASHES}"),
    row(BlockKind.BOILERPLATE, _any(phrases.ADDRESSES), signs=("@",)),
    row(BlockKind.BOILERPLATE, _any(phrases.STAFF), signs=(" staff",)),
    row(BlockKind.BOILERPLATE, _any(phrases.ABOUT_WRITERS), signs=(" is a",)),
    row(  # a credit alone: (WEAR), - AP
        BlockKind.BOILERPLATE,
        r"(?:\([A-Z][A-Z0-9 .&/-]{1,40}\)|[-\u2013\u2014]{1,2}\s?[A-Z]{2,10}(?:/[A-Z]{2,10})?)\.?",
        0,
        starts=f"({_DASHES}",
    ),
    row(
        BlockKind.BOILERPLATE, rf"[-\u2013\u2014]{{1,2}}\s?{_NAME}(?:\s{_NAME}){{1,3}}", 0, starts=_DASHES
    ),  # who wrote it
    row(
        BlockKind.BOILERPLATE,
        rf"(?:[-\u2013\u2014]\s?.{{0,50}}\(@\w{{1,30}}\)|@\w{{1,30}})(?:\s{_WHEN})?",
        starts=f"@{_DASHES}",
    ),
    row(
        BlockKind.BOILERPLATE,
        rf"(?:.*\b{dated.DATED}:|{dated.DATED}(?: on| at)?:?)\s{_WHEN}(?:\s(?:credit|source): \S+)?",
        signs=_DATED_SIGNS,
    ),
    row(
        BlockKind.BOILERPLATE,
        r".{2,60}\b(?:warning|watch|advisory|alert|statement) issued\b.{5,60}\b(?:expiring|until)\b.*",
        signs=(" issued",),
    ),
    row(  # a dateline without its text
        BlockKind.BOILERPLATE,
        r"[^\W\d_a-z]{2}(?:[^\W\d_a-z]|[ .'/]){0,28}(?:,\s[^\W\d_a-z][\w.]{1,8})?(?:\s\([A-Z/ ]{2,20}\))?\s?"
        r"[-\u2013\u2014]{1,2}",
        0,
        ends=_DASHES,
    ),
    row(BlockKind.BOILERPLATE, r"SOURCE:? [^\W\d_a-z][^.!?:]{2,60}", 0, starts="s"),  # who sent it out
    row(BlockKind.BOILERPLATE, r"#\w{2,40}|\d{1,3}|[\W_]{1,400}"),
    row(
        BlockKind.CAPTION,
        r".*[\w.]\s(?:source|photo|credit|courtesy):\s[^.:]{2,60}",
        signs=(":",),
    ),
    row(BlockKind.BOILERPLATE, r"(?:#{2,}[^#]{0,60}#{2,}(?:\s.*[^.!?])?|#{3,}|-30-|<!--.*-->)", starts="#-<"),
    row(
        BlockKind.NAVIGATION,
        rf"{_ENTRY}(?:\s[|\u203a\u00bb>/]\s{_ENTRY}){{2,12}}",
        signs=("|", "\u203a", "\u00bb", ">", "/"),
    ),
    *asides.ROWS,
    row(BlockKind.QUESTION, _any(phrases.ASKED) + r"(?: ?\d{1,2})?\s?[:.]\s.*\?.*"),
)
_LONG_ROWS = (
    row(
        BlockKind.HEADING,
        r"[^.!?]{2,80}\s?\[\s?(?:edit|bearbeiten|modifier|editar|modifica)\s?\]",
        ends="]",
    ),  # of a wiki
    row(
        BlockKind.BOILERPLATE,
        r".{0,80}(?:\u00a9|\(c\)|\bcopyright)\s(?:\u00a9\s?|\(c\)\s)?\d{4}\b.*",
        signs=("\u00a9", "(c)", "copyr"),
    ),
    row(
        BlockKind.HEADING,
        r"[^\W_].{10,200}[^.!?]\s[|\u2013\u2014-]\s\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})",
        ends=_DIGITS,
    ),
    row(BlockKind.BOILERPLATE, _any(phrases_site.REQUESTS) + ".*"),
    row(BlockKind.BOILERPLATE, ".{0,20}more news stories you.*", signs=("more news stories you",)),
    row(BlockKind.BOILERPLATE, r"[a-z0-9-]{2,30}\.(?:com|org|net)/\S*", signs=(".com/", ".org/", ".net/")),
    row(BlockKind.BOILERPLATE, _any(phrases_site.WITNESSES)),
    row(BlockKind.CAPTION, rf".*{_CREDIT}", ends=")"),
    row(
        BlockKind.CAPTION,
        rf".*\({_NAME}(?:\s{_NAME}){{0,3}}\s?/\s?[^\W\d_a-z][^()]{{2,40}}\)",
        0,
        ends=")",
    ),
    row(
        BlockKind.CAPTION,
        rf".*[.!?\u2026][\"\u201d]?\s\((?!(?:{'|'.join(AGENCIES.values())})\)){_OWNERS}\)",
        0,
        ends=")",
    ),
    row(
        BlockKind.CAPTION,
        r".*\b(?:is|are) (?:pictured|seen|shown) (?:here|above|below|at (?:left|right)"
        r"|in this (?:photo|picture|image|undated))\b.*",
        signs=("pictured ", "seen ", "shown "),
    ),
    row(BlockKind.CAPTION, r".*[.!?] \| [^.!?|]{2,60}", signs=("|",)),
    row(BlockKind.CAPTION, r".*[\s/](?:staff|special) photographer", ends=("pher",)),
    row(  # whose picture it is, before what it shows
        BlockKind.CAPTION,
        r"(?:i ?stock(?: ?photo)?|shutterstock|getty images|thinkstock|dreamstime|ap photo)[\s:,/|-].*",
        starts="isgtda",
    ),
    row(
        BlockKind.CAPTION,
        r".*\b(?:view full caption\b.{0,60}|image \d{1,3} of (?:/ )?\d{1,3}\b.*)",
        signs=("image ", "full caption"),
    ),
    row(BlockKind.CAPTION, r"(?:buy photo|info close)\b.*"),
    row(
        BlockKind.QUOTE, rf".*[\u2014-]\s?.{{1,50}}\(@\w{{1,30}}\)\s{_WHEN}", signs=("(@",)
    ),  # what somebody posted
    row(BlockKind.BOILERPLATE, _any(phrases.CONTRIBUTORS), signs=(" contr",)),
    *asides.LONG_ROWS,
)
"""The same for blocks of `MOST_SITE_WORDS`."""

_SHORT, _LONG = Rows(_ROWS), Rows(_LONG_ROWS)

_PLAYER = re.compile(phrases_site.PLAYER)
_WORDS = re.compile(r"\w+")


def signs(lines: Sequence[str]) -> tuple[Signs, Signs]:
    """Return the signs that short lines hold among these, and that longer ones do; `kind` is sooner done with them."""
    short, long = (
        "\n".join([line for line in lines if len(line) <= most]) for most in (LONGEST, LONGEST_OF_SITE)
    )
    return _SHORT.held(short.casefold()), _LONG.held(long.casefold())


@lru_cache(maxsize=256)
def kind(line: str) -> BlockKind | None:
    """Return what a line is if it is none of what the article says, else None.

    A question that is marked as one (`Question: ...`) is told too.
    """
    return kind_among(line, None)


def kind_among(line: str, among: tuple[Signs, Signs] | None) -> BlockKind | None:
    """Return the `kind` of a line, sooner: `among` are the `signs` of the lines that it stands among."""
    if _PLAYER.match(line):
        return BlockKind.CAPTION
    if len(line) > LONGEST_OF_SITE:
        return None
    folded = line.casefold()
    if len(line) <= LONGEST:
        found = _short(line, folded, among and among[0])
        if found and _has_at_most(MOST_WORDS, line):
            return found
    found = _LONG.find(line, folded, among and among[1])
    return found if found and _has_at_most(MOST_SITE_WORDS, line) else None


def _short(line: str, folded: str, among: Signs | None) -> BlockKind | None:
    found = _SHORT.find(line, folded, among)
    if found:
        return found
    if dated.is_alone(line):
        return BlockKind.HEADING if dated.tells_update(line) else BlockKind.BOILERPLATE
    return BlockKind.HEADING if dated.is_update(line, folded) else None


def _has_at_most(words: int, line: str) -> bool:
    """Tell whether a line has so many words at most: asked last, since counting costs more than most rows."""
    return len(line) < 2 * words or len(_WORDS.findall(line)) <= words

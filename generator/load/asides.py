"""Lines around films, pictures and broadcasts, as rows of the table of lines that are none of what an article says."""

from __future__ import annotations

from generator.load.rows import row
from generator.model import BlockKind

_NAME = r"[^\W\d_a-z][\w.'\u2019-]{0,30}"

_DIGITS = "0123456789"

TIMED = (
    row(
        BlockKind.HEADING,
        r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d{1,2}(?::\d{2})? [ap]\.?m\.?:?",
        starts=f"{_DIGITS}mtwfs",
    ),  # of a day that is told by the hour
    row(  # a film, by its length
        BlockKind.CAPTION,
        r"\d{1,2}:\d{2} (?![AaPp]\.? ?[Mm]\b|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]{0,5}day)?\b)"
        r"[\"'\u2018\u201c]?[^\W_a-z].*[^.!?\u201d\"](?:\sPause)?",
        0,
        starts=_DIGITS,
    ),
)
"""Of lines that begin with a time of the day, or with the length of a film."""

ROWS = (
    row(  # `Ana Ribeiro's Report:`
        BlockKind.BOILERPLATE,
        rf"(?:[A-Z\d][\w .-]{{1,30}}['\u2019]s )?{_NAME}(?: {_NAME}){{1,2}}(?:['\u2019]s [Rr]eport|,? [Rr]eports)[:.]?",
        0,
        signs=("report",),
    ),
    row(
        BlockKind.BOILERPLATE,
        r"[\w .'\u2019&-]{2,40} has an? (?:crew|photographer|reporter|team) (?:at|on|headed|heading)\b.{0,90}",
        signs=(" has a",),
    ),
    row(
        BlockKind.BOILERPLATE,
        r"[\w .,'\u2019-]{4,80} can be (?:contacted|reached) (?:at|by|on|through|via) .{3,80}",
        signs=(" can be ",),
    ),
    row(
        BlockKind.BOILERPLATE, r"-?\d{1,3}\.\d{4,9},? -?\d{1,3}\.\d{4,9}", starts="-0123456789"
    ),  # where it was
    row(  # `2016 Altfeld Tribune/ATV`
        BlockKind.BOILERPLATE,
        r"(?:19|20)\d\d (?:[A-Z][\w.&'\u2019-]{0,30} ?){1,5}"
        r"(?:/ ?[\w.&' -]{2,40}|(?<= )(?:Corporation|Inc|LLC|Media)\.?)",
        0,
        starts="12",
    ),
    row(
        BlockKind.BOILERPLATE,
        r"[\w .'\u2019&-]{2,40} will (?:continue to )?(?:follow|update) this (?:article|page|story)\b"
        ".{0,80}",
        signs=(" will ",),
    ),
    row(BlockKind.BOILERPLATE, rf"\|\s?{_NAME}(?: {_NAME}){{1,2}}", 0, starts="|"),
    row(BlockKind.BOILERPLATE, r"(?:listen to|view|watch) [^.:!?]{3,60}:", starts="lvw"),
    row(  # `With Ana Ribeiro, Rui Prado`: who helped
        BlockKind.BOILERPLATE,
        rf"(?:With (?=[^,]{{5,40}},)|-{{1,2}} ?[Ss]taff writers? |\u2014 ?){_NAME}(?: {_NAME}){{1,3}}"
        rf"(?:(?:,| and|, and) {_NAME}(?: {_NAME}){{1,3}}){{0,5}}",
        0,
        starts="w-\u2014",
    ),
    row(BlockKind.BOILERPLATE, r".{2,60}\[email.protected\].{0,40}", signs=("protected]",)),
    row(BlockKind.BOILERPLATE, r"follow(?: us)? @\w{2,30}", signs=("follow @", "follow us @")),
    row(  # who wrote a comment, and when
        BlockKind.BOILERPLATE,
        r"[\w.-]{2,30} [a-z]{3,9}\.? \d{1,2}, \d{4},? \d{1,2}:\d{2} ?[ap]m",
        ends=("am", "pm"),
    ),
    row(
        BlockKind.BOILERPLATE, r"\d{1,3}(?: \d{1,3}){1,4}|#\w{2,60}(?: #\w{2,60}){1,20}", starts=f"{_DIGITS}#"
    ),
    row(  # what an editor of text has left behind
        BlockKind.BOILERPLATE, r"prefix = \w{1,8} ns = .*|&lt;!--.{0,80}--&gt;", signs=("prefix =", "&lt;!")
    ),
    row(  # `Image via Altfeld Police`, `Patch file photo`
        BlockKind.CAPTION,
        r"(?:[\w ]{2,20} )?(?:file|generic|stock) (?:image|photo)\.?"
        r"|(?:image|photo|picture|video)s?(?: of [^.!?]{2,40})? via [^.!?]{2,60}",
        signs=(" via ", "file ", "generic ", "stock "),
    ),
    row(  # `Ana Ribeiro/7News`, `Ana Ribeiro, altfeld.com`
        BlockKind.CAPTION,
        rf"{_NAME} {_NAME}(?:/ ?(?:[\w.]{{1,20}} )?(?:\d{{1,2}} ?)?[Nn]ews|, ?[\w.-]{{3,30}}\.(?:com|net|org))",
        0,
        signs=("news", ".com", ".net", ".org"),
    ),
    row(BlockKind.BOILERPLATE, r"Tags [^\W\d_a-z][^.!?:]{2,100}", 0, starts="t"),
)
"""Of short lines."""

LONG_ROWS = (
    row(  # what a page does for those who read it
        BlockKind.BOILERPLATE,
        r".*\b(?:by clicking|click) on the link (?:above|below|here)\b.*",
        signs=("on the link ",),
    ),
    row(  # who took the picture for whom, before what it shows: `Ana Ribeiro/For Split Daily Ferries leave`
        BlockKind.CAPTION,
        rf"{_NAME}(?:\s{_NAME}){{1,2}}/[Ff]or (?:[Tt]he )?{_NAME}\s{_NAME}.*",
        0,
        signs=("/for ",),
    ),
    row(  # `(AP Photo/Ana Ribeiro). The harbour on Monday`
        BlockKind.CAPTION, r"\((?:AP|AFP|Reuters|[^()]{2,60} via AP)\b[^()]{0,60}\)\. .*", starts="("
    ),
    row(
        BlockKind.BOILERPLATE,
        r"associated press (?:writer|reporter|journalist)s? .{2,300} contributed to this (?:article|report|story)\b.*",
    ),
    row(
        BlockKind.BOILERPLATE,
        r"[\w ]{2,40} (?:warning|watch|advisory) issued [^.]{5,60} expiring [^.]{5,40} in effect for: .*",
        signs=(" issued ",),
    ),
    row(
        BlockKind.CAPTION,
        r".*\ba (?:photo|post|video) (?:posted|shared) by .{2,60}\bon .{3,40}",
        signs=("posted by", "shared by"),
    ),
    row(
        BlockKind.CAPTION,
        r".*[.)!?] (?:see|view|watch) more (?:galler(?:y|ies)|photos?|videos?)",
        ends=("lery", "ries", "hoto", "otos", "ideo", "deos"),
    ),
    row(
        BlockKind.CAPTION,
        rf".*[.!?] \({_NAME}(?: {_NAME}){{1,2}}\s?/\s?[\w.+-]{{1,40}}@[\w.-]{{3,40}}\)",
        0,
        ends=")",
    ),
)
"""The same for longer blocks."""

"""Who published an article, where only its text says so: a wire credit, a copyright line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.load import byline, dateline
from generator.load.credit_agencies import AGENCIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.markup import Leaf

_NAME = r"[^\W\d_a-z][\w&'\u2019.-]*(?: (?:of |the )?[^\W\d_a-z][\w&'\u2019.-]*){0,4}"
_REPORTS = re.compile(rf"(?:^|, |\. )(?:the )?(?P<name>{_NAME}|[a-z]{{3,5}}) (?:reports|reported)(?=[.,;]|$)")
_MEDIUM = re.compile(
    r"\b(?:news|agency|press|times|post|journal|herald|tribune|gazette|daily|wire|record|bulletin|chronicle|observer"
    r"|guardian|courier|mail|telegraph|today|media|broadcasting|radio|television|tv|magazine|review|standard|star"
    r"|sun|mirror|globe|examiner|inquirer|monitor|dispatch|register|report|network|online)\b|^(?-i:[A-Z]{2,6})$",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:\u00a9|\(c\)|\bcopyright\b)(?:\s|,|copyright|\(c\)|\u00a9|by|\d{4}(?:\s?[-\u2013]\s?\d{4})?){0,12}"
    r"(?P<name>[^\s,].{1,80})",
    re.IGNORECASE,
)
_OWNER_ENDS = re.compile(
    r"\s*(?:[.|\u00b7;,](?:\s|$)|\s[-\u2013\u2014]\s|\s\("
    r"|\b(?:all rights|alle rechte|tous droits|reproduction|riproduzione|\d{4})\b)",
    re.IGNORECASE,
)
_LONGEST_NOTICE = 160
_MOST_WORDS = 7
_FIRST, _LEADS = 4, 2
"""How many blocks from the top may hold a dateline or a by-line, and how many paragraphs who reported."""


def find(leaves: Sequence[Leaf], text: str) -> str:
    """Return the publisher that an article's text names, or an empty text."""
    blocks = [text[leaf.start : leaf.end] for leaf in leaves]
    leads = [block for block, leaf in zip(blocks, leaves, strict=True) if leaf.kind == "paragraph"][:_LEADS]
    found = [_canonical(_agency(dateline.agency(block))) for block in blocks[:_FIRST]]
    found += [_canonical(byline.publisher(block)) for block in blocks[:_FIRST]]
    found += [_canonical(name) for block in leads for name in _reported(block)]
    found += [_canonical(_owner(block)) for block in blocks if len(block) <= _LONGEST_NOTICE]
    return next(filter(None, found), "")


def _canonical(name: str) -> str:
    return AGENCIES.get(name.casefold(), name)


def _agency(name: str) -> str:
    return "" if any(char.isdigit() for char in name) else name.strip()


def _reported(block: str) -> list[str]:
    names = (match["name"].strip() for match in _REPORTS.finditer(block))
    return [name for name in names if name.casefold() in AGENCIES or _MEDIUM.search(name)]


def _owner(block: str) -> str:
    match = _COPYRIGHT.search(block)
    if not match:
        return ""
    owner = _OWNER_ENDS.split(match["name"], maxsplit=1)[0].strip(" .,-\u2013|")
    owner = owner.rstrip(")") if "(" not in owner else owner
    words = owner.split()
    return owner if words and len(words) <= _MOST_WORDS and any(char.isalpha() for char in owner) else ""

"""Kinds of crimes that reports and charges name, one data file a language in `data/crimes`, one kind a line."""

from __future__ import annotations

import re
from functools import cache

from generator.language.caseless import Caseless
from generator.language.tables import rows
from generator.language.words import primary

_WORD = re.compile(r"[a-z]+")
_CHARGE = Caseless(
    r"\b(?:charged (?:\w+ )?with|charges? of|counts? of|suspicion of|accused of|convicted of"
    r"|(?:guilty|contest) (?:of|to)"
    r"|indicted (?:on|for)|arrested (?:on|for)|booked (?:on|for)|wanted for|sentenced for|serving [\w ]{2,20} for)\b"
    r"(?P<what>[^.;]{3,160})"
)


def crimes(low: str, language: str) -> frozenset[int]:
    """Return which kinds of crimes a text in lower case names, by their lines; none in a language without a file."""
    known = _crimes(primary(language))
    return frozenset([known[word] for word in _WORD.findall(low) if word in known])


def charged(text: str, language: str) -> frozenset[int]:
    """Return of which kinds the charges are that an English sentence gives; none where it gives none."""
    told = [match["what"].lower() for match in _CHARGE.finditer(text)] if language == "en" else ()
    return crimes(" ".join(told), language) if told else frozenset()


@cache
def _crimes(code: str) -> dict[str, int]:
    return {word: number for number, line in enumerate(rows("crimes", code)) for word in line.split()}

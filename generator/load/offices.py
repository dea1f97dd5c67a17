"""Offices before full names, which a headline can do without: `U.S. President Ada Brook` is `Ada Brook`."""

from __future__ import annotations

import re

_ENDINGS = "an|ish|ese|ench|eek|utch|eli|aqi|ani|ini|iss|elsh|rab|hai|zech"
_STATE = rf"(?:(?:[A-Z]\.){{2,3}}|[A-Z]{{2,3}}|[A-Z][a-z]{{1,12}}(?:{_ENDINGS}))\s"
_RANK = (
    "Ambassador", "Attorney General", "Chairman", "Chairwoman", "Chancellor", "Chief Executive",
    "Defen[cs]e Minister", "Finance Minister", "Foreign Minister", "Foreign Secretary", "General(?! Manager)",
    "Governor",
    "Gov\\.", "Home Secretary", "Interior Minister", "Mayor", "Minister", "Premier", "President", "Prime Minister",
    "Rep\\.", "Representative", "Secretary of State", "Secretary-General",
    "[A-Z][a-z]+ Secretary", "Secretary", "Sen\\.", "Senator", "Speaker",
    "Spokes(?:man|woman|person)", "Vice President",
)  # fmt: skip
_OFFICE = re.compile(
    rf"\b(?:(?:[Ff]ormer|[Ii]ncoming|[Aa]cting|[Oo]utgoing)\s)?(?:{_STATE})?(?:Deputy\s)?(?:{'|'.join(_RANK)})\s"
    r"(?=[A-Z][\w'\u2019.-]*\s[A-Z][\w'\u2019-]+)"
)
_NAME_BEFORE = re.compile(r"(?:[^.!?\s] |^)[A-Z][a-z]+ $")
_MINISTRY, _SECOND = re.compile(r"[A-Z][a-z]+ Secretary "), re.compile(r"[A-Z][a-z]+ (?:and|&) $")
"""The second half of a ministry: `Work and | Pensions Secretary`."""

"""What an office stands behind that belongs to it: `Alaska Gov. Ada Brook`."""


def without_offices(text: str) -> str:
    """Return an English text without the offices that stand before full names."""
    return _OFFICE.sub(lambda found: found[0] if _belongs_to_what_precedes(found, text) else "", text)


def _belongs_to_what_precedes(found: re.Match[str], text: str) -> bool:
    is_half = _MINISTRY.match(found[0]) and _SECOND.search(text, 0, found.start())
    return bool(is_half or _NAME_BEFORE.search(text, 0, found.start()))

"""Numbers with a full stop for `5th`, in the languages that write them so: where such a stop ends no sentence."""

from __future__ import annotations

import re
from functools import cache

_ORDINAL = re.compile(r"(?:^|\s)\d{1,3}\.$")
_ARTICLE_AND_ORDINAL = re.compile(
    r"\b(?:d(?:er|ie|as|en|em|es)|[iav]m|vom|zu[mr]|beim|ins|ans|jede[rsnm]?|den|det|de)\s\d{1,3}\.$",
    re.IGNORECASE,
)
_LANGUAGES = frozenset({
    "bs", "cs", "da", "de", "et", "fi", "fo", "hr", "hu", "is", "lb", "lv", "nb", "nn", "no", "pl", "sk",
    "sl", "sr", "tr",
})  # fmt: skip
"""Languages that write `5.` for `5th`."""


def ends(head: str, begin: int, follows: str, language: str) -> bool:
    """Tell whether a text, searched from `begin`, ends with such a number, and `follows` goes on with its sentence."""
    if language not in _LANGUAGES or not _ORDINAL.search(head, begin):
        return False
    if follows[0].islower() or _ARTICLE_AND_ORDINAL.search(head):
        return True
    return re.split(r"\W", follows, maxsplit=1)[0].casefold() in _months(language)


@cache
def _months(language: str) -> frozenset[str]:
    # babel is wanted by few articles, and costs a twentieth of a second to import
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        names = Locale(language).months["format"]["wide"].values()
    except UnknownLocaleError:
        return frozenset()
    return frozenset(str(name).casefold() for name in names)

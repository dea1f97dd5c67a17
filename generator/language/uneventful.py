"""What is no event: talk, a state that lasts, nothing to say, more to be told; one data file a language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from generator.language.caseless import Caseless
from generator.language.tables import table
from generator.language.words import primary

_NEVER = "(?!)"
_STATES = ("lasts", "withheld", "to_tell", "asked", "posted")


@dataclass(frozen=True, slots=True)
class Uneventful:
    """Verbs of `talk` (lower case), `said`: a form of one of them with the words `between` it and the end, `state`.

    `state` is a form of what is as it was, of what is withheld or yet to be told, of what reporters did and what was
    written on the net.
    """

    talk: frozenset[str]
    said: Caseless
    state: Caseless


@cache
def uneventful(language: str) -> Uneventful:
    """Return what is no event in a language; nothing in one without a file."""
    told = table("uneventful", primary(language))
    talk, shown_by = told.get("talk", []), told.get("shown_by", [])
    states = [form for name in _STATES for form in told.get(name, ())]
    return Uneventful(
        talk=frozenset(talk),
        said=Caseless(
            rf"\A(?:(?s:.*)\b)?(?:{'|'.join((*talk, *shown_by)) or _NEVER})\b"
            r"(?P<between>(?:\s(?!(?:that|as)\b)[\w.'\u2019-]+){0,11}\s)\Z"
        ),
        state=Caseless(rf"\b(?=\w)(?:{'|'.join(states) or _NEVER})(?!\w)"),
    )

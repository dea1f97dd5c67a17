"""Lines under a headline that name who published it, with the writer or the day: `Altfeld Tribune, 3 May 2026`."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.language import dates
from generator.load.credit_agencies import AGENCIES

_NAME = re.compile(r"(?:[Tt]he )?[^\W\d_a-z][\w&'\u2019.-]*(?: (?:of |the )?[^\W\d_a-z][\w&'\u2019.-]*){0,4}")
_MEDIUM = re.compile(
    r"\b(?:news|agency|press|times|post|journal|herald|tribune|gazette|daily|wire|record|bulletin|chronicle|observer"
    r"|guardian|courier|mail|telegraph|broadcasting|radio|television|tv|magazine|review|standard|mirror|globe"
    r"|examiner|inquirer|dispatch|register|zeitung|anzeiger|rundschau|kurier|nachrichten)\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:editor|reporter|writer|correspondent|staff|producer|columnist|analyst|contributor|desk|photographer)s?\b",
    re.IGNORECASE,
)
_WRITER = re.compile(r"(?i:by|von|par|por|di)\s[^\W\d_a-z]")
_DATING = re.compile(
    r"(?:(?:first |last |originally )?(?:published|posted|updated|released?)(?: (?:on|by|in|at))?|on|by)\b:?\s*",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"(?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,4}|Uhr))?")
_PART = re.compile(r"\s*[|\u2022\u00b7\u2013\u2014]\s*|\s*,\s+|\s-\s")
_LONGEST, _FEWEST_WORDS = 120, 2


@lru_cache(maxsize=64)  # several steps ask about the same lines
def publisher(line: str) -> str:
    """Return the publisher that a line names beside a day or a writer, and nothing else; else an empty text."""
    if len(line) > _LONGEST or "\n" in line or not (_DIGIT.search(line) or _WRITER.match(line)):
        return ""
    rest, days = dates.without(line)
    parts = [part.strip() for part in _PART.split(rest)]
    is_written = bool(_WRITER.match(parts[0]))
    if not days and not is_written:
        return ""
    told = (_DATING.sub("", _CLOCK.sub("", part), count=1).strip() for part in parts[is_written:])
    names = list(filter(None, told))
    return names[0] if len(names) == 1 and is_medium(names[0]) else ""


def is_medium(name: str) -> bool:
    """Tell whether a text is the name of an agency or of a newspaper, station or the like, and no more."""
    if len(name) > _LONGEST:
        return False
    if name.casefold() in AGENCIES:
        return True
    return (
        len(name.split()) >= _FEWEST_WORDS
        and bool(_NAME.fullmatch(name) and _MEDIUM.search(name))
        and not _ROLE.search(name)
    )
